"""Tests that go across rooms, and what all tests share."""
