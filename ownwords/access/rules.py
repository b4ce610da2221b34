"""Which role may do what. Pure: no database, no request."""

from collections.abc import Iterable
from enum import StrEnum


class Permission(StrEnum):
    """One thing that somebody may be allowed to do. Those with a person need a way to that person too."""

    # about one person
    SEE_PERSON = "see a person's record"
    RECORD = "write in a person's record"
    ALLOCATE = "choose who works with a person"
    RESTRICT = "restrict a record to named people"
    SEE_READERS = "see who has read a record"
    CHOOSE_QUOTES = "choose words for the board"
    SUPPORT = "support what is done differently with a person"
    # about no one person
    RAISE_CONCERN = "raise a concern"
    TAKE_PART = "take part in an enquiry that you were invited to"
    LEARN = "read what is shared for learning"
    ANSWER_BARRIERS = "answer what stands in colleagues’ way"
    FIND_PEOPLE = "find people and have a list of their own"
    ADD_PERSON = "add a person"
    EMERGENCY = "open a record in an emergency"
    SEE_TEAM = "see what waits in a team and who opened what in an emergency"
    SEE_FIGURES = "see the board's figures"
    SEE_EXACT_FIGURES = "see figures that are neither hidden nor rounded, and make reports of them"
    MANAGE_ACCOUNTS = "manage organisations, teams and accounts"
    KEEP_LISTS = "keep the council's own lists"
    TALK_WITH_PROVIDERS = "talk with care providers about what good looks like"
    LEAD_AUDITS = "lead case-file audits"


class OwnPart(StrEnum):
    """One part of a person's own pages. The person has them all; whoever speaks for them has what was allowed."""

    SAID = "said"
    """What the person said they want."""
    HAPPENING = "happening"
    """What is happening, and who is doing it."""
    PLAN = "plan"
    NEXT = "next"
    """What happens next: meetings, and the days on which we look again."""
    STORY = "story"
    TELL = "tell"
    """Saying things for the person: that something is not right, how it goes, a report, whether they come."""


ABOUT_A_PERSON = frozenset(
    {
        Permission.SEE_PERSON,
        Permission.RECORD,
        Permission.ALLOCATE,
        Permission.RESTRICT,
        Permission.SEE_READERS,
        Permission.CHOOSE_QUOTES,
        Permission.SUPPORT,
    }
)

_ANYONE = frozenset({Permission.RAISE_CONCERN})
_INVITED = _ANYONE | {Permission.TAKE_PART}
_WORK = _ANYONE | {Permission.FIND_PEOPLE, Permission.ADD_PERSON, Permission.EMERGENCY, Permission.LEARN}
_WRITE = frozenset({Permission.SEE_PERSON, Permission.RECORD, Permission.CHOOSE_QUOTES})
_LEAD_A_TEAM = frozenset({Permission.ALLOCATE, Permission.SEE_READERS, Permission.SEE_TEAM, Permission.SUPPORT})

PERMISSIONS_OF_ROLE: dict[str, frozenset[Permission]] = {
    "practitioner": _WORK | _WRITE,
    "supervisor": _WORK | _WRITE | _LEAD_A_TEAM | {Permission.SEE_FIGURES, Permission.TALK_WITH_PROVIDERS},
    "safeguarding-lead": _WORK
    | _WRITE
    | _LEAD_A_TEAM
    | {Permission.RESTRICT, Permission.SEE_FIGURES, Permission.SEE_EXACT_FIGURES, Permission.KEEP_LISTS}
    | {Permission.ANSWER_BARRIERS, Permission.TALK_WITH_PROVIDERS, Permission.LEAD_AUDITS},
    "board-member": _ANYONE | {Permission.SEE_FIGURES, Permission.LEARN},
    "administrator": _ANYONE | {Permission.MANAGE_ACCOUNTS, Permission.KEEP_LISTS},
    # They see what a grant opens to them, one enquiry at a time, and nothing else.
    "partner": _INVITED,
    "advocate": _INVITED,
    "person": frozenset({Permission.TAKE_PART}),
}

EMERGENCY_HOURS = 24
"""Hours after which emergency access ends by itself."""

REVIEW_RULES = ("as-agreed", "within-12-months")
COUNCIL_SETTINGS = {
    "timescale_rule": "as-agreed",
    # Whether an outcome's timescale should be 12 months at most: an open question of the manual's reviewers, so a
    # setting of the council ("as-agreed" or "within-12-months").
}


def permissions_of(roles: Iterable[str]) -> frozenset[Permission]:
    """Return everything that somebody with these roles may do."""
    allowed: frozenset[Permission] = frozenset()
    for role in roles:
        allowed |= PERMISSIONS_OF_ROLE[role]
    return allowed


def permissions_with_person(
    *,
    roles: Iterable[str],
    has_grant: bool,
    may_read: bool = False,
    leads_holding_team: bool,
    leads_organisation: bool,
    restricted: bool,
) -> frozenset[Permission]:
    """Return everything that a viewer may do with one person.

    ``has_grant``: a grant to the whole record is in force (allocated, covering, named, emergency). ``may_read``: one
    that is for reading alone (a case-file audit); it opens no restricted record.
    ``leads_holding_team``: supervisor of the team that holds the record. ``leads_organisation``: safeguarding lead of
    the organisation that holds it. A restricted record is open to named people and the safeguarding lead alone
    (mission 10.1: need to know).
    """
    held = set(roles)
    works = bool(held & {"practitioner", "supervisor", "safeguarding-lead"})
    acting_as: set[str] = set()
    if has_grant and works:
        # Whoever is let in by name works with the person; leading needs the team or the organisation besides.
        acting_as.add("practitioner")
    if leads_holding_team and (has_grant or not restricted):
        acting_as.add("supervisor")
    if leads_organisation:
        acting_as.add("safeguarding-lead")
    reads = frozenset({Permission.SEE_PERSON} if may_read and works and not restricted else ())
    return permissions_of(acting_as & (held | {"practitioner"})) & ABOUT_A_PERSON | reads
