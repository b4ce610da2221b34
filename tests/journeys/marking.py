"""Three ways to mark words in a conversation: by mouse (or finger), by keyboard alone, and by pasting them."""

from collections.abc import Callable

from playwright.sync_api import expect

from tests.support.browser import Visitor

PLACE = """
words => {
    const letters = [];
    for (const piece of document.querySelectorAll("[data-text] [data-start]")) {
        [...piece.textContent].forEach((letter, at) => { letters[Number(piece.dataset.start) + at] = letter; });
    }
    const whole = Array.from(letters, letter => letter ?? "\\n").join("");
    const at = whole.indexOf(words);
    if (at < 0) return null;
    const start = [...whole.slice(0, at)].length;
    return [start, start + [...words].length];
}
"""
"""Where words stand in the text, in code points: first and last."""

EDGES = """
([start, end]) => {
    const boxOf = place => {
        for (const piece of document.querySelectorAll("[data-text] [data-start]")) {
            const letters = [...piece.textContent], at = place - Number(piece.dataset.start);
            if (at < 0 || at >= letters.length) continue;
            const range = document.createRange(), before = letters.slice(0, at).join("").length;
            range.setStart(piece.firstChild, before);
            range.setEnd(piece.firstChild, before + letters[at].length);
            return range.getBoundingClientRect();
        }
    };
    window.scrollBy({top: boxOf(start).top - 120, behavior: "instant"});
    const first = boxOf(start), last = boxOf(end - 1);
    return [first.left + 0.5, first.top + first.height / 2, last.right - 0.5, last.top + last.height / 2];
}
"""

Choose = Callable[[Visitor, str], str]
"""Chooses words in the text and returns what was chosen."""


def by_mouse(visitor: Visitor, words: str) -> str:
    """Press at the first letter, draw to the last, let go."""
    left, top, right, bottom = visitor.page.evaluate(EDGES, _place(visitor, words))
    mouse = visitor.page.mouse
    mouse.move(left, top)
    mouse.down()
    mouse.move((left + right) / 2, (top + bottom) / 2)
    mouse.move(right, bottom)
    mouse.up()
    expect(visitor.page.locator("[data-chosen]")).to_have_text(words)
    return words


def by_keyboard(visitor: Visitor, words: str) -> str:
    """Go to the first word with the arrows, take the others with Shift, go to the marks with Enter.

    A full stop at the end is no word, so the keyboard leaves it out.
    """
    start, end = _place(visitor, words)
    end -= len(words) - len(words.rstrip(".,!?…"))
    _come_to_the_text(visitor)
    press = visitor.page.keyboard.press
    for _ in range(400):
        here = _chosen(visitor, "start")
        if here == start:
            break
        far = abs(start - here) > 200
        press(("ArrowDown" if far else "ArrowRight") if here < start else ("ArrowUp" if far else "ArrowLeft"))
    for _ in range(100):
        if _chosen(visitor, "end") >= end:
            break
        press("Shift+ArrowRight")
    chosen = words[: len(words) - (_place(visitor, words)[1] - end)]
    expect(visitor.page.locator("[data-chosen]")).to_have_text(chosen)
    return chosen


def by_pasting(visitor: Visitor, words: str) -> str:
    """Copy the words into the box, where there are no scripts."""
    visitor.page.get_by_label("The words to mark", exact=True).fill(words)
    return words


def _place(visitor: Visitor, words: str) -> list[int]:
    place: list[int] | None = visitor.page.evaluate(PLACE, words)
    assert place is not None, f"“{words}” does not stand in the text:\n{visitor.text}"
    return place


def _come_to_the_text(visitor: Visitor) -> None:
    """Tab to the text; after a mark the keyboard comes back to it by itself."""
    for _ in range(60):
        if visitor.page.evaluate("document.activeElement.matches('[data-text]')"):
            break
        visitor.page.keyboard.press("Tab")
    if _chosen(visitor, "start") < 0:
        visitor.page.keyboard.press("ArrowRight")


def _chosen(visitor: Visitor, edge: str) -> int:
    value = visitor.page.locator(f"form.ow-form [name={edge}]").input_value()
    return int(value) if value else -1
