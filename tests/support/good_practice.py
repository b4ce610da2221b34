"""What the addresses of what good looks like need to have something to show; as a room of safeguarding gives it."""

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ownwords.access.models import Organisation, User
from ownwords.learning.good_practice import actions
from ownwords.learning.good_practice.actions.inviting import code_of, link_of
from ownwords.learning.good_practice.models import Link, Provider, Round

if TYPE_CHECKING:
    from tests.support.life import Life

ANYBODY = ". . . . . . . . ."
WORK = "s . . . . . x x ."
PROVIDERS = "s x x . . . x x x"
THE_PROVIDER = "s - - - - - - - -"
WHOEVER_MADE_IT = "s x x . - - x x x"
PROVIDERS_PLACES = (
    *("good-home", "good-statement", "good-asked", "good-proud", "good-send", "good-print", "good-reply"),
    *("good-came-of", "good-near-us", "good-sharing", "good-consent"),
)
"""Every address under a provider's own link."""
OF_UNSENT = ("change-provider-round", "drop-provider-round")
"""Those by which the council mends an invitation, until it is sent."""
UNSENT = ("good-statement", "good-asked", "good-proud", "good-send")
"""Those that are there until it is sent."""

TABLE: dict[str, str] = {
    "good-come-in": ANYBODY,
    "good-link": ANYBODY,
    **dict.fromkeys(PROVIDERS_PLACES, THE_PROVIDER),
    "near-us": WORK,
    **dict.fromkeys(
        (
            *("care-providers", "invite-care-provider", "care-provider", "invite-again", "provider-round"),
            *("print-provider-round", "new-provider-link", "take-back-provider-link", "new-provider-talk"),
            *("agree-with-provider", "came-of-provider-talk", "pick-example", "withdraw-example", "take-off-example"),
            *("change-care-provider", "change-provider-round", "drop-provider-round"),
        ),
        PROVIDERS,
    ),
    "provider-link-made": WHOEVER_MADE_IT,
}
OTHER_IDS: dict[str, dict[str, str]] = {
    name: {"between": "unsent_round_id" if name in UNSENT else "good_round_id"} for name in PROVIDERS_PLACES
} | {name: {"good_round_id": "unsent_round_id"} for name in OF_UNSENT}
BY_POST: set[str] = set()
OPENED_BY: dict[str, str] = {name: "supervisor" for name, opens in TABLE.items() if opens.startswith("s x x")} | {
    name: "unsent_provider_viewer" if name in UNSENT else "provider_viewer" for name in PROVIDERS_PLACES
}


@pytest.fixture
def provider_viewer(life: "Life") -> User:
    """Who comes in by the link of a round that was sent."""
    return Round.objects.get(pk=life.ids["good_round_id"]).user


@pytest.fixture
def unsent_provider_viewer(life: "Life") -> User:
    """Who comes in by the link of a round that is under way."""
    return Round.objects.get(pk=life.ids["unsent_round_id"]).user


def invited(
    organisation: Organisation, by: User, *, name: str = "Rose Lodge", year: int | None = None, days: int = 30
) -> Link:
    """A service that was invited for a year, with the link that it was given."""
    today = timezone.localdate()
    provider = Provider.objects.filter(organisation=organisation, name=name).first()
    provider = provider or actions.add_provider(organisation, name=name, kind="care-home", by=by)
    last_day = today + timedelta(days=days)
    return actions.invite(provider, year=year or today.year, contact="Maud Pell", last_day=last_day, by=by)


def filled_and_sent(about: Round, *, may_share: str = "named") -> Round:
    """A round that its provider has filled in a little, and sent."""
    told = {
        "where": "shine",
        "shows": "She wanted to swim again. Two of us went along.",
        "may_share": may_share,
        "people": "yes",
    }
    actions.write_answer(about, statement="choose", base_revision=1, values=told, by=about.user)
    actions.write_parts(about, base_revision=1, values={"proud": "The hens"}, by=about.user)
    return actions.send(about, by=about.user)


def came_in(made: Link) -> Client:
    """The browser of whoever came in by a link and its code."""
    client = Client()
    answer = client.post(reverse("good-come-in"), {"link": link_of(made), "code": code_of(made)})
    assert answer.headers["Location"] == reverse("good-home", args=[made.round_id])
    return client


def add(life: "Life") -> None:
    """A provider with a year that was sent and talked about, and another year under way."""
    by = User.objects.get(memberships__role="supervisor", memberships__team=life.by.memberships.get().team)
    year = timezone.localdate().year
    link = invited(by.organisation, by, year=year - 1)
    sent = filled_and_sent(link.round)
    talk = actions.talk(sent, held_on=timezone.localdate(), who="Maud Pell", strengths="Nobody was hurried", by=by)
    agreed = actions.agree(
        talk, what="Ask the night staff", side="provider", owner="Maud Pell", by_on=timezone.localdate(), by=by
    )
    picked = actions.pick(sent.answers.get(), by=by)
    under_way = invited(by.organisation, by, year=year).round
    # What stands on the shared page, and what can still be put there.
    told = {"where": "mostly", "shows": "He chose the paint himself.", "may_share": "unnamed", "people": "yes"}
    actions.write_answer(under_way, statement="place", base_revision=1, values=told, by=under_way.user)
    life.ids |= {
        "care_provider_id": sent.provider_id,
        "good_round_id": sent.pk,
        "unsent_round_id": under_way.pk,
        "good_link": link_of(link).lower(),
        "good_link_id": link.pk,
        "good_statement": "choose",
        "good_talk_id": talk.pk,
        "agreed_id": agreed.pk,
        "good_answer_id": sent.answers.get().pk,
        "picked_id": picked.pk,
    }
