"""The demonstration: stories as files, replayed; a council of any size."""
