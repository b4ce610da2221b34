"""Tests of the tooling itself."""
