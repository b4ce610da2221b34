"""A team thinks together about somebody's situation: planned, told, asked, thought, decided, printed."""

from collections.abc import Callable
from datetime import timedelta

from django.utils import timezone
from playwright.sync_api import expect

from tests.support.browser import Visitor
from tests.support.server import ProductServer

PREPARE = ["demo load"]
Send = Callable[..., Visitor]


def signed_in(visitor: Visitor, name: str) -> Visitor:
    visitor.visit("/sign-in/")
    visitor.press(name)
    return visitor


def test_from_planning_to_the_record(server: ProductServer, new_visitor: Send) -> None:
    day = timezone.localdate() + timedelta(days=1)
    abena = signed_in(new_visitor(server, width=375), "Abena Hartley")
    abena.page.get_by_role("link", name="Nusrat Javaid").first.click()
    abena.follow("Think about it in a group (reflection)")
    abena.press("Plan it")
    abena.should_read("There is a problem")
    abena.fill("What do you want from the group?", "How can she have her card without a fight?")
    for part, value in (("Day", day.day), ("Month", day.month), ("Year", day.year)):
        abena.fill(part, str(value))
    abena.fill("At what time?", "10:30")
    abena.select("Who leads, and keeps the time?", "Denise Farquhar")
    abena.choose("Callum Devereux")
    abena.press("Plan it")
    abena.should_read("Thinking together about Nusrat")

    callum = signed_in(new_visitor(server), "Callum Devereux")
    callum.follow("Learning")
    callum.follow("Reflections")
    callum.page.get_by_role("link", name=f"Nusrat, {day.day} {day:%B %Y}").click()
    callum.check_page()

    abena.follow("The telling")
    abena.press("Begin")
    expect(abena.page.locator("[data-telling]")).to_have_text("12 minutes left")
    abena.should_read("Only listen.")

    callum.follow("Ask, to understand")
    callum.fill("What was asked?", "Who does she trust at the bank?")
    callum.fill("What was the answer? (optional)", "Nobody yet")
    callum.press("Keep it")
    callum.follow("Think under the headings")
    callum.fill("Last: a paid service", "A carer who goes with her")
    callum.press("Keep it")
    callum.should_read("A paid service comes last")
    callum.fill("First: their own network", "Shabana can come on Thursdays")
    callum.press("Keep it")
    callum.follow("A sheet to print")
    callum.should_read("Shabana can come on Thursdays")
    callum.follow("Back")

    callum.follow("Decide together")
    callum.fill("What did you decide together?", "Shabana goes with her to the bank")
    callum.fill("Why?", "She trusts her, and nobody pays for it")
    callum.press("Write it into the record")
    callum.should_read("It stands in the record")

    abena.visit("/my-people/")
    abena.page.get_by_role("link", name="Nusrat Javaid").first.click()
    abena.page.get_by_role("link", name="Decided together in a group reflection").last.click()
    abena.should_read("Shabana goes with her to the bank")
    abena.should_read("She trusts her, and nobody pays for it")
