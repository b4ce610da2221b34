"""Safeguarding, from a concern to after the close (mission 6), in rooms of its own.

``path → partners → capacity → advocacy → risk → responses → meetings → feedback → chronology``: a room imports only
from those before it. ``path`` holds the case and the two tables that all the others write into: what happened
(:class:`path.models.Turn`) and what waits (:class:`path.models.Wait`).
"""
