"""Champions who said yes themselves, answers that are nobody else's, and barriers that are answered."""

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ownwords.access.actions import change_account, end_role, give_role
from ownwords.access.decision import viewer_for
from ownwords.access.models import Organisation, User
from ownwords.drafts.actions import Conflict, Refused
from ownwords.learning.colleagues import actions, queries
from ownwords.learning.colleagues.models import Barrier, BarrierAnswer, Champion, Felt
from ownwords.learning.colleagues.rules import FACES, month_of
from ownwords.people.models import Person
from ownwords.trail.models import Entry
from tests.support.people import Council, _user

SignIn = Callable[[User], Client]


# Champions


@pytest.fixture
def champion(worker: User) -> Champion:
    return actions.offer(
        offers="I have sat with zithers. Ring me.", themes=["ending"], reach="Room 4", days="Tuesdays", by=worker
    )


def test_somebody_offers_and_colleagues_find_it_where_they_work(
    champion: Champion, colleague: User, client_of: SignIn
) -> None:
    client = client_of(colleague)
    for address in (
        reverse("champions"), reverse("library") + "?q=zither", reverse("library-shelf", args=["ask"]),
    ):  # fmt: skip
        page = client.get(address).content.decode()
        assert all(told in page for told in ("I have sat with zithers", "Wren Okafor", "Room 4", "Tuesdays")), address
    assert "zithers" not in client.get(reverse("library-shelf", args=["words"])).content.decode()


def test_nobody_makes_a_champion_of_another(worker: User, colleague: User, client_of: SignIn) -> None:
    sent = {"offers": "x", "themes": ["risk"], "reach": "y", "user": str(colleague.pk)}
    client_of(worker).post(reverse("offer-as-champion"), sent)
    assert Champion.objects.get().user == worker


def test_they_say_it_otherwise_and_end_it_themselves(champion: Champion, worker: User, client_of: SignIn) -> None:
    client = client_of(worker)
    sent: dict[str, Any] = {"offers": "Ask me", "themes": ["risk"], "reach": "Room 5", "base_revision": 1}
    client.post(reverse("offer-as-champion"), sent)
    assert Champion.objects.get().reach == "Room 5"
    with pytest.raises(Conflict):
        actions.offer(offers="Late", themes=["risk"], reach="z", base_revision=1, by=worker)
    client.post(reverse("end-offer"))
    assert "Ask me" not in client.get(reverse("champions")).content.decode()
    with pytest.raises(Refused, match="offer nothing"):
        actions.end_offer(by=worker)
    actions.offer(offers="Again", themes=["risk"], reach="z", by=worker)
    assert Champion.objects.count() == 2


@pytest.mark.parametrize("gone", ["role", "account"])
def test_who_works_here_no_longer_is_offered_no_longer(
    gone: str, champion: Champion, worker: User, colleague: User, client_of: SignIn
) -> None:
    if gone == "role":
        end_role(worker.memberships.get(), who="system")
    else:
        change_account(worker, who="system", is_active=False)
    assert "zithers" not in client_of(colleague).get(reverse("champions")).content.decode()


def test_another_council_has_its_own_champions(champion: Champion, colleague: User) -> None:
    colleague.organisation = Organisation.objects.create(name="Elsewhere Council")
    assert queries.champions_for(viewer_for(colleague)) == []


@pytest.mark.parametrize(
    ("otherwise", "message"),
    [({"offers": ""}, "Write what you offer"), ({"reach": ""}, "how to reach you"), ({"themes": []}, "Choose what")],
)
def test_what_an_offer_needs(otherwise: dict[str, Any], message: str, worker: User, client_of: SignIn) -> None:
    sent = {"offers": "x", "themes": ["risk"], "reach": "y"} | otherwise
    page = client_of(worker).post(reverse("offer-as-champion"), sent)
    assert page.status_code == 422
    assert message in page.content.decode()


# How sure people feel


def month_ago(months: int = 1) -> datetime:
    day = month_of(timezone.localdate())
    for _ in range(months):
        day = month_of(day - timedelta(days=1))
    return datetime(day.year, day.month, 5, 10, tzinfo=UTC)


@pytest.fixture
def six(council: Council, worker: User, colleague: User, supervisor: User) -> list[User]:
    names = ("Dee Dunn", "Eve East", "Fay Ford")
    return [worker, colleague, supervisor, *(_user(council, name, "practitioner", council.team) for name in names)]


def test_asked_on_my_people_and_answered_with_one_press(worker: User, client_of: SignIn) -> None:
    client = client_of(worker)
    asked = client.get(reverse("my-people")).content.decode()
    assert "How sure do you feel about" in asked
    assert all(word in asked for word in ("Not sure yet", "Getting there", "Sure"))
    answer = client.post(f"{reverse('confidence')}?from=my-people", {"face": "getting-there"})
    assert answer.headers["Location"] == reverse("my-people")
    assert "How sure do you feel about" not in client.get(reverse("my-people")).content.decode()
    assert "Getting there" in client.get(reverse("confidence")).content.decode()


def test_waved_away_it_is_gone_for_four_weeks(worker: User, client_of: SignIn, monkeypatch: pytest.MonkeyPatch) -> None:
    client, today = client_of(worker), timezone.localdate()
    client.post(reverse("confidence-not-now"))
    for days, asks in ((0, False), (27, False), (28, True)):
        monkeypatch.setattr(timezone, "localdate", lambda *_, days=days: today + timedelta(days=days))
        page = client.get(reverse("my-people")).content.decode()
        assert ("How sure do you feel about" in page) is asks, days
    assert not Felt.objects.exists()


def test_who_works_in_no_team_is_not_asked(lead: User, client_of: SignIn) -> None:
    client = client_of(lead)
    assert "How sure do you feel about" not in client.get(reverse("my-people")).content.decode()
    answer = client.post(reverse("confidence"), {"face": "sure"})
    assert answer.status_code == 422
    assert not Felt.objects.exists()


@pytest.mark.parametrize("face", ["", "very", "sure' --"])
def test_only_the_three_are_taken(face: str, worker: User, client_of: SignIn) -> None:
    assert client_of(worker).post(reverse("confidence"), {"face": face}).status_code == 422
    assert not Felt.objects.exists()


def test_said_otherwise_within_the_month_it_is_one_answer(worker: User) -> None:
    actions.feel(face="sure", by=worker)
    actions.feel(face="not-sure", by=worker)
    assert Felt.objects.get().face == "not-sure"


def test_nobody_sees_one_persons_answers(six: list[User], lead: User, client_of: SignIn) -> None:
    """One of six is not sure; what everybody else reads is the same as if that one had been sure."""

    def read_by(user: User) -> str:
        page = client_of(user).get(reverse("confidence")).content.decode()
        return re.sub(r'name="[a-z]+" value="[^"]+"', "", page.split('id="mine"')[1])

    *others, mine = six
    for number, user in enumerate(six):
        actions.feel(face="not-sure" if number > 4 else "sure", by=user, at=month_ago())
    told = {user.pk: read_by(user) for user in (*others, lead)}
    assert all("few or none" in page and mine.name not in page.split('id="team"')[1] for page in told.values())
    actions.feel(face="sure", by=mine, at=month_ago())
    assert {user.pk: read_by(user) for user in (*others, lead)} == told


def test_ones_own_line_is_asked_for_by_oneself_alone(six: list[User]) -> None:
    actions.feel(face="sure", by=six[0], at=month_ago())
    assert [one.felt.face for one in queries.own_line(viewer_for(six[0]))] == ["sure"]
    assert all(queries.own_line(viewer_for(user)) == [] for user in six[1:])


def test_the_trail_does_not_tell_which_face(worker: User) -> None:
    for face in FACES:
        actions.feel(face=face, by=worker)
    entries = Entry.objects.filter(deed=actions.PRIVATE)
    assert {(entry.chain, entry.about, entry.digest) for entry in entries} == {(f"worker:{worker.pk}", "", "")}


def picture(user: User) -> list[dict[str, str]]:
    return [dict(one.shares) for _, each in queries.pictures_for(viewer_for(user)) for one in each]


def test_a_team_of_five_sees_its_picture_and_a_team_of_four_none(six: list[User], lead: User) -> None:
    for user in six[:4]:
        actions.feel(face="sure", by=user, at=month_ago())
    assert picture(six[0]) == []
    actions.feel(face="not-sure", by=six[4], at=month_ago())
    told = [{"sure": "most", "getting-there": "few", "not-sure": "few"}]
    assert picture(six[0]) == picture(six[2]) == picture(lead) == told


def test_another_team_does_not_see_it(six: list[User], council: Council) -> None:
    for user in six:
        actions.feel(face="sure", by=user, at=month_ago())
    far = _user(council, "Far Away", "supervisor", council.other_team)
    assert picture(far) == []


def test_whoever_leaves_or_comes_changes_no_picture(six: list[User], council: Council) -> None:
    """The attack on the pages themselves: a supervisor looks before somebody leaves, and again after."""
    boss = six[2]
    for number, user in enumerate(six):
        actions.feel(face="sure" if number else "not-sure", by=user, at=month_ago())
    before = picture(boss)
    assert before == [{"sure": "most", "getting-there": "few", "not-sure": "few"}]
    end_role(six[0].memberships.get(), who="system")
    assert picture(boss) == before
    give_role(six[0], role="practitioner", team=council.other_team, who="system")
    change_account(six[1], who="system", is_active=False)
    assert picture(boss) == before
    # What the one who left says now counts in the new team alone, and moves no old month.
    actions.feel(face="sure", by=six[0])
    assert Felt.objects.filter(user=six[0]).order_by("month").values_list("team", flat=True)[1] == council.other_team.pk
    assert picture(boss) == before


def test_whoever_works_in_two_teams_counts_in_one(six: list[User], council: Council) -> None:
    give_role(six[0], role="practitioner", team=council.other_team, who="system")
    actions.feel(face="sure", by=six[0])
    assert Felt.objects.get().team == council.team


def test_a_month_that_is_over_stays(six: list[User]) -> None:
    felt = actions.feel(face="sure", by=six[0], at=month_ago())
    for change in (
        lambda: Felt.objects.filter(pk=felt.pk).delete(),
        lambda: Felt.objects.filter(pk=felt.pk).update(user=six[1]),
        lambda: Felt.objects.filter(pk=felt.pk).update(month=month_of(timezone.localdate())),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()


# What stood in the way


def test_written_answered_and_read_by_who_wrote(worker: User, lead: User, client_of: SignIn) -> None:
    sent = {"kind": "system", "text": "The letter goes by itself", "named": "yes"}
    client_of(worker).post(reverse("write-barrier"), sent)
    made = Barrier.objects.get()
    gathered = client_of(lead).get(reverse("gathered-barriers")).content.decode()
    assert "The letter goes by itself" in gathered
    assert worker.name in gathered
    address = reverse("answer-barrier", args=[made.pk])
    assert client_of(lead).post(address, {"text": ""}).status_code == 422
    client_of(lead).post(address, {"text": "It waits now"})
    assert "It waits now" in client_of(worker).get(reverse("barriers")).content.decode()


def test_without_a_name_nothing_tells_who_wrote(
    worker: User, colleague: User, lead: User, council: Council, client_of: SignIn
) -> None:
    made = actions.meet(kind="time", text="No afternoon", by=worker, at=month_ago())
    actions.meet(kind="time", text="Another one", named=True, by=colleague)
    for address in (reverse("gathered-barriers"), reverse("answer-barrier", args=[made.pk])):
        page = client_of(lead).get(address).content.decode()
        assert "No afternoon" in page
        assert worker.name not in page
        assert council.team.name not in page
        told = page.split("No afternoon")[0].rsplit("<h", 1)[1]
        assert not re.search(rf"\b{timezone.localdate().day} ", told)
    assert not Entry.objects.filter(about__contains=str(made.pk)).exists()


def test_a_team_is_named_once_five_of_it_met_it(
    six: list[User], lead: User, council: Council, client_of: SignIn
) -> None:
    address = reverse("gathered-barriers")
    for number, user in enumerate(six[:5]):
        assert council.team.name not in client_of(lead).get(address).content.decode(), number
        actions.meet(kind="time", text=f"No time {number}", by=user, at=month_ago())
    assert f"Five or more people met it in the {council.team.name}" in client_of(lead).get(address).content.decode()


def test_to_all_it_is_shown_only_as_its_writer_agreed(
    worker: User, colleague: User, lead: User, client_of: SignIn
) -> None:
    kept = actions.meet(kind="law", text="May I tell the landlord", named=True, by=worker)
    with pytest.raises(Refused, match="does not want"):
        actions.answer(kept, text="Yes", shown_to_all=True, by=lead)
    client_of(lead).post(reverse("answer-barrier", args=[kept.pk]), {"text": "Yes", "shown_to_all": "on"})
    page = client_of(colleague).get(reverse("barriers")).content.decode()
    assert "landlord" not in page
    shown = actions.meet(kind="law", text="May I tell the police", named=True, may_show=True, by=worker)
    assert "police" not in client_of(colleague).get(reverse("barriers")).content.decode()
    actions.answer(shown, text="For us alone", by=lead)
    assert "police" not in client_of(colleague).get(reverse("barriers")).content.decode()
    actions.answer(shown, text="Yes, when somebody is in danger", shown_to_all=True, by=lead)
    page = client_of(colleague).get(reverse("barriers")).content.decode()
    assert "May I tell the police" in page
    assert "when somebody is in danger" in page
    assert worker.name not in page
    assert "For us alone" not in page


def test_names_of_people_stay_out(person: Person, worker: User, client_of: SignIn) -> None:
    sent = {"kind": "time", "text": "Joyce waits six weeks", "named": "no"}
    page = client_of(worker).post(reverse("write-barrier"), sent)
    assert page.status_code == 422
    assert "Take out the names: Joyce" in page.content.decode()
    assert "Joyce waits six weeks" in page.content.decode()
    client_of(worker).post(reverse("write-barrier"), sent | {"names_meant": "on"})
    assert Barrier.objects.count() == 1


@pytest.mark.parametrize(
    ("otherwise", "message"),
    [({"kind": ""}, "Choose what it was"), ({"text": " "}, "Write what stood"), ({"named": ""}, "Choose whether")],
)
def test_what_a_barrier_needs(otherwise: dict[str, str], message: str, worker: User, client_of: SignIn) -> None:
    sent = {"kind": "time", "text": "x y z", "named": "no"} | otherwise
    page = client_of(worker).post(reverse("write-barrier"), sent)
    assert page.status_code == 422
    assert message in page.content.decode()


def test_another_council_reads_none_of_it(worker: User, lead: User, client_of: SignIn) -> None:
    made = actions.meet(kind="time", text="No afternoon", may_show=True, by=worker)
    actions.answer(made, text="Yes", shown_to_all=True, by=lead)
    lead.organisation = Organisation.objects.create(name="Elsewhere Council")
    lead.save()
    assert client_of(lead).get(reverse("answer-barrier", args=[made.pk])).status_code == 404
    assert "No afternoon" not in client_of(lead).get(reverse("gathered-barriers")).content.decode()
    assert "No afternoon" not in client_of(lead).get(reverse("barriers")).content.decode()


def test_what_was_written_stands(worker: User, lead: User) -> None:
    made = actions.meet(kind="time", text="x", by=worker)
    actions.answer(made, text="y", by=lead)
    for change in (
        lambda: Barrier.objects.update(text="z"),
        lambda: Barrier.objects.update(named=True),
        lambda: Barrier.objects.update(kind="law"),
        lambda: Barrier.objects.update(may_show=True),
        lambda: Barrier.objects.update(at=timezone.now()),
        lambda: Barrier.objects.all().delete(),
        lambda: BarrierAnswer.objects.update(text="z"),
        lambda: BarrierAnswer.objects.all().delete(),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()
