"""The addresses of partners: for those who hold the record, for those who take part, and of large enquiries."""

from django.urls import URLPattern, path

from ownwords.safeguarding.partners.views import inviting, large, mine, sharing

PERSON = "people/<uuid:person_id>/"
CASE = f"{PERSON}safeguarding/<uuid:case_id>/partners/"
INVITED = f"{PERSON}partners/<uuid:invited_id>/"
SHARE = f"{PERSON}shared/<uuid:share_id>/"
MINE = "enquiries/<uuid:case_id>/"
LARGE = "large-enquiries/<uuid:large_id>/"

urlpatterns: list[URLPattern] = [
    path(CASE, inviting.partners_of_case, name="partners-of-case"),
    path(f"{CASE}invite/", inviting.invite_partner, name="invite-partner"),
    path(f"{INVITED}let-go/", inviting.let_partner_go, name="let-partner-go"),
    path(f"{INVITED}ask/", inviting.ask_partner, name="ask-partner"),
    path(f"{PERSON}partner-asks/<uuid:ask_id>/", inviting.not_needed, name="partner-ask-not-needed"),
    path(f"{PERSON}partner-added/<uuid:added_id>/", inviting.added_page, name="partner-added"),
    path(f"{CASE}share/", sharing.share, name="share"),
    path(SHARE, sharing.share_page, name="shared"),
    path(f"{SHARE}take-back/", sharing.take_back, name="take-share-back"),
    path("enquiries/", mine.my_enquiries, name="my-enquiries"),
    path(MINE, mine.my_enquiry, name="my-enquiry"),
    path(f"{MINE}add/", mine.add_to_enquiry, name="add-to-enquiry"),
    path(f"{MINE}added/<uuid:added_id>/correct/", mine.correct_added, name="correct-added"),
    path("large-enquiries/", large.large_enquiries, name="large-enquiries"),
    path("large-enquiries/new/", large.new_large, name="new-large-enquiry"),
    path(LARGE, large.large_page, name="large-enquiry"),
    path(f"{LARGE}add/", large.add_adult, name="add-to-large-enquiry"),
    path(f"{LARGE}threads/<uuid:thread_id>/take-out/", large.take_out, name="take-out-of-large-enquiry"),
    path(f"{LARGE}end/", large.end, name="end-large-enquiry"),
    path(f"{PERSON}safeguarding/<uuid:case_id>/large/", large.join_large, name="join-large-enquiry"),
]
