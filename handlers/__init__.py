"""One file per thing that a person, or the clock, can do."""
