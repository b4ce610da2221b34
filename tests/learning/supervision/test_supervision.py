"""Supervision on six questions: what comes back, what stands, and that it stays between its two."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ownwords.access.actions import end_grant
from ownwords.access.decision import viewer_for
from ownwords.access.models import Grant, User
from ownwords.drafts.actions import Conflict, Refused
from ownwords.drafts.models import Earlier
from ownwords.learning.supervision import actions, queries
from ownwords.learning.supervision.models import AgendaItem, Note, Pair, Session, Step, Worry
from ownwords.learning.supervision.rules import NAMES, QUESTIONS, may_go_into_the_record, state_of, still_worries
from ownwords.people.models import Person
from ownwords.safeguarding.path.models import Turn
from ownwords.trail.models import Entry

SignIn = Callable[[User], Client]
TODAY = timezone.localdate


@pytest.fixture
def pair(worker: User, supervisor: User) -> Pair:
    return actions.begin_pair(supervisor=supervisor, worker=worker, by=worker)


@pytest.fixture
def session(pair: Pair, person: Person, worker: User) -> Session:
    """A talk about the person's situation."""
    answers = {"towards": "She sees her garden", "worries": "That she falls"}
    return actions.write_session(pair, held_on=TODAY(), about="person", person=person, answers=answers, by=worker)


# The rules


def test_the_six_questions_are_the_six() -> None:
    assert NAMES == ("towards", "works_well", "worries", "needs_to_happen", "where_now", "where_to_be")
    assert all(question.of_person and question.of_worker for question in QUESTIONS)


@pytest.mark.parametrize(
    ("states", "now"), [([], "open"), (["open"], "open"), (["open", "done"], "done"), (["done", "open"], "open")]
)
def test_how_a_step_stands(states: list[str], now: str) -> None:
    assert state_of(states) == now


@pytest.mark.parametrize(
    ("hows", "comes_back"), [([], True), (["still"], True), (["went-well"], False), (["happened", "still"], True)]
)
def test_which_worries_come_back(hows: list[str], comes_back: bool) -> None:
    assert still_worries(hows) is comes_back


def test_what_is_about_the_worker_goes_nowhere() -> None:
    assert may_go_into_the_record("person") == ""
    assert "about the worker" in may_go_into_the_record("development")


# Two people


def test_it_is_between_two_and_one_of_them_begins_it(worker: User, supervisor: User, colleague: User) -> None:
    with pytest.raises(Refused, match="somebody else"):
        actions.begin_pair(supervisor=worker, worker=worker, by=worker)
    with pytest.raises(Refused, match="one of the two"):
        actions.begin_pair(supervisor=supervisor, worker=worker, by=colleague)
    actions.begin_pair(supervisor=supervisor, worker=worker, by=worker)
    with pytest.raises(Refused, match="already"):
        actions.begin_pair(supervisor=supervisor, worker=worker, by=supervisor)


WRITES: dict[str, Callable[[Pair, Session, User], Any]] = {
    "bring": lambda pair, session, by: actions.bring(pair, text="x", by=by),
    "meet next": lambda pair, session, by: actions.meet_next(pair, next_on=TODAY(), by=by),
    "write": lambda pair, session, by: actions.write_session(
        pair, held_on=TODAY(), about="development", answers={"towards": "x"}, by=by
    ),
    "agree": lambda pair, session, by: actions.agree(session, by=by),
    "step": lambda pair, session, by: actions.agree_step(session, what="x", owner=pair.worker, by=by),
    "worry": lambda pair, session, by: actions.worry(session, text="x", by=by),
    "record": lambda pair, session, by: actions.put_into_record(session, text="x", by=by),
    "name": lambda pair, session, by: actions.name(pair, user=by, because="x", by=by),
    "end": lambda pair, session, by: actions.end_pair(pair, by=by),
}


@pytest.mark.parametrize("deed", WRITES)
def test_nobody_but_the_two_writes(pair: Pair, session: Session, colleague: User, lead: User, deed: str) -> None:
    for other in (colleague, lead):
        with pytest.raises(Refused):
            WRITES[deed](pair, session, other)


@pytest.mark.parametrize("deed", [one for one in WRITES if one not in ("agree", "record", "end")])
def test_nothing_is_written_once_it_has_ended(pair: Pair, session: Session, worker: User, deed: str) -> None:
    actions.end_pair(pair, by=worker)
    pair.refresh_from_db()
    session.pair = pair
    with pytest.raises(Refused):
        WRITES[deed](pair, session, worker)


# What comes back


def test_what_either_brings_is_on_the_agenda_until_it_was_talked_about(
    pair: Pair, worker: User, supervisor: User
) -> None:
    mine = actions.bring(pair, text="My hours", by=worker)
    theirs = actions.bring(pair, text="How you are", by=supervisor)
    with pytest.raises(Refused, match="Somebody else brought this"):
        actions.take_off(theirs, by=worker)
    made = actions.write_session(
        pair, held_on=TODAY(), about="development", answers={"towards": "Less evenings"}, talked=[theirs], by=worker
    )
    theirs.refresh_from_db()
    assert theirs.talked_in == made
    actions.take_off(mine, by=worker)
    assert not AgendaItem.objects.filter(talked_in=None, no_longer_at=None).exists()
    with pytest.raises(Refused):
        actions.bring(pair, text=" ", by=worker)


def test_steps_and_worries_come_back_until_something_came_of_them(
    pair: Pair, session: Session, worker: User, supervisor: User, client_of: SignIn
) -> None:
    step = actions.agree_step(session, what="Ring the bank", owner=worker, by=supervisor)
    about = actions.worry(session, text="That she falls", by=worker)
    path = reverse("supervision", args=[pair.pk])

    def comes_back() -> tuple[bool, bool]:
        page = client_of(worker).get(path).content.decode()
        before = page[: page.index('id="agenda"')]
        return "Ring the bank" in before, "That she falls" in before

    assert comes_back() == (True, True)
    actions.follow_step(step, state="open", words="No answer yet", by=worker)
    actions.say_what_came_of(about, how="still", words="She was dizzy", on=TODAY(), by=worker)
    assert comes_back() == (True, True)
    actions.follow_step(step, state="done", by=worker)
    actions.say_what_came_of(about, how="went-well", words="A rail was put up", on=TODAY(), by=supervisor)
    assert comes_back() == (False, False)
    page = client_of(supervisor).get(path).content.decode()
    assert "A rail was put up" in page[page.index("and what came of it") :]


@pytest.mark.parametrize(
    ("deed", "says"),
    [
        (lambda s, w, o: actions.agree_step(s, what=" ", owner=w, by=w), "what is to happen"),
        (lambda s, w, o: actions.agree_step(s, what="x", owner=o, by=w), "one of you two"),
        (lambda s, w, o: actions.worry(s, text="", by=w), "what worries you"),
        (lambda s, w, o: actions.put_into_record(s, text="", by=w), "stand in the record"),
    ],
)
def test_what_is_missing_is_said(
    session: Session, worker: User, colleague: User, deed: Callable[..., Any], says: str
) -> None:
    with pytest.raises(Refused, match=says):
        deed(session, worker, colleague)


def test_an_empty_talk_is_none_and_of_a_person_it_says_of_whom(pair: Pair, worker: User) -> None:
    with pytest.raises(Refused, match="at least one"):
        actions.write_session(pair, held_on=TODAY(), about="development", answers={}, by=worker)
    with pytest.raises(Refused, match="whose situation"):
        actions.write_session(pair, held_on=TODAY(), about="person", answers={"towards": "x"}, by=worker)
    with pytest.raises(Refused, match="today or in the past"):
        actions.write_session(
            pair, held_on=TODAY() + timedelta(days=1), about="development", answers={"towards": "x"}, by=worker
        )


# What stands


def test_it_stands_once_both_say_so_and_a_change_takes_that_back(
    pair: Pair, session: Session, worker: User, supervisor: User
) -> None:
    actions.agree(session, by=worker)
    changed = actions.write_session(
        pair, session=session, base_revision=1, held_on=TODAY(), answers={"towards": "Her roses"}, by=supervisor
    )
    changed.refresh_from_db()
    assert (changed.towards, changed.worker_agreed_at) == ("Her roses", None)
    for user in (worker, supervisor):
        actions.agree(changed, by=user)
    changed.refresh_from_db()
    assert changed.stands
    with pytest.raises(Refused, match="both said"):
        actions.write_session(
            pair, session=changed, base_revision=2, held_on=TODAY(), answers={"towards": "x"}, by=worker
        )
    with pytest.raises(DatabaseError), transaction.atomic():
        Session.objects.filter(pk=changed.pk).update(towards="Something else")


def test_two_who_write_at_once_lose_nothing(pair: Pair, session: Session, worker: User, supervisor: User) -> None:
    write: dict[str, Any] = {"session": session, "base_revision": 1, "held_on": TODAY()}
    actions.write_session(pair, **write, answers={"towards": "First"}, by=worker)
    with pytest.raises(Conflict):
        actions.write_session(pair, **write, answers={"towards": "Second"}, by=supervisor)


def test_what_was_kept_is_not_taken_away(session: Session, worker: User) -> None:
    step = actions.agree_step(session, what="x", owner=worker, by=worker)
    actions.worry(session, text="x", by=worker)
    for deed in (
        lambda: Session.objects.all().delete(),
        lambda: Step.objects.filter(pk=step.pk).update(what="y"),
        lambda: Worry.objects.all().delete(),
        lambda: Pair.objects.update(worker=session.pair.supervisor_id, supervisor=session.pair.worker_id),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            deed()


# It stays between them


def test_of_a_talk_about_a_person_only_what_is_put_there_goes_into_their_record(
    pair: Pair, session: Session, person: Person, worker: User, supervisor: User, client_of: SignIn
) -> None:
    record = reverse("person", args=[person.pk])
    assert "She sees her garden" not in client_of(supervisor).get(record).content.decode()
    note = actions.put_into_record(session, text="We looked at how the bank could help.", by=worker)
    story = client_of(supervisor).get(record).content.decode()
    assert "We looked at how the bank could help." in story
    assert "That she falls" not in story
    page = client_of(supervisor).get(reverse("supervision-note", args=[person.pk, note.pk])).content.decode()
    assert "We looked at how the bank could help." in page
    assert str(pair.pk) not in page
    assert Turn.objects.filter(kind="supervision").count() == Note.objects.count() == 1


def test_what_is_about_the_worker_never_goes_into_a_record(pair: Pair, worker: User, client_of: SignIn) -> None:
    own = actions.write_session(
        pair, held_on=TODAY(), about="development", answers={"worries": "I cannot sleep"}, by=worker
    )
    with pytest.raises(Refused, match="about the worker"):
        actions.put_into_record(own, text="x", by=worker)
    path = reverse("supervision-into-record", args=[pair.pk, own.pk])
    assert client_of(worker).get(path).status_code == 404
    assert client_of(worker).post(path, {"text": "x"}).status_code == 404


def test_earlier_versions_of_a_talk_are_not_among_the_persons(
    pair: Pair, session: Session, person: Person, worker: User, client_of: SignIn
) -> None:
    actions.write_session(
        pair, session=session, base_revision=1, held_on=TODAY(), answers={"towards": "Anew"}, by=worker
    )
    assert Earlier.objects.get(about__startswith="supervision.").person_id is None
    assert "She sees her garden" not in client_of(worker).get(reverse("earlier", args=[person.pk])).content.decode()


PAGES = ("supervision", "supervision-session", "print-supervision")


def opens(client: Client, pair: Pair, session: Session) -> list[int]:
    return [
        client.get(reverse(name, args=[pair.pk] if name == "supervision" else [pair.pk, session.pk])).status_code
        for name in PAGES
    ]


def test_every_pairing_of_reader_and_supervision(
    pair: Pair,
    session: Session,
    worker: User,
    supervisor: User,
    colleague: User,
    lead: User,
    board_member: User,
    administrator: User,
    client_of: SignIn,
) -> None:
    other = actions.begin_pair(supervisor=lead, worker=supervisor, by=lead)
    theirs = actions.write_session(other, held_on=TODAY(), about="development", answers={"towards": "x"}, by=lead)
    everybody = (worker, supervisor, colleague, lead, board_member, administrator)
    for each, talk, two in ((pair, session, {worker, supervisor}), (other, theirs, {lead, supervisor})):
        for user in everybody:
            wanted = [200] * 3 if user in two else [404] * 3
            assert opens(client_of(user), each, talk) == wanted, (user.name, each)
    listed = client_of(lead).get(reverse("supervisions")).content.decode()
    assert worker.name not in listed
    # A talk of one is not found under the other.
    assert client_of(supervisor).get(reverse("supervision-session", args=[pair.pk, theirs.pk])).status_code == 404


def test_whom_one_names_reads_it_once_the_other_agrees_and_no_longer_than_both_want(
    pair: Pair, session: Session, worker: User, supervisor: User, colleague: User, client_of: SignIn
) -> None:
    named = actions.name(pair, user=colleague, because="She covers for me", by=worker)
    assert opens(client_of(colleague), pair, session) == [404] * 3
    with pytest.raises(Refused, match="the other of you two"):
        actions.agree_to_named(named, by=worker)
    actions.agree_to_named(named, by=supervisor)
    assert opens(client_of(colleague), pair, session) == [200] * 3
    page = client_of(colleague).get(reverse("supervision", args=[pair.pk])).content.decode()
    assert "Write a talk" not in page
    assert client_of(colleague).get(reverse("bring-to-supervision", args=[pair.pk])).status_code == 404
    actions.end_named(named, by=supervisor)
    assert opens(client_of(colleague), pair, session) == [404] * 3


def test_when_it_ends_the_two_still_read_it_and_whom_they_named_do_not(
    pair: Pair, session: Session, worker: User, supervisor: User, colleague: User, client_of: SignIn
) -> None:
    actions.agree_to_named(actions.name(pair, user=colleague, because="Covers", by=worker), by=supervisor)
    actions.end_pair(pair, by=worker)
    assert opens(client_of(worker), pair, session) == [200] * 3
    assert opens(client_of(colleague), pair, session) == [404] * 3


def test_the_name_of_somebody_whose_record_one_may_not_open_is_not_told(
    pair: Pair, session: Session, person: Person, worker: User, client_of: SignIn
) -> None:
    page = client_of(worker).get(reverse("supervision", args=[pair.pk])).content.decode()
    assert person.called in page
    for grant in Grant.objects.filter(person=person, viewer=worker, ends_at=None):
        end_grant(grant, by=worker)
    page = client_of(worker).get(reverse("supervision", args=[pair.pk])).content.decode()
    assert person.called not in re.sub(r"<form.*?</form>", "", page, flags=re.DOTALL)
    assert "somebody whose record you cannot open" in page


def test_every_reading_and_writing_is_on_the_trail_of_the_two_and_shown_to_them(
    pair: Pair, session: Session, supervisor: User, client_of: SignIn
) -> None:
    client = client_of(supervisor)
    client.get(reverse("supervision", args=[pair.pk]))
    deeds = set(Entry.objects.filter(chain=f"between:{pair.pk}").values_list("deed", flat=True))
    assert {"supervision begun", "supervision written", "read supervision"} <= deeds
    assert supervisor.name in client.get(reverse("supervision", args=[pair.pk])).content.decode()
    assert not Entry.objects.filter(chain=f"person:{session.person_id}", deed__contains="supervision").exists()


def test_people_to_talk_about_are_those_both_may_see(
    pair: Pair, person: Person, worker: User, supervisor: User
) -> None:
    for user in (worker, supervisor):
        assert queries.people_to_talk_about(pair, viewer_for(user)) == [person]
