"""The forms of this room. Each says what it needs in the field's own words."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django import forms
from django.utils.functional import cached_property

from ownwords.conversations.models import Conversation, Information, Mark, WhoseWords
from ownwords.drafts.fields import LONGEST_TEXT, Day, Line, OneOf, Words
from ownwords.people.models import CircleMember

LONGEST_TALK = 24 * 60
"""Minutes in a day."""

WHOSE = (
    (WhoseWords.PERSON, "Their own words"),
    (WhoseWords.REPRESENTATIVE, "Somebody speaking for them"),
    (WhoseWords.FAMILY, "Family or a friend, for themself"),
    (WhoseWords.PROFESSIONAL, "A professional"),
    (WhoseWords.OBSERVED, "Seen by somebody else"),
)


class Minutes(forms.IntegerField):
    """How long a talk took."""

    def __init__(self, **options: Any) -> None:
        said = "Minutes must be a whole number, like 45"
        super().__init__(
            min_value=1,
            max_value=LONGEST_TALK,
            widget=forms.TextInput(attrs={"inputmode": "numeric"}),
            error_messages={
                "invalid": said,
                "min_value": said,
                "max_value": f"Minutes must be {LONGEST_TALK:,} or fewer: that is a whole day",
            },
            **options,
        )


class SettingForm(forms.Form):
    """How a conversation was held. Only the day is needed."""

    held_on = Day(what="the day of the conversation", past=True, label="When did you talk?")
    title = Line(
        what="a name for this conversation",
        label="A name for this conversation",
        help_text="To find it again, like “In her garden”",
        required=False,
    )
    place = Line(what="the place", label="Where?", required=False)
    minutes = Minutes(label="Minutes with the person", required=False)
    others_present = Words(what="who else was there", label="Who else was there?", longest=2000, rows=2, required=False)
    seen_alone = OneOf(
        what="whether you saw them alone",
        label="Did you see them alone?",
        choices=Conversation.SeenAlone.choices,
        required=False,
    )
    seen_alone_because = Words(
        what="why",
        label="If not, or only in part: why?",
        longest=2000,
        rows=2,
        required=False,
    )
    how_communicated = Words(
        what="how they communicated",
        label="How did they communicate?",
        help_text="Words, signs, pictures, an interpreter, what they did",
        longest=2000,
        rows=2,
        required=False,
    )
    how_prepared = Words(
        what="how they were prepared",
        label="How were they prepared?",
        help_text="What they knew beforehand, and what helped them to take part",
        longest=2000,
        rows=2,
        required=False,
    )


class WriteForm(SettingForm):
    """The narrative, with how it was held."""

    narrative = Words(
        what="what was said",
        label="What was said",
        help_text="Tell it as it was. Put their own words down as they said them.",
        longest=LONGEST_TEXT,
        rows=22,
        required=False,
    )


class Offset(forms.IntegerField):
    """A place in the text from the page's script. Where it makes no sense, the words alone are looked for."""

    def __init__(self) -> None:
        super().__init__(required=False, min_value=0, widget=forms.HiddenInput())

    def clean(self, value: Any) -> int | None:
        try:
            return super().clean(value)  # type: ignore[no-any-return]
        except forms.ValidationError:
            return None


class MarkForm(forms.Form):
    """Which words, what they are, and whose."""

    kind = forms.ChoiceField(
        choices=Mark.Kind.choices,
        label="What these words are",
        error_messages={
            "required": "Choose what these words are",
            "invalid_choice": "Choose what these words are from the four",
        },
    )
    words = Words(
        what="the words",
        label="The words to mark",
        help_text="Copy them from the text, as they stand there",
        longest=LONGEST_TEXT,
        rows=3,
        required=False,
    )
    whose = OneOf(what="whose words they are", label="Whose words are they?", choices=WHOSE, drop_down=True)
    member = OneOf(what="somebody", label="Who?", choices=(), drop_down=True, required=False)
    speaker = Line(
        what="the name of who said or saw it",
        label="Or somebody else: name, and what they are to the person",
        required=False,
    )
    start = Offset()
    end = Offset()

    def __init__(self, *args: Any, circle: Callable[[], Iterable[CircleMember]] = tuple, **options: Any) -> None:
        super().__init__(*args, **options)
        self._circle = circle
        self.fields["member"].choices = self._members  # type: ignore[attr-defined]

    @cached_property
    def circle(self) -> dict[str, CircleMember]:
        """The people who may have said it, asked for where somebody chooses among them."""
        return {str(member.pk): member for member in self._circle()}

    def _members(self) -> list[tuple[str, str]]:
        return [("", "Choose from their circle"), *((key, each.to_choose) for key, each in self.circle.items())]

    @property
    def chosen_member(self) -> CircleMember | None:
        """The member of the circle that was chosen. A name that was typed comes before it."""
        if self.cleaned_data.get("speaker"):
            return None
        chosen = self.cleaned_data.get("member")
        return self.circle.get(chosen) if chosen else None


class FinishForm(forms.Form):
    """Nothing to fill in: a button."""


class CorrectForm(forms.Form):
    """What is right, why, and who said so."""

    mark = OneOf(what="what it is about", label="What is this about?", choices=(), drop_down=True, required=False)
    text = Words(
        what="what is right",
        label="What is right?",
        help_text="The first words stay as they are. This stands beside them.",
    )
    reason = Words(what="why it needs correcting", label="Why does it need correcting?", rows=3)
    asked_by = Line(
        what="the name",
        label="Who said that it was not right?",
        help_text="Leave it empty if it was you",
        required=False,
    )

    def __init__(self, *args: Any, marks: Iterable[Mark] = (), **options: Any) -> None:
        super().__init__(*args, **options)
        self.marks = {str(mark.pk): mark for mark in marks}
        choices = [(key, f"“{shortened(mark.words)}”") for key, mark in self.marks.items()]
        self.fields["mark"].choices = [("", "The whole conversation"), *choices]  # type: ignore[attr-defined]

    @property
    def chosen_mark(self) -> Mark | None:
        """The mark that is corrected; None for the whole conversation."""
        return self.marks.get(self.cleaned_data.get("mark") or "")


class InformationForm(forms.Form):
    """Information or advice that was given."""

    help = OneOf(what="what kind of help it was", label="What kind of help was it?", choices=Information.Help.choices)
    what = Words(what="what it was about", label="What was it about?", rows=3)
    form = OneOf(what="how it was given", label="How was it given?", choices=Information.Form.choices)
    given_to = Line(
        what="who it was given to",
        label="Who was it given to?",
        help_text="Leave it empty if it was the person",
        required=False,
    )
    understood = Words(
        what="how you know that they understood",
        label="How do you know that they understood it?",
        help_text="What they said back, or did; or that they have not understood it yet",
        rows=3,
        required=False,
    )
    given_on = Day(what="the day it was given", past=True, label="When was it given?")
    conversation = OneOf(
        what="a conversation", label="Was it part of a conversation?", choices=(), drop_down=True, required=False
    )

    def __init__(self, *args: Any, conversations: Iterable[Conversation] = (), **options: Any) -> None:
        super().__init__(*args, **options)
        self.conversations = {str(each.pk): each for each in conversations}
        choices = [(key, named(each)) for key, each in self.conversations.items()]
        self.fields["conversation"].choices = [("", "No"), *choices]  # type: ignore[attr-defined]

    @property
    def chosen_conversation(self) -> Conversation | None:
        """The conversation it was part of."""
        return self.conversations.get(self.cleaned_data.get("conversation") or "")


class ScreenForm(forms.Form):
    """Whether it is safe to ask for the person's views now."""

    safe = OneOf(
        what="whether it is safe to ask now",
        label="Is it safe to ask for their views now?",
        help_text="Think of who may listen in, who reads their post or phone, how well they are, and what may follow",
        choices=(("yes", "Yes"), ("no", "No, not now")),
    )
    how_and_where = Words(what="how and where", label="If yes: how and where?", rows=3, required=False, longest=2000)
    reason = Words(what="why not", label="If no: why not?", rows=3, required=False, longest=2000)
    ask_again_on = Day(
        what="the day to ask again", label="If no: when will you ask again?", required=False, future=True
    )
    asked_on = Day(what="the day you looked at this", past=True, label="When did you look at this?")


def setting_of(conversation: Conversation) -> Mapping[str, Any]:
    """What stands in a conversation, as a form's starting values."""
    return {name: getattr(conversation, name) for name in WriteForm.base_fields}


def shortened(words: str, longest: int = 80) -> str:
    """Words on one line, cut between two words where they are long."""
    line = " ".join(words.split())
    return line if len(line) <= longest else f"{line[:longest].rsplit(' ', 1)[0]}…"


def named(conversation: Conversation) -> str:
    """A conversation in a list of choices: its day, and its name if it has one."""
    day = f"{conversation.held_on:%-d %B %Y}"
    return f"{day}, {conversation.title}" if conversation.title else day
