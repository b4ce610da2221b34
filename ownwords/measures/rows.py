"""What must hold of one row of an extract, told cell by cell. Plain Python: used to explain what is wrong.

:mod:`ownwords.measures.expressions` says the same for a million rows at once; ``tests/measures`` holds
the two together.
"""

import re
from collections.abc import Mapping
from datetime import date

from ownwords.measures.codes import COLUMNS, Column

COUNCIL = r"^[EWSN][0-9]{8}$"
DAY = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
WHOLE = r"^[0-9]{1,9}$"
HOURS = r"^[0-9]{1,6}(\.[0-9]{1,2})?$"
IN_ORDER = (("concern_on", "started_on"), ("concern_on", "concluded_on"), ("started_on", "concluded_on"))
"""Days of which the second is never before the first."""
LONGEST_SHOWN = 40


def problems_of(row: Mapping[str, str]) -> list[tuple[str, str]]:
    """Return the column and what is wrong with it, for each cell of a row that cannot be counted.

    ``row``: the columns that the file has, each as text, "" where empty. A column that is not there is not missed:
    what would be counted from it is not collected.
    """
    problems = [
        (column.name, problem)
        for column in COLUMNS
        if column.name in row and (problem := _problem_of_cell(column, row[column.name]))
    ]
    wrong = {name for name, _ in problems}
    for first, second in IN_ORDER:
        earlier, later = row.get(first, ""), row.get(second, "")
        if earlier and later and not {first, second} & wrong and later < earlier:
            problems.append((second, f"{later} is before {first} ({earlier})"))
            wrong.add(second)
    if row.get("achieved") and "asked" in row and row["asked"] != "expressed" and not {"achieved", "asked"} & wrong:
        problems.append(("achieved", f"must be empty where asked is “{row['asked']}”: only what was expressed is met"))
    return problems


def _problem_of_cell(column: Column, text: str) -> str:
    if not text:
        return "" if column.may_be_empty else "is empty"
    shown = f"“{text[:LONGEST_SHOWN]}{'…' if len(text) > LONGEST_SHOWN else ''}”"
    if column.what == "council" and not re.search(COUNCIL, text):
        return f"{shown} is not an ONS code, like E09000014"
    if column.what == "code" and text not in column.codes:
        return f"{shown} is not one of {', '.join(column.codes)}"
    if column.what == "codes":
        unknown = [part for part in text.split("|") if part not in column.codes]
        if unknown:
            return f"{shown}: each part must be one of {', '.join(column.codes)}, joined by |"
    if column.what == "day" and not is_day(text):
        return f"{shown} is not a day, like 2026-03-31"
    if column.what == "whole" and not re.search(WHOLE, text):
        return f"{shown} is not a whole number"
    if column.what == "hours" and not re.search(HOURS, text):
        return f"{shown} is not a number of hours, like 3.25"
    return ""


def is_day(text: str) -> bool:
    """Whether ``text`` is a day that exists, in ISO 8601."""
    try:
        return bool(re.search(DAY, text)) and date.fromisoformat(text) is not None
    except ValueError:
        return False
