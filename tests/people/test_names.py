"""What holds for names, NHS numbers and ages."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ownwords.people.rules import age_on, closeness, digits_of, keys_of_word, nhs_number_problem, words_of_name

LETTERS = "abcdefghijklmnopqrstuvwxyzéñøłאבгд"
WORDS = st.text(alphabet=LETTERS, min_size=4, max_size=45)


@st.composite
def slips(draw: st.DrawFn) -> tuple[str, str]:
    """A word of four letters or more, and the same with one slip of the pen."""
    word = draw(WORDS)
    deed = draw(st.sampled_from(["insert", "delete", "change", "swap"]))
    at = draw(st.integers(0, len(word) - (1 if deed != "swap" else 2)))
    letter = draw(st.sampled_from(LETTERS))
    if deed == "insert":
        return word, word[:at] + letter + word[at:]
    if deed == "delete":
        return word, word[:at] + word[at + 1 :]
    if deed == "change":
        return word, word[:at] + letter + word[at + 1 :]
    return word, word[:at] + word[at + 1] + word[at] + word[at + 2 :]


@given(slips())
def test_one_slip_of_the_pen_leaves_a_key_that_both_spellings_share(pair: tuple[str, str]) -> None:
    right, wrong = (words_of_name(each)[0] for each in pair)
    assert keys_of_word(right) & keys_of_word(wrong)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Smith", "Smythe"), ("Catherine", "Kathryn"), ("Philip", "Filip"), ("Stephen", "Steven")],
)
def test_names_that_sound_alike_share_a_key(one: str, other: str) -> None:
    assert keys_of_word(words_of_name(one)[0]) & keys_of_word(words_of_name(other)[0])


def test_in_a_short_name_every_letter_matters() -> None:
    assert not keys_of_word("al") & keys_of_word("ali")
    assert not keys_of_word("amy") & keys_of_word("may")


@given(st.text(max_size=60))
def test_no_key_is_longer_than_its_column(name: str) -> None:
    assert all(0 < len(key) <= 40 for word in words_of_name(name) for key in keys_of_word(word))


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Siân O'Neill-Lloyd", ["sian", "oneill", "lloyd"]),
        ("  JOSÉ   María ", ["jose", "maria"]),
        ("D’Arcy", ["darcy"]),
        ("Straße", ["strasse"]),
        ("محمد", ["محمد"]),
        ("🙂 . -", []),
    ],
)
def test_a_name_has_one_plain_form(name: str, words: list[str]) -> None:
    assert words_of_name(name) == words


@pytest.mark.parametrize("number", ["943 476 5919", "9434765919", "943-476-5919", "4010232137"])
def test_a_real_nhs_number_is_taken_with_or_without_spaces(number: str) -> None:
    assert nhs_number_problem(number) == ""


@pytest.mark.parametrize("number", ["9434765918", "943476591", "94347659190", "", "abcdefghij", "٩٤٣٤٧٦٥٩١٩"])
def test_what_is_not_an_nhs_number_is_told_so(number: str) -> None:
    assert nhs_number_problem(number)


@given(st.integers(0, 999_999_999), st.integers(0, 9), st.integers(1, 9))
def test_one_wrong_digit_is_always_noticed(nine: int, at: int, more: int) -> None:
    right = next((f"{nine:09}{last}" for last in range(10) if not nhs_number_problem(f"{nine:09}{last}")), None)
    if right:
        wrong = right[:at] + str((int(right[at]) + more) % 10) + right[at + 1 :]
        assert nhs_number_problem(wrong)


def test_spaces_and_hyphens_are_left_out_of_a_number() -> None:
    assert digits_of(" 943 476-5919 ") == "9434765919"


@pytest.mark.parametrize(
    ("born", "day", "age"),
    [
        (date(1941, 3, 27), date(2026, 3, 26), 84),
        (date(1941, 3, 27), date(2026, 3, 27), 85),
        (date(2000, 2, 29), date(2026, 2, 28), 25),
        (date(2000, 2, 29), date(2026, 3, 1), 26),
        (None, date(2026, 3, 1), None),
    ],
)
def test_age_is_in_whole_years(born: date | None, day: date, age: int | None) -> None:
    assert age_on(born, day) == age


def test_the_right_spelling_is_closest() -> None:
    wanted = ["penhaligon"]
    near = [closeness(wanted, [name]) for name in ("penhaligon", "penhaligan", "pendleton", "okafor")]
    assert near == sorted(near, reverse=True)
    assert near[0] == 1
    assert closeness([], ["anything"]) == 0
