"""Mistakes in an invitation are mended: a name at any time; a year, a contact or a whole round until it is sent."""

from collections.abc import Callable

import pytest
from django.db import DatabaseError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ownwords.access.models import Party, User
from ownwords.drafts.actions import Refused
from ownwords.learning.good_practice import actions
from ownwords.learning.good_practice.models import Link, Provider, Round
from ownwords.trail.models import Entry
from tests.support.good_practice import came_in, filled_and_sent, invited

SignIn = Callable[[User], Client]


def page(client: Client, name: str, *args: object) -> str:
    return client.get(reverse(name, args=args)).content.decode()


@pytest.mark.parametrize("is_sent", [False, True])
def test_the_name_of_a_service_and_what_it_is_are_mended_at_any_time(
    is_sent: bool, link: Link, supervisor: User, client_of: SignIn
) -> None:
    if is_sent:
        filled_and_sent(link.round)
    worker, provider = client_of(supervisor), link.round.provider
    path = reverse("change-care-provider", args=[provider.pk])
    assert 'value="Rose Lodge"' in worker.get(path).content.decode()
    assert worker.post(path, {"name": "", "kind": "day"}).status_code == 422
    worker.post(path, {"name": " Rowan Lodge ", "kind": "supported-living"})
    now = Provider.objects.get()
    assert (now.name, now.kind) == ("Rowan Lodge", "supported-living")
    assert "Rowan Lodge" in page(came_in(link), "good-home", link.round_id)
    assert Entry.objects.filter(deed="care provider changed", about=f"provider:{now.pk}").count() == 1
    actions.change_provider(now, name="rowan lodge", kind="day", by=supervisor)


def test_two_services_of_a_council_do_not_have_one_name(link: Link, supervisor: User, client_of: SignIn) -> None:
    other = actions.add_provider(supervisor.organisation, name="Tide Care", kind="day", by=supervisor)
    answer = client_of(supervisor).post(
        reverse("change-care-provider", args=[other.pk]), {"name": "rose lodge", "kind": "day"}
    )
    assert answer.status_code == 422
    assert "Another service on the list has this name" in answer.content.decode()


def test_the_year_and_who_fills_it_in_are_mended_until_it_is_sent_with_the_reason(
    link: Link, supervisor: User, client_of: SignIn
) -> None:
    worker, about = client_of(supervisor), link.round
    path = reverse("change-provider-round", args=[about.pk])
    assert 'value="Maud Pell"' in worker.get(path).content.decode()
    sound = {"year": str(about.year - 1), "contact": "Maud Bell", "because": "I typed it wrong"}
    for typed, message in (
        ({"because": ""}, "Write why"),
        ({"year": "2014"}, "Enter a year from 2015"),
        ({"contact": ""}, "Enter who fills it in"),
    ):
        answer = worker.post(path, sound | typed)
        assert answer.status_code == 422
        assert message in answer.content.decode()
    worker.post(path, sound)
    now = Round.objects.select_related("user").get()
    assert (now.year, now.contact, now.user.name) == (about.year - 1, "Maud Bell", "Maud Bell")
    assert str(about.year - 1) in page(came_in(link), "good-home", about.pk)
    assert Entry.objects.filter(chain=f"between:{about.pk}", deed="invitation of a care provider changed").count() == 1
    filled_and_sent(now)
    assert worker.get(path).status_code == 404
    with pytest.raises(Refused, match="It is sent"):
        actions.change_round(now, year=about.year, contact="X", because="Late", by=supervisor)
    with pytest.raises(DatabaseError), transaction.atomic():
        Round.objects.filter(pk=about.pk).update(year=2020)


def test_a_round_is_not_moved_to_a_year_that_has_one(sent: Round, supervisor: User) -> None:
    later = invited(supervisor.organisation, supervisor, name="Tide Care").round
    with pytest.raises(Refused, match=f"invited for {sent.year} already"):
        actions.change_round(later, year=sent.year, contact="X", because="Wrong", by=supervisor)


def test_an_unsent_round_is_dropped_with_the_reason_and_its_year_is_free_again(
    link: Link, supervisor: User, client_of: SignIn
) -> None:
    client, worker, about = came_in(link), client_of(supervisor), link.round
    path = reverse("drop-provider-round", args=[about.pk])
    assert worker.post(path, {"because": ""}).status_code == 422
    answer = worker.post(path, {"because": "It was the wrong service"}, follow=True)
    assert "It was the wrong service" in answer.content.decode()
    assert client.get(reverse("good-home", args=[about.pk])).headers["Location"] == "/good/"
    assert not Party.objects.filter(between=about.pk, until_at=None).exists()
    assert "It was the wrong service" in page(worker, "provider-round", about.pk)
    assert "under way" not in page(worker, "care-providers")
    for name in ("drop-provider-round", "change-provider-round", "new-provider-link", "take-back-provider-link"):
        assert worker.get(reverse(name, args=[about.pk])).status_code == 404
        assert reverse(name, args=[about.pk]) not in page(worker, "provider-round", about.pk)
    dropped = Round.objects.get()
    for deed in (
        lambda: actions.make_link(dropped, last_day=timezone.localdate(), by=supervisor),
        lambda: actions.change_round(dropped, year=about.year, contact="X", because="Y", by=supervisor),
        lambda: actions.drop_round(dropped, because="Twice", by=supervisor),
        lambda: actions.send(dropped, by=dropped.user),
    ):
        with pytest.raises(Refused, match="dropped"):
            deed()
    again = actions.invite(
        about.provider, year=about.year, contact="Maud Pell", last_day=timezone.localdate(), by=supervisor
    )
    assert came_in(again).get(reverse("good-home", args=[again.round_id])).status_code == 200
    assert "under way" in page(worker, "care-providers")


def test_what_was_sent_is_not_dropped(sent: Round, supervisor: User, client_of: SignIn) -> None:
    assert client_of(supervisor).get(reverse("drop-provider-round", args=[sent.pk])).status_code == 404
    with pytest.raises(Refused, match="It is sent"):
        actions.drop_round(sent, because="Late", by=supervisor)
    with pytest.raises(DatabaseError), transaction.atomic():
        Round.objects.filter(pk=sent.pk).update(dropped_at=timezone.now(), dropped_because="X")
