"""One person's whole life in the product, made through the actions: what every page needs to have something to show."""

from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.utils import timezone

from ownwords.access.actions import open_in_emergency
from ownwords.access.models import Grant, User
from ownwords.conversations.actions import begin, correct, finish, give_information, mark_words, screen_views
from ownwords.evidence.actions import choose_quote
from ownwords.evidence.models import Sheet
from ownwords.evidence.reporting import make_report
from ownwords.evidence.taking_in import check_sheet, name_columns, name_values, read_sheet, receive_sheet
from ownwords.outcomes.actions import add_event, add_view, break_down, file_under, raise_outcome, reword
from ownwords.people.models import Person
from ownwords.plans.actions import (
    add_barrier,
    add_part,
    add_step,
    begin_plan,
    change_plan,
    give_version,
    record_answer,
    score_wellbeing,
    write_part,
)
from ownwords.profiles.actions import add_circle_member, add_representative, record_consent, record_possible_harm
from ownwords.reviews.actions import close, hold_review, set_due
from ownwords.safeguarding.path.models import Case
from tests.safeguarding.support import MODULES as SAFEGUARDING_ROOMS
from tests.support import audit, colleagues, good_practice, library, own_pages, reflection, stories, supervision
from tests.support.people import open_enquiry

NARRATIVE = (
    "Joyce was in her kitchen. She said: I want Alan to go on visiting me. Then, after a while: I do not want to be "
    "asked for money any more. She said she has always sorted things out herself. Her niece thinks he should stay "
    "away. "
    "Joyce added: what I really want is to see my garden again."
)


@dataclass
class Life:
    """The person, and the id of one of everything, by the name that addresses use for it."""

    person: Person
    ids: dict[str, Any]
    by: User
    """The worker who wrote it all."""
    case: Case
    """An open section 42 enquiry."""


@pytest.fixture
def life(person: Person, worker: User, supervisor: User, colleague: User, lead: User) -> Life:
    """Joyce from first conversation to a look back after closing, with a new conversation begun."""
    today = timezone.localdate()
    by = worker
    alan = add_circle_member(person, name="Alan Reed", part="neighbour", relation="neighbour", by=by)
    niece = add_circle_member(person, name="Rosalind Penhaligon", part="family", relation="niece", by=by)
    stranger = add_circle_member(person, name="A man at the door", part="neighbour", by=by)
    record_possible_harm(stranger, reason="He asked for her bank card", by=by)
    representative = add_representative(
        person, member=niece, kind="relative", decisions="Her post", from_on=today - timedelta(days=90), by=by
    )
    consent = record_consent(
        person, agency="GP", about="Her eyesight", answer="agreed", given_on=today - timedelta(days=80), by=by
    )
    talk = begin(person, by=by, held_on=today - timedelta(days=60), narrative=NARRATIVE, minutes=50)
    want = mark_words(talk, words="I want Alan to go on visiting me", kind="want", by=by)
    change = mark_words(talk, words="I do not want to be asked for money any more", kind="want", by=by)
    smaller = mark_words(talk, words="to see my garden again", kind="want", by=by)
    mark_words(talk, words="has always sorted things out herself", kind="strength", by=by)
    niece_view = mark_words(
        talk, words="he should stay away", kind="other-view", whose="family", speaker="Rosalind, niece", by=by
    )
    finish(talk, by=by)
    correct(talk, text="It was her cousin, not her niece", reason="Joyce told us", asked_by="Joyce", by=by)
    give_information(person, what="How to talk about money", form="talk", given_on=today, conversation=talk, by=by)
    screen_views(person, safe=True, asked_on=today, how_and_where="At home, alone", by=by)
    keep = raise_outcome(want, direction="keep", by=by)
    raised = raise_outcome(change, direction="change", by=by)
    part_of = break_down(raised, mark=smaller, direction="achieve", by=by)
    add_event(keep, kind="discussed", happened_on=today, note="Talked through the options", by=by)
    reword(keep, mark=change, by=by)
    add_view(
        keep,
        whose="family",
        speaker="Rosalind, niece",
        stance="worried",
        words="He should stay away",
        said_on=today,
        mark=niece_view,
        by=by,
    )
    file_under(keep, headings=[_first_heading()], by=by)
    plan = begin_plan(person, voice="first", involvement="led", by=by)
    change_plan(plan, base_revision=plan.revision, values={"total_hours": Decimal(2)}, by=by)
    parts = [add_part(plan, outcome=outcome, by=by) for outcome in (keep, raised, part_of)]
    for part in parts:
        write_part(part, base_revision=part.revision, values=_sections(today), by=by)
    step = add_step(parts[0], what="Practise what to say", who="Joyce and Wren", by_on=today, by=by)
    barrier = add_barrier(parts[0], what="He may be cross", way_past="Have Wren to ring afterwards", by=by)
    score_wellbeing(person, scored_on=today - timedelta(days=50), score=4, words="So so", by=by)
    first = give_version(plan, given_on=today - timedelta(days=40), format="large-print", by=by)
    record_answer(first, kind="yes", words="That is it", answered_on=today - timedelta(days=39), by=by)
    plan.refresh_from_db()
    change_plan(plan, base_revision=plan.revision, values={"total_hours": Decimal(3)}, by=by)
    version = give_version(plan, given_on=today - timedelta(days=10), format="paper", by=by)
    due = set_due(person, due_on=today - timedelta(days=5), by=by)
    review = hold_review(
        person,
        held_on=today - timedelta(days=4),
        why="planned",
        outcomes=[{"outcome": keep, "how": "partly", "words": "He comes", "still_important": "yes",
                   "in_the_way": "time", "in_the_way_words": "It is early"}],
        wellbeing={"score": 7, "words": "Better"},
        next_on=today + timedelta(days=20),
        by=by,
    )  # fmt: skip
    closing = close(
        person,
        closed_on=today - timedelta(days=1),
        why="Joyce says that it is settled",
        asked="expressed",
        words="Nothing was done without my say",
        outcomes=[
            {"outcome": keep, "how": "fully", "words": "He still comes"},
            {"outcome": raised, "how": "fully", "words": "He has not asked since"},
            {"outcome": part_of, "how": "withdrawn", "words": "The garden can wait"},
        ],
        review_after_on=today + timedelta(days=30),
        by=by,
    )
    quote = choose_quote(
        person,
        figure="fully",
        source="closing",
        source_id=closing.pk,
        shown_as="Nothing was done without my say",
        said_by="A woman in her seventies",
        consent="Agreed at the last visit",
        said_on=today,
        by=by,
    )
    new_talk = begin(person, by=by, held_on=today, narrative="She rang. She said: I want to tell you more.")
    new_mark = mark_words(new_talk, words="I want to tell you more", kind="want", by=by)
    emergency = open_in_emergency(person, viewer=colleague, reason="Found hurt at home, no next of kin known")
    made = Life(
        person,
        {
            "person_id": person.pk,
            "member_id": alan.pk,
            "harmer_id": stranger.pk,
            "representative_id": representative.pk,
            "consent_id": consent.pk,
            "conversation_id": talk.pk,
            "draft_conversation_id": new_talk.pk,
            "mark_id": smaller.pk,
            "draft_mark_id": new_mark.pk,
            "outcome_id": keep.pk,
            "plan_id": plan.pk,
            "part_id": parts[0].pk,
            "step_id": step.pk,
            "barrier_id": barrier.pk,
            "version_id": version.pk,
            "due_id": due.pk,
            "review_id": review.pk,
            "closing_id": closing.pk,
            "quote_id": quote.pk,
            "section": "goal",
            "code": "generic",
            "source": "closing",
            "source_id": closing.pk,
            "grant_id": emergency.pk,
            "allocation_id": Grant.objects.get(person=person, kind="allocation").pk,
            "user_id": worker.pk,
            "membership_id": worker.memberships.get().pk,
            "report_id": make_report(worker.organisation, by=lead).pk,
            "kind": "json",
            "sheet_id": _a_sheet(lead).pk,
        },
        by=worker,
        case=open_enquiry(person, by=worker, lead=lead),
    )
    learning = (supervision, reflection, library, stories, colleagues, good_practice, audit)
    for room in (*SAFEGUARDING_ROOMS, own_pages, *learning):
        room.add(made)
    return made


def _a_sheet(lead: User) -> Sheet:
    """A spreadsheet that was checked."""
    content = b"Case number,Client number,Date of concern,Sex\n1,9,1/5/2025,F\n"
    sheet = receive_sheet(lead.organisation, name="list.csv", content=content, by=lead)
    read_sheet(sheet.pk)
    sheet.refresh_from_db()
    sheet = name_columns(sheet, sheet.columns, by=lead)
    name_values(sheet, sheet.values, by=lead)
    check_sheet(sheet.pk)
    return sheet


def _first_heading() -> str:
    from ownwords.outcomes.headings import HEADINGS

    return next(iter(HEADINGS)) if isinstance(HEADINGS, dict) else HEADINGS[0].code


def _sections(today: Any) -> dict[str, Any]:
    return {
        "goal": "I would like Alan to keep visiting, because his visits make my week.",
        "timeframe": "By the end of the spring.",
        "by_on": today + timedelta(days=60),
        "own_strengths": "I have always spoken up for myself.",
        "family_strengths": "My niece rings on Sundays.",
        "community_strengths": "The choir picks me up.",
        "other_networks": "The eye clinic knows me.",
        "existing_service": "The home visitor could come on Tuesdays.",
        "progress": "He visits twice a week and does not ask for money.",
        "actions": "Wren will practise with me on Monday.",
    }
