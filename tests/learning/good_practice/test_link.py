"""A provider comes in by a link and a code, to its own round and to nothing else."""

import re
from collections.abc import Callable, Mapping
from datetime import timedelta

import pytest
from axes.models import AccessAttempt
from django.conf import settings
from django.test import Client, override_settings
from django.urls import reverse
from django.utils import timezone

from ownwords.access.actions import add_organisation, add_team, add_user, give_role
from ownwords.access.models import Membership, Party, User
from ownwords.drafts.actions import Refused
from ownwords.drafts.models import Draft
from ownwords.learning.good_practice import actions
from ownwords.learning.good_practice.actions.inviting import code_of, link_of
from ownwords.learning.good_practice.models import Link, Provider, Round
from ownwords.learning.good_practice.rules import MOST_WRONG_CODES
from ownwords.trail.models import Entry
from tests.access.test_every_address import ADDRESSES
from tests.support.good_practice import OF_UNSENT, PROVIDERS_PLACES, TABLE, came_in, filled_and_sent, invited

SignIn = Callable[[User], Client]
COUNCILS_PLACES = [name for name, opens in TABLE.items() if opens.startswith("s x x")]
DAY = timedelta(days=1)
COME_IN = "/good/"


def tried(link: str, code: str) -> tuple[int, str]:
    """What somebody is told who tries a link and a code; the tokens that differ each time left out."""
    client = Client()
    answer = client.post(COME_IN, {"link": link, "code": code, "known": "1"})
    page = answer.content.decode().replace(link, "LINK").replace(code, "CODE")
    token = client.cookies["csrftoken"].value if "csrftoken" in client.cookies else ""
    rows = [row for row in page.splitlines() if "csrfmiddlewaretoken" not in row]
    return answer.status_code, "\n".join(rows).replace(token or "-", "")


def test_neither_link_nor_code_is_kept(link: Link) -> None:
    row = Link.objects.values().get(pk=link.pk)
    kept = " ".join(map(str, row.values()))
    assert link_of(link) not in kept
    assert code_of(link) not in kept
    entries = " ".join(f"{one.deed} {one.about} {one.digest}" for one in Entry.objects.all())
    assert link_of(link) not in entries


def test_whoever_made_them_sees_them_for_half_an_hour_and_nobody_else(
    link: Link, supervisor: User, lead: User, client_of: SignIn
) -> None:
    path = reverse("provider-link-made", args=[link.round_id, link.pk])
    page = client_of(supervisor).get(path).content.decode()
    assert reverse("good-link", args=[link_of(link).lower()]) in page
    assert f"{code_of(link)[:4]} {code_of(link)[4:]}" in page
    assert client_of(lead).get(path).status_code == 404
    Link.objects.filter(pk=link.pk).update(at=timezone.now() - timedelta(minutes=31))
    later = client_of(supervisor).get(path).content.decode()
    assert code_of(link)[:4] not in later
    assert "not shown any more" in later


def test_link_and_code_open_the_one_round_again_and_again(link: Link) -> None:
    for _ in range(2):
        page = came_in(link).get(reverse("good-home", args=[link.round_id])).content.decode()
        assert "Rose Lodge" in page
    spaced = f"{code_of(link)[:4].lower()} {code_of(link)[4:].lower()}"
    assert actions.come_in(link=link_of(link).lower(), code=spaced) == link.round.user
    assert Link.objects.get(pk=link.pk).last_used_at
    assert Entry.objects.filter(chain=f"between:{link.round_id}", deed="came in by a link").count() == 3


def test_a_link_opened_by_address_needs_only_the_code(link: Link) -> None:
    client = Client()
    page = client.get(reverse("good-link", args=[link_of(link).lower()])).content.decode()
    assert "Your code" in page
    assert "The letters at the end" not in page
    assert f'value="{link_of(link).lower()}"' in page
    assert "The letters at the end" in client.get(COME_IN).content.decode()


def test_the_page_of_a_link_is_the_same_whether_there_is_one_or_not(link: Link) -> None:
    pages = set()
    for letters in (link_of(link), "A" * 16, "nothing"):
        answer = Client().get(reverse("good-link", args=[letters.lower()]))
        rows = answer.content.decode().replace(letters.lower(), "").splitlines()
        pages.add((answer.status_code, "\n".join(row for row in rows if "csrfmiddlewaretoken" not in row)))
    assert len(pages) == 1


@pytest.mark.parametrize("what", ["wrong code", "ended", "taken back", "replaced", "too often"])
@override_settings(AXES_ENABLED=False)
def test_what_does_not_open_has_the_answer_of_a_link_that_never_was(what: str, link: Link, supervisor: User) -> None:
    letters, code = link_of(link), code_of(link)
    if what == "wrong code":
        code = "22222222"
    elif what == "ended":
        Round.objects.filter(pk=link.round_id).update(last_day=timezone.localdate() - DAY)
    elif what == "taken back":
        actions.take_back(link.round, because="They asked us to", by=supervisor)
    elif what == "replaced":
        actions.make_link(link.round, last_day=timezone.localdate() + DAY, by=supervisor)
    else:
        Link.objects.filter(pk=link.pk).update(wrong_codes=MOST_WRONG_CODES)
    assert tried(letters, code) == tried("A" * 16, "33333333")
    assert tried(letters, code)[0] == 422


@override_settings(AXES_ENABLED=False)
def test_wrong_codes_one_after_the_other_shut_the_link_and_a_right_one_begins_anew(link: Link) -> None:
    wrong, right = "22222222", code_of(link)
    for _ in range(MOST_WRONG_CODES - 1):
        assert actions.come_in(link=link_of(link), code=wrong) is None
    assert actions.come_in(link=link_of(link), code=right) == link.round.user
    assert Link.objects.get(pk=link.pk).wrong_codes == 0
    for _ in range(MOST_WRONG_CODES):
        actions.come_in(link=link_of(link), code=wrong)
    assert actions.come_in(link=link_of(link), code=right) is None


def test_a_place_from_which_many_codes_are_tried_has_to_wait_whatever_the_link(link: Link) -> None:
    client = Client()
    for number in range(settings.AXES_FAILURE_LIMIT):
        answer = client.post(COME_IN, {"link": "A" * 15 + str(number + 2), "code": "22222222"})
    assert answer.status_code == 429
    assert "Please wait 15 minutes" in answer.content.decode()
    right = client.post(COME_IN, {"link": link_of(link), "code": code_of(link)})
    assert right.status_code == 429
    assert "sessionid" not in right.cookies
    noted = " ".join(f"{one.post_data} {one.get_data} {one.path_info}" for one in AccessAttempt.objects.all())
    assert noted
    assert "AAAA" not in noted
    assert "2222" not in noted


def test_whoever_is_inside_is_out_when_it_ends_or_is_taken_back_or_made_anew(link: Link, supervisor: User) -> None:
    path = reverse("good-home", args=[link.round_id])
    client = came_in(link)
    Round.objects.filter(pk=link.round_id).update(last_day=timezone.localdate() - DAY)
    assert client.get(path).status_code == 404
    assert "Your code" in client.get("/", follow=True).content.decode()
    Round.objects.filter(pk=link.round_id).update(last_day=timezone.localdate())
    assert client.get(path).status_code == 200
    again = actions.make_link(link.round, last_day=timezone.localdate() + DAY, by=supervisor)
    assert client.get(path).headers["Location"] == COME_IN
    client = came_in(again)
    actions.take_back(link.round, because="They asked us to", by=supervisor)
    assert client.get(path).headers["Location"] == COME_IN
    assert not Party.objects.filter(between=link.round_id, until_at=None).exists()
    with pytest.raises(Refused, match="already"):
        actions.take_back(link.round, because="Twice", by=supervisor)


def test_a_link_that_was_taken_back_can_be_made_anew_and_what_was_written_waits(link: Link, supervisor: User) -> None:
    values = {"where": "way", "shows": "The hens"}
    actions.write_answer(link.round, statement="give", base_revision=1, values=values, by=link.round.user)
    actions.take_back(link.round, because="The wrong person had it", by=supervisor)
    again = actions.make_link(link.round, last_day=timezone.localdate() + DAY, by=supervisor)
    page = came_in(again).get(reverse("good-statement", args=[link.round_id, "give"])).content.decode()
    assert "The hens" in page


def every_path(name: str, kwargs: Mapping[str, object]) -> str:
    if name in OF_UNSENT and kwargs["good_round_id"] == kwargs["sent_round_id"]:
        kwargs = {**kwargs, "good_round_id": kwargs["between"]}
    return reverse(name, kwargs={key: kwargs[key] for key in ADDRESSES[name].pattern.converters})


@pytest.fixture
def two(supervisor: User) -> list[dict[str, object]]:
    """Two services, each with a round that is open, and one that was sent and talked about."""
    made = []
    year = timezone.localdate().year
    for name in ("Rose Lodge", "Tide Care"):
        sent = filled_and_sent(invited(supervisor.organisation, supervisor, name=name, year=year - 1).round)
        talk = actions.talk(sent, held_on=timezone.localdate(), who="A", strengths="B", by=supervisor)
        agreed = actions.agree(talk, what="C", side="council", owner="D", by_on=timezone.localdate(), by=supervisor)
        picked = actions.pick(sent.answers.get(), by=supervisor)
        link = invited(supervisor.organisation, supervisor, name=name, year=year)
        made.append(
            {
                "link": link, "between": link.round_id, "sent": sent, "good_round_id": sent.pk,
                "sent_round_id": sent.pk, "care_provider_id": sent.provider_id, "good_answer_id": sent.answers.get().pk,
                "good_talk_id": talk.pk, "agreed_id": agreed.pk, "picked_id": picked.pk, "good_statement": "choose",
                "good_link_id": Link.objects.get(round=sent).pk,
            }
        )  # fmt: skip
    return made


def test_one_provider_reaches_nothing_of_another_whichever_id_is_changed(two: list[dict[str, object]]) -> None:
    mine, theirs = two
    link = mine["link"]
    assert isinstance(link, Link)
    client = came_in(link)
    reached = []
    for name in PROVIDERS_PLACES:
        for key in set(ADDRESSES[name].pattern.converters) - {"good_statement"}:
            for send in (client.get, client.post):
                if send(every_path(name, mine | {key: theirs[key]})).status_code != 404:
                    reached.append((name, key))
    assert reached == []
    # Not even by its own last year's round, whose link was another one.
    for name in PROVIDERS_PLACES:
        assert client.get(every_path(name, mine | {"between": mine["good_round_id"]})).status_code == 404


def test_a_provider_opens_no_page_of_the_council_and_no_record(two: list[dict[str, object]]) -> None:
    mine = two[0]
    link = mine["link"]
    assert isinstance(link, Link)
    client = came_in(link)
    for name in (*COUNCILS_PLACES, "near-us"):
        assert client.get(every_path(name, mine)).status_code == 403, name
    for name in ("my-people", "find", "library", "team", "board", "accounts", "raise-concern", "my-enquiries"):
        assert client.get(reverse(name)).status_code == 403, name
    assert client.get("/", follow=True).redirect_chain[-1][0] == reverse("good-home", args=[mine["between"]])
    assert not Membership.objects.filter(user=link.round.user).exists()


def test_another_council_reaches_nothing_of_this_one_whichever_id_is_changed(
    two: list[dict[str, object]], client_of: SignIn
) -> None:
    other = add_organisation(name="Elsewhere Council", kind="council", who="system")
    boss = add_user(email="b@elsewhere.example", name="Else Where", organisation=other, who="system")
    give_role(boss, role="supervisor", team=add_team(organisation=other, name="T", who="system"), who="system")
    theirs = two[0]
    sent = filled_and_sent(invited(other, boss).round)
    talk = actions.talk(sent, held_on=timezone.localdate(), who="A", strengths="B", by=boss)
    own = {
        "between": invited(other, boss, year=sent.year - 1).round_id, "sent_round_id": sent.pk,
        "care_provider_id": sent.provider_id, "good_round_id": sent.pk, "good_answer_id": sent.answers.get().pk,
        "good_talk_id": talk.pk, "good_link_id": Link.objects.get(round=sent).pk,
        "agreed_id": actions.agree(talk, what="C", side="council", owner="D", by_on=timezone.localdate(), by=boss).pk,
        "picked_id": actions.pick(sent.answers.get(), by=boss).pk,
    }  # fmt: skip
    client = client_of(boss)
    reached = []
    for name in COUNCILS_PLACES:
        keys = set(ADDRESSES[name].pattern.converters)
        if keys:
            assert client.get(every_path(name, own)).status_code == 200, name
        for key in keys:
            if client.get(every_path(name, own | {key: theirs[key]})).status_code != 404:
                reached.append((name, key))
    assert reached == []
    for name in OF_UNSENT:
        assert client.get(reverse(name, args=[theirs["between"]])).status_code == 404
    for name in ("care-providers", "near-us"):
        assert "Tide Care" not in client.get(reverse(name)).content.decode()


def test_one_provider_is_not_found_under_another_by_the_council(
    two: list[dict[str, object]], supervisor: User, client_of: SignIn
) -> None:
    mine, theirs = two
    client = client_of(supervisor)
    for name in COUNCILS_PLACES:
        keys = set(ADDRESSES[name].pattern.converters)
        for key in keys - {"good_round_id", "care_provider_id"}:
            assert client.get(every_path(name, mine | {key: theirs[key]})).status_code == 404, (name, key)


def test_after_a_time_out_what_was_typed_is_kept_and_the_way_in_says_so(link: Link) -> None:
    client = came_in(link)
    path = reverse("good-statement", args=[link.round_id, "place"])
    ticket = re.search(r'name="ticket" value="([^"]+)"', client.get(path).content.decode())
    assert ticket
    client.logout()
    answer = client.post(path, {"ticket": ticket[1], "shows": "The bowls club"})
    assert answer.headers["Location"] == f"{COME_IN}?kept=1"
    assert "What you typed is kept" in client.get(answer.headers["Location"]).content.decode()
    assert Draft.objects.get().typed["shows"] == ["The bowls club"]
    assert "The bowls club" in came_in(link).get(path).content.decode()


def test_going_out_leads_back_to_the_way_in(link: Link) -> None:
    assert came_in(link).post(reverse("sign-out")).headers["Location"] == COME_IN


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ({"name": ""}, "Enter the name of the service"),
        ({"kind": ""}, "Choose what it is"),
        ({"year": "soon"}, "Enter the year in four numbers"),
        ({"year": "2014"}, "Enter a year from 2015"),
        ({"contact": ""}, "Enter who fills it in"),
        ({"last_day-year": "2020"}, "must be today or in the future"),
        ({"last_day-year": str(timezone.localdate().year + 3)}, "within about a year"),
        ({"name": "rose lodge"}, "on the list already"),
    ],
)
def test_what_is_wrong_with_an_invitation_is_said_and_what_was_typed_is_kept(
    typed: dict[str, str], message: str, link: Link, supervisor: User, client_of: SignIn
) -> None:
    day = timezone.localdate() + 10 * DAY
    sound = {
        "name": "Quay House", "kind": "care-home", "year": str(timezone.localdate().year), "contact": "Idris Vaughan",
        "last_day-day": str(day.day), "last_day-month": str(day.month), "last_day-year": str(day.year),
    }  # fmt: skip
    answer = client_of(supervisor).post(reverse("invite-care-provider"), sound | typed)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert message in page
    assert "Quay House" in page or "name" in typed
    assert not Provider.objects.filter(name="Quay House").exists()
    assert Round.objects.count() == 1


def test_a_service_is_invited_once_a_year(link: Link, supervisor: User) -> None:
    with pytest.raises(Refused, match="already"):
        actions.invite(
            link.round.provider, year=link.round.year, contact="X", last_day=timezone.localdate(), by=supervisor
        )
