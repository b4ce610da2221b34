"""Deeds of a story: partners in an enquiry, what is shared, what they add; enquiries about many adults."""
