"""What we must not know, keep or show: plain functions without clock, dice or database."""
