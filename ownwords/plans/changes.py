"""What changed between two versions of a plan, said so that the person it is about can follow it (mission 4.7).

"No moving goalposts": whatever differs is said, in sentences or as "was" and "is now" side by side. Pure.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from ownwords.drafts.rules import Piece, compare
from ownwords.plans.rules import (
    BLANK_REASONS,
    RUNGS,
    blank,
    long_day,
    possessive,
    step_line,
    timescale_line,
)
from ownwords.plans.wording import INVOLVEMENT_SENTENCES, headings

COMPARED = ("goal", "timeframe", *RUNGS, "rungs_skipped_because", "progress", "actions", *BLANK_REASONS)

Content = Mapping[str, Any]


@dataclass(frozen=True)
class TextChange:
    """A text that was and is now. ``pieces`` rebuild both (``drafts.rules.compare``)."""

    label: str
    was: str
    now: str
    pieces: list[Piece]


@dataclass(frozen=True)
class PartChanges:
    """What changed for one thing that the person wants."""

    words: str
    whose: str
    speaker: str
    sentences: list[str] = field(default_factory=list)
    texts: list[TextChange] = field(default_factory=list)


@dataclass(frozen=True)
class PlanChanges:
    """What changed in a plan: for the whole of it, then for each thing that the person wants."""

    sentences: list[str]
    texts: list[TextChange]
    parts: list[PartChanges]

    @property
    def nothing(self) -> bool:
        """Whether both say the same."""
        return not (self.sentences or self.texts or self.parts)


def changes_between(older: Content, newer: Content) -> PlanChanges:
    """Return what ``newer`` says differently from ``older``. Both are contents of ``rules.content_of``."""
    names = headings(newer["voice"], newer["called"])
    return PlanChanges(
        sentences=[
            *_voice(older, newer),
            *_hours(older, newer),
            *_wellbeing(older, newer),
            *_also_said(older, newer),
        ],
        texts=_texts(older, newer, ("hours_note", "involvement_note"), names),
        parts=_parts(older, newer, names),
    )


def _voice(older: Content, newer: Content) -> Iterable[str]:
    called = newer["called"]
    if older["called"] != called:
        yield f"The plan now calls them {called}. It said {older['called']} before."
    if older["voice"] != newer["voice"]:
        if newer["voice"] == "first":
            yield f"The plan now speaks as {called}, with “I”. It was written about {called} before."
        else:
            yield f"The plan is now written about {called}. It said “I” before."
    if older["involvement"] != newer["involvement"]:
        was, now = (INVOLVEMENT_SENTENCES[each["involvement"]].format(called=called) for each in (older, newer))
        yield f"{now} Before it said: {was}"


def _hours(older: Content, newer: Content) -> Iterable[str]:
    was, now = older["total_hours"], newer["total_hours"]
    if was == now:
        return
    if was is None:
        yield f"The whole plan now has {hours_in_words(now)}. No hours stood in it before."
    elif now is None:
        yield f"The plan now has no hours. It had {hours_in_words(was)} before."
    else:
        yield f"The whole plan now has {hours_in_words(now)}. It had {hours_in_words(was)} before."


def hours_in_words(hours: float) -> str:
    """Return "6.5 hours a week", "1 hour a week"."""
    text = f"{hours:.2f}".rstrip("0").rstrip(".")
    return f"{text} {'hour' if hours == 1 else 'hours'} a week"


def _wellbeing(older: Content, newer: Content) -> Iterable[str]:
    was, now = older["wellbeing"], newer["wellbeing"]
    if was == now or now is None:
        return
    said = "in words" if now["score"] is None else f"{now['score']} of 10"
    sentence = f"{possessive(newer['called'])} well-being is now {said}, on {long_day(now['scored_on'])}."
    if was is not None and was["score"] is not None:
        sentence += f" It was {was['score']} of 10 on {long_day(was['scored_on'])}."
    yield sentence


def _also_said(older: Content, newer: Content) -> Iterable[str]:
    before = {said["outcome"] for said in older["also_said"]}
    planned_before = {part["outcome"] for part in older["parts"]}
    for said in newer["also_said"]:
        if said["outcome"] not in before | planned_before:
            yield f"Heard since then, and not planned for yet: “{said['words']}”"
    now = {said["outcome"] for said in newer["also_said"]} | {part["outcome"] for part in newer["parts"]}
    for said in older["also_said"]:
        if said["outcome"] not in now:
            yield f"Not waiting for a plan any more: “{said['words']}”"


def _texts(older: Content, newer: Content, fields: Iterable[str], names: Mapping[str, str]) -> list[TextChange]:
    return [_text(names[name], older[name], newer[name]) for name in fields if older[name] != newer[name]]


def _text(label: str, was: str, now: str) -> TextChange:
    return TextChange(label, was, now, compare(was, now))


def _parts(older: Content, newer: Content, names: Mapping[str, str]) -> list[PartChanges]:
    before = {part["outcome"]: part for part in older["parts"]}
    now_planned = {part["outcome"] for part in newer["parts"]}
    found = []
    for part in newer["parts"]:
        earlier = before.get(part["outcome"])
        if earlier is None:
            found.append(_new_part(part, names))
        elif (changed := _changed_part(earlier, part, names)).sentences or changed.texts:
            found.append(changed)
    for part in older["parts"]:
        if part["outcome"] not in now_planned:
            found.append(_part_changes(part, ["This is not in the plan any more."], []))
    return found


def _part_changes(part: Content, sentences: list[str], texts: list[TextChange]) -> PartChanges:
    return PartChanges(part["words"], part["whose"], part["speaker"], sentences, texts)


def _new_part(part: Content, names: Mapping[str, str]) -> PartChanges:
    sentences = ["This is new in the plan."]
    if line := timescale_line(part):
        sentences.append(line)
    sentences += [f"New step. {_sentence(step_line(step))}" for step in part["steps"]]
    sentences += [_new_barrier(barrier) for barrier in part["barriers"]]
    texts = [_text(names[name], "", part[name]) for name in COMPARED if not blank(part[name])]
    return _part_changes(part, sentences, texts)


def _changed_part(older: Content, newer: Content, names: Mapping[str, str]) -> PartChanges:
    sentences: list[str] = []
    texts = _texts(older, newer, ("words",), names)
    if older["direction"] != newer["direction"]:
        sentences.append(f"{names[newer['direction']]}. Before: {names[older['direction']]}.")
    was, now = timescale_line(older), timescale_line(newer)
    if was != now:
        sentences.append(f"By when: {now or 'no day.'} Before: {was or 'no day.'}")
    texts += _texts(older, newer, COMPARED, names)
    _compare_steps(older["steps"], newer["steps"], sentences, texts)
    _compare_barriers(older["barriers"], newer["barriers"], sentences, texts)
    return _part_changes(newer, sentences, texts)


def _compare_steps(
    older: Iterable[Content], newer: Iterable[Content], sentences: list[str], texts: list[TextChange]
) -> None:
    before = {step["id"]: step for step in older}
    for step in newer:
        was = before.pop(step["id"], None)
        if was is None:
            sentences.append(f"New step. {_sentence(step_line(step))}")
            if step["state"] == "to-do":
                continue
        elif step_line(was) != step_line(step):
            texts.append(_text("Step", step_line(was), step_line(step)))
        if was is None or was["state"] != step["state"] or was["done_on"] != step["done_on"]:
            sentences.append(_step_state(step))
        went = was["how_it_went"] if was else ""
        if went != step["how_it_went"]:
            texts.append(_text(f"How it went: {step['what']}", went, step["how_it_went"]))
    sentences += [f"This step is gone. {_sentence(step_line(step))}" for step in before.values()]


def _step_state(step: Content) -> str:
    line = f"{step['what'].strip().rstrip('.')} ({step['who']})."
    if step["state"] == "done":
        on = f" on {long_day(step['done_on'])}" if step["done_on"] else ""
        return f"Done{on}: {line}"
    return f"Not needed any more: {line}" if step["state"] == "dropped" else f"To be done again: {line}"


def _compare_barriers(
    older: Iterable[Content], newer: Iterable[Content], sentences: list[str], texts: list[TextChange]
) -> None:
    before = {barrier["id"]: barrier for barrier in older}
    for barrier in newer:
        was = before.pop(barrier["id"], None)
        if was is None:
            sentences.append(_new_barrier(barrier))
            continue
        if was["what"] != barrier["what"]:
            texts.append(_text("What may get in the way", was["what"], barrier["what"]))
        if was["way_past"] != barrier["way_past"]:
            texts.append(_text(f"How to get past it: {barrier['what']}", was["way_past"], barrier["way_past"]))


def _new_barrier(barrier: Content) -> str:
    sentence = f"New, what may get in the way: {_sentence(barrier['what'])}"
    return (
        sentence if blank(barrier["way_past"]) else f"{sentence} How to get past it: {_sentence(barrier['way_past'])}"
    )


def _sentence(text: str) -> str:
    text = text.strip()
    return text if text.endswith((".", "!", "?", "…", "”")) else f"{text}."
