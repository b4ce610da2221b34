"""What fields say when something is wrong."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from ownwords.drafts.fields import Day, Line, OneOf, Words


def problem(field: object, value: object) -> str:
    with pytest.raises(ValidationError) as wrong:
        field.clean(value)  # type: ignore[attr-defined]
    return str(wrong.value.messages[0])


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        (["", "", ""], "Enter the day you met"),
        (["3", "", ""], "The day you met must include a month and a year"),
        (["3", "4", ""], "The day you met must include a year"),
        (["31", "2", "2024"], "The day you met must be a real date, like 27 3 2026"),
        (["3", "4", "24"], "The day you met must be a real date, like 27 3 2026"),
        (["x", "4", "2024"], "The day you met must be a real date, like 27 3 2026"),
        (["٣", "4", "2024"], "The day you met must be a real date, like 27 3 2026"),
        (["1", "1", "1066"], "The day you met must be a real date, like 27 3 2026"),
        (["99999999999999999999", "1", "2024"], "The day you met must be a real date, like 27 3 2026"),
    ],
)
def test_a_day_says_what_is_missing_or_impossible(typed: list[str], says: str) -> None:
    assert problem(Day(what="the day you met"), typed) == says


def test_a_day_takes_leap_days_and_spaces() -> None:
    assert Day(what="the day").clean([" 29", "02 ", "2024"]) == date(2024, 2, 29)


def test_a_day_in_the_past_is_not_tomorrow_and_a_future_one_not_yesterday() -> None:
    today = timezone.localdate()
    tomorrow, yesterday = today + timedelta(days=1), today - timedelta(days=1)
    assert problem(Day(what="the day", past=True), parts(tomorrow)) == "The day must be today or in the past"
    assert problem(Day(what="the day", future=True), parts(yesterday)) == "The day must be today or in the future"
    assert Day(what="the day", past=True).clean(parts(today)) == today
    assert Day(what="the day", future=True).clean(parts(today)) == today


def parts(day: date) -> list[str]:
    return [str(day.day), str(day.month), str(day.year)]


def test_a_day_that_is_not_needed_may_be_empty() -> None:
    assert Day(what="the day", required=False).clean(["", "", ""]) is None


def test_a_text_that_is_too_long_says_by_how_much() -> None:
    says = problem(Words(what="what they want", longest=10), "x" * 15)
    assert "5 characters too long" in says
    assert Words(what="what they want", longest=10).clean("x" * 10) == "x" * 10


def test_messages_say_what_to_do() -> None:
    assert problem(Words(what="what they want"), "  ") == "Write what they want"
    assert problem(Line(what="their name"), "") == "Enter their name"
    assert (
        problem(Line(what="their name", longest=3), "abcd") == "Their name must be 3 characters or fewer. You typed 4"
    )
    assert problem(OneOf(what="who it is", choices=[("a", "A")]), "") == "Choose who it is"
    assert problem(OneOf(what="who it is", choices=[("a", "A")]), "z") == "Choose who it is from the list"
