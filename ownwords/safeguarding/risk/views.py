"""Weighing risk with the person, on pages."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone

from ownwords.access.decision import WorkerRequest, for_person
from ownwords.access.rules import Permission
from ownwords.conversations.queries import conversations_of
from ownwords.drafts.pages import form_page
from ownwords.people.models import Person
from ownwords.safeguarding.capacity.queries import lacks_in
from ownwords.safeguarding.path.queries import case_or_404
from ownwords.safeguarding.risk import actions
from ownwords.safeguarding.risk.forms import ChooseForm, OptionForm, WeighForm
from ownwords.safeguarding.risk.models import Option, Risk
from ownwords.safeguarding.risk.queries import Weighed, weighed_of, weighed_or_404
from ownwords.safeguarding.risk.rules import CELL, KINDS, LEFT, SIZE, TESTS, TOP

FIELD = {
    "left": LEFT,
    "top": TOP,
    "cell": CELL,
    "size": SIZE,
    "qualities": ["Much worse", "Worse", "The same", "Better", "Much better"],
    "risks": [str(each.label) for each in Risk],
}
"""What the picture is drawn with."""


@for_person(Permission.SEE_PERSON, reading="risk")
def risk_of_case(request: WorkerRequest, person: Person, case_id: UUID) -> HttpResponse:
    """List what was weighed."""
    case = case_or_404(person, case_id)
    return render(request, "risk/weighings.html", {"person": person, "case": case, "weighed": weighed_of(case)})


@for_person(Permission.RECORD, reading="form for weighing risk")
def weigh(request: WorkerRequest, person: Person, case_id: UUID) -> HttpResponse:
    """Begin to weigh a question."""
    case = case_or_404(person, case_id)

    def save(form: Any, base_revision: int) -> str:
        made = actions.weigh(case, **form.weighing(), by=request.user)
        return reverse("add-option", args=[person.pk, made.pk])

    return form_page(
        request,
        WeighForm,
        template="risk/weigh.html",
        save=save,
        person=person,
        initial={"begun_on": timezone.localdate()},
        form_options={"conversations": conversations_of(person)},
        context={"case": case},
    )


@for_person(Permission.SEE_PERSON, reading="risk")
def weighing_page(request: WorkerRequest, person: Person, weighing_id: UUID) -> HttpResponse:
    """Show options side by side, the picture, what they decided, and what to look at again."""
    weighed = weighed_or_404(person, weighing_id)
    lacks = lacks_in(weighed.weighing.case)
    return render(request, "risk/weighing.html", _shown(person, weighed) | {"lacks": lacks})


@for_person(Permission.SEE_PERSON, reading="risk to print")
def print_weighing(request: WorkerRequest, person: Person, weighing_id: UUID) -> HttpResponse:
    """Show the options and the picture for paper, in plain words, to look at together.

    It is given to the person, so it holds what they see and where they place each option. How workers see it is talked
    about with them, and stands on the page.
    """
    return render(request, "risk/print.html", _shown(person, weighed_or_404(person, weighing_id)))


def _shown(person: Person, weighed: Weighed) -> dict[str, Any]:
    return {"person": person, "weighed": weighed, "kinds": KINDS, "tests": TESTS, "field": FIELD}


@for_person(Permission.RECORD, reading="form for an option")
def add_option(request: WorkerRequest, person: Person, weighing_id: UUID) -> HttpResponse:
    """Add something that could be done."""
    weighed = weighed_or_404(person, weighing_id)

    def save(form: Any, base_revision: int) -> str:
        actions.add_option(weighed.weighing, values=form.cleaned_data, by=request.user)
        messages.success(request, "The option is there.")
        return reverse("weighing", args=[person.pk, weighing_id])

    return _option_page(request, person, weighed, save)


@for_person(Permission.RECORD, reading="form for an option")
def write_option(request: WorkerRequest, person: Person, weighing_id: UUID, option_id: UUID) -> HttpResponse:
    """Change what is written of an option."""
    weighed = weighed_or_404(person, weighing_id)
    option = get_object_or_404(
        Option.objects.select_related("weighing__case", "weighing__person"), pk=option_id, weighing=weighed.weighing
    )

    def save(form: Any, base_revision: int) -> str:
        actions.write_option(option, base_revision=base_revision, values=form.cleaned_data, by=request.user)
        messages.success(request, "Saved.")
        return reverse("weighing", args=[person.pk, weighing_id])

    return _option_page(request, person, weighed, save, option)


def _option_page(
    request: WorkerRequest, person: Person, weighed: Weighed, save: Any, option: Option | None = None
) -> HttpResponse:
    return form_page(
        request,
        OptionForm,
        template="risk/option.html",
        save=save,
        person=person,
        revision=option.revision if option else 0,
        initial={name: getattr(option, name) for name in actions.WRITTEN} if option else None,
        context={"weighed": weighed, "kinds": KINDS},
    )


@for_person(Permission.RECORD, reading="form for what they decided")
def choose(request: WorkerRequest, person: Person, weighing_id: UUID) -> HttpResponse:
    """Record what they decided."""
    weighed = weighed_or_404(person, weighing_id)

    def save(form: Any, base_revision: int) -> str:
        actions.choose(weighed.weighing, **form.choice(), by=request.user)
        messages.success(request, "Recorded as their decision.")
        return reverse("weighing", args=[person.pk, weighing_id])

    return form_page(
        request,
        ChooseForm,
        template="risk/choose.html",
        save=save,
        person=person,
        initial={"decided_on": timezone.localdate()},
        form_options={"lettered": weighed.lettered, "called": person.called},
        context=lambda: {"weighed": weighed, "lacks": lacks_in(weighed.weighing.case)},
    )
