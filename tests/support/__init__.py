"""What the tests stand on: a PostgreSQL server, the product's own server, a visitor with a browser."""
