"""A form with rounds, lists and calculations, asked in a real conversation."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, select

from storage.columns import of
from storage.models import Report
from tests.sim import CITY, CITY_FILES, Sim

SURVEY = [
    ["type", "name", "label", "required", "constraint", "relevant", "calculation", "default"],
    ["select_one kinds", "category", "About what?", "yes", "", "", "", ""],
    ["text", "who", "Who answers?", "yes", "", "", "", ""],
    ["integer", "rooms", "How many rooms?", "", "", "", "", "2"],
    ["begin repeat", "child", "Child", "", "", "", "", ""],
    ["text", "first", "Name", "yes", "", "", "", ""],
    ["integer", "age", "How old is ${first}?", "yes", ". < 18", "", "", ""],
    ["end repeat", "", "", "", "", "", "", ""],
    ["calculate", "many", "", "", "", "", "count(${first})", ""],
    ["geopoint", "place", "Where?", "", "", "", "", ""],
    ["note", "thanks", "That makes ${many}.", "", "", "", "", ""],
    ["select_one other_list or_other", "roof", "Which roof?", "", "", "${many} > 0", "", ""],
    ["text", "description", "Anything else?", "", "", "1 = 2", "", ""],
]
CATEGORIES = ("pothole", "light", "water", "waste", "flooding", "other")
CHOICES = [["list_name", "name", "label"], ["other_list", "tin", "Tin"]]
CHOICES += [["kinds", code, code.title()] for code in CATEGORIES]
R = of(Report)


@pytest.fixture
def sim(engine: Engine, tmp_path: Path) -> Iterator[Sim]:
    sim = Sim(engine)
    sim.load(a_survey(tmp_path))
    yield sim
    sim.close()


def a_survey(folder: Path) -> Path:
    """A campaign with a form of its own, otherwise the city's."""
    text = CITY.read_text("utf-8")
    begin, end = text.index("\nquestions:"), text.index("\noffices:")
    campaign = folder / "campaign.yaml"
    campaign.write_text(f"{text[:begin]}\nform: form.json\n{text[end:]}", "utf-8")
    sheets = {"survey": SURVEY, "choices": CHOICES}
    (folder / "form.json").write_text(json.dumps({"sheets": sheets, "beside": {}}), "utf-8")
    for beside in (CITY.parent / name for name in CITY_FILES):
        (folder / beside.name).write_text(beside.read_text("utf-8"), "utf-8")
    return campaign


def last(sim: Sim, who: str = "amina") -> str:
    return sim.heard(who)[-1]


def says(sim: Sim, *texts: str) -> None:
    for text in texts:
        sim.says("amina", text, language="en")


def begun(sim: Sim) -> None:
    says(sim, "report", "yes", "Something else")


def answers_of(sim: Sim) -> Any:
    [row] = sim.rows(select(R.id, R.answers))
    return json.loads(sim.house.vault.open_text(row.answers, place=f"report|answers|{row.id}"))


def test_a_survey_with_rounds_is_answered_and_sent(sim: Sim) -> None:
    begun(sim)
    says(sim, "Ana")
    assert "Now: 2" in last(sim)
    says(sim, "1")  # one room: a number that an answer is, and no choice
    assert "Child" in last(sim)
    says(sim, "yes", "Tim")
    assert "How old is Tim?" in last(sim)
    says(sim, "5", "yes", "Bo", "7", "no", "-2.8713, 40.1253")
    assert "That makes 2." in last(sim)
    says(sim, "other", "palm")
    assert "1 Name: Tim" in last(sim)
    says(sim, "send")
    assert answers_of(sim) == {
        "category": "other",
        "who": "Ana",
        "rooms": 1,
        "child[1]/first": "Tim",
        "child[1]/age": 5,
        "child[2]/first": "Bo",
        "child[2]/age": 7,
        "many": 2,
        "place": answers_of(sim)["place"],
        "roof": "other",
        "roof_other": "palm",
    }


def test_back_skip_and_edit_work_in_rounds(sim: Sim) -> None:
    begun(sim)
    says(sim, "Ana", "skip", "yes", "Tim", "25")
    assert "How old is Tim?" in last(sim)
    says(sim, "back")
    assert "Name" in last(sim)
    says(sim, "Tom", "5", "no", "-2.8713, 40.1253", "skip", "edit", "1 Name")
    says(sim, "Jo")
    assert "1 Name: Jo" in last(sim)
    says(sim, "send")
    answers = answers_of(sim)
    assert (answers["rooms"], answers["child[1]/first"], answers["roof"]) == (2, "Jo", None)


def test_a_place_sent_while_a_round_is_asked_answers_its_own_question(sim: Sim) -> None:
    begun(sim)
    says(sim, "Ana", "skip")
    says(sim, "@-2.8713,40.1253")
    says(sim, "no")
    assert "Where?" not in last(sim)
    assert "Please check" in last(sim)


def test_a_moderator_sees_the_rounds_on_the_card(sim: Sim) -> None:
    begun(sim)
    says(sim, "Ana", "skip", "yes", "Tim", "5", "no", "-2.8713, 40.1253", "skip", "send")
    sim.says("moses", "/start", language="en")
    sim.gives_role("moses", "moderator")
    sim.says("moses", "/next")
    assert "1 Name: Tim" in last(sim, "moses")
    sim.presses("moses", "More")
    assert "1 How old is …?: 5" in last(sim, "moses")
