"""Learning from each other: supervision, reflection, audits, and what is known of good practice (mission 8)."""
