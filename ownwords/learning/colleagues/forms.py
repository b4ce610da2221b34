"""The forms of what colleagues tell each other."""

from typing import Any

from django import forms

from ownwords.drafts.fields import Line, OneOf, SomeOf, Words, YesNo
from ownwords.learning.colleagues.models import Barrier, Felt
from ownwords.learning.themes import CHOICES


class OfferForm(forms.Form):
    """What somebody offers."""

    offers = Words(
        what="what you offer",
        label="What do you offer?",
        help_text="In your own words. For example: “I have sat in many hard meetings. Ring me before yours.”",
        rows=3,
        longest=1000,
    )
    themes = SomeOf(what="what you can be asked about", label="What can you be asked about?", choices=CHOICES)
    reach = Line(what="how to reach you", label="How can you be reached?", help_text="A number, or where you sit")
    days = Line(what="when", label="On which days?", help_text="For example: Tuesdays, after three", required=False)


class EndOfferForm(forms.Form):
    """That an offer ends: there is nothing to fill in."""


class FaceForm(forms.Form):
    """How sure somebody feels."""

    face = OneOf(what="one of the three", label="How sure do you feel?", choices=Felt.Face.choices)


class BarrierForm(forms.Form):
    """What stood in the way."""

    kind = OneOf(what="what it was", label="What was it?", choices=Barrier.Kind.choices)
    text = Words(
        what="what stood in the way",
        label="What stood in the way, and of what?",
        help_text="Without names of people. What would have helped?",
        rows=4,
    )
    names_meant = YesNo(label="If a word is taken for a name: I have looked, nobody is named")
    named = OneOf(
        what="whether your name is with it",
        label="Is your name with it?",
        choices=[
            ("no", "No. The safeguarding lead reads it when the month is over, without my name, my team or the day"),
            ("yes", "Yes. The safeguarding lead reads it at once, and may ask me about it"),
        ],
    )
    may_show = YesNo(label="It may be shown to everybody with the answer, without my name")

    def values(self) -> dict[str, Any]:
        """What ``actions.meet`` takes, of a valid form."""
        return self.cleaned_data | {"named": self.cleaned_data["named"] == "yes"}


class ShowLessForm(forms.Form):
    """What may still be told of something that was answered: less, and never more."""

    def __init__(self, *args: Any, standing: Barrier, **options: Any) -> None:
        super().__init__(*args, **options)
        self.initial = {"named": standing.named, "may_show": standing.may_show}
        if standing.named:
            self.fields["named"] = YesNo(label="My name is with it")
        if standing.may_show:
            self.fields["may_show"] = YesNo(label="It may be shown to everybody with the answer, without my name")

    def values(self) -> dict[str, Any]:
        """What ``actions.show_less`` takes, of a valid form."""
        return {name: bool(self.cleaned_data.get(name)) for name in ("named", "may_show")}


class WithdrawForm(forms.Form):
    """That something is withdrawn: there is nothing to fill in."""


class AnswerForm(forms.Form):
    """What is done about it."""

    text = Words(
        what="what we do about it",
        label="What do we do about it?",
        help_text="What, by when, and who sees to it. “Nothing, because …” is an answer too",
        rows=4,
    )

    def __init__(self, *args: Any, may_show: bool, **options: Any) -> None:
        super().__init__(*args, **options)
        if may_show:
            self.fields["shown_to_all"] = YesNo(label="Show both to everybody, without a name")
