"""Advice on the pages: beside the writing, put aside with a word of why, and as a pattern for the team."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from ownwords.access.actions import hold
from ownwords.access.models import User
from ownwords.outcomes.models import Outcome
from ownwords.people.actions import add_person
from ownwords.plans import actions
from ownwords.plans.checking import advice_on
from ownwords.plans.models import Checked, Dismissal, Part, Plan
from ownwords.plans.pattern import FEWEST_PLANS
from ownwords.plans.queries import content_now
from ownwords.trail.models import Entry
from tests.plans.conftest import Wants
from tests.plans.test_checking import GENERIC
from tests.support.people import Council

pytestmark = pytest.mark.django_db
Signed = Callable[[User], Client]

HEADING = "Could be about anybody"


@pytest.fixture
def part(plan: Plan, outcome: Outcome, worker: User) -> Part:
    made = actions.add_part(plan, outcome=outcome, by=worker)
    return actions.write_part(made, base_revision=1, values={"goal": GENERIC}, by=worker)


def address(name: str, part: Part, *rest: str) -> str:
    return reverse(name, args=[part.plan.person_id, part.outcome_id, *rest])


def test_advice_stands_beside_what_is_saved_also_without_scripts(client_of: Signed, worker: User, part: Part) -> None:
    page = client_of(worker).get(address("plan-part", part)).content.decode()
    assert HEADING in page


def test_advice_answers_to_what_is_typed_and_leaves_no_trace(client_of: Signed, worker: User, part: Part) -> None:
    client = client_of(worker)
    before = Entry.objects.count()
    answer = client.post(address("plan-advice", part), {"goal": "I want to bake for the chapel tea. I miss the talk."})
    assert set(answer.json()) == {"goal", "timeframe", "strengths", "progress", "actions", "words"}
    assert answer.json()["goal"].strip() == ""
    assert HEADING in client.post(address("plan-advice", part), {"goal": GENERIC}).json()["goal"]
    assert Entry.objects.count() == before
    part.refresh_from_db()
    assert part.goal == GENERIC


@pytest.mark.parametrize("goal", ["\0", "<script>alert(1)</script>", "🌷" * 5000, "x" * 100_000, "‮to be safe"])
def test_hostile_typing_is_answered(client_of: Signed, worker: User, part: Part, goal: str) -> None:
    answer = client_of(worker).post(address("plan-advice", part), {"goal": goal, "by_on-day": "99"})
    assert answer.status_code == 200
    assert "<script>alert" not in answer.json()["goal"]


def test_advice_is_put_aside_with_a_word_of_why(client_of: Signed, worker: User, part: Part) -> None:
    client = client_of(worker)
    here = address("dismiss-plan-advice", part, "goal", "generic")
    assert client.post(here, {"why": ""}).status_code == 422

    client.post(here, {"why": "It is how she says it"})

    kept = Dismissal.objects.get()
    assert (kept.section, kept.code, kept.why, kept.by) == ("goal", "generic", "It is how she says it", worker)
    assert HEADING not in client.get(address("plan-part", part)).content.decode()
    assert Checked.objects.get(plan=part.plan).found == [[str(part.outcome_id), "goal", "generic", True]]
    assert Entry.objects.filter(deed="plan advice put aside").count() == 1


def test_putting_advice_aside_from_the_form_keeps_what_is_typed_there(
    client_of: Signed, worker: User, part: Part
) -> None:
    client = client_of(worker)
    page = client.get(address("plan-part", part)).content.decode()
    ticket = page.split('name="ticket" value="')[1].split('"')[0]
    here = address("dismiss-plan-advice", part, "goal", "generic")

    answer = client.post(here, {"ticket": ticket, "goal": GENERIC, "progress": "I bake on Fridays"})

    assert answer.headers["Location"] == here
    assert "Why does it not fit here?" in client.get(here).content.decode()
    assert "I bake on Fridays" in client.get(address("plan-part", part)).content.decode()


def test_advice_that_is_gone_leads_back(client_of: Signed, worker: User, part: Part) -> None:
    answer = client_of(worker).get(address("dismiss-plan-advice", part, "goal", "deficit"))
    assert answer.headers["Location"] == address("plan-part", part)


def test_a_whole_plan_on_one_page(client_of: Signed, worker: User, supervisor: User, part: Part) -> None:
    page = client_of(supervisor).get(reverse("plan-check", args=[part.plan.person_id])).content.decode()
    assert "could be about anybody" in page
    assert worker.name not in page


def test_nothing_of_it_is_printed(client_of: Signed, worker: User, part: Part) -> None:
    page = client_of(worker).get(reverse("print-plan", args=[part.plan.person_id]) + "?version=now").content.decode()
    assert "ow-advice" not in page
    assert HEADING not in page


def test_a_teams_pattern_names_no_worker_and_no_person(
    client_of: Signed, worker: User, supervisor: User, wants: Wants, council: Council
) -> None:
    for number in range(FEWEST_PLANS):
        person = add_person(given_name="Zebedee", family_name=f"Nobody{number}", who="system")
        hold(person, team=council.team, who="system")
        outcome = wants("I want to bake again", to=person)
        plan = actions.begin_plan(person, voice="first", involvement="led", by=worker)
        part = actions.add_part(plan, outcome=outcome, by=worker)
        actions.write_part(part, base_revision=1, values={"goal": GENERIC}, by=worker)
        if number == 0:
            (advice,) = advice_on(content_now(plan)).about(outcome.pk, "goal")
            actions.dismiss_advice(
                part, section="goal", code=advice.code, seen=advice.seen, why="She says it so", by=worker
            )
    Checked.objects.all().delete()  # as where an older check had read them

    page = client_of(supervisor).get(reverse("team-plans")).content.decode()

    assert f"{HEADING}: in {FEWEST_PLANS - 1} plans of {FEWEST_PLANS}" in page
    assert "She says it so" in page
    assert worker.name not in page
    assert "Zebedee" not in page
    assert Checked.objects.count() == FEWEST_PLANS
