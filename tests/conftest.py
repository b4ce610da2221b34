"""Fixtures that every test may ask for."""

import contextlib
import os
from collections.abc import Callable, Generator, Iterator, Sequence
from pathlib import Path
from typing import Any

import hypothesis
import pytest
from django.core.cache import caches
from playwright.sync_api import Browser

from tests.safeguarding.support.meetings import invited_to_meeting  # noqa: F401
from tests.safeguarding.support.partners import invited_partner  # noqa: F401
from tests.support.audit import auditor  # noqa: F401
from tests.support.browser import WIDE, Visitor, chromium
from tests.support.good_practice import provider_viewer, unsent_provider_viewer  # noqa: F401
from tests.support.life import life  # noqa: F401
from tests.support.own_pages import own_viewer  # noqa: F401
from tests.support.people import (  # noqa: F401 - fixtures for everybody
    administrator,
    board_member,
    case,
    client_of,
    colleague,
    council,
    lead,
    person,
    supervisor,
    worker,
)
from tests.support.server import ProductServer, product_server

# Slow machines are no failures, and a change is judged by the same examples each time.
hypothesis.settings.register_profile("ownwords", deadline=None, derandomize="CI" in os.environ)
hypothesis.settings.load_profile("ownwords")


WALK = "test_everything_that_is_linked_can_be_used[{}]".format
TOLD_ON = {
    "sqlite": {
        *("test_susi", "test_tony", "test_mrs_t"),
        *("test_library", "test_supervision", "test_stories", "test_good_practice"),
        *map(WALK, ("Abena Hartley", "Nigel Thackwray", "Sam Treloar", "Shabana Javaid")),
    },
    "postgresql": {
        *("test_joyce", "test_eunice", "test_mr_a"),
        *("test_own_pages", "test_evidence", "test_plan_check", "test_reflection", "test_confidence", "test_audit"),
        *map(WALK, ("Denise Farquhar", "Ruth Castellan", "Leonie Akers", "Nusrat Javaid")),
    },
}
"""On which engine each story is told in the browser (a test, or every journey of a file), and each role walks through
every page, where that is done once (OWNWORDS_EACH_STORY_ONCE): one takes minutes. Every other test, and the replay of
all six stories by the pages' own actions, runs on both."""
WITHOUT_DATABASE = ("tests/plancheck/", "tests/measures/", "tests/wording/", "tests/tooling/", "/test_rules.py")
"""Where tests stand that ask no database: they say on the second engine what they said on the first."""


def told_elsewhere(item: pytest.Item, engine: str) -> bool:
    """Whether a test is run on another engine than this, where each is told once."""
    elsewhere = set().union(*(names for told_on, names in TOLD_ON.items() if told_on != engine))
    asks = item.get_closest_marker("django_db") or {"db", "transactional_db"} & set(getattr(item, "fixturenames", ()))
    once = engine != "sqlite" and not asks and any(place in item.nodeid for place in WITHOUT_DATABASE)
    return once or (item.path.parent.name == "journeys" and bool({item.name, item.path.stem} & elsewhere))


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker("journey")
    if os.environ.get("OWNWORDS_EACH_STORY_ONCE"):
        engine = os.environ.get("OWNWORDS_TEST_ENGINE", "sqlite")
        config.hook.pytest_deselected(items=[item for item in items if told_elsewhere(item, engine)])
        items[:] = [item for item in items if not told_elsewhere(item, engine)]
    # Those that take minutes come first, so that no process waits for another at the end.
    items.sort(key=lambda item: "browser" not in getattr(item, "fixturenames", ()))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Tell with a failure what the servers wrote and what the visitors saw."""
    report = yield
    if report.failed:
        for name, value in getattr(item, "funcargs", {}).items():
            if isinstance(value, ProductServer):
                report.sections.append((f"log of {name}", value.log[-5000:]))
        for visitor in item.stash.get(VISITORS, []):
            with contextlib.suppress(Exception):  # the browser may be what failed
                picture = visitor.screenshot(f"failed-{item.name}")
                report.sections.append(
                    ("what the visitor saw", f"{visitor.path}, pictured in {picture}\n{visitor.text}")
                )
    return report


@pytest.fixture(autouse=True)
def nothing_kept_in_memory() -> None:
    """Begin every test as a server that has just started."""
    caches["pieces"].clear()


VISITORS = pytest.StashKey[list[Visitor]]()


@pytest.fixture
def start_server(tmp_path: Path) -> Iterator[Callable[..., ProductServer]]:
    """Start servers, each on a fresh database: ``start_server(prepare=["demo load"], SOME_VARIABLE="1")``."""
    with contextlib.ExitStack() as servers:

        def start(*, prepare: Sequence[str] = (), **environment: str) -> ProductServer:
            return servers.enter_context(product_server(tmp_path, prepare=prepare, **environment))

        yield start


@pytest.fixture(scope="module")
def server(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ProductServer]:
    """One server for the module's tests. A list ``PREPARE`` in the module prepares its database."""
    prepare = getattr(request.module, "PREPARE", ())
    with product_server(tmp_path_factory.mktemp("product"), prepare=prepare) as running:
        yield running


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium. Playwright keeps an event loop in this thread, which Django would take for asynchronous code."""
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with chromium() as running:
        yield running


@pytest.fixture
def new_visitor(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Callable[..., Visitor]]:
    """Send visitors to a server: ``new_visitor(server, width=375, javascript=False)``."""
    visitors = request.node.stash.setdefault(VISITORS, [])

    def send(to: ProductServer | str, **options: Any) -> Visitor:
        visitor = Visitor(browser, to if isinstance(to, str) else to.url, **options)
        visitors.append(visitor)
        return visitor

    yield send
    for visitor in visitors:
        visitor.close()


@pytest.fixture
def visitor(request: pytest.FixtureRequest, server: ProductServer, new_visitor: Callable[..., Visitor]) -> Visitor:
    """One visitor to the module's server, 1280 pixels wide.

    For other widths: ``@pytest.mark.parametrize("visitor", WIDTHS, indirect=True)``.
    """
    return new_visitor(server, width=getattr(request, "param", WIDE))
