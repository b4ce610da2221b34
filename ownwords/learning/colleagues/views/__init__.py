"""The pages of what colleagues tell each other."""
