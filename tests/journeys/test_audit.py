"""A case-file audit from the lot to what is learnt: in five browsers, one of them a phone."""

from collections.abc import Callable
from datetime import timedelta

from django.utils import timezone
from playwright.sync_api import expect

from ownwords.learning.audit.starting import STARTING
from tests.support.browser import Visitor
from tests.support.server import ProductServer

PREPARE = ["demo load"]
Send = Callable[..., Visitor]
THE_FILE = "File 1: Nusrat Javaid"


def signed_in(visitor: Visitor, name: str) -> Visitor:
    visitor.visit("/sign-in/")
    visitor.press(name)
    visitor.follow("Learning")
    visitor.follow("Case-file audits")
    return visitor


def fill_day(visitor: Visitor, first: int, day: object) -> None:
    for part in ("day", "month", "year"):
        visitor.page.locator(f"#id_{'first' if first else 'last'}-{part}").fill(str(getattr(day, part)))


def read(visitor: Visitor, *, risk: str) -> None:
    """Read a file: every question, then the sum of it."""
    for number, question in enumerate(STARTING, start=1):
        visitor.should_read(f"Question {number} of {len(STARTING)}")
        grade = risk if question.key == "risk" else "Good"
        visitor.page.get_by_role("radio", name=grade, exact=True).check()
        visitor.fill("Why?", f"I read it twice, {risk.lower()}")
        if grade == "Good":
            visitor.page.get_by_label("Place 1 in the record").select_option(index=1)
        if question.key == "led":
            visitor.fill("What can everybody learn from it? (optional)", "Ask again alone")
        visitor.press("Keep it")
    visitor.follow("Sum it up")
    visitor.fill("What is there to thank for?", f"That she was asked, {risk.lower()}")
    visitor.fill("What could be learnt?", "To ask again at the end")
    visitor.press("Keep it")
    visitor.page.get_by_role("link", name="Finish").click()
    visitor.press("Finish")
    visitor.should_read("Your reading stands")


def test_from_the_lot_to_what_is_learnt(server: ProductServer, new_visitor: Send) -> None:
    today = timezone.localdate()
    ruth = signed_in(new_visitor(server), "Ruth Castellan")
    ruth.page.get_by_role("link", name="Plan an audit").click()
    ruth.press("Go on")
    ruth.should_read("There is a problem")
    ruth.fill("What is the audit called?", "Open ones")
    ruth.choose("People whose safeguarding enquiry began, and is still open")
    fill_day(ruth, 1, today - timedelta(days=300))
    fill_day(ruth, 0, today)
    ruth.press("Go on")
    ruth.should_read("All 1 files are looked at")
    ruth.choose("Priya Nandakumar, Senior practitioner")
    ruth.choose("Martin Sallow, Team manager")
    ruth.choose("All")
    ruth.press("Draw the sample")
    ruth.should_read("The sample is drawn")
    ruth.follow("How the sample was drawn")
    ruth.should_read("it is the same")
    ruth.follow("The audit")

    priya = signed_in(new_visitor(server), "Priya Nandakumar")
    priya.page.get_by_role("link", name=THE_FILE).click()
    priya.should_read("only a help, and no grade")
    priya.follow("Read the record")
    priya.should_read("The story so far")
    priya.should_not_read("Record a conversation")
    priya.follow("Learning")
    priya.follow("Case-file audits")
    priya.page.get_by_role("link", name=THE_FILE).click()
    priya.follow(STARTING[0].asks)
    priya.choose("Good")
    priya.press("Keep it")
    priya.should_read("Write why")
    read(priya, risk="Not yet seen")
    priya.should_read("Somebody else still reads this file")
    priya.visit("/my-people/")

    martin = signed_in(new_visitor(server, width=375), "Martin Sallow")
    martin.page.get_by_role("link", name=THE_FILE).click()
    martin.follow(STARTING[0].asks)
    read(martin, risk="Does not apply here")
    martin.should_read("That she was asked, not yet seen")
    martin.follow("We have talked about it")
    martin.choose("Some of it")
    martin.fill("We talked about it, and …", "It was there, on a page that only one of us had read")
    martin.press("Keep it")
    martin.should_read("They agreed on:")

    abena = signed_in(new_visitor(server, width=375), "Abena Hartley")
    abena.page.locator("section[aria-labelledby=my-work]").get_by_role("link", name=THE_FILE).click()
    abena.should_read("What there is to thank for")
    abena.should_read("on a page that only one of us had read")
    abena.page.get_by_role("link", name="Reply", exact=True).click()
    abena.fill("What do you want to say to it?", "Thank you both, I will ask her on Thursday")
    abena.press("Reply")
    abena.should_read("I will ask her on Thursday")
    abena.follow("A sheet to print")
    abena.should_read("I will ask her on Thursday")

    ruth.visit(ruth.path)
    ruth.should_read("11 of 12 answers (92%)")
    ruth.should_read("Only 1 file was read by two")
    ruth.follow("What it shows so far, and end it")
    ruth.fill("What did the audit find?", "She was asked, and can be asked again")
    ruth.fill("What will you do about it?", "The team managers ask for it in supervision")
    ruth.press("End the audit")
    ruth.should_read("It has ended")
    ruth.follow("Learning")
    ruth.follow("Case-file audits")
    ruth.follow("The questions, to change them")
    ruth.check_page()

    nigel = new_visitor(server, width=375)
    nigel.visit("/sign-in/")
    nigel.press("Nigel Thackwray")
    nigel.visit("/board/")
    nigel.follow("What case-file audits found over time")
    nigel.should_read("Open ones")
    nigel.should_read("no figures are given")
    nigel.should_read("Of 9 files")
    for name in ("Nusrat", "Abena", "Priya", "Martin"):
        expect(nigel.page.get_by_text(name)).to_have_count(0)
    nigel.follow("A sheet to print")
    nigel.should_read("Whose plan is it?")

    abena.visit("/audits/training/")
    abena.should_read("The practice library")
