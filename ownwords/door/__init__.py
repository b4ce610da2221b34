"""The person's own door: their pages, what they say there, and the papers they hold in their hands (mission 9)."""
