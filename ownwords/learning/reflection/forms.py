"""The forms of a group reflection."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django import forms
from django.utils import timezone

from ownwords.access.models import User
from ownwords.drafts.fields import Day, OneOf, SomeOf, Words
from ownwords.learning.reflection.rules import HEADINGS, LONGEST, SHORTEST
from ownwords.safeguarding.meetings.fields import Clock


class PlanForm(forms.Form):
    """When, about what, and who takes part as what."""

    question = Words(
        what="what you want from the group",
        label="What do you want from the group?",
        help_text="One question, as open as you can make it",
        rows=2,
    )
    day = Day(what="the day", label="On which day?", future=True)
    time = Clock(label="At what time?")
    minutes = OneOf(
        what="how long",
        label="How long is the telling?",
        choices=[(str(each), f"{each} minutes") for each in range(SHORTEST, LONGEST + 1)],
        drop_down=True,
        initial="12",
    )

    def __init__(self, *args: Any, colleagues: Sequence[User], me: User, **options: Any) -> None:
        super().__init__(*args, **options)
        self.users = {str(me.pk): me} | {str(one.pk): one for one in colleagues}
        choices = [(key, one.name) for key, one in self.users.items()]
        self.fields["tells"] = OneOf(
            what="who tells", label="Who tells?", choices=choices, drop_down=True, initial=str(me.pk)
        )
        self.fields["leads"] = OneOf(
            what="who leads", label="Who leads, and keeps the time?", choices=[("", ""), *choices], drop_down=True
        )
        self.fields["writes"] = OneOf(
            what="who writes", label="Who writes down?", choices=[("", "Nobody yet"), *choices], drop_down=True,
            required=False,
        )  # fmt: skip
        self.fields["others"] = SomeOf(
            what="who else", label="Who else listens and thinks along?", choices=choices, required=False
        )

    def values(self) -> dict[str, Any]:
        """What ``actions.plan`` takes, of a valid form."""
        told = dict(self.cleaned_data)
        zone = timezone.get_current_timezone()
        return {
            "question": told["question"],
            "minutes": int(told["minutes"]),
            "planned_at": datetime.combine(told["day"], told["time"], zone),
            "tells": self.users[told["tells"]],
            "leads": self.users[told["leads"]],
            "writes": self.users.get(told["writes"]),
            "others": [self.users[key] for key in told["others"]],
        }


class AskForm(forms.Form):
    """A question after the telling."""

    question = Words(what="what was asked", label="What was asked?", rows=2)
    answer = Words(what="the answer", label="What was the answer?", rows=2, required=False)


class ThinkForm(forms.Form):
    """What the group thinks, heading by heading."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for heading in HEADINGS:
            self.fields[heading.name] = Words(
                what="what you think", label=heading.asked, help_text=heading.helps, rows=3, required=False
            )
            if heading.name == "commissioned":
                self.fields["commissioned_because"] = Words(
                    what="why", label="If nothing was found before it: why not?", rows=2, required=False
                )

    def values(self) -> dict[str, Any]:
        """What ``actions.write`` takes, of a valid form."""
        told = dict(self.cleaned_data)
        return {"commissioned_because": told.pop("commissioned_because"), "answers": told}


class DecideForm(forms.Form):
    """What was decided together."""

    decision = Words(what="what you decided together", label="What did you decide together?", rows=3)
    reasons = Words(
        what="why",
        label="Why?",
        help_text="So that somebody who was not there understands it, the person first",
        rows=3,
    )
    differently = Words(what="who sees it otherwise", label="Who sees it otherwise, and how?", rows=2, required=False)


class NotHeldForm(forms.Form):
    """Why it did not happen."""

    because = Words(what="why it did not happen", label="Why did it not happen?", rows=2)
