"""The addresses of the path."""

from django.urls import URLPattern, path

from ownwords.safeguarding.path.views import bending, case, closing, concerns, deciding, receiving

PERSON = "people/<uuid:person_id>/"
CASE = f"{PERSON}safeguarding/<uuid:case_id>/"

urlpatterns: list[URLPattern] = [
    path("concerns/", receiving.concerns, name="concerns"),
    path("concerns/new/", concerns.raise_concern, name="raise-concern"),
    path("concerns/<uuid:concern_id>/", receiving.take_in_concern, name="take-in-concern"),
    path("concerns/<uuid:concern_id>/sent/", concerns.concern_sent, name="concern-sent"),
    path(f"{PERSON}concerns/new/", concerns.raise_concern_about, name="raise-concern-about"),
    path(f"{PERSON}concerns/<uuid:concern_id>/", concerns.concern_page, name="concern"),
    path(f"{PERSON}safeguarding/", case.cases, name="cases"),
    path(CASE, case.case_page, name="case"),
    path(f"{CASE}decide/", deciding.decide_concern, name="decide-concern"),
    path(f"{CASE}join/", deciding.join_concern, name="join-concern"),
    path(f"{CASE}ask/", deciding.seek, name="seek"),
    path(f"{CASE}enquiry/", deciding.begin_enquiry, name="begin-enquiry"),
    path(f"{CASE}change/", deciding.change_enquiry, name="change-enquiry"),
    path(f"{CASE}where-we-are/", bending.say_stage, name="say-stage"),
    path(f"{CASE}differently/", bending.new_departure, name="new-departure"),
    path(f"{CASE}close/", closing.conclude, name="conclude"),
    path(f"{PERSON}decisions/<uuid:decision_id>/", deciding.decision_page, name="decision"),
    path(f"{PERSON}departures/<uuid:departure_id>/", bending.departure_page, name="departure"),
    path(f"{PERSON}departures/<uuid:departure_id>/answer/", bending.answer_departure, name="answer-departure"),
    path(f"{PERSON}waits/<uuid:wait_id>/", bending.relax, name="relax"),
]
