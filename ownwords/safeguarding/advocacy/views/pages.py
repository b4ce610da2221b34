"""Advocacy on pages: what makes it hard to take part, who was offered, who came."""

from functools import partial
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from ownwords.access.decision import WorkerRequest, for_person
from ownwords.access.rules import Permission
from ownwords.conversations.queries import circle_of
from ownwords.drafts.pages import form_page
from ownwords.people.models import Person, Representative
from ownwords.safeguarding.advocacy import actions
from ownwords.safeguarding.advocacy.forms import AdvocacyForm, EventForm, TakingPartForm
from ownwords.safeguarding.advocacy.models import AdvocacyEvent
from ownwords.safeguarding.advocacy.queries import life_or_404, prompts_for, support_in
from ownwords.safeguarding.path.queries import case_or_404

TO_DO = {
    "offered": "Record that it was offered",
    "accepted": "They said yes",
    "declined": "They said no",
    "asked-for": "A service was asked",
    "arrived": "The advocate came",
    "met": "The advocate met them",
    "difficulty": "Something got in the way",
    "ended": "It ended",
}
"""Each event as the words of the link to its form, and as the heading of it."""


@for_person(Permission.SEE_PERSON, reading="advocacy")
def advocacy_of_case(request: WorkerRequest, person: Person, case_id: UUID) -> HttpResponse:
    """Show what makes it hard to take part, the reminders of the law, and every advocate and attempt."""
    case = case_or_404(person, case_id)
    case.person = person
    support = support_in(case)
    return render(
        request,
        "advocacy/of_case.html",
        {
            "person": person,
            "case": case,
            "support": support,
            "prompts": prompts_for(case, support) if case.open else [],
        },
    )


@for_person(Permission.RECORD, reading="form for taking part")
def taking_part(request: WorkerRequest, person: Person, case_id: UUID) -> HttpResponse:
    """Record what makes it hard to take part, and who could support them."""
    case = case_or_404(person, case_id)

    def save(form: Any, base_revision: int) -> str:
        actions.look_at_taking_part(case, **form.cleaned_data, by=request.user)
        messages.success(request, "Recorded.")
        return reverse("advocacy-of-case", args=[person.pk, case.pk])

    return form_page(
        request,
        TakingPartForm,
        template="advocacy/taking_part.html",
        save=save,
        person=person,
        initial={"looked_on": timezone.localdate()},
        context=lambda: {"case": case, "support": support_in(case)},
    )


@for_person(Permission.RECORD, reading="form for an advocate")
def new_advocacy(request: WorkerRequest, person: Person, case_id: UUID) -> HttpResponse:
    """Begin with an advocate, or with an attempt to find one."""
    case = case_or_404(person, case_id)

    def save(form: Any, base_revision: int) -> str:
        made = actions.begin_advocacy(case, **form.cleaned_data, by=request.user)
        messages.success(request, "Recorded. What happens next is recorded here, as it happens.")
        return reverse("advocacy", args=[person.pk, made.pk])

    return form_page(
        request,
        AdvocacyForm,
        template="advocacy/new.html",
        save=save,
        person=person,
        initial={"begun_on": timezone.localdate()},
        context={"case": case},
    )


@for_person(Permission.SEE_PERSON, reading="advocacy")
def advocacy_page(request: WorkerRequest, person: Person, advocacy_id: UUID) -> HttpResponse:
    """Show one advocate or attempt, with everything that happened."""
    life = life_or_404(person, advocacy_id)
    return render(request, "advocacy/advocacy.html", {"person": person, "life": life, "to_do": TO_DO})


@for_person(Permission.RECORD, reading="form for what happened with an advocate")
def advocacy_event(request: WorkerRequest, person: Person, advocacy_id: UUID, advocacy_event: str) -> HttpResponse:
    """Record one thing that happened with an advocate."""
    if advocacy_event not in AdvocacyEvent.Kind.values:
        raise Http404("There is nothing like this to record.")
    life = life_or_404(person, advocacy_id)

    def save(form: EventForm, base_revision: int) -> str:
        actions.record_event(life.advocacy, **form.happened(), by=request.user)
        messages.success(request, "Recorded.")
        return reverse("advocacy", args=[person.pk, life.advocacy.pk])

    return form_page(
        request,
        EventForm,
        template="advocacy/event.html",
        save=save,
        person=person,
        initial={"on": timezone.localdate(), "who": person.called if advocacy_event == "offered" else ""},
        form_options={
            "event": advocacy_event,
            "circle": partial(circle_of, person),
            "representatives": partial(_who_speaks_for, person),
        },
        context={"life": life, "heading": TO_DO[advocacy_event]},
    )


def _who_speaks_for(person: Person) -> list[Representative]:
    """Advocates among those who speak for the person now."""
    today = timezone.localdate()
    found = Representative.objects.filter(person=person, kind__in=["advocate", "imca"]).select_related("member")
    return [each for each in found if each.until_on is None or each.until_on >= today]
