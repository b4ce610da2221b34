"""The evidence as figures: reads extracts of one council or many, checks every row, and works out what boards are told.

No database, no Django, no network. What a figure means is written once, as Ibis expressions (``expressions.py``), which
run on DuckDB on this machine or on Spark. The columns are those of :mod:`ownwords.measures.codes`.
"""
