"""Nothing that was typed is lost: not by a time-out, by leaving, by a lost line, or by two at once."""

from collections.abc import Callable

import pytest
from django.utils import timezone
from playwright.sync_api import Dialog, expect

from tests.journeys.filling import fill_in
from tests.support.browser import Visitor
from tests.support.server import ProductServer

PREPARE = ["demo load"]
Send = Callable[..., Visitor]

SAID = "She said: I want to see the sea once more, with Pat, and have chips."


def _signed_in(visitor: Visitor, name: str = "Abena Hartley") -> Visitor:
    visitor.visit("/sign-in/")
    visitor.press(name)
    return visitor


@pytest.fixture
def at_work(server: ProductServer, new_visitor: Send) -> Visitor:
    return _signed_in(new_visitor(server))


def _page_of(visitor: Visitor, person: str) -> str:
    visitor.visit("/my-people/")
    visitor.follow(person)
    return visitor.path


def _start_writing(visitor: Visitor, person: str) -> str:
    """Start a conversation with somebody; return where it is written."""
    visitor.visit(f"{_page_of(visitor, person)}conversations/new/")
    fill_in(visitor.page, {"held_on": timezone.localdate()})
    visitor.press("Start writing")
    return visitor.path


def _end_the_session(visitor: Visitor) -> None:
    """The server no longer knows who this is, as after too long a pause."""
    visitor.page.context.clear_cookies(name="ownwords-session")


def _write(visitor: Visitor, text: str) -> None:
    visitor.page.get_by_label("What was said", exact=True).fill(text)


def test_the_session_ends_while_somebody_writes(at_work: Visitor) -> None:
    place = _start_writing(at_work, "Colin Marsden")
    _end_the_session(at_work)
    _write(at_work, SAID)
    at_work.should_read("You were signed out to keep people’s information safe. What you typed was kept")

    at_work.follow("Sign in and carry on")
    at_work.press("Abena Hartley")

    at_work.should_be_at(place)
    at_work.should_have("What was said", SAID)


def test_somebody_saves_after_the_session_has_ended(at_work: Visitor) -> None:
    place = _start_writing(at_work, "Colin Marsden")
    _write(at_work, SAID)
    _end_the_session(at_work)
    at_work.press("Save")
    at_work.should_be_at("/sign-in/")

    at_work.press("Abena Hartley")

    at_work.should_be_at(place)
    at_work.should_have("What was said", SAID)


def test_somebody_leaves_in_mid_sentence(at_work: Visitor) -> None:
    place = _start_writing(at_work, "Kit Larwood")
    _write(at_work, "I want him to")

    at_work.visit("/my-people/")

    at_work.visit(place)
    at_work.should_read("We kept what you typed here")
    at_work.should_have("What was said", "I want him to")


def test_a_long_text_is_not_left_behind(at_work: Visitor) -> None:
    place = _start_writing(at_work, "Kit Larwood")
    long = "Every word of it. " * 6000
    asked: list[str] = []

    def stay_until_it_is_kept(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    at_work.page.on("dialog", stay_until_it_is_kept)
    _write(at_work, long)
    at_work.page.get_by_role("link", name="Find someone").click()
    at_work.check_page()

    assert asked == ["beforeunload"]
    at_work.visit(place)
    at_work.should_have("What was said", long)


def test_the_line_is_lost_and_comes_back(at_work: Visitor) -> None:
    _start_writing(at_work, "Hazel Brindley")
    at_work.page.context.set_offline(True)
    _write(at_work, SAID)
    expect(at_work.page.locator("[data-keeping]")).to_contain_text("Your words are still on this page")

    at_work.page.context.set_offline(False)

    expect(at_work.page.locator("[data-keeping]")).to_contain_text("Draft kept at", timeout=8000)


def test_what_is_wrong_with_one_answer_costs_no_other(at_work: Visitor) -> None:
    at_work.visit(f"{_page_of(at_work, 'Lucas Feeney')}information/new/")
    at_work.fill("What was it about?", "The bus pass, and who to ring when it is late")

    at_work.press("Record what was given")

    at_work.should_read("There is a problem")
    at_work.should_have("What was it about?", "The bus pass, and who to ring when it is late")


def test_going_back_and_saving_again_saves_once(at_work: Visitor) -> None:
    person = _page_of(at_work, "Lucas Feeney")
    at_work.visit(f"{person}circle/add/")
    fill_in(at_work.page, {"name": "Mrs Oduya from number nine", "relation": "neighbour", "part": "neighbour"})
    at_work.press("Add to the circle")
    at_work.page.go_back()
    at_work.check_page()

    at_work.press("Add to the circle")

    at_work.visit(f"{person}circle/")
    expect(at_work.page.locator(".ow-circle__list > li", has_text="Mrs Oduya from number nine")).to_have_count(1)


def test_two_write_at_once_and_neither_loses_a_word(at_work: Visitor, server: ProductServer, new_visitor: Send) -> None:
    details = f"{_page_of(at_work, 'Stanley Obuya')}details/change/"
    other = _signed_in(new_visitor(server), "Denise Farquhar")
    for visitor in (at_work, other):
        visitor.visit(details)
    label = "How do they communicate? (optional)"
    other.fill(label, "In Dholuo with his brother, in English with us; he hears better on the left.")
    other.press("Save the details")
    at_work.fill(label, "Slowly, in English. Give him the paper to hold.")

    at_work.press("Save the details")

    at_work.should_read("Denise Farquhar saved while you were writing")
    at_work.should_read("he hears better on the left", within=".ow-side-by-side")
    at_work.should_have(label, "Slowly, in English. Give him the paper to hold.")
    at_work.fill(label, "In Dholuo or slowly in English, on his left, with the paper to hold.")
    at_work.press("Save the details")
    at_work.should_read("on his left, with the paper to hold")
    at_work.visit(details.replace("details/change/", "earlier/"))
    at_work.should_read("he hears better on the left")


def test_a_draft_is_never_met_in_another_record_or_by_another_worker(
    at_work: Visitor, server: ProductServer, new_visitor: Send
) -> None:
    mine = f"{_page_of(at_work, 'Gwilym Prosser')}information/new/"
    at_work.visit(mine)
    at_work.fill("What was it about?", "Something only Gwilym may read")
    at_work.should_read("Draft kept at")

    at_work.visit(f"{_page_of(at_work, 'Kit Larwood')}information/new/")
    at_work.should_have("What was it about?", "")
    other = _signed_in(new_visitor(server), "Denise Farquhar")
    other.visit(mine)
    other.should_have("What was it about?", "")
    at_work.visit(mine)
    at_work.should_have("What was it about?", "Something only Gwilym may read")
