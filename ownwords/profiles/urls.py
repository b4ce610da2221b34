"""The addresses of adding a person, their details, profile, circle, representatives and consent."""

from django.urls import path

from ownwords.profiles.views import adding, circle, details, harm

PERSON = "people/<uuid:person_id>/"

urlpatterns = [
    path("people/add/", adding.add_person, name="add-person"),
    path(f"{PERSON}details/", details.person_details, name="person-details"),
    path(f"{PERSON}details/change/", details.change_details, name="change-details"),
    path(f"{PERSON}profile/", details.person_profile, name="person-profile"),
    path(f"{PERSON}profile/change/", details.change_profile, name="change-profile"),
    path(f"{PERSON}profile/print/", details.print_profile, name="print-profile"),
    path(f"{PERSON}circle/", circle.person_circle, name="person-circle"),
    path(f"{PERSON}circle/add/", circle.add_circle_member, name="add-circle-member"),
    path(f"{PERSON}circle/<uuid:member_id>/change/", circle.change_circle_member, name="change-circle-member"),
    path(f"{PERSON}circle/<uuid:member_id>/may-have-harmed/", harm.record_harm, name="record-harm"),
    path(f"{PERSON}circle/<uuid:member_id>/may-have-harmed/take-back/", harm.take_back_harm, name="take-back-harm"),
    path(f"{PERSON}circle/<uuid:member_id>/end/", circle.end_circle_member, name="end-circle-member"),
    path(f"{PERSON}representatives/add/", circle.add_representative, name="add-representative"),
    path(
        f"{PERSON}representatives/<uuid:representative_id>/end/", circle.end_representative, name="end-representative"
    ),
    path(f"{PERSON}consent/add/", circle.record_consent, name="record-consent"),
]
