"""Recording that somebody in the circle may have caused harm, and taking it back. Two pages: neither can do both."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone

from ownwords.access.decision import WorkerRequest, for_person
from ownwords.access.rules import Permission
from ownwords.drafts.pages import form_page
from ownwords.people.models import CircleMember, Person
from ownwords.profiles import actions
from ownwords.profiles.forms import PossibleHarmForm, TakeBackHarmForm
from ownwords.profiles.queries import speaks_for


@for_person(Permission.RECORD, reading="circle")
def record_harm(request: WorkerRequest, person: Person, member_id: UUID) -> HttpResponse:
    """Ask why somebody may have caused harm, and point out where they speak for the person."""
    member = get_object_or_404(CircleMember, pk=member_id, person=person)
    if member.may_have_harmed and request.method != "POST":
        messages.info(request, f"It is recorded already that {member.name} may have caused harm.")
        return HttpResponseRedirect(_in_circle(member))

    def save(form: Any, base_revision: int) -> str:
        actions.record_possible_harm(member, by=request.viewer.user, **form.cleaned_data)
        messages.success(request, f"It is recorded that {member.name} may have caused harm.")
        return _in_circle(member)

    return form_page(
        request,
        PossibleHarmForm,
        template="profiles/record_harm.html",
        save=save,
        person=person,
        context={"member": member, "speaking": speaks_for(person, timezone.localdate()).filter(member=member)},
    )


@for_person(Permission.RECORD, reading="circle")
def take_back_harm(request: WorkerRequest, person: Person, member_id: UUID) -> HttpResponse:
    """Ask why it is taken back that somebody may have caused harm."""
    member = get_object_or_404(CircleMember, pk=member_id, person=person)
    if not member.may_have_harmed and request.method != "POST":
        messages.info(request, f"It is not recorded that {member.name} may have caused harm.")
        return HttpResponseRedirect(_in_circle(member))

    def save(form: Any, base_revision: int) -> str:
        actions.take_back_possible_harm(member, by=request.viewer.user, **form.cleaned_data)
        messages.success(request, f"It is taken back that {member.name} may have caused harm.")
        return _in_circle(member)

    return form_page(
        request,
        TakeBackHarmForm,
        template="profiles/take_back_harm.html",
        save=save,
        person=person,
        form_options={"asks_part": member.part == CircleMember.Part.MAY_HAVE_HARMED},
        context={"member": member, "recorded": member.possible_harm.select_related("by")},
    )


def _in_circle(member: CircleMember) -> str:
    return f"{reverse('person-circle', args=[member.person_id])}#member-{member.pk}"
