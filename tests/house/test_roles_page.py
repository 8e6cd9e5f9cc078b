"""docs/roles.md is what moderation/roles.py prints."""

from pathlib import Path

from moderation.roles import table_as_markdown

PAGE = Path(__file__).parents[2] / "docs" / "roles.md"


def test_the_page_of_roles_is_the_table():
    assert PAGE.read_text("utf-8") == table_as_markdown()
