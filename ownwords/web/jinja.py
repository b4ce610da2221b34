"""How pages are written: Jinja templates in each room's ``templates`` folder, with GOV.UK's macros beside them."""

from datetime import date, datetime
from functools import cache
from typing import Any
from uuid import UUID

from django.conf import settings
from django.template.backends.jinja2 import Jinja2
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone
from jinja2 import ChoiceLoader, Environment, PackageLoader, PrefixLoader

from ownwords import __version__
from ownwords.learning.good_practice.checklist import QUESTIONS, hint_on
from ownwords.learning.good_practice.rules import PEOPLE
from ownwords.learning.good_practice.statements import STEPS, WHERE
from ownwords.web import wording


class RoomTemplates(Jinja2):
    """Django's Jinja backend, looking into ``templates`` as rooms name it."""

    app_dirname = "templates"


def environment(**options: Any) -> Environment:
    """Make the environment that every page is rendered in."""
    options["loader"] = ChoiceLoader(
        [
            options["loader"],
            PrefixLoader({"govuk_frontend_jinja": PackageLoader("govuk_frontend_jinja")}),
        ]
    )
    options.setdefault("trim_blocks", True)
    options.setdefault("lstrip_blocks", True)
    env = Environment(**options | {"autoescape": True})  # noqa: S701 - it is on
    env.globals.update(
        url=_url,
        asset=_asset,
        demonstration=settings.DEMONSTRATION,
        idle_minutes=settings.SESSION_IDLE_MINUTES,
        today=timezone.localdate,
        outcome_questions=QUESTIONS,
        where_words=WHERE,
        good_people=PEOPLE,
        where_steps=STEPS,
    )
    env.filters.update(
        day=wording.day,
        here=timezone.localtime,
        as_day=lambda value: value.date(),
        iso_day=date.fromisoformat,
        short_day=wording.short_day,
        moment=wording.moment,
        since=wording.since,
        paragraphs=wording.paragraphs,
        number=wording.number,
        plural=wording.plural,
        nhs=wording.nhs_number,
        possessive=wording.possessive,
        items_of=_items_of,
        day_parts=_day_parts,
        outcome_hint=hint_on,
        merge=lambda one, other: {**one, **other},
    )
    env.tests["day"] = lambda value: isinstance(value, date | datetime)
    return env


def _url(name: str, *args: Any) -> str:
    """The address of a page. A page asks for dozens: those with ids are filled into an address worked out once."""
    if not args:
        return _plain_url(name)
    if all(isinstance(arg, UUID) for arg in args):
        return _url_with_ids(name, len(args)) % args
    return reverse(name, args=args)


@cache
def _plain_url(name: str) -> str:
    return reverse(name)


@cache
def _url_with_ids(name: str, count: int) -> str:
    stand_ins = [UUID(int=number + 1) for number in range(count)]
    address = reverse(name, args=stand_ins).replace("%", "%%")
    for stand_in in stand_ins:
        address = address.replace(str(stand_in), "%s")
    return address


def _asset(path: str) -> str:
    return f"{static(path)}?v={__version__}"


def _items_of(bound: Any, value: Any) -> list[dict[str, Any]]:
    """The choices of a field, as GOV.UK's macros want them."""
    chosen = {str(each) for each in value} if isinstance(value, list | tuple | set) else {str(value or "")}
    hints = getattr(bound.field, "hints", {})
    return [
        {
            "value": str(code),
            "text": str(label),
            "checked": str(code) in chosen,
            "selected": str(code) in chosen,
            "hint": {"text": hints[code]} if code in hints else None,
        }
        for code, label in bound.field.choices
    ]


def _day_parts(bound: Any, value: Any) -> list[str]:
    """Day, month and year as typed, or of the date that is shown."""
    parts = value if isinstance(value, list | tuple) else bound.field.widget.decompress(value)
    return [str(part or "") for part in [*parts, "", "", ""][:3]]
