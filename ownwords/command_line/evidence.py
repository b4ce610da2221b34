"""``ownwords evidence``: extracts of the daily record, and figures from them. All but ``extract`` need no database."""

import argparse
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Any

SOME_ROWS_LEFT_OUT = 3
FORMATS = ("json", "csv", "xlsx", "html", "pdf")


def add_to(commands: Any) -> None:
    """Add these commands to the parser."""
    evidence = commands.add_parser(
        "evidence",
        help="extracts of the daily record, and figures from them",
        description="Reads extracts (CSV or Parquet, of one council or many) and works out what boards are told. "
        "Exit code 0 when every row was counted, 3 when some were left out, 2 when it could not run.",
    )
    parts = evidence.add_subparsers(title="commands", metavar="COMMAND", required=True)
    _add_extract(parts)
    _add_report(parts)
    _add_return(parts)
    _add_regions(parts)
    _add_programme(parts)
    _add_generate(parts)
    _add_monthly(parts)


def _add_extract(parts: Any) -> None:
    extract = parts.add_parser(
        "extract",
        help="write the extract of a council's own record",
        description="One row a case, without names. With --update, only what changed since the file was written is "
        "read again; beside the file stands another (.versions) that tells what was.",
    )
    extract.add_argument("--out", type=Path, required=True, metavar="FILE", help=".csv or .parquet")
    extract.add_argument("--council", default="", metavar="CODE", help="its ONS code, where there are several")
    extract.add_argument("--update", action="store_true", help="bring the file up to date")
    extract.set_defaults(run=extract_now)


def _add_report(parts: Any) -> None:
    report = parts.add_parser(
        "report",
        help="the board's figures for a period",
        description="Figures leave in published form: small counts hidden, others rounded. --exact is for those inside "
        "the council with the right to it.",
    )
    _add_files(report)
    _add_period(report)
    report.add_argument("--format", choices=FORMATS, default="json", help="default: json")
    form = report.add_mutually_exclusive_group()
    form.add_argument("--published", action="store_true", help="small counts hidden, others rounded (default)")
    form.add_argument("--exact", action="store_true", help="every figure as it is: keep it inside the council")
    _add_out(report)
    report.set_defaults(run=report_now, needs_django=False)


def _add_return(parts: Any) -> None:
    national = parts.add_parser(
        "return",
        help="the national return (Safeguarding Adults Collection)",
        description="Writes the collection's cells for a year from 1 April to 31 March, and what it would ask of them.",
    )
    _add_files(national)
    national.add_argument("--year", type=_year, required=True, metavar="YEAR", help="in which it begins: 2025")
    _add_out(national)
    national.set_defaults(run=return_now, needs_django=False)


def _add_generate(parts: Any) -> None:
    generate = parts.add_parser(
        "generate",
        help="invent a believable extract of any size",
        description="Invented rows, shaped on England's published totals. The same seed gives the same rows.",
    )
    generate.add_argument("--rows", type=_many, required=True, metavar="N", help="how many rows")
    generate.add_argument("--out", type=Path, required=True, metavar="FILE", help=".csv or .parquet")
    generate.add_argument("--seed", type=int, default=1, metavar="N", help="default: 1")
    generate.add_argument("--council", default="", metavar="CODE", help="an ONS code for all (default: 153 councils)")
    generate.add_argument("--last", type=_day, default=date(2026, 3, 31), metavar="DAY", help="default: 2026-03-31")
    generate.set_defaults(run=generate_now, needs_django=False)


def _add_regions(parts: Any) -> None:
    regions = parts.add_parser(
        "regions",
        help="the figures of many councils together, as a whole and by region",
        description="Councils count where they permit it. A region is told only where three or more count in it. "
        "No council stands by itself.",
    )
    _add_files(regions)
    regions.add_argument(
        "--councils", type=Path, required=True, metavar="LIST.csv",
        help="council,region,permits (region: in its region and the whole; whole: in the whole alone; none)",
    )  # fmt: skip
    _add_period(regions)
    regions.add_argument("--exact", action="store_true", help="every figure as it is: keep it inside")
    _add_out(regions)
    regions.set_defaults(run=regions_now, needs_django=False)


def _add_programme(parts: Any) -> None:
    programme = parts.add_parser(
        "programme",
        help="the evaluation of a programme of many councils",
        description="Who signed up and returned, with how many people they worked, what they said in words, and how "
        "far two people read the same out of it.",
    )
    programme.add_argument("returns", type=Path, metavar="RETURNS.csv", help="council,level,returned,used,cases")
    programme.add_argument("codings", type=Path, metavar="CODINGS.csv", help="council,coder,statement,mentioned")
    programme.add_argument("--json", action="store_true", help="for a machine")
    programme.set_defaults(run=programme_now, needs_django=False)


def _add_monthly(parts: Any) -> None:
    monthly = parts.add_parser(
        "monthly",
        help="make this month's report for each council that has none yet",
        description="For cron or a systemd timer: call it every day. Where this month's report was made already, "
        "nothing is made.",
    )
    monthly.set_defaults(run=monthly_now)


def _add_files(parser: Any) -> None:
    parser.add_argument("files", nargs="+", metavar="FILE", help=".csv or .parquet, or a folder of them")
    parser.add_argument("--strict", action="store_true", help="refuse the files where a row cannot be counted")
    parser.add_argument("--engine", choices=("duckdb", "spark"), default="duckdb", help="default: duckdb")
    parser.add_argument("--address", default="", metavar="URL", help="of a Spark cluster (default: this machine)")


def _add_period(parser: Any) -> None:
    parser.add_argument("--from", dest="first", type=_day, required=True, metavar="DAY", help="first day: 2025-04-01")
    parser.add_argument("--to", dest="last", type=_day, required=True, metavar="DAY", help="last day: 2026-03-31")


def _add_out(parser: Any) -> None:
    parser.add_argument("--out", type=Path, metavar="FILE", help="write to this file (default: standard output)")


def extract_now(options: argparse.Namespace) -> int:
    """Write an extract of the record, or bring one up to date."""
    from ownwords.command_line.progress import progress
    from ownwords.evidence.actions import make_extract, update_extract
    from ownwords.evidence.extracting import how_many
    from ownwords.measures.files import KINDS

    if options.out.suffix.lower() not in KINDS:
        _stop(f"{options.out}: an extract is a .csv or a .parquet file")
    organisation = _council(options.council)
    with _problems():
        if options.update and options.out.exists():
            many, read = update_extract(organisation, options.out)
            print(f"{many:,} rows in {options.out}; {read:,} people were read again", file=sys.stderr)
            return 0
        with progress("Reading cases", how_many(organisation)) as advance:
            many = make_extract(organisation, options.out, advance)
    print(f"{many:,} rows in {options.out}", file=sys.stderr)
    return 0


def _council(code: str) -> Any:
    from ownwords.access.models import Organisation

    councils = list(Organisation.objects.filter(kind=Organisation.Kind.COUNCIL).order_by("name"))
    found = [each for each in councils if each.code == code] if code else councils
    if len(found) != 1:
        known = ", ".join(f"{each.code or 'no code'} ({each.name})" for each in councils)
        _stop(f"Say which council with --council CODE: {known or 'there is none'}")
    if not found[0].code:
        _stop(f"{found[0].name} has no ONS code yet. An administrator can give it one under “Organisations”")
    return found[0]


def monthly_now(options: argparse.Namespace) -> int:
    """Make this month's report for each council that has none yet."""
    from ownwords.access.models import Organisation
    from ownwords.command_line.progress import progress
    from ownwords.evidence.reporting import make_monthly_report

    councils = list(Organisation.objects.filter(kind=Organisation.Kind.COUNCIL).order_by("name"))
    with progress("Making reports", len(councils)) as advance:
        made = []
        for council in councils:
            run = make_monthly_report(council)
            made.append(f"{council.name}: {f'made, {run}' if run else 'made already this month'}")
            advance()
    print("\n".join(made))
    return 0


def report_now(options: argparse.Namespace) -> int:
    """Print or write a report."""
    from ownwords.measures import expressions, papers
    from ownwords.measures.extract import opened
    from ownwords.measures.report import report

    if options.last < options.first:
        _stop("--to must be the same day as --from, or after it")
    with _waiting("Counting"), _problems():
        with opened(
            options.files,
            engine=options.engine,
            address=options.address,
            strict=options.strict,
            only=expressions.concluded_in(options.first, options.last),
        ) as extract:
            made = report(extract, options.first, options.last, exact=options.exact)
        makers: dict[str, Callable[[dict[str, Any]], str | bytes]] = {
            "json": papers.as_json,
            "csv": papers.as_csv,
            "xlsx": papers.as_xlsx,
            "html": papers.as_html,
            "pdf": papers.as_pdf,
        }
        written = makers[options.format](made)
    _write(written, options.out)
    return _left_out(made["rows"])


def regions_now(options: argparse.Namespace) -> int:
    """Print or write the figures of many councils together."""
    from ownwords.measures import expressions, papers
    from ownwords.measures.extract import opened
    from ownwords.measures.regions import councils_in, regional_report

    if options.last < options.first:
        _stop("--to must be the same day as --from, or after it")
    with _waiting("Counting"), _problems():
        councils = councils_in(options.councils)
        with opened(
            options.files,
            engine=options.engine,
            address=options.address,
            strict=options.strict,
            only=expressions.concluded_in(options.first, options.last),
            keep=("risk_types", "council"),
        ) as extract:
            made = regional_report(extract, councils, options.first, options.last, exact=options.exact)
    _write(papers.as_json(made), options.out)
    for council, why in made["left_out"].items():
        print(f"{council} {why}", file=sys.stderr)
    return _left_out(made["rows"])


def programme_now(options: argparse.Namespace) -> int:
    """Print the evaluation of a programme."""
    from ownwords.measures import papers
    from ownwords.measures.programme import evaluate, rows_of_file

    with _problems():
        made = evaluate(rows_of_file(options.returns, "returns"), rows_of_file(options.codings, "codings"))
    print(papers.as_json(made.as_dict()) if options.json else made.as_text())
    return 0


def return_now(options: argparse.Namespace) -> int:
    """Write the national return, and print what the collection would ask."""
    from ownwords.measures import national
    from ownwords.measures.asked_back import queries_of
    from ownwords.measures.extract import opened

    with (
        _waiting("Counting"),
        _problems(),
        opened(
            options.files, engine=options.engine, address=options.address, strict=options.strict, keep=national.KEPT
        ) as extract,
    ):
        cells = national.cells_of(extract, options.year)
        found = extract.engine.rows(extract.good.select("council").distinct())
        councils = [row["council"] for row in found]
        rows = extract.rows
    _write(national.as_csv(cells), options.out)
    for query in queries_of(cells, options.year, today=datetime.now().astimezone().date(), councils=councils):
        place = " ".join(filter(None, (query.table, query.kind)))
        print(
            f"{query.severity}: {place}: {query.message}" if place else f"{query.severity}: {query.message}",
            file=sys.stderr,
        )
    return _left_out(rows)


def generate_now(options: argparse.Namespace) -> int:
    """Write an invented extract."""
    import re

    from ownwords.measures.files import KINDS
    from ownwords.measures.generating import generate
    from ownwords.measures.rows import COUNCIL

    if options.out.suffix.lower() not in KINDS:
        _stop(f"{options.out}: an extract is a .csv or a .parquet file")
    if options.council and not re.search(COUNCIL, options.council):
        _stop(f"{options.council} is not an ONS code, like E09000014")
    with _waiting("Inventing rows"), _problems():
        generate(options.out, rows=options.rows, seed=options.seed, last=options.last, council=options.council)
    print(f"{options.rows:,} rows in {options.out}", file=sys.stderr)
    return 0


def _left_out(rows: dict[str, Any]) -> int:
    left = rows["read"] - rows["used"]
    if not left:
        return 0
    for problem in rows["left_out"][:10]:
        print(f"{problem['file']}, line {problem['line']}, {problem['column']}: {problem['problem']}", file=sys.stderr)
    print(f"{left:,} of {rows['read']:,} rows could not be counted and were left out.", file=sys.stderr)
    return SOME_ROWS_LEFT_OUT


def _write(written: str | bytes, out: Path | None) -> None:
    content = written.encode() if isinstance(written, str) else written
    if out is None:
        if isinstance(written, bytes) and sys.stdout.isatty():
            _stop("This format is not for a terminal. Name a file with --out")
        sys.stdout.buffer.write(content)
        sys.stdout.flush()
        return
    try:
        out.write_bytes(content)
    except OSError as problem:
        _stop(f"{out} could not be written: {problem.strerror}")


@contextmanager
def _waiting(what: str) -> Iterator[None]:
    """Show on a terminal that work goes on: how far, no engine can say beforehand."""
    from rich.console import Console

    console = Console(file=sys.stderr)
    if not console.is_terminal:
        yield
        return
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    with Progress(TextColumn(what), BarColumn(), TimeElapsedColumn(), console=console, transient=True) as bar:
        bar.add_task(what, total=None)
        yield


@contextmanager
def _problems() -> Iterator[None]:
    """Turn what can go wrong with files and engines into a message for who called."""
    from ownwords.command_line import Problem
    from ownwords.measures.engines import NoEngine
    from ownwords.measures.files import WrongFile

    try:
        yield
    except (WrongFile, NoEngine) as problem:
        raise Problem(str(problem)) from None
    except OSError as problem:
        raise Problem(f"{problem.filename or 'A file'}: {problem.strerror}") from None


def _stop(message: str) -> None:
    from ownwords.command_line import Problem

    raise Problem(message)


def _day(text: str) -> date:
    from ownwords.measures.rows import is_day

    if not is_day(text):
        raise argparse.ArgumentTypeError(f"{text!r} is not a day, like 2026-03-31")
    return date.fromisoformat(text)


def _year(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 2000 <= int(text) <= 2100):
        raise argparse.ArgumentTypeError(f"{text!r} is not a year, like 2025")
    return int(text)


def _many(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 0 < int(text) <= 1_000_000_000):
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of rows: give a whole number from 1")
    return int(text)
