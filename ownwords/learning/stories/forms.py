"""The forms of stories."""

from datetime import date
from typing import Any

from django import forms
from django.utils import timezone

from ownwords.drafts.fields import LONGEST_TEXT, Day, Line, OneOf, SomeOf, Words, YesNo
from ownwords.learning.stories.actions import Asked
from ownwords.learning.stories.models import Story, StoryConsent
from ownwords.learning.stories.queries import around, decided_for_them
from ownwords.learning.stories.rules import Audience, problem_of_audiences, problem_of_deciding, problem_of_last_day
from ownwords.learning.themes import CHOICES
from ownwords.people.models import Person
from ownwords.safeguarding.meetings.fields import PictureFile, VoiceFile

NOT_IN_A_DRAFT = (
    "It is kept when you save, not before: if this page asks you to put something right, choose the file again."
)


class PersonForm(forms.Form):
    """A form about one person."""

    def __init__(self, *args: Any, person: Person, **options: Any) -> None:
        super().__init__(*args, **options)
        self.person = person


class StoryForm(PersonForm):
    """A story, as it is told."""

    title = Line(what="a title", label="What is it called?", help_text="In their words, if they have a name for it")
    told = Words(
        what="the story",
        label="The story",
        help_text="As it was told: in their words, in their order. It does not have to end well.",
        rows=14,
        longest=LONGEST_TEXT,
    )
    told_on = Day(what="the day it was told", label="When was it told?", past=True)
    learn = Words(
        what="what one may learn",
        label="What may others learn from it?",
        help_text="What helped, what did not, what you do otherwise since. A question is enough",
        rows=3,
        required=False,
    )
    themes = SomeOf(what="what it is about", label="What is it about?", choices=CHOICES)

    def __init__(self, *args: Any, person: Person, **options: Any) -> None:
        super().__init__(*args, person=person, **options)
        self.fields["whose"] = OneOf(
            what="who tells it",
            label="Who tells it?",
            choices=[("person", f"{person.called}, in their own words"), ("another", "Somebody else")],
        )
        self.fields["teller"] = Line(
            what="who tells it", label="If somebody else: who, and who is that to them?", required=False
        )

    def clean(self) -> dict[str, Any]:
        """Ask who tells it, where it is somebody else."""
        cleaned = super().clean() or {}
        if cleaned.get("whose") == "another" and not cleaned.get("teller"):
            self.add_error("teller", "Write who tells it, and who that is to them")
        return cleaned

    def values(self) -> dict[str, Any]:
        """What ``actions.change`` takes, of a valid form."""
        names = ("title", "told", "whose", "teller", "told_on", "learn", "themes")
        return {name: self.cleaned_data[name] for name in names}


class AskedForm(PersonForm):
    """How it was asked, and who decided."""

    def __init__(self, *args: Any, person: Person, **options: Any) -> None:
        super().__init__(*args, person=person, **options)
        today = timezone.localdate()
        self.decisions = {str(one.pk): one for one in decided_for_them(person)}
        self.around = around(person, today)
        self.speakers = {str(one.pk): one for one in self.around.speakers}
        self.fields |= {
            "decides": OneOf(
                what="who decided",
                label="Who decided?",
                choices=[
                    ("person", f"{person.called}. They were asked, and said yes"),
                    ("for-them", f"{person.called} cannot decide this. It was decided in their best interests"),
                ],
            ),
            "best_interests": OneOf(
                what="the decision",
                label="If it was decided for them: which decision is it?",
                help_text="It has to be about this story: whether it is kept, and who may read it",
                choices=[("", ""), *((key, _decision(one)) for key, one in self.decisions.items())],
                drop_down=True,
                required=False,
            ),
            "asked_too": OneOf(
                what="who was asked",
                label="If it was decided for them: which representative or advocate was asked?",
                choices=[("", ""), *((key, str(one)) for key, one in self.speakers.items())],
                drop_down=True,
                required=False,
            ),
            "how": Words(
                what="how you asked",
                label="How did you ask, and what did they say or show?",
                help_text="In their way of communicating. Write down a “yes, but” as well",
                rows=3,
            ),
            "asked_on": Day(what="the day you asked", label="When did you ask?", past=True, initial=today),
        }

    def clean(self) -> dict[str, Any]:
        """Ask for the decision, and for who was asked, where they cannot decide."""
        cleaned = super().clean() or {}
        decides = cleaned.get("decides") or ""
        chosen = {name: bool(cleaned.get(name)) for name in ("best_interests", "asked_too")}
        problem = problem_of_deciding(decides, decision=chosen["best_interests"], spoke=chosen["asked_too"])
        if problem and not self.has_error(problem[0]):
            self.add_error(*problem)
        return cleaned

    def asked(self) -> Asked:
        """What the actions take, of a valid form."""
        told = self.cleaned_data
        for_them = told["decides"] == StoryConsent.Decides.FOR_THEM
        return Asked(
            told["asked_on"],
            told["how"],
            told["decides"],
            self.decisions[told["best_interests"]] if for_them else None,
            self.speakers[told["asked_too"]] if for_them else None,
        )


def _decision(one: Any) -> str:
    return f"{one.about.decision[:100]}: {one.decision[:100]}"


class GatherForm(AskedForm, StoryForm):
    """A new story, and that it may be kept."""


class PictureForm(forms.Form):
    """A picture for a story."""

    picture = PictureFile(
        label="A picture",
        help_text="A drawing or a photograph (PNG, JPEG or WebP, up to 8 MB). The place that a telephone hides in a "
        f"photograph is taken out. {NOT_IN_A_DRAFT}",
        required=False,
    )
    alt = Words(
        what="what it shows",
        label="What does it show?",
        help_text="In words, for people who cannot see it",
        rows=2,
        required=False,
    )
    away = YesNo(label="Take the picture away")

    def clean(self) -> dict[str, Any]:
        """A picture in words too; something to keep, or to take away."""
        cleaned = super().clean() or {}
        if cleaned.get("away"):
            return cleaned | {"picture": b"", "alt": ""}
        if not cleaned.get("alt") and not self.has_error("picture"):
            self.add_error("alt", "Say in words what the picture shows. Then choose the picture again")
        return cleaned


class SoundForm(forms.Form):
    """A voice for a story."""

    sound = VoiceFile(
        label="A recording",
        help_text="Up to 5 minutes. Any recording from a telephone will do. What a telephone hides in it is taken out. "
        f"{NOT_IN_A_DRAFT}",
        required=False,
    )
    transcript = Words(
        what="what it says",
        label="What does it say, word for word?",
        help_text="For people who cannot hear it. The story is not shared before this is written",
        rows=6,
        required=False,
    )
    away = YesNo(label="Take the recording away")

    def clean(self) -> dict[str, Any]:
        """Something to keep, or to take away."""
        cleaned = super().clean() or {}
        if cleaned.get("away"):
            return cleaned | {"sound": b"", "transcript": ""}
        if not cleaned.get("sound") and not cleaned.get("transcript") and not self.errors:
            self.add_error("sound", "Choose a recording")
        return cleaned


class HowSharedForm(PersonForm):
    """With whom a story is to be shared, under which name, and until when: it stands on the sheet that they see."""

    def __init__(self, *args: Any, person: Person, story: Story, **options: Any) -> None:
        super().__init__(*args, person=person, **options)
        self.fields |= _how_shared(person, story)

    def clean(self) -> dict[str, Any]:
        """Say what is wrong with whom, under which name and until when."""
        cleaned = super().clean() or {}
        if cleaned.get("name") == "another" and not cleaned.get("another_name"):
            self.add_error("another_name", "Enter the other name")
        if cleaned.get("audiences") and (problem := problem_of_audiences(cleaned["audiences"])):
            self.add_error("audiences", problem)
        if cleaned.get("until_on") and (problem := problem_of_last_day(cleaned["until_on"], timezone.localdate())):
            self.add_error("until_on", problem)
        return cleaned

    def other_name(self) -> str:
        """The other name it is shared under, of a valid form; "" for their own."""
        return str(self.cleaned_data["another_name"]) if self.cleaned_data["name"] == "another" else ""


def _how_shared(person: Person, story: Story) -> dict[str, forms.Field]:
    audiences = SomeOf(
        what="whom they want to share it with",
        label="Who may read it?",
        choices=[
            (Audience.TEAM.value, f"The {person.holding.team.name}"),
            (Audience.COUNCIL.value, "Everybody who works with people in the council"),
            (Audience.BOARD.value, "The safeguarding adults board"),
            (Audience.TRAINING.value, "People in training outside the council"),
        ],
    )
    hints = {Audience.TRAINING.value: "Whoever may read it here can show it there, or bring it on paper"}
    audiences.hints = hints  # type: ignore[attr-defined]
    fields: dict[str, forms.Field] = {
        "audiences": audiences,
        "name": OneOf(
            what="the name",
            label="Under which name?",
            choices=[("own", f"Their own: {person.called}"), ("another", "Another name")],
        ),
        "another_name": Line(what="the other name", label="Which other name?", longest=100, required=False),
        "until_on": Day(
            what="the last day",
            label="Until when?",
            help_text="Two years at the most. Then you ask again. They can take it back on any day before",
        ),
    }
    if story.whose == Story.Whose.ANOTHER:
        fields["teller_name"] = Line(
            what="how whoever tells it may be called",
            label="How may whoever tells it be called?",
            help_text=f"{story.teller} tells it. Ask them. For example: “a sister”",
            longest=100,
        )
    return fields


class ShareForm(AskedForm, HowSharedForm):
    """With whom a story is shared, under which name, until when, and that they have seen it."""

    def __init__(self, *args: Any, person: Person, story: Story, **options: Any) -> None:
        super().__init__(*args, person=person, story=story, **options)
        self.fields |= {
            "names_meant": YesNo(
                label="I have looked at what may tell who it is, and at who else is named. What is left there may stay"
            ),
            "seen": YesNo(
                required=True,
                label=f"{person.called} has seen or heard it as it will be shared",
                error_messages={"required": "Show it to them as it will be shared first"},
            ),
            "seen_revision": forms.IntegerField(
                label="Which version did they see?",
                help_text="Its number stands at the end of the sheet",
                min_value=1,
                widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
                error_messages={
                    "required": "Enter the number at the end of the sheet that they saw",
                    "invalid": "Enter the number at the end of the sheet that they saw, like 3",
                },
            ),
            "seen_on": Day(
                what="the day they saw it", label="When did they see it?", past=True, initial=timezone.localdate()
            ),
        }
        if story.whose == Story.Whose.ANOTHER:
            self.fields["teller_said"] = Words(
                what="how you asked whoever tells it, and what they said",
                label="How did you ask whoever tells it, and what did they say?",
                help_text=f"{story.teller} tells it: it is theirs too, and is shared only with their yes",
                rows=3,
            )
        if self.around.may_have_harmed:
            self.fields["safe_because"] = Words(
                what="why it is safe to share it", label="Why is it safe to share it?", rows=3
            )

    def values(self) -> dict[str, Any]:
        """What ``actions.share`` takes, of a valid form."""
        told = self.cleaned_data
        optional = {name: told.get(name, "") for name in ("teller_name", "teller_said", "safe_because")}
        names = ("seen_revision", "seen_on", "audiences", "until_on", "names_meant")
        values = {name: told[name] for name in names}
        return values | optional | {"another_name": self.other_name(), "asked": self.asked()}


class StopSharingForm(forms.Form):
    """That a story is shared no longer, and kept."""

    how = Words(
        what="who said so, and how",
        label="Who wants it shared no longer, and how did they say so?",
        help_text="Nobody needs a reason",
        rows=2,
    )
    on = Day(what="the day", label="When did they say so?", past=True)

    def __init__(self, *args: Any, today: date, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["on"].initial = today


class TakeBackForm(forms.Form):
    """That a story is taken back."""

    how = Words(
        what="who took it back",
        label="Who took it back, and how did they say so?",
        help_text="Nobody needs a reason",
        rows=2,
    )
    on = Day(what="the day", label="When did they say so?", past=True)

    def __init__(self, *args: Any, today: date, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["on"].initial = today
