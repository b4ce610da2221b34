"""Reading reflections: those in which one takes part, and those that became part of a person's record."""

from dataclasses import dataclass
from uuid import UUID

from django.shortcuts import get_object_or_404

from ownwords.access.decision import Viewer, let_into
from ownwords.learning.reflection.models import Asked, Reflection, TakesPart
from ownwords.learning.reflection.rules import HEADINGS
from ownwords.people.models import Person
from ownwords.people.together import together


@dataclass
class Shown:
    """A reflection with who takes part and what was asked."""

    reflection: Reflection
    takes_part: list[TakesPart]
    asked: list[Asked]

    @property
    def thought(self) -> list[tuple[str, str]]:
        """Each heading under which something was written, with it."""
        rows = [(heading.asked, getattr(self.reflection, heading.name)) for heading in HEADINGS]
        return [(asked, text) for asked, text in rows if text]


def reflections_of(viewer: Viewer) -> list[Reflection]:
    """The reflections in which the viewer takes part, those to come first. One query."""
    found = Reflection.objects.filter(pk__in=let_into(viewer)).select_related("person").order_by("planned_at")
    rows = list(found)
    return [one for one in rows if one.open] + [one for one in reversed(rows) if not one.open]


def shown_now(between: UUID) -> Shown:
    """One reflection. The view's decision has said that the viewer takes part. Two queries."""
    return _shown(get_object_or_404(Reflection.objects.select_related("person__holding__team", "by"), pk=between))


def in_record_or_404(person: Person, reflection_id: UUID) -> Shown:
    """A reflection that was decided about this person; Http404 otherwise. Two queries."""
    found = Reflection.objects.filter(state=Reflection.State.DECIDED).select_related("by")
    reflection = get_object_or_404(found, pk=reflection_id, person=person)
    reflection.person = person
    return _shown(reflection)


def _shown(reflection: Reflection) -> Shown:
    takes_part, asked = together(
        TakesPart.objects.filter(reflection=reflection.pk).select_related("user").order_by("role"),
        Asked.objects.filter(reflection=reflection.pk).select_related("by"),
    )
    return Shown(reflection, takes_part, asked)
