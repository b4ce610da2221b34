"""The forms of what good looks like: a provider's, and those of the council's workers."""

from typing import Any

from django import forms
from django.utils import timezone

from ownwords.drafts.fields import Day, Line, OneOf, Words
from ownwords.learning.good_practice.models import Agreed, CameOf, Provider, Reply
from ownwords.learning.good_practice.rules import CONSENTS, PEOPLE
from ownwords.learning.good_practice.statements import ASKED, WHERE

LAST_DAY_HELP = (
    "The link works until this day. A month is good: they will want to ask others too. "
    "Once they send it, it works for about a year more, so that they can read what you say back."
)
NEW_LAST_DAY_HELP = "The link works until this day."


class ComeInForm(forms.Form):
    """The code that goes with a link, and the letters of the link where it was not opened."""

    link = Line(
        what="the letters at the end of your link",
        label="The letters at the end of your link",
        help_text="16 letters and numbers. Small or capital makes no difference.",
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    code = Line(
        what="your code",
        label="Your code",
        help_text="8 letters and numbers. The council gave it to you with the link.",
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    def __init__(self, *args: Any, link_known: bool, **options: Any) -> None:
        super().__init__(*args, **options)
        if link_known:
            self.fields["link"].widget = forms.HiddenInput()


class YearField(Line):
    """A year, as a number."""

    def clean(self, value: Any) -> Any:
        """Return the year; say what is wrong with it."""
        text = super().clean(value)
        if not (text.isascii() and text.isdigit() and len(text) == 4):
            raise forms.ValidationError("Enter the year in four numbers, like 2026")
        return int(text)


def _year() -> YearField:
    return YearField(
        what="the year",
        label="For which year?",
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
        initial=lambda: str(timezone.localdate().year),
    )


class AgainForm(forms.Form):
    """Who fills in a year's round, and how long the link works."""

    year = _year()
    contact = Line(
        what="who fills it in",
        label="Who fills it in?",
        help_text="The name of the manager, say. They are asked to fill it in with others.",
    )
    last_day = Day(what="the last day", label="Until which day?", help_text=LAST_DAY_HELP, future=True)


class InviteForm(AgainForm):
    """A service that was not on the list yet, and its first round."""

    name = Line(what="the name of the service", label="Name of the service")
    kind = OneOf(what="what it is", label="What is it?", choices=Provider.Kind.choices)
    field_order = ["name", "kind", "year", "contact", "last_day"]


class ChangeProviderForm(forms.Form):
    """What a service is called, and what it is."""

    name = Line(what="the name of the service", label="Name of the service")
    kind = OneOf(what="what it is", label="What is it?", choices=Provider.Kind.choices)


class ChangeRoundForm(forms.Form):
    """What was wrong in an invitation."""

    year = _year()
    contact = Line(what="who fills it in", label="Who fills it in?")
    because = Words(what="why you change it", label="Why do you change it?", rows=2)


class NewLinkForm(forms.Form):
    """How long a new link works."""

    last_day = Day(what="the last day", label="Until which day?", help_text=NEW_LAST_DAY_HELP, future=True)


class BecauseForm(forms.Form):
    """Why something is taken back or taken off."""

    because = Words(what="why", label="Why?", rows=2)


def _people() -> OneOf:
    return OneOf(
        what="whether somebody is in it, and whether they said yes",
        label="Is anybody in it? Have they said yes, or could nobody know them?",
        help_text="In a small place people are known without a name. Show them the words, and ask. If they cannot "
        "decide this, it needs the yes of whoever may decide it for them by law.",
        choices=list(PEOPLE.items()),
        required=False,
    )


class StatementForm(forms.Form):
    """What a provider says to one statement."""

    where = OneOf(what="where you are", label="Where are you?", choices=list(WHERE.items()), required=False)
    shows = Words(
        what="what shows it",
        label="What shows it?",
        help_text="Tell one thing that happened. Leave out names, and what would tell who it was.",
        required=False,
        rows=5,
    )
    better = Words(what="what would make it better", label="What would make it better?", required=False, rows=3)
    may_share = OneOf(
        what="whether others may learn from it",
        label="May others learn from what you told under “What shows it?”",
        choices=list(CONSENTS.items()),
        required=False,
    )
    people = _people()


class AskedForm(forms.Form):
    """Who was asked, and what they said."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for name, (label, helps) in ASKED.items():
            self.fields[name] = Words(what="what they said", label=label, help_text=helps, required=False, rows=4)


class ProudForm(forms.Form):
    """What a provider is proud of, and what it wants help with."""

    proud = Words(
        what="what you are proud of", label="What are you proud of?", help_text="Small things count.",
        required=False, rows=4,
    )  # fmt: skip
    help = Words(
        what="what you want help with",
        label="What do you want help with?",
        help_text="From the council, from other services, from anybody.",
        required=False,
        rows=4,
    )


class SendForm(forms.Form):
    """Nothing to fill in: only whether it is sent."""


class ConsentForm(forms.Form):
    """Whether others may learn from an example that was sent."""

    how = OneOf(what="whether others may read it", label="May others learn from it?", choices=list(CONSENTS.items()))
    people = _people()


class ReplyForm(forms.Form):
    """What the provider says to a talk as it was written down."""

    agrees = OneOf(what="one of the two", label="Is that how it was?", choices=Reply.Agrees.choices)
    words = Words(what="how you see it", label="What do you want to add?", required=False, rows=4)


class TalkForm(forms.Form):
    """A talk with the provider, strengths first."""

    held_on = Day(what="the day", label="When did you talk?", past=True)
    who = Line(what="who was there", label="Who was there?")
    strengths = Words(
        what="first what you saw that is strong",
        label="What did you see or hear that is strong?",
        help_text="Say what it meant for the people there.",
        rows=5,
    )
    says = Words(
        what="what else you say back",
        label="What else do you want to say to them?",
        help_text="Where you see it otherwise, and what you wonder about. No marks.",
        required=False,
        rows=4,
    )


class AgreeForm(forms.Form):
    """Something that both agreed."""

    what = Words(what="what you agreed", label="What did you agree?", rows=3)
    side = OneOf(what="whose it is", label="Whose is it?", choices=Agreed.Side.choices)
    owner = Line(what="who sees to it", label="Who sees to it?", help_text="A name, so that they can be asked.")
    by_on = Day(what="the day", label="By when?", future=True)


class CameOfForm(forms.Form):
    """What came of something that was agreed."""

    how = OneOf(what="what came of it", label="What came of it?", choices=CameOf.How.choices)
    words = Words(what="a few words", label="Do you want to add something?", required=False, rows=3)


class PickForm(forms.Form):
    """Why an example is worth reading."""

    why = Words(
        what="why it is worth reading",
        label="Why is it worth reading?",
        help_text="A sentence under the example. Its words stay as the provider wrote them.",
        required=False,
        rows=2,
    )
