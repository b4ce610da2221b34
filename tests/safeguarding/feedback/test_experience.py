"""Asking how it was: by somebody independent, within eight weeks, and exactly as it was answered."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from ownwords.access.actions import allocate, hold
from ownwords.access.decision import Viewer, viewer_for
from ownwords.access.models import User
from ownwords.conversations.actions import begin
from ownwords.drafts.actions import Refused
from ownwords.people.actions import add_person
from ownwords.people.models import Person
from ownwords.safeguarding.feedback.actions import plan_asking, record_answers, record_event, show_words, withdraw_words
from ownwords.safeguarding.feedback.models import STEPS as MODEL_STEPS
from ownwords.safeguarding.feedback.models import Answers, Asking, ShownWords
from ownwords.safeguarding.feedback.queries import (
    closed_enquiries,
    experience_of_many,
    names_around,
    to_ask,
    workers_on,
)
from ownwords.safeguarding.feedback.questions import QUESTIONS, STEPS, Sheet, sheet_of
from ownwords.safeguarding.feedback.rules import asks_too_late, last_day, names_in, not_independent, time_left, total_of
from ownwords.safeguarding.path.models import Case, Turn, Wait
from ownwords.wording.languages import codes
from tests.safeguarding.support.feedback import closed_enquiry
from tests.support.reading import reading_age

CLOSED = date(2026, 1, 5)


@pytest.fixture
def closed(person: Person, worker: User) -> Case:
    begin(person, by=worker, held_on=timezone.localdate(), narrative="She rang.")
    return closed_enquiry(person, worker)


def plan(case: Case, by: User, **others: Any) -> Asking:
    given: dict[str, Any] = {
        "asked_by": "Leonie Akers",
        "role": "Advocate",
        "version": "person",
        "form": "standard",
        "how": "phone",
        "planned_on": timezone.localdate(),
        "by": by,
    }
    return plan_asking(case, **(given | others))


def answer(asking: Asking, by: User, **others: Any) -> Answers:
    steps = {each.name: "4" for each in QUESTIONS}
    given: dict[str, Any] = {"answered_on": timezone.localdate(), "steps": steps, "by": by}
    return record_answers(asking, **(given | others))


@pytest.mark.parametrize(
    ("today", "said"),
    [
        (CLOSED, "8 weeks of the eight left"),
        (CLOSED + timedelta(days=49), "1 week of the eight left"),
        (CLOSED + timedelta(days=50), "6 days of the eight weeks left"),
        (CLOSED + timedelta(days=55), "1 day of the eight weeks left"),
        (CLOSED + timedelta(days=56), "The eight weeks end today"),
        (CLOSED + timedelta(days=57), "The eight weeks have passed. It is still worth asking"),
    ],
)
def test_eight_weeks_in_words(today: date, said: str) -> None:
    assert last_day(CLOSED) == date(2026, 3, 2)
    assert time_left(CLOSED, today) == said


@pytest.mark.parametrize(
    ("name", "found"),
    [("Leonie Akers", ""), ("Wren Okafor", "Wren Okafor"), (" wren   OKAFOR ", "Wren Okafor"), ("Wren", "")],
)
def test_nobody_asks_about_their_own_work(name: str, found: str) -> None:
    assert not_independent(name, ["Wren Okafor", "Sunita Rao"]) == found


@given(st.lists(st.sampled_from([*"12345", "not-say", "not-there", ""])))
def test_totals_never_count_what_was_not_answered_and_never_show_few(answers: list[str]) -> None:
    total = total_of(answers)
    steps = [each for each in answers if each in set("12345")]
    assert total.enough == (len(steps) >= 5)
    if total.enough:
        assert sum(total.steps.values()) == total.answered == len(steps)
    else:
        assert (total.steps, total.answered, total.did_not_want_to_say, total.did_not_know) == ({}, 0, 0, 0)


def said_on(sheet: Sheet) -> list[str]:
    """Everything that a questionnaire asks."""
    return [sheet.opening, *sheet.questions.values(), sheet.better, sheet.anything_else, sheet.use]


def test_the_steps_agree_with_what_is_kept() -> None:
    assert list(sheet_of("person", "standard").steps.items()) == MODEL_STEPS
    assert set(STEPS) == {code for code, _ in MODEL_STEPS}


@pytest.mark.parametrize("language", codes())
@pytest.mark.parametrize("form", ["standard", "easy"])
def test_each_version_asks_in_words_of_its_own(form: str, language: str) -> None:
    person, other = (said_on(sheet_of(version, form, language)) for version in ("person", "representative"))
    assert all(person)
    assert all(other)
    assert person[1:6] != other[1:6]


@pytest.mark.parametrize(("form", "longest", "age"), [("easy", 10, 8.0), ("standard", 25, 12.0)])
def test_each_wording_is_read_with_ease(form: str, longest: int, age: float) -> None:
    every = [text for version in ("person", "representative") for text in said_on(sheet_of(version, form))]
    for text in every:
        sentences = [one.split() for one in re.split(r"[.?!]", text) if one.strip()]
        assert max(map(len, sentences)) <= longest, text
    assert reading_age(" ".join(every)) <= age


def test_from_the_close_on_it_waits_for_somebody(closed: Case, worker: User) -> None:
    wait = Wait.objects.get(case=closed, settled_at=None)
    assert (wait.key, wait.since) == (f"experience:{closed.pk}", closed.concluded_on)
    asking = plan(closed, worker, planned_on=timezone.localdate() + timedelta(days=3))
    wait = Wait.objects.get(case=closed, settled_at=None)
    assert (wait.whom, wait.since) == ("Leonie Akers", closed.concluded_on)
    answer(asking, worker)
    assert not Wait.objects.filter(case=closed, settled_at=None).exists()


def test_the_worker_cannot_ask(closed: Case, worker: User) -> None:
    with pytest.raises(Refused, match="Wren Okafor worked on this"):
        plan(closed, worker, asked_by="Wren Okafor")


def test_not_before_the_close(case: Case, worker: User) -> None:
    with pytest.raises(Refused, match="after an enquiry has ended"):
        plan(case, worker)


def test_an_empty_questionnaire_is_none(closed: Case, worker: User) -> None:
    asking = plan(closed, worker)
    with pytest.raises(Refused, match="Nothing is answered yet"):
        answer(asking, worker, steps={}, better="  ")
    with pytest.raises(DatabaseError), transaction.atomic():
        Answers.objects.create(asking=asking, answered_on=timezone.localdate(), by=worker, at=timezone.now())
    assert not Answers.objects.exists()


def test_answers_stand(closed: Case, worker: User) -> None:
    made = answer(plan(closed, worker), worker, anything_else="They came when I was asleep")
    with pytest.raises(DatabaseError), transaction.atomic():
        Answers.objects.update(safer="5")
    with pytest.raises(Refused, match="recorded already"):
        answer(made.asking, worker)
    assert Turn.objects.get(case=closed, heading="They said how it was for them").words == "They came when I was asleep"


def test_a_no_is_an_answer_and_could_not_says_why(closed: Case, worker: User) -> None:
    today = timezone.localdate()
    with pytest.raises(Refused, match="Write why"):
        record_event(plan(closed, worker), kind="could-not", on=today, by=worker)
    with pytest.raises(Refused, match="a day to ask again, or write why nobody"):
        record_event(Asking.objects.get(), kind="could-not", on=today, words="In hospital", by=worker)
    asking = Asking.objects.get()
    record_event(asking, kind="put-off", on=today, words="Ill", next_on=today + timedelta(days=9), by=worker)
    assert Wait.objects.get(case=closed, settled_at=None).show_on == today + timedelta(days=9)
    record_event(asking, kind="declined", on=today, words="I have said enough", by=worker)
    assert not Wait.objects.filter(case=closed, settled_at=None).exists()
    with pytest.raises(Refused, match="recorded already"):
        answer(asking, worker)
    assert plan(closed, worker, planned_on=today + timedelta(days=40))


def test_supervisors_see_that_nobody_has_asked(
    closed: Case, worker: User, supervisor: User, client_of: Callable[[User], Client]
) -> None:
    today = timezone.localdate()
    viewer = viewer_for(supervisor)
    assert states(viewer) == ["waiting"]
    answer(plan(closed, worker), worker)
    assert states(viewer) == ["asked"]
    told = experience_of_many(to_ask(closed_enquiries(viewer, today - timedelta(days=9)), today))
    assert not told.enough
    assert told.words == []
    shown = client_of(supervisor).get(reverse("experiences")).content.decode()
    assert "Fewer than 5 people have answered" in shown
    assert "Asked and answered" in shown


def test_on_paper_there_is_no_name(closed: Case, worker: User, client_of: Callable[[User], Client]) -> None:
    asking = plan(closed, worker, form="easy")
    path = reverse("print-questionnaire", args=[closed.person_id, asking.pk])
    shown = client_of(worker).get(path).content.decode()
    article = shown.split("<article")[1].split("</article>")[0]
    for name in ("Joyce", "Penhaligon", "Wren", "safeguard"):
        assert name not in article
    assert article.count("ow-questionnaire__box") == 5 * 7 + 2


def states(viewer: Viewer) -> list[str]:
    today = timezone.localdate()
    return [one.state for one in to_ask(closed_enquiries(viewer, today - timedelta(days=90)), today)]


def test_where_it_stands_is_what_the_newest_asking_says(closed: Case, worker: User, supervisor: User) -> None:
    viewer, today = viewer_for(supervisor), timezone.localdate()
    record_event(plan(closed, worker), kind="declined", on=today, by=worker)
    assert states(viewer) == ["declined"]
    again = plan(closed, worker, planned_on=today + timedelta(days=9))
    assert states(viewer) == ["planned"]
    record_event(again, kind="could-not", on=today, words="Moved", not_again_because="Nobody knows where to", by=worker)
    assert states(viewer) == ["could-not"]
    answer(plan(closed, worker), worker)
    assert states(viewer) == ["asked"]


def test_whoever_could_not_be_asked_is_asked_again(closed: Case, worker: User) -> None:
    today = timezone.localdate()
    asking = plan(closed, worker)
    again = today + timedelta(days=20)
    record_event(asking, kind="could-not", on=today, words="In hospital", next_on=again, by=worker)
    wait = Wait.objects.get(case=closed, settled_at=None)
    assert (wait.show_on, wait.reason) == (again, "In hospital")
    assert answer(asking, worker)


def test_whoever_typed_it_in_has_not_worked_on_it(closed: Case, worker: User, colleague: User) -> None:
    answer(plan(closed, colleague), colleague)
    assert colleague.name not in workers_on(closed)
    assert plan(closed, worker, asked_by=colleague.name, planned_on=timezone.localdate() + timedelta(days=90))


@pytest.mark.parametrize(
    ("days", "answered_before", "late"), [(56, False, False), (57, False, True), (57, True, False), (0, False, False)]
)
def test_after_eight_weeks_it_says_why(days: int, answered_before: bool, late: bool) -> None:
    assert asks_too_late(CLOSED + timedelta(days=days), CLOSED, answered_before=answered_before) is late


def test_asking_late_keeps_its_reason(closed: Case, worker: User, client_of: Callable[[User], Client]) -> None:
    late = timezone.localdate() + timedelta(days=60)
    with pytest.raises(Refused, match="eight weeks have passed"):
        plan(closed, worker, planned_on=late)
    asking = plan(closed, worker, planned_on=late, late_because="She is abroad until then")
    page = client_of(worker).get(reverse("asking", args=[closed.person_id, asking.pk])).content.decode()
    assert "She is abroad until then" in page
    assert asking.sheet in page


def test_nothing_is_answered_before_the_close(closed: Case, worker: User) -> None:
    with pytest.raises(Refused, match="after the close"):
        answer(plan(closed, worker), worker, answered_on=timezone.localdate() - timedelta(days=1))


def test_both_things_they_said_are_told_in_time(closed: Case, worker: User) -> None:
    answer(plan(closed, worker), worker, anything_else="Thank you", better="Ring first")
    words = Turn.objects.get(case=closed, heading="They said how it was for them").words
    assert words == "Thank you\n\nRing first"


def test_each_person_counts_once_and_by_what_they_said_last(
    council: Any, worker: User, supervisor: User, client_of: Callable[[User], Client]
) -> None:
    today = timezone.localdate()
    for number in range(5):
        person = add_person(given_name=f"Somebody{number}", family_name="Else", who="test")
        hold(person, team=council.team, who="test")
        allocate(person, worker=worker, by=worker)
        begin(person, by=worker, held_on=today, narrative="They rang.")
        case = closed_enquiry(person, worker)
        for safer in ("1", "5"):
            steps = {each.name: "3" for each in QUESTIONS} | {"safer": safer}
            answer(plan(case, worker), worker, steps=steps)
    told = experience_of_many(to_ask(closed_enquiries(viewer_for(supervisor), today - timedelta(days=9)), today))
    counted = dict(told.totals)["Feeling safer"]
    assert (told.ended, told.by_state["asked"], counted.answered) == (5, 5, 5)
    assert dict(counted.steps) == {"5": 5, "4": 0, "3": 0, "2": 0, "1": 0}
    assert "Somebody0" not in client_of(supervisor).get(reverse("experience-figures")).content.decode()


def test_words_are_shown_only_without_names_and_only_where_they_agreed(closed: Case, worker: User) -> None:
    may_not = answer(plan(closed, worker), worker, anything_else="Thank you", may_use_words=False)
    with pytest.raises(Refused, match="did not agree"):
        show_words(may_not, shown_as="Thank you", names=[], by=worker)
    asking = plan(closed, worker, planned_on=timezone.localdate() + timedelta(days=90))
    given = answer(asking, worker, anything_else="Wren rang Joyce every day", may_use_words=True)
    with pytest.raises(Refused, match="Joyce, Wren"):
        show_words(given, shown_as="Wren rang Joyce every day", names=names_around(asking), by=worker)
    show_words(given, shown_as="Somebody rang every day", names=names_around(asking), by=worker)
    with pytest.raises(Refused, match="shown already"):
        show_words(given, shown_as="Somebody rang", names=[], by=worker)


def test_words_can_be_withdrawn_once_with_the_reason(
    closed: Case, worker: User, client_of: Callable[[User], Client]
) -> None:
    asking = plan(closed, worker)
    given = answer(asking, worker, better="Ring first", may_use_words=True)
    shown = show_words(given, shown_as="Ring first", names=[], by=worker)
    client, path = client_of(worker), reverse("withdraw-experience-words", args=[closed.person_id, asking.pk])
    assert client.post(path, {"because": ""}).status_code == 422
    with pytest.raises(DatabaseError), transaction.atomic():
        ShownWords.objects.filter(pk=shown.pk).update(shown_as="Ring me first")
    assert client.post(path, {"because": "She changed her mind"}).status_code == 302
    assert client.get(path).status_code == 404
    assert "She changed her mind" in client.get(reverse("asking", args=[closed.person_id, asking.pk])).content.decode()
    assert ShownWords.objects.get().shown_as == ""
    with pytest.raises(Refused, match="already"):
        withdraw_words(shown, because="Again", by=worker)
    with pytest.raises(DatabaseError), transaction.atomic():
        ShownWords.objects.filter(pk=shown.pk).update(withdrawn_at=None, withdrawn_because="")


def test_somebody_with_two_enquiries_is_one_person(
    closed: Case, person: Person, worker: User, supervisor: User
) -> None:
    answer(plan(closed, worker), worker)
    begin(person, by=worker, held_on=timezone.localdate(), narrative="She rang again.")
    answer(plan(closed_enquiry(person, worker), worker), worker)
    cases = closed_enquiries(viewer_for(supervisor), timezone.localdate() - timedelta(days=9))
    counted = experience_of_many(to_ask(cases, timezone.localdate()) * 3)
    assert counted.ended == 6
    assert not counted.enough, "six enquiries of one person are not five people"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Joyce’s door was open", ["Joyce"]),
        ("joyce rang", ["Joyce"]),
        ("They came to Penhaligon.", ["Penhaligon"]),
        ("I will enjoy it", []),
        ("the daughter rang", []),
    ],
)
def test_names_are_found_as_whole_words(text: str, found: list[str]) -> None:
    assert names_in(text, ["Joyce Penhaligon", "the daughter", "Jo"]) == found


def test_easy_read_has_its_faces_on_the_screen_too(
    closed: Case, worker: User, client_of: Callable[[User], Client]
) -> None:
    asking = plan(closed, worker, form="easy")
    path = reverse("record-answers", args=[closed.person_id, asking.pk])
    page = client_of(worker).get(path).content.decode()
    assert page.count("ow-face__head") == 5 * len(QUESTIONS)
    assert asking.sheet in page
    sent = client_of(worker).post(path, {"safer": "4", "better": "x", "answered_on-day": "40"})
    assert sent.status_code == 422
    assert 'value="4" checked' in sent.content.decode()
