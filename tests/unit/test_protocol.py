"""The data-sharing protocol says what a campaign's file says, and brackets the rest."""

from pathlib import Path

from typer.testing import CliRunner

from bot.commands.campaign import app
from publishing.protocol import Category, Terms, protocol

CITY = Path(__file__).parents[2] / "campaigns" / "city_streets" / "campaign.yaml"
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
