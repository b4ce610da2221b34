"""Letting somebody in, sharing, asking, adding, and letting them go; and what is there for whom at each moment."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ownwords.access.actions import add_user, end_grant, give_role
from ownwords.access.models import Grant, User
from ownwords.drafts.actions import Refused
from ownwords.people.models import Person
from ownwords.safeguarding.partners import actions
from ownwords.safeguarding.partners.models import Added, Ask, Invited, Share
from ownwords.safeguarding.partners.queries import who_takes_part
from ownwords.safeguarding.path.actions import conclude
from ownwords.safeguarding.path.models import Case, Turn, Wait
from ownwords.trail.models import Entry, Glimpse
from tests.safeguarding.support.partners import constable
from tests.support.people import open_enquiry

SignIn = Callable[[User], Client]


@pytest.fixture
def police(db: None) -> User:
    return constable()


@pytest.fixture
def invited(case: Case, police: User, worker: User) -> Invited:
    return actions.invite(case, user=police, why="Find the man", agrees="yes", by=worker)


def share(case: Case, by: User, text: str = "She does not open after dark", **more: Any) -> Share:
    made = actions.prepare_share(case, kind="text", text=text, because="You call there", by=by, **more)
    actions.share_now(made, by=by)
    return made


def end(case: Case, by: User) -> None:
    conclude(
        case,
        concluded_on=timezone.localdate(),
        what_was_found="It has stopped",
        risk_assessment="none-no-action",
        closing={"why": "It is over", "asked": "none-expressed", "outcomes": []},
        by=by,
    )


def open_page(client: Client, case: Case) -> str:
    answer = client.get(reverse("my-enquiry", args=[case.pk]))
    assert answer.status_code == 200
    return answer.content.decode()


# Letting in


def test_a_partner_is_found_by_the_address_of_their_account(case: Case, police: User, worker: User) -> None:
    made = actions.invite(case, email=" REEVE@police.example ", why="Look", agrees="yes", by=worker)
    assert made.user == police
    assert made.grant.scope == "enquiry"


@pytest.mark.parametrize("who", ["nobody", "a worker", "somebody who left"])
def test_nobody_else_can_be_let_in_and_the_answer_is_the_same(who: str, case: Case, police: User, worker: User) -> None:
    email = {"nobody": "who@police.example", "a worker": worker.email, "somebody who left": police.email}[who]
    User.objects.filter(pk=police.pk).update(is_active=False)
    with pytest.raises(Refused, match="Ask an administrator to add an account"):
        actions.invite(case, email=str(email), why="Look", agrees="yes", by=worker)


def test_twice_is_once(invited: Invited, worker: User) -> None:
    with pytest.raises(Refused, match="takes part already"):
        actions.invite(invited.case, user=invited.user, why="Again", agrees="yes", by=worker)


def test_letting_in_without_a_yes_is_told_with_its_reason(case: Case, police: User, worker: User) -> None:
    with pytest.raises(Refused):
        actions.invite(case, user=police, why="Look", agrees="no", by=worker)
    actions.invite(case, user=police, why="Look", agrees="no", agrees_because="He may go to others", by=worker)
    turn = Turn.objects.filter(case=case, kind="partner").latest("at")
    assert "They do not agree: He may go to others" in turn.text


# What is there for them


def test_at_first_there_is_only_the_name_and_what_they_are_asked(invited: Invited, client_of: SignIn) -> None:
    page = open_page(client_of(invited.user), invited.case)
    assert "Joyce" in page
    assert "Find the man" in page
    assert "Nothing of it has been shared with you yet" in page
    assert invited.case.to_find_out not in page


def test_what_is_prepared_is_seen_by_nobody_until_it_is_shared(
    invited: Invited, worker: User, client_of: SignIn
) -> None:
    made = actions.prepare_share(invited.case, kind="text", text="Her key is with Beryl", because="Calls", by=worker)
    assert "Her key is with Beryl" not in open_page(client_of(invited.user), invited.case)
    preview = client_of(worker).get(reverse("shared", args=[invited.case.person_id, made.pk])).content.decode()
    assert "Her key is with Beryl" in preview
    actions.share_now(made, by=worker)
    assert "Her key is with Beryl" in open_page(client_of(invited.user), invited.case)
    actions.take_share_back(made, because="Beryl has moved", by=worker)
    assert "Her key is with Beryl" not in open_page(client_of(invited.user), invited.case)
    kept = client_of(worker).get(reverse("partners-of-case", args=[invited.case.person_id, invited.case.pk]))
    assert "Her key is with Beryl" in kept.content.decode(), "the record keeps what was shared"


def test_what_is_for_one_is_not_there_for_the_other(invited: Invited, worker: User, client_of: SignIn) -> None:
    other = actions.invite(invited.case, user=constable("nurse@nhs.example"), why="Her eyes", agrees="yes", by=worker)
    share(invited.case, worker, "He drives a white van", chosen=[invited])
    assert "white van" in open_page(client_of(invited.user), invited.case)
    assert "white van" not in open_page(client_of(other.user), invited.case)


def test_words_are_shared_as_they_stood_with_whose_they_are(life: Any, worker: User, client_of: SignIn) -> None:
    user = User.objects.get(email="reeve@police.example")
    client = client_of(worker)
    form = reverse("share", args=[life.person.pk, life.case.pk])
    page = client.get(form).content.decode()
    key = next(part.split('"')[0] for part in page.split('value="words:')[1:])
    sent = client.post(form, {"what": f"words:{key}", "because": "So that you know her"})
    assert sent.status_code == 302
    made = Share.objects.latest("at")
    assert made.whose
    client.post(sent.headers["Location"], {})
    assert made.text in open_page(client_of(user), life.case).replace("&#39;", "'")


def test_a_share_says_what_why_and_with_whom_in_the_chronology(invited: Invited, worker: User) -> None:
    share(invited.case, worker, chosen=[invited])
    turn = Turn.objects.filter(case=invited.case).latest("at")
    assert turn.heading == "Shared with Constable Reeve (Police of reeve@police.example)"
    assert "You call there" in turn.text


# Asking and adding


def test_what_was_asked_waits_until_it_is_answered(invited: Invited, worker: User, client_of: SignIn) -> None:
    asked = actions.ask(invited, what="Was he seen elsewhere?", by=worker)
    wait = Wait.objects.get(key=f"ask:{asked.pk}")
    assert wait.whom.startswith("Constable Reeve")
    client = client_of(invited.user)
    assert "Was he seen elsewhere?" in client.get(reverse("my-enquiries")).content.decode()
    today = timezone.localdate()
    sent = client.post(
        reverse("add-to-enquiry", args=[invited.case_id]),
        {
            "answers": str(asked.pk),
            "kind": "knows",
            "text": "In Mill Street",
            "whose": "person",
            "happened_on-day": today.day,
            "happened_on-month": today.month,
            "happened_on-year": today.year,
        },
    )
    assert sent.status_code == 302, sent.content.decode()
    wait.refresh_from_db()
    assert wait.settled_how == "done"
    turn = Turn.objects.filter(case=invited.case).latest("at")
    assert (turn.by, turn.text) == (invited.user, "In Mill Street")
    assert turn.heading.startswith("Constable Reeve, Police of")


def test_what_was_added_is_for_all_who_take_part_or_for_the_council_only(
    invited: Invited, worker: User, client_of: SignIn
) -> None:
    other = actions.invite(invited.case, user=constable("nurse@nhs.example"), why="Her eyes", agrees="yes", by=worker)
    today = timezone.localdate()
    actions.add(invited, kind="did", text="We spoke to him", happened_on=today)
    actions.add(invited, kind="knows", text="He is on licence", happened_on=today, council_only=True)
    theirs, others = open_page(client_of(invited.user), invited.case), open_page(client_of(other.user), invited.case)
    assert "We spoke to him" in theirs
    assert "He is on licence" in theirs
    assert "We spoke to him" in others
    assert "He is on licence" not in others


def test_what_was_added_stands_and_a_correction_stands_beside_it(invited: Invited, client_of: SignIn) -> None:
    added = actions.add(invited, kind="did", text="On Monday", happened_on=timezone.localdate())
    with pytest.raises(DatabaseError), transaction.atomic():
        Added.objects.filter(pk=added.pk).update(text="On Tuesday")
    actions.correct(added, text="It was Tuesday")
    page = open_page(client_of(invited.user), invited.case)
    assert "On Monday" in page
    assert "It was Tuesday" in page


def test_what_was_shared_cannot_be_rewritten_in_the_database(invited: Invited, worker: User) -> None:
    made = share(invited.case, worker)
    with pytest.raises(DatabaseError), transaction.atomic():
        Share.objects.filter(pk=made.pk).update(text="Something else")


def test_nobody_answers_what_another_was_asked(invited: Invited, worker: User) -> None:
    other = actions.invite(invited.case, user=constable("nurse@nhs.example"), why="Eyes", agrees="yes", by=worker)
    asked = actions.ask(other, what="How are her eyes?", by=worker)
    with pytest.raises(Refused, match="what you were asked"):
        actions.add(invited, kind="knows", text="Fine", happened_on=timezone.localdate(), answers=asked)


# Letting go


def let_go(invited: Invited, worker: User) -> None:
    actions.let_go(invited, because="It is done", by=worker)


def last_day_passes(invited: Invited, worker: User) -> None:
    yesterday = timezone.now() - timedelta(days=1)
    Invited.objects.filter(pk=invited.pk).update(last_day=timezone.localdate() - timedelta(days=1))
    Grant.objects.filter(pk=invited.grant_id).update(ends_at=yesterday)


def work_ends(invited: Invited, worker: User) -> None:
    end(invited.case, worker)


def door_is_shut_elsewhere(invited: Invited, worker: User) -> None:
    end_grant(invited.grant, by=worker)


WAYS_OUT = [let_go, last_day_passes, work_ends, door_is_shut_elsewhere]


@pytest.mark.parametrize("way_out", WAYS_OUT)
def test_whoever_is_gone_reaches_nothing_any_more(
    way_out: Callable[[Invited, User], None], invited: Invited, worker: User, client_of: SignIn
) -> None:
    share(invited.case, worker)
    added = actions.add(invited, kind="did", text="We spoke to him", happened_on=timezone.localdate())
    way_out(invited, worker)
    client, case = client_of(invited.user), invited.case
    for path in (
        reverse("my-enquiry", args=[case.pk]),
        reverse("add-to-enquiry", args=[case.pk]),
        reverse("correct-added", args=[case.pk, added.pk]),
        reverse("invited-meetings", args=[case.pk]),
    ):
        assert client.get(path).status_code == 404, path
        assert client.post(path, {"kind": "did", "text": "Late", "whose": "person"}).status_code == 404, path
    listed = client.get(reverse("my-enquiries")).content.decode()
    assert "1 piece of work that you took part in has ended" in listed
    assert "Joyce" not in listed
    case.refresh_from_db()
    assert not any(one.standing == "holds" for one in who_takes_part(case))
    with pytest.raises(Refused):
        actions.add(invited, kind="did", text="Late", happened_on=timezone.localdate())


@pytest.mark.parametrize("way_out", [let_go, work_ends])
def test_nothing_waits_for_whoever_is_gone(
    way_out: Callable[[Invited, User], None], case: Case, police: User, worker: User
) -> None:
    last = timezone.localdate() + timedelta(days=9)
    invited = actions.invite(case, user=police, why="Look", agrees="yes", last_day=last, by=worker)
    actions.ask(invited, what="Was he seen?", by=worker)
    way_out(invited, worker)
    assert not Wait.objects.filter(case=case, key__regex="^(ask|last-day):", settled_at=None).exists()


def test_ending_their_access_elsewhere_asks_for_the_reason_here(
    invited: Invited, supervisor: User, client_of: SignIn
) -> None:
    path = reverse("end-allocation", args=[invited.case.person_id, invited.grant_id])
    answer = client_of(supervisor).get(path)
    assert answer.headers["Location"] == reverse("let-partner-go", args=[invited.case.person_id, invited.pk])
    assert client_of(supervisor).post(path).headers["Location"] == answer.headers["Location"]
    invited.grant.refresh_from_db()
    assert invited.grant.ends_at is None


def test_from_the_last_day_on_it_waits_for_the_team_to_decide(case: Case, police: User, worker: User) -> None:
    last = timezone.localdate() + timedelta(days=9)
    invited = actions.invite(case, user=police, why="Look", agrees="yes", last_day=last, by=worker)
    wait = Wait.objects.get(key=f"last-day:{invited.pk}")
    assert (wait.show_on, wait.whom) == (last, "the team")
    assert "goes on taking part" in wait.what


def test_what_is_not_needed_any_more_waits_no_longer(invited: Invited, worker: User) -> None:
    asked = actions.ask(invited, what="Was he seen?", by=worker)
    actions.answer_no_longer_needed(asked, by=worker)
    assert Wait.objects.get(key=f"ask:{asked.pk}").settled_how == "no-longer"
    with pytest.raises(Refused):
        actions.answer_no_longer_needed(Ask.objects.get(pk=asked.pk), by=worker)


def test_whoever_was_let_go_can_be_asked_in_again(invited: Invited, worker: User, client_of: SignIn) -> None:
    actions.add(invited, kind="did", text="We spoke to him", happened_on=timezone.localdate(), council_only=True)
    let_go(invited, worker)
    invited.user.refresh_from_db()
    actions.invite(invited.case, user=invited.user, why="Once more", agrees="yes", by=worker)
    page = open_page(client_of(invited.user), invited.case)
    assert "Once more" in page
    assert "We spoke to him" in page, "their own words are there for them"


# Who reaches what


@dataclass
class Place:
    """A case with a partner, and another with another."""

    mine: Case
    other: Case


def test_a_partner_reaches_their_own_enquiry_and_no_other(
    invited: Invited, worker: User, lead: User, council: Any, client_of: SignIn
) -> None:
    from ownwords.access.actions import allocate, hold
    from ownwords.people.actions import add_person

    neighbour = add_person(given_name="Neighbour", family_name="Brown", who="test")
    hold(neighbour, team=council.team, who="test")
    allocate(neighbour, worker=worker, by=worker)
    other = open_enquiry(neighbour, by=worker, lead=lead)
    shared = share(other, worker, "The neighbour's secret")
    client = client_of(invited.user)
    assert client.get(reverse("my-enquiry", args=[invited.case_id])).status_code == 200
    assert client.get(reverse("my-enquiry", args=[other.pk])).status_code == 404
    person = invited.case.person_id
    for path in (
        reverse("person", args=[person]),
        reverse("case", args=[person, invited.case_id]),
        reverse("partners-of-case", args=[person, invited.case_id]),
        reverse("chronology-of-case", args=[person, invited.case_id]),
        reverse("print-chronology", args=[person, invited.case_id]),
        reverse("shared", args=[neighbour.pk, shared.pk]),
    ):
        assert client.get(path).status_code == 404, path
    assert client.get(reverse("find"), {"words": "Joyce"}).status_code == 403


def test_nobody_puts_right_what_another_partner_wrote(invited: Invited, worker: User, client_of: SignIn) -> None:
    other = actions.invite(invited.case, user=constable("nurse@nhs.example"), why="Eyes", agrees="yes", by=worker)
    added = actions.add(invited, kind="did", text="We spoke to him", happened_on=timezone.localdate())
    path = reverse("correct-added", args=[invited.case_id, added.pk])
    assert client_of(other.user).get(path).status_code == 404
    assert client_of(invited.user).get(path).status_code == 200


def test_what_a_partner_reads_is_in_the_persons_trail(invited: Invited, client_of: SignIn) -> None:
    open_page(client_of(invited.user), invited.case)
    read = Entry.objects.filter(chain=f"person:{invited.case.person_id}", who=f"worker:{invited.user_id}")
    assert read.filter(deed__contains="enquiry, as a partner").exists()


def test_whoever_is_listed_for_a_partner_has_that_in_their_trail(invited: Invited, client_of: SignIn) -> None:
    client_of(invited.user).get(reverse("my-enquiries"))
    assert Glimpse.objects.filter(chain=f"person:{invited.case.person_id}", entry__who=f"worker:{invited.user_id}")


def test_a_partner_begins_their_day_where_they_take_part(invited: Invited, client_of: SignIn) -> None:
    answer = client_of(invited.user).get(reverse("home"))
    assert answer.headers["Location"] == reverse("my-enquiries")


def test_an_advocate_takes_part_in_the_same_way(case: Case, worker: User, council: Any, client_of: SignIn) -> None:
    user = add_user(email="leo@voice.example", name="Leo Marsh", organisation=council.organisation, who="test")
    give_role(user, role="advocate", team=None, who="test")
    actions.invite(case, user=user, why="Speak with her", agrees="yes", by=worker)
    assert "Speak with her" in open_page(client_of(user), case)


def test_the_form_keeps_what_was_typed_and_says_what_to_do(
    person: Person, case: Case, worker: User, client_of: SignIn
) -> None:
    path = reverse("invite-partner", args=[person.pk, case.pk])
    answer = client_of(worker).post(path, {"email": "nobody@police.example", "why": "Look for him", "agrees": "no"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Look for him" in page
    assert "Write why they must be let in although the person does not agree" in page
