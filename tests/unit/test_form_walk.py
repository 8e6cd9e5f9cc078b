"""`form walk`: what a person is asked who gives certain answers, or any."""

import json
import os
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any

import pytest
from typer.testing import CliRunner

from bot import form_files
from bot.commands.form import app
from bot.form_walk import told
from forms.model import Form, Group, Option, Question
from forms.walk.moment import Moment
from forms.walk.random_walk import OWN, Ended, wander
from forms.walk.rehearsal import rehearse
from forms.xlsform import read_xlsform, wanted_files
from forms.xlsform.workbook import read_workbook

NOW = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)
CITY = Path(__file__).parents[2] / "campaigns" / "city_streets" / "campaign.yaml"
YES_NO = (Option("1", {"en": "Yes", "fr": "Oui"}), Option("0", {"en": "No", "fr": "Non"}))


def q(name: str, kind: str = "text", **changes) -> Question:
    return Question(name, kind, {"en": f"{name}?"}, **changes)


FORM = Form(
    (
        q("hello", "note"),
        q("who", required="yes"),
        q("agrees", "select_one", options=YES_NO, required="yes"),
        Group(
            "house",
            {"en": "House"},
            (
                q("place", "geopoint"),
                q("uses", "select_multiple", options=(*YES_NO, Option("2", {"en": "Both"}))),
                Group("child", {"en": "Child"}, (q("name"), q("born", "date")), repeats=True),
                q("roof", "decimal", constraint=". < 10", constraint_message={"en": "Too high."}),
            ),
            relevant="${agrees} = 1",
        ),
        q("photo", "image", required="yes"),
        Question("n", "calculate", {}, calculation="count(${child})"),
        q("bye", relevant="${n} > 1"),
    )
)
ROW: dict[str, Any] = {
    "who": "Ana",
    "agrees": "1",
    "house": {
        "place": "18.5 -72.3 0 0",
        "uses": "1 2",
        "child": [{"name": "Tim", "born": "2020-02-29"}, {"name": "Bo"}],
        "roof": "2.345",
    },
    "photo": "a.jpg",
    "bye": "bye",
}


def walked(row, channel="telegram", language="en"):
    moment = Moment(NOW, Random(7), language, has_media=channel != "sms")
    return rehearse(FORM, row, moment, channel)


def names(found) -> list[str]:
    return [row.name for row in found.asked]


@pytest.mark.parametrize("channel", ["telegram", "sms"])
@pytest.mark.parametrize("language", ["en", "fr", "es", "ar"])
def test_a_submission_is_asked_for_in_order_and_taken(channel, language):
    found = walked(ROW, channel, language)
    assert names(found) == [
        "who", "agrees", "place", "uses", "name", "born", "name", "born", "roof", "photo", "bye",
    ]  # fmt: skip
    assert not found.is_refused
    refused = [row.name for row in found.asked if not row.accepted]
    assert refused == (["photo"] if channel == "sms" else [])
    assert found.answers["roof"] == 2.345
    assert found.answers["uses"] == ["1", "2"]
    assert found.answers["child[1]/born"] == "2020-02-29"
    assert found.answers["place"]["lat"] == 18.5


def test_notes_stand_above_the_question_that_follows():
    assert walked(ROW).asked[0].prompt == "hello?\n\nwho?"


def test_the_prompt_is_what_the_channel_shows():
    assert walked(ROW).asked[1].prompt == "agrees?\n[Yes] [No]"
    assert walked(ROW, "sms").asked[1].prompt == "agrees?\n1 Yes\n2 No"


def test_what_is_not_relevant_is_not_asked():
    found = walked({**ROW, "agrees": "0"})
    assert names(found) == ["who", "agrees", "photo"]


def test_a_required_answer_that_is_missing_ends_the_walk():
    found = walked({})
    assert names(found) == ["who"]
    assert found.is_refused
    assert found.asked[0].message


def test_a_required_answer_that_is_refused_ends_the_walk():
    found = walked({**ROW, "agrees": "9"})
    assert names(found) == ["who", "agrees"]
    assert found.is_refused


def test_an_answer_that_is_refused_and_not_needed_is_left_out():
    found = walked({**ROW, "house": {**ROW["house"], "roof": 12}})
    roof = next(row for row in found.asked if row.name == "roof")
    assert (roof.accepted, roof.message) == (False, "Too high.")
    assert not found.is_refused


def test_a_group_may_be_left_out_of_a_submission():
    flat = {**ROW, **ROW["house"]}
    del flat["house"]
    assert walked(flat).answers == walked(ROW).answers


@pytest.mark.parametrize("channel", ["telegram", "sms"])
def test_random_walks_reach_the_end(channel):
    moment = Moment(NOW, Random(7), "fr", has_media=channel != "sms")
    ends = [wander(FORM, moment, channel, Random(n)) for n in range(20)]
    assert [end for end in ends if end.reason] == []


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        (q("a", "integer", required="yes", constraint=". > 5 and . < 5"), "meets: . > 5"),
        (q("a", "select_one", required="yes"), OWN),
    ],
)
def test_a_dead_end_is_named(question, reason):
    end = wander(Form((question,)), Moment(NOW, Random(7)), "sms", Random(7))
    assert end.stuck_at == "a"
    assert reason in end.reason


@pytest.mark.parametrize(
    "constraint",
    [
        "regex(., '^[0-9]{10}$')",
        "string-length(.) = 7",
        ". = 'maybe' or . = 'never'",
        "not(contains(., ' ')) and string-length(.) > 20",
    ],
)
def test_a_constraint_on_words_is_met_by_trying(constraint):
    form = Form((q("a", required="yes", constraint=constraint),))
    assert wander(form, Moment(NOW, Random(7)), "sms", Random(7)) == Ended(1)


@pytest.mark.parametrize("constraint", [". = 1234567", ". > 17.2 and . < 19", ". >= ${a} + 3"])
def test_a_constraint_on_numbers_is_met_by_trying(constraint):
    form = Form(
        (
            q("a", "integer", required="yes"),
            q("b", "integer", required="yes", constraint=constraint),
        )
    )
    ends = [wander(form, Moment(NOW, Random(7)), "sms", Random(n)) for n in range(5)]
    assert [end for end in ends if end.reason] == []


def test_a_comparison_with_what_may_be_left_out_is_the_forms_own_dead_end():
    form = Form((q("a", "integer"), q("b", "integer", required="yes", constraint=". > ${a}")))
    ends = [wander(form, Moment(NOW, Random(7)), "sms", Random(n)) for n in range(20)]
    assert {end.reason[: len(OWN)] for end in ends} == {"", OWN}


def test_walks_are_summed_up_by_where_they_ended():
    ends = [Ended(3), Ended(1, "a", "why"), Ended(1, "a", "why")]
    assert told(ends) == {
        "walks": 3,
        "finished": 1,
        "questions": 5,
        "dead_ends": [{"name": "a", "reason": "why", "times": 2}],
    }


# --- the command ----------------------------------------------------------------------------


def run(*arguments: str):
    return CliRunner().invoke(app, ["walk", *arguments])


def test_a_campaigns_own_form_is_walked(tmp_path):
    row = tmp_path / "row.json"
    row_now = {"category": "flooding", "place": "-2.87 40.12 0 0", "severity": "knee"}
    row.write_text(json.dumps({**row_now, "description": "water in the street"}))
    done = run(str(CITY), "--answers", str(row), "--channel", "sms", "--language", "fr")
    assert done.exit_code == 0
    asked = json.loads(done.stdout)
    assert [row["name"] for row in asked][:4] == ["category", "place", "description", "severity"]
    assert set(asked[0]) == {"name", "kind", "prompt", "given", "accepted", "message"}
    assert asked[0]["prompt"].startswith("De quoi s'agit-il ?\n1 Nid-de-poule")


def test_a_refused_answer_is_exit_code_1(tmp_path):
    row = tmp_path / "row.json"
    row.write_text('{"category": "unicorns"}')
    assert run(str(CITY), "--answers", str(row)).exit_code == 1


@pytest.mark.parametrize("text", ["", "[1]", "{", '"x"'])
def test_answers_that_are_no_answers_are_exit_code_1(tmp_path, text):
    row = tmp_path / "row.json"
    row.write_text(text)
    assert run(str(CITY), "--answers", str(row)).exit_code == 1


def test_random_walks_are_printed_as_json():
    done = run(str(CITY), "--random", "5", "--seed", "7")
    assert done.exit_code == 0
    assert json.loads(done.stdout)["finished"] == 5


def test_one_of_two_ways_is_wanted():
    assert run(str(CITY)).exit_code == 2
    assert run(str(CITY), "--random", "5", "--answers", "x.json").exit_code == 2


# --- real forms -----------------------------------------------------------------------------


@pytest.mark.check
@pytest.mark.skipif(not os.environ.get("HEED_REAL_DATA"), reason="needs HEED_REAL_DATA")
@pytest.mark.parametrize("channel", [pytest.param("telegram", marks=pytest.mark.long), "sms"])
def test_real_forms_are_walked_to_the_end(channel):
    stuck, walked_forms = _real_walks(channel, times=2)
    assert stuck == []
    assert walked_forms >= 61


@pytest.mark.long
@pytest.mark.skipif(not os.environ.get("HEED_REAL_DATA"), reason="needs HEED_REAL_DATA")
@pytest.mark.parametrize("channel", ["telegram", "sms"])
def test_real_forms_are_walked_to_the_end_200_times(channel):
    stuck, walked_forms = _real_walks(channel, times=200)
    assert stuck == []
    assert walked_forms >= 61


def _real_walks(channel: Any, *, times: int) -> tuple[list[tuple[str, str]], int]:
    """File names and questions at which a walk ended; how many forms were walked."""
    stuck, forms = [], 0
    for file in sorted((Path(os.environ["HEED_REAL_DATA"]) / "forms").rglob("*.*")):
        if file.suffix not in {".xls", ".xlsx", ".csv", ".md"}:
            continue
        form = _form_in(file)
        if form is None:
            continue
        forms += 1
        for n in range(times):
            language = next(iter(form.languages), "en")
            moment = Moment(NOW, Random(n), language, has_media=channel != "sms")
            end = wander(form, moment, channel, Random(n))
            if end.reason and not end.reason.startswith(OWN):
                stuck.append((file.name, end.stuck_at))
    return stuck, forms


def _form_in(file: Path) -> Form | None:
    """The form with the files beside it, read in this process: the walk is what is tried here."""
    try:
        sheets = read_workbook(file.read_bytes())
        beside = {
            name: read_workbook(there.read_bytes(), table=not is_form)
            for name, is_form in wanted_files(sheets)
            for there in list(form_files.files_named(file, name, is_form=is_form))[:1]
        }
        return read_xlsform(sheets, beside=beside).form
    except ValueError:
        return None
