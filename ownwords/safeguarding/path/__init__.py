"""The path of a piece of safeguarding work: concern, decision, enquiry, where we are, departures, closing."""
