"""What the clock and finished errands bring."""
