"""Susi: three turns of one outcome, hers each time, with the professionals' views beside it. By keyboard alone."""

from collections.abc import Callable

from tests.journeys.marking import by_keyboard
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

FIRST = "I want to stay with Darren"
SECOND = "I want to see Darren only when other people are about, and not in my flat"
THIRD = "I want to leave Darren and live somewhere else where he isn't"


def test_susi(server: ProductServer, new_visitor: Callable[..., Visitor]) -> None:
    visitor = new_visitor(server)
    telling = tell(visitor, "susi", choose_words=by_keyboard)
    nothing_is_lost(telling)

    # One life with three turns, each in her words; the earlier ones are kept above the later.
    assert "Met" in status_of(telling, "Darren")
    assert largest_words(visitor) == THIRD
    life = visitor.page.locator(".ow-life").inner_text()
    turns = [life.index(words) for words in (FIRST, SECOND, THIRD)]
    assert turns == sorted(turns)

    # What professionals wanted stands beside her words under their names, smaller, with what she said to it.
    beside = "[aria-labelledby=others]"
    for words in (
        "I hear you crying through the wall, love, and I think you should finish with him",
        "we would want steps put in place so that the two of you are never alone together",
        "It is safer than it was. I am still frightened of what he does when he is told no.",
        "I'm glad, and I'll miss her. I said it too early and too often. She had to see it for herself.",
    ):
        visitor.should_read(words, within=beside)
    visitor.should_read("Susi said no. She has capacity to decide this, so the steps were not taken.", within=beside)
    visitor.should_read("Leonie Akers, advocate", within=beside)

    # What she wanted of professionals and nobody could do is not met, and it says so.
    assert "Met" not in status_of(telling, "be nice to me")
    visitor.should_read("You can't make him nice. Nobody can. I thought that's what you were for", within=".ow-life")

    # Three versions of the plan, each with her answer.
    telling.go_to_person()
    for number, answer in enumerate(
        ("It's got my guinea pigs on the front. It's mine.", "Yes. The chain on the door was my idea."), start=1
    ):
        visitor.should_read(f"Version {number} of the plan was given to Susi")
        visitor.should_read(answer)

    # She was in the room: her own report came first, and each of the others under their own name.
    the_meeting_tells(
        telling,
        "first meeting",
        "Five: me, with a small mouth and a big ear. I want it to be the other way round.",
        "I'm staying with him. I want you to talk to him.",
        "I am afraid that she will be badly hurt one night.",
        "Susi said no to each.",
    )

    # Three times the risk was weighed with her, and each time it was she who decided.
    the_chronology_tells(
        telling,
        "I'm staying with him. You talk to him. I'll do the calendar.",
        "I see him when people are about. And not in my flat.",
        "He's not going to change. I want to leave. It's not because you all said. It's because I looked.",
        "Sergeant Tola Oyelaran, Larkshire Police did something",
        "I was in it all the time. That's the best bit.",
    )

    the_plan_can_be_printed(telling)
    figures_count_this_story(
        telling,
        met="fully",
        beside=["It's what I wanted in the end. It wasn't what I wanted in the beginning."],
    )
