"""The addresses of advocacy."""

from django.urls import URLPattern, path

from ownwords.safeguarding.advocacy.views import pages

PERSON = "people/<uuid:person_id>/"
CASE = f"{PERSON}safeguarding/<uuid:case_id>/advocacy/"
ADVOCACY = f"{PERSON}advocacy/<uuid:advocacy_id>/"

urlpatterns: list[URLPattern] = [
    path(CASE, pages.advocacy_of_case, name="advocacy-of-case"),
    path(f"{CASE}taking-part/", pages.taking_part, name="taking-part"),
    path(f"{CASE}new/", pages.new_advocacy, name="new-advocacy"),
    path(ADVOCACY, pages.advocacy_page, name="advocacy"),
    path(f"{ADVOCACY}<slug:advocacy_event>/", pages.advocacy_event, name="advocacy-event"),
]
