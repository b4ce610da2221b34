"""The forms of a support plan."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django import forms

from ownwords.conversations.models import WhoseWords
from ownwords.drafts.fields import Day, Line, OneOf, Words, YesNo
from ownwords.plans.models import Answer, Plan, Step, Version
from ownwords.plans.wording import HELP

REASON = 300
"""Characters in a reason for leaving a section blank."""


class WhoseForm(forms.Form):
    """Whose words they are, for forms in which somebody may have answered for the person."""

    def clean(self) -> dict[str, Any]:
        """Ask who it was where it was not the person."""
        cleaned = super().clean() or {}
        whose, speaker = cleaned.get("whose", ""), cleaned.get("speaker", "")
        if whose and whose != "person" and not speaker and "speaker" not in self.errors:
            self.add_error("speaker", "Enter who it was, and what they are to the person")
        if whose == "person" and speaker:
            self.add_error("speaker", "You chose the person’s own words. Take this name out, or choose who spoke")
        return cleaned


def whose_field(label: str) -> OneOf:
    """The question whose words, or whose answer, it was."""
    return OneOf(what="whose answer it was", label=label, choices=WhoseWords.choices, initial=WhoseWords.PERSON)


def speaker_field() -> Line:
    """Who it was, where it was not the person."""
    return Line(
        what="who it was",
        required=False,
        label="If it was not the person: who?",
        help_text="Their name, and what they are to the person. For example: Ann Hill, her daughter",
    )


class BeginForm(forms.Form):
    """How a plan begins: in whose voice, and how much of it came from the person."""

    involvement = OneOf(
        what="how much of this came from the person",
        label="How is the plan being made?",
        choices=Plan.Involvement.choices,
        hints={
            "led": "They say what goes in it.",
            "contributed": "They say what they want and think; others help to put it into a plan.",
            "advocate": "A relative, friend, advocate or attorney speaks for them.",
            "limited": "We learned it mostly from others, or by watching.",
        },
    )
    voice = OneOf(
        what="how the plan is written",
        label="How should the plan be written?",
        choices=Plan.Voice.choices,
        help_text="Ask them how they would like to read it. It is their plan.",
    )
    involvement_note = Words(
        what="how it was made together",
        label="How was it made together?",
        required=False,
        rows=3,
        help_text="Who spoke for them and why, what was tried so that they could take part, what could not be learned.",
    )


class WholeForm(BeginForm):
    """What holds for the plan as a whole."""

    total_hours = forms.DecimalField(
        required=False,
        min_value=Decimal(0),
        max_value=Decimal(168),
        max_digits=5,
        decimal_places=2,
        label="Hours of paid support a week, for the whole plan",
        help_text=(
            "One number for everything together, like 6.5. Leave it empty where no paid support is asked for. "
            "The person and those who support them share the hours out between them, week by week: "
            "minutes and tasks in a plan leave no room for a good day or a bad one."
        ),
        widget=forms.TextInput(attrs={"inputmode": "decimal"}),
        error_messages={
            "invalid": "Hours a week must be a number, like 6.5",
            "min_value": "Hours a week must be between 0 and 168",
            "max_value": "Hours a week must be between 0 and 168",
            "max_digits": "Hours a week must be between 0 and 168",
            "max_whole_digits": "Hours a week must be between 0 and 168",
            "max_decimal_places": "Hours a week can have two decimal places at most, like 6.5",
        },
    )
    hours_note = Words(
        what="a note on the hours",
        label="About the hours",
        required=False,
        rows=3,
        help_text="What the hours are for, when more or fewer may be needed, or why there are none.",
    )


class PartForm(forms.Form):
    """What the plan says about one outcome: the five sections, and the ladder inside them.

    ``names`` are the labels in the plan's voice (``wording.headings``).
    """

    goal = Words(what="what they want", required=False, rows=4)
    goal_blank = Line(what="the reason", longest=REASON, required=False)
    timeframe = Words(what="by when", required=False, rows=2)
    by_on = Day(what="the day", required=False, label="By a day", help_text="If there is one. For example, 27 3 2027")
    ongoing = YesNo(label="It is ongoing: no day can be named")
    review_on = Day(
        what="the day on which you look at it again",
        required=False,
        label="If it is ongoing: when will you look at it together?",
    )
    timeframe_blank = Line(what="the reason", longest=REASON, required=False)
    own_strengths = Words(what="their own strengths", required=False, rows=3)
    family_strengths = Words(what="what family and friends bring", required=False, rows=3)
    community_strengths = Words(what="what the community brings", required=False, rows=3)
    strengths_blank = Line(what="the reason", longest=REASON, required=False)
    other_networks = Words(what="what other networks bring", required=False, rows=3)
    existing_service = Words(what="how a service could change", required=False, rows=3)
    new_service = Words(what="what a new service would do", required=False, rows=3)
    rungs_skipped_because = Words(what="why a step is left out", required=False, rows=2)
    progress = Words(what="how they will know", required=False, rows=3)
    progress_blank = Line(what="the reason", longest=REASON, required=False)
    actions = Words(what="who does what", required=False, rows=4)
    actions_blank = Line(what="the reason", longest=REASON, required=False)

    def __init__(self, *args: Any, names: Mapping[str, str], **options: Any) -> None:
        super().__init__(*args, **options)
        for name, one in self.fields.items():
            one.label = names.get(name, one.label)
            one.help_text = HELP.get(name, one.help_text)
            if name.endswith("_blank"):
                one.label = "If it stays blank: why?"

    def clean(self) -> dict[str, Any]:
        """A part has a day or is ongoing, not both."""
        cleaned = super().clean() or {}
        if cleaned.get("ongoing") and cleaned.get("by_on"):
            self.add_error("by_on", "Choose one: a day, or ongoing. Take the day out, or untick “ongoing”")
        return cleaned


class StepForm(forms.Form):
    """Something somebody does, by when, with what support."""

    what = Words(
        what="what is to be done",
        label="What is to be done?",
        rows=3,
        help_text="One thing that somebody can do and then tell you it is done.",
    )
    who = Line(
        what="who does it: a name, or a role the person knows",
        label="Who does it?",
        help_text="The person themself, if they can. Else a name, or a role that they will know.",
    )
    by_on = Day(what="the day by which it is done", label="By which day?", required=False)
    support = Words(
        what="what support they need",
        label="What support do they need for it?",
        required=False,
        rows=2,
        help_text="A lift, a phone call the evening before, somebody beside them the first time.",
    )


class ChangeStepForm(StepForm):
    """A step, and how it stands with it."""

    state = OneOf(what="how it stands", label="How does it stand?", choices=Step.State.choices)
    done_on = Day(what="the day on which it was done", label="If it is done: on which day?", required=False, past=True)
    how_it_went = Words(
        what="how it went",
        label="How did it go, or why is it not needed?",
        required=False,
        rows=3,
        help_text="This shows what was done to support them, also where it did not work.",
    )

    def clean(self) -> dict[str, Any]:
        """Only a step that is done has a day on which it was done."""
        cleaned = super().clean() or {}
        if cleaned.get("done_on") and cleaned.get("state") in (Step.State.TO_DO, Step.State.DROPPED):
            self.add_error("done_on", "Choose “Done”, or take this day out")
        return cleaned


class BarrierForm(forms.Form):
    """What may get in the way."""

    what = Words(what="what may get in the way", label="What may get in the way?", rows=3)
    way_past = Words(
        what="how to get past it",
        label="How could they get past it?",
        required=False,
        rows=3,
        help_text="Ask them first: they often know. Who or what would help?",
    )


class GiveForm(forms.Form):
    """When and how the plan was given."""

    given_on = Day(what="the day on which you gave it", label="On which day did you give it to them?", past=True)
    format = OneOf(
        what="how you gave it",
        label="In what form?",
        choices=Version.Format.choices,
        help_text="The form in which they can take it in.",
    )


class AnswerForm(WhoseForm):
    """What the person said to a version."""

    kind = OneOf(what="what they said", label="Is this plan right for them?", choices=Answer.Kind.choices)
    words = Words(
        what="what they said",
        label="What did they say, in their own words?",
        required=False,
        rows=4,
        help_text="What they like, what they would change, what they add. As they said it.",
    )
    whose = whose_field("Whose answer is it?")
    speaker = speaker_field()
    answered_on = Day(what="the day on which they answered", label="On which day?", past=True)
    ask_again_on = Day(
        what="the day on which you ask again",
        label="If they could not answer yet: when will you ask again?",
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        """Somebody who could not answer is asked again."""
        cleaned = super().clean() or {}
        could_not = cleaned.get("kind") == Answer.Kind.COULD_NOT
        if could_not and not cleaned.get("ask_again_on") and "ask_again_on" not in self.errors:
            self.add_error("ask_again_on", "Enter the day on which you will ask again")
        if cleaned.get("kind") and not could_not and cleaned.get("ask_again_on"):
            self.add_error("ask_again_on", "Choose “Could not answer yet”, or take this day out")
        return cleaned


NO_NUMBER = "none"


class WellbeingForm(WhoseForm):
    """How well the person says they are."""

    score = OneOf(
        what="a number",
        required=False,
        label="How is your life at the moment?",
        choices=[*((str(score), str(score)) for score in range(11)), (NO_NUMBER, "No number")],
        help_text="0 is as bad as it can be, 10 is as good as it can be. Ask it in this way, or in theirs.",
    )
    words = Words(
        what="what they said about it",
        label="What did they say about it?",
        required=False,
        rows=4,
        help_text="Why this number? What would make it one higher? Their words, also where they give no number.",
    )
    whose = whose_field("Who said it?")
    speaker = speaker_field()
    scored_on = Day(what="the day on which they said it", label="On which day?", past=True)

    def clean_score(self) -> int | None:
        """The number, or None where they gave none."""
        typed = self.cleaned_data["score"]
        return int(typed) if typed not in ("", NO_NUMBER) else None

    def clean(self) -> dict[str, Any]:
        """A number or words."""
        cleaned = super().clean() or {}
        sound = "score" not in self.errors and "words" not in self.errors
        if sound and cleaned.get("score") is None and not cleaned.get("words", "").strip():
            self.add_error("score", "Choose a number, or write what they said")
        return cleaned


class EndPlanForm(forms.Form):
    """Ending a plan asks nothing but the press of a button."""


class DismissForm(forms.Form):
    """Why a piece of advice does not fit here."""

    why = Line(
        what="in a few words why it does not fit here",
        longest=REASON,
        label="Why does it not fit here?",
        help_text="A few words are enough. For example: this is how she says it; the date is in another letter.",
    )
