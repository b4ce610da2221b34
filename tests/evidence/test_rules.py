"""Making words anonymous, and keeping them theirs: without a database."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ownwords.evidence.rules import words_not_theirs
from ownwords.people.what_tells import find_what_tells, names_in, parts_of_names, pieces_of, with_brackets

NAMES = ["Joyce Penhaligon", "Seán O'Neill-Lloyd", "her son Paul", "Mr Khan", "李小龍"]


def test_titles_and_words_that_are_no_names_are_left_out() -> None:
    assert parts_of_names(["Mrs Shah", "her son Paul", "Dr M Khan"]) == {"shah", "paul", "khan"}
    assert parts_of_names(["the neighbour"]) == {"neighbour"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("I told Joyce", ["Joyce"]),
        ("I told JOYCE, and joyce's cat", ["JOYCE", "joyce's"]),
        ("Penhaligons’ house", ["Penhaligons"]),
        ("Sean O’Neill came", ["Sean", "O’Neill"]),
        ("the Oneill boy", ["Oneill"]),
        ("Paul.", ["Paul"]),
        ("my son came", []),
        ("I am rejoyced", []),
        ("李小龍", ["李小龍"]),
        ("Mr and Mrs", []),
    ],
)
def test_names_are_found_however_they_are_written(text: str, found: list[str]) -> None:
    assert names_in(text, NAMES) == found


@pytest.mark.parametrize(("text", "found"), [("I will not, in May", []), ("I told Will", ["Will"]), ("will’s", [])])
def test_a_name_that_is_a_word_too_is_a_name_only_with_its_capital(text: str, found: list[str]) -> None:
    assert names_in(text, ["Will Dunne"]) == found


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("On 3 March 2026 he came", ["date"]),
        ("On 03/03/26 he came", ["date"]),
        ("He comes on Tuesdays and each Tuesday", ["capital", "date"]),
        ("It began in August", ["date"]),
        ("I may march on", []),
        ("He took £1,200 from me", ["number"]),
        ("I am 82", ["number"]),
        ("since 1961", ["date"]),
        ("We went to Whitby. There I was happy", ["capital"]),
        ("I'm fine. He said I’d manage, and I will", []),
        ("Paul took it", ["name"]),
        ("He said “Come in”", ["capital"]),
        ("", []),
    ],
)
def test_what_may_tell_is_found(text: str, kinds: list[str]) -> None:
    assert [finding.kind for finding in find_what_tells(text, NAMES)] == kinds


def test_findings_are_put_in_brackets_that_say_what_stood_there() -> None:
    text = "Paul took £40 on Tuesday, in Whitby"
    findings = find_what_tells(text, NAMES)
    assert with_brackets(text, findings) == "[name] took [number] on [date], in [name or place]"


@given(st.text(max_size=120))
def test_pieces_always_make_up_the_whole_text(text: str) -> None:
    findings = find_what_tells(text, NAMES)
    assert "".join(piece for piece, _ in pieces_of(text, findings)) == text
    assert all(one.end <= other.start for one, other in pairwise(findings))


@given(st.lists(st.sampled_from(["Paul", "joyce", "took", "the", "bus", "on", "Monday", "£5"]), max_size=12))
def test_what_is_put_in_brackets_holds_no_name_and_stays_theirs(words: list[str]) -> None:
    text = " ".join(words)
    shown = with_brackets(text, find_what_tells(text, NAMES))
    assert names_in(shown, NAMES) == []
    assert words_not_theirs(text, shown) == []


@pytest.mark.parametrize(
    ("said", "shown", "strange"),
    [
        ("He took my card and I cried", "He took my card and I cried", []),
        ("He took my card and I cried", "he took my card … I cried!", []),
        ("He took my card and I cried", "[My neighbour] took my card", []),
        ("He took my card and I cried", "My neighbour took my card", ["My", "neighbour"]),
        ("He took my card and I cried", "I cried and he took my card", ["he", "took", "my", "card"]),
        ("I did not like it", "I did like it", []),
        ("I did like it", "I did not like it", ["not"]),
        ("Well", "", []),
    ],
)
def test_words_that_are_not_theirs_are_told(said: str, shown: str, strange: list[str]) -> None:
    found = words_not_theirs(said, shown)
    assert bool(found) == bool(strange)
    assert set(found) <= set(shown.split())


@given(st.text(alphabet="abc de", max_size=60), st.data())
def test_leaving_words_out_never_makes_them_somebody_elses(said: str, data: st.DataObject) -> None:
    words = said.split()
    kept = [word for word in words if data.draw(st.booleans())]
    assert words_not_theirs(said, " … ".join(kept)) == []
