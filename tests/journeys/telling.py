"""Telling a story on the pages: the same files that the demonstration is loaded from, lived through in a browser.

Whoever tells signs in as the worker of each step, goes where the links lead, and fills in what the story says. Days in
the past are as far away from today as the story says; a day to come is as far away from today as it was for the worker.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from ownwords.demonstration.reading import STORIES, StepOfStory, Story, read_stories
from tests.journeys.filling import fill_in
from tests.journeys.marking import Choose, by_mouse
from tests.support.browser import Visitor

LONDON = ZoneInfo("Europe/London")


class CannotBeTold(AssertionError):
    """The pages do not take a step of the story. The message says which and why."""


@dataclass
class Telling:
    """A story that is being told, and what it has named so far by the names the file gives."""

    visitor: Visitor
    story: Story
    choose_words: Choose
    today: date = field(default_factory=lambda: datetime.now(LONDON).date())
    worker: str = ""
    person: str = ""
    """The address of the person's page."""
    conversations: dict[str, str] = field(default_factory=dict)
    outcomes: dict[str, str] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)
    """The words in which each outcome now stands."""
    marked: dict[str, str] = field(default_factory=dict)
    """Words of the file, and the words that were marked: the keyboard leaves out a full stop at the end."""
    said_in: dict[str, str] = field(default_factory=dict)
    """In which conversation words were marked."""
    case: str = ""
    """The address of the case's page, once a concern is raised."""
    places: dict[str, str] = field(default_factory=dict)
    """The addresses of what safeguarding made under a name."""
    account_by: str = ""
    """Who gave the account at the closing or the latest review."""

    # Going about

    def sign_in(self, name: str) -> None:
        """Be this worker from now on."""
        if self.worker == name:
            return
        if self.worker:
            self.visitor.press("Sign out")
        self.visitor.visit("/sign-in/")
        self.visitor.press(name)
        self.worker = name

    def go_to_person(self) -> None:
        """Look at the person's page."""
        self.visitor.visit(self.person)

    def go_to(self, address: str, *, by: tuple[str, ...] = ()) -> None:
        """Follow links to an address: from here, or from the person's page by the pages named."""
        if self._follow(address):
            return
        self.go_to_person()
        for stop in (*by, address):
            if not self._follow(stop):
                raise CannotBeTold(f"No link leads from {self.visitor.path} to {stop}")

    def follow_about(self, words: str, link: str, *, within: str) -> None:
        """Follow the link that begins with ``link`` in the block that holds these words."""
        block = self.visitor.page.locator(within, has_text=words).first
        block.get_by_role("link").filter(has_text=link).first.click()
        self.visitor.check_page()

    def save(self, button: str, **answers: Any) -> None:
        """Fill in a form and press its button; it must be taken."""
        fill_in(self.visitor.page, answers)
        self.visitor.press(button)
        refused = self.visitor.page.locator(".govuk-error-summary")
        if refused.count():
            raise CannotBeTold(f"{self.visitor.path} says no: {refused.inner_text()}")

    @property
    def here(self) -> str:
        """The path of the page that is open."""
        return urlsplit(self.visitor.page.url).path

    def _follow(self, address: str) -> bool:
        at = f'a[href="{address}"], a[href^="{address}#"], a[href^="{address}?"]'
        for link in self.visitor.page.locator("main").locator(at).all():
            for folded in link.locator("xpath=ancestor::details[not(@open)]").all():
                folded.locator("> summary").click()
            if link.is_visible():
                link.click()
                self.visitor.check_page()
                return True
        return False

    # The story's names and days

    def day(self, days: int) -> date:
        """The date that lies so many days from today."""
        return self.today + timedelta(days=days)

    def as_marked(self, words: str) -> str:
        """The words of the file as they were marked."""
        return self.marked.get(words, words)

    def page_of(self, name: str) -> str:
        """The address of one of the person's pages."""
        return f"{self.person}{name}"


@dataclass(frozen=True)
class Step:
    """One step of the story, for whoever performs it."""

    day: int
    on: date
    values: dict[str, Any]
    telling: Telling

    def to_come(self, name: str) -> date | None:
        """The day under this key, which had still to come when the step was done."""
        if name not in self.values:
            return None
        days = self.values[name]
        return self.telling.day(days if days >= 0 else days - self.day)

    def was(self, name: str) -> date | None:
        """The day under this key, past or to come, as the story says it."""
        return self.telling.day(self.values[name]) if name in self.values else None

    def only(self, *names: str) -> dict[str, Any]:
        """Those of the values that have these names."""
        return {name: self.values[name] for name in names if name in self.values}

    def get(self, name: str, otherwise: Any = "") -> Any:
        """One value."""
        return self.values.get(name, otherwise)


Performs = Callable[[Telling, Step], None]
STEPS: dict[str, Performs] = {}


def step(deed: str) -> Callable[[Performs], Performs]:
    """Register how a deed of a story is done on the pages."""

    def register(performs: Performs) -> Performs:
        STEPS[deed] = performs
        return performs

    return register


def tell(visitor: Visitor, name: str, *, choose_words: Choose = by_mouse) -> Telling:
    """Tell the story in the file of this name, from its first step to its last; end on the person's page."""
    import tests.journeys.steps  # noqa: F401 - each registers itself

    (story,) = read_stories(STORIES / f"{name}.yaml")
    telling = Telling(visitor, story, choose_words)
    for each in story.steps:
        telling.sign_in(each.by)
        _perform(telling, each)
    telling.go_to_person()
    return telling


def _perform(telling: Telling, each: StepOfStory) -> None:
    try:
        STEPS[each.deed](telling, Step(each.day, telling.day(each.day), dict(each.values), telling))
    except Exception as problem:
        raise CannotBeTold(f"{telling.story.where(each)}, at {telling.visitor.path}: {problem}") from problem
