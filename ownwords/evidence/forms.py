"""The forms of choosing words for the board and taking them back."""

from typing import Any

from django import forms

from ownwords.drafts.fields import Day, Line, OneOf, Words
from ownwords.evidence.models import Quote


class QuoteForm(forms.Form):
    """How words are shown to the board, beside which figure, and who agreed to it."""

    figure = OneOf(
        what="the figure beside which these words stand",
        label="Beside which figure do these words stand?",
        choices=Quote.Figure.choices,
    )
    shown_as = Words(
        what="the words as the board will read them",
        label="The words as the board will read them",
        rows=6,
        longest=2000,
        help_text="Put what you change into [square brackets] and … where you leave words out. Everything else stays "
        "as it was said.",
    )
    said_by = Line(
        what="who said it, in words that do not tell who it is",
        longest=120,
        label="Said by",
        help_text="In words that do not tell who it is. For example: A woman in her eighties; A daughter",
    )
    consent_who = Line(
        what="who agreed",
        label="Who agreed that the board may read these words?",
        help_text="The person themself, or who may decide this for them, and how you know.",
    )
    consent_on = Day(what="the day they agreed", past=True, label="When did they agree?")
    consent_how = Words(
        what="how they agreed",
        label="How did you ask, and what did they say?",
        rows=3,
        help_text="That the words are for reports, that no name is with them, and that they can take them back.",
    )

    def consent(self) -> str:
        """Who agreed, when and how, as one text."""
        told: dict[str, Any] = self.cleaned_data
        on = told["consent_on"]
        return f"{told['consent_who']}, on {on.day} {on:%B %Y}: {told['consent_how']}"


class WithdrawForm(forms.Form):
    """Why words are taken back."""

    because = Words(
        what="why the words are taken back",
        rows=3,
        label="Why are they taken back?",
        help_text="Who asked for it, and when. They are gone from every board’s page at once.",
    )
