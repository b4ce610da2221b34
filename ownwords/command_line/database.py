"""``ownwords migrate``: bring the database up to date."""

import argparse
from typing import Any


def add_to(commands: Any) -> None:
    """Add these commands to the parser."""
    migrate = commands.add_parser("migrate", help="bring the database up to date", description=migrate_now.__doc__)
    migrate.set_defaults(run=migrate_now)


def migrate_now(options: argparse.Namespace) -> int:
    """Create or update every table, and put the database's own protections in place. Safe to run again."""
    from django.core.management import call_command

    call_command("migrate", verbosity=0, interactive=False)
    print("The database is up to date.")
    return 0
