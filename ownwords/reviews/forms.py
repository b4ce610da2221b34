"""The forms of looking back and closing. Those for outcomes are made of the outcomes that a person has."""

import re
from collections.abc import Sequence
from typing import Any

from django import forms
from django.db import models

from ownwords.conversations.models import Conversation, WhoseWords
from ownwords.drafts.fields import Day, Line, OneOf, Words
from ownwords.people.models import Person
from ownwords.reviews.models import Closing, ClosingOutcome, Looked, Review
from ownwords.reviews.queries import ToLookAt
from ownwords.reviews.rules import only_what_was_asked, problems_of_look

PAIRS = {
    "working_towards": ("Working towards it", "Working towards it", "Not working towards it"),
    "avoiding_bad": ("Keeping bad things away", "Bad things are kept away", "Bad things still happen"),
    "wellbeing_effect": ("How they feel in themself", "It has done them good", "It has done them harm"),
    "feeling_about_plan": ("How they feel about the plan", "Good about it", "Not good about it"),
}
"""Four pairs of mission 5.2, each with its name, its positive and its negative; the first is the answer "how"."""

_OF_AN_OUTCOME = re.compile(r"o-\d+-")


def _pair_choices(pair: str) -> list[tuple[str, str]]:
    _, good, bad = PAIRS[pair]
    return [("yes", good), ("no", bad), ("both", "Some of both"), ("", "Not talked about")]


def _choices(conversations: Sequence[Conversation]) -> list[tuple[str, str]]:
    named = [
        (str(each.pk), f"{each.held_on.day} {each.held_on:%B %Y}{f': {each.title}' if each.title else ''}")
        for each in conversations
    ]
    return [("", "No conversation is written down for it"), *named]


def add_account(form: forms.Form, conversations: Sequence[Conversation], *, called: str) -> None:
    """Add the questions whose account it is and on which conversation it rests."""
    form.fields["whose"] = OneOf(
        what="whose account this is",
        label="Whose account is this?",
        choices=WhoseWords.choices,
        initial=WhoseWords.PERSON,
    )
    form.fields["speaker"] = Line(
        what="who gave it",
        required=False,
        label=f"If it was not {called}: who?",
        help_text="Their name, and who they are to the person. For example: Ann Hill, her daughter",
    )
    form.fields["conversation"] = OneOf(
        what="the conversation",
        label="Which conversation was it?",
        help_text="Only finished conversations are listed.",
        choices=_choices(conversations),
        required=False,
        drop_down=True,
    )


class AboutOutcomes(forms.Form):
    """What the forms of reviews and closings share: their outcomes, an account, a conversation."""

    def __init__(
        self, *args: Any, person: Person, ones: list[ToLookAt], conversations: Sequence[Conversation], **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.person, self.ones = person, ones
        self.conversations = {str(each.pk): each for each in conversations}

    def of(self, one: ToLookAt, name: str) -> forms.BoundField:
        """The field ``name`` of one outcome, for its block on the page."""
        return self[f"{one.prefix}{name}"]

    def add(self, one: ToLookAt, name: str, field: forms.Field) -> None:
        """Add a field to one outcome's block."""
        self.fields[f"{one.prefix}{name}"] = field

    def answers(self, one: ToLookAt, names: Sequence[str]) -> dict[str, Any]:
        """One outcome's answers by their plain names."""
        return {name: self.cleaned_data.get(f"{one.prefix}{name}", "") for name in names}

    def ask_for_a_day_after(self, field: str, hows_that_tell: Sequence[str]) -> None:
        """Nothing can be found of an outcome before it was first said."""
        on = self.cleaned_data.get(field)
        for one in self.ones:
            begun = one.life.state.begun_on
            told = self.cleaned_data.get(f"{one.prefix}how") in hows_that_tell
            if on and begun and on < begun and told and one.life.state.open:
                self.add_error(field, f"“{one.life.words}” was first said on {begun.day} {begun:%B %Y}, after this day")
                return

    def clean(self) -> dict[str, Any]:
        """Ask for the speaker where it was not the person; let no words about an outcome go unseen."""
        cleaned = super().clean() or {}
        whose, speaker = cleaned.get("whose", ""), cleaned.get("speaker", "")
        if whose not in ("", "person") and not speaker and "speaker" not in self.errors:
            self.add_error("speaker", "Enter who gave this account, and who they are to the person")
        if whose == "person" and speaker:
            self.add_error("speaker", "You chose the person’s own account. Take this name out, or choose who gave it")
        if cleaned.get("conversation"):
            cleaned["conversation"] = self.conversations.get(str(cleaned["conversation"]))
        stray = [
            value.strip()
            for name in self.data
            if _OF_AN_OUTCOME.match(name) and name not in self.fields
            for value in self.data.getlist(name)  # type: ignore[attr-defined]
        ]
        if any(" " in text for text in stray):
            words = "; ".join(f"“{text}”" for text in stray if " " in text)
            self.add_error(
                None,
                "Something they want was met, ended or closed while you were writing, so it is not on this page any "
                f"more. You had written: {words}. Copy what you need, and save again",
            )
        return cleaned


class ReviewForm(AboutOutcomes):
    """One looking back: three questions, and what the answers lead on to (mission 5.1, 5.2)."""

    LOOK = ("how", "words", "still_important", "in_the_way", "in_the_way_words", *PAIRS)
    SCORES = [(str(score), str(score)) for score in range(11)]

    def __init__(self, *args: Any, after_closing: bool, **options: Any) -> None:
        super().__init__(*args, **options)
        self.after_closing, called = after_closing, self.person.called
        self._add_why()
        add_account(self, list(self.conversations.values()), called=called)
        for one in self.ones:
            self._add_look(one)
        self._add_three_questions(called)
        self._add_wellbeing(called)
        self._add_next()

    def _add_why(self) -> None:
        self.fields["held_on"] = Day(what="the day you looked back", past=True, label="When did you look back?")
        if not self.after_closing:
            self.fields["why"] = OneOf(
                what="why you looked back now",
                label="Why now?",
                choices=[choice for choice in Review.Why.choices if choice[0] != Review.Why.AFTER_CLOSING],
            )
        self.fields["circumstances"] = Words(
            what="what called for it",
            required=False,
            rows=2,
            label="What called for it?",
            help_text="For example: more confidence, worse health, they can decide for themself again, a new worry.",
        )

    def _add_look(self, one: ToLookAt) -> None:
        self.add(one, "how", OneOf(what="how this one stands", label="Was it achieved?", choices=Looked.How.choices))
        self.add(
            one,
            "words",
            Words(what="what they said", required=False, rows=2, label="What did they say about it?"),
        )
        self.add(
            one,
            "still_important",
            OneOf(
                what="whether it is still important to them",
                required=False,
                label="Is it still important to them?",
                choices=Looked.Still.choices,
                hints={"no": "It ends here, with their words. Then talk about what they want instead."},
            ),
        )
        self.add(
            one,
            "in_the_way",
            OneOf(
                what="what is in the way",
                required=False,
                label="What is most in the way?",
                choices=[("", "Choose what is most in the way"), *Looked.InTheWay.choices],
                drop_down=True,
            ),
        )
        self.add(
            one,
            "in_the_way_words",
            Words(what="what is in the way", required=False, rows=2, label="What is in the way, in their words"),
        )
        for pair, (label, _, _) in PAIRS.items():
            self.add(one, pair, OneOf(what="one", required=False, label=label, choices=_pair_choices(pair)))

    def _add_three_questions(self, called: str) -> None:
        self.fields["achieved"] = Words(
            what="what is better",
            required=False,
            rows=3,
            label=f"What else is different now, for {called}?",
            help_text="Good or bad, planned or not, in their words.",
        )
        self.fields["anything_new"] = Words(
            what="what is new",
            required=False,
            rows=3,
            label="What is new?",
            help_text="What they want now and did not want before. A conversation can make it one of the things they "
            "want, in their own words.",
        )
        self.fields["must_change"] = Words(
            what="what must change",
            required=False,
            rows=3,
            label="What must change?",
            help_text="In the plan, in the support, in how we work together.",
        )

    def _add_wellbeing(self, called: str) -> None:
        self.fields["wellbeing_score"] = OneOf(
            what="a number",
            required=False,
            label=f"How well is {called} now?",
            help_text="0 is as bad as can be, 10 is as good as can be. It is theirs to say.",
            choices=[*self.SCORES, ("", "Not asked")],
        )
        self.fields["wellbeing_words"] = Words(what="how they are", required=False, rows=2, label="Or in their words")

    def _add_next(self) -> None:
        self.fields["next_on"] = Day(
            what="the day to look back next", future=True, required=False, label="When will you look back next?"
        )
        self.fields["next_reason"] = Words(
            what="why there is none",
            required=False,
            rows=2,
            label="Why then, or why not again?",
            help_text=""
            if self.after_closing
            else "Needed where there is no next day: somebody reads this who wonders why.",
        )

    def clean(self) -> dict[str, Any]:
        """Ask what an answer leads on to, and take back what it does not lead to."""
        cleaned = super().clean()
        for one in self.ones:
            look = only_what_was_asked(self.answers(one, self.LOOK))
            for name, value in look.items():
                cleaned[f"{one.prefix}{name}"] = value
            if f"{one.prefix}how" in self.errors:
                continue
            for name, message in problems_of_look(look).items():
                self.add_error(f"{one.prefix}{name}", message)
        self.ask_for_a_day_after("held_on", ("achieved", "partly", "not"))
        if cleaned.get("why") == Review.Why.CHANGE and not cleaned.get("circumstances"):
            self.add_error("circumstances", "Write what changed")
        nothing_next = not cleaned.get("next_on") and "next_on" not in self.errors
        if nothing_next and not self.after_closing and not cleaned.get("next_reason"):
            self.add_error("next_on", "Enter a day to look back next, or write below why there is none")
        return cleaned

    def review(self) -> dict[str, Any]:
        """What ``actions.hold_review`` takes, of a valid form."""
        told = self.cleaned_data
        plain = ("held_on", "circumstances", "whose", "speaker", "achieved", "anything_new", "must_change")
        score, words = told["wellbeing_score"], told["wellbeing_words"]
        return {name: told[name] for name in plain} | {
            "why": Review.Why.AFTER_CLOSING if self.after_closing else told["why"],
            "conversation": told["conversation"] or None,
            "outcomes": [{"outcome": one.life.outcome} | self.answers(one, self.LOOK) for one in self.ones],
            "wellbeing": {"score": int(score) if score else None, "words": words} if score or words else None,
            "next_on": told["next_on"],
            "next_reason": told["next_reason"],
        }


class PutOffForm(forms.Form):
    """Another day for looking back, and why."""

    due_on = Day(what="the new day", future=True, label="Which day?")
    reason = Words(what="why the day is changed", rows=3, label="Why that day?")

    def __init__(self, *args: Any, first: bool, **options: Any) -> None:
        super().__init__(*args, **options)
        if first:  # nothing is put off: the first day needs no reason
            self.fields["reason"].required = False


class CloseForm(AboutOutcomes):
    """The close of a piece of work, by the person's account."""

    ROW = ("how", "words", "to")

    def __init__(self, *args: Any, **options: Any) -> None:
        self.expressed: bool = options.pop("expressed")
        super().__init__(*args, **options)
        called = self.person.called
        self.fields["closed_on"] = Day(what="the day it was closed", past=True, label="When was it closed?")
        self.fields["why"] = Words(what="why the work ends now", rows=3, label="Why does this piece of work end now?")
        add_account(self, list(self.conversations.values()), called=called)
        for one in self.ones:
            self._add_row(one)
        if not self.expressed:
            self._add_asked(called)
        self.fields["words"] = Words(
            what="what they say", required=False, rows=4, label=f"What does {called} say of it all?"
        )
        self.fields["review_after_on"] = Day(
            what="the day to look back", future=True, required=False, label="Will you look back after closing? When?"
        )

    def _add_row(self, one: ToLookAt) -> None:
        passed = one.life.state.passed_to
        self.add(
            one,
            "how",
            OneOf(
                what="how this one stands",
                label="How does it stand, by their account?",
                choices=ClosingOutcome.How.choices,
                initial="passed" if passed else None,
            ),
        )
        self.add(one, "words", Words(what="what they said", required=False, rows=2, label="In their words"))
        if not passed:
            carer = self.person.kind == Person.Kind.CARER
            self.add(
                one,
                "to",
                OneOf(
                    what="the plan",
                    required=False,
                    label="If it goes on in another plan: which?",
                    choices=[("care-plan", "Care and support plan"), ("carer-plan", "Carer’s support plan")],
                    initial="carer-plan" if carer else "care-plan",
                    drop_down=True,
                ),
            )

    def _add_asked(self, called: str) -> None:
        rest: list[tuple[str, models.Choices | str]] = [
            (code, label) for code, label in Closing.Asked.choices if code != Closing.Asked.EXPRESSED
        ]
        self.fields["asked"] = OneOf(
            what="whether they were asked", label=f"Was {called} asked what they want?", choices=rest
        )
        self.fields["not_asked_because"] = Words(
            what="why not", required=False, rows=2, label="If they were not asked: why not?"
        )

    def clean(self) -> dict[str, Any]:
        """Not asked has its reason."""
        cleaned = super().clean()
        self.ask_for_a_day_after("closed_on", ClosingOutcome.How.values)
        if cleaned.get("asked") == Closing.Asked.NOT_ASKED and not cleaned.get("not_asked_because"):
            self.add_error("not_asked_because", "Write why they were not asked")
        return cleaned

    def closing(self) -> dict[str, Any]:
        """What ``actions.close`` takes, of a valid form."""
        told = self.cleaned_data
        plain = ("closed_on", "why", "whose", "speaker", "words", "review_after_on")
        return {name: told[name] for name in plain} | {
            "asked": told.get("asked") or Closing.Asked.EXPRESSED,
            "not_asked_because": told.get("not_asked_because", ""),
            "conversation": told["conversation"] or None,
            "outcomes": [{"outcome": one.life.outcome} | self.answers(one, self.ROW) for one in self.ones],
        }
