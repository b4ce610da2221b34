"""Django's SQLite engine, with writers that wait in a queue."""
