"""Examples that others may learn from: the provider's yes, that of whoever is in them, and what a change of it does."""

from collections.abc import Callable

import pytest
from django.db import DatabaseError, transaction
from django.test import Client
from django.urls import reverse

from ownwords.access.models import User
from ownwords.drafts.actions import Refused
from ownwords.learning.good_practice import actions
from ownwords.learning.good_practice.models import Answer, Consent, Link, Picked, Round
from ownwords.learning.good_practice.rules import PEOPLE, is_shared, narrows, problem_of_sharing
from tests.support.good_practice import came_in, filled_and_sent

SignIn = Callable[[User], Client]
EXAMPLE = "She wanted to swim again. Two of us went along."
YES = {"named", "unnamed"}


@pytest.mark.parametrize(
    ("before", "after", "less"),
    [
        ("named", "unnamed", True),
        ("named", "no", True),
        ("unnamed", "no", True),
        ("named", "named", False),
        ("unnamed", "unnamed", False),
        ("unnamed", "named", False),
        ("no", "named", False),
        ("", "no", False),
        ("", "unnamed", False),
    ],
)
def test_a_yes_is_narrowed_when_less_of_it_is_left(before: str, after: str, less: bool) -> None:
    assert narrows(before, after) is less


@pytest.mark.parametrize("how", ["", "no", "named", "unnamed"])
@pytest.mark.parametrize("people", ["", *PEOPLE])
def test_a_yes_needs_a_word_on_whoever_is_in_it(how: str, people: str) -> None:
    settled = people in {"nobody", "yes", "unknown"}
    assert (problem_of_sharing(how, people) == "") is (how not in YES or settled)
    assert is_shared(consent=how, people=people, picked=True, taken_off=False) is (how in YES and settled)


def picked(sent: Round, by: User) -> Answer:
    """The example of a round, on the shared page with a worker's words that name the service."""
    answer = sent.answers.get()
    actions.pick(answer, why="Tide Care went along", by=by)
    return answer


@pytest.mark.parametrize("how", ["unnamed", "no"])
def test_a_narrower_yes_takes_the_example_and_the_workers_words_off_until_it_is_picked_again(
    how: str, sent: Round, supervisor: User, worker: User, client_of: SignIn
) -> None:
    answer = picked(sent, supervisor)
    actions.consent(answer, how=how, people="yes", by=sent.user)
    page = client_of(worker).get(reverse("near-us")).content.decode()
    assert EXAMPLE not in page
    assert "Tide Care" not in page
    assert Picked.objects.get().taken_off_because
    if how == "unnamed":
        actions.pick(answer, why="They went along", by=supervisor)
        page = client_of(worker).get(reverse("near-us")).content.decode()
        assert EXAMPLE in page
        assert "Tide Care" not in page


def test_a_wider_yes_or_the_same_takes_nothing_off(sent: Round, supervisor: User) -> None:
    answer = picked(sent, supervisor)
    actions.consent(answer, how="named", people="unknown", by=sent.user)
    assert Picked.objects.filter(taken_off_at=None).exists()


def test_without_its_name_an_example_is_not_picked_with_words_that_name_the_service(
    sent: Round, supervisor: User
) -> None:
    answer = sent.answers.get()
    actions.consent(answer, how="unnamed", people="yes", by=sent.user)
    with pytest.raises(Refused, match="without its name"):
        actions.pick(answer, why="How tide  care did it", by=supervisor)


def test_a_yes_taken_back_while_a_worker_writes_is_said_and_what_was_typed_is_kept(
    sent: Round, supervisor: User, client_of: SignIn
) -> None:
    answer = sent.answers.get()
    actions.consent(answer, how="no", by=sent.user)
    said = client_of(supervisor).post(reverse("pick-example", args=[sent.pk, answer.pk]), {"why": "They went along"})
    assert said.status_code == 422
    assert "has not said that others may read it" in said.content.decode()
    assert "They went along" in said.content.decode()
    assert not Picked.objects.exists()


@pytest.mark.parametrize("people", ["", "not-asked"])
def test_a_yes_is_not_taken_before_somebody_said_who_is_in_it_and_what_was_typed_is_kept(
    people: str, link: Link
) -> None:
    path = reverse("good-statement", args=[link.round_id, "give"])
    typed = {"where": "way", "shows": "The hens", "may_share": "named", "people": people}
    answer = came_in(link).post(path, typed)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "The hens" in page
    assert problem_of_sharing("named", people) in page
    assert not Answer.objects.exclude(shows="").exists()


def test_who_is_in_it_is_kept_and_read_by_the_worker(link: Link, supervisor: User, client_of: SignIn) -> None:
    about = filled_and_sent(link.round)
    answer = about.answers.get()
    assert [one.people for one in Consent.objects.all()] == ["yes"]
    for name, args in (("provider-round", [about.pk]), ("pick-example", [about.pk, answer.pk])):
        assert PEOPLE["yes"] in client_of(supervisor).get(reverse(name, args=args)).content.decode()
    path = reverse("good-consent", args=[about.pk, answer.pk])
    client = came_in(link)
    missing = client.post(path, {"how": "named", "people": "not-asked"})
    assert missing.status_code == 422
    client.post(path, {"how": "unnamed", "people": "unknown"})
    assert [one.people for one in Consent.objects.order_by("at")] == ["yes", "unknown"]
    client.post(path, {"how": "no"})
    assert Consent.objects.order_by("at").last() == Consent.objects.get(how="no")


def test_the_database_takes_no_yes_without_it(sent: Round) -> None:
    for people in ("", "not-asked"):
        with pytest.raises(DatabaseError), transaction.atomic():
            Consent.objects.create(answer=sent.answers.get(), how="named", people=people, by=sent.user, at=sent.at)


def test_what_may_tell_who_it_is_is_pointed_out_before_it_is_sent_and_before_it_is_picked(
    link: Link, supervisor: User, client_of: SignIn
) -> None:
    told = {"where": "way", "shows": "We took Eunice to Hove on Friday.", "may_share": "unnamed", "people": "unknown"}
    actions.write_answer(link.round, statement="give", base_revision=1, values=told, by=link.round.user)
    client = came_in(link)
    assert "Eunice, Hove, Friday" in client.get(reverse("good-send", args=[link.round_id])).content.decode()
    about = actions.send(link.round, by=link.round.user)
    answer = about.answers.get()
    for who, name in ((client, "good-consent"), (client_of(supervisor), "pick-example")):
        assert "Eunice, Hove, Friday" in who.get(reverse(name, args=[about.pk, answer.pk])).content.decode()
