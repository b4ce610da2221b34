"""The forms of advocacy: short ones, one for each thing that happens."""

from collections.abc import Callable, Iterable
from typing import Any

from django import forms

from ownwords.drafts.fields import Day, Line, OneOf, Words
from ownwords.people.models import CircleMember, Representative
from ownwords.safeguarding.advocacy.models import Advocacy, AdvocacyEvent, TakingPart
from ownwords.safeguarding.advocacy.rules import needed_for
from ownwords.safeguarding.path.speaking import ask_whose, need_speaker


def add_words(form: forms.Form, label: str) -> None:
    """Ask for the person's words, and whose they are."""
    form.fields["words"] = Words(what="their words", label=label, rows=2, required=False)
    ask_whose(form)


class TakingPartForm(forms.Form):
    """What makes it hard to take part, and who could support them."""

    hard = OneOf(
        what="whether it is hard for them to take part",
        label="Is it very hard for them to take part without somebody beside them?",
        help_text="To understand, to keep in mind, to weigh it up, or to make known what they want. One is enough.",
        choices=TakingPart.Hard.choices,
    )
    why = Words(what="what shows this", label="What makes it hard, or shows that it is not?", rows=3)
    somebody = OneOf(
        what="whether somebody can support them",
        label="Can somebody they know support them, and speak for what they want?",
        help_text="Not somebody who is paid to help them, and nobody who may have harmed them.",
        choices=[*TakingPart.Somebody.choices, ("", "Not asked here")],
        required=False,
    )
    who = Line(what="who can support them", label="If so: who, and who is that to them?", required=False)
    agrees = OneOf(
        what="whether they want this person",
        label="Do they want this person to support them?",
        choices=[("", "Nobody is named above"), *TakingPart.Agrees.choices],
        required=False,
    )
    looked_on = Day(what="the day you looked at it", past=True, label="When was this?")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        add_words(self, "What do they say about it?")
        self.order_fields(["hard", "why", "somebody", "who", "agrees", "words", "whose", "speaker", "looked_on"])

    def clean(self) -> dict[str, Any]:
        """Somebody who can support them has a name, and an answer of the person."""
        cleaned = super().clean() or {}
        if cleaned.get("somebody") == TakingPart.Somebody.YES:
            if not cleaned.get("who") and "who" not in self.errors:
                self.add_error("who", "Enter who can support them, and who that is to them")
            if not cleaned.get("agrees") and "agrees" not in self.errors:
                self.add_error("agrees", "Choose whether they want this person to support them")
        if cleaned.get("words"):
            need_speaker(self, cleaned)
        return cleaned


class AdvocacyForm(forms.Form):
    """Beginning with an advocate, or with an attempt to find one."""

    kind = OneOf(what="which advocate this is about", label="Which advocate?", choices=Advocacy.Kind.choices)
    why = Words(what="what the advocate is to help them with", label="What is the advocate to help them with?", rows=3)
    begun_on = Day(what="the day you thought of it", past=True, label="When was this?")


FIELDS = {
    "offered": ("who", "told", "words"),
    "accepted": ("words",),
    "declined": ("words", "ask_again_on"),
    "asked-for": ("service", "told"),
    "arrived": ("person", "who", "service", "told"),
    "met": ("told", "words"),
    "difficulty": ("in_the_way", "told", "done", "words"),
    "ended": ("told", "words"),
}
"""What each event asks, besides its day."""

WORDS = {
    "offered": "What did they say?",
    "accepted": "What did they say? In their own words",
    "declined": "What did they say? In their own words",
    "met": "What do they say about it?",
    "difficulty": "What do they say about it?",
    "ended": "What do they say about it?",
}
TOLD = {
    "offered": "How was it explained to them?",
    "asked-for": "What was the service told?",
    "arrived": "Is there something to say about it?",
    "met": "Where did they meet, and how?",
    "difficulty": "What got in the way?",
    "ended": "Why did it end?",
}


class EventForm(forms.Form):
    """One thing that happened with an advocate: only what belongs to it is asked."""

    def __init__(
        self,
        *args: Any,
        event: str,
        circle: Callable[[], Iterable[CircleMember]],
        representatives: Callable[[], Iterable[Representative]],
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        self.event = event
        for name in FIELDS[event]:
            getattr(self, f"_add_{name}")(circle, representatives)
        self.fields["on"] = Day(what="the day it happened", past=True, label="When was this?")

    def _add_who(self, *_: Any) -> None:
        labels = {"offered": "To whom was it offered?", "arrived": "Their name, if it is somebody else"}
        self.fields["who"] = Line(what="a name", label=labels[self.event], required=False)

    def _add_person(self, circle: Any, representatives: Any) -> None:
        members = {f"member-{each.pk}": each for each in circle()}
        speaking = {f"representative-{each.pk}": each for each in representatives()}
        self.people: dict[str, CircleMember | Representative] = {**members, **speaking}
        self.fields["person"] = OneOf(
            what="who came",
            label="Who came?",
            choices=[
                ("", "Somebody who is not in the circle"),
                *((key, each.to_choose) for key, each in members.items()),
                *((key, f"{each} (speaks for them)") for key, each in speaking.items()),
            ],
            required=False,
            drop_down=True,
        )

    def _add_service(self, *_: Any) -> None:
        label = "Which service was asked?" if self.event == "asked-for" else "From which service?"
        self.fields["service"] = Line(what="which service was asked", label=label, required=self.event == "asked-for")

    def _add_in_the_way(self, *_: Any) -> None:
        self.fields["in_the_way"] = OneOf(
            what="what got in the way", label="What got in the way most?", choices=AdvocacyEvent.InTheWay.choices
        )

    def _add_told(self, *_: Any) -> None:
        required = "told" in needed_for(self.event, {})
        what = needed_for(self.event, {}).get("told", "Write it").removeprefix("Write ")
        self.fields["told"] = Words(what=what, label=TOLD[self.event], rows=3, required=required)

    def _add_done(self, *_: Any) -> None:
        self.fields["done"] = Words(what="what was done", label="What was done about it?", rows=2, required=False)

    def _add_words(self, *_: Any) -> None:
        add_words(self, WORDS[self.event])

    def _add_ask_again_on(self, *_: Any) -> None:
        self.fields["ask_again_on"] = Day(
            what="the day to ask again",
            future=True,
            required=False,
            label="Will you ask again? When?",
            help_text="People may change their mind once they know what an advocate does. For example, 27 3 2026",
        )

    def clean(self) -> dict[str, Any]:
        """Who came has a name; words have their speaker."""
        cleaned = super().clean() or {}
        if self.event == "arrived" and not (cleaned.get("person") or cleaned.get("who")) and "who" not in self.errors:
            self.add_error("who", "Enter who came, or choose them from the circle")
        if cleaned.get("words"):
            need_speaker(self, cleaned)
        return cleaned

    def happened(self) -> dict[str, Any]:
        """What ``actions.record_event`` takes, of a valid form."""
        told = dict(self.cleaned_data)
        one = self.people.get(told.pop("person") or "") if "person" in told else None
        chosen = {
            "member": one if isinstance(one, CircleMember) else None,
            "representative": one if isinstance(one, Representative) else None,
        }
        return told | chosen | {"kind": self.event}
