"""Interviews of households, and how a survey stands."""
