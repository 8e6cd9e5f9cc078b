"""`python -m bot run`, but a peer waits for half a second before its message goes to disk.

Only so that a test need not wait for the five that it is. Run as a program, never imported.
"""

from unittest.mock import patch

from bot import intake
from bot.__main__ import app

WAIT_S = 0.5

if __name__ == "__main__":
    with patch.object(intake, "LONGEST_WAIT_S", WAIT_S):
        app(["run"])
