"""The questions that a campaign asks. Pure."""
