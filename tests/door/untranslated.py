"""A language that nobody speaks: English with every letter made wide, so that what was not translated stands out."""

import re
from html.parser import HTMLParser

from fluent.syntax import FluentParser, FluentSerializer, ast
from fluent.syntax.visitor import Transformer

WIDE = {ord(letter): ord(letter) - 0x41 + 0xFF21 for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
WIDE |= {ord(letter): ord(letter) - 0x61 + 0xFF41 for letter in "abcdefghijklmnopqrstuvwxyz"}
SIGN = re.compile(r"^(\([a-z-]+\) )", re.MULTILINE)
KEPT = {"language-direction"}


class _Widened(Transformer):
    def visit_TextElement(self, node: ast.TextElement) -> ast.TextElement:  # noqa: N802 - Fluent's own name
        pieces = SIGN.split(node.value)
        node.value = "".join(piece if SIGN.match(piece) else piece.translate(WIDE) for piece in pieces)
        return node


def widened(english: str) -> str:
    """Return English's own file in wide letters."""
    resource = FluentParser().parse(english)
    for entry in resource.body:
        if isinstance(entry, ast.Message) and entry.id.name not in KEPT:
            _Widened().visit(entry)
    return FluentSerializer().serialize(resource)


ATTRIBUTES = ("aria-label", "alt", "title", "placeholder", "value")
SAID_BY_SCRIPTS = re.compile(r"data-(says-|stop|i18n)")


class NotTranslated(HTMLParser):
    """Finds what stands on a page in plain letters, and is neither somebody's own text nor a name.

    What people wrote stands in elements that find their own direction (``dir="auto"``): that is our rule for it.
    """

    def __init__(self, names: tuple[str, ...]) -> None:
        super().__init__()
        self.names = re.compile("|".join(sorted(map(re.escape, names), key=len, reverse=True)))
        self.found: list[str] = []
        self.stack: list[tuple[str, bool]] = []
        self.hidden = ("script", "style", "svg", "textarea")

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = dict(attributes)
        theirs = given.get("dir") == "auto" or tag in self.hidden
        if tag not in ("input", "img", "br", "meta", "link", "circle", "path"):
            self.stack.append((tag, theirs or (bool(self.stack) and self.stack[-1][1])))
        for name, value in given.items():
            said = name in ATTRIBUTES and not (name == "value" and given.get("type") in ("hidden", "radio", "checkbox"))
            if value and (said or SAID_BY_SCRIPTS.match(name)) and not theirs:
                self._look(value)

    def handle_endtag(self, tag: str) -> None:
        while self.stack:
            name, _ = self.stack.pop()
            if name == tag:
                break

    def handle_data(self, data: str) -> None:
        if not self.stack or not self.stack[-1][1]:
            self._look(data)

    def _look(self, text: str) -> None:
        left = self.names.sub("", text)
        if re.search(r"[A-Za-z]{2,}", left):
            self.found.append(" ".join(text.split()))
