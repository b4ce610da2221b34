"""Sharing with those who take part: prepared, looked at, shared, taken back."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.urls import reverse

from ownwords.access.decision import WorkerRequest, for_person
from ownwords.access.rules import Permission
from ownwords.drafts.pages import form_page
from ownwords.outcomes.queries import outcomes_of
from ownwords.people.models import Person
from ownwords.safeguarding.partners import actions
from ownwords.safeguarding.partners.actions.sharing import with_whom
from ownwords.safeguarding.partners.forms import BecauseForm, ConfirmForm, ShareForm
from ownwords.safeguarding.partners.queries import share_or_404, who_takes_part, words_to_share
from ownwords.safeguarding.partners.rules import Standing
from ownwords.safeguarding.partners.views.inviting import to_partners
from ownwords.safeguarding.path.queries import case_or_404


@for_person(Permission.RECORD, reading="form for sharing")
def share(request: WorkerRequest, person: Person, case_id: UUID) -> HttpResponse:
    """Choose one thing to share, say why, and with whom."""
    case = case_or_404(person, case_id)
    case.person = person
    lives = outcomes_of(person, open_only=True)
    wanted = {life.mark.pk for life in lives}  # these words stand in the list already, as what they want

    def save(form: Any, base_revision: int) -> str:
        made = actions.prepare_share(case, **form.share(), by=request.user)
        return reverse("shared", args=[person.pk, made.pk])

    return form_page(
        request,
        ShareForm,
        template="partners/share.html",
        save=save,
        person=person,
        form_options={
            "case": case,
            "lives": lives,
            "marks": [mark for mark in words_to_share(person) if mark.pk not in wanted],
            "taking_part": [one for one in who_takes_part(case) if one.standing is Standing.HOLDS],
            "called": person.called,
        },
        context={"case": case},
    )


@for_person(Permission.RECORD, reading="what is shared")
def share_page(request: WorkerRequest, person: Person, share_id: UUID) -> HttpResponse:
    """Show one thing as those who take part see it, before it is shared and after."""
    one = share_or_404(person, share_id)

    def save(form: Any, base_revision: int) -> str:
        actions.share_now(one, by=request.user)
        messages.success(request, f"It is shared with {with_whom(one)}.")
        return to_partners(person, one.case)

    return form_page(
        request,
        ConfirmForm,
        template="partners/shared.html",
        save=save,
        person=person,
        context=lambda: {"case": one.case, "share": one, "with_whom": with_whom(one)},
    )


@for_person(Permission.RECORD, reading="what is shared")
def take_back(request: WorkerRequest, person: Person, share_id: UUID) -> HttpResponse:
    """Hide what was shared, at once; or throw away what was only prepared."""
    one = share_or_404(person, share_id)

    def save(form: Any, base_revision: int) -> str:
        actions.take_share_back(one, because=form.cleaned_data["because"], by=request.user)
        messages.success(request, "It is not there for them any more.")
        return to_partners(person, one.case)

    return form_page(
        request,
        BecauseForm,
        template="partners/take_back.html",
        save=save,
        person=person,
        form_options={"label": "Why is it not shared any more?", "what": "why it is not shared any more"},
        context={"case": one.case, "share": one},
    )
