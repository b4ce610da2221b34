"""A visitor: a person with a browser, whose every page is checked as they go.

After every action the visitor's page must be free of accessibility violations (axe), of errors in the
console (a breach of the content security policy shows up there), of failed assets, of answers of 500 and
above, and of sideways scrolling. Axe checks a page again only where there is something on it that it
has not found sound before.
"""

import contextlib
import fcntl
import json
import os
import re
import shutil
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

from playwright.sync_api import Browser, ConsoleMessage, Error, Locator, Page, Response, Route, expect, sync_playwright

SOURCE_FOLDER = Path(__file__).resolve().parent.parent.parent
AXE_SOURCE = SOURCE_FOLDER / "node_modules" / "axe-core" / "axe.min.js"
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN_AXE = """
async tags => {
    const found = await axe.run(document, {runOnly: {type: "tag", values: tags}, resultTypes: ["violations"]});
    return found.violations.map(({id, help, nodes}) => ({
        id, help, nodes: nodes.map(({target, html, failureSummary}) => ({target, html, failureSummary})),
    }));
}
"""

LOOK = """
() => {
    if (!document.documentElement) return {pieces: [], overhang: 0, busy: true};  // the next page has just begun
    const told = ["class", "role", "type", "hidden", "open", "disabled", "tabindex", "autocomplete", "dir", "lang"];
    const own = element => element.tagName + [...element.attributes].map(({name, value}) =>
        told.includes(name) ? ` ${name}=${value}` : name.startsWith("aria-") ? ` ${name}` : "").sort().join("");
    const pieces = new Set();
    let heading = "none";
    const walk = (element, above) => {
        const says = [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim());
        const piece = `${above.slice(-4).join(">")}>${own(element)}${says ? " says" : ""}`;
        pieces.add(pieces.has(piece) ? `${piece} again` : piece);
        if (/^H[1-6]$/.test(element.tagName)) {
            pieces.add(`${element.tagName} after ${heading}`);
            heading = element.tagName;
        }
        for (const child of element.children) walk(child, [...above, own(element)]);
    };
    walk(document.documentElement, []);
    const {scrollWidth, clientWidth} = document.documentElement;
    const busy = document.querySelector(".htmx-request, .htmx-swapping, .htmx-settling, .htmx-added") !== null;
    return {pieces: [...pieces], overhang: scrollWidth - clientWidth, busy};
}
"""
"""How far the page is wider than the window, whether something is still on its way, and what it is made of: every
kind of element in its place, whether it stands there more than once and says something, and which heading follows
which. What texts say and how long lists are makes no difference to axe."""

WIDE, NARROW = 1280, 375
WIDTHS = (WIDE, NARROW)
HEIGHTS = {WIDE: 900, NARROW: 812}
PATIENCE = 20_000  # milliseconds that a text may take to appear: a busy machine is no fault of a page
SECONDS_FOR_A_PAGE = 20

CHROMIUM_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-features=BackForwardCache",  # a story has hundreds of pages: none is kept in memory
    "--disable-dev-shm-usage",
]


class Sound:
    """Pages, and pieces of pages, that axe has found sound in this run, by the width of the window.

    The processes of one run tell each other in a file (OWNWORDS_SOUND, made anew by ``./run test``): what axe has found
    sound in one of them need not be looked at in the others.
    """

    def __init__(self) -> None:
        self.found: defaultdict[int, set[str]] = defaultdict(set)
        self.file = os.environ.get("OWNWORDS_SOUND", "")
        self.read = 0

    def has(self, width: int, pieces: set[str]) -> bool:
        """Whether axe has found all of these sound."""
        if pieces <= self.found[width]:
            return True
        self._hear()
        return pieces <= self.found[width]

    def add(self, width: int, pieces: set[str]) -> None:
        """Remember what axe has found sound, and tell the others."""
        new = sorted(pieces - self.found[width])
        self.found[width] |= pieces
        if self.file:
            with open(self.file, "ab") as told:
                fcntl.flock(told, fcntl.LOCK_EX)
                told.write(json.dumps([width, new]).encode() + b"\n")

    def _hear(self) -> None:
        if not self.file:
            return
        with open(self.file, "rb") as told:
            fcntl.flock(told, fcntl.LOCK_SH)
            told.seek(self.read)
            lines = told.read()
        self.read += len(lines)
        for line in lines.splitlines():
            width, pieces = json.loads(line)
            self.found[width].update(pieces)


_sound = Sound()


class PageProblemError(AssertionError):
    """A page that a visitor came to is not fit for them."""


def find_chromium() -> str | None:
    """Find the browser that the machine has."""
    for name in (os.environ.get("OWNWORDS_CHROMIUM") or "chromium", "chromium-browser", "google-chrome"):
        if path := shutil.which(name):
            return path
    return None


@contextlib.contextmanager
def chromium() -> Iterator[Browser]:
    """Run the machine's Chromium without a window."""
    path = find_chromium()
    if path is None:
        raise AssertionError(
            "There is no Chromium, so this journey cannot be gone through. On Debian: apt-get install chromium; "
            "or set OWNWORDS_CHROMIUM. To leave journeys out: ./run test --without-browser"
        )
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=CHROMIUM_ARGUMENTS)
        try:
            yield browser
        finally:
            browser.close()


class Visitor:
    """One person's browser window, with cookies of its own."""

    def __init__(self, browser: Browser, url: str, *, width: int = WIDE, javascript: bool = True) -> None:
        self.url = url.rstrip("/")
        self.width = width
        self._allowed: set[str] = set()
        self._problems: list[str] = []
        self._context = browser.new_context(
            base_url=self.url,
            viewport={"width": width, "height": HEIGHTS.get(width, 900)},
            locale="en-GB",
            timezone_id="Europe/London",
            reduced_motion="reduce",
        )
        if not javascript:
            # The page's scripts never arrive, as on a bad line. With scripts off altogether axe could not run.
            self._context.route("**/*", _refuse_scripts)
        self.page: Page = self._context.new_page()
        self.page.set_default_timeout(PATIENCE)
        self.page.set_default_navigation_timeout(SECONDS_FOR_A_PAGE * 1000)
        self.page.on("console", self._on_console)
        self.page.on("pageerror", self._on_page_error)
        self.page.on("response", self._on_response)

    def close(self) -> None:
        """Close the window. What went wrong after the last action is told now."""
        self._context.close()
        self._raise_problems()

    # What a person does

    def visit(self, path: str, *, expecting: int = 200) -> None:
        """Go to an address of the product; the answer must have the status ``expecting``."""
        answer = self.page.goto(path)
        status = answer.status if answer else None
        if status != expecting:
            raise PageProblemError(f"{path} answered {status}, not {expecting}.\n{self.text[:2000]}")
        self.check_page()

    def press(self, button: str, *, within: str | None = None) -> None:
        """Press the button with exactly this name; ``within`` is a CSS selector to look inside of."""
        self._scope(within).get_by_role("button", name=button, exact=True).click()
        self.check_page()

    def follow(self, link: str, *, within: str | None = None) -> None:
        """Follow the link with exactly this name."""
        self._scope(within).get_by_role("link", name=link, exact=True).click()
        self.check_page()

    def fill(self, label: str, text: str, *, within: str | None = None) -> None:
        """Write into the field with exactly this label, in place of what stands there."""
        self._scope(within).get_by_label(label, exact=True).fill(text)
        self.check_page()

    def choose(self, label: str, *, within: str | None = None) -> None:
        """Choose the radio button or tick the checkbox with exactly this label."""
        self._choice(label, within).check()
        self.check_page()

    def untick(self, label: str, *, within: str | None = None) -> None:
        """Take the tick out of the checkbox with exactly this label."""
        self._choice(label, within).uncheck()
        self.check_page()

    def select(self, label: str, option: str, *, within: str | None = None) -> None:
        """Pick the option with this text from the list with exactly this label."""
        self._scope(within).get_by_label(label, exact=True).select_option(label=option)
        self.check_page()

    def open_details(self, summary: str, *, within: str | None = None) -> None:
        """Open (or close) the details that have this summary."""
        self._scope(within).locator("summary").filter(has_text=summary).click()
        self.check_page()

    def type_keys(self, *keys: str) -> None:
        """Press keys one after the other, by their names: ``Tab``, ``Enter``, ``Escape``, ``a`` …"""
        for key in keys:
            self.page.keyboard.press(key)
        self.check_page()

    def resize(self, width: int) -> None:
        """Make the window as wide as this; the page must be fit for it too."""
        self.width = width
        self.page.set_viewport_size({"width": width, "height": HEIGHTS.get(width, 900)})
        self.check_page()

    def screenshot(self, name: str) -> Path:
        """Take a picture of the whole page into ``var/screenshots`` (or ``OWNWORDS_SCREENSHOTS``)."""
        folder = Path(os.environ.get("OWNWORDS_SCREENSHOTS") or SOURCE_FOLDER / "var" / "screenshots")
        path = folder / f"{re.sub(r'[^A-Za-z0-9-]+', '-', name).strip('-')}-{self.width}.png"
        self.page.screenshot(path=path, full_page=True)
        return path

    # What a person should find

    @property
    def text(self) -> str:
        """What the page says, as far as it can be seen."""
        return self.page.locator("body").inner_text()

    @property
    def path(self) -> str:
        """Where the visitor is: path and query."""
        parts = urlsplit(self.page.url)
        return parts.path + (f"?{parts.query}" if parts.query else "")

    def should_read(self, text: str, *, within: str | None = None) -> None:
        """The text can be read, or can be within a few seconds."""
        place = self._scope(within)
        expect(place).to_contain_text(text, use_inner_text=True, timeout=PATIENCE)
        self.check_page()

    def should_not_read(self, text: str, *, within: str | None = None) -> None:
        """The text cannot be read, or is gone within a few seconds."""
        expect(self._scope(within)).not_to_contain_text(text, use_inner_text=True, timeout=PATIENCE)
        self.check_page()

    def should_be_at(self, path: str | re.Pattern[str]) -> None:
        """The visitor is at this path (without its query), or at one that the pattern matches whole."""
        here = urlsplit(self.page.url).path
        if not (path.fullmatch(here) if isinstance(path, re.Pattern) else path == here):
            raise PageProblemError(f"the visitor is at {here}, not at {path}.\n{self.text[:2000]}")

    def should_have(self, label: str, value: str, *, within: str | None = None) -> None:
        """The field with exactly this label holds this value."""
        expect(self._scope(within).get_by_label(label, exact=True)).to_have_value(value, timeout=PATIENCE)

    def should_be_chosen(self, label: str, *, within: str | None = None) -> None:
        """The radio button or checkbox with exactly this label is chosen."""
        expect(self._choice(label, within)).to_be_checked(timeout=PATIENCE)

    # What every page is held to

    def check_page(self) -> None:
        """Wait until the page has come to rest, then hold it to what every page is held to."""
        look = self._come_to_rest()
        if look["overhang"] > 0:
            self._problems.append(f"the page is {look['overhang']} pixels wider than the window: it scrolls sideways")
        self._check_accessibility(look["pieces"])
        self._raise_problems()

    def allow_console_errors(self, containing: str) -> None:
        """Let errors in the console pass that contain this text: for journeys that provoke one."""
        self._allowed.add(containing)

    def _raise_problems(self) -> None:
        if self._problems:
            problems, self._problems = self._problems, []
            listed = "\n".join(f"- {problem}" for problem in problems)
            raise PageProblemError(f"{self.path} at {self.width} pixels:\n{listed}")

    def _scope(self, within: str | None) -> Locator:
        return self.page.locator(within or "body")

    def _choice(self, label: str, within: str | None) -> Locator:
        scope = self._scope(within)
        radio = scope.get_by_role("radio", name=label, exact=True)
        return radio.or_(scope.get_by_role("checkbox", name=label, exact=True))

    def _come_to_rest(self) -> dict[str, Any]:
        """Wait until the page has come to rest, and look at it then."""
        for attempt in ("first", "last"):
            try:
                self.page.wait_for_load_state("load")
                look: dict[str, Any] = self.page.evaluate(LOOK)
                if not look["busy"]:
                    return look
                busy = self.page.locator(".htmx-request, .htmx-swapping, .htmx-settling, .htmx-added")
                expect(busy).to_have_count(0, timeout=SECONDS_FOR_A_PAGE * 1000)
            except Error as error:  # the page went on to another one meanwhile
                if attempt == "last" or "navigation" not in str(error):
                    raise
        self.page.wait_for_load_state("load")
        at_rest: dict[str, Any] = self.page.evaluate(LOOK)
        return at_rest

    def _check_accessibility(self, pieces: list[str]) -> None:
        found = {address_pattern(urlsplit(self.page.url).path), *pieces}
        if _sound.has(self.width, found):
            return
        violations = self._run_axe()
        self._problems.extend(_described(violation) for violation in violations)
        if not violations:
            _sound.add(self.width, found)

    def _run_axe(self) -> list[dict[str, Any]]:
        for attempt in ("first", "last"):
            try:
                if not self.page.evaluate("typeof window.axe === 'object'"):
                    self.page.evaluate(AXE_SOURCE.read_text() + "; null")
                violations: list[dict[str, Any]] = self.page.evaluate(RUN_AXE, AXE_TAGS)
                return violations
            except Error as error:  # the page went on to another one meanwhile
                if attempt == "last" or "navigation" not in str(error):
                    raise
                self._come_to_rest()
        raise AssertionError("unreachable")

    def _on_console(self, message: ConsoleMessage) -> None:
        if message.type != "error" or any(allowed in message.text for allowed in self._allowed):
            return
        if message.text.startswith("Failed to load resource"):
            return  # judged by its status, in _on_response
        self._problems.append(f"error in the console: {message.text}")

    def _on_page_error(self, error: Error) -> None:
        self._problems.append(f"error in a script: {error.message}")

    def _on_response(self, response: Response) -> None:
        path = urlsplit(response.url).path
        asked_for: Literal["asset", "page"] = (
            "page" if response.request.resource_type in {"document", "fetch", "xhr"} else "asset"
        )
        if response.status >= 500 or (response.status >= 400 and asked_for == "asset"):
            self._problems.append(f"{response.request.method} {path} answered {response.status}")


def _refuse_scripts(route: Route) -> None:
    if route.request.resource_type == "script":
        route.abort()
    else:
        route.continue_()


def address_pattern(path: str) -> str:
    """An address with every key in it made the same: pages of one kind share it."""
    return re.sub(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?<=/)\d+(?=/|$)", "…", path)


def _described(violation: dict[str, Any]) -> str:
    places = [
        f"    {' '.join(map(str, node['target']))}\n      {node['html'][:200]}\n      "
        + node["failureSummary"].replace("\n", "\n      ")
        for node in violation["nodes"][:5]
    ]
    more = len(violation["nodes"]) - len(places)
    if more > 0:
        places.append(f"    and {more} more")
    return "\n".join([f"accessibility, {violation['id']}: {violation['help']}", *places])
