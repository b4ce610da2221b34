"""Whose words something is: asked in the same way on every form of safeguarding, and refused where nobody is named."""

from collections.abc import Iterable
from typing import Any

from django import forms

from ownwords.conversations.models import WhoseWords
from ownwords.drafts.fields import Line, OneOf

NOBODY_NAMED = "Write whose words these are, and who that is to the person"


def ask_whose(
    form: forms.Form,
    *,
    label: str = "Whose words are these?",
    speaker: str = "If they are not the person’s own: whose?",
    without: Iterable[str] = (),
) -> None:
    """Add the fields ``whose`` and ``speaker`` to a form; ``without``: codes of ``WhoseWords`` that cannot be here."""
    form.fields["whose"] = OneOf(
        what="whose words these are",
        label=label,
        choices=[choice for choice in WhoseWords.choices if choice[0] not in without],
        initial=WhoseWords.PERSON,
    )
    form.fields["speaker"] = Line(
        what="who it was",
        label=speaker,
        help_text="Their name, and who they are to the person. For example: Ann Hill, her daughter",
        required=False,
    )


def need_speaker(form: forms.Form, cleaned: dict[str, Any], message: str = NOBODY_NAMED) -> None:
    """Put an error beside ``speaker`` where words are somebody else's and nobody is named."""
    elsewhose = cleaned.get("whose") not in (None, "", WhoseWords.PERSON)
    if elsewhose and not cleaned.get("speaker") and "speaker" not in form.errors:
        form.add_error("speaker", message)
