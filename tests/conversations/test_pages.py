"""The pages of a conversation, as a browser without scripts sees them."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from ownwords.access.actions import allocate
from ownwords.access.models import User
from ownwords.conversations.actions import begin, finish, mark_words, screen_views, write
from ownwords.conversations.models import Conversation, Correction, Information, Mark, ViewsScreen
from ownwords.drafts.models import Draft
from ownwords.people.actions import add_person
from ownwords.people.models import Person
from tests.conversations.conftest import NARRATIVE, WANTED, days_ago

pytestmark = pytest.mark.django_db

ClientOf = Callable[[User], Client]


@pytest.fixture
def browser_of_worker(client_of: ClientOf, worker: User) -> Client:
    return client_of(worker)


def _at(name: str, conversation: Conversation, *more: Any) -> str:
    return reverse(name, args=[conversation.person_id, conversation.pk, *more])


def _day(field: str, days: int = 2) -> dict[str, str]:
    day = days_ago(days)
    return {f"{field}-day": str(day.day), f"{field}-month": str(day.month), f"{field}-year": str(day.year)}


def _hidden(answer: Any, name: str) -> str:
    found = re.search(rf'name="{name}" value="([^"]*)"', answer.content.decode())
    assert found, name
    return found[1]


def _text(answer: Any) -> str:
    return str(answer.content.decode())


# --- Beginning and writing ------------------------------------------------------------------------


def test_a_conversation_begins_with_its_day_and_goes_on_to_the_writing(
    browser_of_worker: Client, person: Person, worker: User
) -> None:
    answer = browser_of_worker.post(reverse("new-conversation", args=[person.pk]), _day("held_on"))
    made = Conversation.objects.get()
    assert answer["Location"] == _at("write-conversation", made)
    assert (made.worker, made.held_on) == (worker, days_ago(2))


@pytest.mark.parametrize(
    ("sent", "message"),
    [
        ({}, "Enter the day of the conversation"),
        ({"held_on-day": "31", "held_on-month": "2", "held_on-year": "2026"}, "must be a real date"),
        (_day("held_on", -3), "must be today or in the past"),
        (_day("held_on") | {"minutes": "an hour"}, "Minutes must be a whole number"),
        (_day("held_on") | {"minutes": "100000"}, "Minutes must be 1,440 or fewer"),
        (_day("held_on") | {"seen_alone": "perhaps"}, "from the list"),
        (_day("held_on") | {"place": "x" * 201}, "200 characters or fewer"),
    ],
)
def test_what_is_wrong_is_said_and_everything_typed_is_kept(
    browser_of_worker: Client, person: Person, sent: dict[str, str], message: str
) -> None:
    sent = sent | {"title": "<script>alert(1)</script> 🌷"}
    answer = browser_of_worker.post(reverse("new-conversation", args=[person.pk]), sent)
    assert answer.status_code == 422
    assert message in _text(answer)
    assert "&lt;script&gt;alert(1)&lt;/script&gt; 🌷" in _text(answer)
    assert not Conversation.objects.exists()


def test_a_no_to_asking_is_shown_before_a_new_conversation(
    browser_of_worker: Client, person: Person, worker: User
) -> None:
    screen_views(person, safe=False, asked_on=days_ago(4), reason="He listens in", ask_again_on=days_ago(1), by=worker)
    assert "He listens in" in _text(browser_of_worker.get(reverse("new-conversation", args=[person.pk])))


def _writing(**values: str) -> dict[str, str]:
    return _day("held_on") | {"base_revision": "1"} | values


@pytest.mark.parametrize(
    ("then", "leads_to"), [("", "write-conversation"), ("mark", "mark-conversation"), ("later", "person")]
)
def test_writing_is_saved_and_leads_on(browser_of_worker: Client, talk: Conversation, then: str, leads_to: str) -> None:
    answer = browser_of_worker.post(
        _at("write-conversation", talk), _writing(narrative="She said: more tea.\r\nAnd cake.", then=then)
    )
    talk.refresh_from_db()
    assert talk.narrative == "She said: more tea.\nAnd cake."
    assert answer["Location"] == (
        reverse("person", args=[talk.person_id]) if leads_to == "person" else _at(leads_to, talk)
    )


def test_a_megabyte_is_too_much_and_stays_in_the_box(browser_of_worker: Client, talk: Conversation) -> None:
    pasted = "word 🌷 " * 150_000
    answer = browser_of_worker.post(_at("write-conversation", talk), _writing(narrative=pasted))
    assert answer.status_code == 422
    assert "characters too long. It can hold 100,000" in _text(answer)
    assert pasted.strip() in _text(answer)
    talk.refresh_from_db()
    assert talk.narrative == NARRATIVE


def test_two_who_write_at_once_see_both_versions(
    client_of: ClientOf, talk: Conversation, worker: User, colleague: User
) -> None:
    allocate(talk.person, worker=colleague, by=worker)
    first = client_of(worker).post(_at("write-conversation", talk), _writing(narrative="What Wren wrote"))
    assert first.status_code == 302
    second = client_of(colleague).post(_at("write-conversation", talk), _writing(narrative="What Col wrote"))
    assert second.status_code == 409
    assert "Wren Okafor saved while you were writing" in _text(second)
    assert "What Wren wrote" in _text(second)
    assert "What Col wrote</textarea>" in _text(second)
    settled = _writing(narrative="What both wrote", once="t2", base_revision=_hidden(second, "base_revision"))
    assert client_of(colleague).post(_at("write-conversation", talk), settled).status_code == 302
    talk.refresh_from_db()
    assert talk.narrative == "What both wrote"


def test_typing_for_a_conversation_that_was_finished_meanwhile_is_not_lost(
    browser_of_worker: Client, finished: Conversation, worker: User
) -> None:
    answer = browser_of_worker.post(_at("write-conversation", finished), _writing(narrative="One more thing"))
    assert answer.status_code == 422
    assert "This conversation is finished" in _text(answer)
    assert "One more thing" in _text(answer)
    Draft.objects.create(
        worker=worker,
        form=_at("write-conversation", finished),
        typed={"narrative": ["One more thing"]},
        kept_at=finished.begun_at,
    )
    later = browser_of_worker.get(_at("write-conversation", finished))
    assert "What you had typed" in _text(later)
    assert "One more thing" in _text(later)
    assert _at("correct-conversation", finished) in _text(later)


def test_questions_stand_beside_the_page(browser_of_worker: Client, talk: Conversation) -> None:
    text = _text(browser_of_worker.get(_at("write-conversation", talk)))
    assert "What have you done about it yourself, and how did that go?" in text
    assert 'type="checkbox"' not in text  # nothing to tick off


# --- Marking --------------------------------------------------------------------------------------


def _mark(kind: str = "want", **values: Any) -> dict[str, Any]:
    return {"kind": kind, "whose": "person"} | values


def test_words_are_marked_by_copying_them(browser_of_worker: Client, talk: Conversation) -> None:
    answer = browser_of_worker.post(_at("mark-conversation", talk), _mark(words="I want him to\n keep coming round"))
    made = Mark.objects.get()
    assert made.words == WANTED
    assert answer["Location"].endswith(f"#mark-{made.pk}")
    shown = _text(browser_of_worker.get(answer["Location"]))
    assert "Marked: want, Joyce" in shown
    assert f'data-start="{made.start}">{WANTED}</mark>' in shown


def test_a_double_click_marks_once(browser_of_worker: Client, talk: Conversation) -> None:
    sent = _mark(words=WANTED, once="the same form")
    answers = [browser_of_worker.post(_at("mark-conversation", talk), sent) for _ in range(2)]
    assert answers[0]["Location"] == answers[1]["Location"]
    assert Mark.objects.count() == 1


def test_a_place_says_which_of_two_alike_is_meant(browser_of_worker: Client, talk: Conversation) -> None:
    at = NARRATIVE.rindex("him")
    browser_of_worker.post(_at("mark-conversation", talk), _mark(words="him", start=at, end=at + 3))
    assert Mark.objects.get().start == at


@pytest.mark.parametrize(("start", "end"), [("0", "5"), ("x", "-3"), ("99999", "999999"), ("", "")])
def test_a_place_from_an_older_text_does_not_mark_other_words(
    browser_of_worker: Client, talk: Conversation, start: str, end: str
) -> None:
    browser_of_worker.post(_at("mark-conversation", talk), _mark(words=WANTED, start=start, end=end))
    assert Mark.objects.get().words == WANTED


@pytest.mark.parametrize(
    ("sent", "message"),
    [
        (_mark(words="I never said this"), "These words do not stand in the text"),
        (_mark(words="him"), "stand in the text more than once"),
        (_mark(words=""), "Choose the words in the text"),
        (_mark(kind="", words=WANTED), "Choose what these words are"),
        (_mark(kind="gossip", words=WANTED), "Choose what these words are"),
        (_mark(words=WANTED, whose="observed"), "Enter the name of who saw this"),
        (_mark(words=WANTED, whose="ghost"), "Choose whose words they are from the list"),
        (_mark(kind="other-view", words=WANTED), "Say whose view this is"),
        (_mark(words=WANTED, whose="family", member="not-in-the-circle"), "from the list"),
        (_mark(words="x" * 1_000_000), "characters too long"),
    ],
)
def test_what_cannot_be_marked_is_said(
    browser_of_worker: Client, talk: Conversation, sent: dict[str, str], message: str
) -> None:
    answer = browser_of_worker.post(_at("mark-conversation", talk), sent)
    assert answer.status_code == 422
    assert message in _text(answer)
    assert sent["words"] in _text(answer)
    assert not Mark.objects.exists()


def test_a_mark_is_taken_away_and_twice_is_once(browser_of_worker: Client, talk: Conversation, wanted: Mark) -> None:
    address = _at("take-mark-away", talk, wanted.pk)
    for _ in range(2):
        assert browser_of_worker.post(address).status_code == 302
    assert not Mark.objects.exists()
    assert browser_of_worker.get(address).status_code == 405


def test_a_mark_of_a_finished_conversation_is_not_taken_away(
    browser_of_worker: Client, finished: Conversation, wanted: Mark
) -> None:
    answer = browser_of_worker.post(_at("take-mark-away", finished, wanted.pk), follow=True)
    assert "its words stand as they are" in _text(answer)
    assert Mark.objects.filter(pk=wanted.pk).exists()


def test_hostile_words_are_shown_as_words(browser_of_worker: Client, person: Person, worker: User) -> None:
    text = "<script>alert(1)</script> \u202eshe laughed & “said” it 👩‍👧"
    talk = begin(person, by=worker, held_on=days_ago(1), narrative=text)
    mark_words(talk, words="<script>alert(1)</script>", kind="worry", by=worker)
    shown = _text(browser_of_worker.get(_at("mark-conversation", talk)))
    assert "<script>alert" not in shown
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in shown


# --- Finishing and reading ------------------------------------------------------------------------


def test_finishing_shows_what_will_stand_then_it_stands(
    browser_of_worker: Client, talk: Conversation, wanted: Mark
) -> None:
    page = browser_of_worker.get(_at("finish-conversation", talk))
    answer = browser_of_worker.post(_at("finish-conversation", talk), {"seen": _hidden(page, "seen")})
    assert answer["Location"] == _at("conversation", talk)
    talk.refresh_from_db()
    assert talk.finished
    shown = _text(browser_of_worker.get(answer["Location"]))
    assert "These words stand as they are" in shown
    assert reverse("raise-outcome", args=[talk.person_id, wanted.pk]) in shown
    assert browser_of_worker.get(_at("mark-conversation", talk)).status_code == 302


def test_nobody_finishes_what_they_have_not_seen(browser_of_worker: Client, talk: Conversation, worker: User) -> None:
    page = browser_of_worker.get(_at("finish-conversation", talk))
    mark_words(talk, words=WANTED, kind="want", by=worker)
    answer = browser_of_worker.post(_at("finish-conversation", talk), {"seen": _hidden(page, "seen")})
    assert answer.status_code == 422
    assert "Read it again, then finish" in _text(answer)
    again = browser_of_worker.post(_at("finish-conversation", talk), {"seen": _hidden(answer, "seen")})
    assert again.status_code == 302


def test_a_loose_mark_is_settled_before_finishing(
    browser_of_worker: Client, talk: Conversation, wanted: Mark, worker: User
) -> None:
    write(talk, base_revision=1, values={"narrative": "All new."}, by=worker)
    page = browser_of_worker.get(_at("finish-conversation", talk))
    assert WANTED in _text(page)
    answer = browser_of_worker.post(_at("finish-conversation", talk), {"seen": _hidden(page, "seen")})
    assert answer.status_code == 422
    assert "Settle each of them" in _text(answer)
    assert "1 mark lost its words" in _text(browser_of_worker.get(_at("write-conversation", talk)))


def test_typing_that_is_not_saved_is_told_before_finishing(
    browser_of_worker: Client, talk: Conversation, colleague: User, worker: User
) -> None:
    for who in (colleague, worker):
        Draft.objects.create(worker=who, form=_at("write-conversation", talk), typed={}, kept_at=talk.begun_at)
    shown = _text(browser_of_worker.get(_at("finish-conversation", talk)))
    assert "Col Ashby has typing in this conversation that is not saved" in shown
    assert "You have typing in this conversation that is not saved" in shown


def test_a_correction_stands_beside_the_words_it_is_about(
    browser_of_worker: Client, finished: Conversation, wanted: Mark
) -> None:
    address = _at("correct-conversation", finished)
    assert f'value="{wanted.pk}" selected' in _text(browser_of_worker.get(f"{address}?mark={wanted.pk}"))
    sent = {"mark": str(wanted.pk), "text": "On Tuesdays", "reason": "That is not what I meant", "asked_by": "Joyce"}
    answer = browser_of_worker.post(address, sent)
    made = Correction.objects.get()
    assert (made.mark, made.asked_by) == (wanted, "Joyce")
    assert answer["Location"].endswith(f"#correction-{made.pk}")
    shown = _text(browser_of_worker.get(_at("conversation", finished)))
    assert "On Tuesdays" in shown
    assert WANTED in shown


def test_a_correction_needs_its_reason(browser_of_worker: Client, finished: Conversation) -> None:
    answer = browser_of_worker.post(_at("correct-conversation", finished), {"text": "On Tuesdays"})
    assert answer.status_code == 422
    assert "Write why it needs correcting" in _text(answer)
    assert "On Tuesdays" in _text(answer)


def test_information_is_recorded_with_its_conversation(
    browser_of_worker: Client, person: Person, finished: Conversation
) -> None:
    sent = _day("given_on") | {
        "what": "Who to ring at night",
        "help": "signpost",
        "form": "easy-read",
        "understood": "She said the number",
        "conversation": str(finished.pk),
    }
    answer = browser_of_worker.post(reverse("give-information", args=[person.pk]), sent)
    assert Information.objects.get().conversation == finished
    assert "Who to ring at night" in _text(browser_of_worker.get(answer["Location"]))


@pytest.mark.parametrize(
    ("sent", "message"),
    [
        ({"safe": ""}, "Choose whether it is safe to ask now"),
        ({"safe": "no"}, "Write why it is not safe to ask now"),
        ({"safe": "no", "reason": "He listens in"}, "Enter the day to ask again"),
        ({"safe": "no", "reason": "He listens in"} | _day("ask_again_on"), "must be today or in the future"),
    ],
)
def test_a_no_needs_its_reason_and_its_day(
    browser_of_worker: Client, person: Person, sent: dict[str, str], message: str
) -> None:
    answer = browser_of_worker.post(reverse("screen-views", args=[person.pk]), _day("asked_on") | sent)
    assert answer.status_code == 422
    assert message in _text(answer)
    assert not ViewsScreen.objects.exists()


def test_a_no_comes_back_to_be_asked_again(browser_of_worker: Client, person: Person) -> None:
    sent = _day("asked_on") | _day("ask_again_on", -5) | {"safe": "no", "reason": "He listens in"}
    assert browser_of_worker.post(reverse("screen-views", args=[person.pk]), sent).status_code == 302
    assert "He listens in" in _text(browser_of_worker.get(reverse("screen-views", args=[person.pk])))


# --- Who and how quickly --------------------------------------------------------------------------

OF_A_CONVERSATION = [
    "conversation",
    "write-conversation",
    "mark-conversation",
    "finish-conversation",
    "correct-conversation",
]


@pytest.mark.parametrize("name", OF_A_CONVERSATION)
def test_somebody_who_does_not_work_with_the_person_sees_nothing(
    client_of: ClientOf, colleague: User, finished: Conversation, name: str
) -> None:
    assert client_of(colleague).get(_at(name, finished)).status_code == 404


@pytest.mark.parametrize("name", OF_A_CONVERSATION)
def test_a_conversation_opens_under_its_own_person_only(
    browser_of_worker: Client, finished: Conversation, worker: User, name: str
) -> None:
    other = add_person(given_name="Ray", who="system")
    allocate(other, worker=worker, by=worker)
    assert browser_of_worker.get(reverse(name, args=[other.pk, finished.pk])).status_code == 404


@pytest.mark.parametrize(
    "name", ["conversation", "write-conversation", "mark-conversation", "finish-conversation", "new-conversation"]
)
def test_titles_hold_no_names(browser_of_worker: Client, talk: Conversation, name: str) -> None:
    address = reverse(name, args=[talk.person_id]) if name == "new-conversation" else _at(name, talk)
    title = re.search(r"<title>(.*?)</title>", _text(browser_of_worker.get(address)), re.S)
    assert title
    assert "Joyce" not in title[1]


@pytest.mark.parametrize("name", [*OF_A_CONVERSATION, "new-conversation", "give-information", "screen-views"])
def test_a_page_takes_at_most_twelve_queries(
    browser_of_worker: Client, person: Person, worker: User, talk: Conversation, name: str
) -> None:
    for words in (WANTED, "I don’t want to be asked for money", "I’ll talk to him myself"):
        mark_words(talk, words=words, kind="want", by=worker)
    if name in ("conversation", "correct-conversation"):
        finish(talk, by=worker)
    person_only = name in ("new-conversation", "give-information", "screen-views")
    address = reverse(name, args=[person.pk]) if person_only else _at(name, talk)
    browser_of_worker.get(address)
    with CaptureQueriesContext(connection) as asked:
        assert browser_of_worker.get(address).status_code == 200
    real = [each["sql"] for each in asked if not each["sql"].startswith(("SAVEPOINT", "RELEASE", "BEGIN", "COMMIT"))]
    assert len(real) <= 12, "\n".join(sql[:160] for sql in real)
