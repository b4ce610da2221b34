"""Capacity by decision and time, consultation, best interests."""
