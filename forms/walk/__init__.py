"""A walk through a form: which question comes next, and what an answer means."""
