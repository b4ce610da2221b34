"""Every address of the product, tried by everybody: a fixed table says what each must get.

An address that is not in the table fails; so does one that opens wider, or less wide, than the table says.
"""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils import timezone

from ownwords.access.actions import add_organisation, add_team, add_user, allocate, give_role, hold
from ownwords.access.models import Grant, User
from ownwords.people.actions import add_person
from ownwords.plans.actions import begin_plan
from tests.safeguarding.support import MODULES as SAFEGUARDING_ROOMS
from tests.support import audit, colleagues, good_practice, library, own_pages, reflection, stories, supervision
from tests.support.life import Life
from tests.support.people import Council, _user

# who:        nobody, worker, colleague, supervisor, far supervisor, lead, board member, administrator, elsewhere
# elsewhere:  a practitioner of another organisation; far supervisor: of another team of this one
# what:       . opens   s sends to sign in   x says that the role does not open it   - is not there
VIEWERS = ("nobody", "worker", "colleague", "supervisor", "far", "lead", "board_member", "administrator", "elsewhere")
ANYBODY = ". . . . . . . . ."
SIGNED_IN = "s . . . . . . . ."
WORK = "s . . . . . x x ."
TEAM = "s x x . . . x x x"
ITS_TEAM = "s x x . - . x x x"
FIGURES = "s x x . . . . x x"
EXACT_FIGURES = "s x x x x . x x x"
QUOTES = "s x x . . . x x x"
ACCOUNTS = "s x x x x x x . x"
THE_PERSON = "s . - . - . - - -"
LEADING = "s x - . - . - - -"
RESTRICTING = "s x - x - . - - -"

TABLE = {
    "home": SIGNED_IN,
    "healthz": ANYBODY,
    "about": ANYBODY,
    "sign-in": ANYBODY,
    "try-as": "- - - - - - - - -",
    "sign-out": ANYBODY,
    "keep-draft": ANYBODY,
    "learning": "s . . . . . . x .",
    "my-people": WORK,
    "find": WORK,
    "add-person": WORK,
    "emergency": WORK,
    "team": TEAM,
    "team-people": TEAM,
    "team-plans": TEAM,
    "look-at-emergency": ITS_TEAM,
    "accounts": ACCOUNTS,
    "new-account": ACCOUNTS,
    "new-team": ACCOUNTS,
    "new-organisation": ACCOUNTS,
    "account": ACCOUNTS,
    "new-role": ACCOUNTS,
    "end-role": ACCOUNTS,
    "account-may": ACCOUNTS,
    "account-password": ACCOUNTS,
    "person": THE_PERSON,
    "earlier": THE_PERSON,
    "who-works": THE_PERSON,
    "person-details": THE_PERSON,
    "person-profile": THE_PERSON,
    "print-profile": THE_PERSON,
    "person-circle": THE_PERSON,
    "conversation": THE_PERSON,
    "outcomes": THE_PERSON,
    "outcome": THE_PERSON,
    "plan": THE_PERSON,
    "plan-version": THE_PERSON,
    "plan-changes": THE_PERSON,
    "print-plan": THE_PERSON,
    "wellbeing": THE_PERSON,
    "review": THE_PERSON,
    "closing": THE_PERSON,
    "change-details": THE_PERSON,
    "change-profile": THE_PERSON,
    "add-circle-member": THE_PERSON,
    "change-circle-member": THE_PERSON,
    "record-harm": THE_PERSON,
    "take-back-harm": THE_PERSON,
    "end-circle-member": THE_PERSON,
    "add-representative": THE_PERSON,
    "end-representative": THE_PERSON,
    "record-consent": THE_PERSON,
    "new-conversation": THE_PERSON,
    "write-conversation": THE_PERSON,
    "mark-conversation": THE_PERSON,
    "take-mark-away": THE_PERSON,
    "finish-conversation": THE_PERSON,
    "correct-conversation": THE_PERSON,
    "give-information": THE_PERSON,
    "screen-views": THE_PERSON,
    "raise-outcome": THE_PERSON,
    "outcome-event": THE_PERSON,
    "reword-outcome": THE_PERSON,
    "break-down-outcome": THE_PERSON,
    "pass-on-outcome": THE_PERSON,
    "take-up-again": THE_PERSON,
    "add-view": THE_PERSON,
    "file-outcome": THE_PERSON,
    "begin-plan": THE_PERSON,
    "plan-whole": THE_PERSON,
    "end-plan": THE_PERSON,
    "plan-part": THE_PERSON,
    "plan-check": THE_PERSON,
    "plan-advice": THE_PERSON,
    "dismiss-plan-advice": THE_PERSON,
    "new-plan-step": THE_PERSON,
    "plan-step": THE_PERSON,
    "new-plan-barrier": THE_PERSON,
    "plan-barrier": THE_PERSON,
    "give-plan": THE_PERSON,
    "answer-plan": THE_PERSON,
    "new-review": THE_PERSON,
    "review-after-closing": THE_PERSON,
    "put-off-review": THE_PERSON,
    "close": THE_PERSON,
    "choose-quote": THE_PERSON,
    "make-quote": THE_PERSON,
    "withdraw-quote": THE_PERSON,
    "board": FIGURES,
    "reports": FIGURES,
    "report": FIGURES,
    "report-paper": FIGURES,
    "together": FIGURES,
    "what-we-do": FIGURES,
    "make-report": EXACT_FIGURES,
    "new-source": EXACT_FIGURES,
    "population": EXACT_FIGURES,
    "exact-enquiries": EXACT_FIGURES,
    "exact-closings": EXACT_FIGURES,
    "national-return": EXACT_FIGURES,
    "return-cases": EXACT_FIGURES,
    "sheets": EXACT_FIGURES,
    "sheet": EXACT_FIGURES,
    "sheet-how-far": EXACT_FIGURES,
    "sheet-columns": EXACT_FIGURES,
    "sheet-values": EXACT_FIGURES,
    "take-sheet": EXACT_FIGURES,
    "undo-sheet": EXACT_FIGURES,
    "quotes": QUOTES,
    "allocate": LEADING,
    "end-allocation": LEADING,
    "who-looked": LEADING,
    "restrict": RESTRICTING,
    "lift-restriction": RESTRICTING,
}
LEARNING_ROOMS = (supervision, reflection, library, stories, colleagues, good_practice, audit)
ROOMS = (*SAFEGUARDING_ROOMS, own_pages, *LEARNING_ROOMS)
for room in ROOMS:
    TABLE |= room.TABLE

# Addresses that need another one than the finished conversation or the first grant.
OTHER_IDS = {
    "write-conversation": {"conversation_id": "draft_conversation_id"},
    "mark-conversation": {"conversation_id": "draft_conversation_id"},
    "finish-conversation": {"conversation_id": "draft_conversation_id"},
    "take-mark-away": {"conversation_id": "draft_conversation_id", "mark_id": "draft_mark_id"},
    "end-allocation": {"grant_id": "allocation_id"},
    "take-back-harm": {"member_id": "harmer_id"},
}
BY_POST = {"sign-out", "try-as", "keep-draft", "make-report", "take-mark-away", "plan-advice"}
for room in ROOMS:
    OTHER_IDS |= room.OTHER_IDS
    BY_POST |= room.BY_POST


GOES_OUT = {"sign-out", "leave", "close-own"}


def every_address(patterns: Any = None) -> Iterator[URLPattern]:
    for pattern in patterns if patterns is not None else get_resolver().url_patterns:
        if isinstance(pattern, URLResolver):
            yield from every_address(pattern.url_patterns)
        else:
            yield pattern


ADDRESSES = {str(pattern.name): pattern for pattern in every_address()}


def test_the_table_names_every_address_and_no_other() -> None:
    assert set(ADDRESSES) == set(TABLE)


def test_every_view_says_who_may_see_it() -> None:
    assert [name for name, pattern in ADDRESSES.items() if not getattr(pattern.callback, "decision", None)] == []


@pytest.fixture
def clients(
    life: Life, council: Council, request: pytest.FixtureRequest, client_of: Callable[[User], Client]
) -> dict[str, Client]:
    """A browser for everybody of the table."""
    Grant.objects.filter(kind="emergency").update(ends_at=timezone.now())
    far = _user(council, "Far Away", "supervisor", council.other_team)
    other = add_organisation(name="Elsewhere Council", kind="council", who="system")
    elsewhere = add_user(email="e@elsewhere.example", name="Else Where", organisation=other, who="system")
    give_role(elsewhere, role="practitioner", team=add_team(organisation=other, name="T", who="system"), who="system")
    users = {"far": far, "elsewhere": elsewhere}
    return {
        name: Client() if name == "nobody" else client_of(users.get(name) or request.getfixturevalue(name))
        for name in VIEWERS
    }


def what_happens(client: Client, name: str, path: str) -> str:
    answer = client.post(path) if name in BY_POST else client.get(path)
    to_sign_in = (reverse("sign-in"), reverse("come-in"), reverse("good-come-in"))
    if answer.status_code == 302 and answer.headers["Location"].startswith(to_sign_in) and name not in GOES_OUT:
        return "s"
    assert answer.status_code < 500, f"{name} answered {answer.status_code}"
    return {404: "-", 403: "x"}.get(answer.status_code, ".")


def test_everybody_gets_what_the_table_says(life: Life, clients: dict[str, Client]) -> None:
    wrong = []
    for name, pattern in ADDRESSES.items():
        kwargs = {key: life.ids[OTHER_IDS.get(name, {}).get(key, key)] for key in pattern.pattern.converters}
        path = reverse(name, kwargs=kwargs)
        for viewer, expected in zip(VIEWERS, TABLE.get(name, "? " * 9).split(), strict=True):
            client = clients[viewer]
            if name in GOES_OUT:
                client = Client()
            if (got := what_happens(client, name, path)) != expected:
                wrong.append(f"{name}: {viewer} got {got}, the table says {expected}")
    assert wrong == []


def test_one_persons_things_are_not_found_under_another(
    life: Life, council: Council, worker: User, client_of: Callable[[User], Client]
) -> None:
    other = add_person(given_name="Other", family_name="Person", who="system")
    hold(other, team=council.team, who="system")
    allocate(other, worker=worker, by=worker)
    begin_plan(other, voice="first", involvement="led", by=worker)
    client = client_of(worker)
    crossed = []
    for name, pattern in ADDRESSES.items():
        keys = set(pattern.pattern.converters)
        if "person_id" not in keys or len(keys) < 2 or "." not in TABLE.get(name, "").split()[1:2]:
            continue
        kwargs = {key: life.ids[OTHER_IDS.get(name, {}).get(key, key)] for key in keys} | {"person_id": other.pk}
        send = client.post if name in BY_POST else client.get
        if send(reverse(name, kwargs=kwargs)).status_code != 404:
            crossed.append(name)
    assert crossed == [], crossed
