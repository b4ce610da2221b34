"""The measures, written once: Ibis expressions over the extract, for DuckDB and Spark alike.

Most extracts have nothing wrong in them, and that is quickly asked: :func:`overview` and :func:`cases`.
:func:`coded` turns a table as it was read into small numbers and, where something is wrong, says in which rows.
:func:`report` groups what is left; everything else is arithmetic on a few hundred numbers
(:mod:`ownwords.measures.figures`).
"""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

import ibis
from ibis.expr import types as ir

from ownwords.measures.codes import BREAKDOWNS, COLUMN, COLUMNS, ENQUIRIES, Column
from ownwords.measures.packing import PACKED, ROOM, number_of
from ownwords.measures.rows import COUNCIL, DAY, HOURS, IN_ORDER, WHOLE

UNKNOWN = 99
"""The number of a code that is not known."""
DAYS = tuple(column.name for column in COLUMNS if column.what == "day")
NUMBERING = ("file", "line")
"""Where a row stands, in a table that was opened with the line of each."""


FEW = tuple(column for column in COLUMNS if column.what in ("council", "code", "codes"))
"""Columns that have few different values."""


def overview(raw: ir.Table) -> ir.Table:
    """One row that tells whether anything is wrong with a table as it was read, and how many rows it has.

    ``read``: how many; ``faults``: how many things are wrong that the rest does not show; and under the name of each
    column that has few different values, those values.
    """
    bad: list[ir.BooleanValue] = []
    days: dict[str, ir.DateValue] = {}
    for column in COLUMNS:
        if column.name not in raw.columns:
            continue
        cell = raw[column.name]
        if column.what == "day":
            days[column.name], its_bad = _day(column, cell)
            bad.extend(its_bad)
        elif column.what == "name":
            bad.append(_is_empty(cell))
        elif column.what in ("council", "code"):
            bad += [] if column.may_be_empty else [cell.isnull()]
        elif column.what in ("whole", "hours"):
            bad.append(_bad_number(column, cell))
    bad.extend(days[later] < days[earlier] for earlier, later in IN_ORDER if {earlier, later} <= set(days))
    if {"achieved", "asked"} <= set(raw.columns):
        bad.append(~_is_empty(raw.achieved) & (raw.asked != "expressed"))
    few = [column.name for column in FEW if column.name in raw.columns]
    faults = [fault.fill_null(False).cast("int8") for fault in bad]
    return raw.aggregate(
        read=raw.count(),
        faults=ibis.coalesce(sum(faults[1:], faults[0]).sum(), 0),
        **{name: raw[name].collect(distinct=True) for name in few},
    )


def _is_empty(cell: ir.Value) -> ir.BooleanValue:
    return cell.isnull() | (cell == "") if cell.type().is_string() else cell.isnull()


Only = Callable[[ir.Table], ir.BooleanValue]
"""Which rows of a table as it was read are wanted."""


def coded(raw: ir.Table, keep: Sequence[str] = (), only: Only | None = None) -> ir.Table:
    """Turn a table as it was read into small numbers, with ``bad``: whether the row cannot be counted.

    ``keep``: columns of text to carry along; ``only``: adds ``wanted``, whether the row is one of these.
    """
    columns: dict[str, ir.Value] = {}
    bad: list[ir.BooleanValue] = []
    for column in COLUMNS:
        if column.name not in raw.columns:
            continue
        cell = raw[column.name]
        if column.what == "code":
            number = _code(column, cell)
            columns[column.name] = number
            bad.append(number == UNKNOWN)
        elif column.what == "day":
            columns[column.name], its_bad = _day(column, cell)
            bad.extend(its_bad)
        elif column.what == "name":
            bad.append(_as_text(cell) == "")
        elif column.what == "council":
            bad.append(~_as_text(cell).re_search(COUNCIL))
        elif column.what == "codes":
            text = _as_text(cell)
            bad.append((text != "") & ~text.re_search(some_of(column.codes)))
        else:
            bad.append(_bad_number(column, cell))
    columns |= {name: raw[name].fill_null("") for name in keep if name in raw.columns and name not in NUMBERING}
    columns |= {name: raw[name] for name in NUMBERING if name in keep}
    if only:
        columns["wanted"] = only(raw)
    table = raw.select(**columns, wrong_cell=ibis.or_(*bad))
    crossed = _crossed(table)
    return table.mutate(bad=table.wrong_cell | ibis.coalesce(ibis.or_(*crossed), False)).drop("wrong_cell")


def some_of(codes: Sequence[str]) -> str:
    """A pattern of one or more of these codes, joined by a bar."""
    one = "|".join(codes)
    return rf"^({one})(\|({one}))*$"


def _as_text(cell: ir.Value) -> ir.StringValue:
    if cell.type().is_string():
        return cell.fill_null("")
    if cell.type().is_floating():  # as pandas writes whole numbers where some are missing
        return ibis.ifelse(_is_whole(cell), cell.cast("int64").cast("string"), cell.cast("string")).fill_null("")
    return cell.cast("string").fill_null("")


def _is_whole(cell: ir.NumericValue) -> ir.BooleanValue:
    return cell == cell.floor() if cell.type().is_floating() else ibis.literal(True)


def _code(column: Column, cell: ir.Value) -> ir.IntegerValue:
    """The number of a code; a column of numbers (the feelings) holds its own."""
    unknown = ibis.literal(UNKNOWN, "uint8")
    if cell.type().is_numeric():
        known = cell.between(1, len(column.codes)) & _is_whole(cell)
        return ibis.cases((cell.isnull(), ibis.literal(0, "uint8")), (known, cell.cast("uint8")), else_=unknown)
    pairs = [(code, number_of(column.name, code)) for code in column.codes]
    text = _as_text(cell) if column.may_be_empty else cell
    if column.may_be_empty:
        pairs.insert(0, ("", 0))
    return text.cases(*((code, ibis.literal(number, "uint8")) for code, number in pairs), else_=unknown)


def _day(column: Column, cell: ir.Value) -> tuple[ir.DateValue, list[ir.BooleanValue]]:
    if cell.type().is_date():
        return cell, [] if column.may_be_empty else [cell.isnull()]
    if cell.type().is_timestamp():
        return cell.cast("date"), [] if column.may_be_empty else [cell.isnull()]
    text = _as_text(cell)
    day = ibis.ifelse(text.re_search(DAY), text, ibis.null("string")).try_cast("date")
    return day, [day.isnull() & (text != "")] if column.may_be_empty else [day.isnull()]


def _bad_number(column: Column, cell: ir.Value) -> ir.BooleanValue:
    if cell.type().is_numeric():
        below = cell < 0
        return (below | ~_is_whole(cell) if column.what == "whole" else below).fill_null(False)
    text = _as_text(cell)
    return (text != "") & ~text.re_search(WHOLE if column.what == "whole" else HOURS)


def _crossed(table: ir.Table) -> list[ir.BooleanValue]:
    """What cannot be true of two cells together."""
    found = [table[later] < table[earlier] for earlier, later in IN_ORDER if {earlier, later} <= set(table.columns)]
    if {"achieved", "asked"} <= set(table.columns):
        expressed = number_of("asked", "expressed")
        found.append((table.achieved != 0) & (table.asked != expressed))
    return found


def cases(raw: ir.Table) -> ir.Table:
    """How many different cases there are."""
    return raw.select("council", "case").distinct().aggregate(different=lambda table: table.count())


def repeated(table: ir.Table) -> ir.Table:
    """Mark each row that is not the first of its council and case, in the order of files and lines, as ``again``."""
    window = ibis.window(group_by=[table.council, table.case, table.bad], order_by=[table.file, table.line])
    return table.mutate(again=(ibis.row_number().over(window) > 0) & ~table.bad)


def concluded_in(first: date, last: date) -> Only:
    """Say which rows of a table as it was read are enquiries concluded from ``first`` to ``last``, both included."""

    def chosen(raw: ir.Table) -> ir.BooleanValue:
        return raw.kind.isin(ENQUIRIES) & within(day_of(raw, "concluded_on"), first, last)

    return chosen


def day_of(raw: ir.Table, name: str) -> ir.DateValue:
    """A column of days of a table as it was read; null where it holds none."""
    return _day(COLUMN[name], raw[name])[0]


def within(day: ir.DateValue, first: date, last: date) -> ir.BooleanValue:
    """Whether a day is from ``first`` to ``last``, both included; not where there is none."""
    return day.between(ibis.literal(first), ibis.literal(last)).fill_null(False)


def concluded(good: ir.Table, first: date, last: date) -> ir.Table:
    """The enquiries concluded from ``first`` to ``last``, both included, each with its answers as a few numbers."""
    enquiries = [number_of("kind", kind) for kind in ENQUIRIES]
    chosen = good.filter(good.kind.isin(enquiries) & within(good.concluded_on, first, last))
    return chosen.mutate(
        **{name: _packed(chosen, columns) for name, columns in PACKED.items()},
        quarter=(chosen.concluded_on.year() * 4 + chosen.concluded_on.quarter() - 1).cast("int32"),
    )


def _packed(table: ir.Table, names: Sequence[str]) -> ir.IntegerValue:
    """Several coded columns as one number, as ``packing`` reads it; a column that is not there counts as empty."""
    number: Any = ibis.literal(0, "int16")
    for name in names:
        number = number * ibis.literal(ROOM, "int16")
        if name in table.columns:
            number = number + table[name].cast("int16")
    return number.cast("int16")


def report(chosen: ir.Table) -> ir.Table:
    """The groups that a report is folded from, by quarter and by each breakdown that the extract has.

    ``by`` and ``what`` say which group it is; ``code`` (or ``text``, of types of risk) and ``number`` its value and
    answers, ``n`` how many enquiries.
    """
    by = ["quarter", *(name for name in BREAKDOWNS if name in chosen.columns)]
    return ibis.union(*(_grouped(chosen, name, what) for name in by for what in PACKED))


def _grouped(chosen: ir.Table, by: str, what: str) -> ir.Table:
    grouped = chosen.group_by([chosen[by].name("value"), chosen[what].name("number")]).aggregate(n=chosen.count())
    of_text = grouped.value.type().is_string()
    return grouped.select(
        by=ibis.literal(by),
        what=ibis.literal(what),
        code=ibis.literal(0, "int32") if of_text else grouped.value.cast("int32"),
        text=grouped.value if of_text else ibis.literal(""),
        number=grouped.number.cast("int32"),
        n=grouped.n.cast("int64"),
    )
