"""Meetings built around what the person wants."""
