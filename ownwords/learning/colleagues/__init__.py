"""What colleagues give each other: champions to ask, how sure they feel, what stands in their way (mission 8.5)."""
