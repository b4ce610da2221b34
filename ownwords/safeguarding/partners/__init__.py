"""Partners in an enquiry: who is invited, what is shared with them, what they add; and enquiries about many adults."""
