"""The practice library: what comes along teaches something, what a council adds stands beside it, all is found."""

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from django.db import DatabaseError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from ownwords.access.models import Organisation, User
from ownwords.conversations.prompts import GROUPS
from ownwords.conversations.rules.text import search_words
from ownwords.drafts.actions import Refused
from ownwords.learning.library import actions, queries
from ownwords.learning.library.models import Added
from ownwords.learning.library.rules import SHELVES, SHORT, Piece, find, findable, may_add_to, that_come_along
from ownwords.plancheck.readability import hints_of_text
from ownwords.trail.models import Entry
from tests.support.reading import reading_age

SignIn = Callable[[User], Client]
ALONG = that_come_along()
NAMED_SO = ("“safeguarding”", "“physiotherapist”", "“NHS”")
"""What a thing or a calling is named: a record that left the name out would say less."""
TAUGHT = [piece for piece in ALONG if piece.about != SHORT]


@pytest.fixture
def own(worker: User) -> Added:
    return actions.add(
        worker.organisation, shelf="ask", about="ending",
        values={"says": "What will you take with you from the zither?", "helps": "At the last visit"}, by=worker,
    )  # fmt: skip


def test_there_is_enough_to_learn_from() -> None:
    many = Counter(piece.shelf for piece in TAUGHT)
    assert many["ask"] >= 60
    assert many["records"] >= 40
    assert many["words"] >= 80
    assert many["think"] >= 40
    standing = {(piece.shelf, piece.about) for piece in ALONG}
    assert standing == {(shelf.key, subject.key) for shelf in SHELVES.values() for subject in shelf.subjects}


def test_no_two_pieces_share_a_place_or_say_the_same() -> None:
    assert [key for key, many in Counter(piece.key for piece in ALONG).items() if many > 1] == []
    said = Counter((piece.shelf, piece.says.casefold()) for piece in TAUGHT if piece.shelf != "words")
    assert [says for says, many in said.items() if many > 1] == []


@pytest.mark.parametrize("shelf", SHELVES)
def test_it_is_read_at_twelve(shelf: str) -> None:
    texts = [f"{piece.says}. {piece.example} {piece.helps}" for piece in TAUGHT if piece.shelf == shelf]
    assert reading_age(" ".join(texts)) <= 12


def test_a_councils_own_keeps_its_subject_when_others_are_put_before_it() -> None:
    talks = {each.key: each.name for each in SHELVES["ask"].subjects if each.key.startswith("talk-")}
    assert talks["talk-opening"] == "Opening"
    assert talks["talk-when-someone-does-not-use-words"] == "When someone does not use words"
    assert len(talks) == len(GROUPS)


def test_each_says_why_or_when() -> None:
    assert [piece.key for piece in TAUGHT if not piece.helps and not piece.about.startswith("talk-")] == []
    assert [piece.key for piece in TAUGHT if piece.shelf == "records" and not (piece.title and piece.less_good)] == []


def test_letters_are_set_as_in_print() -> None:
    told = [(piece.key, text) for piece in TAUGHT for text in (piece.says, piece.less_good, piece.example, piece.helps)]
    assert [key for key, text in told if re.search(r"[—\"']| - |  |^ | $", text)] == []


def test_the_better_record_uses_no_word_that_the_plan_check_would_hint_at() -> None:
    hinted = {
        piece.key: hint.message
        for piece in TAUGHT
        for text in ([piece.says] if piece.shelf == "records" else [piece.example])
        if piece.shelf == "records" or (piece.shelf == "words" and piece.about != "law")
        for hint in hints_of_text(text)
        if hint.kind in {"jargon", "abbreviation"} and not hint.message.startswith(NAMED_SO)
    }
    assert hinted == {}


def test_found_by_a_word_in_any_form() -> None:
    pieces = [
        findable(Piece("a", "ask", "ending", "What did the visits give you?")),
        findable(Piece("b", "ask", "ending", "What comes next?")),
    ]
    assert find(pieces, "visiting") == ([pieces[0]], True)
    assert find(pieces, "a VISIT next week") == (pieces, False)
    assert find(pieces, "the of") == ([], True)
    assert find(pieces, "") == ([], True)


@given(st.sampled_from(ALONG), st.data())
def test_every_piece_is_found_by_words_of_its_own(piece: Piece, data: st.DataObject) -> None:
    text = f"{piece.title} {piece.says} {piece.less_good} {piece.example} {piece.helps}"
    words = data.draw(st.lists(st.sampled_from(text.split()), min_size=1, max_size=4))
    found, whole = find(ALONG, " ".join(words))
    assert whole
    assert (piece in found) is bool(search_words(" ".join(words)))


def test_whoever_works_here_finds_it_by_a_word(worker: User, client_of: SignIn) -> None:
    page = client_of(worker).get(reverse("library"), {"q": "<scam>"}).content.decode()
    assert "&lt;scam&gt;" in page
    assert "scam" in page.split("All shelves")[0].split("found")[-1]
    assert "Nothing was found" in client_of(worker).get(reverse("library"), {"q": "xyzzy"}).content.decode()


@pytest.mark.parametrize("shelf", SHELVES)
def test_each_shelf_shows_all_that_stands_on_it(shelf: str, worker: User, client_of: SignIn) -> None:
    page = client_of(worker).get(reverse("library-shelf", args=[shelf])).content.decode()
    many = len([piece for piece in ALONG if piece.shelf == shelf])
    assert page.count('<li class="ow-piece ') == many
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))


def test_there_is_no_other_shelf(worker: User, client_of: SignIn) -> None:
    for name in ("library-shelf", "add-to-library"):
        assert client_of(worker).get(reverse(name, args=["cellar"])).status_code == 404


def test_a_councils_own_stands_first_and_leaves_its_trail(own: Added, worker: User, client_of: SignIn) -> None:
    found = queries.found_in(queries.pieces_for(worker.organisation), "zither")
    assert [(shelf.key, [piece.own_id for piece in on]) for shelf, on in found.shelves] == [("ask", [own.pk])]
    page = client_of(worker).get(reverse("library"), {"q": "zither"}).content.decode()
    assert f"{worker.organisation.name}’s own" in page
    assert Entry.objects.get(deed="added to the library").about == f"library:{own.pk}"


def test_another_council_neither_finds_it_nor_takes_it_off(own: Added, worker: User, client_of: SignIn) -> None:
    other = Organisation.objects.create(name="Elsewhere Council")
    assert own.pk not in {piece.own_id for piece in queries.pieces_for(other)}
    Added.objects.create(
        organisation=other, shelf="ask", about="ending", says="Theirs", by=worker, at=timezone.now()
    )  # fmt: skip
    theirs = Added.objects.get(says="Theirs")
    assert client_of(worker).get(reverse("take-off-library", args=[theirs.pk])).status_code == 404
    assert "Theirs" not in client_of(worker).get(reverse("library-shelf", args=["ask"])).content.decode()


@pytest.mark.parametrize(
    ("shelf", "typed", "message"),
    [
        ("ask", {"says": "How?"}, "Choose what it is about"),
        ("ask", {"about": "ending"}, "Write the question"),
        ("records", {"about": "outcome", "less_good": "x", "says": "y", "helps": "z"}, "Enter the situation"),
        ("words", {"about": SHORT, "title": "kb", "says": "knife"}, "from the list"),
        ("think", {"about": "practice"}, "Write the question"),
    ],
)
def test_what_is_missing_is_said_and_what_was_typed_is_kept(
    shelf: str, typed: dict[str, str], message: str, worker: User, client_of: SignIn
) -> None:
    answer = client_of(worker).post(reverse("add-to-library", args=[shelf]), typed)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert message in page
    assert all(text in page for name, text in typed.items() if name != "about")
    assert not Added.objects.exists()


@pytest.mark.parametrize(
    ("shelf", "typed"),
    [
        ("ask", {"says": "What is the garden for?"}),
        ("records", {"title": "A garden", "less_good": "x", "says": "She digs <b>daily</b>.", "helps": "Hers"}),
        ("words", {"title": "horticultural", "says": "in the garden", "less_good": "A a.", "example": "B b."}),
        ("think", {"says": "Who has no garden?"}),
    ],
)
def test_each_kind_can_be_added(shelf: str, typed: dict[str, str], worker: User, client_of: SignIn) -> None:
    client = client_of(worker)
    about = may_add_to(SHELVES[shelf])[0].key
    answer = client.post(reverse("add-to-library", args=[shelf]), typed | {"about": about}, follow=True)
    assert answer.status_code == 200
    made = Added.objects.get()
    assert {name: getattr(made, name) for name in typed} == typed
    assert f'id="{made.pk}"' in answer.content.decode()
    assert "<b>daily" not in answer.content.decode()


def test_what_is_taken_off_is_kept_with_its_reason(own: Added, worker: User, client_of: SignIn) -> None:
    address = reverse("take-off-library", args=[own.pk])
    assert client_of(worker).post(address, {"because": ""}).status_code == 422
    client_of(worker).post(address, {"because": "Twice"})
    own.refresh_from_db()
    assert (own.taken_off_by, own.taken_off_because) == (worker, "Twice")
    assert client_of(worker).get(address).status_code == 404
    assert own.pk not in {piece.own_id for piece in queries.pieces_for(worker.organisation)}
    with pytest.raises(Refused, match="already"):
        actions.take_off(own, because="Again", by=worker)


def test_nothing_is_rewritten(own: Added) -> None:
    with pytest.raises(DatabaseError), transaction.atomic():
        Added.objects.filter(pk=own.pk).update(says="Other")
    with pytest.raises(DatabaseError), transaction.atomic():
        Added.objects.all().delete()


def test_what_is_offered_while_one_works_stands_in_the_library() -> None:
    offered = [
        found
        for path in Path("ownwords").rglob("templates/**/*.html")
        for found in re.findall(r'\{\{ from_library\("([^"]+)", "([^"]+)"', path.read_text(encoding="utf-8"))
    ]
    assert {"ask", "records", "think"} == {shelf for shelf, _ in offered}
    for shelf, about in offered:
        assert SHELVES[shelf].subject(about)
