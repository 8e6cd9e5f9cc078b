"""`python -m bot audit`: the story of a case in plain words, and whether the chain holds."""

import json

import pytest
from sqlalchemy import delete, func, select, update
from typer.testing import CliRunner

from bot.commands import audit
from handlers.reasons import why_words
from messages.words import keys, spoken
from moderation import reasons
from storage import chain
from storage.columns import of
from storage.db import looking, writing
from storage.models import Decision, DecisionText, Seal
from tests.e2e.desk import FAR_FROM_HERE, HERE, case_of, reports, staff, verified

D = of(Decision)


@pytest.fixture
def sim(sim):
    for who in ("moses", "ruth"):
        staff(sim, who)
    return sim


@pytest.fixture
def command(sim, monkeypatch):
    """Run the command on the simulated house: what it prints, and its exit code."""

    class Opened:
        def __enter__(self):
            return sim.house

        def __exit__(self, *_):
            return None

    monkeypatch.setattr(audit, "opened", lambda *_, **__: Opened())

    def run(*words):
        ended = CliRunner().invoke(audit.app, list(words))
        return ended.exit_code, ended.output

    return run


@pytest.fixture
def two(sim):
    market = reports(sim, "amina", "deep pothole by the market, two motorbikes fell", HERE)
    sim.says("ruth", "/next")
    sim.presses("ruth", "Ask")
    sim.says("ruth", "Is it wet? Call 0722 123 456")
    sim.says("amina", "yes, full of water")
    sim.pass_time(minutes=2)
    verified(sim)
    bridge = reports(sim, "juma", "pothole behind the old bridge", FAR_FROM_HERE)
    return case_of(sim, market), case_of(sim, bridge)


def told(output):
    return [line.split(" · ", 1)[1] if " · " in line else line for line in output.splitlines()]


def test_the_story_tells_who_by_role_what_and_why_oldest_first(sim, two, command):
    market, bridge = two
    sim.says("moses", f"/merge {bridge.code} {market.code}")
    sim.says("moses", "/undo")
    sim.pass_time(minutes=2)
    code, output = command("--case", market.code.lower())
    lines = told(output)
    assert code == 0
    assert lines[0].startswith("Pothole · opened Jan 15, 2026 15:00")
    assert "reporter: report 1 came in by console (sent)" in lines
    assert f"reporter: report 1 opened case {market.code} (nothing like it was known)" in lines
    asked = next(line for line in lines if "we have a question" in line)
    assert "in words: “Is it wet? Call [phone]”" in asked
    assert "reporter: something was added to report 1" in lines
    joined = f"moderator: report 1 went from {market.code} to {bridge.code} (one event)"
    assert f"{joined} [taken back later]" in lines
    assert any(line.startswith("moderator: taken back: report 1 went") for line in lines)
    assert sum("[rules moderation-" in line for line in output.splitlines()) >= 1
    assert "amina" not in output
    assert "0722" not in output
    assert "water" not in output
    assert lines[-1].startswith("Sealed in the chain of hashes: ")


@pytest.mark.check
def test_what_was_erased_is_told_as_erased(sim, two, command):
    with writing(sim.house.engine) as conn:
        conn.execute(delete(DecisionText))
    assert "in words: “(erased)”" in command("--case", two[0].code)[1]


@pytest.mark.check
def test_a_case_that_was_taken_in_says_where_it_went(sim, two, command):
    market, bridge = two
    sim.says("moses", f"/merge {bridge.code} {market.code}")
    assert f"taken in by {bridge.code}" in command("--case", market.code)[1]
    both = command("--case", bridge.code)[1]
    assert f"{bridge.code} took in {market.code}" in both
    assert f"report 1 opened case {market.code}" in both


@pytest.mark.check
def test_a_program_reads_the_same_story(sim, two, command):
    code, output = command("--case", two[0].code, "--json")
    story = json.loads(output)
    assert (code, story["case"], story["reports"]) == (0, two[0].code, 1)
    first = story["told"][0]
    assert (first["about"], first["after"], first["reason"]) == ("review", "received", "sent")
    assert all("by_id" not in each for each in story["told"])


@pytest.mark.check
def test_other_languages_and_codes_that_are_none(two, command):
    french = command("--case", two[0].code, "--language", "fr")[1]
    assert "signalement 1 est arrivé par console" in french
    code, output = command("--case", "ZZZZZZ")
    assert (code, "There is no case ZZZZZZ." in output) == (1, True)
    assert command("--case", two[0].code, "--language", "xx")[0] == 2
    assert command()[0] == 2


@pytest.mark.check
def test_verify_says_that_the_chain_holds_and_names_what_does_not(sim, two, command):
    sim.pass_time(minutes=2)
    _, head = command("head")
    n, last = head.split()
    assert command("verify", "--head", last)[0] == 0
    assert f"The chain holds: {n} decisions" in command("verify")[1]
    assert command("verify", "--head", "00ff")[0] == 1
    with writing(sim.house.engine) as conn:
        first = conn.execute(select(func.min(D.id))).scalar_one()
        conn.execute(update(Decision).where(D.id == first).values(reason="asked"))
    code, output = command("verify")
    assert (code, "decision of link 1 was changed" in " ".join(output.split())) == (1, True)


@pytest.mark.check
def test_an_empty_house_has_a_chain_that_holds(sim, command):
    with writing(sim.house.engine) as conn:
        conn.execute(delete(Seal))
        conn.execute(delete(Decision))
    assert command("verify")[0] == 0
    with looking(sim.house.engine) as conn:
        assert chain.head(conn).n == 0
    assert "nothing was sealed yet" in command("head")[1]


@pytest.mark.parametrize("language", sorted(spoken()))
def test_every_reason_is_spoken(language):
    other = why_words("no such reason", language)
    assert [r for r in sorted(reasons.every()) if why_words(r, language) == other] == []
    assert "story-came" in keys(language)
