"""The data-sharing protocol says what a campaign's file says, and brackets the rest."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from typer.testing import CliRunner

from bot.agreement_text import protocol_of
from bot.campaign_files import read_with_files
from bot.commands.campaign import app
from forms.campaign.read import check
from publishing.protocol import Category, Terms, protocol

CITY = Path(__file__).parents[2] / "campaigns" / "city_streets" / "campaign.yaml"


def read_city():
    _, text, files = read_with_files(CITY)
    found = check(text, files.__getitem__).campaign
    assert found is not None
    return found


TERMS = Terms(
    "c", "C", "incident", "CC-BY-4.0", "You\n# agree?",
    (Category("Holes", "cases", 5, 5), Category("Threats", "tables", 10, 8),
     Category("Names", "nothing", 5, 5)),
)  # fmt: skip


def test_it_says_how_each_category_is_handed_over_and_leaves_out_what_is_not():
    page = protocol(TERMS)

    assert "- Holes: case by case" in page
    assert "- Threats: in protected tables, at least 10 people (k) and 8 cases (T) a cell" in page
    assert "Names" not in page


def test_what_nobody_wrote_stands_in_brackets_and_nothing_breaks_the_page():
    page = protocol(TERMS)

    assert "[organiser]" in page
    assert "Signed: not yet" in page
    assert "> You # agree?" in page
    assert "$" not in page


def test_the_command_fills_it_in_and_overwrites_nothing(tmp_path):
    out = tmp_path / "protocol.md"
    first = CliRunner().invoke(app, ["protocol", str(CITY), "--out", str(out)])
    again = CliRunner().invoke(app, ["protocol", str(CITY), "--out", str(out)])

    assert (first.exit_code, again.exit_code) == (0, 1)
    assert "County statistics office" in out.read_text("utf-8")


def test_it_promises_what_releases_hold_to_and_not_what_the_file_alone_says():
    city = read_city()
    kinds: dict[str, dict[str, Any]] = {
        "pothole": {"sensitive": True}, "light": {"publish": "tables", "k": 3},
        "waste": {"publish": "tables", "sensitive": True},
    }  # fmt: skip
    stricter = replace(city, categories=tuple(
        replace(each, **kinds.get(each.code, {})) for each in city.categories
    ))  # fmt: skip
    page = protocol_of(stricter)

    label = {each.code: each.label["en"] for each in city.categories}
    assert f"- {label['pothole']}:" not in page  # sensitive ones are never listed one by one
    assert f"- {label['light']}: in protected tables, at least 5 people (k) and 5 cases" in page
    assert f"- {label['waste']}: in protected tables, at least 10 people (k) and 10" in page
