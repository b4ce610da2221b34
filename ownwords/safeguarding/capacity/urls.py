"""The addresses of capacity."""

from django.urls import URLPattern, path

from ownwords.safeguarding.capacity.views import pages

PERSON = "people/<uuid:person_id>/"
CASE = f"{PERSON}safeguarding/<uuid:case_id>/capacity/"
DECISION = f"{PERSON}capacity/<uuid:assessment_id>/"

urlpatterns: list[URLPattern] = [
    path(CASE, pages.capacity_of_case, name="capacity-of-case"),
    path(f"{CASE}new/", pages.assess, name="assess-capacity"),
    path(f"{PERSON}capacity/", pages.capacity_of_person, name="capacity-of-person"),
    path(f"{PERSON}capacity/new/", pages.assess_outside, name="assess-capacity-of-person"),
    path(f"{PERSON}best-interests/<uuid:best_interests_id>/", pages.decided_for_them, name="decided-for-them"),
    path(DECISION, pages.assessment_page, name="assessment"),
    path(f"{DECISION}again/", pages.look_again, name="look-again"),
    path(f"{DECISION}ask/", pages.consult, name="consult"),
    path(f"{DECISION}decide/", pages.best_interests, name="best-interests"),
]
