"""Many plans checked one after another, in several processes, in order, in memory that does not grow."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, field
from itertools import islice

from ownwords.plancheck.plan import Plan
from ownwords.plancheck.reading import BadLine, plan_in

Show = Callable[[Plan, dict[str, object]], str]

_LINES_AT_ONCE = 50
_WAITING_FOR_EACH = 4  # pieces of work read ahead for each process: more would only fill memory


@dataclass(slots=True)
class Piece:
    """What became of some lines: what to show, what could not be read, and how many lines there were."""

    shown: list[str] = field(default_factory=list)
    bad: list[BadLine] = field(default_factory=list)
    lines: int = 0


def check_lines(lines: Iterable[bytes], show: Show, jobs: int = 1) -> Iterator[Piece]:
    """Read a plan a line and yield what ``show`` makes of each, in the order of the lines.

    ``show`` must be a function of a module, or a partial of one, so that another process can be sent it.
    """
    pieces = _in_pieces(lines)
    if jobs <= 1:
        for piece in pieces:
            yield _check(piece, show)
        return
    with ProcessPoolExecutor(max_workers=jobs) as pool:
        waiting: deque[Future[Piece]] = deque()
        try:
            for piece in pieces:
                waiting.append(pool.submit(_check, piece, show))
                if len(waiting) >= jobs * _WAITING_FOR_EACH:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:  # whoever stops listening wants no more work done
            for future in waiting:
                future.cancel()


def _in_pieces(lines: Iterable[bytes]) -> Iterator[list[tuple[int, bytes]]]:
    numbered = enumerate(lines, 1)
    while piece := list(islice(numbered, _LINES_AT_ONCE)):
        yield piece


def _check(lines: list[tuple[int, bytes]], show: Show) -> Piece:
    piece = Piece(lines=len(lines))
    for number, line in lines:
        read = plan_in(number, line)
        if isinstance(read, BadLine):
            piece.bad.append(read)
        elif read is not None:
            piece.shown.append(show(*read))
    return piece
