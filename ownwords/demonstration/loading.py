"""Loading the demonstration: the council, the six stories, and everybody else, by the actions that pages call."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any

from django.contrib.auth.hashers import make_password
from django.db import DatabaseError, transaction
from django.utils import timezone

from ownwords.access import actions as access
from ownwords.access.models import Organisation, User
from ownwords.demonstration.deeds import DEED_OF, Told
from ownwords.demonstration.deeds.told import Council, Doing
from ownwords.demonstration.files import WrongStory
from ownwords.demonstration.reading import Story, read_council, read_people, read_six_stories

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
    return len(stories)


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
