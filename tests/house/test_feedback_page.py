"""docs/feedback.md is what handlers/feedback.py prints."""

from pathlib import Path

from handlers.feedback import MATRIX, table_as_markdown

PAGE = Path(__file__).parents[2] / "docs" / "feedback.md"


def test_the_page_of_answers_is_the_table():
    assert PAGE.read_text("utf-8").startswith(table_as_markdown())


def test_every_silence_has_its_reason():
    assert [row.name for row in MATRIX if not row.says and not row.why] == []
