"""The forms of preparing with the person, and of their own report."""

from typing import Any

from django import forms

from ownwords.drafts.fields import Day, Line, OneOf, Words
from ownwords.safeguarding.meetings.fields import PictureFile, VoiceFile
from ownwords.safeguarding.meetings.forms.shared import add_taking_part
from ownwords.safeguarding.meetings.models import Preparation
from ownwords.safeguarding.meetings.rules import problem_of_taking_part
from ownwords.safeguarding.path.speaking import ask_whose, need_speaker


class PrepareForm(forms.Form):
    """Preparing a meeting with the person, and asking whether they want to come."""

    asked_on = Day(what="the day you talked", past=True, label="When did you talk about the meeting?")
    asked_by = Line(what="who talked to them", label="Who talked to them?")
    explained = Words(
        what="what was explained",
        label="What was explained?",
        help_text="What the meeting is for, who will be there, what will be asked, what they can say no to",
        rows=3,
        required=False,
    )
    wants = OneOf(what="whether they want to come", label="Do they want to come?", choices=Preparation.Wants.choices)
    words = Words(
        what="what they said to it",
        label="What did they say to that? In their own words",
        help_text="If they could not be asked, write why",
        rows=3,
    )
    needs = Words(
        what="what they need",
        label="What do they need to take part?",
        help_text="A break, somebody beside them, an interpreter, a lift, questions in pictures beforehand",
        rows=2,
        required=False,
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        ask_whose(self)
        add_taking_part(self, label="So how will they take part?")
        self.order_fields(["asked_on", "asked_by", "explained", "wants", "words", "whose", "speaker", "needs"])

    def clean(self) -> dict[str, Any]:
        """Say what is missing next to its field."""
        cleaned = super().clean() or {}
        need_speaker(self, cleaned)
        need_how(self, cleaned)
        return cleaned


def need_how(form: forms.Form, cleaned: dict[str, Any]) -> None:
    """Ask for what the way of taking part needs."""
    problem = problem_of_taking_part(
        cleaned.get("how") or "",
        which_part=cleaned.get("which_part") or "",
        through=cleaned.get("through") or "",
        reason=cleaned.get("reason") or "",
    )
    if problem and problem[0] not in form.errors:
        form.add_error(*problem)


class ReportForm(forms.Form):
    """The person's own report: a line, key points, a picture, or their voice.

    ``by_person``: they write it themself, so nobody asks whose words they are.
    """

    text = Words(
        what="a line or some points",
        label="In words",
        help_text="One line is enough. Some points are fine.",
        rows=5,
        required=False,
    )
    picture = PictureFile(
        label="Or a picture",
        help_text="A drawing or a photograph (PNG, JPEG or WebP, up to 8 MB). Places and names that a telephone hides "
        "in a photograph are taken out. The picture is not kept before you save: if this page asks you to put "
        "something right, or you come back to it later, choose the picture again. What you typed is kept.",
        required=False,
    )
    alt = Words(
        what="what the picture shows",
        label="If you send a picture: what does it show?",
        help_text="In words, for people who cannot see it",
        rows=2,
        required=False,
    )
    sound = VoiceFile(
        label="Or a recording of their voice",
        help_text="Up to 5 minutes. Any recording from a telephone will do. What a telephone hides in it is taken out.",
        required=False,
    )
    made_on = Day(what="the day of the report", past=True, label="On which day?")

    def __init__(self, *args: Any, by_person: bool = False, **options: Any) -> None:
        super().__init__(*args, **options)
        if by_person:
            del self.fields["made_on"]
            self.fields["sound"].label = "Or a recording of your voice"
            return
        ask_whose(self)
        self.fields["written_down"] = Line(
            what="who wrote it down", label="If somebody wrote it down for them: who?", required=False
        )

    def clean(self) -> dict[str, Any]:
        """A line or a picture; a picture in words too."""
        cleaned = super().clean() or {}
        picture, said = cleaned.get("picture"), {"text", "picture", "sound"} & set(self.errors)
        if not picture and not cleaned.get("text") and not cleaned.get("sound") and not said:
            self.add_error("text", "Write a line, or choose a picture or a recording")
        if picture and not cleaned.get("alt") and "alt" not in self.errors:
            self.add_error("alt", "Say in words what the picture shows. Then choose the picture again")
        need_speaker(self, cleaned)
        return cleaned
