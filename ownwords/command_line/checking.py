"""``ownwords check`` and ``ownwords check-score``: the plan check on files of plans. Needs no database."""

import argparse
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

SOME_LINES_SKIPPED = 3
_LONG_RUN = 500  # plans: shorter runs are over before a bar could be read


def add_to(commands: Any) -> None:
    """Add these commands to the parser."""
    check = commands.add_parser(
        "check",
        help="check support plans against the outcome-based planning manual",
        description="Reads one plan a line (JSON) and says where it falls short, why, and what to ask next. "
        "Exit code 0 when every line was read, 3 when some were skipped, 2 when it could not run.",
    )
    _add_plans(check)
    check.add_argument("--format", choices=("jsonl", "text", "html"), default="jsonl", help="default: jsonl")
    check.add_argument("--jobs", type=_jobs, default=0, metavar="N", help="processes (default: one a core)")
    check.add_argument("--strict", action="store_true", help="stop at the first line that cannot be read (exit code 2)")
    check.add_argument("--readability", action="store_true", help="add hints on long sentences and jargon")
    check.set_defaults(run=check_now, needs_django=False)
    score = commands.add_parser(
        "check-score",
        help="score the plan check against labelled plans",
        description='Reads plans with what is "expected" of them and prints precision, recall, F1 and false alarms.',
    )
    _add_plans(score)
    score.set_defaults(run=score_now, needs_django=False)


def _add_plans(parser: Any) -> None:
    parser.add_argument("plans", metavar="PLANS.jsonl", help='the file; "-" is standard input')


def _jobs(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 0 < int(text) <= 256:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of processes: give a whole number from 1 to 256")
    return int(text)


def check_now(options: argparse.Namespace) -> int:
    """Check the plans and print what was found, as it is found."""
    from ownwords.command_line import Problem
    from ownwords.plancheck import showing
    from ownwords.plancheck.streaming import check_lines

    show: Callable[..., str] = {"jsonl": showing.as_jsonl, "text": showing.as_text, "html": showing.as_html}[
        options.format
    ]
    skipped = 0
    page = options.format == "html"
    with _opened(options.plans) as lines, _bar(options.plans) as advance, _closing_output():
        _write(showing.page_start() if page else "")
        for piece in check_lines(lines, partial(show, readability=options.readability), _processes(options)):
            _write("".join(piece.shown))
            for bad in piece.bad:
                if options.strict:
                    raise Problem(f"line {bad.number}: {bad.why}")
                print(f"line {bad.number}: {bad.why}", file=sys.stderr)
            skipped += len(piece.bad)
            for _ in range(piece.lines):
                advance()
        _write(showing.page_end() if page else "")
    if skipped:
        print(f"{skipped} {'line was' if skipped == 1 else 'lines were'} skipped.", file=sys.stderr)
    return SOME_LINES_SKIPPED if skipped else 0


def score_now(options: argparse.Namespace) -> int:
    """Score the check against labelled plans."""
    from ownwords.command_line import Problem
    from ownwords.plancheck.check import check_read_plan
    from ownwords.plancheck.reading import BadLine, plan_in
    from ownwords.plancheck.scoring import Score

    score = Score()
    with _opened(options.plans) as lines:
        for number, line in enumerate(lines, 1):
            read = plan_in(number, line)
            if isinstance(read, BadLine):
                raise Problem(f"line {number}: {read.why}")
            if read is None:
                continue
            plan, whole = read
            found = [(finding.outcome, finding.section, finding.code) for finding in check_read_plan(plan)]
            try:
                score.add(whole, found)
            except (KeyError, TypeError, AttributeError):
                raise Problem(f'line {number}: "expected" must be a list of outcome, section and code') from None
    print(score.as_text())
    return 0


def _processes(options: argparse.Namespace) -> int:
    """Return how many processes to use: one for a short file, which is done before a second has begun."""
    if options.jobs:
        return int(options.jobs)
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return cores if options.plans == "-" or _count(options.plans) > _LONG_RUN else 1


def _count(path: str) -> int:
    with Path(path).open("rb") as lines:
        return sum(1 for _ in lines)


@contextmanager
def _opened(path: str) -> Iterator[BinaryIO]:
    from ownwords.command_line import Problem

    if path == "-":
        yield sys.stdin.buffer
        return
    try:
        file = Path(path).open("rb")  # noqa: SIM115 - closed below
        file.peek(1)
    except OSError as problem:
        raise Problem(f"{path} could not be read: {problem.strerror}") from None
    with file:
        yield file


def _bar(path: str) -> Any:
    if path == "-" or not sys.stderr.isatty() or _count(path) <= _LONG_RUN:
        return nullcontext(lambda: None)
    from ownwords.command_line.progress import progress

    return progress("Checking plans", _count(path))


@contextmanager
def _closing_output() -> Iterator[None]:
    """Whoever reads may stop early (``| head``): that is no error."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _write(text: str) -> None:
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", "replace"))
