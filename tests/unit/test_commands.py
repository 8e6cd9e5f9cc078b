"""The command line: every command explains itself and says how it ends."""

from typing import Any

import pytest
from typer.main import get_command
from typer.testing import CliRunner

from bot.__main__ import app

PLAIN = {"COLUMNS": "200", "TERM": "dumb", "NO_COLOR": "1"}


def paths(command: Any, path: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    """The words of a command and of all below it."""
    below = getattr(command, "commands", {})
    return [path] + [one for name, sub in below.items() for one in paths(sub, (*path, name))]


@pytest.mark.parametrize("path", paths(get_command(app)), ids=" ".join)
def test_every_command_explains_itself(path: tuple[str, ...]) -> None:
    done = CliRunner().invoke(app, [*path, "--help"], env=PLAIN)
    assert done.exit_code == 0, done.output
    assert f"Usage: {' '.join(('heed', *path))} " in done.output


def test_without_a_command_the_help_is_shown() -> None:
    done = CliRunner().invoke(app, [], env=PLAIN)
    assert "Usage:" in done.output
    assert "Exit codes: 0 done" in done.output


@pytest.mark.parametrize("words", [["no-such-command"], ["run", "--no-such-option"]])
def test_a_mistyped_command_ends_with_2(words: list[str]) -> None:
    assert CliRunner().invoke(app, words, env=PLAIN).exit_code == 2
