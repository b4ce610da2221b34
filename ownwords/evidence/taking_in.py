"""Spreadsheets in: a file is read, mapped, checked, and taken in whole or not at all; later it can be undone whole.

Reading and checking may take a while, so they run beside the request, and tell how far they are.
"""

import hashlib
import hmac
import tempfile
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from time import sleep
from typing import Any

from django.conf import settings
from django.db import close_old_connections, transaction
from django.utils import timezone

from ownwords.access.models import Organisation, User
from ownwords.drafts.actions import Refused
from ownwords.evidence.extracting import Row, key_of
from ownwords.evidence.models import Sheet
from ownwords.measures import sheets
from ownwords.measures.codes import COLUMN
from ownwords.measures.extract import opened
from ownwords.measures.sheets import WrongSheet
from ownwords.measures.writing import rows_in, write
from ownwords.trail.actions import record, worker_chain

TIMES_TO_LOOK, BETWEEN_LOOKS = 300, 0.1
"""How often, and after how many seconds again, it is looked whether a spreadsheet can be seen yet."""
TELLS_AFTER = 5_000
"""Rows after which it is told how far reading is."""
MOST_LISTED = 500
NEEDED = ("case", "person", "concern_on")
"""Columns without which nothing can be counted."""
State = Sheet.State


class _LetGo(Exception):
    """Somebody let the spreadsheet go while it was read."""


@transaction.atomic
def receive_sheet(organisation: Organisation, *, name: str, content: bytes, by: User) -> Sheet:
    """Keep a spreadsheet that came in and begin to read it. Raises Refused."""
    if not content:
        raise Refused("This file is empty. Choose another one", field="file")
    if not name.lower().endswith(sheets.KINDS):
        raise Refused("Choose a spreadsheet that ends in .xlsx, .ods or .csv", field="file")
    now = timezone.now()
    sheet = Sheet.objects.create(
        organisation=organisation, name=name[-200:], content=content, by=by, at=now, changed_at=now
    )
    _leave_trail(sheet, "spreadsheet received", by, [name, hashlib.sha256(content).hexdigest()])
    transaction.on_commit(partial(_beside_the_request, read_sheet, sheet.pk, State.READING))
    return sheet


def read_sheet(pk: Any) -> None:
    """Read a spreadsheet's headings and values, and guess its columns."""
    sheet = Sheet.objects.get(pk=pk)
    if sheet.state != State.READING:
        return  # somebody has gone on already
    try:
        lines = _counted(sheet, sheets.lines_of(sheet.name, bytes(sheet.content)))
        headings = next(lines)
        sheet.headings = headings
        sheet.signature = sheets.signature(headings)
        sheet.rows = sum(1 for cells in lines if any(cells))
    except WrongSheet as wrong:
        _set(sheet, state=State.BROKEN, told=str(wrong), content=b"")
        return
    except _LetGo:
        return
    before = (
        Sheet.objects.filter(organisation=sheet.organisation_id, signature=sheet.signature)
        .exclude(pk=sheet.pk)
        .exclude(columns={})
        .first()
    )
    sheet.columns = sheets.guess_columns(headings)
    if before:  # the columns may stand in another order now
        at = {heading: place for place, heading in enumerate(headings)}
        known = {name: before.headings[place] for name, place in before.columns.items()}
        sheet.columns = {name: at[heading] for name, heading in known.items() if heading in at}
        sheet.values = before.values
    _set(sheet, state=State.MAPPING, columns=sheet.columns, values=sheet.values, rows=sheet.rows,
         headings=headings, signature=sheet.signature)  # fmt: skip


def _counted(sheet: Sheet, lines: Iterator[list[str]]) -> Iterator[list[str]]:
    for number, cells in enumerate(lines):
        if number and number % TELLS_AFTER == 0:
            changed = Sheet.objects.filter(pk=sheet.pk, state=sheet.state)
            if not changed.update(done=number, changed_at=timezone.now()):
                raise _LetGo
        yield cells


def _set(sheet: Sheet, **values: Any) -> None:
    Sheet.objects.filter(pk=sheet.pk, state=sheet.state).update(**values, changed_at=timezone.now())


@transaction.atomic
def name_columns(sheet: Sheet, columns: Mapping[str, int], *, by: User) -> Sheet:
    """Say in which column of the spreadsheet each column of the extract stands. Raises Refused."""
    now = _standing(sheet, State.MAPPING, State.CHECKED)
    missing = [COLUMN[name].heading for name in NEEDED if name not in columns]
    if missing:
        raise Refused(f"Choose the columns of: {', '.join(missing)}. Without them nothing can be counted")
    twice = [now.headings[place] for place in set(columns.values()) if list(columns.values()).count(place) > 1]
    if twice:
        raise Refused(f"“{twice[0]}” is chosen twice. Each column can stand for one thing only")
    now.columns = dict(columns)
    now.seen = _values_of(now)
    now.values = {
        name: {value: now.values.get(name, {}).get(value) or sheets.guess_value(name, value) for value in values}
        for name, values in now.seen.items()
    }
    now.state = State.MAPPING
    now.changed_at = timezone.now()
    now.save(update_fields=["columns", "seen", "values", "state", "changed_at"])
    _leave_trail(now, "columns named", by, now.columns)
    return now


def _values_of(sheet: Sheet) -> dict[str, list[str]]:
    """The different values of each column of codes that was chosen. Ages in years are no codes."""
    chosen = {name: place for name, place in sheet.columns.items() if name in sheets.WORDS_OF}
    found: dict[str, dict[str, None]] = {name: {} for name in chosen}
    lines = sheets.lines_of(sheet.name, bytes(sheet.content))
    next(lines)
    for cells in lines:
        for name, place in chosen.items():
            for value in sheets.values_in(name, cells[place]):
                if len(found[name]) <= sheets.MOST_VALUES and not (name == "age" and value.isdigit()):
                    found[name][value] = None
    return {name: list(values) for name, values in found.items() if len(values) <= sheets.MOST_VALUES}


@transaction.atomic
def name_values(sheet: Sheet, values: Mapping[str, Mapping[str, str]], *, by: User) -> Sheet:
    """Say what each value means, and begin to check every row. Raises Refused."""
    now = _standing(sheet, State.MAPPING, State.CHECKED)
    for name, meanings in values.items():
        if set(filter(None, meanings.values())) - set(sheets.WORDS_OF[name]):
            raise Refused("Choose what each value means from the list")
    now.values = {name: dict(meanings) for name, meanings in values.items()}
    now.state, now.done, now.changed_at = State.CHECKING, 0, timezone.now()
    now.save(update_fields=["values", "state", "done", "changed_at"])
    _leave_trail(now, "values named", by, now.values)
    transaction.on_commit(partial(_beside_the_request, check_sheet, now.pk, State.CHECKING))
    return now


def check_sheet(pk: Any) -> None:
    """Turn a mapped spreadsheet into an extract and check every row of it."""
    sheet = Sheet.objects.select_related("organisation").get(pk=pk)
    if sheet.state != State.CHECKING:
        return
    lines_read: list[int] = []
    with tempfile.TemporaryDirectory() as folder:
        out, sound = Path(folder) / "all.csv", Path(folder) / "sound.parquet"
        try:
            write(_rows_of(sheet, lines_read), out)
        except WrongSheet as wrong:
            _set(sheet, state=State.BROKEN, told=str(wrong), content=b"")
            return
        except _LetGo:
            return
        with opened([out]) as extract:
            left_out = extract.left_out
            used = extract.used
        bad = {problem.line for problem in left_out}
        many = write((row for line, row in enumerate(rows_in(out), 2) if line not in bad), sound)
        problems = [
            _told_by_column(sheet, lines_read[problem.line - 2], problem.column, problem.problem)
            for problem in left_out
        ]
        if many != used:  # more rows are wrong than are listed: none of them may slip in
            _set(sheet, state=State.BROKEN, told="Too many rows are wrong. Look at the columns again")
            return
        _set(sheet, state=State.CHECKED, used=used, problems=problems[:MOST_LISTED], extract=sound.read_bytes())


def _rows_of(sheet: Sheet, lines_read: list[int]) -> Iterator[Row]:
    key = key_of(sheet.organisation)

    def pseudonym(column: str, text: str) -> str:
        return hmac.new(key, f"{column} of a spreadsheet: {text}".encode(), hashlib.sha256).hexdigest()[:20]

    meanings = {name: {value: code for value, code in of.items() if code} for name, of in sheet.values.items()}
    lines = _counted(sheet, sheets.lines_of(sheet.name, bytes(sheet.content)))
    next(lines)
    for number, cells in enumerate(lines, 2):
        if not any(cells):
            continue
        lines_read.append(number)
        yield sheets.converted(
            cells, sheet.columns, meanings, council=sheet.organisation.code or "E00000000", pseudonym=pseudonym
        )


def _told_by_column(sheet: Sheet, line: int, column: str, problem: str) -> dict[str, Any]:
    """A problem as people look for it: in their own column, and never by a pseudonym."""
    place = sheet.columns.get(column)
    told = "stands in an earlier row already" if column == "case" and "earlier row" in problem else problem
    return {"line": line, "column": sheet.headings[place] if place is not None else column, "problem": told}


@transaction.atomic
def take_in(sheet: Sheet, *, without_bad_rows: bool, by: User) -> Sheet:
    """Count a checked spreadsheet from now on, all of it or all but the rows that cannot be counted. Raises Refused."""
    now = _standing(sheet, State.CHECKED)
    if now.left_out and not without_bad_rows:
        raise Refused("Some rows cannot be counted. Put them right in the spreadsheet, or say that they are left out")
    if not now.used:
        raise Refused("No row can be counted. Look at the columns again")
    now.state, now.content, now.changed_at = State.TAKEN_IN, b"", timezone.now()
    now.save(update_fields=["state", "content", "changed_at"])
    _leave_trail(now, "spreadsheet taken in", by, [now.used, now.left_out])
    return now


@transaction.atomic
def undo_sheet(sheet: Sheet, *, because: str, by: User) -> Sheet:
    """Take a spreadsheet back out, whole: nothing of it is counted from now on. Raises Refused."""
    now = _standing(sheet, State.TAKEN_IN)
    if not because.strip():
        raise Refused("Write why it is undone", field="because")
    now.state, now.extract, now.undone_because = State.UNDONE, b"", because.strip()
    now.changed_at = timezone.now()
    now.save(update_fields=["state", "extract", "undone_because", "changed_at"])
    _leave_trail(now, "spreadsheet undone", by, because)
    return now


@transaction.atomic
def drop_sheet(sheet: Sheet, *, by: User) -> Sheet:
    """Let a spreadsheet go that was not taken in. Raises Refused."""
    now = Sheet.objects.select_for_update().get(pk=sheet.pk)
    if now.state in (State.TAKEN_IN, State.UNDONE, State.DROPPED):
        raise Refused("This spreadsheet was taken in or let go already")
    now.state, now.content, now.extract, now.changed_at = State.DROPPED, b"", b"", timezone.now()
    now.save(update_fields=["state", "content", "extract", "changed_at"])
    _leave_trail(now, "spreadsheet let go", by, None)
    return now


def _standing(sheet: Sheet, *states: str) -> Sheet:
    now = Sheet.objects.select_for_update().select_related("organisation").get(pk=sheet.pk)
    if now.state not in states:
        raise Refused("Somebody has gone on with this spreadsheet in the meantime. Look at it again")
    return now


def _leave_trail(sheet: Sheet, deed: str, by: User, content: Any) -> None:
    record(
        f"organisation:{sheet.organisation_id}", who=worker_chain(by.pk), deed=deed, about=f"sheet:{sheet.pk}",
        content=content,
    )  # fmt: skip


def _beside_the_request(work: Callable[[Any], None], pk: Any, state: str) -> None:
    """Do something that may take a while, without letting anybody wait for it.

    Requests share transactions on SQLite, so what was saved may be seen elsewhere only a moment later.
    """
    if not settings.WORK_BESIDE_REQUESTS:
        work(pk)
        return

    def do() -> None:
        try:
            for _ in range(TIMES_TO_LOOK):
                if Sheet.objects.filter(pk=pk, state=state).exists():
                    work(pk)
                    break
                sleep(BETWEEN_LOOKS)
        except Exception:
            with suppress(Exception):
                Sheet.objects.filter(pk=pk).update(
                    state=State.BROKEN, told="Something went wrong while it was read. Choose it again"
                )
            raise
        finally:
            close_old_connections()

    threading.Thread(target=do, name=f"sheet {pk}", daemon=True).start()


def taken_in_by(organisation: Organisation) -> list[Sheet]:
    """The spreadsheets that count for a council."""
    return list(Sheet.objects.filter(organisation=organisation, state=State.TAKEN_IN).only("extract", "name"))
