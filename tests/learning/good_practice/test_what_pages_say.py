"""What the pages of both sides say is so."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ownwords.access.models import User
from ownwords.learning.good_practice import actions
from ownwords.learning.good_practice.models import Link, Round
from ownwords.learning.good_practice.rules import MOST_WRONG_CODES
from tests.support.good_practice import came_in

SignIn = Callable[[User], Client]
BESIDES = {"asked_people": "Nine of them", "proud": "The hens", "help": "A dentist who comes"}


def page(client: Client, name: str, *args: object) -> str:
    return client.get(reverse(name, args=args)).content.decode()


@pytest.fixture
def whole(link: Link) -> Round:
    """A round with everything in it, sent."""
    by = link.round.user
    actions.write_answer(link.round, statement="give", base_revision=1, values={"shows": "She lays the table"}, by=by)
    actions.write_parts(link.round, base_revision=1, values=BESIDES, by=by)
    return actions.send(link.round, by=by)


@pytest.mark.parametrize("name", ["provider-round", "new-provider-talk"])
def test_what_they_are_proud_of_and_want_help_with_is_read_first(
    name: str, whole: Round, supervisor: User, client_of: SignIn
) -> None:
    told = page(client_of(supervisor), name, whole.pk)
    talk = ["The talk about it"] if name == "provider-round" else []
    in_order = ("The hens", "A dentist who comes", *talk, "She lays the table", "Nine of them")
    places = [told.index(text) for text in in_order]
    assert places == sorted(places)


def test_after_sending_a_provider_reads_everything_that_it_wrote(link: Link, whole: Round) -> None:
    told = page(came_in(link), "good-home", whole.pk)
    for text in (*BESIDES.values(), "She lays the table"):
        assert text in told


@pytest.mark.parametrize(
    ("what", "says"),
    [
        ("open", "the link works until"),
        ("taken back", "the link was taken back"),
        ("ended", "the link ended on"),
        ("wrong codes", "the link lets nobody in: too many wrong codes were tried"),
    ],
)
def test_how_a_link_stands_is_read_wherever_its_round_is_named(
    what: str, says: str, link: Link, supervisor: User, client_of: SignIn
) -> None:
    if what == "taken back":
        actions.take_back(link.round, because="They asked us to", by=supervisor)
    elif what == "ended":
        Round.objects.filter(pk=link.round_id).update(last_day=timezone.localdate() - timedelta(days=1))
    elif what == "wrong codes":
        Link.objects.filter(pk=link.pk).update(wrong_codes=MOST_WRONG_CODES)
    worker = client_of(supervisor)
    for name, args in (("care-providers", []), ("care-provider", [link.round.provider_id])):
        told = page(worker, name, *args).lower()
        assert says in told
        assert ("works until" in told) is (what == "open")
        assert ("make a new link" in told) is (what != "open")


def test_a_sent_round_whose_link_is_shut_says_so_too(whole: Round, supervisor: User, client_of: SignIn) -> None:
    Link.objects.update(wrong_codes=MOST_WRONG_CODES)
    assert "too many wrong codes" in page(client_of(supervisor), "care-providers")
    assert "too many wrong codes" in page(client_of(supervisor), "care-provider", whole.provider_id)


def test_restraint_and_deprivation_of_liberty_are_called_by_their_names(link: Link) -> None:
    told = page(came_in(link), "good-statement", link.round_id, "free")
    assert "restraint" in told.lower()
    assert "deprivation of liberty" in told


def test_workers_read_of_consent(supervisor: User, client_of: SignIn) -> None:
    told = page(client_of(supervisor), "learning")
    assert "shared with their consent" in told
    assert "with their yes" not in told
