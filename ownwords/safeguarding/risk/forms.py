"""The forms of weighing risk."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms

from ownwords.conversations.models import Conversation, WhoseWords
from ownwords.drafts.fields import Day, Line, OneOf, Words
from ownwords.safeguarding.risk.models import Option, Quality, Risk
from ownwords.safeguarding.risk.rules import KINDS


class WeighForm(forms.Form):
    """What is to be decided."""

    question = Line(
        what="what is to be decided",
        label="What is to be decided, as they would ask it?",
        help_text="For example: Should I go on seeing him?",
        longest=300,
    )
    strengths = Words(
        what="what makes them strong", label="What makes them strong in this already?", rows=3, required=False
    )
    who_was_there = Line(what="who was there", label="Who was there?", required=False)
    how_took_part = Words(
        what="how they took part",
        label="How did they take part?",
        help_text="For example: with her own drawings, in three short talks, with her advocate beside her",
        rows=2,
        required=False,
    )
    begun_on = Day(what="the day", past=True, label="When did you talk about it?")

    def __init__(self, *args: Any, conversations: Iterable[Conversation], **options: Any) -> None:
        super().__init__(*args, **options)
        self.conversations = {str(one.pk): one for one in conversations}
        if self.conversations:
            self.fields["conversation"] = OneOf(
                what="a conversation",
                label="Was it in one of these conversations?",
                choices=[
                    ("", "None of them"),
                    *(
                        (key, f"{one.held_on:%-d %B %Y}, {one.title or one.place}")
                        for key, one in self.conversations.items()
                    ),
                ],
                required=False,
                drop_down=True,
            )

    def weighing(self) -> dict[str, Any]:
        """What ``actions.weigh`` takes, of a valid form."""
        told = dict(self.cleaned_data)
        return told | {"conversation": self.conversations.get(told.get("conversation") or "")}


class OptionForm(forms.Form):
    """One option with its good, its harm, and its place."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["what"] = Words(
            what="what could be done", label="What could be done?", help_text="Doing nothing is an option too", rows=2
        )
        self.fields["whose_idea"] = Line(what="whose idea it is", label="Whose idea is it?", required=False)
        for side, asked in (("good", "What would be good about it?"), ("harm", "What harm could come of it?")):
            for kind, name in KINDS.items():
                self.fields[f"{side}_{kind}"] = Words(what="what", label=f"{asked} {name}", rows=2, required=False)
        self.fields["safer_by"] = Words(
            what="what would make it safer",
            label="What would make the harm smaller, and who would help?",
            rows=2,
            required=False,
        )
        self.fields["workers_good"] = Words(
            what="what good workers see", label="What good do workers see in it?", rows=2, required=False
        )
        self.fields["workers_harm"] = Words(
            what="what harm workers see", label="What harm do workers see in it?", rows=2, required=False
        )
        self.fields["workers_who"] = Line(
            what="which workers", label="Which workers see it so?", help_text="Their names", required=False
        )
        self._add_place("", "they")
        self._add_place("workers_", "workers")

    def _add_place(self, prefix: str, who: str) -> None:
        of = "Where would they place it" if who == "they" else "Where would workers place it"
        self.fields[f"{prefix}quality"] = OneOf(
            what="how life would be",
            label=f"{of}: how would life be?",
            choices=[*Quality.choices, ("", "Not placed")],
            required=False,
        )
        self.fields[f"{prefix}risk"] = OneOf(
            what="how great the risk is",
            label=f"{of}: how great would the risk be?",
            choices=[*Risk.choices, ("", "Not placed")],
            required=False,
        )

    def clean(self) -> dict[str, Any]:
        """A place has both sides."""
        cleaned = super().clean() or {}
        for prefix in ("", "workers_"):
            quality, risk = cleaned.get(f"{prefix}quality"), cleaned.get(f"{prefix}risk")
            if bool(quality) != bool(risk):
                missing = "risk" if quality else "quality"
                self.add_error(f"{prefix}{missing}", "Choose both: how life would be, and how great the risk")
        if (cleaned.get("workers_good") or cleaned.get("workers_harm")) and not cleaned.get("workers_who"):
            self.add_error("workers_who", "Write which workers see it so")
        return cleaned


class ChooseForm(forms.Form):
    """What they decided."""

    def __init__(self, *args: Any, lettered: Sequence[tuple[str, Option]], called: str, **options: Any) -> None:
        super().__init__(*args, **options)
        self.options = {str(option.pk): option for _, option in lettered}
        self.fields["option"] = OneOf(
            what="an option",
            label="Which one?",
            choices=[
                *((str(option.pk), f"{name}. {option.what[:140]}") for name, option in lettered),
                ("", "None of these, or something else"),
            ],
            required=False,
        )
        self.fields["words"] = Words(
            what="what they decided, in their words", label=f"What did {called} decide, in their words?", rows=3
        )
        self.fields["whose"] = OneOf(
            what="who decided", label="Whose words are these?", choices=WhoseWords.choices, initial="person"
        )
        self.fields["speaker"] = Line(what="who decided", label="If it was decided for them: by whom?", required=False)
        self.fields["others_think"] = Words(
            what="what others think", label="What do others think of it?", rows=2, required=False
        )
        self.fields["safer_by"] = Words(
            what="what is put in place",
            label="What is put in place, the least restrictive first?",
            rows=2,
            required=False,
        )
        self.fields["signs"] = Words(
            what="the signs",
            label="How would we notice that it goes wrong, and what is done then?",
            rows=2,
            required=False,
        )
        self.fields["agreed_by"] = Words(what="who", label="Who else carries this?", rows=2, required=False)
        self.fields["look_again_on"] = Day(
            what="the day to look again", future=True, required=False, label="When will you look at it again?"
        )
        self.fields["decided_on"] = Day(what="the day", past=True, label="When was it decided?")

    def clean(self) -> dict[str, Any]:
        """Whoever decided for them has a name."""
        cleaned = super().clean() or {}
        if cleaned.get("whose", "person") != "person" and not cleaned.get("speaker"):
            self.add_error("speaker", "Write who decided for them, and who that is to them")
        return cleaned

    def choice(self) -> dict[str, Any]:
        """What ``actions.choose`` takes, of a valid form."""
        return dict(self.cleaned_data) | {"option": self.options.get(self.cleaned_data.get("option") or "")}
