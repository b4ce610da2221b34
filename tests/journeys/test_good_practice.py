"""A care provider looks at its own work over a link, year after year; beside an outcome stand three quiet questions."""

from collections.abc import Callable
from datetime import date, timedelta

from django.utils import timezone
from playwright.sync_api import expect

from tests.support.browser import NARROW, Visitor
from tests.support.server import ProductServer

PREPARE = ["demo load"]
Send = Callable[..., Visitor]
EXAMPLE = "The cook asked each of them for one dish, and cooks one a week."
YEAR = timezone.localdate().year


def signed_in(visitor: Visitor, name: str) -> Visitor:
    visitor.visit("/sign-in/")
    visitor.press(name)
    return visitor


def fill_day(visitor: Visitor, day: date) -> None:
    for part, value in (("Day", day.day), ("Month", day.month), ("Year", day.year)):
        visitor.fill(part, str(value))


def handed_over(visitor: Visitor) -> tuple[str, str]:
    """The link, as a path, and the code that a worker hands over."""
    visitor.should_read("Link and code")
    link, code = visitor.page.locator(".ow-handed dd").all_inner_texts()
    return "/good/" + link.split("/good/")[1], code


def came_in(visitor: Visitor, link: str, code: str) -> Visitor:
    visitor.visit(link)
    visitor.fill("Your code", code)
    visitor.press("Come in")
    return visitor


def test_a_service_looks_at_its_own_work(server: ProductServer, new_visitor: Send) -> None:
    ruth = signed_in(new_visitor(server), "Ruth Castellan")
    link, code = invited(ruth)
    maud = new_visitor(server, width=NARROW, javascript=False)
    filled_in(maud, link, code)
    talked_about(ruth)
    heard_back(maud)
    shared_and_taken_back(ruth, maud, new_visitor(server, width=NARROW))
    next_year(ruth, new_visitor(server, width=NARROW))


def invited(ruth: Visitor) -> tuple[str, str]:
    ruth.follow("Care providers")
    ruth.follow("Invite a service")
    ruth.press("Make the link")
    ruth.should_read("There is a problem")
    ruth.fill("Name of the service", "Quay House")
    ruth.choose("Care home")
    ruth.fill("For which year?", str(YEAR))
    ruth.fill("Who fills it in?", "Sal Whitlock")
    fill_day(ruth, timezone.localdate() + timedelta(days=30))
    ruth.press("Make the link")
    handed = handed_over(ruth)
    ruth.follow(f"Quay House, {YEAR}")
    ruth.should_read("Under way. You read it when they send it.")
    return handed


def filled_in(maud: Visitor, link: str, code: str) -> None:
    """On a phone whose scripts never arrived."""
    came_in(maud, link, "2222 2222")
    maud.should_read("do not open anything")
    maud.fill("Your code", code)
    maud.press("Come in")
    maud.should_read("Quay House")
    maud.follow("People decide about their own day")
    maud.choose("Mostly so")
    maud.choose("Yes, with the name of our service")
    maud.press("Keep it and go on to the next")
    maud.should_read("Write the example first")
    maud.should_be_chosen("Mostly so")
    maud.fill("What shows it?", EXAMPLE)
    maud.press("Keep it and go on to the next")
    maud.should_read("Choose whether somebody is in it, and whether they said yes")
    maud.choose("Nobody is in it")
    maud.press("Keep it and go on to the next")
    maud.should_read("All of us know what matters to each person")
    maud.choose("Not yet")
    maud.press("Keep it")
    maud.should_read("2 of 10 so far")
    maud.press("Sign out")
    came_in(maud, link, code)
    maud.follow("Whom you asked, and what they said")
    maud.fill("The people who use the service", "Nine of them. “More fish.”")
    maud.press("Keep it")
    maud.follow("What you are proud of, and what you want help with")
    maud.fill("What are you proud of?", "The Friday dish")
    maud.press("Keep it")
    maud.follow("A sheet to print")
    maud.should_read("The Friday dish")
    maud.follow("Back")
    maud.follow("Read it through and send it")
    maud.should_read("nothing is written yet")
    maud.press("Send it to the council")
    maud.should_read("It is sent. The council will ask you for a talk about it.")


def talked_about(ruth: Visitor) -> None:
    ruth.follow("Care providers")
    ruth.follow("Quay House")
    ruth.follow(str(YEAR))
    ruth.should_read(EXAMPLE)
    ruth.follow("Write down the talk")
    ruth.open_details("People decide about their own day")
    fill_day(ruth, timezone.localdate())
    ruth.fill("Who was there?", "Sal, and two who live there")
    ruth.fill("What did you see or hear that is strong?", "The list of dishes hangs where they can reach it.")
    ruth.press("Keep the talk")
    ruth.page.get_by_role("link", name="Add what you agreed").click()
    ruth.fill("What did you agree?", "A page about each person that the night staff read")
    ruth.choose("The provider")
    ruth.fill("Who sees to it?", "Sal Whitlock")
    fill_day(ruth, timezone.localdate() + timedelta(days=60))
    ruth.press("Keep it")
    ruth.should_read("It is kept as agreed.")
    ruth.follow("A sheet to print")
    ruth.should_read("A page about each person that the night staff read")
    ruth.follow("Back")


def heard_back(maud: Visitor) -> None:
    maud.page.reload()
    maud.should_read("The list of dishes hangs where they can reach it.")
    maud.page.get_by_role("link", name="Is that how it was? Say so").click()
    maud.choose("Yes, that is how it was")
    maud.press("Keep it")
    maud.page.get_by_role("link", name="Say what came of it").click()
    maud.choose("A part of it is done")
    maud.press("Keep it")
    maud.should_read("A part of it is done")


def shared_and_taken_back(ruth: Visitor, maud: Visitor, abena: Visitor) -> None:
    ruth.page.get_by_role("link", name="Put it on the shared page").click()
    ruth.fill("Why is it worth reading? (optional)", "It began with one question.")
    ruth.press("Put it there")
    ruth.should_read("put it on the shared page on")
    signed_in(abena, "Abena Hartley")
    abena.follow("Learning")
    abena.follow("What good looks like near us")
    abena.should_read(EXAMPLE)
    abena.should_read("Quay House")
    maud.follow("What good looks like near us")
    maud.should_read(EXAMPLE)
    maud.follow("What good looks like")
    maud.follow("Your examples, and who may read them")
    maud.page.get_by_role("link", name="Change who may read it").click()
    maud.choose("No, keep it between us and the council")
    maud.press("Keep it")
    maud.should_read("Nobody else reads it any more.")
    abena.page.reload()
    abena.should_not_read(EXAMPLE)
    abena.should_read("Sunday dinner has two more places")


def next_year(ruth: Visitor, sal: Visitor) -> None:
    ruth.follow("Care providers")
    ruth.follow("Quay House")
    ruth.should_read("How they see it over the years")
    ruth.follow("Invite them for another year")
    ruth.fill("For which year?", str(YEAR + 1))
    fill_day(ruth, timezone.localdate() + timedelta(days=30))
    ruth.press("Make the link")
    link, code = handed_over(ruth)
    came_in(sal, link, code)
    sal.should_read(f"What we agreed in {YEAR}")
    sal.follow("People decide about their own day")
    sal.should_read(f"What you said in {YEAR}")
    sal.should_read(EXAMPLE)
    # What is being typed is kept, and the link taken back shuts the page.
    sal.fill("What would make it better?", "Choosing the wine")
    expect(sal.page.locator("[data-keeping]")).to_contain_text("Draft kept at")
    ruth.follow(f"Quay House, {YEAR + 1}")
    ruth.follow("Take the link back")
    ruth.fill("Why?", "It went to the wrong address")
    ruth.press("Take it back")
    ruth.should_read("It was taken back")
    sal.press("Keep it")
    sal.should_read("What you typed is kept")
    ruth.follow("Make a new link")
    fill_day(ruth, timezone.localdate() + timedelta(days=30))
    ruth.press("Make the link")
    again, other_code = handed_over(ruth)
    came_in(sal, link, code)
    sal.should_read("do not open anything")
    came_in(sal, again, other_code)
    sal.follow("People decide about their own day")
    sal.should_have("What would make it better?", "Choosing the wine")


def test_three_quiet_questions_beside_an_outcome(server: ProductServer, new_visitor: Send) -> None:
    abena = signed_in(new_visitor(server, width=NARROW), "Abena Hartley")
    abena.page.get_by_role("link", name="Nusrat Javaid").first.click()
    story = abena.path
    abena.visit(f"{story}outcomes/")
    abena.page.locator(".ow-words__link").first.click()
    outcome = abena.path
    for page in (f"{outcome}new-words/", f"{story}plan/outcomes/{outcome.split('/')[-2]}/"):
        abena.visit(page)
        questions = abena.page.locator(".ow-aid")
        expect(questions).not_to_have_attribute("open", "")
        abena.open_details("Recorded, meaningful, measurable?")
        abena.choose("Measurable: How would they know?")
        abena.page.reload()
        expect(abena.page.locator("#aid-3")).not_to_be_checked()
        abena.should_not_read("We kept what you typed")
