"""Writing minutes, what somebody brought, and corrections."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse

from ownwords.access.decision import WorkerRequest, for_person
from ownwords.access.rules import Permission
from ownwords.drafts.pages import form_page
from ownwords.people.models import Person
from ownwords.safeguarding.meetings import actions
from ownwords.safeguarding.meetings.forms import ContributionForm, CorrectionForm, MinuteForm
from ownwords.safeguarding.meetings.models import Minute
from ownwords.safeguarding.meetings.queries import WHOLE, item_or_404, meeting_or_404, shown_of
from ownwords.safeguarding.meetings.views.shared import to_meeting

WRITTEN = ("talked", "said", "agreed", "differently", "not_because")


@for_person(Permission.RECORD, reading="minutes of a meeting")
def write_minutes(request: WorkerRequest, person: Person, meeting_question_id: UUID) -> HttpResponse:
    """Write what came of one question."""
    return _minutes_page(request, person, meeting_question_id, private=False)


@for_person(Permission.RECORD, reading="minutes of a meeting")
def write_private_minutes(request: WorkerRequest, person: Person, meeting_question_id: UUID) -> HttpResponse:
    """Write what professionals said of one question by themselves."""
    return _minutes_page(request, person, meeting_question_id, private=True)


def _minutes_page(request: WorkerRequest, person: Person, meeting_question_id: UUID, *, private: bool) -> HttpResponse:
    item = item_or_404(person, meeting_question_id)
    private = private or item.private
    written = Minute.objects.filter(item=item, private=private).first()

    def save(form: Any, base_revision: int) -> str:
        actions.write_minute(item, base_revision=base_revision, private=private, **form.cleaned_data, by=request.user)
        messages.success(request, "Saved. You can go on writing until the minutes are confirmed.")
        return to_meeting(item.meeting, f"item-{item.pk}")

    return form_page(
        request,
        MinuteForm,
        template="meetings/minutes.html",
        save=save,
        person=person,
        initial={name: getattr(written, name) for name in WRITTEN} if written else {"talked": "yes"},
        revision=written.revision if written else 0,
        form_options={"ask_why_private": private and not item.private and written is None},
        context={"meeting": item.meeting, "item": item, "private": private},
    )


@for_person(Permission.RECORD, reading="form for what somebody brought to a meeting")
def add_contribution(request: WorkerRequest, person: Person, meeting_id: UUID) -> HttpResponse:
    """Keep what one participant brought, the person or somebody else."""
    meeting = meeting_or_404(person, meeting_id)
    shown = shown_of(meeting, WHOLE)

    def save(form: Any, base_revision: int) -> str:
        actions.contribute(meeting, **form.cleaned_data, by=request.user)
        messages.success(request, "Kept, by itself.")
        return to_meeting(meeting, "agenda")

    return form_page(
        request,
        ContributionForm,
        template="meetings/contribution.html",
        save=save,
        person=person,
        initial={"item": request.GET.get("item", ""), "whose": "person"},
        form_options={"items": shown.items, "invited": shown.invited, "called": person.called},
        context={"meeting": meeting},
    )


@for_person(Permission.RECORD, reading="minutes of a meeting")
def correct_minutes(request: WorkerRequest, person: Person, meeting_id: UUID) -> HttpResponse:
    """Put a correction beside minutes that stand."""
    meeting = meeting_or_404(person, meeting_id)
    shown = shown_of(meeting, WHOLE)

    def save(form: Any, base_revision: int) -> str:
        actions.correct(meeting, **form.cleaned_data, by=request.user)
        messages.success(request, "The correction stands beside the minutes.")
        return to_meeting(meeting, "agenda")

    return form_page(
        request,
        CorrectionForm,
        template="meetings/correct.html",
        save=save,
        person=person,
        form_options={"items": shown.items},
        context={"meeting": meeting},
    )
