"""Stories of people's lives and what helped, kept as stories and shared as far as they agree (mission 8.7)."""
