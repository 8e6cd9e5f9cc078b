"""What a person writes first is kept, whatever the form asks: as talks, on two channels."""

import json
import shutil
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, select

from messages.words import say
from storage.columns import of
from storage.db import reading
from storage.models import Draft, Report
from storage.suggestions import examples
from tests.e2e.transcripts import play, read
from tests.sim import CITY, CITY_FILES, ROOT, Sim

SURVEY = ROOT / "campaigns" / "household_water" / "campaign.yaml"
WATER = ROOT / "campaigns" / "water_points" / "campaign.yaml"

# One of each is among the quick tests.
SLOWER = partial(pytest.param, marks=pytest.mark.check)
CATEGORIES = ("pothole", "light", "water", "waste", "flooding", "other")
KINDS = [["kinds", code, code.title()] for code in CATEGORIES]
GRAVE = [["how", code, code.title()] for code in ("low", "middle", "grave")]
HEADINGS = ["type", "name", "label", "required", "relevant", "appearance"]
WHAT = ["select_one kinds", "category", "About what?", "yes", "", ""]
WHERE = ["geopoint", "place", "Where?", "yes", "", ""]
# Two text questions that cannot take a first message stand before the one that does.
OTHER_NAMES = [
    ["text", "gate", "Gate number?", "", "", "numbers"],
    ["text", "which", "Which other?", "yes", "${category} = 'other'", ""],
    WHAT,
    WHERE,
    ["text", "details", "What do you see?", "yes", "", ""],
    ["select_one how", "severity", "How grave is it?", "yes", "", ""],
    ["integer", "people_hurt", "How many are hurt?", "", "", ""],
]
NO_TEXT = [WHAT, WHERE]

TOLD_ELSEWHERE = """
amina > Big hole in Mill Lane since Monday, two people were injured
amina < Received. (receipt, notice) [Yes] [No] [LANGUAGE]
amina > yes
amina < Gate number? [Skip]
amina > skip
amina < Where?
amina > @-2.8713,40.1253
amina < Please check: (the gate) About what: Pothole Where: -2.871300,40.125300 What do you see: \
Big hole in Mill Lane since Monday, two people were injured How grave is it: Grave \
How many are hurt: 2 [Send] [Change] [Cancel]
moses > /queue   as moderator
moses < ...
amina > send
amina < Thank you. (receipt)
moses < URGENT: a report waits to be read. [Show the card]
moses > /next
moses < (code) · Pothole · just now URGENT What do you see?: Big hole \
in Mill Lane since Monday, two people were injured How grave is it?: Grave How many are hurt?: 2 \
(place) [Verify] [...]
"""

BESIDE = """
amina > Dirty water and rubbish all over, it smells
amina < Received. (receipt, notice) [Yes] [No] [LANGUAGE]
amina > yes
amina < About what? Is it one of these? [Waste] [Water] [...]
amina > Waste
amina < Where?
amina > @-2.8713,40.1253
amina < Please check: About what: Waste Where: -2.871300,40.125300 You also wrote: Dirty water \
and rubbish all over, it smells [Send] [Change] [Cancel]
amina > change
amina < What do you want to change? [About what?] [Where?] [You also wrote]
amina > You also wrote
amina < Please check: About what: Waste Where: -2.871300,40.125300 [Send] [Change] [Cancel]
amina > It smells of fish
amina < Please check: About what: Waste Where: -2.871300,40.125300 You also wrote: It smells of \
fish [Send] [Change] [Cancel]
amina > send
amina < Thank you. (receipt)
moses > /next   as moderator
moses < (code) · Waste · just now “It smells of fish” Place: -2.87130, \
40.12530 [Verify] [...]
"""


def city(folder: Path, questions: Sequence[Sequence[str]]) -> Path:
    """The city's campaign, with a form of its own."""
    text = CITY.read_text("utf-8")
    begin, end = text.index("\nquestions:"), text.index("\noffices:")
    campaign = f"{text[:begin]}\nform: form.json\n{text[end:]}"
    (folder / "campaign.yaml").write_text(campaign, "utf-8")
    choices = [["list_name", "name", "label"], *KINDS, *GRAVE]
    sheets = {"survey": [HEADINGS, *questions], "choices": choices}
    (folder / "form.json").write_text(json.dumps({"sheets": sheets, "beside": {}}), "utf-8")
    for beside in (CITY.parent / name for name in CITY_FILES):
        (folder / beside.name).write_text(beside.read_text("utf-8"), "utf-8")
    return folder / "campaign.yaml"


def talk(folder: Path, questions: Sequence[Sequence[str]], lines: str) -> Path:
    """A talk in that city, as a transcript."""
    city(folder, questions)
    head = f"# runs on: sms, telegram\n# campaigns: {folder}\n# learns: yes\n"
    path = folder / "talk.txt"
    path.write_text(head + lines, "utf-8")
    return path


@pytest.mark.parametrize("channel", [SLOWER("sms"), "telegram"])
def test_words_answer_the_first_text_question_that_can_take_them(
    channel: str, engine: Engine, tmp_path: Path
) -> None:
    play(read(talk(tmp_path, OTHER_NAMES, TOLD_ELSEWHERE)), channel, engine)


@pytest.mark.parametrize("channel", ["sms", SLOWER("telegram")])
def test_words_that_no_question_takes_are_said_back_and_sent(
    channel: str, engine: Engine, tmp_path: Path
) -> None:
    play(read(talk(tmp_path, NO_TEXT, BESIDE)), channel, engine)


# --- what moderators see, and learn from ---------------------------------------------------------


@pytest.fixture
def sim(engine: Engine) -> Iterator[Sim]:
    sim = Sim(engine)
    yield sim
    sim.close()


def moderated(sim: Sim) -> None:
    sim.says("moses", "/start", language="en")
    sim.gives_role("moses", "moderator")


def answers_of(sim: Sim) -> Any:
    [row] = sim.rows(select(of(Report)["id", "answers"]))
    opened = sim.house.vault.open_text(row.answers, place=f"report|answers|{row.id}")
    return json.loads(opened)


def test_an_alert_shows_words_that_no_question_takes(sim: Sim, tmp_path: Path) -> None:
    sim.load(city(tmp_path, NO_TEXT))
    moderated(sim)
    sim.says("amina", "A child is trapped under the bridge", language="en")
    assert any("A child is trapped under the bridge" in text for text in sim.heard("moses"))


def test_a_draft_that_tells_only_words_is_handed_over(sim: Sim, tmp_path: Path) -> None:
    sim.load(city(tmp_path, NO_TEXT))
    sim.says("amina", "The bridge shakes", language="en")
    sim.pass_time(hours=25)
    assert answers_of(sim)["description"] == "The bridge shakes"


def test_suggestions_are_learned_from_where_the_words_are(sim: Sim, tmp_path: Path) -> None:
    sim.load(city(tmp_path, OTHER_NAMES))
    moderated(sim)
    told = ("Big hole in Mill Lane", "yes", "skip", "@-2.8713,40.1253", "low", "skip", "send")
    for text in told:
        sim.says("amina", text, language="en")
    sim.says("moses", "/next")
    assert say("card-no-text", "en") not in sim.heard("moses")[-1]
    sim.presses("moses", "Verify")
    with reading(sim.house.engine) as rows:
        found = examples(rows, sim.house.vault, sim.campaign_id, name="details")
    assert found == [("Big hole in Mill Lane", ["pothole"])]


def test_what_a_question_refuses_is_said_back_beside_its_answer(sim: Sim) -> None:
    sim.load()
    sim.says("amina", "Qy", language="en")  # the city wants three letters
    for text in ("yes", "light", "@-2.8713,40.1253", "The lamp is dark", "skip"):
        sim.says("amina", text, language="en")
    assert "What happened: The lamp is dark" in sim.heard("amina")[-1]
    assert "You also wrote: Qy" in sim.heard("amina")[-1]
    sim.says("amina", "send")
    assert answers_of(sim)["description"] == "The lamp is dark\nQy"


def test_words_of_a_question_that_is_not_relevant_any_more_are_kept(
    sim: Sim, tmp_path: Path
) -> None:
    only_other = ["text", "description", "Tell more", "", "${category} = 'other'", ""]
    sim.load(city(tmp_path, [WHAT, WHERE, only_other]))
    for text in ("A lamp is dark", "yes", "@-2.8713,40.1253"):
        sim.says("amina", text, language="en")
    assert "You also wrote: A lamp is dark" in sim.heard("amina")[-1]
    sim.says("amina", "9")  # no choice, and no words
    sim.says("amina", "send")
    assert answers_of(sim)["description"] == "A lamp is dark"


def test_a_report_in_which_nobody_is_hurt_waits_its_turn(sim: Sim, tmp_path: Path) -> None:
    sim.load(city(tmp_path, OTHER_NAMES))
    moderated(sim)
    for text in ("Big hole", "yes", "skip", "@-2.8713,40.1253", "middle", "0", "send"):
        sim.says("amina", text, language="en")
    assert answers_of(sim)["people_hurt"] == 0
    assert not any("URGENT" in text for text in sim.heard("moses"))


# --- "is it this one?" ---------------------------------------------------------------------------


def offered_a_well(sim: Sim, campaign: Path = WATER) -> str:
    """Ask somebody about a public borehole; returns its code."""
    sim.load(campaign)
    for words in ("Borehole at the old mill", "yes", "@-1.29210,36.82190", "yes", "12", "skip"):
        sim.says("amina", words, language="en")
    sim.says("amina", "send")
    moderated(sim)
    sim.says("moses", "/next")
    sim.presses("moses", "Verify")
    for words in ("Borehole at the mill", "yes", "@-1.29210,36.82190", "no", "skip"):
        sim.says("bako", words, language="en")
    assert "Is it this one?" in sim.heard("bako")[-1]
    return sim.heard("moses")[-1].split(" ")[0]


@pytest.mark.parametrize("said", ["yes", SLOWER("No."), SLOWER("7")])
def test_what_tells_neither_which_nor_what_is_not_added(sim: Sim, said: str) -> None:
    offered_a_well(sim)
    sim.says("bako", said)
    assert "Is it this one?" in sim.heard("bako")[-1]
    sim.presses("bako", "Another one")
    assert "Anything else about it: Borehole at the mill Do" in " ".join(
        sim.heard("bako")[-1].split()
    )


@pytest.mark.check
def test_gone_is_heard_as_the_version_has_it_in_which_it_was_offered(
    sim: Sim, tmp_path: Path
) -> None:
    code = offered_a_well(sim)
    newer = shutil.copytree(WATER.parent, tmp_path / "newer") / "campaign.yaml"
    text = newer.read_text("utf-8")
    newer.write_text(text.replace("confirmations: yes ", "confirmations: no "), "utf-8")
    sim.load(newer)
    sim.presses("bako", "Gone now")
    assert sim.heard("bako")[-1].startswith(f"Thank you. Case {code}")
    assert sim.rows(select(Draft)) == []


# --- surveys -------------------------------------------------------------------------------------

NOTE = say("survey-first", "en")


def test_in_a_survey_who_writes_first_is_told_that_it_is_not_kept(sim: Sim) -> None:
    sim.load(SURVEY)
    sim.says("juma", "Our well has been dry for a month", language="en")
    assert sim.heard("juma")[-1].startswith(f"{NOTE}\n\nWe ask how you get water.")


@pytest.mark.parametrize("said", ["5", "interview", "!!!"])
def test_in_a_survey_what_tells_nothing_is_not_mourned(sim: Sim, said: str) -> None:
    sim.load(SURVEY)
    sim.says("juma", said, language="en")
    assert NOTE not in sim.heard("juma")[-1]


def test_an_enumerator_is_told_so_too(sim: Sim) -> None:
    sim.load(SURVEY)
    sim.says("neema", "/start", language="en")
    sim.gives_role("neema", "enumerator")
    sim.says("neema", "Nobody is home at 14")
    assert sim.heard("neema")[-1].startswith(f"{NOTE}\n\nWhich area?")
