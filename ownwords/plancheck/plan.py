"""A support plan as the check reads it, and what is wrong with a plan that cannot be read (contract, "In")."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ownwords.plancheck.finding import SECTIONS

INVOLVEMENTS = ("led", "contributed", "advocate", "limited")


class WrongPlan(ValueError):
    """The plan does not have the contract's shape. The message says where."""


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan with every section there; a missing one is empty."""

    id: Any
    involvement: str
    outcomes: tuple[dict[str, str], ...]


def read_plan(plan: Any) -> Plan:
    """Read a plan in the contract's JSON; raise WrongPlan where its shape or a type is wrong."""
    if not isinstance(plan, Mapping):
        raise WrongPlan("a plan must be an object")
    if not isinstance(plan.get("id"), str | int | None) or isinstance(plan.get("id"), bool):
        raise WrongPlan('"id" must be text or a whole number')
    outcomes = _or_empty(plan.get("outcomes"), [])
    if not isinstance(outcomes, list | tuple):
        raise WrongPlan('"outcomes" must be a list')
    hours = plan.get("total_hours")
    if hours is not None and (isinstance(hours, bool) or not isinstance(hours, int | float)):
        raise WrongPlan('"total_hours" must be a number or null')
    return Plan(
        plan.get("id"), _involvement(plan), tuple(_outcome(number, outcome) for number, outcome in enumerate(outcomes))
    )


def _or_empty(value: Any, empty: Any) -> Any:
    return empty if value is None else value


def _involvement(plan: Mapping[str, Any]) -> str:
    person = _or_empty(plan.get("person"), {})
    if not isinstance(person, Mapping):
        raise WrongPlan('"person" must be an object')
    if not isinstance(person.get("name"), str | None):
        raise WrongPlan('"person.name" must be text')
    involvement = _or_empty(person.get("involvement"), "led")
    if involvement not in INVOLVEMENTS:
        raise WrongPlan(f'"person.involvement" must be one of {", ".join(INVOLVEMENTS)}')
    return str(involvement)


def _outcome(number: int, outcome: Any) -> dict[str, str]:
    if not isinstance(outcome, Mapping):
        raise WrongPlan(f"outcome {number} must be an object")
    sections = {section: _or_empty(outcome.get(section), "") for section in SECTIONS}
    for section, text in sections.items():
        if not isinstance(text, str):
            raise WrongPlan(f'"{section}" of outcome {number} must be text')
    return sections
