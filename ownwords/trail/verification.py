"""Finding what was altered, removed or put in behind the trail's back."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.conf import settings

from ownwords.trail.actions import REGISTER
from ownwords.trail.models import Entry, Glimpse, Head
from ownwords.trail.rules import digest_of_chains, seal_of, witness_of


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong with the trail, in plain words."""

    chain: str
    number: int
    problem: str


def verify(each_entry: Callable[[], None] = lambda: None) -> Iterator[Finding]:
    """Read the whole trail once, in constant memory, and yield each thing that is wrong.

    ``each_entry`` is called after every entry, for a progress bar.
    """
    heads = {head.chain: head for head in Head.objects.all().iterator()}
    opened: set[str] = set()
    last: Entry | None = None
    for entry in Entry.objects.order_by("chain", "number").iterator(chunk_size=5000):
        if last is not None and last.chain != entry.chain:
            yield from _end_of_chain(last, heads)
            last = None
        yield from _entry_in_place(entry, last)
        if entry.chain == REGISTER:
            opened.add(entry.about)
        last = entry
        each_entry()
    if last is not None:
        yield from _end_of_chain(last, heads)
    for chain, head in heads.items():
        yield Finding(chain, head.number, "the chain's entries are gone, its head is left")
    yield from _chains_against_register(opened)
    yield from _lists_against_digests()


def _entry_in_place(entry: Entry, last: Entry | None) -> Iterator[Finding]:
    expected = last.number + 1 if last else 1
    if entry.number != expected:
        yield Finding(entry.chain, expected, f"entries {expected} to {entry.number - 1} were removed")
    elif entry.previous != (last.seal if last else ""):
        yield Finding(entry.chain, entry.number, "the entry does not follow from the one before it")
    if entry.seal != seal_of(settings.TRAIL_KEY, vars(entry)):
        yield Finding(entry.chain, entry.number, "the entry was altered or put in from outside")


def _end_of_chain(last: Entry, heads: dict[str, Head]) -> Iterator[Finding]:
    head = heads.pop(last.chain, None)
    if head is None:
        yield Finding(last.chain, last.number, "the chain has no head: it was put in, or its head was removed")
        return
    if head.witness != witness_of(settings.TRAIL_KEY, head.chain, head.number, head.seal):
        yield Finding(head.chain, head.number, "the chain's head was altered")
    elif (head.number, head.seal) != (last.number, last.seal):
        yield Finding(head.chain, head.number, "entries at the end of the chain were removed or put in")


def _chains_against_register(opened: set[str]) -> Iterator[Finding]:
    standing = set(Head.objects.exclude(chain=REGISTER).values_list("chain", flat=True))
    for chain in sorted(opened - standing):
        yield Finding(chain, 1, "the whole chain was removed")
    for chain in sorted(standing - opened):
        yield Finding(chain, 1, "the chain was never opened: it was put in from outside")


def _lists_against_digests() -> Iterator[Finding]:
    lists = Entry.objects.filter(about__startswith="list of ").order_by("pk")
    for entry in lists.iterator(chunk_size=2000):
        seen = Glimpse.objects.filter(entry=entry).values_list("chain", flat=True)
        if entry.digest != digest_of_chains(seen):
            yield Finding(entry.chain, entry.number, "the people in the list that was read were changed")
