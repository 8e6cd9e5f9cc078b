"""`chat --sms`: what a phone shows; and lists in pages, through the whole program."""

import re

import pytest
from sqlalchemy import Engine
from typer.testing import CliRunner

from bot.commands.chat import app
from bot.house import real_now
from bot.keyring import write_new
from bot.settings import Settings
from bot.texting import Texting
from messages.sms_length import segments
from privacy.vault import new_ring
from tests.sim import ROOT, Sim, a_house

pytestmark = pytest.mark.check

CLINIC = ROOT / "campaigns" / "clinic_scorecard"
NUMBER = "+254700000001"


NEEDS = """\
campaign: needs
kind: incident
title: Needs
languages: [en]
timezone: Africa/Nairobi
country: KE
consent: { version: "1", text: "We keep it without your name. Do you agree?" }
categories: [{ code: need, label: Need, publish: cases, place: thing }]
questions:
  - { name: description, type: text, label: What happened?, required: yes }
  - { name: category, type: select_one, label: What is it?, required: yes }
  - name: lacks
    type: select_multiple
    required: yes
    label: What do you lack?
    options:
"""
LACKS = [
    f"Something that a whole family needs after a flood of kind {n}" for n in "ABCDEFGHIJKLMN"
]


def a_phone(engine: Engine, file) -> Texting:
    """A telephone in the campaign of a file."""
    sim = Sim(engine)
    sim.load(file)
    house = a_house(engine, now=sim.clock, settings=Settings(sms_price=0.02, sms_currency="USD"))
    sim.close()
    return Texting(house, NUMBER)


@pytest.fixture
def in_need(engine: Engine, tmp_path):
    """A telephone in a campaign that asks for several of fourteen things with long names."""
    options = "".join(f"      - {{ value: '{n}', label: '{n}' }}\n" for n in LACKS)
    place = "  - { name: place, type: geopoint, label: Where?, required: yes }\n"
    (tmp_path / "campaign.yaml").write_text(NEEDS + options + place, "utf-8")
    texting = a_phone(engine, tmp_path / "campaign.yaml")
    yield texting
    texting.stepped.close()


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
    texting = a_phone(engine, tmp_path / "campaign.yaml")
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


def test_of_a_list_in_pages_several_are_told_by_their_numbers(in_need):
    pages = [says(in_need, "The river took our house", "1", "1")]
    while pages[-1].endswith("M more"):
        pages.append(says(in_need, "M"))
    shown = [line for page in pages for line in page.split("\n") if " family " in line]
    assert shown == [f"{n} {label}" for n, label in enumerate(LACKS, start=1)]
    assert says(in_need, "2 99").startswith("1 Something")  # asked again, from the first page
    assert says(in_need, "2 14").startswith("Where?")
    checked = says(in_need, "-1.2921, 36.8219")
    assert [label for label in LACKS if label[-6:] in checked] == [LACKS[1], LACKS[13]]


def test_of_a_list_in_pages_one_alone_is_told_too(in_need):
    says(in_need, "The river took our house", "1", "1", "M")
    assert says(in_need, "13").startswith("Where?")
    assert "kind M" in says(in_need, "-1.2921, 36.8219")


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


@pytest.fixture
def command(engine_on_disk: Engine, tmp_path, monkeypatch):
    """`python -m bot chat` on a database with the clinics' campaign."""
    # The command is of today: what fell due since some other day would all be done first.
    sim = Sim(engine_on_disk, at=real_now())
    sim.load(CLINIC / "campaign.yaml")
    sim.close()
    keys = tmp_path / "keys" / "heed.keys"
    keys.parent.mkdir()
    write_new(keys, new_ring(bytes(32)))
    monkeypatch.setenv("HEED_SMS_PRICE", "0.02")
    monkeypatch.setenv("HEED_SMS_CURRENCY", "USD")
    url = engine_on_disk.url.render_as_string(hide_password=False)

    def run(*words: str, typed: str = ""):
        return CliRunner().invoke(app, [*words, "--db", url, "--keys", str(keys)], input=typed)

    return run


@pytest.mark.parametrize("engine_on_disk", ["sqlite"], indirect=True)
def test_the_command_shows_what_a_phone_would_and_what_it_costs(command):
    done = command("--sms", typed="start\n1\n/later\n")

    assert done.exit_code == 0, done.output
    assert done.stdout.startswith("A plain phone: words only.")
    assert "1 SMS, GSM-7, 154 of 160 characters (0.02 USD)" in done.stdout
    assert re.search(r"2 messages to you, \d SMS \(0\.0\d USD\)", done.stdout)


@pytest.mark.parametrize("engine_on_disk", ["sqlite"], indirect=True)
def test_the_command_knows_no_moderators_by_telephone(command):
    done = command("--sms", "--as", "moderator")

    assert done.exit_code == 1
    assert "No role follows from a telephone number" in done.stderr
