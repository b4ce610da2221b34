"""Small writes that arrive at the same moment share one transaction, and so one wait for the disk.

SQLite lets one writer in at a time, and with ``synchronous=FULL`` each commit waits until the disk has it. Every page
that is read leaves its trace, so fifty readers would wait for the disk fifty times, one after the other. Here whoever
comes first writes for all who have come meanwhile; everybody still waits until their own write is on the disk.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from threading import Lock
from typing import Any, TypeVar

from django.db import connection, transaction

R = TypeVar("R")


@dataclass
class _Write:
    work: Callable[[], Any]
    done: bool = False
    result: Any = None
    error: BaseException | None = None


class SharedWrites:
    """Gathers the writes of many threads.

    ``begin`` opens the transaction that they share, and inside it the part of it that each can fail in alone.
    """

    def __init__(self, begin: Callable[[], AbstractContextManager[object]]) -> None:
        self._begin = begin
        self._arriving = Lock()
        self._leading = Lock()
        self._waiting: list[_Write] = []

    def run(self, work: Callable[[], R]) -> R:
        """Run ``work`` in a transaction and return what it returns, or raise what it raises, once it has ended."""
        mine = _Write(work)
        with self._arriving:
            self._waiting.append(mine)
        with self._leading:
            if not mine.done:
                self._write_for_all()
        if mine.error is not None:
            raise mine.error
        return mine.result  # type: ignore[no-any-return]

    def _write_for_all(self) -> None:
        with self._arriving:
            together, self._waiting = self._waiting, []
        try:
            with self._begin():
                for write in together:
                    self._write_one(write)
        except Exception as error:  # the disk is full, or the database is gone: nobody's write is kept
            for write in together:
                write.error = write.error or error
        finally:
            for write in together:
                write.done = True

    def _write_one(self, write: _Write) -> None:
        try:
            with self._begin():
                write.result = write.work()
        except Exception as error:
            write.error = error


_of_this_process = SharedWrites(transaction.atomic)


def in_shared_transaction(work: Callable[[], R]) -> R:
    """Run ``work`` in a transaction, on SQLite together with what others write at this moment; return what it returns.

    ``work`` may run in another thread: it must use nothing that belongs to a thread but the database. It runs once.
    Raises what ``work`` raises, with nothing of it written. Inside a transaction it simply runs.
    """
    if connection.in_atomic_block or connection.vendor != "sqlite":
        with transaction.atomic():
            return work()
    return _of_this_process.run(work)
