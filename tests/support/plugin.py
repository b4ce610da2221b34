"""Lays the ground before Django's settings load: a home of the run's own, and the database engine.

``OWNWORDS_TEST_ENGINE`` chooses ``sqlite`` (also where it is not set) or ``postgresql``. For PostgreSQL
one server starts for the whole run; the workers of pytest-xdist share it, each with databases of its own.
Nothing here ever touches the database or the secrets of an installation on the same machine.
"""

import contextlib
import os
import shutil
import signal
import tempfile
from collections.abc import Generator
from pathlib import Path

import pytest

from tests.support.postgres import postgres_server

ENGINES = ("sqlite", "postgresql")

_run = contextlib.ExitStack()


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_load_initial_conftests() -> Generator[None, object, object]:
    try:
        if "PYTEST_XDIST_WORKER" not in os.environ:  # a worker has its ground from the process that started it
            _lay_the_ground()
        return (yield)
    except BaseException:
        _run.close()
        raise


def pytest_report_header() -> str:
    return f"database engine: {os.environ['OWNWORDS_TEST_ENGINE']}"


@pytest.hookimpl(trylast=True)
def pytest_unconfigure() -> None:
    _run.close()


def _lay_the_ground() -> None:
    engine = os.environ.setdefault("OWNWORDS_TEST_ENGINE", "sqlite")
    if engine not in ENGINES:
        raise pytest.UsageError(f"OWNWORDS_TEST_ENGINE is {engine!r}; it may be {' or '.join(ENGINES)}")
    # Whoever ends the run politely gets it cleaned up, as after Ctrl-C.
    signal.signal(signal.SIGTERM, signal.default_int_handler)

    home = tempfile.mkdtemp(prefix="ownwords-tests-")
    _run.callback(shutil.rmtree, home, ignore_errors=True)
    (Path(home) / "assets").mkdir()  # WhiteNoise warns where there is none
    os.environ["OWNWORDS_HOME"] = home
    for name in ("OWNWORDS_SECRET_KEY", "OWNWORDS_TRAIL_KEY", "OWNWORDS_DATABASE_URL"):
        os.environ.pop(name, None)
    if engine == "postgresql":
        os.environ["OWNWORDS_DATABASE_URL"] = _run.enter_context(postgres_server())
