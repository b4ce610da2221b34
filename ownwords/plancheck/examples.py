"""The product's own examples: for each code, how it often reads, how it can read, and what makes the difference."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Example:
    """Less good and good side by side, with the reason."""

    less: str
    good: str
    why: str


@cache
def examples() -> Mapping[str, Example]:
    """Return the example for each code of the check but ``blank``, which needs none."""
    source = (files("ownwords.plancheck") / "data" / "examples.toml").read_text(encoding="utf-8")
    return {code: Example(**told) for code, told in tomllib.loads(source).items()}
