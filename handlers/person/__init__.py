"""What people decide about themselves: language, consent, what is kept of them."""
