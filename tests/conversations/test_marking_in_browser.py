"""Choosing and marking words on the page: by mouse, by keyboard, on a phone, and without scripts."""

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.conversations.little_story import EMAIL, PASSWORD, TEXT
from tests.support.browser import NARROW, WIDE, WIDTHS, Visitor
from tests.support.server import ProductServer

Send = Callable[..., Visitor]
WANTED = "I want him to keep coming round"


@pytest.fixture(scope="module")
def story(server: ProductServer) -> dict[str, list[str]]:
    told = server.django("shell -v 0 -c 'from tests.conversations.little_story import fill; fill()'")
    return json.loads(told[told.index("{") :])  # type: ignore[no-any-return]


@pytest.fixture
def conversation(story: dict[str, list[str]]) -> str:
    """The address of a conversation that no other test marks."""
    return f"/people/{story['person']}/conversations/{story['conversations'].pop()}/"


def _sign_in(visitor: Visitor, then: str) -> None:
    visitor.visit("/sign-in/")
    visitor.fill("E-mail address", EMAIL)
    visitor.fill("Password", PASSWORD)
    visitor.press("Sign in")
    visitor.visit(then)


def _drag(visitor: Visitor, words: str, *, cut: int = 0) -> None:
    """Drag the mouse over words; ``cut`` letters are missed at both ends, as hurried people do."""
    box = visitor.page.evaluate(
        """([words, cut]) => {
            const walk = document.createTreeWalker(document.querySelector("[data-text]"), NodeFilter.SHOW_TEXT);
            while (walk.nextNode()) {
                const at = walk.currentNode.data.indexOf(words);
                if (at < 0) continue;
                const range = document.createRange();
                const edge = (from) => {
                    range.setStart(walk.currentNode, from);
                    range.setEnd(walk.currentNode, from + 1);
                    const box = range.getBoundingClientRect();
                    return [box.left + 1, box.top + box.height / 2];
                };
                range.setStart(walk.currentNode, at);
                range.startContainer.parentElement.scrollIntoView({block: "center"});
                return [edge(at + cut), edge(at + words.length - cut)];
            }
        }""",
        [words, cut],
    )
    (left, top), (right, bottom) = box
    visitor.page.mouse.move(left, top)
    visitor.page.mouse.down()
    visitor.page.mouse.move((left + right) / 2, (top + bottom) / 2)
    visitor.page.mouse.move(right, bottom)
    visitor.page.mouse.up()


def _chosen(visitor: Visitor) -> str:
    return visitor.page.locator("[data-chosen]").inner_text()


def _marked(visitor: Visitor) -> list[str]:
    return visitor.page.locator(".ow-marks__words").all_inner_texts()


@pytest.mark.parametrize("width", WIDTHS)
def test_words_after_emoji_are_marked_with_the_mouse(
    server: ProductServer, new_visitor: Send, conversation: str, width: int
) -> None:
    visitor = new_visitor(server, width=width)
    _sign_in(visitor, f"{conversation}mark/")
    _drag(visitor, WANTED)
    assert _chosen(visitor) == WANTED
    visitor.press("What they want")
    visitor.should_read("Marked: want, Joyce")
    assert _marked(visitor) == [WANTED]
    assert visitor.page.locator("mark.ow-mark--want").inner_text() == WANTED
    # and the next one at once, across the first
    _drag(visitor, "I don’t want to be asked for money")
    visitor.press("A worry")
    assert _marked(visitor) == [WANTED, "I don’t want to be asked for money"]


def test_whoever_misses_half_a_word_gets_the_whole_word(
    server: ProductServer, new_visitor: Send, conversation: str
) -> None:
    visitor = new_visitor(server)
    _sign_in(visitor, f"{conversation}mark/")
    _drag(visitor, "want him to keep coming", cut=2)
    assert _chosen(visitor) == "want him to keep coming"


@pytest.mark.parametrize("width", WIDTHS)
def test_words_are_marked_by_keyboard_alone(
    server: ProductServer, new_visitor: Send, conversation: str, width: int
) -> None:
    visitor = new_visitor(server, width=width)
    _sign_in(visitor, f"{conversation}mark/")
    for _ in range(40):
        visitor.page.keyboard.press("Tab")
        if visitor.page.evaluate("document.activeElement.matches('[data-text]')"):
            break
    keys = visitor.page.keyboard
    for _ in range(40):
        if _chosen(visitor) == "I":
            break
        keys.press("ArrowRight")
    for _ in range(6):
        keys.press("Shift+ArrowRight")
    assert _chosen(visitor) == WANTED
    keys.press("Shift+ArrowLeft")
    assert _chosen(visitor) == "I want him to keep coming"
    keys.press("Shift+End")
    assert _chosen(visitor).startswith(WANTED)
    expect(visitor.page.locator("[data-says]")).to_contain_text(f"Chosen: {WANTED}")
    keys.press("Enter")
    assert visitor.page.evaluate("document.activeElement.textContent") == "What they want"
    keys.press("Escape")
    assert visitor.page.evaluate("document.activeElement.matches('[data-text]')")
    keys.press("Enter")
    keys.press("Tab")
    keys.press("Enter")  # A strength
    visitor.should_read("Marked: strength, Joyce")
    assert _marked(visitor)[0].startswith(WANTED)
    # the keyboard goes on where it was
    expect(visitor.page.locator("[data-text]")).to_be_focused()


def test_the_words_of_somebody_else_ask_for_their_speaker(
    server: ProductServer, new_visitor: Send, conversation: str
) -> None:
    visitor = new_visitor(server, width=NARROW)
    _sign_in(visitor, f"{conversation}mark/")
    _drag(visitor, "She should stop him coming.", cut=0)
    visitor.press("Somebody else’s view")
    visitor.should_read("Say whose view this is")
    visitor.select("Whose words are they?", "Family or a friend, for themself")
    visitor.press("Somebody else’s view")
    visitor.should_read("Say who said or saw this")
    visitor.select("Who?", "Ann (her sister)")
    visitor.press("Somebody else’s view")
    visitor.should_read("view · Ann, her sister")
    assert _marked(visitor) == ["She should stop him coming"] or _marked(visitor) == ["She should stop him coming."]


def test_without_scripts_words_are_copied_into_the_box(
    server: ProductServer, new_visitor: Send, conversation: str
) -> None:
    visitor = new_visitor(server, javascript=False)
    _sign_in(visitor, f"{conversation}mark/")
    visitor.fill("The words to mark", "I want  him to keep\ncoming round")
    visitor.press("What they want")
    visitor.should_read("Marked: want, Joyce")
    assert _marked(visitor) == [WANTED]
    visitor.fill("The words to mark", "I never said this")
    visitor.press("A worry")
    visitor.should_read("These words do not stand in the text")
    visitor.should_have("The words to mark", "I never said this")
    visitor.press(f"Take the mark away from “{WANTED}”")
    visitor.should_read("Nothing yet")


def test_what_is_typed_is_kept_and_comes_back(server: ProductServer, new_visitor: Send, conversation: str) -> None:
    visitor = new_visitor(server, width=WIDE)
    _sign_in(visitor, f"{conversation}write/")
    visitor.page.get_by_label("What was said", exact=True).press_sequentially("Then we had cake. ")
    visitor.should_read("Draft kept at")
    visitor.visit(f"{conversation}write/")
    visitor.should_read("We kept what you typed here")
    visitor.should_have("What was said", f"Then we had cake. {TEXT}")
