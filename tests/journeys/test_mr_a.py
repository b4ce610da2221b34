"""Mr A is found a way to speak, is asked again and again, and his wife's wish stands beside his."""

from collections.abc import Callable

from playwright.sync_api import expect

from tests.journeys.showing import (
    figures_count_this_story,
    largest_words,
    nothing_is_lost,
    status_of,
    the_chronology_tells,
    the_meeting_tells,
    the_plan_can_be_printed,
)
from tests.journeys.telling import tell
from tests.support.browser import Visitor
from tests.support.server import ProductServer

PREPARE = ["demo load --only-users"]


def test_mr_a(server: ProductServer, new_visitor: Callable[..., Visitor]) -> None:
    visitor = new_visitor(server)
    telling = tell(visitor, "mr-a")

    assert largest_words(visitor) in telling.words.values()
    nothing_is_lost(telling)

    # What was only seen is told as seen; when he said it himself, his words took its place and it is kept.
    status_of(telling, "not Barry")
    assert largest_words(visitor) == "No Barry"
    visitor.should_read("He turned the photograph of Barry face down, three times out of three", within=".ow-life")
    visitor.should_read("Seen by", within=".ow-life")

    # His wife's wish, asked again later, stands beside his words as hers.
    status_of(telling, "safe and cared for")
    assert largest_words(visitor) == "Safe. Help. Safe"
    visitor.should_read("I want him home. I've looked after that man for fifty-three years", within=".ow-views")
    visitor.should_read("I don't say you were right", within=".ow-views")
    visitor.should_read("Hamid Sattar, advocate", within=".ow-views")

    # The advocate spoke about home and money, and not about whom he sees.
    telling.go_to_person()
    telling.go_to(telling.page_of("circle/"))
    visitor.page.get_by_text("Who could speak for").click()
    visitor.should_read("Whom he sees is not among them; he decides that himself.")

    # He was asked about the plan until he could answer.
    telling.go_to_person()
    visitor.should_read("Could not answer yet to version 1 of the plan")
    visitor.should_read("Yes card, three times, at each of the three photographs.")

    # One decision he can make and another he cannot, at the same time; each with its own story.
    visitor.visit(telling.case)
    telling.go_to(f"{telling.case}capacity/")
    contact = visitor.page.locator(".ow-card", has_text="Whom to see, and whether to see his son").first
    home = visitor.page.locator(".ow-card", has_text="Where to live").first
    expect(contact).to_contain_text("They can make this decision")
    expect(home).to_contain_text("They cannot make this decision now")

    # It was decided for him only after he and others were asked; his wife's wish stands there as hers.
    the_chronology_tells(
        telling,
        "A nursing home ten minutes from his wife, with her and Catherine coming as they like, and without his son.",
        "He kept his hand on the room with a nurse in it for longest, and then looked at his wife.",
        "The service has two advocates who know how to work without words, and both are full until next week.",
        "You found out how to ask him. We had stopped.",
    )
    the_meeting_tells(telling, "the best-interests meeting", "I want him home. I'd do for him as I always have.")
    visitor.visit(telling.case)
    telling.go_to(f"{telling.case}advocacy/")
    visitor.should_read("Arrived 21 days after they were asked for")

    # Whether he feels safe and whether he wants to see his son was asked again and again.
    visitor.visit(telling.places["about contact"])
    for words in ("He turned it over, on each of the three mornings.", "He turned it over, slowly.", "No Barry"):
        visitor.should_read(words)

    the_plan_can_be_printed(telling)
    figures_count_this_story(telling, met="fully", beside=["Safe here."])
