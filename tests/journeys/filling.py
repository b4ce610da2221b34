"""Filling in forms as somebody does who knows what they want to say: every answer into the field of its name."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from playwright.sync_api import Locator, Page

DESCRIBED = """
names => Object.fromEntries(names.map(name => {
    const fields = document.querySelectorAll(`form.ow-form [name="${name}"]`);
    if (!fields.length) return [name, null];
    const folded = fields[0].closest("details:not([open])") !== null;
    return [name, {kind: fields[0].tagName === "SELECT" ? "select" : fields[0].type, folded}];
}))
"""


def fill_in(page: Page, answers: Mapping[str, Any]) -> None:
    """Put every answer where it is asked for. Dates go into three boxes, choices are made by their value.

    An answer of None is passed over; False is a box without a tick.
    """
    given = {name: answer for name, answer in _with_parts_of_days(answers) if answer is not None}
    described = page.evaluate(DESCRIBED, list(given))
    for name, answer in given.items():
        assert described[name], f"nothing on the page asks for {name}"
        if described[name]["folded"]:
            _unfold(field(page, name).first)
        _answer(page, name, described[name]["kind"], answer)


def field(page: Page, name: str) -> Locator:
    """The field (or all its choices) with this name, in the form that the page is about."""
    return page.locator(f'form.ow-form [name="{name}"]')


def _with_parts_of_days(answers: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for name, answer in answers.items():
        if isinstance(answer, date):
            yield from ((f"{name}-day", answer.day), (f"{name}-month", answer.month), (f"{name}-year", answer.year))
        else:
            yield name, answer


def _answer(page: Page, name: str, kind: str, answer: Any) -> None:
    found = field(page, name)
    if kind == "select":
        found.select_option(value=str(answer))
    elif kind == "radio":
        page.locator(f'form.ow-form [name="{name}"][value="{answer}"]').check()
    elif kind == "checkbox" and isinstance(answer, bool):
        found.set_checked(answer)
    else:
        found.fill(str(answer))


def _unfold(place: Locator) -> None:
    """Open what the field is folded away in."""
    for folded in place.locator("xpath=ancestor::details[not(@open)]").all():
        folded.locator("> summary").click()
