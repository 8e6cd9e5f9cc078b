"""The command line, one file a command.

Exit codes, the same for all: 0 it is done, 1 it cannot be done (the reason is on stderr, nothing
was changed), 2 the command was written wrongly, 3 it was done but something needs a look
(`doctor`, a quarantined row, an account that does not add up).
"""
