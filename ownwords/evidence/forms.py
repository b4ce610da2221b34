"""The forms of choosing words for the board and taking them back."""

from typing import Any

from django import forms

from ownwords.drafts.fields import Day, Line, OneOf, Words
from ownwords.evidence.models import OtherSource, Quote
from ownwords.measures.codes import BREAKDOWNS
from ownwords.measures.telling import MANY


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


class PopulationForm(forms.Form):
    """How many adults live in the area, by the groups of the report. What is not known stays empty."""

    GROUPS = ("age", "gender", "ethnicity", "support_reason")
    LEFT_OUT = ("not-known", "refused", "none")
    """Codes under which no census counts anybody."""
    MOST = 100_000_000

    source = Line(
        what="where the numbers come from",
        longest=300,
        label="Where do the numbers come from?",
        help_text="For example: Census 2021, table TS007",
    )
    as_of = Day(what="the day that the numbers are of", past=True, label="Of which day are they?")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for name in self.GROUPS:
            for code, label in BREAKDOWNS[name].items():
                if code not in self.LEFT_OUT:
                    self.fields[f"{name}-{code}"] = forms.IntegerField(
                        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
                        label=label,
                        required=False,
                        min_value=0,
                        max_value=self.MOST,
                        error_messages={
                            "invalid": f"{label}: enter a whole number, without commas",
                            "min_value": f"{label}: enter 0 or more",
                            "max_value": f"{label}: that is more people than there are",
                        },
                    )

    def groups(self) -> list[tuple[str, list[Any]]]:
        """The fields by group, each group with its heading."""
        return [
            (MANY[name][0], [self[field] for field in self.fields if field.startswith(f"{name}-")])
            for name in self.GROUPS
        ]

    def people(self) -> dict[str, dict[str, int]]:
        """What was filled in, by breakdown and code."""
        found: dict[str, dict[str, int]] = {}
        for field, value in self.cleaned_data.items():
            name, _, code = field.partition("-")
            if code and value:
                found.setdefault(name, {})[code] = value
        return found


class OtherSourceForm(forms.Form):
    """What was learnt in another way than by counting."""

    kind = OneOf(what="what it was", label="What was it?", choices=OtherSource.Kind.choices)
    held_on = Day(what="the day", past=True, label="When was it?")
    who = Line(
        what="who took part, without names",
        longest=300,
        label="Who took part?",
        help_text="Without names. For example: Six people who had been through an enquiry, and two daughters",
    )
    learnt = Words(what="what was learnt", rows=6, label="What was learnt?", help_text="In their words where you can.")
    agrees = Words(
        what="where it agrees with the numbers",
        required=False,
        rows=3,
        label="Where does it agree with the numbers, and where not?",
    )
    what_next = Words(
        what="what will be done", required=False, rows=3, label="What will be done about it, and by whom?"
    )
