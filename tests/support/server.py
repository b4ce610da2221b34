"""The product's own server, started as a person would start it, on a fresh database.

A template (a home folder with secrets and a database that is migrated and prepared) is made once a run
for each way of preparing it; every server gets a copy of its own.
"""

import contextlib
import fcntl
import hashlib
import os
import shlex
import shutil
import socket
import subprocess
import sys
import time
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from tests.support.postgres import create_database, drop_database

SOURCE_FOLDER = Path(__file__).resolve().parent.parent.parent
SETTINGS = "ownwords.settings.demonstration"
SECONDS_TO_START = 30
SECONDS_TO_STOP = 10


@dataclass(frozen=True)
class ProductServer:
    """A running server: where it answers, and the home folder and environment it runs with."""

    url: str
    home: Path
    environment: dict[str, str]

    @property
    def log(self) -> str:
        """All that the server has written so far."""
        return (self.home / "server.log").read_text(errors="replace")

    def ownwords(self, command_line: str) -> str:
        """Run ``python -m ownwords …`` on this server's database; return what it printed."""
        return _run_python("ownwords", command_line, self.environment)

    def django(self, command_line: str) -> str:
        """Run ``python -m django …`` on this server's database; return what it printed."""
        return _run_python("django", command_line, self.environment)


@contextlib.contextmanager
def product_server(
    folder: Path, *, prepare: Sequence[str] = (), settings: str = SETTINGS, **environment: str
) -> Iterator[ProductServer]:
    """Run ``python -m ownwords serve`` with its home in ``folder``/<something new>, and stop it afterwards.

    ``prepare`` are ``ownwords`` command lines run once on the migrated template, e.g. ``["demo load"]``.
    Further keyword arguments become environment variables of the server.
    """
    name = f"server-{uuid.uuid4().hex[:12]}"
    home = folder / name
    with _copy_of_template(tuple(prepare), settings, home, name) as database_url:
        port = _free_port()
        variables = {**_environment(home, database_url, settings), **environment}
        server = ProductServer(f"http://127.0.0.1:{port}", home, variables)
        with (home / "server.log").open("wb") as log:
            process = subprocess.Popen(
                [sys.executable, "-m", "ownwords", "serve", "--port", str(port)],
                cwd=home,
                env=variables,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        try:
            _wait_until_healthy(server, process)
            yield server
        finally:
            _stop(process)


# --- Templates -------------------------------------------------------------------------------------


@contextlib.contextmanager
def _copy_of_template(prepare: tuple[str, ...], settings: str, home: Path, name: str) -> Iterator[str]:
    """Copy the template into ``home``; give the address of the copied database."""
    template = _template(prepare, settings)
    shutil.copytree(template, home)
    run_database = _run_database()
    if run_database is None:
        yield _sqlite_url(home)
        return
    url = create_database(run_database, name, template=template.name)
    try:
        yield url
    finally:
        drop_database(run_database, name)


def _template(prepare: tuple[str, ...], settings: str) -> Path:
    """Make the template unless this run, in whichever worker, has made it already."""
    templates = Path(os.environ["OWNWORDS_HOME"]) / "templates"
    templates.mkdir(exist_ok=True)
    key = hashlib.sha256(repr((prepare, settings)).encode()).hexdigest()[:12]
    template = templates / f"template-{key}"
    with (templates / f"{key}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not template.exists():
            unfinished = templates / f"unfinished-{key}"
            shutil.rmtree(unfinished, ignore_errors=True)
            unfinished.mkdir()
            run_database = _run_database()
            if run_database is None:
                database_url = _sqlite_url(unfinished)
            else:
                drop_database(run_database, template.name)
                database_url = create_database(run_database, template.name)
            environment = _environment(unfinished, database_url, settings)
            _run_python("django", "migrate --verbosity 0", environment)
            for command_line in prepare:
                _run_python("ownwords", command_line, environment)
            unfinished.rename(template)
    return template


def _run_database() -> str | None:
    """The address of this run's PostgreSQL server; None where the run is on SQLite."""
    return os.environ.get("OWNWORDS_DATABASE_URL")


def _sqlite_url(home: Path) -> str:
    return f"sqlite:///{home / 'ownwords.sqlite3'}"


def _environment(home: Path, database_url: str, settings: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("OWNWORDS_", "PYTEST_"))}
    return {
        **kept,
        "DJANGO_SETTINGS_MODULE": settings,
        "OWNWORDS_DATABASE_URL": database_url,
        "OWNWORDS_HOME": str(home),
        "PYTHONPATH": str(SOURCE_FOLDER),
        "PYTHONUNBUFFERED": "1",
    }


# --- Processes -------------------------------------------------------------------------------------


def _run_python(module: str, command_line: str, environment: dict[str, str]) -> str:
    result = subprocess.run(
        [sys.executable, "-m", module, *shlex.split(command_line)],
        cwd=environment["OWNWORDS_HOME"],
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    if result.returncode != 0:
        raise AssertionError(f"'{module} {command_line}' failed with exit code {result.returncode}:\n{result.stdout}")
    return result.stdout


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_until_healthy(server: ProductServer, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + SECONDS_TO_START
    problem: object = "no answer yet"
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise AssertionError(f"the server ended with exit code {process.returncode}:\n{server.log}")
        try:
            with urlopen(f"{server.url}/healthz", timeout=5) as answer:  # noqa: S310 - an address of our own
                if answer.status == 200:
                    return
        except (URLError, OSError) as error:
            problem = error
        time.sleep(0.05)
    raise AssertionError(f"{server.url}/healthz was not well within {SECONDS_TO_START} s: {problem}\n{server.log}")


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(SECONDS_TO_STOP)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
