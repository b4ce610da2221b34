"""Own Words: what a person says they want, carried from the conversation to the board."""

__version__ = "0.1.0"
