"""What is said to the person, in each language: one file a language. No Django in it, no other room."""
