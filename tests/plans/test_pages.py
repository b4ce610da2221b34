"""The pages of this room, as a practitioner meets them."""

import re
from collections.abc import Callable
from datetime import date
from html import unescape
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from ownwords.access.actions import allocate, hold
from ownwords.access.models import Organisation, User
from ownwords.drafts.models import Draft
from ownwords.outcomes.actions import add_event, add_view
from ownwords.outcomes.models import Outcome
from ownwords.people.actions import add_person
from ownwords.people.models import Person
from ownwords.plans import actions
from ownwords.plans.models import Answer, Barrier, Part, Plan, Step, Version, Wellbeing
from ownwords.trail.models import Entry
from tests.plans.conftest import Wants, in_days, whole_part

pytestmark = pytest.mark.django_db

Signed = Callable[[User], Client]


@pytest.fixture
def browser_of(client_of: Signed, worker: User) -> Client:
    """A browser in which the worker is signed in."""
    return client_of(worker)


@pytest.fixture
def at(person: Person) -> Callable[..., str]:
    """Return the address of a page of the person's plan."""
    return lambda name, *rest: reverse(name, args=[person.pk, *rest])


At = Callable[..., str]


def text_of(response: Any) -> str:
    body = re.sub(r"<(script|style|title)\b.*?</\1>", " ", response.content.decode(), flags=re.S)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", body)).split())


def typed_day(name: str, day: date) -> dict[str, str]:
    return {f"{name}-day": str(day.day), f"{name}-month": str(day.month), f"{name}-year": str(day.year)}


def part_form(**other: Any) -> dict[str, Any]:
    values = whole_part()
    return (
        {name: text for name, text in values.items() if name != "by_on"} | typed_day("by_on", values["by_on"]) | other
    )


def test_a_plan_is_begun_written_given_and_answered(
    browser_of: Client, at: At, outcome: Outcome, person: Person
) -> None:
    assert "There is no plan yet" in text_of(browser_of.get(at("plan")))
    begun = browser_of.post(at("begin-plan"), {"involvement": "led", "voice": "first"})
    assert begun.headers["Location"] == at("plan")
    page = text_of(browser_of.get(at("plan")))
    assert "I want Peter to go on coming round." in page
    assert "Plan for this" in page

    saved = browser_of.post(at("plan-part", outcome.pk), part_form())
    assert saved.status_code == 302
    browser_of.post(
        at("new-plan-step", outcome.pk),
        {"what": "Ring Ann", "who": "Wren", "support": "", **typed_day("by_on", in_days(9))},
    )
    browser_of.post(at("new-plan-barrier", outcome.pk), {"what": "No lift", "way_past": "Ann drives"})
    browser_of.post(
        at("wellbeing"),
        {"score": "4", "words": "Tired.", "whose": "person", "speaker": "", **typed_day("scored_on", in_days(0))},
    )
    page = text_of(browser_of.get(at("plan")))
    for told in ("best scones", "Ring Ann", "No lift", "Ann drives", "of 10", "Tired."):
        assert told in page

    given = browser_of.post(at("give-plan"), {"format": "large-print", **typed_day("given_on", in_days(0))})
    version = Version.objects.get()
    assert given.headers["Location"] == at("plan-version", version.pk)
    assert "Nobody has said yet whether it is right" in text_of(browser_of.get(at("plan-version", version.pk)))

    browser_of.post(
        at("answer-plan", version.pk),
        {"kind": "partly", "words": "Nearly.", "whose": "person", **typed_day("answered_on", in_days(0))},
    )
    page = text_of(browser_of.get(at("plan")))
    assert "Joyce agreed with some of it" in page
    assert "Nearly." in page


def test_the_plans_title_names_nobody(browser_of: Client, at: At, part: Part) -> None:
    version = actions.give_version(part.plan, given_on=in_days(0), format="paper", by=User.objects.first())  # type: ignore[arg-type]
    for page in ("plan", "plan-whole", "give-plan", "plan-changes", "print-plan", "wellbeing", "end-plan"):
        title = re.search(r"<title>(.*?)</title>", browser_of.get(at(page)).content.decode(), re.S)
        assert title
        assert "Joyce" not in title[1], page
    for page in ("plan-version", "answer-plan"):
        title = re.search(r"<title>(.*?)</title>", browser_of.get(at(page, version.pk)).content.decode(), re.S)
        assert title
        assert "Joyce" not in title[1], page


def test_writing_in_the_first_person_for_somebody_else_warns_and_saves(
    browser_of: Client, at: At, person: Person
) -> None:
    browser_of.post(at("begin-plan"), {"involvement": "advocate", "voice": "first"})
    assert Plan.objects.get().voice == "first"
    assert "little of it came from Joyce directly" in text_of(browser_of.get(at("plan")))
    browser_of.post(at("plan-whole"), {"involvement": "advocate", "voice": "third", "base_revision": "1"})
    assert "little of it came from Joyce directly" not in text_of(browser_of.get(at("plan")))


def test_the_ladder_stands_in_order_with_the_new_service_last(
    browser_of: Client, at: At, plan: Plan, outcome: Outcome
) -> None:
    page = browser_of.get(at("plan-part", outcome.pk)).content.decode()
    names = ["own_strengths", "family_strengths", "community_strengths", "other_networks", "existing_service"]
    places = [page.index(f'name="{name}"') for name in [*names, "new_service", "rungs_skipped_because"]]
    assert places == sorted(places)


def test_half_written_parts_are_saved(browser_of: Client, at: At, plan: Plan, outcome: Outcome) -> None:
    assert browser_of.post(at("plan-part", outcome.pk), {"goal": "Tea", "ongoing": "on"}).status_code == 302
    page = text_of(browser_of.get(at("plan")))
    assert "Give the day on which you look at it again" in page
    assert "How they will know it is working is empty" in page


def test_what_is_missing_leads_to_where_it_is_written(browser_of: Client, at: At, plan: Plan, outcome: Outcome) -> None:
    browser_of.post(at("plan-part", outcome.pk), part_form(progress=""))
    page = browser_of.get(at("give-plan")).content.decode()
    assert f'href="{at("plan-part", outcome.pk)}#id_progress"' in page
    assert "Keep this version as given" not in page
    refused = browser_of.post(at("give-plan"), {"format": "paper", **typed_day("given_on", in_days(0))})
    assert refused.status_code == 422
    assert "The plan is not ready to give" in text_of(refused)
    assert f'href="{at("plan-part", outcome.pk)}#id_progress"' in refused.content.decode()
    assert not Version.objects.exists()


@pytest.mark.parametrize(
    ("values", "said"),
    [
        (typed_day("by_on", in_days(9)) | {"ongoing": "on"}, "Choose one: a day, or ongoing"),
        ({"by_on-day": "31", "by_on-month": "2", "by_on-year": "2027"}, "must be a real date"),
        ({"goal_blank": "x" * 301}, "must be 300 characters or fewer"),
        ({"goal": "x" * 10_001}, "characters too long"),
    ],
)
def test_a_part_with_a_mistake_is_shown_again_with_everything_typed(
    browser_of: Client, at: At, plan: Plan, outcome: Outcome, values: dict[str, str], said: str
) -> None:
    response = browser_of.post(at("plan-part", outcome.pk), {"actions": "Kept as typed"} | values)
    assert response.status_code == 422
    assert said in text_of(response)
    assert "Kept as typed" in response.content.decode()
    assert not Part.objects.exists()


@pytest.mark.parametrize(
    ("hours", "said"),
    [
        ("six", "must be a number"),
        ("-1", "between 0 and 168"),
        ("169", "between 0 and 168"),
        ("1e9", "between 0 and 168"),
        ("99999999999999999999", "between 0 and 168"),
        ("NaN", "must be a number"),
        ("1.005", "two decimal places"),
    ],
)
def test_hours_that_are_none_are_told_beside_the_field(
    browser_of: Client, at: At, plan: Plan, hours: str, said: str
) -> None:
    form = {"involvement": "led", "voice": "first", "total_hours": hours, "base_revision": "1"}
    response = browser_of.post(at("plan-whole"), form)
    assert response.status_code == 422
    assert said in text_of(response)
    assert f'value="{hours}"' in response.content.decode()


def test_half_hours_are_shown_without_needless_zeros(browser_of: Client, at: At, plan: Plan) -> None:
    form = {"involvement": "led", "voice": "first", "total_hours": "6.50", "base_revision": "1"}
    assert browser_of.post(at("plan-whole"), form).status_code == 302
    assert "6.5 hours a week of paid support, for the whole plan" in text_of(browser_of.get(at("plan")))
    assert 'value="6.5"' in browser_of.get(at("plan-whole")).content.decode()


def test_two_people_in_one_part_both_keep_their_words(
    client_of: Signed, worker: User, supervisor: User, at: At, part: Part
) -> None:
    address = at("plan-part", part.outcome_id)
    first, second = client_of(worker), client_of(supervisor)
    seen = re.search(r'name="base_revision" value="(\d+)"', first.get(address).content.decode())
    assert seen
    base = {"base_revision": seen[1]}
    assert second.post(address, part_form(goal="Her words", **base)).status_code == 302
    conflict = first.post(address, part_form(goal="My words", **base))
    assert conflict.status_code == 409
    page = text_of(conflict)
    assert "Two people were writing" in page
    assert "Her words" in page
    assert "My words" in page
    again = re.search(r'name="base_revision" value="(\d+)"', conflict.content.decode())
    assert again
    assert first.post(address, part_form(goal="Both", base_revision=again[1])).status_code == 302
    assert Part.objects.get().goal == "Both"


def test_two_people_who_begin_the_same_part_both_keep_their_words(
    client_of: Signed, worker: User, supervisor: User, at: At, plan: Plan, outcome: Outcome
) -> None:
    address = at("plan-part", outcome.pk)
    assert client_of(supervisor).post(address, part_form(goal="Hers", base_revision="0")).status_code == 302
    conflict = client_of(worker).post(address, part_form(goal="Mine", base_revision="0"))
    assert conflict.status_code == 409
    assert Part.objects.get().goal == "Hers"


def test_a_step_added_first_is_no_conflict_for_who_writes_the_part(
    browser_of: Client, at: At, plan: Plan, outcome: Outcome
) -> None:
    browser_of.post(at("new-plan-step", outcome.pk), {"what": "Ring Ann", "who": "Wren"})
    assert browser_of.post(at("plan-part", outcome.pk), part_form(base_revision="0")).status_code == 302


def test_a_double_click_adds_one_step(browser_of: Client, at: At, plan: Plan, outcome: Outcome) -> None:
    form = {"what": "Ring Ann", "who": "Wren", "once": "the-same-form"}
    for _ in range(2):
        assert browser_of.post(at("new-plan-step", outcome.pk), form).status_code == 302
    assert Step.objects.count() == 1


def test_a_step_is_said_to_be_done(browser_of: Client, at: At, part: Part, worker: User) -> None:
    step = actions.add_step(part, what="Ring Ann", who="Wren", by_on=in_days(-2), by=worker)
    assert "that day has passed" in text_of(browser_of.get(at("plan")))
    form = {"what": "Ring Ann", "who": "Wren", "state": "done", "how_it_went": "She comes.", "base_revision": "1"}
    assert browser_of.post(at("plan-step", step.pk), form | typed_day("done_on", in_days(-1))).status_code == 302
    page = text_of(browser_of.get(at("plan")))
    assert "What was done to support this" in page
    assert "She comes." in page


def test_a_step_still_to_do_has_no_day_on_which_it_was_done(
    browser_of: Client, at: At, part: Part, worker: User
) -> None:
    step = actions.add_step(part, what="Ring Ann", who="Wren", by=worker)
    form = {"what": "Ring Ann", "who": "Wren", "state": "to-do", "base_revision": "1"}
    response = browser_of.post(at("plan-step", step.pk), form | typed_day("done_on", in_days(-1)))
    assert response.status_code == 422
    assert "take this day out" in text_of(response)


def test_a_barrier_is_changed_in_its_row(browser_of: Client, at: At, part: Part, worker: User) -> None:
    barrier = actions.add_barrier(part, what="No lift", by=worker)
    form = {"what": "No lift", "way_past": "Stairs with Ann", "base_revision": "1"}
    assert browser_of.post(at("plan-barrier", barrier.pk), form).status_code == 302
    assert [(row.pk, row.way_past) for row in Barrier.objects.all()] == [(barrier.pk, "Stairs with Ann")]


def test_what_was_worked_on_is_shown_as_what_was_done(browser_of: Client, at: At, part: Part, worker: User) -> None:
    add_event(part.outcome, kind="worked-on", happened_on=in_days(-1), note="Practised the talk", by=worker)
    page = text_of(browser_of.get(at("plan")))
    assert "Practised the talk" in page
    assert "It does not have to show that it was reached" in page


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ({}, "Choose what they said"),
        ({"kind": "could-not", "whose": "person"}, "Enter the day on which you will ask again"),
        ({"kind": "yes", "whose": "family"}, "Enter who it was"),
        ({"kind": "yes", "whose": "person", "speaker": "Ann"}, "Take this name out"),
        ({"kind": "yes", "whose": "person"} | typed_day("ask_again_on", in_days(3)), "take this day out"),
        (
            {"kind": "yes", "whose": "person"} | typed_day("answered_on", in_days(-40)),
            "before the plan was given to them",
        ),
    ],
)
def test_an_answer_with_a_mistake_is_asked_again(
    browser_of: Client, at: At, part: Part, worker: User, form: dict[str, str], said: str
) -> None:
    version = actions.give_version(part.plan, given_on=in_days(-1), format="paper", by=worker)
    response = browser_of.post(
        at("answer-plan", version.pk), {"words": "As she said it"} | typed_day("answered_on", in_days(0)) | form
    )
    assert response.status_code == 422
    assert said in text_of(response)
    assert "As she said it" in response.content.decode()
    assert not Answer.objects.exists()


def test_could_not_answer_is_shown_with_the_day_of_asking_again(
    browser_of: Client, at: At, part: Part, worker: User
) -> None:
    version = actions.give_version(part.plan, given_on=in_days(-1), format="paper", by=worker)
    form = {"kind": "could-not", "whose": "person", **typed_day("answered_on", in_days(0))}
    browser_of.post(at("answer-plan", version.pk), form | typed_day("ask_again_on", in_days(9)))
    assert "To be asked again on" in text_of(browser_of.get(at("plan")))


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ({}, "Choose a number, or write what they said"),
        ({"score": "none"}, "Choose a number, or write what they said"),
        ({"score": "11"}, "from the list"),
        ({"score": "4", "whose": "observed"}, "Enter who it was"),
        (typed_day("scored_on", in_days(2)) | {"score": "4"}, "today or in the past"),
    ],
)
def test_a_score_with_a_mistake_is_asked_again(browser_of: Client, at: At, form: dict[str, str], said: str) -> None:
    response = browser_of.post(at("wellbeing"), {"whose": "person"} | typed_day("scored_on", in_days(0)) | form)
    assert response.status_code == 422
    assert said in text_of(response)
    assert not Wellbeing.objects.exists()


def test_well_being_is_drawn_and_told_in_a_table(browser_of: Client, at: At, person: Person, worker: User) -> None:
    actions.score_wellbeing(person, scored_on=in_days(-20), score=4, words="Tired.", by=worker)
    actions.score_wellbeing(person, scored_on=in_days(0), words="No numbers today.", by=worker)
    page = browser_of.get(at("wellbeing")).content.decode()
    assert page.count("<circle") == 1
    assert "style=" not in page
    assert "No number" in text_of(browser_of.get(at("wellbeing")))
    assert "No numbers today." in page


def test_what_changed_is_told_in_plain_words(browser_of: Client, at: At, part: Part, worker: User) -> None:
    actions.give_version(part.plan, given_on=in_days(-9), format="paper", by=worker)
    actions.write_part(part, base_revision=part.revision, values={"goal": "Peter goes on coming."}, by=worker)
    step = actions.add_step(part, what="Ring Ann", who="Wren", by=worker)
    page = text_of(browser_of.get(at("plan-changes")))
    assert "Was Peter goes on coming round, and reads me the paper. Is now" in page
    assert "New step. Wren: Ring Ann." in page
    actions.give_version(part.plan, given_on=in_days(-5), format="paper", by=worker)
    assert "Nothing changed" in text_of(browser_of.get(at("plan-changes")))
    actions.change_step(step, base_revision=1, values={"state": "done", "done_on": in_days(0)}, by=worker)
    for query in ("from=1&to=2", "to=2", "from=1", "from=9&to=9", "from=x&to=%00", "from=2&to=1"):
        assert browser_of.get(f"{at('plan-changes')}?{query}").status_code == 200
    assert "New step" in text_of(browser_of.get(f"{at('plan-changes')}?from=1&to=2"))
    assert "New step" not in text_of(browser_of.get(f"{at('plan-changes')}?from=2&to=now"))


def test_the_paper_holds_what_the_person_needs_and_nothing_for_counting(
    browser_of: Client, at: At, part: Part, worker: User
) -> None:
    actions.add_step(part, what="Ring Ann", who="Wren", by_on=in_days(9), by=worker)
    add_view(
        part.outcome,
        whose="professional",
        speaker="Ray Lund",
        stance="disagrees",
        words="He must be kept away.",
        said_on=in_days(-3),
        by=worker,
    )
    version = actions.give_version(part.plan, given_on=in_days(-1), format="paper", by=worker)
    actions.record_answer(version, kind="partly", words="Nearly.", answered_on=in_days(0), by=worker)
    page = text_of(browser_of.get(at("print-plan")))
    for told in (
        "My plan",
        "Joyce",
        "I want Peter to go on coming round.",
        "Ring Ann",
        "Nearly.",
        "If this is not right",
    ):
        assert told in page
    for untold in ("Ray Lund", "kept away", "wellbeing", "disagrees", "Penhaligon"):
        assert untold not in page
    assert "ow-sheet--large" in browser_of.get(f"{at('print-plan')}?large=1").content.decode()


def test_the_paper_of_a_version_says_what_was_given(browser_of: Client, at: At, part: Part, worker: User) -> None:
    actions.give_version(part.plan, given_on=in_days(-1), format="paper", by=worker)
    actions.write_part(part, base_revision=part.revision, values={"goal": "Something newer"}, by=worker)
    assert "Something newer" not in text_of(browser_of.get(at("print-plan")))
    now = text_of(browser_of.get(f"{at('print-plan')}?version=now"))
    assert "Something newer" in now
    assert "Not finished yet" in now
    for odd in ("7", "x", "1' or 1"):
        assert browser_of.get(at("print-plan"), {"version": odd}).status_code == 404


def test_the_councils_twelve_months_are_a_note_and_no_gate(
    browser_of: Client, at: At, part: Part, worker: User, council: Any
) -> None:
    long_one = {"by_on": in_days(800)}
    actions.write_part(part, base_revision=part.revision, values=long_one, by=worker)
    assert "12 months" not in text_of(browser_of.get(at("plan")))
    Organisation.objects.filter(pk=council.organisation.pk).update(settings={"timescale_rule": "within-12-months"})
    assert "This council asks for 12 months at most" in text_of(browser_of.get(at("plan")))
    assert "This council asks for a day within 12 months" in text_of(browser_of.get(at("plan-part", part.outcome_id)))
    assert actions.give_version(part.plan, given_on=in_days(0), format="paper", by=worker).number == 1


def test_hostile_text_is_shown_as_text(browser_of: Client, at: At, plan: Plan, outcome: Outcome) -> None:
    hostile = "<script>alert(1)</script> \u202eabc \U0001f9d1\u200d\U0001f33e \x00end"
    assert browser_of.post(at("plan-part", outcome.pk), part_form(goal=hostile)).status_code == 302
    for page in (at("plan"), at("plan-part", outcome.pk), f"{at('print-plan')}?version=now"):
        response = browser_of.get(page)
        assert response.status_code == 200
        assert "<script>alert" not in response.content.decode()
        assert "\U0001f9d1\u200d\U0001f33e" in response.content.decode()


def test_an_ended_plan_can_be_read_and_a_new_one_begun(browser_of: Client, at: At, part: Part, worker: User) -> None:
    assert browser_of.post(at("end-plan"), {}).status_code == 302
    page = text_of(browser_of.get(at("plan")))
    assert "This plan ended on" in page
    assert "Write this part" not in page
    for page_name in ("plan-whole", "give-plan", "end-plan"):
        assert browser_of.get(at(page_name)).status_code == 302
    assert browser_of.get(at("plan-part", part.outcome_id)).status_code == 302
    assert browser_of.post(at("begin-plan"), {"involvement": "led", "voice": "third"}).status_code == 302
    assert "This plan ended on" not in text_of(browser_of.get(at("plan")))


def test_a_second_plan_is_not_begun_beside_an_open_one(browser_of: Client, at: At, plan: Plan) -> None:
    assert browser_of.get(at("begin-plan")).status_code == 302
    response = browser_of.post(at("begin-plan"), {"involvement": "led", "voice": "third"})
    assert response.status_code == 422
    assert "There is an open plan already" in text_of(response)


def test_what_is_typed_is_kept_until_it_is_saved(browser_of: Client, at: At, part: Part) -> None:
    address = at("plan-part", part.outcome_id)
    page = browser_of.get(address).content.decode()
    ticket = re.search(r'name="ticket" value="([^"]+)"', page)
    assert ticket
    kept = browser_of.post(
        reverse("keep-draft"), {"ticket": ticket[1], "goal": "Half a sentence", "base_revision": "2", "sequence": "1"}
    )
    assert kept.json()["kept"]
    assert "Half a sentence" in browser_of.get(address).content.decode()
    browser_of.post(address, part_form(base_revision="2"))
    assert not Draft.objects.exists()


def everything(at: At, part: Part, step: Step, barrier: Barrier, version: Version) -> list[str]:
    return [
        *(
            at(name)
            for name in ("plan", "plan-whole", "end-plan", "give-plan", "plan-changes", "print-plan", "wellbeing")
        ),
        *(at(name, part.outcome_id) for name in ("plan-part", "new-plan-step", "new-plan-barrier")),
        at("plan-step", step.pk),
        at("plan-barrier", barrier.pk),
        at("plan-version", version.pk),
        at("answer-plan", version.pk),
    ]


@pytest.fixture
def pages(at: At, part: Part, worker: User) -> list[str]:
    step = actions.add_step(part, what="Ring Ann", who="Wren", by=worker)
    barrier = actions.add_barrier(part, what="No lift", by=worker)
    version = actions.give_version(part.plan, given_on=in_days(-1), format="paper", by=worker)
    return everything(at, part, step, barrier, version)


def test_nobody_without_a_way_to_the_person_meets_the_plan(
    client_of: Signed, colleague: User, board_member: User, pages: list[str]
) -> None:
    for user in (colleague, board_member):
        browser = client_of(user)
        assert {browser.get(page).status_code for page in pages} == {404}
        assert {browser.post(page, {}).status_code for page in pages if page.endswith("/give/")} == {404}


def test_rows_of_another_person_are_not_found_under_this_one(
    browser_of: Client, at: At, part: Part, pages: list[str], council: Any, worker: User
) -> None:
    other = add_person(given_name="Susi", who="system")
    hold(other, team=council.team, who="system")
    allocate(other, worker=worker, by=worker)
    mine, theirs = str(part.plan.person_id), str(other.pk)
    children = [
        page.replace(mine, theirs) for page in pages if re.search(r"/(outcomes|steps|barriers|versions)/", page)
    ]
    actions.begin_plan(other, voice="first", involvement="led", by=worker)
    assert {browser_of.get(page).status_code for page in children} == {404}
    assert browser_of.get(at("plan-part", uuid4())).status_code == 404


def test_reading_leaves_a_trace(browser_of: Client, pages: list[str]) -> None:
    before = Entry.objects.filter(deed="read plan").count()
    browser_of.get(pages[0])
    assert Entry.objects.filter(deed="read plan").count() == before + 1


def queries_of(browser: Client, address: str) -> int:
    with CaptureQueriesContext(
        connection,
    ) as queries:
        assert browser.get(address).status_code == 200
    return len(queries)


def test_queries_do_not_grow_with_the_plan(
    browser_of: Client, at: At, pages: list[str], part: Part, wants: Wants, worker: User, person: Person
) -> None:
    before = {page: queries_of(browser_of, page) for page in pages}
    before = {page: queries_of(browser_of, page) for page in pages}
    for number in range(3):
        more = actions.add_part(part.plan, outcome=wants(f"I want thing number {number}."), by=worker)
        more = actions.write_part(more, base_revision=1, values=whole_part(), by=worker)
        for _ in range(3):
            actions.add_step(more, what="Ring", who="Wren", by=worker)
            actions.add_barrier(more, what="No lift", by=worker)
        version = actions.give_version(part.plan, given_on=in_days(0), format="paper", by=worker)
        actions.record_answer(version, kind="yes", answered_on=in_days(0), by=worker)
        actions.score_wellbeing(person, scored_on=in_days(0), score=number, by=worker)
    after = {page: queries_of(browser_of, page) for page in pages}
    assert {page: after[page] - count for page, count in before.items() if after[page] > count} == {}
