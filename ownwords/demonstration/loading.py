"""Loading the demonstration: the council, the six stories, and everybody else, by the actions that pages call."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.contrib.auth.hashers import make_password
from django.db import DatabaseError, transaction
from django.utils import timezone

from ownwords.access import actions as access
from ownwords.access.models import Organisation, User
from ownwords.demonstration.audits import add_audits
from ownwords.demonstration.deeds import DEED_OF, Told
from ownwords.demonstration.deeds.told import Council, Doing
from ownwords.demonstration.files import WrongStory
from ownwords.demonstration.good_practice import add_good_practice
from ownwords.demonstration.learning import add_reflections, add_supervision, add_to_library
from ownwords.demonstration.reading import Story, read_council, read_people, read_six_stories
from ownwords.demonstration.sharing import (
    add_barriers,
    add_champions,
    add_colleagues,
    add_confidence,
    add_stories,
)
from ownwords.evidence.reporting import add_source, keep_population, make_report
from ownwords.evidence.taking_in import check_sheet, name_columns, name_values, read_sheet, receive_sheet, take_in
from ownwords.measures.generating import generate

MORNING = time(9, 0)
BETWEEN_STEPS = timedelta(minutes=7)
"""Steps of one day are written down one after the other."""

SYSTEM = "system"


def is_empty() -> bool:
    """Whether nothing has been loaded or set up here yet."""
    return not Organisation.objects.exists()


def count_of_stories() -> int:
    """How many stories there are to load, for a progress bar."""
    return len(read_six_stories()) + len(read_people())


def load_demonstration(each_story: Callable[[], None] = lambda: None) -> int:
    """Load everything into an empty database and return how many people there are.

    It stands or falls together: whoever stops it half-way finds the database empty, and loads anew. Raises
    :class:`WrongStory` where a file is wrong.
    """
    stories = [*read_six_stories(), *read_people()]
    with transaction.atomic():
        council = set_up_council(read_council())
        for story in stories:
            replay(story, council)
            each_story()
        add_figures(council)
        add_supervision(council)
        add_reflections(council)
        add_to_library(council)
        add_colleagues(council)
        add_stories(council)
        add_champions(council)
        add_confidence(council)
        add_barriers(council)
        add_good_practice(council)
        add_audits(council)
    return len(stories)


LEAD = "Ruth Castellan"
CASES_BEFORE = 1500
"""Invented enquiries and concerns of the system before this one: as many as a small council has in two years."""
PEOPLE_OF_THE_AREA = {
    "age": {"18-64": 214_000, "65-74": 36_500, "75-84": 24_200, "85-94": 8_900, "95+": 900},
    "gender": {"male": 138_600, "female": 145_300, "other": 600},
    "ethnicity": {"white": 241_800, "mixed": 5_100, "asian": 24_300, "black": 9_400, "other": 3_900},
}


def add_figures(council: Council) -> None:
    """Take in the cases of the system before, say who lives in the area, and make the board's first report."""
    lead = council.users[LEAD]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "cases-of-the-system-before.csv"
        generate(path, rows=CASES_BEFORE, seed=1948, last=council.today, council=lead.organisation.code)
        sheet = receive_sheet(lead.organisation, name=path.name, content=path.read_bytes(), by=lead)
    read_sheet(sheet.pk)
    sheet.refresh_from_db()
    sheet = name_values(name_columns(sheet, sheet.columns, by=lead), sheet.values, by=lead)
    check_sheet(sheet.pk)
    take_in(sheet, without_bad_rows=False, by=lead)
    keep_population(
        lead.organisation, people=PEOPLE_OF_THE_AREA, source="Invented for the demonstration", by=lead,
        as_of=council.today.replace(month=1, day=1),
    )  # fmt: skip
    add_source(
        lead.organisation,
        kind="focus-group",
        held_on=council.today - timedelta(days=40),
        who="Six people who had been through an enquiry, and two daughters",
        learnt="The first letter frightened most of them. Two thought they had done something wrong. What helped was "
        "one worker who rang back when she said she would.",
        agrees="The answers to “listened to” are better than this sounds: a worker whom they liked had asked those.",
        what_next="A new first letter, written with two of the group, by spring.",
        by=lead,
    )
    make_report(lead.organisation)


def load_users() -> int:
    """Load the council with its teams and users into an empty database, and no people. Return how many users."""
    with transaction.atomic():
        return len(set_up_council(read_council()).users)


def set_up_council(written: dict[str, Any]) -> Council:
    """Make the organisation, its teams and users. Nobody has a password: they sign in with one click."""
    today = timezone.localdate()
    organisation = access.add_organisation(who=SYSTEM, **{"kind": "council", **written["organisation"]})
    teams = {name: access.add_team(organisation=organisation, name=name, who=SYSTEM) for name in written["teams"]}
    users, team_of = {}, {}
    for row in written["users"]:
        users[row["name"]] = user = _add_user(row, organisation)
        for held in row["roles"]:
            team = teams[held["team"]] if "team" in held else None
            access.give_role(user, role=held["role"], team=team, who=SYSTEM)
            if team and row["name"] not in team_of:
                team_of[row["name"]] = team
    for partner in written.get("partners", []):
        theirs = access.add_organisation(name=partner["name"], kind=partner["kind"], who=SYSTEM)
        for row in partner["users"]:
            users[row["name"]] = user = _add_user(row, theirs)
            for held in row["roles"]:
                access.give_role(user, role=held["role"], team=None, who=SYSTEM)
    return Council(users, teams, team_of, today)


def _add_user(row: dict[str, Any], organisation: Organisation) -> User:
    return access.add_user(
        email=row["email"],
        name=row["name"],
        job_title=row.get("job_title", ""),
        organisation=organisation,
        password_hash=make_password(None),
        who=SYSTEM,
    )


def replay(story: Story, council: Council) -> Told:
    """Replay one story, step after step. Raises :class:`WrongStory`, which names file and step."""
    told = Told(council)
    same_day, day = 0, None
    for step in story.steps:
        same_day = same_day + 1 if step.day == day else 0
        day = step.day
        if step.by not in council.users:
            raise WrongStory(f"{story.where(step)}: nobody in council.yaml is called “{step.by}”")
        on = told.day(step.day)
        doing = Doing(step, told, council.users[step.by], on, _written_down(on, same_day))
        try:
            DEED_OF[step.deed](doing)
        except (ValueError, TypeError, KeyError, LookupError, DatabaseError) as error:
            raise WrongStory(f"{story.where(step)}: {error}") from error
    return told


def _written_down(on: date, place: int) -> datetime:
    """When the step at this place of the day was written down: never later than now."""
    morning = timezone.make_aware(datetime.combine(on, MORNING))
    return min(morning + place * BETWEEN_STEPS, timezone.now())
