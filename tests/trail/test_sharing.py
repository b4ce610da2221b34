"""Writes that arrive together share a transaction, and each has ended before its writer goes on."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import pytest
from django.db import connection

from ownwords.trail.sqlite.sharing import SharedWrites, in_shared_transaction

MANY = 40


class Store:
    """A database that can only add words: what a transaction wrote is undone if it fails."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.transactions = 0
        self.open = 0
        self.full = False
        self.slow = threading.Event()

    @contextmanager
    def begin(self) -> Iterator[None]:
        before, outermost = self.words.copy(), not self.open
        self.transactions += outermost
        self.open += 1
        try:
            yield
        except BaseException:
            self.words = before
            raise
        finally:
            self.open -= 1
        if outermost:
            self.slow.wait(0.02)
            if self.full:
                self.words = before
                raise OSError("the disk is full")

    def add(self, word: str) -> Callable[[], int]:
        def work() -> int:
            self.words.append(word)
            return len(self.words)

        return work

    def fail(self) -> int:
        self.words.append("never")
        raise ValueError("no")


@pytest.fixture
def store() -> Store:
    return Store()


def _at_once(shared: SharedWrites, works: list[Callable[[], int]]) -> list[object]:
    """Run each in a thread of its own; return results, or the errors raised."""
    start = threading.Barrier(len(works))

    def run(work: Callable[[], int]) -> object:
        start.wait()
        try:
            return shared.run(work)
        except ValueError as error:
            return error

    with ThreadPoolExecutor(len(works)) as threads:
        return list(threads.map(run, works))


def test_each_is_written_once_in_few_transactions(store: Store) -> None:
    words = [f"word {number}" for number in range(MANY)]
    results = _at_once(SharedWrites(store.begin), [store.add(word) for word in words])

    assert sorted(store.words) == sorted(words)
    assert sorted(map(str, results), key=int) == [str(number + 1) for number in range(MANY)]
    assert store.transactions < MANY / 2


def test_one_that_fails_takes_no_other_with_it(store: Store) -> None:
    results = _at_once(SharedWrites(store.begin), [store.fail, *(store.add(f"word {n}") for n in range(10))])

    assert isinstance(results[0], ValueError)
    assert sorted(store.words) == sorted(f"word {number}" for number in range(10))


def test_where_nothing_can_be_kept_everybody_is_told(store: Store) -> None:
    store.full = True
    shared = SharedWrites(store.begin)
    for word in ("one", "other"):
        with pytest.raises(OSError, match="disk is full"):
            shared.run(store.add(word))
    assert store.words == []


def test_one_alone_is_written_alone(store: Store) -> None:
    assert SharedWrites(store.begin).run(store.add("word")) == 1
    assert store.transactions == 1


@pytest.mark.django_db
def test_inside_a_transaction_it_is_part_of_it() -> None:
    assert in_shared_transaction(lambda: connection.in_atomic_block) is True
