"""``ownwords trail verify``: has anything been altered, removed or put in behind the trail's back?"""

import argparse
import json
import sys
from typing import Any


def add_to(commands: Any) -> None:
    """Add these commands to the parser."""
    trail = commands.add_parser("trail", help="look after the record of who read and wrote what")
    of_trail = trail.add_subparsers(title="commands", metavar="COMMAND", required=True)
    verify = of_trail.add_parser(
        "verify",
        help="find entries that were altered, removed or put in",
        description="Reads the whole trail and the database's own protections. Exit code 1 where anything is wrong.",
    )
    verify.add_argument("--json", action="store_true", help="print the findings as JSON, for a machine")
    verify.set_defaults(run=verify_trail)


def verify_trail(options: argparse.Namespace) -> int:
    """Verify the trail; print what is wrong; return 1 where anything is."""
    from ownwords.command_line.progress import progress
    from ownwords.trail.models import Entry
    from ownwords.trail.protection import missing_protections
    from ownwords.trail.verification import verify

    total = Entry.objects.count()
    with progress("Reading the trail", total) as advance:
        findings = list(verify(advance))
    missing = [protection.name for protection in missing_protections()]
    wrong = bool(findings or missing)
    if options.json:
        report = {
            "entries": total,
            "sound": not wrong,
            "findings": [vars(finding) for finding in findings],
            "missing_protections": missing,
        }
        json.dump(report, sys.stdout, indent=1)
        print()
    else:
        for finding in findings:
            print(f"{finding.chain}, entry {finding.number}: {finding.problem}")
        for name in missing:
            print(f"The database's protection {name} is missing. Run: ownwords migrate")
        print(f"{total:,} entries read. " + ("The trail is NOT sound." if wrong else "The trail is sound."))
    return 1 if wrong else 0
