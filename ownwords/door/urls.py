from django.urls import path

from ownwords.door.views import coming_in, own, papers, reading, saying, worker

MY = "my/"
OWN = f"{MY}<uuid:own_id>/"
OF_PERSON = "people/<uuid:person_id>/own-pages/"

urlpatterns = [
    # In and out. Nothing in these addresses tells what they are about: a browser keeps them.
    path(MY, coming_in.come_in, name="come-in"),
    path(f"{MY}choose/", coming_in.choose, name="own-choose"),
    path(f"{MY}ways/", coming_in.ways, name="ways"),
    path(f"{MY}away/", coming_in.leave, name="leave"),
    path(f"{MY}close/", coming_in.close, name="close-own"),
    path(f"{MY}still-here/", coming_in.still_here, name="still-here"),
    path(f"{MY}read/", reading.guides, name="guides"),
    path(f"{MY}read/<int:number>/", reading.guide, name="guide"),
    path(f"{MY}read/<int:number>/paper/", reading.guide_on_paper, name="guide-paper"),
    # The own pages
    path(OWN, own.home, name="own-home"),
    path(f"{OWN}words/", own.words, name="own-words"),
    path(f"{OWN}now/", own.now, name="own-now"),
    path(f"{OWN}plan/", own.plan, name="own-plan"),
    path(f"{OWN}plan/<uuid:version_id>/answer/", saying.plan_answer, name="own-plan-answer"),
    path(f"{OWN}plan/<uuid:version_id>/not-this/", saying.plan_not_meant, name="own-plan-not-meant"),
    path(f"{OWN}next/", own.what_next, name="own-next"),
    path(f"{OWN}next/<uuid:meeting_id>/", own.meeting, name="own-meeting"),
    path(f"{OWN}next/<uuid:meeting_id>/coming/", saying.coming, name="own-coming"),
    path(f"{OWN}next/<uuid:meeting_id>/mine/", saying.report, name="own-report"),
    path(
        f"{OWN}next/<uuid:meeting_id>/mine/<uuid:meeting_report_id>/picture/",
        own.report_picture,
        name="own-report-picture",
    ),
    path(
        f"{OWN}next/<uuid:meeting_id>/mine/<uuid:meeting_report_id>/voice/", own.report_voice, name="own-report-voice"
    ),
    path(f"{OWN}so-far/", own.story, name="own-story"),
    path(f"{OWN}tell/", saying.tell, name="own-tell"),
    path(f"{OWN}words/<uuid:outcome_id>/not-this/", saying.not_meant, name="own-not-meant"),
    path(f"{OWN}told/", own.told, name="own-told"),
    path(f"{OWN}told/<uuid:said_id>/voice/", own.told_voice, name="own-told-voice"),
    path(f"{OWN}questions/<uuid:asking_id>/", saying.questions, name="own-questions"),
    path(f"{OWN}face/<uuid:user_id>/", own.face, name="own-face"),
    path(f"{OWN}papers/", papers.papers, name="own-papers"),
    path(f"{OWN}papers/<int:number>/", papers.paper, name="own-paper"),
    path(f"{OWN}others/", own.others, name="own-others"),
    path(f"{OWN}others/<uuid:other_door_id>/", saying.stop_other, name="own-stop-other"),
    path(f"{OWN}email/", own.account, name="own-account"),
    # The worker's side
    path(OF_PERSON, worker.own_pages, name="own-pages"),
    path(f"{OF_PERSON}open/", worker.open_own_pages, name="open-own-pages"),
    path(f"{OF_PERSON}<uuid:door_id>/codes/", worker.own_codes, name="own-codes"),
    path(f"{OF_PERSON}<uuid:door_id>/codes/<uuid:batch>/", worker.own_codes_made, name="own-codes-made"),
    path(f"{OF_PERSON}<uuid:door_id>/word/", worker.own_word, name="own-word"),
    path(f"{OF_PERSON}<uuid:door_id>/email/", worker.end_account, name="end-own-account"),
    path(f"{OF_PERSON}<uuid:door_id>/end/", worker.end_own_pages, name="end-own-pages"),
    path(f"{OF_PERSON}said/<uuid:said_id>/", worker.said_on_own_pages, name="said-on-own-pages"),
    path(f"{OF_PERSON}said/<uuid:said_id>/voice/", worker.said_voice, name="said-voice"),
    path("people/<uuid:person_id>/papers/", papers.papers_to_give, name="papers-to-give"),
    path("people/<uuid:person_id>/papers/<slug:paper_kind>/", papers.paper_to_give, name="paper-to-give"),
    path("picture-of-me/", worker.picture_of_me, name="picture-of-me"),
    path("picture-of-me/picture/", worker.my_face, name="my-face"),
]
