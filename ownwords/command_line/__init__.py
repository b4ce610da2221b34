"""The commands of ``ownwords``, one module each. ``ownwords --help`` lists them.

Exit codes: 0 all is well; 1 the command found something wrong (a broken trail, say); 2 the command was called wrongly
or could not run; 3 (``check``) some of what was given could not be read and was left out.
"""

import argparse
import sys
from collections.abc import Sequence

from ownwords import __version__


def main(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code."""
    # Command modules reach for models only inside their functions: Django must be set up first.
    from ownwords.command_line import accounts, checking, database, demonstration, evidence, server, trail

    parser = argparse.ArgumentParser(
        prog="ownwords",
        description="Own Words: what people say they want, carried from the conversation to the board.",
        epilog="Exit codes: 0 all is well, 1 something is wrong with what was looked at, 2 the command could not run, "
        "3 some of it could not be read.",
    )
    parser.add_argument("--version", action="version", version=f"ownwords {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for module in (demonstration, server, database, accounts, trail, checking, evidence):
        module.add_to(commands)
    options = parser.parse_args(list(arguments))
    try:
        if getattr(options, "needs_django", True):
            import django

            django.setup()
        code: int = options.run(options)
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return 130
    except Problem as problem:
        print(f"ownwords: {problem}", file=sys.stderr)
        return 2
    return code


class Problem(Exception):
    """The command could not run. The message says what to do."""
