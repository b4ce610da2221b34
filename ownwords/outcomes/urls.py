"""The addresses of outcomes."""

from django.urls import path

from ownwords.outcomes.views import begun, beside, shown, turns

OUTCOMES = "people/<uuid:person_id>/outcomes/"
OUTCOME = f"{OUTCOMES}<uuid:outcome_id>/"

urlpatterns = [
    path(OUTCOMES, shown.outcomes, name="outcomes"),
    path(f"{OUTCOMES}from/<uuid:mark_id>/", begun.raise_outcome, name="raise-outcome"),
    path(OUTCOME, shown.outcome, name="outcome"),
    path(f"{OUTCOME}what-happened/", turns.add_event, name="outcome-event"),
    path(f"{OUTCOME}new-words/", turns.reword, name="reword-outcome"),
    path(f"{OUTCOME}smaller/", begun.break_down, name="break-down-outcome"),
    path(f"{OUTCOME}pass-on/", turns.pass_on, name="pass-on-outcome"),
    path(f"{OUTCOME}again/", begun.take_up_again, name="take-up-again"),
    path(f"{OUTCOME}others/", beside.add_view, name="add-view"),
    path(f"{OUTCOME}headings/", beside.file_outcome, name="file-outcome"),
]
