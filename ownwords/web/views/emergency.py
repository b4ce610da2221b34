"""Opening a record that one does not work with, because somebody may come to harm. Always seen afterwards."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.urls import reverse

from ownwords.access.actions import open_in_emergency
from ownwords.access.decision import WorkerRequest, needs, people_seen_by
from ownwords.access.rules import EMERGENCY_HOURS, Permission
from ownwords.drafts.actions import Refused
from ownwords.drafts.fields import Day, Line, Words
from ownwords.drafts.pages import form_page
from ownwords.people.models import Person
from ownwords.people.rules import digits_of, nhs_number_problem, words_of_name


class EmergencyForm(forms.Form):
    """Somebody is named exactly (no list is offered, so nobody can browse), and the reason is given."""

    nhs_number = Line(
        what="the NHS number", longest=20, required=False, label="NHS number", help_text="For example, 999 123 4567"
    )
    name = Line(what="their full name", required=False, label="Or their full name")
    date_of_birth = Day(what="the date of birth", past=True, required=False, label="and date of birth")
    reason = Words(
        what="why you need this record now",
        label="Why do you need this record now?",
        help_text="Your supervisor, and whoever supervises the team that holds the record, see this at once.",
        rows=3,
    )

    def clean(self) -> dict[str, Any]:
        """Ask for one way or the other of naming somebody exactly."""
        cleaned = super().clean() or {}
        number = cleaned.get("nhs_number")
        if number:
            if problem := nhs_number_problem(number):
                self.add_error("nhs_number", problem)
        elif "nhs_number" not in self.errors and not (cleaned.get("name") and cleaned.get("date_of_birth")):
            self.add_error("nhs_number", "Enter the NHS number, or the full name and the date of birth")
        return cleaned


@needs(Permission.EMERGENCY)
def emergency(request: WorkerRequest) -> HttpResponse:
    """Ask who and why, and open the record for a day."""

    def save(form: Any, base_revision: int) -> str:
        person = _exactly(request, form.cleaned_data)
        if person is None:
            raise Refused(
                "No one record fits exactly. Check the number, or the spelling and the date of birth. If it is still "
                "not found, ask your supervisor",
                "nhs_number" if form.cleaned_data["nhs_number"] else "name",
            )
        if not people_seen_by(request.viewer).filter(pk=person.pk).exists():
            open_in_emergency(person, viewer=request.viewer.user, reason=form.cleaned_data["reason"])
            messages.success(request, f"You can see this record for {EMERGENCY_HOURS} hours.")
        return reverse("person", args=[person.pk])

    return form_page(
        request, EmergencyForm, template="web/emergency.html", save=save, context={"hours": EMERGENCY_HOURS}
    )


def _exactly(request: WorkerRequest, given: dict[str, Any]) -> Person | None:
    """The one person of the viewer's organisation who is named exactly; None where there is none, or several."""
    ours = Person.objects.filter(holding__organisation=request.viewer.user.organisation_id)
    if given["nhs_number"]:
        return ours.filter(nhs_number=digits_of(given["nhs_number"])).first()
    wanted = sorted(words_of_name(given["name"]))
    fitting = [
        person
        for person in ours.filter(date_of_birth=given["date_of_birth"]).prefetch_related("other_names")[:500]
        if any(sorted(words_of_name(name)) == wanted for name in _full_names(person))
    ]
    return fitting[0] if len(fitting) == 1 else None


def _full_names(person: Person) -> list[str]:
    return [person.name, f"{person.called} {person.family_name}", *(other.name for other in person.other_names.all())]
