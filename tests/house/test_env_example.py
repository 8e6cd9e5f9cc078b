from pathlib import Path

import pytest

import channels
from bot.settings import catalogue, example

KNOWN = catalogue(channels.found())


def test_env_example_is_what_the_program_prints():
    written = Path(__file__).parents[2] / ".env.example"
    assert written.read_text(encoding="utf-8") == example(), (
        "run: python -m bot settings > .env.example"
    )


@pytest.mark.parametrize("variable", KNOWN, ids=lambda variable: variable.name)
def test_every_setting_has_a_sentence(variable):
    assert (variable.about.description or "").endswith(".")
    assert not variable.about.is_required()
