"""Advocates and IMCAs: offered, accepted, arrived, difficulties, how long it took."""
