"""What must hold before anything about a decision is recorded."""

from ownwords.drafts.actions import Refused
from ownwords.people.models import Person
from ownwords.safeguarding.capacity.models import Assessment
from ownwords.safeguarding.capacity.queries import DecisionLife, decision_or_404
from ownwords.safeguarding.path.actions.standing import standing
from ownwords.safeguarding.path.models import Case
from ownwords.safeguarding.path.queries import open_case_of


def held(assessment: Assessment) -> DecisionLife:
    """The life of the decision that an assessment is about, held: nothing can be found of it in between."""
    first = Assessment.objects.select_for_update(no_key=True, of=("self",)).select_related("person")
    found = first.get(pk=assessment.first_id)
    return decision_or_404(found.person, found.pk)


def refuse_unless_lacking(life: DecisionLife) -> None:
    """Refuse where the newest finding is not that they cannot decide: then it is theirs, and nobody else is asked."""
    if not life.lacks:
        raise Refused("They can make this decision, as far as is known: ask them, and help them with it")


def case_going_on(person: Person, newest: Assessment) -> Case | None:
    """The case to which what is recorded now belongs: the decision's own while it goes on, else the newest that does.

    None outside of safeguarding work. A closed case takes nothing more.
    """
    if newest.case_id:
        own = Case.objects.get(pk=newest.case_id)
        if own.open:
            return standing(own)
    going_on = open_case_of(person)
    return standing(going_on) if going_on else None
