"""What one can learn about in this work: one list for stories, for champions, and for how sure people feel."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Theme:
    """One thing to learn about.

    ``fits``: where it stands in the practice library, as shelf and subject. ``sure``: how it ends the question "How
    sure do you feel about …"; "" where that is not asked.
    """

    key: str
    name: str
    fits: tuple[tuple[str, str], ...]
    sure: str = ""


THEMES = (
    Theme(
        "own-words",
        "Writing in their words",
        (("records", "conversation"), ("records", "outcome"), ("ask", "i-dont-know")),
        "writing down what people want in their own words",
    ),
    Theme("risk", "Talking about risk", (("records", "risk"), ("ask", "no-help-wanted")), "talking about risk"),
    Theme(
        "hard-conversation",
        "The hard conversation",
        (("ask", "afraid"), ("ask", "ashamed"), ("ask", "angry")),
        "beginning the conversation that is hard to begin",
    ),
    Theme(
        "capacity",
        "Deciding, and capacity",
        (("ask", "deciding"), ("records", "capacity")),
        "helping somebody to decide, and looking at capacity",
    ),
    Theme(
        "family",
        "When the family sees it otherwise",
        (("ask", "family-disagrees"), ("records", "family")),
        "working with a family that sees it otherwise",
    ),
    Theme("ending", "Ending well", (("ask", "ending"), ("records", "review")), "ending well"),
    Theme("strengths", "What helped, and who", (("records", "strengths"), ("records", "plan"))),
    Theme("advocacy", "Somebody beside them", (("records", "advocacy"), ("records", "meeting"))),
    Theme("safeguarding", "Being safe, on their terms", (("records", "safeguarding"), ("ask", "first-minutes"))),
    Theme("ourselves", "What we did otherwise afterwards", (("think", "practice"), ("think", "strategy"))),
)
BY_KEY = {theme.key: theme for theme in THEMES}
CHOICES = [(theme.key, theme.name) for theme in THEMES]
ASKED_ABOUT = tuple(theme for theme in THEMES if theme.sure)
"""The six about which it is asked how sure people feel."""


def themes_of(kept: str) -> tuple[Theme, ...]:
    """The themes that are kept as their keys with spaces between; a key that is no more is left out."""
    chosen = set(kept.split())
    return tuple(theme for theme in THEMES if theme.key in chosen)


def fits(kept: str, shelf: str, subject: str) -> bool:
    """Whether what has these themes (keys with spaces between) fits a subject of the practice library."""
    return any((shelf, subject) in theme.fits for theme in themes_of(kept))
