"""Pages for people with a browser; they are read, and change nothing."""
