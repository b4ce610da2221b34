"""The guides are read with ease, and so is all that the person reads."""

import re

import pytest
from django.test import Client

from ownwords.door.guides import GUIDES
from ownwords.door.papers.blocks import signed
from ownwords.door.symbols import _drawings, symbol
from ownwords.wording.languages import FOLDER, codes, held_by, wording
from tests.support.reading import reading_age

PAGES = [
    "home-how",
    "words-how",
    "words-none",
    "not-meant-how",
    "now-enquiry",
    "now-concern",
    "plan-yours",
    "coming-how",
    "report-how",
    "tell-how",
    "told-how",
    "account-how",
    "closed-text",
    "papers-care",
    "ways-how",
    "locked-text",
    "come-in-help",
    "plan-none",
    "report-picture-hint",
    "coming-needs-hint",
]
VALUES = {"name": "Joyce", "day": "3 March", "minutes": "15"}
LONGEST_EASY = 12
"""Words in a sentence of easy read at the most."""


def of_guide(number: int, easy: bool) -> list[str]:
    says = wording("en", easy)
    return [line for section in GUIDES[number] for line in says.lines(f"guide-{number}-{section}")]


@pytest.mark.parametrize("number", GUIDES)
def test_a_guide_is_read_at_nine(number: int) -> None:
    assert reading_age(" ".join(of_guide(number, easy=False))) <= 9.0


def test_the_pages_are_read_at_nine() -> None:
    says = wording("en")
    assert reading_age(" ".join(says(message, **VALUES) for message in PAGES)) <= 9.0


@pytest.mark.parametrize("number", GUIDES)
def test_easy_read_says_one_thing_a_line_with_a_sign(number: int) -> None:
    for line in of_guide(number, easy=True):
        name, told = signed(line)
        assert name, line
        assert symbol(name)
        for sentence in re.split(r"(?<=[.?!])\s", told):
            assert len(sentence.split()) <= LONGEST_EASY, line
    assert reading_age(" ".join(signed(line)[1] for line in of_guide(number, easy=True))) <= 8.0


def test_every_sign_is_in_the_package_and_stands_alone() -> None:
    for code in codes():
        for held in held_by((FOLDER / f"{code}.ftl").read_text(encoding="utf-8")).values():
            for name in held.signs:
                assert " id=" not in _drawings()[name]["body"], name


def test_a_guide_is_there_for_anybody_and_another_is_not(db: None) -> None:
    client = Client()
    assert client.get("/my/read/1/").status_code == 200
    assert client.get("/my/read/99/").status_code == 404
    assert client.get("/my/read/99/paper/").status_code == 404
    made = client.get("/my/read/4/paper/?as=pdf&page=a5")
    assert made.content.startswith(b"%PDF")
    assert made.headers["Content-Disposition"] == 'inline; filename="4.pdf"'
