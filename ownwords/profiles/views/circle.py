"""The people in somebody's life, who of them may speak for the person, and what the person agreed may be shared."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone

from ownwords.access.decision import WorkerRequest, for_person
from ownwords.access.rules import Permission
from ownwords.drafts.pages import form_page
from ownwords.people.models import CircleMember, Person, Representative
from ownwords.profiles import actions
from ownwords.profiles.forms import ConsentForm, EndForm, MemberForm, RepresentativeForm, WhoTheyAreForm
from ownwords.profiles.queries import circle_of, members_now, sharing_of
from ownwords.profiles.rules import PICTURE_HEIGHT, PICTURE_WIDTH


@for_person(Permission.SEE_PERSON, reading="circle")
def person_circle(request: WorkerRequest, person: Person) -> HttpResponse:
    """Show the circle as a picture and as a list, who may speak for the person, and what may be shared."""
    context = {
        "person": person,
        "circle": circle_of(person, timezone.localdate()),
        "sharing": sharing_of(person),
        "width": PICTURE_WIDTH,
        "height": PICTURE_HEIGHT,
    }
    return render(request, "profiles/circle.html", context)


@for_person(Permission.RECORD, reading="circle")
def add_circle_member(request: WorkerRequest, person: Person) -> HttpResponse:
    """Ask who somebody is to the person."""

    def save(form: Any, base_revision: int) -> str:
        member = actions.add_circle_member(person, by=request.viewer.user, **form.cleaned_data)
        messages.success(request, f"{member.name} is added to the circle.")
        return _circle(person)

    return form_page(request, MemberForm, template="profiles/add_member.html", save=save, person=person)


@for_person(Permission.RECORD, reading="circle")
def change_circle_member(request: WorkerRequest, person: Person, member_id: UUID) -> HttpResponse:
    """Ask who somebody is now; two who write at once see both versions."""
    member = get_object_or_404(CircleMember, pk=member_id, person=person)

    def save(form: Any, base_revision: int) -> str:
        written = actions.change_circle_member(
            member, base_revision=base_revision, values=form.cleaned_data, by=request.viewer.user
        )
        messages.success(request, f"What is written about {written.name} is saved.")
        return _circle(person)

    return form_page(
        request,
        WhoTheyAreForm,
        template="profiles/change_member.html",
        save=save,
        person=person,
        initial={name: getattr(member, name) for name in actions.WRITTEN_OF_MEMBER},
        revision=member.revision,
        form_options={"harmed": member.may_have_harmed},
        context={"member": member},
    )


@for_person(Permission.RECORD, reading="circle")
def end_circle_member(request: WorkerRequest, person: Person, member_id: UUID) -> HttpResponse:
    """Ask since when somebody is no longer in the circle. What was written about them stays."""
    member = get_object_or_404(CircleMember, pk=member_id, person=person)

    def save(form: Any, base_revision: int) -> str:
        actions.end_circle_member(member, on=form.cleaned_data["on"], by=request.viewer.user)
        messages.success(request, f"{member.name} is now among those who were in the circle before.")
        return _circle(person)

    return form_page(
        request,
        EndForm,
        template="profiles/end_member.html",
        save=save,
        person=person,
        form_options={"label": "Since when are they no longer in the circle?"},
        context={"member": member},
    )


@for_person(Permission.RECORD, reading="representatives")
def add_representative(request: WorkerRequest, person: Person) -> HttpResponse:
    """Ask who of the circle may speak for the person, about what, and what shows it."""
    members = {str(member.pk): member for member in members_now(person)}

    def save(form: Any, base_revision: int) -> str:
        given = dict(form.cleaned_data)
        member = members[given.pop("member")]
        actions.add_representative(person, member=member, by=request.viewer.user, **given)
        messages.success(request, f"It is recorded what {member.name} may speak for.")
        return f"{_circle(person)}#speaking"

    return form_page(
        request,
        RepresentativeForm,
        template="profiles/add_representative.html",
        save=save,
        person=person,
        form_options={"members": [(key, member.to_choose) for key, member in members.items()]},
        context={"anybody": bool(members)},
    )


@for_person(Permission.RECORD, reading="representatives")
def end_representative(request: WorkerRequest, person: Person, representative_id: UUID) -> HttpResponse:
    """Ask for the last day on which somebody may speak for the person."""
    speaking = Representative.objects.select_related("member")
    representative = get_object_or_404(speaking, pk=representative_id, person=person)

    def save(form: Any, base_revision: int) -> str:
        actions.end_representative(representative, on=form.cleaned_data["on"], by=request.viewer.user)
        messages.success(request, f"The last day of {representative.member.name} speaking for them is recorded.")
        return f"{_circle(person)}#speaking"

    return form_page(
        request,
        EndForm,
        template="profiles/end_representative.html",
        save=save,
        person=person,
        form_options={"label": "What is the last day?", "past": False},
        context={"representative": representative},
    )


@for_person(Permission.RECORD, reading="consent")
def record_consent(request: WorkerRequest, person: Person) -> HttpResponse:
    """Ask what the person agreed may be shared, with whom, and when."""

    def save(form: Any, base_revision: int) -> str:
        actions.record_consent(person, by=request.viewer.user, **form.cleaned_data)
        messages.success(request, "The answer is recorded. It stands; a later answer goes beside it.")
        return f"{_circle(person)}#sharing"

    return form_page(
        request,
        ConsentForm,
        template="profiles/record_consent.html",
        save=save,
        person=person,
        initial={"given_on": timezone.localdate()},
    )


def _circle(person: Person) -> str:
    return reverse("person-circle", args=[person.pk])
