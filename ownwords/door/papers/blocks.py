"""What a paper is made of. Pure: the same pieces for every way of writing it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from ownwords.wording.languages import Wording


@dataclass(frozen=True)
class Heading:
    """A heading inside the paper; ``level`` 2 or 3. ``sign``: in easy read, as :class:`Line`."""

    text: str
    level: int = 2
    sign: str = ""


@dataclass(frozen=True)
class Text:
    """A paragraph. ``quiet``: smaller, beside something else."""

    text: str
    quiet: bool = False


@dataclass(frozen=True)
class Line:
    """One idea of easy read, with its sign (a name of ``door.symbols``; "" for none)."""

    text: str
    sign: str = ""


@dataclass(frozen=True)
class Spoken:
    """Somebody's own words, large, and whose they are."""

    text: str
    whose: str


@dataclass(frozen=True)
class Points:
    """A list."""

    items: Sequence[str]


@dataclass(frozen=True)
class Table:
    """Rows under headings; the first cell of each row says what the row is about."""

    heads: Sequence[str]
    rows: Sequence[Sequence[str]]


@dataclass(frozen=True)
class Ticks:
    """Answers to be ticked with a pen."""

    items: Sequence[str]


@dataclass(frozen=True)
class Room:
    """Room to write by hand: so many lines."""

    lines: int = 3


Block = Heading | Text | Line | Spoken | Points | Table | Ticks | Room


@dataclass
class Paper:
    """A whole paper."""

    title: str
    says: Wording
    blocks: list[Block] = field(default_factory=list)
    under: str = ""
    """A line under the title."""

    def add(self, *blocks: Block) -> "Paper":
        """Put blocks at the end; return the paper."""
        self.blocks += blocks
        return self

    def head(self, message: str, level: int = 2) -> "Paper":
        """Put a message at the end as a heading; in easy read with its sign."""
        sign = signed(self.says.lines(message)[0])[0] if self.says.easy else ""
        return self.add(Heading(self.says(message), level, sign))

    def tell(self, message: str, **values: object) -> "Paper":
        """Put a message at the end: paragraphs, or in easy read a line a sentence with its sign."""
        for line in self.says.lines(message, **values):
            self.blocks.append(Line(*reversed(signed(line))) if self.says.easy else Text(line))
        return self


def signed(line: str) -> tuple[str, str]:
    """Take a sign off the beginning of an easy line: "(ear) We listen." is ("ear", "We listen.")."""
    if line.startswith("(") and ")" in line:
        name, _, told = line[1:].partition(")")
        return name, told.strip()
    return "", line


@dataclass(frozen=True)
class Look:
    """How a paper looks: ``page`` a4 or a5, ``size`` ordinary, large or larger, ``colours`` ordinary or strong."""

    page: str = "a4"
    size: str = "ordinary"
    colours: str = "ordinary"
