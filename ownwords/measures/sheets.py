"""Spreadsheets that councils keep, as rows of an extract: columns and values are mapped by hand, guessed first.

Pure: a spreadsheet comes as its name and bytes, and goes as rows of text. Nothing in it is ever run as a formula.
"""

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from pathlib import PurePath
from typing import Any

from rapidfuzz import fuzz, process

from ownwords.measures import codes
from ownwords.measures.codes import COLUMN, NAMES, band_of

KINDS = (".xlsx", ".xlsm", ".ods", ".csv")
MOST_ROWS = 1_000_000
MOST_COLUMNS = 300
MOST_VALUES = 200
"""Different values of one column that are offered for mapping; a column of codes has fewer."""
ALIKE = 84
"""How alike two texts are, of 100, for one to be guessed to mean the other."""


class WrongSheet(Exception):
    """A spreadsheet cannot be read. The message says why and what to do."""


# --- Reading --------------------------------------------------------------------------------------


def lines_of(name: str, content: bytes) -> Iterator[list[str]]:
    """Return the lines of a spreadsheet's first sheet that has any, the heading first, each cell as text.

    A line with nothing in it comes too, so that lines keep their numbers. Raises WrongSheet.
    """
    kind = PurePath(name).suffix.lower()
    if kind not in KINDS:
        raise WrongSheet("Choose a spreadsheet that ends in .xlsx, .ods or .csv")
    lines = _csv_lines(content) if kind == ".csv" else _book_lines(content)
    width = 0
    for number, cells in enumerate(lines):
        if not number:
            while cells and not cells[-1].strip():
                cells.pop()
            width = len(cells)
            if not width:
                raise WrongSheet("The first line is empty. It must name the columns")
            if width > MOST_COLUMNS:
                raise WrongSheet(f"There are {width} columns; {MOST_COLUMNS} is the most that can be read")
        if number > MOST_ROWS:
            raise WrongSheet(f"There are more than {MOST_ROWS:,} rows. Cut the spreadsheet into several")
        yield [*cells[:width], *[""] * (width - len(cells))]
    if not width:
        raise WrongSheet("There is nothing in this spreadsheet")


def _csv_lines(content: bytes) -> Iterator[list[str]]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", "replace")  # as spreadsheets on Windows save it
    first = text.split("\n", 1)[0]
    separator = max(",;\t|", key=first.count)
    try:
        for cells in csv.reader(io.StringIO(text, newline=""), delimiter=separator):
            yield [cell.strip() for cell in cells]
    except csv.Error as error:
        raise WrongSheet(f"This file cannot be read as CSV: {error}") from None


def _book_lines(content: bytes) -> Iterator[list[str]]:
    import python_calamine

    try:
        book = python_calamine.load_workbook(io.BytesIO(content))
        sheets = [book.get_sheet_by_index(number) for number in range(len(book.sheet_names))]
    except python_calamine.PasswordError:
        raise WrongSheet("This spreadsheet has a password. Save it without one, then choose it again") from None
    except Exception as error:  # the library has no one class for what may be wrong with a file
        raise WrongSheet(f"This file cannot be read as a spreadsheet ({error})") from None
    sheet = next((each for each in sheets if each.height), None)
    if sheet is None:
        return
    for cells in sheet.iter_rows():
        yield [_text(cell) for cell in cells]


def _text(cell: Any) -> str:
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip() if cell is not None else ""


# --- Guessing -------------------------------------------------------------------------------------

ALSO_CALLED: dict[str, tuple[str, ...]] = {
    "case": ("case id", "case no", "case number", "case ref", "enquiry id", "episode id", "reference"),
    "person": (
        "person id",
        "client no",
        "client id",
        "client number",
        "service user id",
        "nhs number",
        "adult id",
        "person ref",
    ),
    "kind": ("type of enquiry", "enquiry type", "s42", "section 42", "case type", "kind of case"),
    "concern_on": ("date of concern", "concern date", "date raised", "referral date", "alert date", "contact date"),
    "started_on": ("enquiry start date", "start date", "date started", "enquiry started", "begin date"),
    "concluded_on": (
        "ended",
        "date ended",
        "enquiry end date",
        "end date",
        "date concluded",
        "date closed",
        "closed date",
        "completion date",
    ),
    "age": ("age band", "age group", "age at referral"),
    "gender": ("sex",),
    "ethnicity": ("ethnic group", "ethnic origin"),
    "support_reason": ("primary support reason", "psr", "client group", "support reason"),
    "risk_types": ("type of abuse", "abuse type", "type of risk", "nature of abuse", "risk type"),
    "locations": ("location", "location of abuse", "place of abuse", "setting"),
    "sources": ("source of risk", "relationship of alleged perpetrator", "alleged perpetrator", "source"),
    "risk_assessment": ("risk assessment outcome", "risk identified", "action taken", "enquiry outcome"),
    "risk_outcome": ("risk outcome", "outcome of risk", "risk remained reduced removed"),
    "lacked_capacity": ("mental capacity", "lacks capacity", "capacity"),
    "supported": ("advocate", "supported by advocate", "advocacy", "advocate support"),
    "asked": ("outcomes asked", "asked about outcomes", "msp asked", "desired outcomes asked", "outcomes expressed"),
    "achieved": ("outcomes achieved", "msp outcome", "desired outcomes met", "outcomes met"),
    "felt_listened": ("felt listened to", "listened"),
    "felt_in_control": ("in control", "felt in control"),
    "felt_safer": ("feels safer", "felt safer", "safer"),
    "hours_with_person": ("hours", "hours with person", "time with person"),
}
WORDS_OF: dict[str, dict[str, str]] = {
    "kind": codes.KINDS,
    "age": codes.AGES,
    "gender": codes.GENDERS,
    "ethnicity": codes.ETHNICITIES,
    "support_reason": codes.SUPPORT_REASONS,
    "risk_types": codes.RISK_TYPES,
    "locations": codes.LOCATIONS,
    "sources": codes.SOURCES,
    "risk_assessment": codes.RISK_ASSESSMENTS,
    "risk_outcome": codes.RISK_OUTCOMES,
    "lacked_capacity": codes.CAPACITY,
    "supported": codes.SUPPORTED,
    "asked": codes.ASKED,
    "achieved": codes.ACHIEVED,
    "felt_listened": codes.FEELINGS,
    "felt_in_control": codes.FEELINGS,
    "felt_safer": codes.FEELINGS,
}
"""Each column of codes with plain words for each code."""
ALSO_MEANS: dict[str, dict[str, str]] = {
    "kind": {"s42": "section-42", "statutory": "section-42", "non statutory": "other", "no further action": "concern"},
    "gender": {"f": "female", "woman": "female", "m": "male", "man": "male", "unknown": "not-known"},
    "ethnicity": {"white british": "white", "asian british": "asian", "black british": "black", "unknown": "not-known"},
    "support_reason": {"dementia": "memory-cognition", "ld": "learning-disability", "mh": "mental-health"},
    "risk_types": {"emotional": "psychological", "financial and material": "financial", "omission": "neglect"},
    "locations": {"home": "own-home", "nursing home": "care-home-nursing", "residential home": "care-home-residential"},
    "sources": {"family": "known", "relative": "known", "stranger": "unknown", "care worker": "service-provider"},
    "lacked_capacity": {"y": "yes", "n": "no", "unknown": "dont-know"},
    "supported": {"y": "yes", "n": "no"},
    "asked": {"yes": "expressed", "y": "expressed", "no": "not-asked", "n": "not-asked", "unknown": "dont-know"},
    "achieved": {
        "yes": "fully",
        "full": "fully",
        "partial": "partly",
        "partially": "partly",
        "no": "not",
        "fully achieved": "fully",
        "partially achieved": "partly",
        "partly achieved": "partly",
        "not achieved": "not",
    },
}


def plain(text: str) -> str:
    """Text without capitals, punctuation and spaces at its ends, for comparing."""
    return " ".join(re.findall(r"[a-z0-9+]+", text.lower()))


def guess_columns(headings: Sequence[str]) -> dict[str, int]:
    """Guess in which column of a spreadsheet each column of the extract stands. Each is used once at most."""
    pairs: list[tuple[float, str, int]] = []
    for name in NAMES:
        called = [plain(name), plain(COLUMN[name].heading), *ALSO_CALLED.get(name, ())]
        for place, heading in enumerate(headings):
            alike = max((fuzz.ratio(plain(heading), each) for each in called), default=0)
            if alike >= ALIKE:
                pairs.append((alike, name, place))
    found: dict[str, int] = {}
    for _, name, place in sorted(pairs, key=lambda pair: (-pair[0], NAMES.index(pair[1]), pair[2])):
        if name not in found and place not in found.values():
            found[name] = place
    return found


def guess_value(column: str, value: str) -> str:
    """Guess the code that a value of a spreadsheet means; "" where nothing is alike."""
    told, words = plain(value), WORDS_OF[column]
    if not told:
        return ""
    for code, label in words.items():
        if told in (plain(code), plain(label)):
            return code
    also = ALSO_MEANS.get(column, {})
    if told in also:
        return also[told]
    meanings = {plain(code): code for code in words} | {plain(label): code for code, label in words.items()} | also
    nearest = process.extractOne(told, list(meanings), scorer=fuzz.token_sort_ratio, score_cutoff=ALIKE)
    return meanings[nearest[0]] if nearest else ""


def values_in(column: str, text: str) -> list[str]:
    """The single values in a cell: of a column that may hold several, each by itself."""
    if COLUMN[column].what != "codes":
        return [text] if text else []
    return [part.strip() for part in re.split(r"[|;,\n/]", text) if part.strip()]


# --- Converting -----------------------------------------------------------------------------------

Pseudonym = Callable[[str, str], str]
"""From "case" or "person" and what stands in the cell to a name that tells nothing."""


def converted(
    cells: Sequence[str],
    columns: Mapping[str, int],
    values: Mapping[str, Mapping[str, str]],
    *,
    council: str,
    pseudonym: Pseudonym,
) -> dict[str, str]:
    """Turn one line of a spreadsheet into a row of an extract. What cannot be understood stays as it stands.

    ``columns``: by column of the extract, its place; ``values``: by column, what each value means.
    """
    row = dict.fromkeys(NAMES, "")
    for name, place in columns.items():
        row[name] = _converted(name, cells[place], values.get(name, {}), pseudonym)
    row["council"] = council
    for name, otherwise in OTHERWISE.items():
        if not row[name] and (name not in columns or name in ("lacked_capacity", "asked")):
            row[name] = otherwise
    if not row["kind"]:
        row["kind"] = "section-42" if row["started_on"] else "concern"
    return row


OTHERWISE = {
    "age": "not-known",
    "gender": "not-known",
    "ethnicity": "not-known",
    "support_reason": "not-known",
    "lacked_capacity": "not-recorded",
    "asked": "not-recorded",
}
"""What stands in the columns that a spreadsheet does not have."""


def _converted(name: str, text: str, meanings: Mapping[str, str], pseudonym: Pseudonym) -> str:
    column = COLUMN[name]
    if not text:
        return ""
    if column.what == "name":
        return pseudonym(name, text)
    if column.what == "day":
        return as_day(text)
    if name == "age" and text not in meanings:
        return as_age(text)
    if column.what in ("code", "codes"):
        return "|".join(dict.fromkeys(meanings.get(value, value) for value in values_in(name, text)))
    return text


def as_day(text: str) -> str:
    """A day as people in the United Kingdom write it, as ISO 8601; the text itself where it is none."""
    told = text.strip().split(" ")[0] if re.match(r"\d+[/.\-]", text.strip()) else text.strip()
    for form in ("%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y", "%d-%m-%Y", "%d/%m/%y", "%d %B %Y", "%d %b %Y", "%d-%b-%Y"):
        try:
            return datetime.strptime(told, form).date().isoformat()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            continue
    if re.fullmatch(r"\d{5}", told):  # days since 1899, as a spreadsheet keeps them
        return (date(1899, 12, 30) + timedelta(days=int(told))).isoformat()
    return text


def as_age(text: str) -> str:
    """An age in years as its band; the text itself where it is none."""
    return band_of(int(text)) if re.fullmatch(r"\d{1,3}", text) else text


def signature(headings: Iterable[str]) -> str:
    """What is the same for two spreadsheets with the same columns, in any order."""
    return "|".join(sorted(plain(heading) for heading in headings))[:2000]
