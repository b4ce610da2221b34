from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.support.life import Life

TABLE: dict[str, str] = {}
OTHER_IDS: dict[str, dict[str, str]] = {}
BY_POST: set[str] = set()
OPENED_BY: dict[str, str] = {}


def add(life: "Life") -> None:
    """Nothing yet."""
