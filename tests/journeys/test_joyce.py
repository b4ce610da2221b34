"""Joyce: nothing is done but what she says, and a friendship is kept beside something that changes."""

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


def test_joyce(server: ProductServer, new_visitor: Callable[..., Visitor]) -> None:
    visitor = new_visitor(server)
    telling = tell(visitor, "joyce")

    # The page is hers: what she now wants is the largest thing on it, in her words.
    assert largest_words(visitor) == (
        "I want to walk to chapel on my own two feet again, without hanging on somebody's arm"
    )
    nothing_is_lost(telling)

    # The visits were kept, the asking changed, and she did it herself: nobody investigated anything.
    assert "Met" in status_of(telling, "the visits")
    visitor.should_read("What Joyce wants to keep the same")
    assert "Met" in status_of(telling, "no more asking")
    visitor.should_read("I want to talk to him myself, on my own", within=".ow-smaller")
    visitor.should_not_read("investigat")

    # Coaching was the response, and the manager's worry stands beside her words under the manager's name.
    status_of(telling, "the visits")
    visitor.should_read("Denise Farquhar, team manager", within="[aria-labelledby=others]")
    assert largest_words(visitor) == "I don't want him to stop coming"

    # What has nothing to do with Clive went over to another plan in her own words.
    assert "passed on" in status_of(telling, "walk to chapel").lower()

    # The close is by her account, and somebody else looked back with her afterwards.
    telling.go_to_person()
    visitor.should_read("You never did a thing I hadn't said you could. I did it. You showed me I could.")
    visitor.should_read("I was listened to, and nothing got done till I'd said it could be.")
    visitor.should_read("Ruth Castellan")

    the_plan_can_be_printed(telling)
    figures_count_this_story(
        telling,
        met="fully",
        beside=[
            "You never did a thing I hadn't said you could. I did it. You showed me I could.",
            "I was listened to, and nothing got done till I'd said it could be.",
        ],
    )
