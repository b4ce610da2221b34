"""Several questions asked of the database at once, so that a page that joins many tables waits for one answer.

``together(a, b, c)`` returns what ``[list(a), list(b), list(c)]`` would, in one query: each queryset's rows travel as
JSON arrays in one UNION ALL. Foreign keys named by ``select_related`` come along; prefetches do not. ``Prepared`` does
the same with SQL that is worked out once and kept.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import partial
from typing import Any
from uuid import UUID

from django.db import connection, models
from django.db.models import F, QuerySet, Value
from django.db.models.functions import JSONArray
from django.utils import timezone


def together(*questions: QuerySet[Any]) -> list[list[Any]]:
    """Return the rows of each queryset, in its own order, with one query in all."""
    plans = [_plan_of(question) for question in questions]
    return _sorted_out(plans, _union(questions, plans).iterator() if questions else ())


class Prepared:
    """Questions of several rooms, whose SQL is worked out once for each number of ids and kept.

    ``ask`` takes a list of ids and the day, and returns each room's querysets, which use nothing else that changes.
    """

    def __init__(self, ask: Callable[[list[UUID], date], Sequence[Sequence[QuerySet[Any]]]]) -> None:
        self.ask = ask
        self.kept: dict[tuple[str, int], _Kept] = {}

    def answers(self, ids: Sequence[UUID], today: date) -> list[list[list[Any]]]:
        """Return, room by room, the rows of each of its questions for these ids."""
        key = (connection.vendor, len(ids))
        kept = self.kept.get(key)
        if kept is None:
            kept = self.kept[key] = self._work_out(len(ids))
        stand_ins = {_as_parameter(_DAY): _as_parameter(today)}
        for stand_in, real in zip(_ids(len(ids)), ids, strict=True):
            stand_ins[_as_parameter(stand_in)] = _as_parameter(real)
        with connection.cursor() as cursor:
            cursor.execute(kept.sql, [stand_ins.get(parameter, parameter) for parameter in kept.parameters])
            answers = iter(_sorted_out(kept.plans, cursor.fetchall()))
        return [[next(answers) for _ in range(count)] for count in kept.counts]

    def _work_out(self, count: int) -> "_Kept":
        rooms = self.ask(_ids(count), _DAY)
        questions = [question for room in rooms for question in room]
        plans = [_plan_of(question) for question in questions]
        sql, parameters = _union(questions, plans).query.sql_with_params()
        return _Kept(sql, list(parameters), plans, [len(room) for room in rooms])


_DAY = date(1583, 7, 19)


def _ids(count: int) -> list[UUID]:
    """Ids that stand for the real ones while the SQL is worked out: nobody has them."""
    return [UUID(int=(0xFEED << 112) + number) for number in range(count)]


def _as_parameter(value: UUID | date) -> Any:
    """How this engine is given a value."""
    if isinstance(value, UUID):
        return value if connection.features.has_native_uuid_field else value.hex
    return connection.ops.adapt_datefield_value(value)


@dataclass
class _Kept:
    sql: str
    parameters: list[Any]
    plans: "list[_Plan]"
    counts: list[int]


@dataclass
class _Plan:
    """How one question's rows are read back: where each model's columns stand, and in what order the rows go."""

    parts: list[tuple[tuple[str, ...], type[models.Model], list[str], list[Callable[[Any], Any] | None]]]
    ordering: list[tuple[tuple[str, ...], bool]]

    @property
    def paths(self) -> list[str]:
        return ["__".join((*way, name)) for way, _, names, _ in self.parts for name in names]

    def row(self, values: list[Any]) -> models.Model:
        """Make the row's object, with the objects that came along put in their places."""
        place, made = 0, {}
        for way, model, names, converts in self.parts:
            read = [
                convert(value) if convert is not None and value is not None else value
                for convert, value in zip(converts, values[place : place + len(names)], strict=True)
            ]
            place += len(names)
            absent = bool(way) and read[names.index(model._meta.pk.attname)] is None
            made[way] = None if absent else model.from_db(connection.alias, names, read)
            if way and (holder := made.get(way[:-1])) is not None:
                setattr(holder, way[-1], made[way])
        return made[()]  # type: ignore[return-value]


def _plan_of(question: QuerySet[Any]) -> _Plan:
    deferred, defer = question.query.deferred_loading
    parts = []
    for way, model in [((), question.model), *_along(question.model, question.query.select_related)]:
        fields = [field for field in model._meta.concrete_fields if not _left_out(way, field, deferred, defer)]
        parts.append((way, model, [field.attname for field in fields], [_convert(field) for field in fields]))
    names = question.query.order_by or question.model._meta.ordering
    ordering = [(tuple(str(name).lstrip("-").split("__")), str(name).startswith("-")) for name in names]
    return _Plan(parts, ordering)


def _left_out(way: tuple[str, ...], field: Any, deferred: Any, defer: bool) -> bool:
    if field.primary_key:
        return False
    if field.name == "password":
        return True  # whoever wrote something comes along by name, not with their secrets
    return ("__".join((*way, field.name)) in deferred) == defer if deferred else False


def _along(model: type[models.Model], related: Any, way: tuple[str, ...] = ()) -> list[Any]:
    found = []
    for name, further in (related or {}).items() if isinstance(related, dict) else ():
        other: Any = model._meta.get_field(name).related_model
        found += [((*way, name), other), *_along(other, further, (*way, name))]
    return found


def _union(questions: Sequence[QuerySet[Any]], plans: Sequence[_Plan]) -> QuerySet[Any]:
    asked = []
    for number, (question, plan) in enumerate(zip(questions, plans, strict=True)):
        plain = question.select_related(None).defer(None).order_by()
        asked.append(plain.values_list(Value(number), JSONArray(*(F(path) for path in plan.paths))))
    return asked[0].union(*asked[1:], all=True) if len(asked) > 1 else asked[0]


def _sorted_out(plans: Sequence[_Plan], rows: Any) -> list[list[Any]]:
    answers: list[list[Any]] = [[] for _ in plans]
    for number, values in rows:
        answers[number].append(plans[number].row(json.loads(values) if isinstance(values, str) else values))
    for plan, answer in zip(plans, answers, strict=True):
        for way, backwards in reversed(plan.ordering):
            answer.sort(key=partial(_sort_key, way), reverse=backwards)
    return answers


def _sort_key(way: tuple[str, ...], row: Any) -> tuple[bool, Any]:
    for name in way:
        row = getattr(row, name)
    return (row is None, row)


def _convert(field: Any) -> Callable[[Any], Any] | None:
    """How a value that travelled as JSON becomes what the field holds; None where it is that already."""
    if isinstance(field, models.ForeignKey):
        return _convert(field.target_field)
    if isinstance(field, models.UUIDField):
        return UUID
    if isinstance(field, models.DateTimeField):
        return _moment
    if isinstance(field, models.DateField):
        return date.fromisoformat
    if isinstance(field, models.BooleanField):
        return bool
    if isinstance(field, models.DecimalField):
        return lambda value: round(Decimal(str(value)), field.decimal_places)
    if isinstance(field, models.JSONField):
        raise TypeError(f"{field.name} holds JSON: leave it out with defer()")
    return None


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    return moment if timezone.is_aware(moment) else moment.replace(tzinfo=timezone.get_fixed_timezone(0))
