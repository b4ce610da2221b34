"""What can be done with a conversation, and what is refused."""

import pytest

from ownwords.access.models import User
from ownwords.conversations.actions import (
    begin,
    correct,
    finish,
    give_information,
    mark,
    mark_words,
    screen_views,
    unmark,
    write,
)
from ownwords.conversations.models import Conversation, Mark, SpokenWord
from ownwords.conversations.rules import search_words
from ownwords.drafts.actions import Conflict, Refused
from ownwords.drafts.models import Earlier
from ownwords.people.actions import add_person
from ownwords.people.models import CircleMember, Person
from ownwords.trail.actions import person_chain
from ownwords.trail.models import Entry
from tests.conversations.conftest import NARRATIVE, WANTED, days_ago

pytestmark = pytest.mark.django_db


def _deeds(person: Person) -> list[str]:
    return list(Entry.objects.filter(chain=person_chain(person.pk)).order_by("number").values_list("deed", flat=True))


# --- Writing --------------------------------------------------------------------------------------


def test_only_the_day_is_needed_to_begin(person: Person, worker: User) -> None:
    talk = begin(person, by=worker, held_on=days_ago(1))
    assert (talk.worker, talk.narrative, talk.finished) == (worker, "", False)
    assert _deeds(person)[-1] == "conversation begun"


def test_line_ends_are_kept_in_one_form(person: Person, worker: User) -> None:
    talk = begin(person, by=worker, held_on=days_ago(1), narrative="one\r\ntwo")
    assert talk.narrative == "one\ntwo"
    assert write(talk, base_revision=1, values={"narrative": "a\r\nb"}, by=worker).narrative == "a\nb"


def test_a_mark_follows_its_words_when_text_is_written_before_them(
    talk: Conversation, wanted: Mark, worker: User
) -> None:
    write(talk, base_revision=1, values={"narrative": f"🫖👩‍👧 Tea first.\n{NARRATIVE}"}, by=worker)
    wanted.refresh_from_db()
    talk.refresh_from_db()
    assert not wanted.loose
    assert talk.narrative[wanted.start : wanted.end] == wanted.words == WANTED


def test_a_mark_whose_words_are_changed_is_loose_until_they_stand_again(
    talk: Conversation, wanted: Mark, worker: User
) -> None:
    write(talk, base_revision=1, values={"narrative": NARRATIVE.replace("keep coming", "go on coming")}, by=worker)
    assert Mark.objects.get(loose=True).words == WANTED
    with pytest.raises(Refused):
        finish(talk, by=worker)
    write(talk, base_revision=2, values={"narrative": f"At last. {NARRATIVE}"}, by=worker)
    found = Mark.objects.get(loose=False)
    assert f"At last. {NARRATIVE}"[found.start : found.end] == WANTED


def test_a_changed_day_is_the_day_the_words_were_said(talk: Conversation, wanted: Mark, worker: User) -> None:
    write(talk, base_revision=1, values={"held_on": days_ago(8)}, by=worker)
    wanted.refresh_from_db()
    assert wanted.said_on == days_ago(8)


def test_who_saves_second_sees_what_was_saved_first(talk: Conversation, worker: User, colleague: User) -> None:
    write(talk, base_revision=1, values={"narrative": "Wren's"}, by=worker)
    with pytest.raises(Conflict) as met:
        write(talk, base_revision=1, values={"narrative": "Col's"}, by=colleague)
    assert met.value.theirs == {"narrative": "Wren's"}
    assert Earlier.objects.get(about__endswith=str(talk.pk)).content == {"narrative": NARRATIVE}


def test_saving_what_stands_already_is_no_writing(talk: Conversation, person: Person, worker: User) -> None:
    assert write(talk, base_revision=1, values={"narrative": NARRATIVE}, by=worker).revision == 1
    assert "conversation written" not in _deeds(person)


def test_the_worker_cannot_be_written_over(talk: Conversation, worker: User, colleague: User) -> None:
    with pytest.raises(ValueError, match="worker"):
        write(talk, base_revision=1, values={"worker": colleague}, by=worker)


# --- Marking --------------------------------------------------------------------------------------


def test_a_mark_is_the_exact_words_without_white_space_around_them(talk: Conversation, worker: User) -> None:
    at = NARRATIVE.index("garden")
    made = mark(talk, start=at - 1, end=at + 6, kind="strength", by=worker)
    assert (made.words, made.start, made.said_on) == ("garden", at, talk.held_on)


@pytest.mark.parametrize(("start", "end"), [(0, 0), (5, 2), (-1, 4), (0, 10_000), (NARRATIVE.index("\n\n"),) * 2])
def test_a_place_without_words_is_refused(talk: Conversation, worker: User, start: int, end: int) -> None:
    with pytest.raises(Refused) as no:
        mark(talk, start=start, end=end, kind="want", by=worker)
    assert no.value.field == "words"


def test_the_same_mark_twice_is_once(talk: Conversation, wanted: Mark, worker: User) -> None:
    assert mark_words(talk, words=WANTED, kind="want", by=worker) == wanted
    assert mark_words(talk, words=WANTED, kind="strength", by=worker) != wanted


@pytest.mark.parametrize("words", ["", "  ", "I never said this", "him"])
def test_words_must_stand_in_the_text_once(talk: Conversation, worker: User, words: str) -> None:
    with pytest.raises(Refused) as no:
        mark_words(talk, words=words, kind="want", by=worker)
    assert no.value.field == "words"


def test_somebody_elses_words_have_their_speaker(talk: Conversation, worker: User) -> None:
    words = "She should stop him coming."
    with pytest.raises(Refused) as no:
        mark_words(talk, words=words, kind="other-view", whose="family", by=worker)
    assert no.value.field == "speaker"
    with pytest.raises(Refused) as no:
        mark_words(talk, words=words, kind="other-view", by=worker)
    assert no.value.field == "whose"


def test_a_member_of_the_circle_is_a_speaker(talk: Conversation, person: Person, worker: User) -> None:
    ann = CircleMember.objects.create(
        person=person, name="Ann", part="family", relation="her sister", added_at=talk.begun_at
    )
    made = mark_words(talk, words="She should stop", kind="other-view", whose="family", member=ann, by=worker)
    assert (made.speaker, made.member) == ("Ann, her sister", ann)


def test_nobody_from_another_circle_speaks_here(talk: Conversation, worker: User) -> None:
    other = add_person(given_name="Ray", who="system")
    stranger = CircleMember.objects.create(person=other, name="Sid", part="friend", added_at=talk.begun_at)
    with pytest.raises(Refused) as no:
        mark_words(talk, words=WANTED, kind="want", whose="family", member=stranger, by=worker)
    assert no.value.field == "member"


def test_observed_words_are_of_a_named_observer(talk: Conversation, worker: User) -> None:
    made = mark_words(
        talk, words="We sat in her garden", kind="want", whose="observed", speaker=" Bo, key worker ", by=worker
    )
    assert made.speaker == "Bo, key worker"


def test_the_persons_own_words_have_no_other_speaker(talk: Conversation, worker: User) -> None:
    assert mark_words(talk, words=WANTED, kind="want", speaker="Ann", by=worker).speaker == ""


def test_marked_words_are_filed_to_be_found_and_go_with_the_mark(wanted: Mark, worker: User) -> None:
    assert set(SpokenWord.objects.values_list("word", flat=True)) == {"want", "keep", "come", "round"}
    unmark(wanted, by=worker)
    assert not SpokenWord.objects.exists()
    assert not Mark.objects.exists()


# --- Finishing ------------------------------------------------------------------------------------


def test_nothing_is_finished_that_is_not_written(person: Person, worker: User) -> None:
    with pytest.raises(Refused):
        finish(begin(person, by=worker, held_on=days_ago(1), narrative=" \n"), by=worker)


def test_finished_twice_is_finished_once(finished: Conversation, person: Person, worker: User) -> None:
    again = finish(finished, by=worker)
    assert again.finished_at == finished.finished_at
    assert _deeds(person).count("conversation finished") == 1


def test_nothing_of_a_finished_conversation_is_written_marked_or_unmarked(
    finished: Conversation, wanted: Mark, worker: User
) -> None:
    with pytest.raises(Refused, match="finished"):
        write(finished, base_revision=1, values={"narrative": "other"}, by=worker)
    with pytest.raises(Refused, match="finished"):
        mark(finished, start=0, end=5, kind="want", by=worker)
    with pytest.raises(Refused, match="finished"):
        unmark(wanted, by=worker)


# --- Beside it ------------------------------------------------------------------------------------


def test_a_correction_stands_beside_the_words(finished: Conversation, wanted: Mark, worker: User) -> None:
    made = correct(finished, text="Only Tuesdays.", reason="Not what I meant", mark=wanted, asked_by="Joyce", by=worker)
    assert list(wanted.corrections.all()) == [made]
    wanted.refresh_from_db()
    assert wanted.words == WANTED


def test_an_unfinished_conversation_needs_no_correction(talk: Conversation, worker: User) -> None:
    with pytest.raises(Refused):
        correct(talk, text="x", reason="y", by=worker)


def test_a_correction_has_a_text_and_a_reason_and_is_about_this_conversation(
    finished: Conversation, wanted: Mark, worker: User
) -> None:
    other = begin(finished.person, by=worker, held_on=days_ago(1), narrative="I want tea")
    strange = mark_words(other, words="I want tea", kind="want", by=worker)
    for values, field in (
        ({"text": " ", "reason": "y"}, "text"),
        ({"text": "x", "reason": " "}, "reason"),
        ({"text": "x", "reason": "y", "mark": strange}, "mark"),
    ):
        with pytest.raises(Refused) as no:
            correct(finished, by=worker, **values)
        assert no.value.field == field


def test_information_given_is_help_in_its_own_right(person: Person, worker: User) -> None:
    made = give_information(
        person,
        what="Who to ring",
        form="easy-read",
        help="signpost",
        understood="She rang",
        given_on=days_ago(2),
        by=worker,
    )
    assert (made.get_help_display(), made.form) == ("Pointing to help elsewhere", "easy-read")
    assert _deeds(person)[-1] == "information given"


@pytest.mark.parametrize(
    ("reason", "again", "field"),
    [("", -5, "reason"), ("He listens in", None, "ask_again_on"), ("He listens in", 3, "ask_again_on")],
)
def test_a_no_has_its_reason_and_a_later_day(
    person: Person, worker: User, reason: str, again: int | None, field: str
) -> None:
    day = None if again is None else days_ago(again)
    with pytest.raises(Refused) as no:
        screen_views(person, safe=False, asked_on=days_ago(3), reason=reason, ask_again_on=day, by=worker)
    assert no.value.field == field


def test_a_yes_says_how_and_where(person: Person, worker: User) -> None:
    made = screen_views(person, safe=True, asked_on=days_ago(0), how_and_where="At the day centre", by=worker)
    assert (made.safe, made.how_and_where, made.ask_again_on) == (True, "At the day centre", None)


def test_who_looks_for_a_word_finds_its_other_endings() -> None:
    assert search_words("Visits") == search_words("visiting") == search_words("visit")
