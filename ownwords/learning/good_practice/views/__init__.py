"""The pages of what good looks like."""
