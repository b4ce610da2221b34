"""Questions to the database that are asked again and again, with SQL that is worked out once.

Django works out a queryset's SQL anew for every request: some 0.3 ms each, which is more than the database needs to
answer. Pages that are opened thirty times a day ask a dozen. A :class:`Question` keeps the SQL and only puts the values
in; what comes back is what the queryset would have given, objects with ``select_related`` included.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any, Generic, TypeVar
from uuid import UUID

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet
from django.db.models.query import (
    FlatValuesListIterable,
    ModelIterable,
    ValuesListIterable,
    get_related_populators,
)

Row = TypeVar("Row")
Shape = tuple[Any, ...]


class Question(Generic[Row]):
    """A question whose SQL is worked out once for each shape of its values, and kept.

    ``ask`` takes the values and returns a queryset of objects or of ``values_list``, without prefetches. It must use
    each value only to compare with: another value of the same kind (UUID, text, whole number, date, moment), or as many
    of them in a list, must need no other SQL. True, False and None belong to the shape.
    """

    def __init__(self, ask: Callable[..., QuerySet[Any, Row]]) -> None:
        self.ask = ask
        self.kept: dict[Shape, _Kept | None] = {}

    def __call__(self, *values: Any) -> list[Row]:
        """Return the rows for these values, in one query; without any where there can be none (an empty list)."""
        shape = (connection.vendor, *map(_shape, values))
        if shape not in self.kept:
            self.kept[shape] = self._work_out(values)
        kept = self.kept[shape]
        if kept is None:
            return []
        flat = [as_parameter(each) for each in _flat(values)]
        with connection.cursor() as cursor:
            cursor.execute(kept.sql, [flat[at] if literal is _VALUE else literal for at, literal in kept.parameters])
            return kept.rows(cursor.fetchall())

    def first(self, *values: Any) -> Row | None:
        """Return the first row, or None. ``ask`` should end with ``[:1]`` where there can be many."""
        rows = self(*values)
        return rows[0] if rows else None

    def _work_out(self, values: Sequence[Any]) -> "_Kept | None":
        stand_ins: list[Any] = []
        asked = self.ask(*(_stand_in(value, stand_ins) for value in values))
        places = {as_parameter(stand_in): at for at, stand_in in enumerate(stand_ins)}
        compiler = asked.query.get_compiler(connection=connection)
        try:
            sql, parameters = compiler.as_sql()
        except EmptyResultSet:
            return None
        return _Kept(sql, [_placed(each, places) for each in parameters], _reader(asked, compiler))


_VALUE = object()
"""Marks a parameter that is one of the values and no literal."""


def _placed(parameter: Any, places: dict[Any, int]) -> tuple[int, Any]:
    at = places.get(parameter) if parameter.__hash__ else None
    return (0, parameter) if at is None else (at, _VALUE)


@dataclass(frozen=True)
class _Kept:
    """SQL, where each value goes into it, and how rows become what was asked for."""

    sql: str
    parameters: list[tuple[int, Any]]
    rows: Callable[[Iterable[Sequence[Any]]], list[Any]]


def _shape(value: Any) -> Any:
    if isinstance(value, list | tuple | set | frozenset):
        return (list, *map(_shape, value))
    return value if value is None or isinstance(value, bool) else type(value)


def _flat(values: Iterable[Any]) -> Iterable[Any]:
    for value in values:
        if isinstance(value, list | tuple | set | frozenset):
            yield from _flat(value)
        elif not (value is None or isinstance(value, bool)):
            yield value


def _stand_in(value: Any, made: list[Any]) -> Any:
    """A value that nobody has, to be found again among the parameters."""
    if isinstance(value, list | tuple | set | frozenset):
        return [_stand_in(each, made) for each in value]
    if value is None or isinstance(value, bool):
        return value
    made.append(_NOBODYS[next(kind for kind in _NOBODYS if isinstance(value, kind))](len(made)))
    return made[-1]


_NOBODYS: dict[type, Callable[[int], Any]] = {
    UUID: lambda number: UUID(int=(0xFEED << 112) + number),
    datetime: lambda number: datetime(1583, 7, 19, tzinfo=UTC) + timedelta(seconds=number),
    date: lambda number: date(1583, 7, 19) + timedelta(days=number),
    str: lambda number: f"\u2063nobody {number}\u2063",
    int: lambda number: 1_583_071_900 + number,  # must fit any column of whole numbers
}
"""A datetime is a date too, so it stands before it."""


def as_parameter(value: Any) -> Any:
    """How this engine is given a value."""
    if isinstance(value, UUID):
        return value if connection.features.has_native_uuid_field else value.hex
    if isinstance(value, datetime):
        return connection.ops.adapt_datetimefield_value(value)
    if isinstance(value, date):
        return connection.ops.adapt_datefield_value(value)
    return str(value) if isinstance(value, str) else value  # a choice is given as its plain text


def _reader(asked: Any, compiler: Any) -> Callable[[Iterable[Sequence[Any]]], list[Any]]:
    """How the rows of this query become what the queryset gives."""
    if asked._prefetch_related_lookups:
        raise TypeError("A question cannot prefetch: ask a second one")
    converters = compiler.get_converters([each[0] for each in compiler.select[: compiler.col_count]])
    kind = asked._iterable_class
    if issubclass(kind, ModelIterable):
        made: Callable[[Sequence[Any]], Any] = _object_maker(compiler)
    elif issubclass(kind, FlatValuesListIterable):
        made = _only_one
    elif issubclass(kind, ValuesListIterable):
        made = tuple
    else:
        raise TypeError("A question asks for objects or for a values_list")

    def read(rows: Iterable[Sequence[Any]]) -> list[Any]:
        return [made(_converted(row, converters)) for row in rows]

    return read


def _converted(row: Sequence[Any], converters: dict[int, Any]) -> Sequence[Any]:
    values = list(row)
    for at, (converts, expression) in converters.items():
        value = values[at]
        for convert in converts:
            value = convert(value, expression, connection)
        values[at] = value
    return values


def _only_one(row: Sequence[Any]) -> Any:
    return row[0]


def _object_maker(compiler: Any) -> Callable[[Sequence[Any]], Any]:
    """As Django's own ModelIterable makes objects of rows."""
    select, info, annotations = compiler.select, compiler.klass_info, compiler.annotation_col_map
    model, fields = info["model"], info["select_fields"]
    start, end = fields[0], fields[-1] + 1
    names = [each[0].target.attname for each in select[start:end]]
    populators = get_related_populators(info, select, connection.alias)  # type: ignore[call-arg] # stubs of Django 6

    def make(row: Sequence[Any]) -> Any:
        made = model.from_db(connection.alias, names, row[start:end])
        for populator in populators:
            populator.populate(row, made)
        for name, at in annotations.items():
            setattr(made, name, row[at])
        return made

    return make
