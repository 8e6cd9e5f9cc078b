"""Rows and files: the tables, and every query that touches them."""
