"""What several forms of meetings ask."""

from collections.abc import Iterable
from typing import Any

from django import forms

from ownwords.drafts.fields import Line, OneOf, Words, YesNo
from ownwords.outcomes.queries import OutcomeLife
from ownwords.safeguarding.meetings.models import TakingPart

LONGEST_CHOICE = 100


def add_private(form: forms.Form, *, label: str = "This is for professionals only") -> None:
    """Ask whether something is for professionals only, and why."""
    form.fields["private"] = YesNo(
        label=label,
        help_text="The person, their family and whoever speaks for them never see it. Use it only where it must be",
    )
    form.fields["private_because"] = Words(
        what="why", label="Why is it for professionals only?", rows=2, required=False
    )


def add_taking_part(form: forms.Form, *, label: str, past: bool = False) -> None:
    """Ask how the person takes part, and what each answer needs."""
    form.fields["how"] = OneOf(what="how they take part", label=label, choices=TakingPart.How.choices)
    form.fields["which_part"] = Words(
        what="which part",
        label="If for part of it: which part?" if not past else "If for part of it: which part was it?",
        rows=2,
        required=False,
    )
    form.fields["through"] = Line(
        what="who speaks for them",
        label="If through somebody: who?",
        help_text="Their name, and who they are to the person",
        required=False,
    )
    form.fields["reason"] = Words(
        what="why",
        label="Why this way?",
        help_text="Always needed if they do not take part at all. Everybody who is invited can read it.",
        rows=2,
        required=False,
    )


def outcome_choices(lives: Iterable[OutcomeLife], none: str) -> list[tuple[str, str]]:
    """What the person wants, as choices, after the choice of none."""
    return [("", none), *((str(life.outcome.pk), shortened(life.words)) for life in lives)]


def shortened(text: str) -> str:
    """A text as short as a list needs it."""
    return text if len(text) <= LONGEST_CHOICE else f"{text[: LONGEST_CHOICE - 1]}…"


class AboutOutcomes(forms.Form):
    """A form in which one of the things that the person wants can be chosen."""

    def __init__(self, *args: Any, lives: list[OutcomeLife], **options: Any) -> None:
        super().__init__(*args, **options)
        self.lives = {str(life.outcome.pk): life for life in lives}

    def ask_about(self, label: str, none: str) -> None:
        """Ask which of them it is about."""
        self.fields["outcome"] = OneOf(
            what="one of these",
            label=label,
            choices=outcome_choices(self.lives.values(), none),
            required=False,
            drop_down=True,
        )

    def clean(self) -> dict[str, Any]:
        """Put the outcome itself in place of its id."""
        cleaned = super().clean() or {}
        life = self.lives.get(cleaned.get("outcome") or "")
        cleaned["outcome"] = life.outcome if life else None
        return cleaned
