"""A report, from its first word to its receipt."""
