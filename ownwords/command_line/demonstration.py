"""``ownwords demo``: invented people to look around with, or a whole invented council to measure with."""

import argparse
from pathlib import Path
from typing import Any

from ownwords.command_line.server import collect_assets, port, run_server

SERVER_PROCESSES = 2
THREADS = 8


def add_to(commands: Any) -> None:
    """Add these commands to the parser."""
    demo = commands.add_parser(
        "demo",
        help="look around with invented people",
        description="Invented people to look around with. Nobody in it is real. Refused outside a demonstration.",
    )
    of_demo = demo.add_subparsers(title="commands", metavar="COMMAND", required=True)
    serve = of_demo.add_parser(
        "serve",
        help="load invented people where there are none yet, and answer browsers",
        description="Starts Own Words with invented people, on this machine only. What is typed is kept for next time.",
    )
    serve.add_argument("--port", type=port, default=8000, help="the port to listen on (default: 8000)")
    serve.add_argument("--fresh", action="store_true", help="start over: everything typed since the first start goes")
    serve.set_defaults(run=serve_demonstration)
    load = of_demo.add_parser(
        "load",
        help="load the six stories and everybody else, into an empty database",
        description="Loads six stories and about 40 invented people. Does nothing where there is something already.",
    )
    load.add_argument(
        "--only-users",
        action="store_true",
        help="load the council's teams and users, and no people: to tell a story anew",
    )
    load.set_defaults(run=load_now)
    _add_generate(of_demo)


def _add_generate(of_demo: Any) -> None:
    generate = of_demo.add_parser(
        "generate",
        help="make an invented council of any size, to measure with",
        description=(
            "Makes an invented council of any size, straight into the tables. The same seed, number and day make the "
            "same council. Beside the demonstration's own people, or into an empty database; once."
        ),
    )
    generate.add_argument("--people", type=how_many, required=True, metavar="N", help="how many people")
    generate.add_argument("--seed", type=int, default=1, metavar="S", help="which council of that size (default: 1)")
    generate.set_defaults(run=generate_now)


def how_many(text: str) -> int:
    """Read a number of people."""
    if not text.isascii() or not text.isdigit() or not 0 < int(text) <= 10_000_000:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of people: give a whole number from 1 to 10000000")
    return int(text)


def serve_demonstration(options: argparse.Namespace) -> int:
    """Make everything ready that is not yet, and serve."""
    _refuse_outside_demonstration()
    if options.fresh:
        _start_over()
    _make_ready()
    _load_where_empty()
    collect_assets()
    print(f"Own Words is at http://127.0.0.1:{options.port}  (Ctrl-C stops it; what you type is kept)", flush=True)
    run_server("127.0.0.1", options.port, SERVER_PROCESSES, THREADS)
    return 0


def load_now(options: argparse.Namespace) -> int:
    """Load the demonstration into an empty database; say so where it is not empty."""
    _refuse_outside_demonstration()
    _make_ready()
    if not _load_where_empty(only_users=options.only_users):
        print("There is something in the database already. Nothing was loaded.")
    return 0


def generate_now(options: argparse.Namespace) -> int:
    """Make an invented council."""
    _refuse_outside_demonstration()
    _make_ready()
    from ownwords.command_line import Problem
    from ownwords.command_line.progress import progress
    from ownwords.demonstration.generation import AlreadyGenerated, generate_council

    with progress("Making people", options.people) as advance:
        try:
            made = generate_council(options.people, seed=options.seed, each_person=advance)
        except AlreadyGenerated as problem:
            raise Problem(str(problem)) from None
    print(f"{made.people:,} people, {made.practitioners:,} practitioners, {made.conversations:,} conversations.")
    return 0


def _refuse_outside_demonstration() -> None:
    from django.conf import settings

    from ownwords.command_line import Problem

    if not settings.DEMONSTRATION:
        raise Problem(
            "this is not a demonstration, and invented people are not put among real ones. Unset "
            "DJANGO_SETTINGS_MODULE, or set it to ownwords.settings.demonstration."
        )


def _make_ready() -> None:
    """Bring the database up to date. Where it is already, only its own protections are put in place anew."""
    from django.conf import settings
    from django.core.management import call_command
    from django.db import connection, transaction
    from django.db.migrations.executor import MigrationExecutor

    from ownwords.trail.protection import put_protections_in_place

    Path(settings.HOME_FOLDER).mkdir(parents=True, exist_ok=True)
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        call_command("migrate", verbosity=0, interactive=False)
    else:
        with transaction.atomic():
            put_protections_in_place()


def _load_where_empty(*, only_users: bool = False) -> bool:
    """Load the demonstration, or only its users, where nothing is there yet; return whether it was loaded."""
    from ownwords.command_line import Problem
    from ownwords.command_line.progress import progress
    from ownwords.demonstration.files import WrongStory
    from ownwords.demonstration.loading import count_of_stories, is_empty, load_demonstration, load_users

    if not is_empty():
        return False
    try:
        if only_users:
            print(f"{load_users()} invented users are ready, and nobody else.", flush=True)
            return True
        with progress("Loading invented people", count_of_stories()) as advance:
            people = load_demonstration(advance)
    except WrongStory as problem:
        raise Problem(f"the demonstration could not be loaded, and nothing of it was. {problem}") from None
    print(f"{people} invented people are ready.", flush=True)
    return True


def _start_over() -> None:
    """Remove the demonstration's database, after making sure that it is one and saying so."""
    from django.conf import settings
    from django.db import connection

    from ownwords.command_line import Problem

    if connection.vendor != "sqlite":
        raise Problem("--fresh removes a SQLite file. On PostgreSQL, drop the database and create it again yourself.")
    database = Path(settings.DATABASES["default"]["NAME"])
    if not database.exists():
        return
    if not _holds_a_demonstration():
        raise Problem(f"{database} does not look like a demonstration. Remove it yourself if you are sure.")
    connection.close()
    print(f"Starting over: {database} goes, with everything that was typed into it.", flush=True)
    for file in (database, *(database.with_name(f"{database.name}-{end}") for end in ("wal", "shm"))):
        file.unlink(missing_ok=True)


def _holds_a_demonstration() -> bool:
    """Whether nothing is in the database but what a demonstration puts there, and what was typed into it."""
    from django.db import DatabaseError

    from ownwords.access.models import Organisation

    try:
        organisations = set(Organisation.objects.values_list("name", flat=True))
    except DatabaseError:  # half-made by a start that was stopped
        return True
    return not organisations or "Larkshire Council" in organisations
