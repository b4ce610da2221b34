"""Lines of JSON read as plans, one at a time: what cannot be read is told by its number and does not stop the rest."""

import json
from dataclasses import dataclass
from typing import Any

from ownwords.plancheck.plan import Plan, WrongPlan, read_plan


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that is no plan, and why."""

    number: int
    why: str


def plan_in(number: int, line: bytes) -> tuple[Plan, dict[str, Any]] | BadLine | None:
    """Return the plan in a line with its JSON as it was; what is wrong with it; or None for an empty line."""
    if not line.strip(b" \t\r\n\xef\xbb\xbf"):
        return None
    try:
        whole = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return BadLine(number, "not UTF-8")
    except RecursionError:
        return BadLine(number, "not a plan: nested too deeply")
    except ValueError as problem:
        return BadLine(number, f"not JSON: {problem}")
    try:
        return read_plan(whole), whole
    except WrongPlan as problem:
        return BadLine(number, f"not a plan: {problem}")
