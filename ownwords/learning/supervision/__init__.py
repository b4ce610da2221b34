"""Supervision between two people, on six questions (mission 8.1)."""
