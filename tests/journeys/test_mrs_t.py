"""Mrs T is waited for, with the reason; then she speaks for herself, and it stops. On a phone."""

from collections.abc import Callable

from tests.journeys.showing import (
    figures_count_this_story,
    largest_words,
    nothing_is_lost,
    status_of,
)
from tests.journeys.telling import tell
from tests.support.browser import NARROW, Visitor
from tests.support.server import ProductServer

PREPARE = ["demo load --only-users"]


def test_mrs_t(server: ProductServer, new_visitor: Callable[..., Visitor]) -> None:
    visitor = new_visitor(server, width=NARROW)
    telling = tell(visitor, "mrs-t")

    assert largest_words(visitor) in telling.words.values()
    nothing_is_lost(telling)

    # The waiting is there with its reason, the departure with its support, and who asked how it was.
    visitor.should_read("Not safe to ask for their views yet")
    visitor.should_read("We depart from the procedure's timescale: Mrs T cannot take part")
    visitor.should_read("More time was given for asking Mrs T what they want")
    visitor.should_read("Denise Farquhar supports what is done differently")
    visitor.should_read("I was ill, and nobody hurried me. I should like that known.")

    # Her cousin's concern stands beside her words as his; what was seen in the house too.
    status_of(telling, "home as it was")
    assert largest_words(visitor) == "I'm content with how it is, and I want to go home to exactly that."
    visitor.should_read("We think he's living off her and letting her go to rack and ruin", within=".ow-views")
    visitor.should_read("There is nothing in there that I would call neglect.", within=".ow-views")

    # The outcome was that it stops, and it stopped.
    assert "Met" in status_of(telling, "that it stops")
    assert "Met" in status_of(telling, "tell Bernard")
    telling.go_to_person()
    visitor.should_read("What I liked is that you waited for me.")

    figures_count_this_story(telling, met="fully", beside=["What I liked is that you waited for me."])
