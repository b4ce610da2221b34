"""How long pages take under 50 users at once, as a ratio to a bare Django view on the same server.

Goal: the 95th percentile at most 3 times the bare view's, and at most 1.2 times from 1,000 to 100,000 people.
"""

import argparse
import asyncio
import contextlib
import html
import os
import re
import statistics
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import psycopg

from bench.load import Connection, Deed, measure
from ownwords.command_line.progress import progress
from tests.support.postgres import postgres_server
from tests.support.server import product_server

BARE = "bare view"
DAY = {"held_on-day": "2", "held_on-month": "3", "held_on-year": "2026"}
TEXT = "She said: I want to keep my garden and see my sister on Sundays. " * 20


@dataclass
class UserPages:
    """The addresses and form fields of one user's pages."""

    person: str = ""
    name: str = ""
    write: str = ""
    mark: str = ""
    keep_fields: dict[str, str] | None = None
    mark_fields: dict[str, str] | None = None


def hidden(page: bytes, name: str) -> str:
    """The value of a hidden field."""
    found = re.search(rf'name="{name}" value="([^"]*)"'.encode(), page)
    assert found, f"no field {name}"
    return found.group(1).decode()


async def sign_in(port: int, number: int) -> tuple[Connection, UserPages]:
    """Sign in, and begin a conversation to write and mark in."""
    connection, pages = Connection(port), UserPages()
    await connection.send("GET", "/sign-in/")
    status, _, _ = await connection.send(
        "POST", "/sign-in/try", {"email": f"practitioner-{number:04}@larkshire.example"}
    )
    assert status == 302, f"signing in answered {status}"
    _, _, listed = await connection.send("GET", "/my-people/")
    found = re.search(rb'href="(/people/[0-9a-f-]{36}/)">([^<]+)<', listed)
    assert found, "this user works with nobody"
    pages.person = found.group(1).decode()
    pages.name = quote(html.unescape(found.group(2).decode()).split()[-1])
    new = f"{pages.person}conversations/new/"
    _, _, form = await connection.send("GET", new)
    fields = {name: hidden(form, name) for name in ("ticket", "once", "base_revision")}
    _, location, _ = await connection.send("POST", new, fields | DAY)
    pages.write = location.replace(f"http://127.0.0.1:{port}", "")
    _, _, form = await connection.send("GET", pages.write)
    pages.keep_fields = {name: hidden(form, name) for name in ("ticket", "base_revision")}
    fields = {name: hidden(form, name) for name in ("ticket", "once", "base_revision")}
    await connection.send("POST", pages.write, fields | DAY | {"narrative": TEXT + "Nothing else matters to her."})
    pages.mark = pages.write.removesuffix("write/") + "mark/"
    _, _, form = await connection.send("GET", pages.mark)
    pages.mark_fields = {name: hidden(form, name) for name in ("ticket", "base_revision")}
    return connection, pages


def deeds(pages: dict[int, UserPages]) -> dict[str, Deed]:
    """What is measured, by its name on the page."""

    async def get(connection: Connection, path: str) -> int:
        return (await connection.send("GET", path))[0]

    def of(connection: Connection) -> UserPages:
        return pages[id(connection)]

    async def keep(connection: Connection, number: int) -> int:
        body = (of(connection).keep_fields or {}) | DAY
        body |= {"narrative": f"{TEXT}{number}", "sequence": str(number + 1)}
        return (await connection.send("POST", "/drafts/keep", body))[0]

    async def mark(connection: Connection, number: int) -> int:
        body = (of(connection).mark_fields or {}) | {
            "once": f"{id(connection)}-{number}",
            "kind": "want",
            "whose": "person",
            "words": "Nothing else matters to her",
        }
        return (await connection.send("POST", of(connection).mark, body))[0]

    return {
        BARE: lambda connection, _: get(connection, "/bare/"),
        "my people": lambda connection, _: get(connection, "/my-people/"),
        "search": lambda connection, _: get(connection, f"/find/?q={of(connection).name}"),
        "a person's page": lambda connection, _: get(connection, of(connection).person),
        "saving a draft": keep,
        "marking words": mark,
    }


@dataclass(frozen=True)
class Measured:
    """Milliseconds."""

    median: float
    p95: float


async def measure_server(port: int, *, users: int, times: int) -> dict[str, Measured]:
    """Measure every deed, and the bare view before each: a slow minute of the machine then slows both."""
    signed_in = [await sign_in(port, number + 1) for number in range(users)]
    connections = [connection for connection, _ in signed_in]
    pages = {id(connection): page for connection, page in signed_in}
    every = deeds(pages)
    bare = every.pop(BARE)
    bare_seconds: list[float] = []
    found: dict[str, Measured] = {}
    for name, deed in every.items():
        await measure(BARE, connections, bare, times=2)
        bare_seconds += await measure(BARE, connections, bare, times=times)
        await measure(name, connections, deed, times=2)
        found[name] = measured(await measure(name, connections, deed, times=times))
    return {BARE: measured(bare_seconds)} | found


def measured(seconds: Sequence[float]) -> Measured:
    """Work out the median and the 95th percentile."""
    ordered = sorted(each * 1000 for each in seconds)
    return Measured(statistics.median(ordered), ordered[int(len(ordered) * 0.95)])


def main() -> int:
    """Measure each size of council on this run's engine and print the table."""
    parser = argparse.ArgumentParser(prog="bench/web", description=__doc__)
    parser.add_argument("--people", default="1000,100000", help="sizes of council (default: 1000,100000)")
    parser.add_argument("--engines", default="sqlite,postgresql", help="default: sqlite,postgresql")
    parser.add_argument("--users", type=int, default=50, help="users at once (default: 50)")
    parser.add_argument("--times", type=int, default=30, help="how often each user does each thing (default: 30)")
    options = parser.parse_args()
    sizes = [int(size) for size in options.people.split(",")]
    print(f"{options.users} users at once, {options.users * options.times} requests each; milliseconds, and ratios.")
    for engine in options.engines.split(","):
        results = {size: run(engine, size, options) for size in sizes}
        show(engine, results)
    return 0


def run(engine: str, size: int, options: argparse.Namespace) -> dict[str, Measured]:
    """Start a server of this engine with a council of this size, and measure it."""
    with contextlib.ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        os.environ["OWNWORDS_HOME"] = folder
        os.environ["OWNWORDS_TEST_ENGINE"] = engine
        os.environ.pop("OWNWORDS_DATABASE_URL", None)
        if engine == "postgresql":
            os.environ["OWNWORDS_DATABASE_URL"] = stack.enter_context(postgres_server(durable=True))
        step = stack.enter_context(progress(f"{engine}, {size:,} people", 2))
        prepare = [f"demo generate --people {size} --seed 1"]
        server = stack.enter_context(product_server(Path(folder), prepare=prepare, settings="bench.settings"))
        if engine == "postgresql":
            tidy_up(server.environment["OWNWORDS_DATABASE_URL"])
        step()
        port = int(server.url.rsplit(":", 1)[1])
        try:
            found = asyncio.run(measure_server(port, users=options.users, times=options.times))
        except BaseException:
            print(server.log[-8000:], file=sys.stderr)  # the server knows why; its folder is gone in a moment
            raise
        step()
    return found


def tidy_up(database_url: str) -> None:
    """Vacuum and analyze, as a database is that has run for a day: else PostgreSQL does it while we measure."""
    with psycopg.connect(database_url, autocommit=True) as database:
        database.execute("VACUUM (ANALYZE)")


def show(engine: str, results: dict[int, dict[str, Measured]]) -> None:
    """Print one engine's table."""
    sizes = sorted(results)
    print(f"\n{engine}")
    print(f"{'':18}" + "".join(f"{f'{size:,} people':>38}" for size in sizes) + f"{'growth of p95':>16}")
    print(f"{'':18}" + "".join(f"{'median':>10}{'p95':>10}{'p95/bare':>18}" for _ in sizes))
    for name in results[sizes[0]]:
        row = f"{name:18}"
        for size in sizes:
            one, bare = results[size][name], results[size][BARE]
            row += f"{one.median:>10.1f}{one.p95:>10.1f}{one.p95 / bare.p95:>18.2f}"
        growth = results[sizes[-1]][name].p95 / results[sizes[0]][name].p95
        print(row + f"{growth:>16.2f}")


if __name__ == "__main__":
    raise SystemExit(main())
