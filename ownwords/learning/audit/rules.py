"""The rules of a case-file audit. Pure: no database, no request."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from hashlib import sha256
from math import ceil

CONFIDENCE = 1.96
"""Standard deviations that hold 95 of 100 samples."""
MARGIN = 0.1
"""How far a share in the sample may be from the share in all files: ten in a hundred either way."""

READING_WEEKS = 6
"""Weeks after which a record shuts by itself for whoever was given it to read."""


def enough(files: int, *, margin: float = MARGIN) -> int:
    """How many files tell about all of them: a share within ``margin`` in 95 of 100 samples (mission 8.3).

    ``files``: how many there are, 0 or more. ``margin``: above 0 and below 1. The share is taken for a half, where a
    sample has to be largest, and fewer are needed where there are few files (Cochran's formula with the correction for
    a finite population). Raises ValueError.
    """
    if files < 0 or not 0 < margin < 1:
        raise ValueError("There are 0 files or more, and the margin lies between 0 and 1")
    if not files:
        return 0
    of_very_many = CONFIDENCE**2 * 0.25 / margin**2
    return min(files, ceil(of_very_many / (1 + (of_very_many - 1) / files)))


def size_explained(files: int, size: int) -> str:
    """Say what a sample of this size can tell about so many files, in words. "Probably" is in 95 of 100 samples."""
    if not files:
        return "There are no files to draw from."
    if size >= files:
        return f"All {files} files are looked at: nothing is left to chance."
    within = margin_of(files, size)
    return (
        f"{size} of {files} files, drawn by chance. If half of the sample show something, probably between"
        f" {_percent(0.5 - within)} and {_percent(0.5 + within)} of every 100 files do."
    )


def margin_of(files: int, size: int) -> float:
    """How far a share may be off: 0 where all are looked at. ``size``: 1 or more, at most ``files``."""
    if size >= files:
        return 0.0
    return float(CONFIDENCE * (0.25 / size * (files - size) / (files - 1)) ** 0.5)


def _percent(share: float) -> int:
    return round(100 * min(1.0, max(0.0, share)))


def draw(files: Iterable[str], size: int, *, seed: str) -> list[str]:
    """Draw ``size`` files by lot: each is as likely as any other, whatever their order (mission 8.3).

    Whoever knows the seed can draw again and finds the same. Each file gets a number from the seed and its own name,
    and the smallest numbers are drawn; so a larger sample holds the smaller one. Fewer files than ``size``: all.
    """
    return sorted(set(files), key=lambda file: (sha256(f"{seed}\n{file}".encode()).digest(), file))[:size]


def shares(many: Mapping[str, int], size: int) -> dict[str, int]:
    """Share out ``size`` among groups by how many files each has; no group goes empty while there are places enough.

    By the largest remainder. A group never gets more than it has. ``size`` above all files gives all.
    """
    groups = sorted(group for group, files in many.items() if files)
    total = sum(many[group] for group in groups)
    size = min(size, total)
    if not groups:
        return {}
    first = {group: 1 if size >= len(groups) else 0 for group in groups}
    wanted = {group: max(first[group], size * many[group] / total) for group in groups}
    given = {group: max(first[group], int(size * many[group] / total)) for group in groups}
    while sum(given.values()) < size:
        most = max((g for g in groups if given[g] < many[g]), key=lambda g: (wanted[g] - given[g], many[g], g))
        given[most] += 1
    while sum(given.values()) > size:
        least = max((g for g in groups if given[g] > first[g]), key=lambda g: (given[g] - wanted[g], many[g], g))
        given[least] -= 1
    return given


def draw_by_group(group_of: Mapping[str, str], size: int, *, seed: str) -> list[str]:
    """Draw from each group its share (:func:`shares`), by lot within the group. ``group_of``: file to group."""
    held: dict[str, list[str]] = defaultdict(list)
    for file, group in group_of.items():
        held[group].append(file)
    places = shares({group: len(files) for group, files in held.items()}, size)
    return [file for group, many in places.items() for file in draw(held[group], many, seed=seed)]


def kappa(pairs: Sequence[tuple[Hashable, Hashable]]) -> float | None:
    """How far two auditors agree beyond chance: Cohen's kappa, from below 0 (less than chance) to 1 (always).

    None where it cannot be told: no file was graded by both, or both gave all files one and the same grade, so that
    chance alone would have them agree. Source: J. Cohen, A coefficient of agreement for nominal scales, 1960.
    """
    if not pairs:
        return None
    first, second = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    together = len(pairs) ** 2
    by_chance = sum(first[grade] * second[grade] for grade in first)
    if by_chance == together:
        return None
    agreed = sum(one == other for one, other in pairs) * len(pairs)
    return (agreed - by_chance) / (together - by_chance)


def kappa_of_all(groups: Sequence[Sequence[tuple[Hashable, Hashable]]]) -> float | None:
    """How far those who have read in twos agree: Cohen's kappa of each two, weighted by how many answers both gave.

    ``groups``: for each two people their pairs of grades, the same one of them always first. Kappa depends on how each
    of the two grades, so pairs of different people are never thrown into one. Two for whom it cannot be told are left
    out; None where it can be told of nobody.
    """
    told = [(each, len(pairs)) for pairs in groups if (each := kappa(pairs)) is not None]
    return sum(each * many for each, many in told) / sum(many for _, many in told) if told else None


AGREEMENT = (
    (0.0, "They agree no more than chance would have it: talk about what each grade means before going on."),
    (0.2, "They hardly agree beyond chance: read two or three files together."),
    (0.4, "They agree somewhat: look at the files on which they differ most."),
    (0.6, "They agree fairly well: what is left is worth a talk."),
    (0.8, "They agree well."),
    (1.0, "They agree nearly always."),
)
"""Up to which kappa which words hold; the steps are those of Landis and Koch, 1977."""


def in_words(agreement: float | None) -> str:
    """Say what a kappa means, and what to do about it."""
    if agreement is None:
        return "It cannot be told yet: both have to grade the same files, and not all of them alike."
    return next(words for up_to, words in AGREEMENT if agreement <= up_to)


def lot_of(group_of: Mapping[str, str], size: int, *, seed: str, by_group: bool) -> list[str]:
    """The whole lot in its order: whoever has the files, the seed and the size finds the same one.

    ``by_group``: each group has its share (:func:`draw_by_group`). The order is drawn too, so that the first of them,
    whom two people read, are of no one group.
    """
    drawn = draw_by_group(group_of, size, seed=seed) if by_group else draw(group_of, size, seed=seed)
    return draw(drawn, size, seed=seed)
