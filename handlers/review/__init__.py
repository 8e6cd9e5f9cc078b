"""The queue of moderators: cards, decisions, and taking them back."""
