"""How the person says they are, from 0 to 10, in time."""

from django.contrib import messages
from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone

from ownwords.access.decision import WorkerRequest, for_person
from ownwords.access.rules import Permission
from ownwords.drafts.pages import form_page
from ownwords.people.models import Person
from ownwords.plans.actions import score_wellbeing
from ownwords.plans.drawing import wellbeing_line
from ownwords.plans.forms import WellbeingForm
from ownwords.plans.queries import open_plan, wellbeing_of


@for_person(Permission.RECORD, reading="well-being")
def wellbeing(request: WorkerRequest, person: Person) -> HttpResponse:
    """Record how the person says they are, beside what they said before."""
    scores = wellbeing_of(person)

    def save(form: WellbeingForm, _: int) -> str:
        plan = open_plan(person)
        source = f"plan:{plan.pk}" if plan else ""
        score_wellbeing(person, **form.cleaned_data, source=source, by=request.user)
        messages.success(request, "Kept, as they said it")
        return reverse("wellbeing", args=[person.pk])

    return form_page(
        request,
        WellbeingForm,
        template="plans/wellbeing.html",
        save=save,
        person=person,
        initial={"scored_on": timezone.localdate()},
        context={"scores": scores, "line": wellbeing_line(scores)},
    )
