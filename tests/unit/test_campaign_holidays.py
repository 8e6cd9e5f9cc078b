"""`holidays:` of a campaign file: days are read, and what is none is named with its line."""

from datetime import date
from pathlib import Path

from bot.campaign_files import read_with_files
from forms.campaign.read import Checked, check

CITY = Path(__file__).parents[2] / "campaigns" / "city_streets" / "campaign.yaml"


def checked(line: str) -> Checked:
    _, text, files = read_with_files(CITY)
    return check(text + f"\n{line}\n", files.__getitem__)


def test_days_are_read() -> None:
    campaign = checked("holidays: [2026-12-25, 2027-01-01]").campaign
    assert campaign is not None
    assert campaign.holidays == {date(2026, 12, 25), date(2027, 1, 1)}


def test_what_is_no_day_or_written_twice_is_named() -> None:
    for written, told in (
        ("[christmas]", "'christmas' should be a day such as 2026-11-22"),
        ("[2026-02-30]", "'2026-02-30' should be a day"),
        ("[2026-12-25, 2026-12-25]", "2026-12-25 is written twice"),
        ("{from: 2026-12-25}", "should be a list"),
    ):
        found = checked(f"holidays: {written}")
        assert found.campaign is None
        assert any(told in mistake.message for mistake in found.errors), found.errors
