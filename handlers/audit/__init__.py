"""Scorecards of facilities, and the actions that came of them."""
