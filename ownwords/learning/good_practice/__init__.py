"""What good looks like (mission 8.4): a quiet check of an outcome, and how care providers see their own work."""
