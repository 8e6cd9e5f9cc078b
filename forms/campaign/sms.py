"""Read `sms:`, what a campaign may spend on text messages."""

from forms.marked import Spot

# A million SMS a month is beyond any campaign; more is a slip of the finger.
MOST = 1_000_000


def read_sms_budget(spot: Spot) -> int:
    """Return how many SMS may go out in a month of the calendar; 0 is no budget."""
    if spot.found is None:
        return 0
    return spot.fields(("budget",))["budget"].whole(0, least=0, most=MOST)
