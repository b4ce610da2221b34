"""Reading story files, and saying in plain words where one is wrong. Needs no database."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ownwords.demonstration.files import Loaded, WrongStory, load
from ownwords.demonstration.keys import Holds, Key
from ownwords.demonstration.shape import COUNCIL, DEEDS

FOLDER = Path(__file__).resolve().parent
STORIES = FOLDER / "stories"


@dataclass(frozen=True)
class StepOfStory:
    """One deed: when, by whom, what, and its values with texts joined and nothing left to guess."""

    number: int
    line: int
    day: int
    by: str
    deed: str
    values: dict[str, Any]


@dataclass(frozen=True)
class Story:
    """What happened with one person."""

    file: str
    title: str
    about: str
    worker: str
    line: int
    steps: list[StepOfStory] = field(default_factory=list)

    def where(self, step: StepOfStory) -> str:
        """Where a step stands, for a message."""
        return f"{self.file}, line {step.line}, “{self.title}”, step {step.number} ({step.deed})"


def read_six_stories() -> list[Story]:
    """The six stories, in the order of their files."""
    return [story for path in sorted(STORIES.glob("*.yaml")) for story in read_stories(path)]


def read_people() -> list[Story]:
    """The short stories of everybody else."""
    return [story for path in sorted(FOLDER.glob("people*.yaml")) for story in read_stories(path)]


def read_council() -> dict[str, Any]:
    """The council: its organisation, teams and users."""
    path = FOLDER / "council.yaml"
    return _values(load(path).content, COUNCIL, path.name)


def read_stories(path: Path) -> list[Story]:
    """Read and check every story in a file. Raises :class:`WrongStory`."""
    loaded = load(path)
    told: list[tuple[Any, tuple[str | int, ...]]]
    if isinstance(loaded.content, dict) and "people" in loaded.content:
        told = [(each, ("people", place)) for place, each in enumerate(loaded.content["people"])]
    else:
        told = [(loaded.content, ())]
    return [_story(path.name, content, loaded, at) for content, at in told]


# --- One story ------------------------------------------------------------------------------------


def _story(file: str, content: Any, loaded: Loaded, at: tuple[Any, ...]) -> Story:
    line = loaded.line(*at)
    if not isinstance(content, dict):
        raise WrongStory(f"{file}, line {line}: a story has title, worker and steps")
    if unknown := set(content) - {"title", "about", "worker", "steps"}:
        raise WrongStory(f"{file}, line {line}: a story has no “{sorted(unknown)[0]}”")
    for needed in ("title", "worker", "steps"):
        if not content.get(needed):
            raise WrongStory(f"{file}, line {line}: this story has no {needed}")
    story = Story(file, str(content["title"]), joined(content.get("about", "")), content["worker"], line)
    for number, written in enumerate(content["steps"], start=1):
        story.steps.append(_step(story, number, written, loaded.line(*at, "steps", number - 1)))
    _check_order(story)
    _check_references(story)
    return story


def _step(story: Story, number: int, written: Any, line: int) -> StepOfStory:
    where = f"{story.file}, line {line}, “{story.title}”, step {number}"
    if not isinstance(written, dict) or not isinstance(written.get("day"), int):
        raise WrongStory(f"{where}: a step begins with its day, a whole number")
    deeds = [key for key in written if key not in {"day", "by"}]
    if len(deeds) != 1 or deeds[0] not in DEEDS:
        raise WrongStory(
            f"{where}: a step has one deed of those in stories/README.md, not {', '.join(deeds) or 'none'}"
        )
    (deed,) = deeds
    values = written[deed]
    if isinstance(values, str):
        values = {next(iter(DEEDS[deed])): values}
    where = f"{where} ({deed})"
    by = written.get("by", story.worker)
    return StepOfStory(number, line, written["day"], by, deed, _values(values, DEEDS[deed], where))


def _values(values: Any, keys: dict[str, Key], where: str) -> dict[str, Any]:
    """Return the values with texts joined, or say what is wrong with them."""
    if not isinstance(values, dict):
        raise WrongStory(f"{where}: keys and values are expected here")
    for name in values:
        if name not in keys:
            raise WrongStory(f"{where}: there is no key “{name}” here. There are: {', '.join(keys)}")
    for name, key in keys.items():
        if key.needed and values.get(name) in (None, "", []):
            raise WrongStory(f"{where}: “{name}” is missing")
    return {name: _value(value, keys[name], f"{where}, {name}") for name, value in values.items()}


def _value(value: Any, key: Key, where: str) -> Any:
    if key.holds in {Holds.INSIDE, Holds.LIST}:
        if key.holds is Holds.INSIDE:
            return _values(value, key.inside, where)
        if not isinstance(value, list):
            raise WrongStory(f"{where}: a list is expected here")
        return [_values(each, key.inside, f"{where} {place}") for place, each in enumerate(value, start=1)]
    if not _fits(value, key):
        allowed = f": {', '.join(key.choices)}" if key.choices else ""
        raise WrongStory(f"{where}: {value!r} is not {key.holds}{allowed}")
    if key.holds is Holds.YES_NO:
        return value == "yes"
    return joined(value) if key.holds in {Holds.TEXT, Holds.LINE} else value


def _fits(value: Any, key: Key) -> bool:
    match key.holds:
        case Holds.TEXT:
            return isinstance(value, str)
        case Holds.LINE:
            return isinstance(value, str) and "\n\n" not in value.strip()
        case Holds.DAY:
            return isinstance(value, int)
        case Holds.NUMBER:
            return isinstance(value, int | float)
        case Holds.CHOICE:
            return value in key.choices
        case Holds.YES_NO:
            return value in {"yes", "no"}
        case _:
            return isinstance(value, list) and all(isinstance(each, str) for each in value)


def joined(text: str) -> str:
    """Join the lines of each paragraph; paragraphs stay apart by an empty line."""
    paragraphs = re.split(r"\n\s*\n", text.strip())
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)


# --- What steps say of one another ----------------------------------------------------------------


def _check_order(story: Story) -> None:
    earlier = story.steps[0].day if story.steps else 0
    for step in story.steps:
        if step.day < earlier:
            raise WrongStory(f"{story.where(step)}: day {step.day} is before the step above it")
        if step.day > 0:
            raise WrongStory(f"{story.where(step)}: day {step.day} has not come yet")
        earlier = step.day
    if not story.steps or story.steps[0].deed != "person":
        raise WrongStory(f"{story.file}, line {story.line}, “{story.title}”: the first step adds the person")


@dataclass
class _Known:
    """What a story has named up to a step."""

    conversations: dict[str, dict[str, Any]] = field(default_factory=dict)
    finished: set[str] = field(default_factory=set)
    words: dict[str, list[str]] = field(default_factory=dict)
    """Words that were marked, and in which conversations."""
    outcomes: set[str] = field(default_factory=set)
    circle: set[str] = field(default_factory=set)


def _check_references(story: Story) -> None:
    known = _Known()
    for step in story.steps:
        for problem in _problems(step, known):
            raise WrongStory(f"{story.where(step)}: {problem}")


def _problems(step: StepOfStory, known: _Known) -> Iterator[str]:
    values = step.values
    yield from _unnamed(step, known)
    if step.deed == "circle":
        known.circle.add(values["name"])
    elif step.deed == "conversation":
        if values["as"] in known.conversations:
            yield f"there are two conversations called “{values['as']}”"
        known.conversations[values["as"]] = values
        yield from _wrong_marks(values, known)
    elif step.deed == "finish":
        known.finished.add(values["conversation"])
    if step.deed in {"outcome", "break_down", "take_up_again"}:
        if values["as"] in known.outcomes:
            yield f"there are two outcomes called “{values['as']}”"
        known.outcomes.add(values["as"])


def _unnamed(step: StepOfStory, known: _Known) -> Iterator[str]:
    """References to what was not named above."""
    values = step.values
    if "conversation" in values and values["conversation"] not in known.conversations:
        yield f"no conversation above is called “{values['conversation']}”"
    for each in (values, *values.get("outcomes", [])):
        if "outcome" in each and each["outcome"] not in known.outcomes:
            yield f"no outcome above is called “{each['outcome']}”"
        if "marked_words" in each:
            yield from _unmarked(each["marked_words"], known)
    if step.deed in {"outcome", "event", "reword", "break_down", "take_up_again", "quote", "correction"}:
        yield from _unmarked(values.get("words"), known)
    member = values.get("for_member") or (values.get("name") if step.deed != "circle" else None)
    if member and member not in known.circle:
        yield f"nobody in the circle above is called “{member}”"
    for each in (values, *values.get("marks", [])):
        if each.get("whose", "person") != "person" and not each.get("speaker"):
            yield "words that are not the person's own need a speaker"
    if step.deed == "view" and ("marked_words" in values) == ("words" in values):
        yield "a view has either marked_words, or words with whose and speaker"


def _unmarked(words: str | None, known: _Known) -> Iterator[str]:
    if words is None:
        return
    places = known.words.get(words, [])
    if not places:
        yield f"these words are marked in no conversation above: “{words}”"
    elif len(places) > 1:
        yield f"these words are marked in more than one conversation, so it is not clear which are meant: “{words}”"
    elif places[0] not in known.finished:
        yield f"the conversation “{places[0]}” is not finished yet"


def _wrong_marks(conversation: dict[str, Any], known: _Known) -> Iterator[str]:
    for mark in conversation.get("marks", []):
        times = conversation["narrative"].count(mark["words"])
        if times != 1:
            often = "not" if times == 0 else f"{times} times"
            yield f"these words stand {often} in the narrative, and must stand once: “{mark['words']}”"
        if "member" in mark and mark["member"] not in known.circle:
            yield f"nobody in the circle above is called “{mark['member']}”"
        known.words.setdefault(mark["words"], []).append(conversation["as"])
