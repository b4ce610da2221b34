"""A worker is asked lightly how sure he feels, finds somebody to ask, writes what is in his way, and is answered."""

from collections.abc import Callable

from tests.support.browser import Visitor
from tests.support.server import ProductServer

PREPARE = ["demo load"]
Send = Callable[..., Visitor]


def signed_in(visitor: Visitor, name: str) -> Visitor:
    visitor.visit("/sign-in/")
    visitor.press(name)
    return visitor


def test_asked_lightly_and_waved_away(server: ProductServer, new_visitor: Send) -> None:
    tomasz = signed_in(new_visitor(server, width=375, javascript=False), "Tomasz Wilk")
    tomasz.should_read("How sure do you feel about")
    tomasz.press("Getting there")
    tomasz.should_read("Only you see it")
    tomasz.should_not_read("How sure do you feel about")
    farzana = signed_in(new_visitor(server), "Farzana Iqbal")
    farzana.press("Not now")
    farzana.should_be_at("/my-people/")
    farzana.should_not_read("How sure do you feel about")
    farzana.follow("Learning")
    farzana.follow("How sure you feel")
    farzana.should_read("No picture yet")
    farzana.should_not_read("You said")
    farzana.press("Sure")
    farzana.should_read("You said")
    denise = signed_in(new_visitor(server), "Denise Farquhar")
    denise.visit("/confidence/")
    denise.should_read("Harbour team")
    denise.should_read("few or none")
    denise.should_not_read("Callum Devereux")
    denise.resize(375)


def test_offered_found_and_ended(server: ProductServer, new_visitor: Send) -> None:
    gwen = signed_in(new_visitor(server, width=375), "Gwen Pritchard")
    gwen.follow("Learning")
    gwen.follow("Champions")
    gwen.follow("Offer something yourself")
    gwen.press("Offer it")
    gwen.should_read("There is a problem")
    gwen.fill("What do you offer?", "I have ended badly, and learnt from it.")
    gwen.choose("Ending well")
    gwen.fill("How can you be reached?", "The bench outside")
    gwen.press("Offer it")
    gwen.should_read("Thank you")
    callum = signed_in(new_visitor(server), "Callum Devereux")
    callum.visit("/library/ask/")
    callum.should_read("I have ended badly, and learnt from it.")
    gwen.follow("end it")
    gwen.press("End it")
    gwen.should_read("It is ended")
    callum.visit("/champions/")
    callum.should_not_read("I have ended badly")


def test_written_without_a_name_then_with_it_and_answered(server: ProductServer, new_visitor: Send) -> None:
    callum = signed_in(new_visitor(server, width=375), "Callum Devereux")
    callum.follow("Learning")
    callum.follow("What stands in the way")
    callum.follow("Write what stood in the way")
    callum.press("Keep it")
    callum.should_read("There is a problem")
    callum.choose("Time")
    callum.fill("What stood in the way, and of what?", "The xylophone room is never free.")
    callum.choose("No. The safeguarding lead reads it when the month is over, without my name, my team or the day")
    callum.choose("It may be shown to everybody with the answer, without my name")
    callum.press("Keep it")
    callum.should_read("Without your name, the safeguarding lead reads it when the month is over")
    ruth = signed_in(new_visitor(server), "Ruth Castellan")
    ruth.follow("Learning")
    ruth.follow("What stands in the way")
    ruth.follow("Gathered, to answer")
    ruth.resize(375)
    ruth.should_not_read("xylophone")
    callum.page.get_by_role("link", name="The xylophone room").first.click()
    callum.should_have("What stood in the way, and of what?", "The xylophone room is never free.")
    callum.choose("Yes. The safeguarding lead reads it at once, and may ask me about it")
    callum.press("Keep it")
    callum.should_read("Changed")
    ruth.visit("/barriers/gathered/")
    ruth.page.get_by_role("link", name="The xylophone room").click()
    ruth.should_read("Callum Devereux")
    ruth.fill("What do we do about it?", "It is yours on Tuesdays.")
    ruth.choose("Show both to everybody, without a name")
    ruth.press("Keep the answer")
    ruth.should_read("Whoever wrote it sees your answer")
    callum.visit("/barriers/")
    callum.should_read("It is yours on Tuesdays.")
    gwen = signed_in(new_visitor(server), "Gwen Pritchard")
    gwen.visit("/barriers/")
    gwen.should_read("The xylophone room is never free.")
    gwen.should_not_read("Callum")
    callum.page.get_by_role("link", name="The xylophone room").click()
    callum.page.get_by_label("It may be shown to everybody with the answer, without my name").uncheck()
    callum.press("Keep it")
    gwen.visit("/barriers/")
    gwen.should_not_read("xylophone")
