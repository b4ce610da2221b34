"""Extract files: which columns they have, and what is said of one that cannot be read."""

import csv
from collections.abc import Sequence
from pathlib import Path

from ownwords.measures.codes import COLUMNS, NAMES

KINDS = {".csv": "csv", ".parquet": "parquet"}


class WrongFile(Exception):
    """A file cannot be read as an extract. The message says why and what to do."""


def files_in(paths: Sequence[str | Path]) -> list[Path]:
    """Return the extract files that these paths lead to, a folder standing for all those in it, in order of name.

    Raises WrongFile for a path that is not there, a folder without extracts, and a file of another kind.
    """
    found: list[Path] = []
    for each in map(Path, paths):
        if each.is_dir():
            inside = sorted(path for path in each.rglob("*") if path.suffix.lower() in KINDS and path.is_file())
            if not inside:
                raise WrongFile(f"{each}: there is no .csv or .parquet file in this folder")
            found += inside
        elif not each.is_file():
            raise WrongFile(f"{each}: there is no such file")
        elif each.suffix.lower() not in KINDS:
            raise WrongFile(f"{each}: an extract is a .csv or a .parquet file")
        else:
            found.append(each)
    return found


def is_csv(path: Path) -> bool:
    """Whether a file of :func:`files_in` is CSV; otherwise it is Parquet."""
    return KINDS[path.suffix.lower()] == "csv"


def columns_of(path: Path) -> list[str]:
    """Return the columns of one file as they stand in it. Raises WrongFile where it is no extract."""
    columns = _csv_columns(path) if is_csv(path) else _parquet_columns(path)
    missing = [column.name for column in COLUMNS if column.needed and column.name not in columns]
    if missing:
        raise WrongFile(f"{path}: these columns are missing: {', '.join(missing)}")
    twice = sorted({name for name in columns if name in NAMES and columns.count(name) > 1})
    if twice:
        raise WrongFile(f"{path}: these columns are there twice: {', '.join(twice)}")
    return columns


def _csv_columns(path: Path) -> list[str]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            header = next(csv.reader(lines), None)
    except UnicodeDecodeError:
        raise WrongFile(f"{path}: this is not UTF-8. Save it again as “CSV UTF-8”") from None
    except csv.Error as error:
        raise WrongFile(f"{path}: the first line cannot be read: {error}") from None
    if not header:
        raise WrongFile(f"{path}: the file is empty. Its first line must name the columns")
    return [name.strip() for name in header]


def _parquet_columns(path: Path) -> list[str]:
    import pyarrow
    from pyarrow import parquet

    try:
        return list(parquet.read_schema(path).names)
    except (pyarrow.ArrowException, OSError) as error:
        raise WrongFile(f"{path}: this is no Parquet file: {error}") from None
