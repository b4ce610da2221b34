"""Group reflection: one tells, the others listen, then they think together (mission 8.2)."""
