"""A worker looks for words for a hard moment, finds them where she is writing, and adds some of her own."""

from collections.abc import Callable

from playwright.sync_api import expect

from tests.support.browser import Visitor
from tests.support.server import ProductServer

PREPARE = ["demo load"]
Send = Callable[..., Visitor]


def test_from_a_hard_moment_to_words_of_ones_own(server: ProductServer, new_visitor: Send) -> None:
    abena = new_visitor(server, width=375)
    abena.visit("/sign-in/")
    abena.press("Abena Hartley")
    abena.follow("Learning", within="nav[aria-label='Main']")
    abena.follow("Practice library")
    abena.fill("Look for a moment, a word or a difficulty", "scam")
    abena.press("Look")
    abena.should_read("found")
    for shelf in ("Things to ask", "Records side by side", "Plain words", "Questions to think about"):
        abena.follow("Learning", within="nav[aria-label='Main']")
        abena.follow("Practice library")
        abena.page.get_by_role("link", name=shelf).last.click()
        abena.should_read("of your own")
    abena.follow("Learning", within="nav[aria-label='Main']")
    abena.follow("Practice library")
    abena.page.get_by_role("link", name="Things to ask").last.click()
    abena.page.get_by_role("link", name="of your own").click()
    abena.press("Put it on the shelf")
    abena.should_read("There is a problem")
    abena.select("What is it about?", "Endings")
    abena.fill("What can be asked?", "What will you take with you from the zither?")
    abena.press("Put it on the shelf")
    abena.should_read("It is on the shelf")
    callum = new_visitor(server)
    callum.visit("/sign-in/")
    callum.press("Callum Devereux")
    callum.follow("Learning", within="nav[aria-label='Main']")
    callum.follow("Practice library")
    callum.fill("Look for a moment, a word or a difficulty", "zithers")
    callum.press("Look")
    callum.should_read("What will you take with you from the zither?")
    callum.page.get_by_role("link", name="Take it off").click()
    callum.fill("Why is it taken off?", "The zither is gone")
    callum.press("Take it off")
    callum.should_read("It is taken off")
    expect(callum.page.get_by_text("from the zither")).to_have_count(0)
