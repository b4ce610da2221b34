"""Somebody in the circle is changed, may have caused harm, and may not have: as a visitor goes through it."""

import json
from collections.abc import Callable

import pytest

from tests.conversations.little_story import EMAIL, PASSWORD
from tests.support.browser import NARROW, WIDE, Visitor
from tests.support.server import ProductServer

Send = Callable[..., Visitor]


@pytest.fixture
def circle(server: ProductServer) -> str:
    """The address of the circle in which Ann is."""
    told = server.django("shell -v 0 -c 'from tests.conversations.little_story import fill; fill()'")
    return f"/people/{json.loads(told[told.index('{') :])['person']}/circle/"


def _signed_in(visitor: Visitor, then: str) -> Visitor:
    visitor.visit("/sign-in/")
    visitor.fill("E-mail address", EMAIL)
    visitor.fill("Password", PASSWORD)
    visitor.press("Sign in")
    visitor.visit(then)
    return visitor


def test_ann_is_changed_by_two_and_what_is_said_of_harm_is_taken_back(
    server: ProductServer, new_visitor: Send, circle: str
) -> None:
    desk = _signed_in(new_visitor(server, width=WIDE), circle)
    phone = _signed_in(new_visitor(server, width=NARROW), circle)
    for visitor in (desk, phone):
        visitor.follow("Change what is written about Ann")
    phone.fill("How to reach them (optional)", "Not after six")
    phone.press("Save the changes")
    desk.fill("Name", "Ann Marsh")
    desk.press("Save the changes")
    desk.should_read("Two people were writing")
    desk.should_read("Not after six")
    desk.fill("How to reach them (optional)", "Not after six")
    desk.press("Save the changes")
    desk.should_read("What is written about Ann Marsh is saved.")

    phone.visit(circle)
    phone.follow("Record possible harm by Ann Marsh")
    phone.press("Record it")
    phone.should_read("Write why you think so")
    phone.fill("Why do you think so?", "Joyce says that Ann shouts at her")
    phone.press("Record it")
    phone.should_read("May have caused harm", within=".ow-circle__list")

    desk.visit(circle)
    desk.follow("Take back possible harm by Ann Marsh")
    desk.should_read("Joyce says that Ann shouts at her")
    desk.fill("Why is it taken back?", "It was the neighbour upstairs")
    desk.press("Take it back")
    desk.should_not_read("May have caused harm", within=".ow-circle__list")

    for visitor in (desk, phone):
        visitor.visit(circle.replace("circle", "earlier"))
        visitor.should_read("Somebody in the circle, until")
        visitor.visit(circle.removesuffix("circle/"))
        visitor.should_read("Taken back: Ann Marsh may have caused harm")
