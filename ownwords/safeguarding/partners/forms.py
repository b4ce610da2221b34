"""The forms of partners and of large enquiries."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms

from ownwords.access.models import User
from ownwords.conversations.models import Mark
from ownwords.drafts.fields import Day, Line, OneOf, SomeOf, Words, YesNo
from ownwords.outcomes.queries import OutcomeLife
from ownwords.safeguarding.partners.models import Added, Invited, Share
from ownwords.safeguarding.partners.queries import OneAsk, TakesPart
from ownwords.safeguarding.partners.rules import problem_of_agreement
from ownwords.safeguarding.path.models import Case
from ownwords.safeguarding.path.speaking import ask_whose, need_speaker

SHORT = 120


def _short(text: str) -> str:
    return text if len(text) <= SHORT else f"{text[: SHORT - 1]}…"


class InviteForm(forms.Form):
    """Who is let in, and what for."""

    def __init__(self, *args: Any, known: Iterable[User], called: str, **options: Any) -> None:
        super().__init__(*args, **options)
        self.known = {str(user.pk): user for user in known}
        if self.known:
            self.fields["user"] = OneOf(
                what="who is asked",
                label="Who is asked to take part?",
                help_text="The list has those whom your organisation has asked before",
                choices=[
                    ("", "Somebody who is not in this list"),
                    *((key, f"{user.name}, {user.organisation.name}") for key, user in self.known.items()),
                ],
                required=False,
                drop_down=True,
            )
        self.fields["email"] = forms.EmailField(
            label="If they are not in the list: their e-mail address" if self.known else "Their e-mail address",
            help_text="They need an account as a partner or an advocate. An administrator can add one",
            required=False,
            error_messages={"invalid": "Enter an e-mail address in the right form, like name@police.example"},
        )
        self.fields["why"] = Words(
            what="what they are asked to do", label="What are they asked to do? They read this", rows=3
        )
        self.fields["agrees"] = OneOf(
            what="whether the person knows and agrees",
            label=f"Does {called} know, and agree?",
            choices=Invited.Agrees.choices,
        )
        self.fields["agrees_because"] = Words(
            what="why", label="If not, or to a part: what do they say, and why is it done?", rows=2, required=False
        )
        self.fields["last_day"] = Day(
            what="the last day",
            label="Is there a last day?",
            help_text="Without one they take part until this work ends. For example, 27 3 2026",
            future=True,
            required=False,
        )

    def clean(self) -> dict[str, Any]:
        """Somebody is named; letting in without a yes says why."""
        cleaned = super().clean() or {}
        cleaned["user"] = self.known.get(cleaned.get("user") or "")
        if not cleaned["user"] and not cleaned.get("email") and "email" not in self.errors:
            self.add_error("email", "Enter their e-mail address")
        if problem := problem_of_agreement(cleaned.get("agrees") or "", cleaned.get("agrees_because") or ""):
            self.add_error("agrees_because", problem)
        return cleaned


class BecauseForm(forms.Form):
    """Why something ends: one field."""

    def __init__(self, *args: Any, label: str, what: str, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["because"] = Words(what=what, label=label, rows=2)


class ConfirmForm(forms.Form):
    """Nothing is asked but the decision itself."""


class ShareForm(forms.Form):
    """One thing to be shared, why, and with whom."""

    def __init__(
        self,
        *args: Any,
        case: Case,
        lives: Sequence[OutcomeLife],
        marks: Sequence[Mark],
        taking_part: Sequence[TakesPart],
        called: str,
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        self.case = case
        self.lives = {f"want:{life.outcome.pk}": life for life in lives}
        self.marks = {f"words:{mark.pk}": mark for mark in marks}
        self.taking_part = {str(one.invited.pk): one for one in taking_part}
        choices = [("purpose", "What the enquiry is to find out")] if case.to_find_out else []
        choices += [(key, f"{called} wants: {_short(life.words)}") for key, life in self.lives.items()]
        choices += [(key, f"{_said_by(mark)}: {_short(mark.words)}") for key, mark in self.marks.items()]
        self.fields["what"] = OneOf(
            what="what is shared",
            label="What do you share?",
            help_text="One thing at a time. You see it as they will see it before it is shared.",
            choices=[*choices, ("text", "Something else, which I write below")],
        )
        self.fields["text"] = Words(
            what="what is shared",
            label="If something else: what?",
            help_text="As they are to read it. No more than they need.",
            rows=4,
            required=False,
        )
        self.fields["because"] = Words(
            what="why they need to know this", label="Why do they need to know this?", rows=2
        )
        self.fields["chosen"] = SomeOf(
            what="whom it is for",
            label="Whom is it for?",
            help_text="Nobody ticked: everybody who takes part, also those who come later",
            choices=[(key, one.called) for key, one in self.taking_part.items()],
            required=False,
        )

    def clean(self) -> dict[str, Any]:
        """A text where something else is shared."""
        cleaned = super().clean() or {}
        if cleaned.get("what") == "text" and not cleaned.get("text") and "text" not in self.errors:
            self.add_error("text", "Write what is shared")
        return cleaned

    def share(self) -> dict[str, Any]:
        """What ``actions.prepare_share`` takes, of a valid form."""
        what = self.cleaned_data["what"]
        told: dict[str, Any] = {"kind": Share.Kind.TEXT, "text": self.cleaned_data["text"]}
        if what == "purpose":
            told = {"kind": Share.Kind.PURPOSE, "text": self.case.to_find_out}
        elif what in self.lives:
            life = self.lives[what]
            told = {"kind": Share.Kind.WANT, "text": life.words, "whose": life.whose, "speaker": life.speaker}
        elif what in self.marks:
            mark = self.marks[what]
            told = {"kind": Share.Kind.PASSAGE, "text": mark.words, "whose": mark.whose, "speaker": mark.speaker}
        chosen = [self.taking_part[key].invited for key in self.cleaned_data["chosen"]]
        return told | {"because": self.cleaned_data["because"], "chosen": chosen}


def _said_by(mark: Mark) -> str:
    return f"{mark.speaker} said" if mark.speaker else "They said"


class AskForm(forms.Form):
    """Something that one who takes part is asked for."""

    what = Words(what="what you ask for", label="What do you ask for? They read this", rows=3)
    by_on = Day(what="the day", label="By when?", future=True, required=False)


class AddForm(forms.Form):
    """What one who takes part adds."""

    def __init__(self, *args: Any, asks: Sequence[OneAsk], called: str, **options: Any) -> None:
        super().__init__(*args, **options)
        self.asks = {str(one.ask.pk): one.ask for one in asks}
        if self.asks:
            self.fields["answers"] = OneOf(
                what="what it answers",
                label="Does it answer something you were asked?",
                choices=[("", "No"), *((key, _short(ask.what)) for key, ask in self.asks.items())],
                required=False,
            )
        self.fields["kind"] = OneOf(what="what you add", label="What do you add?", choices=Added.Kind.choices)
        self.fields["text"] = Words(what="what you want to add", label="In your words", rows=5)
        self.fields["words"] = Words(
            what="their words",
            label=f"Did {called}, or somebody else, say something to you? In their words",
            rows=3,
            required=False,
        )
        ask_whose(self, speaker=f"If they are not {called}’s own: whose?")
        self.fields["happened_on"] = Day(what="the day", past=True, label="On which day was it?")
        self.fields["council_only"] = YesNo(
            label="Only for those who hold the record", help_text="The others who take part do not see it then"
        )

    def clean(self) -> dict[str, Any]:
        """Somebody else's words have their speaker."""
        cleaned = super().clean() or {}
        cleaned["answers"] = self.asks.get(cleaned.get("answers") or "")
        if cleaned.get("words"):
            need_speaker(self, cleaned)
        return cleaned


class CorrectForm(forms.Form):
    """What is not right in what was added."""

    text = Words(what="what is not right", label="What is not right, and what is?", rows=3)


class LargeForm(forms.Form):
    """An enquiry about one provider or place."""

    about = Line(what="the provider or the place", label="Which provider or place is it about?")
    looked_at = Words(what="what is looked at", label="What is looked at?", rows=4)
    why_one = Words(
        what="why it is looked at as one",
        label="Why is it looked at as one?",
        help_text="Each adult keeps an enquiry of their own, beginning with what they want",
        rows=3,
    )
    opened_on = Day(what="the day", past=True, label="When did it begin?")


class ThreadForm(forms.Form):
    """Which adult's case becomes a thread."""

    def __init__(self, *args: Any, cases: Iterable[Case], **options: Any) -> None:
        super().__init__(*args, **options)
        self.cases = {str(case.pk): case for case in cases}
        self.fields["case"] = OneOf(
            what="whose case it is",
            label="Whose case becomes part of it?",
            help_text="The newest open ones of people whose records you see, that are in no large enquiry",
            choices=[(key, f"{case.person.name}: {case}") for key, case in self.cases.items()],
            drop_down=True,
        )


class JoinLargeForm(forms.Form):
    """Of which large enquiry a case becomes a part."""

    def __init__(self, *args: Any, larges: Iterable[Any], **options: Any) -> None:
        super().__init__(*args, **options)
        self.larges = {str(one.pk): one for one in larges}
        self.fields["large"] = OneOf(
            what="one of them",
            label="Of which large enquiry is this a part?",
            choices=[(key, one.about) for key, one in self.larges.items()],
        )


class EndLargeForm(forms.Form):
    """What was found."""

    found = Words(what="what was found", label="What was found, and what changes?", rows=5)
    because = Words(
        what="why", label="If the work with somebody goes on: why does this one end before?", rows=2, required=False
    )
    ended_on = Day(what="the day", past=True, label="When did it end?")
