"""What a provider can still read, answer and take back once it has sent; and who cannot read on."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ownwords.access.models import Party, User
from ownwords.drafts.models import Draft
from ownwords.learning.good_practice import actions
from ownwords.learning.good_practice.models import Link, Round
from ownwords.learning.good_practice.rules import LONGEST_DAYS, MOST_WRONG_CODES
from ownwords.trail.models import Entry
from tests.support.good_practice import came_in, filled_and_sent, invited

SignIn = Callable[[User], Client]
DAY = timedelta(days=1)


def page(client: Client, name: str, *args: object) -> str:
    return client.get(reverse(name, args=args)).content.decode()


def test_sending_moves_the_end_of_the_link_out_so_that_the_talk_can_be_read(link: Link) -> None:
    client = came_in(link)
    filled_and_sent(link.round)
    last_day = Round.objects.get(pk=link.round_id).last_day
    assert last_day == timezone.localdate() + LONGEST_DAYS * DAY
    assert f"{last_day.day} {last_day:%B %Y}" in page(client, "good-home", link.round_id)
    moved = Entry.objects.filter(chain=f"between:{link.round_id}", deed="last day of a link moved out by sending")
    assert moved.count() == 1


def test_a_worker_is_warned_where_the_provider_cannot_read_what_they_write(
    link: Link, supervisor: User, client_of: SignIn
) -> None:
    filled_and_sent(link.round)
    worker, warning = client_of(supervisor), "They cannot read or answer it now"
    places = ("provider-round", "new-provider-talk")
    assert [name for name in places if warning in page(worker, name, link.round_id)] == []
    Link.objects.filter(pk=link.pk).update(wrong_codes=MOST_WRONG_CODES)
    assert [name for name in places if warning in page(worker, name, link.round_id)] == list(places)
    actions.take_back(link.round, because="They asked us to", by=supervisor)
    assert [name for name in places if warning in page(worker, name, link.round_id)] == list(places)
    day = timezone.localdate()
    held = {"held_on-day": day.day, "held_on-month": day.month, "held_on-year": day.year, "who": "A", "strengths": "B"}
    told = worker.post(reverse("new-provider-talk", args=[link.round_id]), held, follow=True).content.decode()
    assert "The provider reads both over its link" not in told
    assert f'value="{(day + LONGEST_DAYS * DAY).year}"' in page(worker, "new-provider-link", link.round_id)


def test_a_provider_reads_whom_to_ring_to_take_its_yes_back_with_or_without_a_link(link: Link) -> None:
    client = came_in(link)
    way = f'Or ring <span dir="auto">{link.round.by.name}</span>, and it is taken back for you'
    assert way in page(client, "good-statement", link.round_id, "give")
    filled_and_sent(link.round)
    for name, more in (("good-sharing", ()), ("good-consent", (link.round.answers.get().pk,))):
        assert way in page(client, name, link.round_id, *more)
    Round.objects.filter(pk=link.round_id).update(last_day=timezone.localdate() - DAY)
    gone = client.get(reverse("good-sharing", args=[link.round_id]))
    assert gone.status_code == 404
    assert "To take an example off the shared page, ring whoever invited you" in gone.content.decode()


def test_after_its_link_a_worker_can_still_take_the_yes_back(link: Link, supervisor: User, client_of: SignIn) -> None:
    answer = filled_and_sent(link.round).answers.get()
    actions.pick(answer, by=supervisor)
    actions.take_back(link.round, because="They asked us to", by=supervisor)
    path = reverse("withdraw-example", args=[link.round_id, answer.pk])
    client_of(supervisor).post(path, {"because": "They rang"})
    assert [one.how for one in answer.consents.order_by("at")] == ["named", "no"]


def test_inviting_somebody_else_ends_the_links_of_whoever_held_them_before(sent: Round, supervisor: User) -> None:
    provider, today = sent.provider, timezone.localdate()
    client = came_in(actions.make_link(sent, last_day=today + DAY, by=supervisor))
    actions.invite(provider, year=today.year, contact=" maud pell ", last_day=today + DAY, by=supervisor)
    assert client.get(reverse("good-home", args=[sent.pk])).status_code == 200, "the same person reads on"
    actions.invite(provider, year=today.year + 1, contact="Sal Whitlock", last_day=today + DAY, by=supervisor)
    assert client.get(reverse("good-home", args=[sent.pk])).headers["Location"] == "/good/"
    ended = Link.objects.exclude(round__contact="Sal Whitlock").filter(ended_at=None)
    assert not ended.exists()
    assert Link.objects.filter(round__contact="Sal Whitlock", ended_at=None).count() == 1
    assert Link.objects.filter(ended_because=f"Somebody else was invited for {today.year + 1}").count() == 2
    assert Party.objects.filter(until_at=None).count() == 1
    assert Entry.objects.filter(chain=f"between:{sent.pk}", deed__endswith="taken back").exists()


def test_an_earlier_years_link_reads_nothing_of_later_years(sent: Round, supervisor: User) -> None:
    client = came_in(actions.make_link(sent, last_day=timezone.localdate() + DAY, by=supervisor))
    later = invited(supervisor.organisation, supervisor, name="Tide Care").round
    told = {"where": "way", "shows": "He chose the paint himself.", "may_share": "named", "people": "nobody"}
    actions.write_answer(later, statement="place", base_revision=1, values=told, by=later.user)
    later = actions.send(later, by=later.user)
    talk = actions.talk(later, held_on=timezone.localdate(), who="A", strengths="B", by=supervisor)
    agreed = actions.agree(talk, what="C", side="council", owner="D", by_on=timezone.localdate(), by=supervisor)
    assert "He chose the paint himself." not in page(client, "good-sharing", sent.pk)
    for name, about in (("good-consent", later.answers.get().pk), ("good-came-of", agreed.pk)):
        for send in (client.get, client.post):
            assert send(reverse(name, args=[sent.pk, about])).status_code == 404
    assert "How you saw it over the years" not in page(client, "good-home", sent.pk)


@pytest.mark.parametrize("name", ["good-statement", "good-proud", "good-send"])
def test_what_is_typed_after_it_was_sent_in_another_tab_is_shown_again_with_the_reason(name: str, link: Link) -> None:
    client = came_in(link)
    path = reverse(name, args=[link.round_id, *(["place"] if name == "good-statement" else [])])
    typed = {"where": "way", "shows": "The bowls club", "proud": "The bowls club"}
    filled_and_sent(link.round)
    answer = client.post(path, typed | {"base_revision": "1"})
    assert answer.status_code == 422
    told = answer.content.decode()
    assert "It is sent: what you wrote stands" in told
    assert "The bowls club" in told or name == "good-send"


def test_what_is_typed_after_the_last_day_waits_for_whoever_comes_in_by_a_new_link(
    link: Link, supervisor: User
) -> None:
    client, path = came_in(link), reverse("good-statement", args=[link.round_id, "place"])
    ticket = re.search(r'name="ticket" value="([^"]+)"', client.get(path).content.decode())
    assert ticket
    Round.objects.filter(pk=link.round_id).update(last_day=timezone.localdate() - DAY)
    answer = client.post(path, {"ticket": ticket[1], "shows": "The bowls club"})
    assert answer.status_code == 404
    assert "What you typed is kept" in answer.content.decode()
    assert Draft.objects.get().typed["shows"] == ["The bowls club"]
    again = came_in(actions.make_link(link.round, last_day=timezone.localdate() + DAY, by=supervisor))
    assert "The bowls club" in again.get(path).content.decode()
    assert "What you typed is kept" not in client.get("/good/00000000-0000-0000-0000-000000000000/").content.decode()
