"""The forms of asking how it was."""

from typing import Any

from django import forms

from ownwords.drafts.fields import Day, Line, OneOf, Words, YesNo
from ownwords.safeguarding.feedback.models import Asking, AskingEvent
from ownwords.safeguarding.feedback.questions import QUESTIONS, sheet_of


class PlanForm(forms.Form):
    """Who asks, whom, how and when."""

    asked_by = Line(
        what="who will ask",
        label="Who will ask?",
        help_text="Somebody who did not work on it: an advocate, for example",
    )
    role = Line(what="what they are", label="What are they, and of which organisation?")
    version = OneOf(what="who is asked", label="Who is asked?", choices=Asking.Version.choices, initial="person")
    speaker = Line(
        what="who answers for them", label="If somebody speaks for them: who, and who is that to them?", required=False
    )
    form = OneOf(what="the form", label="In which form?", choices=Asking.Form.choices, initial="standard")
    how = OneOf(what="how", label="How?", choices=Asking.How.choices, initial="face-to-face")
    planned_on = Day(what="the day", label="When?")
    late_because = Words(
        what="why only then", label="If the eight weeks have passed by then: why?", rows=2, required=False
    )

    def clean(self) -> dict[str, Any]:
        """Whoever speaks for them has a name."""
        cleaned = super().clean() or {}
        if cleaned.get("version") == Asking.Version.REPRESENTATIVE and not cleaned.get("speaker"):
            self.add_error("speaker", "Enter who answers for them, and who that is to them")
        return cleaned


class EventForm(forms.Form):
    """What became of it."""

    kind = OneOf(what="what happened", label="What happened?", choices=AskingEvent.Kind.choices)
    words = Words(
        what="why",
        label="Why, or what did they say?",
        help_text="A no is an answer: it needs no reason",
        rows=3,
        required=False,
    )
    next_on = Day(
        what="the new day", future=True, required=False, label="If it is put off, or is to be tried again: when?"
    )
    not_again_because = Words(
        what="why nobody asks again",
        label="If they could not be asked and nobody asks again: why not?",
        rows=2,
        required=False,
    )
    on = Day(what="the day", past=True, label="When was this?")

    def clean(self) -> dict[str, Any]:
        """Put off has a new day; all but a no have a reason."""
        cleaned = super().clean() or {}
        kind = cleaned.get("kind")
        if kind in (AskingEvent.Kind.PUT_OFF, AskingEvent.Kind.COULD_NOT) and not cleaned.get("words"):
            self.add_error("words", "Write why")
        if kind == AskingEvent.Kind.PUT_OFF and not cleaned.get("next_on") and "next_on" not in self.errors:
            self.add_error("next_on", "Enter the new day")
        comes_back = cleaned.get("next_on") or "next_on" in self.errors
        if kind == AskingEvent.Kind.COULD_NOT and not comes_back and not cleaned.get("not_again_because"):
            self.add_error("not_again_because", "Enter a day to ask again above, or write why nobody asks again")
        return cleaned


class AnswersForm(forms.Form):
    """The questionnaire, in the order of its paper."""

    def __init__(self, *args: Any, asking: Asking, **options: Any) -> None:
        super().__init__(*args, **options)
        sheet = sheet_of(asking.version, asking.form)
        for each in QUESTIONS:
            self.fields[each.name] = OneOf(
                what="an answer",
                label=sheet.questions[each.name],
                choices=[*sheet.steps.items(), ("", sheet.left_empty)],
                required=False,
            )
        self.fields["better"] = Words(what="what would be better", label=sheet.better, rows=3, required=False)
        self.fields["anything_else"] = Words(what="what else", label=sheet.anything_else, rows=3, required=False)
        self.fields["may_use_words"] = YesNo(label=sheet.use)
        self.fields["typed_in_by"] = Line(
            what="who types it in", label="If you type it in from paper: your name", required=False
        )
        self.fields["answered_on"] = Day(what="the day it was answered", past=True, label="When was this answered?")

    def answers(self) -> dict[str, Any]:
        """What ``actions.record_answers`` takes, of a valid form."""
        told = dict(self.cleaned_data)
        return told | {"steps": {each.name: told.pop(each.name) for each in QUESTIONS}}


class ShowWordsForm(forms.Form):
    """Words as they are to be shown."""

    shown_as = Words(
        what="the words as they are to be shown",
        label="How are the words shown?",
        help_text="Take out every name, place and thing that could point to somebody. Change nothing else.",
        rows=4,
    )


class WithdrawWordsForm(forms.Form):
    """Why words are not shown any more."""

    because = Words(
        what="why they are not shown any more",
        label="Why are these words not shown any more?",
        help_text="For example: they changed their mind, and said so on the telephone",
        rows=2,
    )
