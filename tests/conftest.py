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
        "test_susi",
        "test_tony",
        "test_mrs_t",
        "test_from_the_lot_to_what_is_learnt",
        *("test_it_is_read_aloud_in_its_language", "test_a_voice_is_recorded_right_here"),
        *map(WALK, ("Abena Hartley", "Nigel Thackwray", "Sam Treloar", "Shabana Javaid")),
    },
    "postgresql": {
        *("test_joyce", "test_eunice", "test_mr_a"),
        *("test_by_keyboard_alone_in_and_out", "test_the_pages_shut_by_themselves_and_say_so_before"),
        *map(WALK, ("Denise Farquhar", "Ruth Castellan", "Leonie Akers", "Nusrat Javaid")),
    },
}
"""On which engine each story is told in the browser, and each role walks through every page, where that is done once
(OWNWORDS_EACH_STORY_ONCE): one takes minutes. So are journeys that hang on the browser alone. Every other test, and
the replay of all six stories by the pages' own actions, runs on both."""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker("journey")
    if os.environ.get("OWNWORDS_EACH_STORY_ONCE"):
        engine = os.environ.get("OWNWORDS_TEST_ENGINE", "sqlite")
        elsewhere = set().union(*(names for told_on, names in TOLD_ON.items() if told_on != engine))
        config.hook.pytest_deselected(items=[item for item in items if item.name in elsewhere])
        items[:] = [item for item in items if item.name not in elsewhere]
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
