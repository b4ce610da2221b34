"""Which lines are wanted."""

from collections.abc import Iterable

from django import forms

from ownwords.drafts.fields import Day, Line, SomeOf, YesNo
from ownwords.safeguarding.chronology.rules import KINDS, Wanted


class WantedForm(forms.Form):
    """Sent as a plain GET, so that a chosen view can be opened again and printed."""

    kinds = SomeOf(what="what to show", label="Show only", choices=KINDS.items(), required=False)
    said = YesNo(label="Only what somebody said")
    text = Line(what="a word", label="With these words", required=False)
    from_on = Day(what="the first day", label="From", required=False)
    to_on = Day(what="the last day", label="To", required=False)

    def wanted(self, *, for_the_person: bool = False, given: Iterable[str] = ()) -> Wanted:
        """What was chosen; everything where it cannot be read. ``given``: as ``Wanted.given``."""
        told = self.cleaned_data if self.is_valid() else {}
        return Wanted(
            kinds=frozenset(told.get("kinds", ())),
            only_said=told.get("said", False),
            from_on=told.get("from_on"),
            to_on=told.get("to_on"),
            text=told.get("text", ""),
            for_the_person=for_the_person,
            given=frozenset(given),
        )
