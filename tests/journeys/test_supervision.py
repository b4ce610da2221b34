"""A worker and whoever leads their team meet: in two browsers, one of them a phone."""

from collections.abc import Callable

from tests.support.browser import Visitor
from tests.support.server import ProductServer

PREPARE = ["demo load"]
Send = Callable[..., Visitor]


def signed_in(visitor: Visitor, name: str) -> Visitor:
    visitor.visit("/sign-in/")
    visitor.press(name)
    return visitor


def test_from_the_agenda_to_what_came_of_it(server: ProductServer, new_visitor: Send) -> None:
    callum = signed_in(new_visitor(server, width=375), "Callum Devereux")
    callum.follow("Learning")
    callum.follow("Supervision")
    callum.follow("Begin with somebody")
    callum.select("With whom?", "Denise Farquhar")
    callum.choose("They do")
    callum.press("Begin")
    callum.follow("Bring something")
    callum.fill("What do you want to talk about?", "I stay too long in the evenings")
    callum.press("Put it on the agenda")
    callum.should_read("I stay too long in the evenings")

    denise = signed_in(new_visitor(server), "Denise Farquhar")
    denise.follow("Learning")
    denise.follow("Supervision")
    denise.follow("Denise Farquhar and Callum Devereux")
    denise.follow("Write a talk")
    denise.press("Keep it")
    denise.should_read("There is a problem")
    denise.choose("The worker’s own development")
    denise.fill("What are we working towards?", "Home by six on three days")
    denise.fill("What worries us?", "That the visits pile up")
    denise.choose("I stay too long in the evenings (Callum Devereux)")
    denise.press("Keep it")
    denise.should_read("Home by six on three days")
    denise.follow("Add what is to happen next")
    denise.fill("What is to happen?", "Look at the rota together")
    denise.choose("Denise Farquhar")
    denise.press("Keep it")
    denise.follow("Keep one worry by itself")
    denise.fill("What worries you?", "That the visits pile up")
    denise.press("Keep it")
    denise.follow("Yes, it is so")
    denise.press("Yes, it is so")

    callum.visit(denise.path)
    callum.follow("Yes, it is so")
    callum.press("Yes, it is so")
    callum.should_not_read("Write on")
    callum.follow("Print")
    callum.should_read("For the two of you alone")
    callum.follow("Back")
    callum.follow("Supervision", within="nav[aria-label='Way back']")
    callum.page.get_by_role("link", name="Say what came of it").click()
    callum.choose("It went well, or did not happen")
    callum.fill("In a sentence", "Two visits went to Gwen")
    callum.press("Keep it")
    callum.should_read("What worried you, and what came of it")
    callum.should_read("Two visits went to Gwen")

    ruth = signed_in(new_visitor(server), "Ruth Castellan")
    ruth.visit(callum.path, expecting=404)
