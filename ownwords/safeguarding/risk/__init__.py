"""Risk weighed with the person."""
