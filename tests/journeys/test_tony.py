"""Tony tells what he did himself, and keeps his account: the least restrictive way. Without scripts, by pasting."""

from collections.abc import Callable

from tests.journeys.marking import by_pasting
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


def test_tony(server: ProductServer, new_visitor: Callable[..., Visitor]) -> None:
    visitor = new_visitor(server, javascript=False)
    telling = tell(visitor, "tony", choose_words=by_pasting)

    assert largest_words(visitor) in telling.words.values()
    nothing_is_lost(telling)

    # His strengths come first: what he did himself, before anybody else did anything.
    telling.go_to(telling.conversations["at the flat"])
    visitor.should_read(
        "I rang the police. I rang the bank. I cancelled my card, I did all that before I told anybody.",
        within=".ow-led--strength",
    )

    # He keeps his account. The safer way is there under its own name, and how it was weighed with him.
    assert "Met" in status_of(telling, "my account")
    assert largest_words(visitor) == "I want to keep my own bank account. I've earned that."
    visitor.should_read("If all of your money came to me, nobody could take it at a machine.", within=".ow-views")
    visitor.should_read("Marion Oakes", within=".ow-views")
    visitor.should_read("The least restrictive way was chosen; Marion agreed to it.", within=".ow-views")
    assert "Met" in status_of(telling, "somebody with me")
    visitor.should_read("I want to feel alright at the machine again.", within=".ow-larger")

    # He may be spoken for in his benefits, and not in his wages.
    telling.go_to_person()
    telling.go_to(telling.page_of("circle/"))
    visitor.should_read("Not his wages and not his own account, which are his.")

    # His own account came first at the meeting, and what was decided there is the least restrictive way.
    the_meeting_tells(
        telling,
        "his meeting",
        "Three, I rang the police. Four, I rang the bank. Five, I cancelled the card.",
        "He keeps his account. It is the way that leaves him freest",
        "Marion would be easier at night with the other way. She agreed to this one.",
    )
    the_chronology_tells(telling, "I'm keeping it. It's me that puts the card in.", "Ping. That's me.")

    the_plan_can_be_printed(telling)
    figures_count_this_story(
        telling, met="fully", beside=["I sorted it and you let me. I heard every bit of how you decided."]
    )
