"""What each room of safeguarding gives the tests that walk every address: a module a room.

``add(life)`` makes one of everything that the room's addresses need and puts its ids into ``life.ids``; ``life.case``
is an open enquiry, ``life.by`` its worker. ``TABLE`` says who sees what (as in ``tests/access/test_every_address.py``);
``OTHER_IDS``, ``BY_POST`` and ``OPENED_BY`` ("partner", "lead", …; the worker where not given) as there.
"""

from importlib import import_module
from types import ModuleType

ROOMS = (
    "path",
    "partners",
    "capacity",
    "advocacy",
    "risk",
    "responses",
    "meetings",
    "feedback",
    "chronology",
)
MODULES: list[ModuleType] = [import_module(f"{__name__}.{room}") for room in ROOMS]
