"""From confirmed cases to what offices and the public read."""
