"""Mrs Bramwell could not speak for herself: whose words stand for her, and why, shows on every page. On a phone."""

from collections.abc import Callable

from tests.journeys.showing import (
    figures_count_this_story,
    largest_words,
    nothing_is_lost,
    status_of,
    the_chronology_tells,
    the_plan_can_be_printed,
)
from tests.journeys.telling import tell
from tests.support.browser import NARROW, Visitor
from tests.support.server import ProductServer

PREPARE = ["demo load --only-users"]


def test_eunice(server: ProductServer, new_visitor: Callable[..., Visitor]) -> None:
    visitor = new_visitor(server, width=NARROW)
    telling = tell(visitor, "eunice")

    # Her family's words are the largest, and it says that they are theirs, for her.
    assert largest_words(visitor).startswith(("We want", "And we want"))
    visitor.should_read("Marcia Bramwell", within=".ow-person__wants")
    visitor.should_read("speaking for them", within=".ow-person__wants")
    visitor.should_not_read("Their own words")
    nothing_is_lost(telling)

    # Why she was not asked, each time that somebody looked at it, stands in her story.
    visitor.should_read("Not safe to ask for their views yet")
    visitor.should_read("She could not follow a question or keep hold of one, with or without pictures.")
    visitor.should_read("What she shows is written down instead.")

    # What was seen is told as seen, by whom, and never as said.
    telling.go_to(telling.conversations["on the ward"])
    visitor.should_read("Seen by Adaeze Obi, nurse on Ward 4")

    # The home changed, and what it owed her family came in part.
    assert "Met" in status_of(telling, "out of pain")
    visitor.should_read("Trevor Bramwell, son", within=".ow-life")
    telling.go_to_person()
    visitor.should_read("You can't ask Mum, so you asked us, and you wrote down that it was us.")
    visitor.should_read("By telephone")

    # Nobody decided before everybody who knows her was asked, and each stands there by their own words.
    the_chronology_tells(
        telling,
        "Orchard Rise, with both of her children there on the day and for the first two nights.",
        "I'm frightened for her to move again. But she settles to singing, so we'll sing her in.",
        "I'm not sitting down with that woman. She can write to us.",
        "You sat down with us, with the leaflet, and asked before you told.",
        "I sleep now.",
    )
    visitor.should_not_read("Their own words")

    telling.go_to_person()
    the_plan_can_be_printed(telling)
    figures_count_this_story(
        telling,
        met="partly",
        beside=[
            "You can't ask Mum, so you asked us, and you wrote down that it was us. "
            "She's somewhere they can nurse her, and we chose it."
        ],
    )
