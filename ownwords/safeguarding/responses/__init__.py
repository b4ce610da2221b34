"""Responses beyond investigation, and the protection plan with its reviews."""
