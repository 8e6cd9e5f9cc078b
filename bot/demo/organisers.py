"""Made-up organisers: they look at the checks of what was built, and publish it, two of them."""

from bot.demo.screens import Screens
from bot.demo.staff import LANGUAGE
from messages.words import say

ORGANISERS = ("olga", "otto")
MOST_STEPS = 12


def publish_what_waits(screens: Screens) -> None:
    """Each presses the button that is on their screen: the first agrees, the second publishes."""
    words = {say("release-publish", LANGUAGE)}
    for _ in range(MOST_STEPS):
        if not any(screens.presses(name, words) for name in ORGANISERS):
            return
