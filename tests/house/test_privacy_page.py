"""docs/privacy.md names exactly the rules of keeping, and every table that seals something."""

from privacy.retention import table_as_markdown
from storage.models import tables
from tests.house.rules import ROOT

PAGE = (ROOT / "docs" / "privacy.md").read_text("utf-8")
BEGIN, END = "<!-- rules -->\n", "<!-- end of rules -->"
# Held sealed for a moment on the way: what is in there is named as letter or media.
ON_THE_WAY = {"errand"}
NOT_OF_PEOPLE = {"seal"}


def test_the_page_has_the_rules_of_keeping():
    assert PAGE.partition(BEGIN)[2].partition(END)[0] == table_as_markdown()


def test_every_table_with_something_sealed_is_on_the_page():
    sealing = {
        table.name
        for table in tables().sorted_tables
        if any(str(column.type) == "BLOB" for column in table.columns if column.name != "key")
        and any(
            column.type.python_type is bytes and getattr(column.type, "length", None) != 16
            for column in table.columns
        )
    }
    assert {"contact", "inbox", "report", "decision_text"} <= sealing
    assert [name for name in sealing - ON_THE_WAY - NOT_OF_PEOPLE if f"`{name}`" not in PAGE] == []
