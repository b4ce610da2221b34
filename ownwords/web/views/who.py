"""Who works with a person, who has looked at their record, and what stood in it before."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone

from ownwords.access.actions import allocate, end_grant, lift_restriction, restrict
from ownwords.access.decision import WorkerRequest, for_person
from ownwords.access.models import Grant, Membership, User
from ownwords.access.rules import Permission
from ownwords.drafts.actions import Refused
from ownwords.drafts.fields import OneOf, Words
from ownwords.drafts.models import Earlier
from ownwords.drafts.pages import form_page
from ownwords.people.models import Person
from ownwords.trail.actions import person_chain
from ownwords.trail.models import Entry, Glimpse
from ownwords.web.presenting import earlier_in_words, readers_in_words


class AllocateForm(forms.Form):
    """Who is to work with the person."""

    def __init__(self, *args: Any, workers: list[tuple[str, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["worker"] = OneOf(
            what="who is to work with them", label="Who is to work with them?", choices=workers, drop_down=True
        )


class RestrictForm(forms.Form):
    """Why a record is kept to named people."""

    because = Words(
        what="why this record must be kept to named people",
        label="Why must this record be kept to named people?",
        help_text="For example: the person is a relative of somebody who works here.",
        rows=3,
    )


class ConfirmForm(forms.Form):
    """Nothing to fill in: the button is the answer."""


@for_person(Permission.SEE_PERSON, reading="who works with the person")
def who_works(request: WorkerRequest, person: Person) -> HttpResponse:
    """Show who has a way into this record, why, and since when."""
    grants = Grant.objects.filter(person=person).select_related("viewer", "given_by").order_by("-starts_at")
    now = timezone.now()
    return render(
        request,
        "web/who_works.html",
        {
            "person": person,
            "current": [grant for grant in grants if grant.ends_at is None or grant.ends_at > now],
            "ended": [grant for grant in grants if grant.ends_at and grant.ends_at <= now],
        },
    )


@for_person(Permission.ALLOCATE, reading="allocation")
def allocate_worker(request: WorkerRequest, person: Person) -> HttpResponse:
    """Let a supervisor choose who works with the person."""
    held = (
        Membership.objects.filter(
            ended_at=None,
            user__is_active=True,
            user__organisation=request.viewer.user.organisation_id,
            role__in=["practitioner", "supervisor", "safeguarding-lead"],
        )
        .select_related("user", "team")
        .order_by("team__name", "user__name")
    )
    workers = {str(one.user_id): f"{one.user.name}{f', {one.team.name}' if one.team else ''}" for one in held}

    def save(form: Any, base_revision: int) -> str:
        worker = get_object_or_404(User, pk=form.cleaned_data["worker"])
        allocate(person, worker=worker, by=request.viewer.user)
        messages.success(request, f"{worker.name} now works with {person.called}.")
        return reverse("who-works", args=[person.pk])

    return form_page(
        request,
        AllocateForm,
        template="web/allocate.html",
        save=save,
        person=person,
        form_options={"workers": [("", "Choose a colleague"), *workers.items()]},
    )


@for_person(Permission.ALLOCATE, reading="allocation")
def end_allocation(request: WorkerRequest, person: Person, grant_id: Any) -> HttpResponse:
    """Let a supervisor end somebody's way into the record."""
    grant = get_object_or_404(Grant.objects.select_related("viewer", "invited"), pk=grant_id, person=person)
    if invited := getattr(grant, "invited", None):
        # A partner is let go with the reason, so that nothing they were asked for waits for somebody who is gone.
        return HttpResponseRedirect(reverse("let-partner-go", args=[person.pk, invited.pk]))

    def save(form: Any, base_revision: int) -> str:
        if grant.ends_at and grant.ends_at <= timezone.now():
            raise Refused("It has ended already")
        end_grant(grant, by=request.viewer.user)
        messages.success(request, f"{grant.viewer.name} no longer has a way into this record.")
        return reverse("who-works", args=[person.pk])

    return form_page(
        request, ConfirmForm, template="web/end_allocation.html", save=save, person=person, context={"grant": grant}
    )


@for_person(Permission.RESTRICT, reading="restriction")
def restrict_record(request: WorkerRequest, person: Person) -> HttpResponse:
    """Let the safeguarding lead keep a record to named people."""

    def save(form: Any, base_revision: int) -> str:
        restrict(person, because=form.cleaned_data["because"], by=request.viewer.user)
        messages.success(request, "Only the people named on this page can now open the record.")
        return reverse("who-works", args=[person.pk])

    return form_page(request, RestrictForm, template="web/restrict.html", save=save, person=person)


@for_person(Permission.RESTRICT, reading="restriction")
def lift(request: WorkerRequest, person: Person) -> HttpResponse:
    """Let the safeguarding lead open a restricted record again."""

    def save(form: Any, base_revision: int) -> str:
        lift_restriction(person, by=request.viewer.user)
        messages.success(request, "The record is no longer restricted.")
        return reverse("who-works", args=[person.pk])

    return form_page(request, ConfirmForm, template="web/lift_restriction.html", save=save, person=person)


@for_person(Permission.SEE_READERS, reading="who has looked")
def who_looked(request: WorkerRequest, person: Person) -> HttpResponse:
    """Show every reading and writing of this record, the newest first."""
    chain = person_chain(person.pk)
    page = Paginator(Entry.objects.filter(chain=chain).order_by("-number"), 100).get_page(request.GET.get("page"))
    in_lists = Glimpse.objects.filter(chain=chain).select_related("entry").order_by("-entry_id")[:50]
    return render(
        request,
        "web/who_looked.html",
        {
            "person": person,
            "page": page,
            "entries": readers_in_words(list(page.object_list)),
            "in_lists": readers_in_words([glimpse.entry for glimpse in in_lists]),
        },
    )


@for_person(Permission.SEE_PERSON, reading="earlier versions")
def earlier(request: WorkerRequest, person: Person) -> HttpResponse:
    """Show what stood in this record before it was saved over."""
    rows = Earlier.objects.filter(person=person).select_related("saved_by").order_by("-saved_at")
    page = Paginator(rows, 50).get_page(request.GET.get("page"))
    return render(
        request,
        "web/earlier.html",
        {"person": person, "page": page, "versions": [earlier_in_words(row) for row in page.object_list]},
    )
