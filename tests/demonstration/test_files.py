"""The story files: they can be read, say only what can be replayed, and hold nobody real."""

import re
from pathlib import Path

import pytest

from ownwords.demonstration.deeds import DEED_OF
from ownwords.demonstration.files import WrongStory
from ownwords.demonstration.keys import Key
from ownwords.demonstration.reading import (
    STORIES,
    Story,
    joined,
    read_council,
    read_people,
    read_six_stories,
    read_stories,
)
from ownwords.demonstration.shape import DEEDS
from ownwords.outcomes.headings import HEADINGS
from ownwords.people.rules import nhs_number_problem

EVERY_STORY = [*read_six_stories(), *read_people()]
GUIDE = (STORIES / "README.md").read_text()
OFCOM_DRAMA = re.compile(r"(01632 960\d{3}|07700 900\d{3})")


def _texts(value: object) -> list[str]:
    if isinstance(value, dict):
        return [text for each in value.values() for text in _texts(each)]
    if isinstance(value, list):
        return [text for each in value for text in _texts(each)]
    return [value] if isinstance(value, str) else []


def _words(story: Story) -> str:
    return "\n".join(text for step in story.steps for text in _texts(step.values))


def test_every_deed_can_be_done_and_every_doing_is_a_deed() -> None:
    assert set(DEED_OF) == set(DEEDS)


@pytest.mark.parametrize("deed", DEEDS)
def test_the_guide_tells_of_every_deed_and_key(deed: str) -> None:
    row = next(line for line in GUIDE.splitlines() if line.startswith(f"| `{deed}` "))
    if deed == "details" or deed == "change_plan":
        return
    missing = [name for name in _keys(DEEDS[deed]) if not re.search(rf"\b{name}\b", row + ABOUT_WHOSE)]
    assert not missing


ABOUT_WHOSE = " whose speaker "
"""Told once, above the guide's table."""


def _keys(keys: dict[str, Key]) -> list[str]:
    return [name for key_name, key in keys.items() for name in (key_name, *_keys(key.inside))]


@pytest.mark.parametrize("story", read_six_stories(), ids=lambda story: story.file)
def test_each_of_the_six_goes_from_first_conversation_to_close_with_a_review(story: Story) -> None:
    deeds = [step.deed for step in story.steps]
    close = "conclude" if "conclude" in deeds else "close"
    assert deeds.index("conversation") < deeds.index("outcome") < deeds.index("review") < deeds.index(close)
    for step in story.steps:
        if step.deed == "conversation":
            length = len(step.values["narrative"].split())
            assert 120 <= length <= 350, f"{story.where(step)}: {length} words"


def test_there_are_six_stories_and_about_forty_others() -> None:
    assert len(read_six_stories()) == 6
    assert 38 <= len(read_people()) <= 45


def test_the_first_practitioner_in_the_list_has_the_six_and_a_dozen_more() -> None:
    practitioners = [
        user["name"]
        for user in read_council()["users"]
        if any(role["role"] == "practitioner" for role in user["roles"])
    ]
    first = min(practitioners)
    assert all(story.worker == first for story in read_six_stories())
    assert sum(story.worker == first for story in read_people()) == 12
    assert {story.worker for story in EVERY_STORY} == set(practitioners)


def test_people_of_every_kind_are_there() -> None:
    people = [story.steps[0].values for story in EVERY_STORY]
    assert {person.get("kind", "adult") for person in people} == {"adult", "carer", "child"}
    assert {person["ethnicity"] for person in people} == {"white", "mixed", "asian", "black", "other"}
    assert {person["gender"] for person in people} == {"female", "male", "other"}
    assert len({person.get("language", "English") for person in people}) >= 8
    ages = [person["age"] for person in people]
    assert min(ages) < 18
    assert max(ages) > 95


def test_nobody_real_can_be_reached() -> None:
    numbers = [story.steps[0].values.get("nhs_number") for story in EVERY_STORY]
    given = [number for number in numbers if number]
    assert len(given) == len(set(given))
    for number in given:
        assert number.startswith("999")
        assert not nhs_number_problem(number)
    for story in EVERY_STORY:
        text = _words(story)
        for telephone in re.findall(r"\b0\d{4} ?\d{6}\b|\b0\d{4} \d{3} ?\d{3}\b", text):
            assert OFCOM_DRAMA.fullmatch(telephone), f"{story.title}: {telephone} may be somebody's"
        for postcode in re.findall(r"\b[A-Z]{1,2}\d{1,2} ?\d[A-Z]{2}\b", text):
            assert postcode.startswith("LK"), f"{story.title}: {postcode} may be somewhere"
    for user in read_council()["users"]:
        assert user["email"].endswith("@larkshire.example")


def test_headings_are_known() -> None:
    used = {code for story in EVERY_STORY for step in story.steps for code in step.values.get("headings", [])}
    assert used
    assert used <= set(HEADINGS)


# --- What a wrong file is told ---------------------------------------------------------------------

RIGHT = """\
title: Ann
worker: Abena Hartley
steps:
  - day: -9
    person: {given_name: Ann}
  - day: -8
    conversation:
      as: first
      narrative: |
        Ann said, “I want my garden.”
        She said it
        twice.

        Then she laughed.
      marks:
        - {words: I want my garden., kind: want}
  - day: -8
    finish: first
  - day: -8
    outcome: {as: garden, words: I want my garden., direction: keep}
"""


def _read(tmp_path: Path, text: str) -> Story:
    file = tmp_path / "ann.yaml"
    file.write_text(text)
    return read_stories(file)[0]


def test_lines_of_a_paragraph_are_joined_and_paragraphs_stay_apart(tmp_path: Path) -> None:
    narrative = _read(tmp_path, RIGHT).steps[1].values["narrative"]
    assert narrative == "Ann said, “I want my garden.” She said it twice.\n\nThen she laughed."
    assert joined(narrative) == narrative


def test_yes_and_no_are_words(tmp_path: Path) -> None:
    text = RIGHT + "  - day: -8\n    screen: {safe: no, reason: too ill, ask_again_day: -1}\n"
    assert _read(tmp_path, text).steps[-1].values["safe"] is False


def test_a_deed_with_one_key_may_be_written_short(tmp_path: Path) -> None:
    assert _read(tmp_path, RIGHT).steps[2].values == {"conversation": "first"}


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("day: -8\n    finish", "day: -12\n    finish", "line 17.*step 3 .finish.*before the step above"),
        ("day: -8\n    finish", "day: 4\n    finish", "has not come yet"),
        ("finish: first", "finish: last", "step 3 .finish.: no conversation above is called “last”"),
        ("finish: first", "finnish: first", "line 17.*step 3: a step has one deed.*finnish"),
        ("words: I want my garden., kind: want", "words: I want a garden., kind: want", "stand not in the narrative"),
        ("She said it", "“I want my garden.” She said it", "stand 2 times in the narrative"),
        ("kind: want", "kind: wish", "'wish' is not one of its values: want, strength"),
        ("direction: keep", "direction: hold", "step 4 .outcome., direction"),
        ("as: garden, ", "", "“as” is missing"),
        ("words: I want my garden., direction", "words: My garden, direction", "marked in no conversation above"),
        ("  - day: -8\n    finish: first\n", "", "the conversation “first” is not finished yet"),
        ("given_name: Ann", "given_name: Ann, shoe: 7", "there is no key “shoe” here"),
        ("  - day: -9\n    person: {given_name: Ann}\n", "", "the first step adds the person"),
        ("title: Ann", "title: Ann\ntitle: Bea", "line 2: “title” stands here twice"),
        ("title: Ann", "title: [Ann", "this is not YAML"),
        ("worker: Abena Hartley", "", "this story has no worker"),
        ("as: first", "as: first\n      minutes: many", "minutes: 'many' is not a number"),
        ("kind: want}", "kind: want, whose: family}", "need a speaker"),
    ],
)
def test_a_wrong_file_is_told_file_line_step_and_problem(tmp_path: Path, old: str, new: str, problem: str) -> None:
    assert old in RIGHT
    with pytest.raises(WrongStory, match=rf"ann\.yaml.*{problem}"):
        _read(tmp_path, RIGHT.replace(old, new, 1))
