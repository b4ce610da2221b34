"""The addresses of asking how it was."""

from django.urls import URLPattern, path

from ownwords.safeguarding.feedback import views

CASE = "people/<uuid:person_id>/safeguarding/<uuid:case_id>/experience/"
ASKING = "people/<uuid:person_id>/experience/<uuid:asking_id>/"

urlpatterns: list[URLPattern] = [
    path("experiences/", views.experiences, name="experiences"),
    path("experiences/figures/", views.experience_figures, name="experience-figures"),
    path(CASE, views.experience_of_case, name="experience-of-case"),
    path(f"{CASE}plan/", views.plan_asking, name="plan-asking"),
    path(ASKING, views.asking_page, name="asking"),
    path(f"{ASKING}answers/", views.record_answers, name="record-answers"),
    path(f"{ASKING}not-answered/", views.record_event, name="asking-event"),
    path(f"{ASKING}words/", views.show_words, name="show-experience-words"),
    path(f"{ASKING}words/withdraw/", views.withdraw_words, name="withdraw-experience-words"),
    path(f"{ASKING}print/", views.print_questionnaire, name="print-questionnaire"),
]
