"""The day on which to look back next."""

from django.contrib import messages
from django.http import HttpResponse
from django.urls import reverse

from ownwords.access.decision import WorkerRequest, for_person
from ownwords.access.rules import Permission
from ownwords.drafts.pages import form_page
from ownwords.people.models import Person
from ownwords.reviews.actions import set_due
from ownwords.reviews.forms import PutOffForm
from ownwords.reviews.queries import days_of


@for_person(Permission.RECORD, reading="days of reviews")
def put_off_review(request: WorkerRequest, person: Person) -> HttpResponse:
    """Set the day to look back next, or change it with a reason; show every day that was set."""
    days = days_of(person)
    due = next((day for day in days if day.settled_at is None), None)

    def save(form: PutOffForm, _: int) -> str:
        set_due(person, due_on=form.cleaned_data["due_on"], reason=form.cleaned_data["reason"], by=request.user)
        messages.success(request, "The day to look back is set.")
        return reverse("person", args=[person.pk])

    return form_page(
        request,
        PutOffForm,
        template="reviews/put_off.html",
        save=save,
        person=person,
        form_options={"first": due is None},
        context={"due": due, "days": days},
    )
