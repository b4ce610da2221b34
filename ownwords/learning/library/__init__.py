"""The practice library: things to ask, records side by side, plain words, and questions to think about.

What comes with the product stands in ``shelf/*.toml``; a council adds its own beside it.
"""
