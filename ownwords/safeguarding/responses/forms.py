"""The forms of responses and the protection plan."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms

from ownwords.drafts.fields import Day, Line, OneOf, Words, YesNo
from ownwords.outcomes.queries import OutcomeLife
from ownwords.safeguarding.path.speaking import ask_whose, need_speaker
from ownwords.safeguarding.responses.models import ProtectionStep, ProtectionVersion, Response, ResponseEvent


def _wants(lives: Iterable[OutcomeLife]) -> dict[str, OutcomeLife]:
    return {str(life.outcome.pk): life for life in lives}


def _outcome_field(wants: Mapping[str, OutcomeLife]) -> OneOf:
    return OneOf(
        what="what it is for",
        label="Which of the things they want is it for?",
        choices=[("", "None of them in particular"), *((key, life.words[:140]) for key, life in wants.items())],
        required=False,
    )


class _Spoken(forms.Form):
    """Words, and whose they are."""

    def clean(self) -> dict[str, Any]:
        """Whoever speaks for them has a name."""
        cleaned = super().clean() or {}
        need_speaker(self, cleaned)
        return cleaned


class OfferForm(_Spoken):
    """What was offered, and what they said to it."""

    def __init__(
        self, *args: Any, kinds: Mapping[str, tuple[str, str]], lives: Iterable[OutcomeLife], **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.wants = _wants(lives)
        self.fields["kind"] = OneOf(
            what="what was offered",
            label="What was offered?",
            choices=[(code, name) for code, (name, _) in kinds.items()],
            hints={code: what_for for code, (_, what_for) in kinds.items()},
        )
        self.fields["answer"] = OneOf(what="what they said", label="Do they want it?", choices=Response.Answer.choices)
        self.fields["words"] = Words(
            what="what they said", label="What do they say to it, in their words?", rows=3, required=False
        )
        ask_whose(self)
        self.fields["outcome"] = _outcome_field(self.wants)
        self.fields["who_does_it"] = Line(what="who does it", label="Who does it with them?", required=False)
        self.fields["offered_on"] = Day(what="the day", past=True, label="When was it offered?")

    def offer(self) -> dict[str, Any]:
        """What ``actions.offer`` takes, of a valid form."""
        chosen = self.wants.get(self.cleaned_data.get("outcome") or "")
        return dict(self.cleaned_data) | {"outcome": chosen.outcome if chosen else None}


class GoOnForm(_Spoken):
    """How it went."""

    kind = OneOf(what="what happened", label="What happened?", choices=ResponseEvent.Kind.choices)
    words = Words(what="what they say", label="What do they say of it, in their words?", rows=3, required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        ask_whose(self)
        self.fields["note"] = Words(
            what="a note", label="Is there more to say? If it stopped: why?", rows=3, required=False
        )
        self.fields["on"] = Day(what="the day", past=True, label="When was this?")

    def clean(self) -> dict[str, Any]:
        """Stopped says why."""
        cleaned = super().clean()
        if cleaned.get("kind") == ResponseEvent.Kind.STOPPED and not cleaned.get("note"):
            self.add_error("note", "Write why it stopped")
        return cleaned


class KindForm(forms.Form):
    """A response of the council's own list."""

    name = Line(what="what it is called", label="What is it called?", longest=120)
    what_for = Line(what="what it is for", label="What is it for?", help_text="In one plain sentence", longest=300)
    in_use = YesNo(label="It is offered at the moment", initial=True)


class PlanForm(forms.Form):
    """The protection plan as a whole."""

    def __init__(self, *args: Any, new: bool, called: str, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["person_does"] = Words(
            what="what they do", label=f"What does {called} do, or want to do, to be safe?", rows=3, required=False
        )
        self.fields["signs"] = Words(
            what="the signs",
            label="How would we notice that it goes wrong, and who does what then?",
            rows=3,
            required=False,
        )
        self.fields["held_by"] = Line(
            what="who holds it", label="Who holds this plan, and can be rung about it?", required=False
        )
        if new:
            self.fields["begun_on"] = Day(what="the day", past=True, label="When was it begun?")


class StepForm(forms.Form):
    """One thing that somebody does."""

    def __init__(self, *args: Any, lives: Iterable[OutcomeLife], new: bool, **options: Any) -> None:
        super().__init__(*args, **options)
        self.wants = _wants(lives)
        self.fields["what"] = Words(
            what="what is done", label="What is done?", help_text="The least that helps comes first", rows=2
        )
        self.fields["who"] = Line(what="who does it", label="Who does it?")
        self.fields["by_on"] = Day(what="the day", required=False, label="By when?")
        self.fields["outcome"] = _outcome_field(self.wants)
        if not new:
            self.fields["state"] = OneOf(
                what="how it stands", label="How does it stand?", choices=ProtectionStep.State.choices
            )
            self.fields["how_it_went"] = Words(what="how it went", label="How did it go?", rows=2, required=False)

    def step(self) -> dict[str, Any]:
        """What ``planning.write_step`` takes, of a valid form."""
        chosen = self.wants.get(self.cleaned_data.get("outcome") or "")
        return dict(self.cleaned_data) | {"outcome": chosen.outcome if chosen else None}


class GiveForm(_Spoken):
    """What they say to the plan."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["answer"] = OneOf(
            what="what they said", label="Is this their plan?", choices=ProtectionVersion.Answer.choices
        )
        self.fields["words"] = Words(what="their words", label="In their words", rows=3, required=False)
        ask_whose(self)
        self.fields["ask_again_on"] = Day(
            what="the day to ask again",
            future=True,
            required=False,
            label="If they could not answer: when do you ask again?",
        )
        self.fields["given_on"] = Day(what="the day", past=True, label="When was it given?")

    def clean(self) -> dict[str, Any]:
        """Whoever could not answer is asked again."""
        cleaned = super().clean()
        could_not = cleaned.get("answer") == ProtectionVersion.Answer.COULD_NOT
        if could_not and not cleaned.get("ask_again_on") and "ask_again_on" not in self.errors:
            self.add_error("ask_again_on", "Enter the day to ask again")
        return cleaned


class ReviewForm(_Spoken):
    """Looking at the plan again."""

    def __init__(self, *args: Any, called: str, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["words"] = Words(
            what="what they say", label=f"Does {called} feel safe? In their words", rows=3, required=False
        )
        ask_whose(self)
        self.fields["holds"] = Words(what="what holds", label="What holds, and what does not?", rows=3)
        self.fields["changed"] = Words(what="what changes", label="What changes from now on?", rows=3, required=False)
        self.fields["next_on"] = Day(what="the next day", future=True, required=False, label="When do you look again?")
        self.fields["no_next_because"] = Line(what="why not", label="Or why not again?", required=False)
        self.fields["held_on"] = Day(what="the day", past=True, label="When was this?")

    def clean(self) -> dict[str, Any]:
        """When next, or why not."""
        cleaned = super().clean()
        if not cleaned.get("next_on") and "next_on" not in self.errors and not cleaned.get("no_next_because"):
            self.add_error("next_on", "Enter the next day, or write below why there is none")
        return cleaned


class EndForm(forms.Form):
    """Why the plan ends."""

    because = Words(what="why it ends", label="Why does it end?", rows=3)
    ended_on = Day(what="the day", past=True, label="When did it end?")
