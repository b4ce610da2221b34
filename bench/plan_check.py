"""How fast the plan check is, beside two general checkers of prose on the same texts, and how it grows.

proselint (Python) and write-good (JavaScript) know nothing of plans: they stand for what reading this much text
costs. Each reads all the texts in one process. Goal: 20,000 plans in 120 seconds, in memory that does not grow.
"""

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ownwords.command_line.progress import progress

SOURCE_FOLDER = Path(__file__).resolve().parents[1]
CORPUS = SOURCE_FOLDER / "corpus" / "develop"
FEW, MANY = 100, 10_000
A_COUNCIL, LIMIT = 20_000, 120  # plans, and the seconds they may take
VERSIONS = {"proselint": "0.16.0", "write-good": "1.0.8"}

PROSELINT = """
import json, sys
from proselint.checks import __register__
from proselint.registry import CheckRegistry
from proselint.tools import LintFile
CheckRegistry().register_many(__register__)
for line in open(sys.argv[1], encoding="utf-8"):
    LintFile("plan", json.loads(line)).lint()
"""
WRITE_GOOD = """
const writeGood = require("write-good");
const lines = require("fs").readFileSync(process.argv[2], "utf8").trim().split("\\n");
for (const line of lines) writeGood(JSON.parse(line));
"""
# A process learns the most memory of its children only, so each run gets a process of its own around it.
WATCH = """
import resource, subprocess, sys, time
began = time.perf_counter()
done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL)
print(time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
sys.exit(done.returncode)
"""

Plan = dict[str, Any]


@dataclass(frozen=True)
class Cost:
    """What a run took: seconds by the clock, and the most memory of any of its processes in MiB."""

    seconds: float
    memory: float


class Draw:
    """Plans drawn from the corpus, the same ones for the same seed."""

    def __init__(self, seed: int, folder: Path) -> None:
        self.seed, self.folder = seed, folder
        files = sorted(CORPUS.glob("*.jsonl"))
        self.corpus = [json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines()]

    def plans(self, count: int) -> Path:
        """Write so many plans, one a line."""
        return self._written(count, "plans", lambda plan: plan)

    def texts(self, count: int) -> Path:
        """Write what stands in the sections of the same plans, one plan a line."""
        return self._written(count, "texts", text_of)

    def _written(self, count: int, what: str, show: Callable[[Plan], object]) -> Path:
        path = self.folder / f"{what}-{count}.jsonl"
        drawn = random.Random(self.seed).choices(self.corpus, k=count)
        path.write_text("".join(json.dumps(show(plan)) + "\n" for plan in drawn), encoding="utf-8")
        return path


def text_of(plan: Plan) -> str:
    """Return all that is written in a plan's sections."""
    return "\n\n".join(text for outcome in plan["outcomes"] for text in outcome.values() if text)


def check(plans: Path, jobs: int) -> Cost:
    """Check the plans."""
    return cost_of([sys.executable, "-m", "ownwords", "check", str(plans), "--jobs", str(jobs)], SOURCE_FOLDER)


def proselint(folder: Path, texts: Path) -> Cost:
    """Install proselint in a throw-away environment, and let it read the texts."""
    place = folder / "proselint"
    venv.create(place, with_pip=True)
    python = str(place / "bin" / "python")
    package = f"proselint=={VERSIONS['proselint']}"
    subprocess.run([python, "-m", "pip", "install", "--quiet", package], check=True, capture_output=True)
    return cost_of([python, "-c", PROSELINT, str(texts)], folder)


def write_good(folder: Path, texts: Path) -> Cost:
    """Install write-good in a throw-away folder, and let it read the texts."""
    place = folder / "write-good"
    place.mkdir()
    path = os.pathsep.join((os.environ.get("PATH", ""), str(Path(sys.executable).parent)))
    npm, node = shutil.which("npm", path=path), shutil.which("node", path=path)
    if not npm or not node:
        raise SystemExit("write-good needs npm: ./run test fetches it, or use --without-peers")
    package = f"write-good@{VERSIONS['write-good']}"
    subprocess.run([npm, "install", "--silent", "--no-audit", package], cwd=place, check=True, capture_output=True)
    (place / "read.js").write_text(WRITE_GOOD, encoding="utf-8")
    return cost_of([node, str(place / "read.js"), str(texts)], place)


def cost_of(command: list[str], folder: Path) -> Cost:
    """Run a command to its end and measure it, its own processes included."""
    watch = [sys.executable, "-c", WATCH, *command]
    ran = subprocess.run(watch, cwd=folder, capture_output=True, text=True)
    if ran.returncode:
        raise SystemExit(f"{command[0]} failed:\n{ran.stderr}")
    seconds, memory = ran.stdout.split()
    return Cost(float(seconds), int(memory) / 1024)


def speed(count: int, costs: dict[str, Cost], peers: list[str]) -> str:
    """Return the table of speed: plans a second, and that as a ratio to each peer."""
    lines = [f"{count:,} plans{'':14}{'a second':>10}" + "".join(f"{f'× {peer}':>14}" for peer in peers)]
    for name, cost in costs.items():
        ratios = "".join(f"{costs[peer].seconds / cost.seconds:14.2f}" for peer in peers)
        lines.append(f"{name:26}{count / cost.seconds:10.0f}{ratios}")
    return "\n".join(lines)


def growth(few: Cost, many: Cost) -> str:
    """Return how time and memory grow with the number of plans."""
    return (
        f"From {FEW:,} to {MANY:,} plans ({MANY // FEW}×), 2 processes:\n"
        f"time {few.seconds:.2f} to {many.seconds:.2f} s ({many.seconds / few.seconds:.1f}×), "
        f"memory {few.memory:.0f} to {many.memory:.0f} MiB ({many.memory / few.memory:.2f}×)"
    )


def main() -> int:
    """Measure, and print ratios."""
    parser = argparse.ArgumentParser(prog="bench/plancheck", description=__doc__)
    parser.add_argument("--plans", type=int, default=1000, help="how many plans to compare speed on (default: 1000)")
    parser.add_argument("--seed", type=int, default=0, help="draws the plans (default: %(default)s)")
    parser.add_argument("--without-peers", action="store_true", help="leave proselint and write-good out")
    options = parser.parse_args()
    peers = {} if options.without_peers else {"proselint": proselint, "write-good": write_good}
    with tempfile.TemporaryDirectory() as name, progress("Measuring", 5 + len(peers)) as advance:
        draw = Draw(options.seed, Path(name))
        costs: dict[str, Cost] = {}
        for jobs in (1, 2):
            costs[f"the check, --jobs {jobs}"] = check(draw.plans(options.plans), jobs)
            advance()
        for peer, read in peers.items():
            costs[peer] = read(draw.folder, draw.texts(options.plans))
            advance()
        grown = []
        for count in (FEW, MANY, A_COUNCIL):
            grown.append(check(draw.plans(count), 2))
            advance()
    few, many, council = grown
    share = council.seconds / LIMIT
    print(
        f"Seed {options.seed}, {time.strftime('%Y-%m-%d')}, {os.cpu_count()} cores, {os.getloadavg()[0]:.1f} waiting\n"
    )
    print(speed(options.plans, costs, list(peers)))
    print(f"\n{growth(few, many)}")
    print(f"\n{A_COUNCIL:,} plans, 2 processes: {council.seconds:.1f} s, {share:.2f} of the limit of {LIMIT} s")
    return 0 if share <= 1 else 1


if __name__ == "__main__":
    raise SystemExit(main())
