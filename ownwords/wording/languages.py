"""The languages that the person's pages and papers speak: one Fluent file a language, in the folder ``languages``.

A message has a value, its plain wording. Where easy read says it otherwise it has an attribute ``easy`` as well:

    meeting-when = { $day } at { $time }
        .easy = It is on { $day } at { $time }.

A new language is one new file. It names itself (``language-name``), says which way it is written
(``language-direction``: ltr or rtl) and must hold every message that English holds, with the same names in braces:
:func:`what_is_missing` says what it does not.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_time
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

FOLDER = Path(__file__).parent / "languages"
ENGLISH = "en"
EASY = "easy"
SIGN = re.compile(r"^\([a-z0-9-]+\)\s*")
"""A sign in brackets at the beginning of a line of easy read."""


class NoSuchMessage(LookupError):
    """A message that even English does not have: a mistake of ours, never of a translation."""


@dataclass(frozen=True)
class Language:
    """One language. ``code`` is its tag (BCP 47): the name of its file."""

    code: str
    bundle: FluentBundle = field(compare=False, repr=False)

    @property
    def name(self) -> str:
        """What it calls itself."""
        return self.said("language-name")

    @property
    def direction(self) -> str:
        """ltr or rtl."""
        return self.said("language-direction")

    @property
    def locale(self) -> Locale:
        """How it writes days and times."""
        try:
            return Locale.parse(self.tag, sep="-")
        except (UnknownLocaleError, ValueError):
            return Locale.parse("en_GB")

    @property
    def tag(self) -> str:
        """What the attribute ``lang`` says."""
        return "en-GB" if self.code == ENGLISH else self.code

    def said(self, message: str, easy: bool = False, /, **values: Any) -> str:
        """Return a message in this language; in English where this language has none, or a broken one.

        Raises NoSuchMessage where English has none either.
        """
        told = _formatted(self.bundle, message, easy, values)
        if told is None and self.code != ENGLISH:
            return language(ENGLISH).said(message, easy, **values)
        if told is None:
            raise NoSuchMessage(message)
        return told

    def has(self, message: str) -> bool:
        """Whether there is such a message, here or in English."""
        return self.bundle.has_message(message) or (self.code != ENGLISH and language(ENGLISH).has(message))


def _formatted(bundle: FluentBundle, name: str, easy: bool, values: dict[str, Any]) -> str | None:
    if not bundle.has_message(name):
        return None
    message = bundle.get_message(name)
    pattern = message.attributes.get(EASY) if easy else None
    pattern = pattern or message.value
    if pattern is None:
        return None
    told, errors = bundle.format_pattern(pattern, values)
    return None if errors else str(told)


@dataclass(frozen=True)
class Wording:
    """A language, in plain words or in easy read: what pages and papers are written with."""

    language: Language
    easy: bool = False

    def __call__(self, message: str, /, **values: Any) -> str:
        """Return a message in one piece, without signs. Days among the values are written as this language does."""
        told = self._told(message, values)
        return " ".join(SIGN.sub("", line.strip()) for line in told.split("\n")) if self.easy else told

    def lines(self, message: str, /, **values: Any) -> list[str]:
        """Return a message as its paragraphs; in easy read as its sentences, one a line, each with its sign."""
        cut = "\n" if self.easy else "\n\n"
        told = self._told(message, values).split(cut)
        return [" ".join(line.split()) for line in told if line.strip()]

    def _told(self, message: str, values: dict[str, Any]) -> str:
        told = {name: self.day(value) if isinstance(value, date) else value for name, value in values.items()}
        return self.language.said(message, self.easy, **told)

    def has(self, message: str) -> bool:
        """Whether there is such a message."""
        return self.language.has(message)

    def of_another(self, message: str) -> str:
        """The message that says the same to whoever speaks for the person (``…-for``), where there is one."""
        return f"{message}-for" if self.has(f"{message}-for") else message

    def day(self, value: date | None) -> str:
        """Return "3 March 2026" in this language; "" for none."""
        return format_date(value, "d MMMM y", locale=self.language.locale) if value else ""

    def weekday(self, value: date) -> str:
        """Return "Tuesday 3 March 2026" in this language."""
        return format_date(value, "EEEE d MMMM y", locale=self.language.locale)

    def time(self, value: datetime) -> str:
        """Return "2:30pm" in this language. ``value`` is in the time of the place already."""
        clock = format_time(value.time(), "h:mm", locale=self.language.locale)
        return self("time-before-noon" if value.hour < 12 else "time-after-noon", clock=clock)


@cache
def language(code: str) -> Language:
    """Return one language; LookupError where there is no file for it."""
    if code not in codes():
        raise LookupError(f"There is no language {code!r}: the folder {FOLDER} has no file for it.")
    return language_from(code, (FOLDER / f"{code}.ftl").read_text(encoding="utf-8"))


def language_from(code: str, text: str) -> Language:
    """Return the language that a Fluent file's text holds."""
    right_to_left = "language-direction = rtl" in text
    # Between letters of both directions each name is set apart, so that it does not turn the sentence round.
    bundle = FluentBundle([code], use_isolating=right_to_left)
    bundle.add_resource(FluentResource(text))
    return Language(code, bundle)


@cache
def codes() -> tuple[str, ...]:
    """The languages there are, English first."""
    found = sorted(file.stem for file in FOLDER.glob("*.ftl"))
    return (ENGLISH, *(code for code in found if code != ENGLISH))


@cache
def wording(code: str = ENGLISH, easy: bool = False) -> Wording:
    """Return the wording of a language; of English where there is no such language."""
    return Wording(language(code if code in codes() else ENGLISH), easy)


# What a translation has to hold


@dataclass
class Held:
    """What one message holds: whether it has easy wording, and the names in its braces."""

    easy: bool
    names: frozenset[str]
    signs: tuple[str, ...] = ()
    """The signs at the beginnings of its easy lines, in their order."""


class _Names(Visitor):
    def __init__(self) -> None:
        self.found: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - Fluent's own name
        self.found.add(node.id.name)


def held_by(text: str) -> dict[str, Held]:
    """Return what a Fluent file's text holds, message by message. Raises ValueError where it cannot be read."""
    held = {}
    for entry in FluentParser().parse(text).body:
        if isinstance(entry, ast.Junk):
            raise ValueError(f"This cannot be read: {(entry.content or '').strip()[:80]!r}")
        if isinstance(entry, ast.Message):
            names = _Names()
            names.visit(entry)
            easy = next((one for one in entry.attributes if one.id.name == EASY), None)
            held[entry.id.name] = Held(easy is not None, frozenset(names.found), _signs(easy))
    return held


def _signs(easy: ast.Attribute | None) -> tuple[str, ...]:
    if easy is None:
        return ()
    told = "".join(one.value for one in easy.value.elements if isinstance(one, ast.TextElement))
    return tuple(line.split(")")[0][1:] for line in told.split("\n") if line.startswith("("))


def what_is_missing(text: str, english: str) -> Iterator[str]:
    """Say what a translation's text does not hold that English holds, or holds otherwise, a line each."""
    here, there = held_by(text), held_by(english)
    for name, wanted in there.items():
        if name not in here:
            yield f"{name}: not translated"
        elif wanted.easy and not here[name].easy:
            yield f"{name}: has no easy wording"
        elif here[name].names != wanted.names:
            yield f"{name}: has {sorted(here[name].names)} in braces, English has {sorted(wanted.names)}"
        elif here[name].signs != wanted.signs:
            yield f"{name}: its signs are {here[name].signs}, in English {wanted.signs}"
    for name in here:
        if name not in there:
            yield f"{name}: English has no such message"
