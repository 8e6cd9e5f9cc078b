"""Things on a map, and what others say of them."""
