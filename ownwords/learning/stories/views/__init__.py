"""The pages of stories: reading those that are shared, and gathering them in a person's record."""
