"""Measurements, each printed as a ratio to a named peer or limit in the same run."""
