"""Putting papers together from what is theirs to hold."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from ownwords.door.papers.blocks import Heading, Paper, Points, Room, Spoken, Table, Text, Ticks
from ownwords.door.queries import OwnPlan
from ownwords.outcomes.queries import OutcomeLife
from ownwords.people.models import Person
from ownwords.safeguarding.meetings.queries import Shown
from ownwords.wording.languages import Wording

ANSWERS = ("yes", "partly", "no", "could-not")


def whose(says: Wording, person: Person, whose_words: str, speaker: str, on: date | None = None) -> str:
    """Whose words they are, and of which day, in a line."""
    if whose_words == "person":
        told = says("whose-mine")
    elif whose_words == "observed":
        told = says("whose-seen", who=speaker)
    else:
        told = says("whose-for-them", who=speaker)
    return f"{told}, {says.day(on)}" if on else told


def plan_paper(person: Person, plan: OwnPlan, says: Wording, *, worker: str) -> Paper:
    """My plan: what I want, who does what, by when, and how to say that it is not right (mission 4.3, 9.5)."""
    under = says("paper-plan-under", name=person.called, day=plan.version.given_on)
    paper = Paper(says("plan-title"), says, under=under)
    if says.easy:
        paper.tell("paper-plan-easy")
    for part in plan.shown.parts:
        content = part.content
        paper.head(f"direction-{content['direction']}")
        paper.add(Spoken(content["words"], whose(says, person, content["whose"], content["speaker"], part.said_on)))
        _section(paper, "plan-goal", content["goal"])
        rungs = [
            f"{says('rung-' + rung.name.replace('_', '-'))}: {rung.text}" for rung in part.rungs if not rung.left_out
        ]
        if rungs:
            paper.head("plan-strengths", 3).add(Points(rungs))
        _section(paper, "plan-actions", content["actions"])
        _steps(paper, "plan-steps", part.open_steps)
        _steps(paper, "plan-done", part.done_steps)
        when = [content["timeframe"]] if content["timeframe"] else []
        for name, message in (("by_on", "by-day"), ("review_on", "plan-look-again")):
            if content[name]:
                when.append(says(message, day=date.fromisoformat(content[name])))
        if when:
            paper.head("plan-when", 3).add(*map(Text, when))
        _section(paper, "plan-progress", content["progress"])
        if content["barriers"]:
            ways = [
                f"{one['what']}\n{says('plan-way-past')} {one['way_past']}" if one["way_past"] else one["what"]
                for one in content["barriers"]
            ]
            paper.head("plan-barriers", 3).add(Points(ways))
    if plan.shown.also_said:
        paper.head("plan-also")
        for one in plan.shown.also_said:
            paper.add(Spoken(one["words"], whose(says, person, one["whose"], one["speaker"], one["said_on"])))
        paper.tell("plan-also-how")
    hours = plan.shown.content["total_hours"]
    paper.head("plan-hours-title").tell("plan-hours-none" if hours is None else "plan-hours", hours=hours)
    if plan.shown.content["hours_note"]:
        paper.add(Text(plan.shown.content["hours_note"]))
    paper.head("plan-answer")
    if plan.answer:
        paper.add(Text(f"{says('plan-answer-' + plan.answer.kind)}, {says.day(plan.answer.answered_on)}"))
        if plan.answer.words:
            paper.add(Spoken(plan.answer.words, whose(says, person, plan.answer.whose, plan.answer.speaker)))
    else:
        paper.add(Ticks([says(f"plan-answer-{kind}") for kind in ANSWERS]), Text(says("paper-own-words")), Room(3))
    return _not_right(paper, worker)


def _section(paper: Paper, message: str, text: str) -> None:
    if text:
        paper.head(message, 3).add(*map(Text, text.split("\n\n")))


def _steps(paper: Paper, message: str, steps: Sequence[Mapping[str, Any]]) -> None:
    if steps:
        heads = [paper.says("paper-who"), paper.says("paper-what"), paper.says("plan-when")]
        rows = [[step["who"], _what(step), paper.says.day(step["by_on"])] for step in steps]
        paper.head(message, 3).add(Table(heads, rows))


def _what(step: Mapping[str, Any]) -> str:
    return f"{step['what']} ({step['support']})" if step.get("support") else str(step["what"])


def _not_right(paper: Paper, worker: str) -> Paper:
    """How to say that something is not right, on every paper that is about the person."""
    paper.add(Heading(paper.says("paper-not-right")))
    paper.tell("plan-yours")
    return paper.add(Text(paper.says("paper-tell", who=worker)), Text(paper.says("paper-phone")))


def outcomes_paper(
    person: Person, wants: Sequence[OutcomeLife], before: Sequence[OutcomeLife], says: Wording, *, worker: str
) -> Paper:
    """What I said I want, on one page; where nothing is wanted now, what was wanted before."""
    paper = Paper(says("words-title"), says, under=says("paper-under", name=person.called, day=timezone.localdate()))
    if says.easy:
        paper.tell("words-how")
    if before and not wants:
        paper.head("words-before")
    for life in wants or before:
        paper.add(Spoken(life.words, whose(says, person, life.whose, life.speaker, life.said_on)))
        if says.easy:
            paper.tell(f"direction-{life.direction}").tell(f"outcome-{life.state.status}")
        else:
            told = f"{says(f'direction-{life.direction}')}. {says(f'outcome-{life.state.status}')}"
            paper.add(Text(told, quiet=True))
    if not wants and not before:
        paper.tell("words-none")
    paper.add(Heading(says("paper-not-meant")), Text(says("paper-own-words")), Room(2))
    return paper.add(Text(says("paper-tell", who=worker)))


def agreed_paper(person: Person, shown: Shown, says: Wording, *, worker: str) -> Paper:
    """What we agreed at a meeting, question by question, and who does what by when."""
    meeting = shown.meeting
    when = timezone.localtime(meeting.starts_at)
    paper = Paper(says("agreed-title"), says, under=f"{says(f'meeting-{meeting.kind}')}, {_at(says, when)}")
    if says.easy:
        paper.tell("paper-agreed-easy")
    for one in shown.reports:
        if one.text:
            paper.head("report-title").add(Spoken(one.text, whose(says, person, one.whose, one.speaker)))
    for item in shown.items:
        if not item.minute:
            continue
        paper.add(Heading(item.item.question))
        if item.item.words:
            paper.add(Spoken(item.item.words, whose(says, person, item.item.whose, item.item.speaker)))
        for name, message in (
            ("said", "agreed-said"),
            ("agreed", "agreed-agreed"),
            ("differently", "agreed-differently"),
            ("not_because", "agreed-not"),
        ):
            if told := getattr(item.minute, name):
                paper.add(Text(f"{says(message)} {told}"))
    if shown.actions:
        heads = [says("paper-who"), says("paper-what"), says("plan-when")]
        rows = [[one.action.who, one.action.what, says.day(one.action.by_on)] for one in shown.actions]
        paper.head("agreed-actions").add(Table(heads, rows))
    return _not_right(paper, worker)


def _at(says: Wording, when: datetime) -> str:
    return says("meeting-at", day=says.weekday(when.date()), time=says.time(when))


PROFILE = (
    ("admired_for", "profile-admired"),
    ("matters_to_me", "profile-matters"),
    ("support_me_by", "profile-support"),
)


def profile_paper(person: Person, says: Wording, *, communication: bool) -> Paper:
    """My one-page profile: what people admire in me, what matters to me, how to support me (mission 1.3).

    ``communication``: how they make themself understood as well, which not everybody who finds a paper should read.
    """
    paper = Paper(says("profile-title"), says, under=person.called)
    for name, message in PROFILE:
        text = getattr(person, name)
        paper.add(Heading(says(message)))
        paper.add(*map(Text, text.split("\n\n"))) if text else paper.add(Room(3))
    if communication and person.communication:
        paper.add(Heading(says("profile-communication")), *map(Text, person.communication.split("\n\n")))
    return paper


def guide_paper(says: Wording, number: int, sections: Sequence[str], *, title: str = "") -> Paper:
    """A guide: what something is, and what to expect. ``title``: the message of a title that tells less."""
    paper = Paper(says(title or f"guide-{number}-title"), says)
    for section in sections:
        message = f"guide-{number}-{section}"
        paper.add(Heading(says(f"{message}-title"))).tell(message)
    return paper.add(Text(says("guides-made"), quiet=True))
