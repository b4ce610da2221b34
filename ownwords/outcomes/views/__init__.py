"""The pages of an outcome."""
