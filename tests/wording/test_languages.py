"""Languages: each holds all that English holds, and one more is one more file."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest

from ownwords.wording import languages
from ownwords.wording.languages import FOLDER, codes, held_by, language, language_from, what_is_missing, wording

ENGLISH = (FOLDER / "en.ftl").read_text(encoding="utf-8")
SMALL = """
language-name = English
language-direction = ltr
hello = Hello { $name }
    .easy =
        (ear) Hello { $name }.
        (star) Good.
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of languages of its own."""
    monkeypatch.setattr(languages, "FOLDER", tmp_path)
    _forget()
    (tmp_path / "en.ftl").write_text(SMALL, encoding="utf-8")
    yield tmp_path
    monkeypatch.undo()
    _forget()


def _forget() -> None:
    for kept in (languages.codes, languages.language, languages.wording):
        kept.cache_clear()


@pytest.mark.parametrize("code", [code for code in codes() if code != "en"])
def test_every_language_holds_all_that_english_holds(code: str) -> None:
    text = (FOLDER / f"{code}.ftl").read_text(encoding="utf-8")
    assert list(what_is_missing(text, ENGLISH)) == []


def test_english_and_welsh_are_there() -> None:
    assert {"en", "cy"} <= set(codes())
    assert [language(code).name for code in ("en", "cy")] == ["English", "Cymraeg"]


@pytest.mark.parametrize("code", [code for code in codes() if code != "en"])
def test_no_language_repeats_english_but_for_names(code: str) -> None:
    same = {name for name in held_by(ENGLISH) if _alike(code, name)}
    assert same <= {"language-direction", "paper-under"}


def _alike(code: str, name: str) -> bool:
    names = "name day time clock who hours minutes seconds number most email choice count"
    values = dict.fromkeys(names.split(), "1")
    return language(code).said(name, **values) == language("en").said(name, **values)


@pytest.mark.parametrize(
    ("translation", "told"),
    [
        ("language-name = X\nlanguage-direction = ltr", "hello: not translated"),
        (f"{SMALL}more = More", "more: English has no such message"),
        (SMALL.replace("    .easy =\n        (ear) Hello { $name }.\n        (star) Good.\n", ""), "no easy wording"),
        (SMALL.replace("Hello { $name }\n", "Hello { $nam }\n"), "in braces"),
        (SMALL.replace("(star)", "(ear)"), "its signs are"),
    ],
)
def test_what_a_translation_lacks_is_told(translation: str, told: str) -> None:
    assert any(told in line for line in what_is_missing(translation, SMALL))


def test_what_cannot_be_read_is_refused() -> None:
    with pytest.raises(ValueError, match="cannot be read"):
        held_by("= nothing")


def test_a_language_is_added_by_a_file(folder: Path) -> None:
    (folder / "fr.ftl").write_text(SMALL.replace("Hello", "Bonjour").replace("English", "Français"), encoding="utf-8")
    assert codes() == ("en", "fr")
    assert wording("fr")("hello", name="Ana") == "Bonjour Ana"
    assert wording("fr", True).lines("hello", name="Ana") == ["(ear) Bonjour Ana.", "(star) Good."]
    assert wording("fr").day(date(2026, 3, 3)) == "3 mars 2026"


def test_what_a_language_lacks_is_said_in_english(folder: Path) -> None:
    (folder / "fr.ftl").write_text("language-name = Français\nlanguage-direction = ltr\n", encoding="utf-8")
    assert wording("fr")("hello", name="Ana") == "Hello Ana"
    assert wording("xx").language.code == "en"
    with pytest.raises(LookupError):
        wording("fr")("never-said")


def test_names_are_set_apart_where_letters_run_from_right_to_left() -> None:
    urdu = language_from("ur", SMALL.replace("ltr", "rtl").replace("Hello", "سلام"))
    assert urdu.said("hello", name="Ana") == "سلام \u2068Ana\u2069"
    assert "\u2068" not in wording("cy")("home-hello", name="Ana")


def test_days_and_times_are_said_as_the_language_says_them() -> None:
    when = datetime(2026, 3, 3, 14, 30)  # noqa: DTZ001 - in the time of the place already
    assert (wording("en").weekday(when), wording("en").time(when)) == ("Tuesday 3 March 2026", "2:30pm")
    assert (wording("cy").weekday(when), wording("cy").time(when)) == ("Dydd Mawrth 3 Mawrth 2026", "2:30yh")
    assert wording("cy")("by-day", day=when.date()) == "Erbyn 3 Mawrth 2026"
    assert wording("en").day(None) == ""
