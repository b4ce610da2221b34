"""The forms of an agenda."""

from typing import Any

from django import forms

from ownwords.drafts.fields import OneOf, Words
from ownwords.safeguarding.meetings.forms.shared import AboutOutcomes, add_private

QUESTION = "A question that everybody can answer, in plain words"


class QuestionForm(AboutOutcomes):
    """One more question."""

    question = Words(what="the question", label="What will be asked?", help_text=QUESTION, rows=2)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.ask_about("Is it about something they want?", "No, about something else")
        add_private(self, label="This question is for professionals only")

    def clean(self) -> dict[str, Any]:
        """What is private says why, and is never about what the person wants."""
        cleaned = super().clean()
        need_reason(self, cleaned)
        if cleaned.get("private") and cleaned.get("outcome"):
            self.add_error("private", "What they want is talked about in the open part. Choose the one or the other")
        return cleaned


def need_reason(form: forms.Form, cleaned: dict[str, Any]) -> None:
    """What is for professionals only says why."""
    if cleaned.get("private") and not cleaned.get("private_because") and "private_because" not in form.errors:
        form.add_error("private_because", "Write why this is for professionals only")


class RewordForm(forms.Form):
    """The question in other words."""

    question = Words(what="the question", label="What will be asked?", help_text=QUESTION, rows=3)


class PlaceForm(forms.Form):
    """Where a question stands."""

    def __init__(self, *args: Any, places: list[tuple[str, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["place"] = OneOf(what="the place", label="Where does it stand?", choices=places, drop_down=True)
