"""Responses beyond investigation, the council's own list, and the protection plan."""

from collections.abc import Callable
from datetime import timedelta
from itertools import product

import pytest
from django.db import DatabaseError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ownwords.access.models import User
from ownwords.drafts.actions import Conflict, Refused
from ownwords.safeguarding.path.models import Case, Turn, Wait
from ownwords.safeguarding.path.queries import way_of_case
from ownwords.safeguarding.responses.actions import add_kind, change_kind, go_on, offer
from ownwords.safeguarding.responses.models import ProtectionPlan, ProtectionVersion, Response
from ownwords.safeguarding.responses.planning import (
    begin_plan,
    change_plan,
    end_plan,
    give_plan,
    review_plan,
    write_step,
)
from ownwords.safeguarding.responses.queries import kinds_for, offered_or_404, plan_of
from ownwords.safeguarding.responses.rules import StepSaid, may_follow, plan_in_lines, state_of

SignIn = Callable[[User], Client]


@pytest.mark.parametrize(
    ("answer", "events", "state"),
    [
        ("yes", [], "accepted"),
        ("no", [], "declined"),
        ("later", [], "later"),
        ("later", ["taken-up"], "accepted"),
        ("yes", ["began"], "running"),
        ("yes", ["began", "went", "finished"], "finished"),
        ("yes", ["began", "stopped"], "stopped"),
    ],
)
def test_where_a_response_is(answer: str, events: list[str], state: str) -> None:
    assert state_of(answer, events) == state


@pytest.mark.parametrize(
    ("state", "kind"),
    list(
        product(
            ["declined", "later", "accepted", "running", "finished", "stopped"],
            ["taken-up", "began", "went", "finished", "stopped"],
        )
    ),
)
def test_what_may_follow(state: str, kind: str) -> None:
    if state in ("finished", "stopped"):
        expected = False
    elif state in ("declined", "later"):
        expected = kind == "taken-up"
    else:
        expected = kind != "taken-up"
    assert may_follow(state, kind) is expected


def test_a_plan_in_plain_lines() -> None:
    steps = [StepSaid("Ring on Fridays", "Wren", "3 March 2026", "To do"), StepSaid("A chain", "Her son", "", "Done")]
    assert plan_in_lines(person_does="I ring", steps=steps, signs="", held_by="Wren", called="Joyce") == (
        "What Joyce does: I ring\nWren: Ring on Fridays, by 3 March 2026 (to do)\nHer son: A chain (done)\n"
        "Who holds this plan: Wren"
    )


def test_coaching_from_offer_to_their_own_words(case: Case, worker: User) -> None:
    today = timezone.localdate()
    coached = offer(case, kind="coaching", offered_on=today, answer="yes", words="I will tell him", by=worker)
    go_on(coached, kind="began", on=today, note="We practised in the kitchen", by=worker)
    go_on(coached, kind="finished", on=today, words="I said it, and he came back", by=worker)
    assert offered_or_404(case.person, coached.pk).in_words == "It is finished"
    said = Turn.objects.filter(case=case, kind="response").exclude(words="").values_list("words", flat=True)
    assert set(said) == {"I will tell him", "I said it, and he came back"}


def test_nothing_begins_that_they_said_no_to(case: Case, worker: User) -> None:
    today = timezone.localdate()
    refused = offer(case, kind="police", offered_on=today, answer="no", by=worker)
    with pytest.raises(Refused, match="said no to this"):
        go_on(refused, kind="began", on=today, by=worker)
    go_on(refused, kind="taken-up", on=today, words="I want the police after all", by=worker)
    go_on(refused, kind="began", on=today, by=worker)
    with pytest.raises(Refused, match="why it stopped"):
        go_on(refused, kind="stopped", on=today, by=worker)


def test_a_councils_own_list_and_older_names(case: Case, worker: User) -> None:
    organisation = worker.organisation
    own = add_kind(organisation, name="The Tuesday club", what_for="Company", by=worker)
    with pytest.raises(Refused, match="this name already"):
        add_kind(organisation, name="The Tuesday club", what_for="x", by=worker)
    code = f"own:{own.pk}"
    made = offer(case, kind=code, offered_on=timezone.localdate(), answer="yes", by=worker)
    values = {"name": "The Wednesday club", "what_for": "Company", "in_use": False}
    change_kind(own, base_revision=1, values=values, by=worker)
    assert code not in kinds_for(case)
    made.refresh_from_db()
    assert made.name == "The Tuesday club"
    with pytest.raises(Refused, match="from the list"):
        offer(case, kind=code, offered_on=timezone.localdate(), answer="yes", by=worker)
    with pytest.raises(Conflict):
        change_kind(own, base_revision=1, values=values | {"in_use": True}, by=worker)


@pytest.fixture
def plan(case: Case, worker: User) -> ProtectionPlan:
    return begin_plan(case, begun_on=timezone.localdate(), person_does="I keep the chain on", by=worker)


def test_what_was_given_stands_and_changes_show(plan: ProtectionPlan, case: Case, worker: User) -> None:
    today = timezone.localdate()
    write_step(plan, values={"what": "Ring on Fridays", "who": "Wren"}, by=worker)
    given = give_plan(plan, given_on=today, answer="yes", words="That will do", by=worker)
    stands = plan_of(case)
    assert stands
    assert not stands.changed_since
    write_step(plan, values={"what": "A new lock", "who": "Her son"}, by=worker)
    stands = plan_of(case)
    assert stands
    assert "".join(p.text for p in stands.changed_since if p.change == "added").strip()
    given.refresh_from_db()
    assert "lock" not in given.text
    with pytest.raises(DatabaseError), transaction.atomic():
        ProtectionVersion.objects.update(words="x")


def test_who_could_not_answer_is_asked_again(plan: ProtectionPlan, case: Case, worker: User) -> None:
    today = timezone.localdate()
    with pytest.raises(Refused, match="day to ask again"):
        give_plan(plan, given_on=today, answer="could-not", by=worker)
    later = today + timedelta(days=5)
    give_plan(plan, given_on=today, answer="could-not", ask_again_on=later, by=worker)
    assert Wait.objects.get(key=f"protection-answer:{plan.pk}", settled_at=None).since == later
    give_plan(plan, given_on=today, answer="yes", by=worker)
    assert not Wait.objects.filter(key=f"protection-answer:{plan.pk}", settled_at=None).exists()


def test_steps_wait_until_they_are_done(plan: ProtectionPlan, worker: User) -> None:
    today = timezone.localdate()
    step = write_step(plan, values={"what": "Ring", "who": "Wren", "by_on": today}, by=worker)
    wait = Wait.objects.get(key=f"protection-step:{step.pk}")
    assert (wait.what, wait.whom, wait.since) == ("Ring", "Wren", today)
    values = {"what": "Ring", "who": "Wren", "by_on": today, "state": "done", "how_it_went": "She was glad"}
    write_step(plan, step=step, base_revision=step.revision, values=values, by=worker)
    wait.refresh_from_db()
    assert wait.settled_how == "done"


def test_reviews_say_when_next_and_the_path_bends(plan: ProtectionPlan, case: Case, worker: User) -> None:
    today = timezone.localdate()
    with pytest.raises(Refused, match="next day"):
        review_plan(plan, held_on=today, holds="All", by=worker)
    review_plan(plan, held_on=today, holds="All", words="I sleep again", next_on=today + timedelta(days=9), by=worker)
    assert way_of_case(case).stages[-2:] == ("protection-plan", "review")
    end_plan(plan, ended_on=today, because="She feels safe", by=worker)
    assert not Wait.objects.filter(key__startswith="protection", settled_at=None).exists()
    with pytest.raises(Refused, match="has ended"):
        change_plan(plan, base_revision=1, values={"signs": "x"}, by=worker)


def test_pages_from_offer_to_print(plan: ProtectionPlan, case: Case, worker: User, client_of: SignIn) -> None:
    today = timezone.localdate()
    write_step(plan, values={"what": "Ring on Fridays", "who": "Wren"}, by=worker)
    client, ids = client_of(worker), [case.person_id, case.pk]
    path = reverse("offer-response", args=ids)
    page = client.get(path).content.decode()
    assert "They want to sort it out themself" in page
    ticket, once = (page.split(f'name="{name}" value="')[1].split('"')[0] for name in ("ticket", "once"))
    day = {"offered_on-day": today.day, "offered_on-month": today.month, "offered_on-year": today.year}
    sent = {"ticket": ticket, "once": once, "kind": "coaching", "answer": "yes", "whose": "person", **day}
    answer = client.post(path, sent)
    assert answer.status_code == 302, answer.content.decode()[:2000]
    assert "Coaching them to act themself" in client.get(answer["Location"]).content.decode()
    assert Response.objects.count() == 1
    printed = client.get(reverse("print-protection-plan", args=ids)).content.decode()
    assert "Ring on Fridays" in printed
    assert "Not finished yet" in printed


def test_what_another_says_of_how_it_goes_is_told_as_theirs(
    case: Case, worker: User, client_of: Callable[[User], Client]
) -> None:
    today = timezone.localdate()
    made = offer(case, kind="coaching", offered_on=today, answer="yes", by=worker)
    with pytest.raises(Refused, match="whose words"):
        go_on(made, kind="went", on=today, words="She is calmer", whose="family", by=worker)
    go_on(made, kind="went", on=today, words="She is calmer", whose="family", speaker="Ann, her sister", by=worker)
    turn = Turn.objects.get(words="She is calmer")
    assert (turn.whose, turn.speaker) == ("family", "Ann, her sister")
    page = client_of(worker).get(reverse("response", args=[case.person_id, made.pk])).content.decode()
    assert "Ann, her sister" in page


def test_the_list_is_the_councils_own(
    case: Case, worker: User, lead: User, client_of: Callable[[User], Client]
) -> None:
    client = client_of(lead)
    path = reverse("product-response-kind", args=["mediation"])
    assert "Mediation" in client.get(path).content.decode()
    sent = {"name": "Talking it over at the Quaker house", "what_for": "Two people disagree", "in_use": "on"}
    assert client.post(path, sent).status_code == 302
    assert kinds_for(case)["mediation"] == ("Talking it over at the Quaker house", "Two people disagree")
    made = offer(case, kind="mediation", offered_on=timezone.localdate(), answer="yes", by=worker)
    own = client.get(path)
    assert own.status_code == 302, "there is one wording of it: that is the one to change"
    client.post(own.headers["Location"], sent | {"in_use": "", "base_revision": "1"})
    assert "mediation" not in kinds_for(case)
    made.refresh_from_db()
    assert made.name == "Talking it over at the Quaker house"
    assert "Not offered" in client.get(reverse("response-kinds")).content.decode()


def test_each_version_says_what_had_changed(case: Case, worker: User, client_of: Callable[[User], Client]) -> None:
    today = timezone.localdate()
    plan = begin_plan(case, begun_on=today, person_does="I keep the chain on", by=worker)
    write_step(plan, values={"what": "Ring on Fridays", "who": "Wren"}, by=worker)
    give_plan(plan, given_on=today, answer="yes", words="That will do", by=worker)
    plan.refresh_from_db()
    write_step(plan, values={"what": "A light at the door", "who": "Col"}, by=worker)
    give_plan(plan, given_on=today, answer="partly", words="Not the light", by=worker)
    page = client_of(worker).get(reverse("protection-plan", args=[case.person_id, case.pk])).content.decode()
    changed = page.split("What had changed")[1].split("The whole plan then")[0]
    assert "A light at the door" in changed
    assert "Not the light" in page
