"""Releases: what goes into one, its building as an errand, and the two who publish it."""
