"""The city's campaign, as the program reads it."""

from typing import cast

from bot.campaign_files import read_with_files
from forms.campaign.read import check
from forms.model import Campaign
from tests.house.rules import ROOT

_, _TEXT, _FILES = read_with_files(ROOT / "campaigns" / "city_streets" / "campaign.yaml")
CITY = cast(Campaign, check(_TEXT, _FILES.__getitem__).campaign)
