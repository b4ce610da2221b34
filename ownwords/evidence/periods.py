"""The days that a board looks at, and shares of a whole. Pure functions."""

import re
from dataclasses import dataclass
from datetime import date, timedelta


def whole_per_cent(fraction: float | None) -> str:
    """Return "83%"; "" for no share. Never "100%" or "0%" for what is not quite all or nothing."""
    if fraction is None:
        return ""
    if 0 < fraction < 0.01:
        return "under 1%"
    if 0.99 < fraction < 1:
        return "over 99%"
    return f"{int(fraction * 100 + 0.5)}%"


@dataclass(frozen=True)
class Period:
    """A run of days, both ends included."""

    first: date
    last: date
    name: str = ""


def last_twelve_months(today: date) -> Period:
    """Return the year that ends today."""
    try:
        year_ago = today.replace(year=today.year - 1)
    except ValueError:  # 29 February
        year_ago = today.replace(year=today.year - 1, day=28)
    return Period(year_ago + timedelta(days=1), today, "The last 12 months")


def quarters_before(today: date, count: int = 5) -> list[Period]:
    """Return the calendar quarter of ``today`` and those before it, newest first, named "July to September 2026"."""
    names = ("January to March", "April to June", "July to September", "October to December")
    year, quarter = today.year, (today.month - 1) // 3
    periods = []
    for _ in range(count):
        first = date(year, quarter * 3 + 1, 1)
        after = date(year + 1, 1, 1) if quarter == 3 else date(year, quarter * 3 + 4, 1)
        periods.append(Period(first, after - timedelta(days=1), f"{names[quarter]} {year}"))
        year, quarter = (year - 1, 3) if quarter == 0 else (year, quarter - 1)
    return periods


def period_from(first: str, last: str, *, today: date) -> tuple[Period, list[tuple[str, str]]]:
    """Read a period from two ISO dates as typed into an address.

    Returns it, and what is wrong: the field ("from" or "to") and what to do. What is empty or wrong is taken from the
    last twelve months.
    """
    usual = last_twelve_months(today)
    if not first.strip() and not last.strip():
        return usual, []
    problems: list[tuple[str, str]] = []
    ends: dict[str, date | None] = {}
    for field, text in (("from", first), ("to", last)):
        ends[field] = _iso_day(text)
        if text.strip() and ends[field] is None:
            problems.append((field, f"“{field.capitalize()}” must be a real date, like 2026-04-01"))
    start, end = ends["from"], ends["to"]
    if not problems and start and end and start > end:
        problems.append(("to", "“To” must be the same day as “from”, or after it"))
    if problems:
        return usual, problems
    end = end or max(today, start or today)
    return Period(start or min(usual.first, end), end), []


def _iso_day(text: str) -> date | None:
    try:
        return date.fromisoformat(text.strip()) if re.fullmatch(r"\d{4}-\d\d-\d\d", text.strip()) else None
    except ValueError:
        return None
