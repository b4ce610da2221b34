"""Looking back: before closing, after it, and what was found."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone

from ownwords.access.decision import WorkerRequest, for_person
from ownwords.access.rules import Permission
from ownwords.drafts.pages import form_page
from ownwords.people.models import Person
from ownwords.plans.drawing import wellbeing_line
from ownwords.reviews.actions import hold_review
from ownwords.reviews.forms import PAIRS, ReviewForm
from ownwords.reviews.models import Looked, Review
from ownwords.reviews.queries import (
    ToLookAt,
    due_of,
    finished_conversations,
    last_closing,
    review_told,
    to_look_at,
    to_look_at_after_closing,
    wellbeing_at,
)


@for_person(Permission.RECORD, reading="form for a review")
def new_review(request: WorkerRequest, person: Person) -> HttpResponse:
    """Look back on what is being worked on."""
    return _review_page(request, person, to_look_at(person), {"due": due_of(person), "closing": last_closing(person)})


@for_person(Permission.RECORD, reading="form for a review after closing")
def review_after_closing(request: WorkerRequest, person: Person) -> HttpResponse:
    """Look back after closing on what was still wanted then, met or not."""
    closing = last_closing(person)
    if closing is None:
        return HttpResponseRedirect(reverse("new-review", args=[person.pk]))
    ones = to_look_at_after_closing(person, closing)
    return _review_page(request, person, ones, {"closing": closing}, after_closing=True)


def _review_page(
    request: WorkerRequest, person: Person, ones: list[ToLookAt], shown: dict[str, Any], *, after_closing: bool = False
) -> HttpResponse:
    def save(form: ReviewForm, _: int) -> str:
        review = hold_review(person, **form.review(), by=request.user)
        messages.success(request, "The review is saved.")
        return reverse("review", args=[person.pk, review.pk])

    return form_page(
        request,
        ReviewForm,
        template="reviews/new_review.html",
        save=save,
        person=person,
        initial={"held_on": timezone.localdate()},
        form_options={
            "person": person,
            "ones": ones,
            "conversations": finished_conversations(person),
            "after_closing": after_closing,
        },
        context=shown | {"ones": ones, "pairs": PAIRS, "after_closing": after_closing},
    )


@for_person(Permission.SEE_PERSON, reading="review")
def review_page(request: WorkerRequest, person: Person, review_id: UUID) -> HttpResponse:
    """Show what a review found, beside what the one before found."""
    review = get_object_or_404(Review.objects.select_related("by", "conversation"), pk=review_id, person=person)
    told = review_told(person, review)
    wellbeing, scores = wellbeing_at(review)
    return render(
        request,
        "reviews/review.html",
        {
            "person": person,
            "review": review,
            "told": [one for one in told if one.found.how != Looked.How.NOT_ASKED],
            "not_talked_about": [one for one in told if one.found.how == Looked.How.NOT_ASKED],
            "no_longer": [one for one in told if one.found.still_important == Looked.Still.NO],
            "pairs": PAIRS,
            "wellbeing": wellbeing,
            "line": wellbeing_line(scores),
            "scores": scores,
        },
    )
