"""What becomes of a mark when the text changes. Pure."""

from ownwords.conversations.rules.text import Place

ENOUGH_WORDS = 4
"""Words that are enough to know a passage again by themselves, where the text around it is all new."""
CONTEXT = 40
"""Code points beside a mark that are looked at to know its place again."""
ENOUGH_CONTEXT = 12
"""Letters and digits that must have stayed beside a mark (or with it, before and after a replacement)."""


def re_anchor(old: str, new: str, start: int, end: int) -> Place | None:
    """Return where the words ``old[start:end]`` stand in ``new``; None where that is not certain.

    They are followed where only text before or after them changed; where they and enough of what stands beside them
    can be known again at exactly one place; or where they are a passage long enough to stand for itself. In any other
    case the mark becomes loose and a person settles it: a mark never points to other words unseen.
    """
    place = Place(start, end)
    if old == new:
        return place
    words = place.of(old)
    standing = _count(new, words)
    if not standing:
        return None
    once = standing == 1 and _count(old, words) == 1
    same_before, same_after = _common(old, new), _common(old[::-1], new[::-1])
    if same_before + same_after >= min(len(old), len(new)):  # text was only put in, or only taken out
        beside = _past_one_change(place, len(old), len(new), same_before, same_after)
        if beside is None and once and len(new) >= len(old):
            beside = _at(new, words)
    else:
        beside = _past_a_replacement(old, len(new), place, same_before, same_after)
    if beside is not None:
        return beside
    if once and _is_passage(words):
        return _at(new, words)
    return _by_context(old, new, place)


def _past_one_change(place: Place, old: int, new: int, same_before: int, same_after: int) -> Place | None:
    """Follow a place past text that was put in or taken out, if it is the same wherever exactly that was.

    "no no" became "no": the first or the second may have gone. The change lies anywhere from ``first`` to ``last``.
    """
    first, last = min(old, new) - same_after, same_before
    taken = max(0, old - new)
    if first >= place.end:
        return place
    if last + taken <= place.start:
        return Place(place.start + new - old, place.end + new - old)
    return None


def _past_a_replacement(old: str, new: int, place: Place, same_before: int, same_after: int) -> Place | None:
    """Follow a place that lies, with enough beside it, in what stayed the same before or after other words."""
    moved = new - len(old)
    if place.end <= same_before and _says_enough(old[:same_before]):
        return place
    if place.start >= len(old) - same_after and _says_enough(old[len(old) - same_after :]):
        return Place(place.start + moved, place.end + moved)
    return None


def _says_enough(text: str) -> bool:
    return sum(letter.isalnum() for letter in text) >= ENOUGH_CONTEXT


def _at(text: str, words: str) -> Place:
    start = text.index(words)
    return Place(start, start + len(words))


def _common(one: str, other: str) -> int:
    """How many code points two texts share from their start."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[:middle] == other[:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _by_context(old: str, new: str, place: Place) -> Place | None:
    """Know a place again by the words and what stands beside them, if that stands once in each text."""
    words = place.of(old)
    found = set()
    for reach in (CONTEXT, CONTEXT // 2):
        before = old[max(0, place.start - reach) : place.start]
        after = old[place.end : place.end + reach]
        for left, right in ((before, after), (before, ""), ("", after)):
            whole = left + words + right
            if _says_enough(left + right) and _count(old, whole) == 1 and _count(new, whole) == 1:
                start = new.index(whole) + len(left)
                found.add(Place(start, start + len(words)))
    return found.pop() if len(found) == 1 else None


def again(new: str, words: str) -> Place | None:
    """Return where loose words stand again, if they are a passage that stands exactly once in ``new``."""
    if not _is_passage(words) or _count(new, words) != 1:
        return None
    return _at(new, words)


def _is_passage(words: str) -> bool:
    return len(words.split()) >= ENOUGH_WORDS


def _count(text: str, words: str) -> int:
    """How often words stand in a text, overlapping ones too; 2 means "more than once"."""
    first = text.find(words)
    if first < 0:
        return 0
    return 1 if text.find(words, first + 1) < 0 else 2
