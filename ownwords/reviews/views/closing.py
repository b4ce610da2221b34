"""Closing a piece of work, and what was closed."""

from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.module_loading import import_string

from ownwords.access.decision import WorkerRequest, for_person
from ownwords.access.rules import Permission
from ownwords.drafts.pages import form_page
from ownwords.people.models import Person
from ownwords.reviews.actions import close as close_work
from ownwords.reviews.forms import CloseForm
from ownwords.reviews.models import Closing
from ownwords.reviews.queries import (
    closing_told,
    ended_here,
    for_closing,
    reviews_after,
    to_close,
)


@for_person(Permission.RECORD, reading="form for closing")
def close(request: WorkerRequest, person: Person) -> HttpResponse:
    """Close the work by the person's account. While an enquiry goes on, its own closing conversation does that."""
    if elsewhere := import_string(settings.CLOSED_ELSEWHERE)(person):
        return HttpResponseRedirect(elsewhere)
    ones = to_close(person)
    open_ones = [one for one in ones if one.life.state.open]
    ended = ended_here(person, ones)
    conversations, screen = for_closing(person)

    def save(form: CloseForm, _: int) -> str:
        closing = close_work(person, **form.closing(), by=request.user)
        messages.success(request, "This piece of work is closed.")
        return reverse("closing", args=[person.pk, closing.pk])

    return form_page(
        request,
        CloseForm,
        template="reviews/close.html",
        save=save,
        person=person,
        initial={"closed_on": timezone.localdate()},
        form_options={
            "person": person,
            "ones": open_ones,
            "conversations": conversations,
            "expressed": bool(open_ones or ended),
        },
        context={"ones": open_ones, "ended": ended, "screen": screen},
    )


@for_person(Permission.SEE_PERSON, reading="closing")
def closing_page(request: WorkerRequest, person: Person, closing_id: UUID) -> HttpResponse:
    """Tell how the work ended, and what came after."""
    closing = get_object_or_404(Closing.objects.select_related("by", "conversation"), pk=closing_id, person=person)
    return render(
        request,
        "reviews/closing.html",
        {
            "person": person,
            "closing": closing,
            "told": closing_told(person, closing),
            "after": reviews_after(closing),
        },
    )
