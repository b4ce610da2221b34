"""The forms of what was agreed to be done."""

from typing import Any

from django import forms

from ownwords.drafts.fields import Day, Line, OneOf, Words
from ownwords.safeguarding.meetings.forms.agenda import need_reason
from ownwords.safeguarding.meetings.forms.shared import AboutOutcomes, add_private
from ownwords.safeguarding.meetings.models import ActionEvent


class ActionForm(AboutOutcomes):
    """Something that was agreed."""

    what = Words(what="what is to be done", label="What is to be done?", rows=3)
    who = Line(what="who does it", label="Who does it?", help_text="One name. It can be the person themself.")
    by_on = Day(what="the day by which it is done", label="By when?", required=False)
    no_day_because = Words(what="why", label="If there is no day: why not?", rows=2, required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.ask_about("For which of the things they want?", "For none of them by itself")
        add_private(self, label="This action is for professionals only")

    def clean(self) -> dict[str, Any]:
        """A day, or why there is none."""
        cleaned = super().clean()
        need_reason(self, cleaned)
        if not cleaned.get("by_on") and not cleaned.get("no_day_because") and "by_on" not in self.errors:
            self.add_error("by_on", "Enter the day, or write below why there is none")
        return cleaned


class FollowUpForm(forms.Form):
    """What became of an action."""

    state = OneOf(what="what became of it", label="What became of it?", choices=ActionEvent.State.choices)
    happened_on = Day(what="the day", past=True, label="When was that?")
    note = Words(
        what="why",
        label="How did it go, or why is it so?",
        help_text="Needed unless it was done",
        rows=3,
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        """What was not done says why."""
        cleaned = super().clean() or {}
        if cleaned.get("state") not in (None, "", "done") and not cleaned.get("note") and "note" not in self.errors:
            self.add_error("note", "Write why")
        return cleaned
