"""Tests of the plan check. All sentences and people here are invented."""
