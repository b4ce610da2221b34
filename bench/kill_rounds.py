"""Kill the server in mid-sentence, again and again, and say what of the acknowledged was lost."""

import argparse
import os
import tempfile
from pathlib import Path

from ownwords.command_line.progress import progress
from tests.support.killing import rounds_of_killing
from tests.support.server import product_server


def main() -> int:
    """Run the rounds; return 1 where anything was lost."""
    parser = argparse.ArgumentParser(prog="bench/kill", description=__doc__)
    parser.add_argument("--rounds", type=int, default=200, help="how often the server is killed (default: 200)")
    parser.add_argument("--seed", type=int, default=1, help="chance decides when; the same seed, the same chances")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ.setdefault("OWNWORDS_HOME", folder)
        with (
            product_server(Path(folder), prepare=["demo generate --people 60 --seed 1"]) as server,
            progress("Killing the server", options.rounds) as advance,
        ):
            emails = [f"practitioner-{number:04}@larkshire.example" for number in (1, 2, 3)]
            lost, acknowledged = rounds_of_killing(
                server, emails=emails, rounds=options.rounds, seed=options.seed, after_each=lambda _: advance()
            )
    for missing in lost:
        print(missing)
    print(f"Killed {options.rounds} times (seed {options.seed}): {acknowledged} acknowledged, {len(lost)} lost.")
    return 1 if lost else 0


if __name__ == "__main__":
    raise SystemExit(main())
