"""Advice while a plan is written: a second after the last key, beside the section, never in the way."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.support.browser import NARROW, Visitor
from tests.support.server import ProductServer

PREPARE = ["demo load"]
Send = Callable[..., Visitor]

STOCK = "To maintain independence and wellbeing and to be safe in the community."
THEIRS = "I want to sit on the harbour wall on Sundays with a bag of chips, like I did with my dad."


def _begin_to_plan(visitor: Visitor) -> str:
    """Come to a part of a plan as its practitioner; return its address."""
    visitor.visit("/sign-in/")
    visitor.press("Abena Hartley")
    visitor.follow("Nusrat Javaid")
    visitor.follow("Support plan")
    visitor.page.get_by_role("link", name="Write this part").first.click()
    visitor.check_page()
    return visitor.path


def _goal(visitor: Visitor, text: str) -> None:
    visitor.page.locator('form.ow-form [name="goal"]').fill(text)


@pytest.mark.parametrize("width", [1280, NARROW])
def test_advice_comes_with_a_pause_and_goes_with_better_words(
    server: ProductServer, new_visitor: Send, width: int
) -> None:
    visitor = new_visitor(server, width=width)
    _begin_to_plan(visitor)
    expect(visitor.page.locator("#advice-goal")).to_have_attribute("aria-live", "polite")

    _goal(visitor, STOCK)
    visitor.should_read("Could be about anybody", within="#advice-goal")
    visitor.should_read("You could ask", within="#advice-goal")

    _goal(visitor, THEIRS)
    visitor.should_not_read("Could be about anybody", within="#advice-goal")


def test_putting_advice_aside_keeps_what_is_typed(server: ProductServer, new_visitor: Send) -> None:
    visitor = new_visitor(server)
    here = _begin_to_plan(visitor)
    _goal(visitor, STOCK)
    visitor.should_read("Could be about anybody", within="#advice-goal")

    visitor.page.locator("#advice-goal").get_by_role("button", name="This does not fit here").click()
    visitor.check_page()
    visitor.fill("Why does it not fit here?", "She chose these words with her sister")
    visitor.press("Put it aside")

    visitor.should_be_at(here)
    expect(visitor.page.locator('form.ow-form [name="goal"]')).to_have_value(STOCK)
    visitor.should_not_read("Could be about anybody", within="#advice-goal")


def test_without_scripts_advice_stands_there_after_saving_and_saving_is_never_held_up(
    server: ProductServer, new_visitor: Send
) -> None:
    visitor = new_visitor(server, javascript=False)
    here = _begin_to_plan(visitor)
    _goal(visitor, "To be safe and well and to access the community as independently as possible.")
    visitor.press("Save this part")
    visitor.should_read("Saved in the plan")

    visitor.visit(here)

    visitor.should_read("Could be about anybody", within="#advice-goal")


def test_a_supervisor_reads_one_plan_and_the_pattern_of_many(server: ProductServer, new_visitor: Send) -> None:
    visitor = new_visitor(server)
    visitor.visit("/sign-in/")
    visitor.press("Denise Farquhar")
    visitor.follow("My team")
    visitor.follow("What our plans could practise")
    visitor.should_read("It says nothing about who wrote what.")
    visitor.should_not_read("Abena")
    visitor.visit("/team/people/")
    visitor.follow("Nusrat Javaid")
    visitor.follow("Support plan")
    visitor.follow("What the plan check sees")
    visitor.should_read("You decide.")
