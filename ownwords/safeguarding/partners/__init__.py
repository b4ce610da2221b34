"""Partners invited into one enquiry, what is shared with them, what they add; enquiries about many adults."""
