"""`chat --sms`: what a phone shows; and lists in pages, through the whole program."""

import re

import pytest
from sqlalchemy import Engine

from bot.settings import Settings
from bot.texting import Texting
from messages.sms_length import segments
from tests.sim import ROOT, Sim, a_house

pytestmark = pytest.mark.check

CLINIC = ROOT / "campaigns" / "clinic_scorecard"
NUMBER = "+254700000001"


@pytest.fixture
def phone(engine: Engine, tmp_path):
    """A telephone in the clinics' campaign, whose fourteen clinics have long names."""
    for beside in CLINIC.iterdir():
        (tmp_path / beside.name).write_bytes(beside.read_bytes())
    text = (CLINIC / "campaign.yaml").read_text("utf-8")
    longer = re.sub(
        r"en: (\w+), fr: \1,",
        r"en: Dispensary of the ward and of all villages near \1, fr: \1,",
        text,
    )
    (tmp_path / "campaign.yaml").write_text(longer, "utf-8")
    sim = Sim(engine)
    sim.load(tmp_path / "campaign.yaml")
    house = a_house(engine, now=sim.clock, settings=Settings(sms_price=0.02, sms_currency="USD"))
    sim.close()
    texting = Texting(house, NUMBER)
    yield texting
    texting.stepped.close()


def says(phone: Texting, *texts: str) -> str:
    """Send messages; returns the last that came after the last one."""
    for text in texts:
        phone.news()
        phone.say(text)
    return phone.news()[-1]


def turned(phone: Texting) -> list[list[str]]:
    """Every page of the list of clinics, as lines."""
    found = [says(phone, "start", "1", "1", "report").split("\n")]
    while found[-1][-1] == "M more":
        found.append(says(phone, ("M", "more")[len(found) % 2]).split("\n"))
    return found


def test_a_list_of_clinics_comes_in_pages_and_m_turns_them(phone):
    pages = turned(phone)

    shown = [line for page in pages for line in page if "Dispensary" in line]
    assert [line.split()[0] for line in shown] == [str(n) for n in range(1, 15)]
    assert len(pages) == 4
    assert pages[-1][0] == "13-14 / 14"


def test_after_the_last_page_the_first_comes_again(phone):
    turned(phone)

    assert "1 Dispensary of the ward and of all villages near Kisima" in says(phone, "M")


def test_a_number_means_the_same_clinic_on_every_page(phone):
    assert "Who are you there?" in says(phone, "start", "1", "1", "report", "M", "13")
    checked = says(phone, "1", "3", "3", "3", "1", "1", "skip", "skip")

    assert "Jitegemee" in checked


def test_first_letters_are_taken_on_any_page(phone):
    assert "Who are you there?" in says(phone, "start", "1", "1", "report", "M", "jite")


def test_what_a_phone_shows_is_told_with_what_it_takes(phone):
    message = says(phone, "start")

    assert phone.told(message) == "1 SMS, GSM-7, 154 of 160 characters (0.02 USD)"
    assert phone.sum().startswith("1 messages to you, 1 SMS (0.02 USD)")


def test_room_is_that_of_as_many_sms():
    assert [segments(text).room for text in ("a", "a" * 161, "ê", "ê" * 71)] == [
        160,
        306,
        70,
        134,
    ]
