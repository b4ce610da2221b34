"""How fast the plan check is, beside two general checkers of prose on the same text, and how it grows.

proselint (Python) and write-good (JavaScript) know nothing of plans: they stand for what checking this much text
costs. Each runs in one process that reads all the text once; all ratios are to the check on one core.
"""

import argparse
import itertools
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ownwords.command_line.progress import progress

CORPUS = Path(__file__).parents[1] / "corpus" / "develop"
FEW, MANY = 100, 10_000
PEERS_VERSIONS = {"proselint": "0.16.0", "write-good": "1.0.8"}

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


@dataclass(frozen=True)
class Cost:
    """What a run took: seconds by the clock, and the most memory of any of its processes in MiB."""

    seconds: float
    memory: float


def main() -> int:
    """Measure, and print a table with ratios."""
    parser = argparse.ArgumentParser(prog="bench/plancheck", description=__doc__)
    parser.add_argument("--plans", type=int, default=2000, help="how many plans to compare speed on (default: 2000)")
    parser.add_argument("--without-peers", action="store_true", help="leave proselint and write-good out")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name, progress("Measuring", 4 if options.without_peers else 6) as advance:
        folder = Path(name)
        plans = write_plans(folder / "plans.jsonl", options.plans)
        lines = [f"{'':24}{'plans a second':>16}{'time':>10}"]
        alone = cost_of(*check(plans, 1))
        rows = [("the check, 1 process", options.plans, alone)]
        advance()
        rows.append(("the check, 2 processes", options.plans, cost_of(*check(plans, 2))))
        advance()
        if not options.without_peers:
            fewer = max(1, options.plans // 20)  # they are slow: a share of the text is enough
            texts = write_texts(folder / "texts.jsonl", fewer)
            rows.append(("proselint", fewer, cost_of(*proselint(folder, texts))))
            advance()
            rows.append(("write-good", fewer, cost_of(*write_good(folder, texts))))
            advance()
        for title, count, cost in rows:
            ratio = (cost.seconds / count) / (alone.seconds / options.plans)
            lines.append(f"{title:24}{count / cost.seconds:16.0f}{ratio:9.2f}×")
        few = cost_of(*check(write_plans(folder / "few.jsonl", FEW), 2))
        advance()
        many = cost_of(*check(write_plans(folder / "many.jsonl", MANY), 2))
        advance()
    print("\n".join(lines))
    print(f"\nFrom {FEW:,} to {MANY:,} plans ({MANY // FEW}×), 2 processes:")
    print(f"memory {few.memory:.0f} to {many.memory:.0f} MiB ({many.memory / few.memory:.2f}×)")
    print(f"time {few.seconds:.2f} to {many.seconds:.2f} s ({many.seconds / few.seconds:.1f}×)")
    return 0


def plans_again_and_again() -> Iterator[dict[str, object]]:
    """Yield the corpus's plans, over and over."""
    files = sorted(CORPUS.glob("*.jsonl"))
    plans = [json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    return itertools.cycle(plans)


def write_plans(path: Path, count: int) -> Path:
    """Write so many plans, one a line."""
    with path.open("w", encoding="utf-8") as lines:
        for plan in itertools.islice(plans_again_and_again(), count):
            lines.write(json.dumps(plan, ensure_ascii=False) + "\n")
    return path


def write_texts(path: Path, count: int) -> Path:
    """Write what stands in the sections of so many plans, one plan a line."""
    with path.open("w", encoding="utf-8") as lines:
        for plan in itertools.islice(plans_again_and_again(), count):
            sections = [text for outcome in plan["outcomes"] for text in outcome.values() if text]  # type: ignore[attr-defined]
            lines.write(json.dumps("\n\n".join(sections), ensure_ascii=False) + "\n")
    return path


def check(plans: Path, jobs: int) -> tuple[list[str], Path]:
    """Return the command that checks the plans, and where to run it."""
    return [sys.executable, "-m", "ownwords", "check", str(plans), "--jobs", str(jobs)], Path.cwd()


def proselint(folder: Path, texts: Path) -> tuple[list[str], Path]:
    """Install proselint in a throw-away place; return the command that reads the texts."""
    place = folder / "proselint"
    venv.create(place, with_pip=True)
    python = str(place / "bin" / "python")
    package = f"proselint=={PEERS_VERSIONS['proselint']}"
    subprocess.run([python, "-m", "pip", "install", "--quiet", package], check=True, capture_output=True)
    return [python, "-c", PROSELINT, str(texts)], folder


def write_good(folder: Path, texts: Path) -> tuple[list[str], Path]:
    """Install write-good in a throw-away place; return the command that reads the texts."""
    place = folder / "write-good"
    place.mkdir()
    beside = str(Path(sys.executable).parent)
    path = os.pathsep.join((os.environ.get("PATH", ""), beside))
    npm, node = shutil.which("npm", path=path), shutil.which("node", path=path)
    if not npm or not node:
        raise SystemExit("write-good needs npm: ./run test fetches it, or use --without-peers")
    package = f"write-good@{PEERS_VERSIONS['write-good']}"
    subprocess.run([npm, "install", "--silent", "--no-audit", package], cwd=place, check=True, capture_output=True)
    script = place / "read.js"
    script.write_text(WRITE_GOOD, encoding="utf-8")
    return [node, str(script), str(texts)], place


def cost_of(command: list[str], folder: Path) -> Cost:
    """Run a command to its end and measure it, its own processes included."""
    began = time.perf_counter()
    # A process of its own tells the most memory of its children only.
    watch = (
        "import resource, subprocess, sys; done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL);"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss); sys.exit(done.returncode)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", watch, *command], cwd=folder, check=True, capture_output=True, text=True
    )
    return Cost(time.perf_counter() - began, int(ran.stdout) / 1024)


if __name__ == "__main__":
    raise SystemExit(main())
