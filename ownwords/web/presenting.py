"""How the trail and earlier versions are told to people."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.db.models import BooleanField

from ownwords.access.models import User
from ownwords.drafts.models import Earlier
from ownwords.drafts.rules import as_words
from ownwords.trail.models import Entry


@dataclass(frozen=True)
class Told:
    """One line of the trail, in words."""

    at: datetime
    who: str
    did: str
    number: int


def readers_in_words(entries: Sequence[Entry]) -> list[Told]:
    """Tell entries of the trail, with the names of those who are still known. One query."""
    ids = {entry.who.partition(":")[2] for entry in entries if entry.who.startswith("worker:")}
    names = {str(pk): name for pk, name in User.objects.filter(pk__in=ids).values_list("pk", "name")}
    return [
        Told(
            entry.at,
            names.get(entry.who.partition(":")[2], "Own Words itself" if entry.who == "system" else "A former account"),
            entry.deed,
            entry.number,
        )
        for entry in entries
    ]


@dataclass(frozen=True)
class EarlierVersion:
    """What a row said before it was saved over."""

    what: str
    saved_by: str
    saved_at: datetime
    fields: list[tuple[str, str]]


def earlier_in_words(row: Earlier) -> EarlierVersion:
    """Tell an earlier version by the labels of its fields, leaving out what was empty."""
    label = row.about.partition(":")[0]
    model: Any = apps.get_model(label)
    return EarlierVersion(
        what=str(model._meta.verbose_name),
        saved_by=row.saved_by.name,
        saved_at=row.saved_at,
        fields=[
            (_label(model, name), _in_words(model, name, str(value)))
            for name, value in row.content.items()
            if value not in (None, "")
        ],
    )


def _in_words(model: Any, name: str, kept: str) -> str:
    """A kept value as it stood on the pages: what a choice is called, and yes or no."""
    try:
        field = model._meta.get_field(name)
    except FieldDoesNotExist:
        return kept
    if isinstance(field, BooleanField):
        return as_words(kept == "True")
    return as_words(kept, field.choices or ())


def _label(model: Any, name: str) -> str:
    try:
        text = str(model._meta.get_field(name).verbose_name)
    except FieldDoesNotExist:
        text = name.replace("_", " ")
    return text[:1].upper() + text[1:]
