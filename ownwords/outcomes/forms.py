"""What is asked on the pages of an outcome."""

from collections.abc import Iterable
from typing import Any

from django import forms

from ownwords.conversations.models import Mark, WhoseWords
from ownwords.drafts.fields import Day, Line, OneOf, SomeOf, Words
from ownwords.outcomes.headings import SCHEMES, headings_of
from ownwords.outcomes.models import Outcome, View
from ownwords.outcomes.presenting import shortened, whose_said
from ownwords.outcomes.rules import Turn
from ownwords.people.models import CircleMember

LONGEST_CHOICE = 400
"""Characters of somebody's words beside a radio button; the whole stands in the conversation."""

DIRECTIONS = [("achieve", "To achieve something"), ("change", "To change something"), ("keep", "To keep something")]
DIRECTION_HINTS = {
    "achieve": "Something that is not there yet",
    "change": "Something that is there and should be otherwise",
    "keep": "Something that is there and should stay as it is",
}


def _direction() -> OneOf:
    return OneOf(what="what they want", label="What do they want?", choices=DIRECTIONS, hints=DIRECTION_HINTS)


def _who_supported() -> Line:
    return Line(
        what="who supported them",
        label="Who supported them to say it or to hold to it?",
        help_text="An advocate, a relative, a friend, a worker they trust. Leave it empty if nobody did.",
        required=False,
    )


def _note(label: str = "How did it come about?", help_text: str = "") -> Words:
    return Words(what="what happened", label=label, help_text=help_text, required=False, rows=4)


class ChoosesWords(forms.Form):
    """A form on which words of finished conversations are chosen.

    ``none``: what is said where none need be;
    ``which``: the question.
    """

    mark = OneOf(what="the words", label="Which words?", choices=())

    def __init__(
        self, *args: Any, marks: Iterable[Mark], none: str = "", which: str = "Which words?", **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.marks = {str(mark.pk): mark for mark in marks}
        chooser: Any = self.fields["mark"]
        chooser.label = which
        words = [(pk, f"“{shortened(mark.words, LONGEST_CHOICE)}”") for pk, mark in self.marks.items()]
        chooser.choices = [*([("", none)] if none else []), *words]
        chooser.hints = {pk: whose_said(mark) for pk, mark in self.marks.items()}
        chooser.required = not none

    @property
    def chosen(self) -> Mark | None:
        """The mark that was chosen."""
        return self.marks.get(self.cleaned_data.get("mark") or "")


class RaiseForm(forms.Form):
    """An outcome is made of words: what is wanted of it, and for whom."""

    direction = _direction()
    for_whom = OneOf(
        what="for whom they want it",
        label="For whom do they want it?",
        choices=[
            ("self", "For themself"),
            ("harmer", "For someone who may have caused harm"),
            ("also-at-risk", "For another adult at risk"),
        ],
    )
    for_member = OneOf(
        what="somebody",
        label="Who is that?",
        help_text="Only where it is not for themself. The list is their circle.",
        choices=(),
        drop_down=True,
        required=False,
    )
    who_supported = _who_supported()
    note = _note(help_text="What came before, and what was going on when they said it.")

    def __init__(self, *args: Any, circle: Iterable[CircleMember], **options: Any) -> None:
        super().__init__(*args, **options)
        self.circle = {str(member.pk): member for member in circle}
        chooser: Any = self.fields["for_member"]
        chooser.choices = [
            ("", "Nobody from the circle, or not known"),
            *((pk, member.to_choose) for pk, member in self.circle.items()),
        ]

    @property
    def member(self) -> CircleMember | None:
        """Who was chosen from the circle."""
        return self.circle.get(self.cleaned_data.get("for_member") or "")


class TurnForm(ChoosesWords):
    """What happened to an outcome."""

    kind = OneOf(
        what="what happened",
        label="What happened?",
        choices=[
            (Turn.DISCUSSED.value, "We talked about it"),
            (Turn.NEGOTIATED.value, "It was talked through with others"),
            (Turn.WORKED_ON.value, "It was worked on"),
            (Turn.PARTLY_MET.value, "It is partly met"),
            (Turn.MET.value, "It is met"),
            (Turn.NOT_MET.value, "It is not met, and they still want it"),
            (Turn.NO_LONGER.value, "It is no longer important to them"),
        ],
        hints={
            Turn.NEGOTIATED.value: "Others wanted something else, or more people have a part in it",
            Turn.MET.value: "By what the person says. The outcome ends here; its life is kept",
            Turn.NO_LONGER.value: "By what the person says. The outcome ends here; its life is kept",
        },
    )
    happened_on = Day(what="the day", label="When?", past=True)
    note = _note("How did it go?", "What was done or said, and by whom.")
    who_supported = _who_supported()
    field_order = ["kind", "happened_on", "note", "mark", "who_supported"]

    def clean(self) -> dict[str, Any]:
        """A turn tells something: a note, or the person's words."""
        cleaned = super().clean() or {}
        if "note" in cleaned and not cleaned["note"] and not cleaned.get("mark"):
            self.add_error("note", "Write what happened, or choose what they said about it")
        return cleaned


class RewordForm(ChoosesWords):
    """Newer words for an outcome."""

    direction = _direction()
    who_supported = _who_supported()
    note = _note("What led to the new words?")


class SmallerForm(ChoosesWords):
    """A smaller outcome out of a large one."""

    direction = _direction()
    who_supported = _who_supported()
    note = _note("How did you come to this smaller one together?")


class PassOnForm(forms.Form):
    """Where an outcome is worked on from now on."""

    to = OneOf(what="where it is passed on to", label="Where to?", choices=())
    happened_on = Day(what="the day", label="When?", past=True)
    note = _note("Why there, and who takes it on?")

    def __init__(self, *args: Any, standing: str, **options: Any) -> None:
        super().__init__(*args, **options)
        chooser: Any = self.fields["to"]
        chooser.choices = [
            (code, label)
            for code, label in (
                (Outcome.Belongs.CARE_PLAN.value, "The care and support plan"),
                (Outcome.Belongs.CARER_PLAN.value, "A carer’s support plan"),
                (Outcome.Belongs.HERE.value, "Back to be worked on here"),
            )
            if code != (standing or Outcome.Belongs.HERE.value)
        ]


class AgainForm(ChoosesWords):
    """An ended outcome that is wanted again."""

    direction = _direction()
    happened_on = Day(what="the day", label="When did they say that they want it again?", past=True)
    who_supported = _who_supported()
    note = _note("What brought it back?")


class ViewForm(ChoosesWords):
    """What somebody else thinks or wishes."""

    stance = OneOf(what="how they see it", label="How do they see it?", choices=View.Stance.choices)
    words = Words(
        what="what they said",
        label="What did they say?",
        help_text="As close to their own words as you can. Leave it empty if you chose their words above.",
        required=False,
        rows=4,
    )
    whose = OneOf(
        what="who they are",
        label="Who are they?",
        choices=[
            (WhoseWords.FAMILY.value, "Family or friend"),
            (WhoseWords.PROFESSIONAL.value, "A professional"),
            (WhoseWords.REPRESENTATIVE.value, "Somebody who speaks for the person"),
            (WhoseWords.OBSERVED.value, "Somebody who tells what they saw"),
        ],
        required=False,
    )
    speaker = Line(
        what="their name",
        label="Their name and what they are to the person",
        help_text="For example: Ann Price, daughter",
        required=False,
    )
    said_on = Day(what="the day on which they said it", label="When did they say it?", past=True, required=False)
    negotiated = _note(
        "How was it talked through?", "Who spoke with whom, what each could live with, and what is still open."
    )
    who_supported = Line(
        what="who supported the person",
        label="Who supported the person in that?",
        help_text="An advocate, a relative, a friend, a worker they trust.",
        required=False,
    )
    field_order = ["mark", "words", "whose", "speaker", "said_on", "stance", "negotiated", "who_supported"]

    def clean(self) -> dict[str, Any]:
        """Words are chosen, or typed with all that belongs to them; never both, so that neither is lost unseen."""
        cleaned = super().clean() or {}
        if cleaned.get("mark"):
            if cleaned.get("words"):
                self.add_error("words", "You chose words and typed some too. Keep one of them, and add the other after")
            return cleaned
        for name, missing in (
            ("words", "Write what they said"),
            ("whose", "Choose who they are"),
            ("speaker", "Enter their name and what they are to the person"),
            ("said_on", "Enter the day on which they said it"),
        ):
            if name not in self.errors and not cleaned.get(name):
                self.add_error(name, missing)
        return cleaned


class HeadingsForm(forms.Form):
    """Headings for counting. ``shown`` holds what was ticked when the page was made, so that two people can file."""

    shown = forms.CharField(widget=forms.HiddenInput(), required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for number, scheme in enumerate(SCHEMES, start=1):
            headings = headings_of(scheme)
            self.fields[f"headings_{number}"] = SomeOf(
                what="headings",
                label=scheme,
                help_text=headings[0].source.rpartition("(")[0] or headings[0].source,
                choices=[(heading.code, heading.label) for heading in headings],
                required=False,
            )

    @property
    def lists(self) -> list[forms.BoundField]:
        """The fields, one a scheme."""
        return [self[name] for name in self.fields if name != "shown"]

    def settled(self, standing: set[str]) -> set[str]:
        """Put what was ticked and unticked here onto what stands now."""
        ticked = {code for field in self.lists for code in self.cleaned_data.get(field.name, [])}
        shown = set(self.cleaned_data.get("shown", "").split())
        return (standing - (shown - ticked)) | (ticked - shown)
