"""The council in which generated people live: its teams and everybody who works in them."""

from dataclasses import dataclass
from datetime import datetime
from random import Random
from typing import Any
from uuid import UUID

from django.contrib.auth.hashers import make_password

from ownwords.access.models import Membership, Organisation, Team, User
from ownwords.demonstration.generation.chains import Chain
from ownwords.demonstration.generation.names import ORIGINS
from ownwords.demonstration.generation.tables import Table
from ownwords.trail.rules import digest_of

PEOPLE_OF_A_PRACTITIONER = 20
PRACTITIONERS_OF_A_TEAM = 10
NAME = "Larkshire Council"
CODE = "E10000099"
FIRST_PRACTITIONER = "practitioner-0001@larkshire.example"

OTHER_ROLES = (
    ("safeguarding-lead", "lead", "Safeguarding lead"),
    ("board-member", "board", "Board member"),
    ("administrator", "administrator", "Systems administrator"),
)


@dataclass(frozen=True)
class Worker:
    """A practitioner and the team they work in."""

    id: UUID
    team: UUID


@dataclass(frozen=True)
class MadeCouncil:
    """Where generated people are placed."""

    organisation: UUID
    practitioners: list[Worker]

    def worker_of(self, number: int) -> Worker:
        """Who works with the person of this number, counted from 0."""
        return self.practitioners[number // PEOPLE_OF_A_PRACTITIONER]


def seeded_id(chance: Random, at: datetime) -> UUID:
    """An identifier like ``trail.identity.new_id``, by a seeded chance: the same seed gives the same one."""
    value = (int(at.timestamp() * 1000) & ((1 << 48) - 1)) << 80
    return UUID(int=value | 0x7 << 76 | chance.getrandbits(12) << 64 | 0b10 << 62 | chance.getrandbits(62))


class CouncilMaker:
    """Makes teams and users, and their entries in the trail of accounts."""

    def __init__(self, chance: Random, accounts: Chain, at: datetime) -> None:
        self._chance, self._accounts, self._at = chance, accounts, at
        self._nobody_knows = make_password(None)
        self._teams = Table(Team, "id", "organisation", "name")
        self._users = Table(User, "id", "email", "name", "job_title", "organisation", "password")
        self._memberships = Table(Membership, "id", "user", "team", "role")

    def make(self, people: int) -> MadeCouncil:
        """Make enough practitioners for this many people, and a supervisor for each of their teams."""
        organisation = self._organisation()
        needed = -(-people // PEOPLE_OF_A_PRACTITIONER)
        practitioners = []
        for number in range(1, -(-needed // PRACTITIONERS_OF_A_TEAM) + 1):
            team = self._team(organisation, number)
            self._user(organisation, f"supervisor-{number:04d}", "Team manager", "supervisor", team)
            first = (number - 1) * PRACTITIONERS_OF_A_TEAM + 1
            for each in range(first, min(first + PRACTITIONERS_OF_A_TEAM, needed + 1)):
                worker = self._user(organisation, f"practitioner-{each:04d}", "Social worker", "practitioner", team)
                practitioners.append(Worker(worker, team))
        for role, email, job in OTHER_ROLES:
            self._user(organisation, f"{email}-0001", job, role, None)
        for table in (self._teams, self._users, self._memberships):
            table.write()
        return MadeCouncil(organisation, practitioners)

    def _organisation(self) -> UUID:
        standing = Organisation.objects.filter(name=NAME).first()
        if standing is not None:
            return standing.pk
        made = Organisation.objects.create(id=self._new(), name=NAME, kind="council", code=CODE)
        self._trace("organisation added", f"organisation:{made.pk}", NAME)
        return made.pk

    def _team(self, organisation: UUID, number: int) -> UUID:
        team, name = self._new(), f"Team {number:03d}"
        self._teams.add(team, organisation, name)
        self._trace("team added", f"team:{team}", name)
        return team

    def _user(self, organisation: UUID, email: str, job: str, role: str, team: UUID | None) -> UUID:
        user = self._new()
        origin = ORIGINS[self._chance.randrange(len(ORIGINS))]
        name = f"{self._chance.choice(origin.women + origin.men)} {self._chance.choice(origin.families)}"
        email = f"{email}@larkshire.example"
        self._users.add(user, email, name, job, organisation, self._nobody_knows)
        self._memberships.add(self._new(), user, team, role)
        self._trace("account added", f"worker:{user}", [email, name])
        self._trace(f"role given: {role}", f"worker:{user}", str(team or ""))
        return user

    def _new(self) -> UUID:
        return seeded_id(self._chance, self._at)

    def _trace(self, deed: str, about: str, content: Any) -> None:
        self._accounts.append(at=self._at, who="system", deed=deed, about=about, digest=digest_of(content))
