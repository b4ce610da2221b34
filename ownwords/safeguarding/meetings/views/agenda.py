"""The questions of a meeting."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse

from ownwords.access.decision import WorkerRequest, for_person
from ownwords.access.rules import Permission
from ownwords.drafts.pages import form_page
from ownwords.outcomes.queries import outcomes_of
from ownwords.people.models import Person
from ownwords.safeguarding.meetings import actions
from ownwords.safeguarding.meetings.forms import PlaceForm, QuestionForm, RewordForm
from ownwords.safeguarding.meetings.forms.shared import shortened
from ownwords.safeguarding.meetings.models import AgendaItem
from ownwords.safeguarding.meetings.queries import WHOLE, item_or_404, meeting_or_404, shown_of
from ownwords.safeguarding.meetings.views.shared import shown_for_worker, to_meeting


@for_person(Permission.RECORD, reading="agenda of a meeting")
def new_question(request: WorkerRequest, person: Person, meeting_id: UUID) -> HttpResponse:
    """Add a question to the agenda."""
    meeting = meeting_or_404(person, meeting_id)

    def save(form: Any, base_revision: int) -> str:
        actions.add_question(meeting, **form.cleaned_data, by=request.user)
        messages.success(request, "The question is on the agenda.")
        return to_meeting(meeting, "agenda")

    return form_page(
        request,
        QuestionForm,
        template="meetings/new_question.html",
        save=save,
        person=person,
        form_options={"lives": outcomes_of(person, open_only=True)},
        context=lambda: shown_for_worker(shown_of(meeting, WHOLE)),
    )


@for_person(Permission.RECORD, reading="agenda of a meeting")
def reword_question(request: WorkerRequest, person: Person, meeting_question_id: UUID) -> HttpResponse:
    """Ask a question in other words."""
    item = item_or_404(person, meeting_question_id)

    def save(form: Any, base_revision: int) -> str:
        actions.reword_question(item, base_revision=base_revision, **form.cleaned_data, by=request.user)
        messages.success(request, "Saved.")
        return to_meeting(item.meeting, "agenda")

    return form_page(
        request,
        RewordForm,
        template="meetings/reword_question.html",
        save=save,
        person=person,
        initial={"question": item.question},
        revision=item.revision,
        context={"meeting": item.meeting, "item": item},
    )


@for_person(Permission.RECORD, reading="agenda of a meeting")
def place_question(request: WorkerRequest, person: Person, meeting_question_id: UUID) -> HttpResponse:
    """Put a question at another place of the agenda."""
    item = item_or_404(person, meeting_question_id)
    others = [one.item for one in shown_of(item.meeting, WHOLE).items if one.item.about != AgendaItem.About.REPORT]

    def save(form: Any, base_revision: int) -> str:
        actions.place_question(item, place=int(form.cleaned_data["place"]), by=request.user)
        messages.success(request, "The agenda is in its new order.")
        return to_meeting(item.meeting, "agenda")

    return form_page(
        request,
        PlaceForm,
        template="meetings/place_question.html",
        save=save,
        person=person,
        initial={"place": str(item.place)},
        form_options={
            "places": [
                (str(number), f"{number}, where now stands: {shortened(each.words or each.question)}")
                for number, each in enumerate(others, 2)
            ]
        },
        context={"meeting": item.meeting, "item": item},
    )
