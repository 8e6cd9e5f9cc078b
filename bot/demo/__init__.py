"""The demonstration: made-up people play a file of messages through the real program."""
