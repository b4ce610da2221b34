"""Mr A is found a way to speak, is asked again and again, and his wife's wish stands beside his."""

from collections.abc import Callable

from tests.journeys.showing import (
    figures_count_this_story,
    largest_words,
    nothing_is_lost,
    status_of,
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

    the_plan_can_be_printed(telling)
    figures_count_this_story(telling, met="fully", beside=["Safe here."])
