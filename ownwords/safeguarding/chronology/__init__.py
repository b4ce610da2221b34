"""Everything that happened in a case, in one view and one print."""
