"""What the database itself refuses, on SQLite and PostgreSQL alike, whoever asks.

A room says in its ``protections.py`` which of its rows must never change; the triggers are put in place after every
migration, so that a table rebuilt by SQLite does not lose them unseen.
"""

from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from django.apps import apps
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

DEEDS = ("INSERT", "UPDATE", "DELETE")


@dataclass(frozen=True)
class Protection:
    """One thing that the database refuses.

    ``deed`` is INSERT, UPDATE or DELETE; ``when`` is a condition in SQL that both engines understand, over OLD and NEW
    (empty: always); ``because`` is what the refused writer reads.
    """

    table: str
    deed: str
    because: str
    when: str = ""

    @property
    def name(self) -> str:
        """The trigger's name in the database."""
        return f"protect_{self.table}_{self.deed.lower()}"


def append_only(table: str, because: str) -> list[Protection]:
    """Rows of ``table`` may be added and read, and nothing else."""
    return [Protection(table, deed, because) for deed in ("UPDATE", "DELETE")]


def all_protections() -> list[Protection]:
    """Every protection of every installed room, in the order of the rooms."""
    found: list[Protection] = []
    for config in apps.get_app_configs():
        name = f"{config.name}.protections"
        if config.name.startswith("ownwords.") and find_spec(name):
            found.extend(import_module(name).PROTECTIONS)
    return found


def put_protections_in_place(using: str = "default", **_: Any) -> None:
    """Create each protection whose table exists. Safe to run again."""
    connection = connections[using]
    with connection.cursor() as cursor:
        tables = set(connection.introspection.table_names(cursor))
        for protection in all_protections():
            if protection.table in tables:
                for statement in statements_for(protection, connection):
                    cursor.execute(statement)


def missing_protections(using: str = "default") -> list[Protection]:
    """The protections that ought to stand in the database and do not."""
    connection = connections[using]
    query = (
        "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        if connection.vendor == "sqlite"
        else "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'D'"
    )
    with connection.cursor() as cursor:
        cursor.execute(query)
        standing = {row[0] for row in cursor.fetchall()}
    return [protection for protection in all_protections() if protection.name not in standing]


def statements_for(protection: Protection, connection: BaseDatabaseWrapper) -> list[str]:
    """The SQL that puts one protection in place on this engine."""
    because = protection.because.replace("'", "''")
    name, table, deed = protection.name, protection.table, protection.deed
    if connection.vendor == "sqlite":
        when = f"WHEN {protection.when}" if protection.when else ""
        return [
            f"DROP TRIGGER IF EXISTS {name}",
            f"CREATE TRIGGER {name} BEFORE {deed} ON {table} FOR EACH ROW {when} "
            f"BEGIN SELECT RAISE(ABORT, '{because}'); END",
        ]
    kept = "OLD" if deed == "DELETE" else "NEW"
    statements = [
        f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        f"IF {protection.when or 'TRUE'} THEN RAISE EXCEPTION '{because.replace('%', '%%')}' "
        f"USING ERRCODE = 'integrity_constraint_violation'; END IF; RETURN {kept}; END $$",
        f"DROP TRIGGER IF EXISTS {name} ON {table}",
        f"CREATE TRIGGER {name} BEFORE {deed} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()",
    ]
    if deed == "DELETE":
        statements += [
            f"CREATE OR REPLACE FUNCTION {name}_all() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            f"RAISE EXCEPTION '{because.replace('%', '%%')}' USING ERRCODE = 'integrity_constraint_violation'; END $$",
            f"DROP TRIGGER IF EXISTS {name}_all ON {table}",
            f"CREATE TRIGGER {name}_all BEFORE TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION {name}_all()",
        ]
    return statements
