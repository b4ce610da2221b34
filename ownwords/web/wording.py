"""How dates, numbers and texts are written on every page. Pure."""

from datetime import date, datetime
from typing import Any

from django.utils import timezone
from markupsafe import Markup, escape


def day(value: date | datetime | None) -> str:
    """Return "3 March 2026"; "" for no date."""
    if value is None:
        return ""
    value = _local(value)
    return f"{value.day} {value:%B %Y}"


def short_day(value: date | datetime | None) -> str:
    """Return "3 Mar 2026"."""
    if value is None:
        return ""
    value = _local(value)
    return f"{value.day} {value:%b %Y}"


def moment(value: datetime | None) -> str:
    """Return "3 March 2026 at 2:05pm"."""
    if value is None:
        return ""
    local = timezone.localtime(value)
    hour = local.hour % 12 or 12
    return f"{day(local)} at {hour}:{local:%M}{'pm' if local.hour >= 12 else 'am'}"


def since(value: date | datetime | None, today: date | None = None) -> str:
    """Return how long ago a day was, in words: "today", "3 days", "5 weeks", "2 years"."""
    if value is None:
        return ""
    then = _local(value)
    days = ((today or timezone.localdate()) - (then.date() if isinstance(then, datetime) else then)).days
    if days <= 0:
        return "today"
    if days < 14:
        return plural(days, "day")
    if days < 60:
        return plural(days // 7, "week")
    if days < 730:
        return plural(days // 30, "month")
    return plural(days // 365, "year")


def plural(count: int, one: str, many: str = "") -> str:
    """Return "1 day", "2 days"; ``many`` where an s is not enough."""
    return f"{number(count)} {one if count == 1 else many or one + 's'}"


def number(value: Any) -> str:
    """Return a number with commas between thousands and no needless zeros."""
    text = f"{value:,}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def nhs_number(value: str | None) -> str:
    """Return "999 123 4567"."""
    return f"{value[:3]} {value[3:6]} {value[6:]}" if value else ""


def possessive(name: str) -> str:
    """Return "Joyce’s", "Mr Davies’"."""
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def paragraphs(text: str) -> Markup:
    """Return text as paragraphs, each line break kept."""
    blocks = [block for block in text.split("\n\n") if block.strip()]
    return Markup("").join(
        Markup('<p class="govuk-body" dir="auto">{}</p>').format(
            Markup("<br>").join(escape(line) for line in block.split("\n"))
        )
        for block in blocks
    )


def _local(value: date | datetime) -> date | datetime:
    return timezone.localtime(value) if isinstance(value, datetime) else value
