"""Suggestions: what is learned, how sure, in what time, and without scikit-learn in the server."""

import csv
import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from bot.__main__ import app
from bot.child import work_of
from moderation import suggest_training
from moderation.suggest import BadModel, from_bytes, scores, suggest, to_bytes
from moderation.suggest_body import SUGGEST, body_of
from moderation.suggest_features import BUCKETS, counted
from moderation.suggest_training import train

pytestmark = pytest.mark.check

WORDS = {
    "pothole": ("pothole", "hole in the road", "nid de poule", "गड्ढा"),
    "light": ("street light", "lamp is out", "lampadaire", "سياسة إضاءة"),
    "rubbish": ("rubbish", "garbage not collected", "ordures", "taka"),
    "water": ("water leak", "burst pipe", "fuite d'eau", "maji"),
}
DECIDED = [
    (f"{place}: {said}", {code})
    for place in ("Oak street", "the market", "our school", "Rue Capois", "bus stop", "the bridge")
    for code, said in (
        ("pothole", "two motorbikes fell in, deep and full of stones"),
        ("light", "dark every night since Monday, nobody sees a thing"),
        ("rubbish", "it smells and rats come, bags everywhere"),
        ("water", "flowing down the hill for days, taps are dry"),
    )
]


@pytest.fixture(scope="module")
def model():
    return train(DECIDED * 3, WORDS)


def test_before_any_decision_the_words_of_a_category_suggest_it():
    cold = train([], WORDS)
    assert suggest(cold, "There is a big pothole by the church")[0][0] == "pothole"
    assert suggest(cold, "Gros nid-de-poule devant chez moi")[0][0] == "pothole"
    assert suggest(cold, "सड़क में गड्ढा")[0][0] == "pothole"
    assert suggest(cold, "Maji yanavuja barabarani")[0][0] == "water"


def test_before_decisions_are_many_confidence_stays_low():
    cold = train(DECIDED[:8], WORDS)
    assert max(sure for _, sure in suggest(cold, "lamp is out")) < 0.75


def test_what_moderators_decide_is_learned_though_no_word_of_the_category_is_said(model):
    assert suggest(model, "motorbikes fell in at the station")[0][0] == "pothole"
    assert suggest(model, "so dark at night")[0][0] == "light"


def test_a_misspelt_word_still_counts(model):
    assert suggest(model, "motorbyke fel in a potthole")[0][0] == "pothole"


def test_best_first_at_most_three_and_probabilities(model):
    found = suggest(model, "bags everywhere near the lamp")
    assert len(found) == 3
    sure = [share for _, share in found]
    assert sure == sorted(sure, reverse=True)
    assert all(0 <= share <= 1 for share in sure)


def test_fewer_are_suggested_where_fewer_are_known():
    assert [code for code, _ in suggest(train([], {"only": ("one",)}), "what")] == ["only"]
    assert suggest(train([], {}), "what") == []


def test_a_text_of_nothing_known_falls_back_on_how_frequent_categories_are():
    frequent = train([("bag", {"b"})] * 40 + [("lamp", {"a"})] * 20, {})
    for text in ("", "!!!", "Ωμέγα"):
        assert suggest(frequent, text)[0][0] == "b"


def test_several_categories_may_be_right_and_none_is_an_example_too():
    both = train([("water and food", {"w", "f"}), ("food", {"f"}), ("hello", ())] * 20, {})
    sure = dict(suggest(both, "water and food"))
    assert sure["w"] > 0.5
    assert sure["f"] > 0.5
    assert dict(suggest(both, "hello"))["f"] < 0.5


def test_equal_input_gives_an_equal_model(model):
    assert to_bytes(train(DECIDED * 3, WORDS)) == to_bytes(model)


def test_a_model_is_the_same_after_writing_and_reading(model):
    again = from_bytes(to_bytes(model))
    for text, _ in DECIDED:
        assert suggest(again, text) == suggest(model, text)


def test_inference_scores_as_scikit_learn_does():
    counts = [counted(text) for text, _ in DECIDED]
    places, rarity = suggest_training._rarities(counts)
    texts = suggest_training._matrix(counts, places, rarity)
    made = train(DECIDED, {})
    right = np.array([[c in codes for c in made.categories] for _, codes in DECIDED])
    weights, offsets = suggest_training._fitted(texts, right)
    expected = texts @ weights + offsets
    found = np.array([scores(made, text) for text, _ in DECIDED])
    assert np.abs(found - expected).max() < 0.01  # float16 weights


@pytest.mark.parametrize("cut", [0, 10, 500, -30])
def test_bytes_that_are_no_model_are_refused(model, cut):
    written = to_bytes(model)
    with pytest.raises(BadModel):
        from_bytes(written[:cut])


def test_a_model_whose_parts_do_not_fit_is_refused(model):
    with np.load(BytesIO(to_bytes(model))) as arrays:
        parts = dict(arrays)
    out = BytesIO()
    np.savez(out, **(parts | {"offsets": parts["offsets"][1:]}))
    with pytest.raises(BadModel):
        from_bytes(out.getvalue())


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80))
def test_any_text_can_be_read(model, text):
    places, often = counted(text)
    assert (np.diff(places) > 0).all()
    assert ((places >= 0) & (places < BUCKETS)).all()
    assert (often > 0).all()
    assert all(0 <= share <= 1 for _, share in suggest(model, text))


def test_the_errand_gives_back_a_model(model):
    written = work_of(SUGGEST)(body_of(DECIDED * 3, WORDS))
    assert suggest(from_bytes(written), "so dark") == suggest(model, "so dark")


def test_suggesting_imports_no_scikit_learn():
    asked = (
        "import sys, bot.commands.run, moderation.suggest, moderation.suggest_body;"
        "print(sorted({'sklearn', 'scipy'} & set(sys.modules)))"
    )
    said = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True, check=True
    )
    assert said.stdout.strip() == "[]"


# --- the command ------------------------------------------------------------------------------


def _csv(path, heading, rows):
    with path.open("w", newline="", encoding="utf-8") as opened:
        csv.writer(opened).writerows([heading, *rows])
    return path


def _suggest(*arguments):
    return CliRunner().invoke(app, ["suggest", *(str(each) for each in arguments)])


def test_the_command_writes_three_rows_for_each_text(tmp_path):
    rows = [(n, text, code) for n, (text, codes) in enumerate(DECIDED * 3) for code in codes]
    learn = _csv(tmp_path / "train.csv", ("id", "text", "category"), rows)
    asked = _csv(tmp_path / "in.csv", ("id", "text"), [("x", "rats and bags"), ("y", "")])
    out = tmp_path / "out.csv"
    result = _suggest(asked, "--train", learn, "--out", out)
    assert result.exit_code == 0, result.output
    with out.open(encoding="utf-8") as opened:
        written = list(csv.DictReader(opened))
    assert [row["id"] for row in written] == ["x"] * 3 + ["y"] * 3
    assert written[0]["category"] == "rubbish"
    assert 0.5 < float(written[0]["confidence"]) <= 1


@pytest.mark.parametrize(
    ("train_rows", "heading", "sentence"),
    [
        ([], ("id", "text", "category"), "names no category"),
        ([("1", "a", "")], ("id", "text", "category"), "names no category"),
        ([("1", "a", "x"), ("1", "b", "x")], ("id", "text", "category"), "has two texts"),
        ([("1", "a")], ("id", "text"), "lacks the columns category"),
    ],
)
def test_the_command_says_what_is_wrong_with_the_examples(tmp_path, train_rows, heading, sentence):
    learn = _csv(tmp_path / "train.csv", heading, train_rows)
    asked = _csv(tmp_path / "in.csv", ("id", "text"), [("x", "bags")])
    result = _suggest(asked, "--train", learn, "--out", tmp_path / "out.csv")
    assert result.exit_code == 1
    assert sentence in result.output


def test_the_command_says_that_a_file_is_not_there_or_has_an_id_twice(tmp_path):
    learn = _csv(tmp_path / "train.csv", ("id", "text", "category"), [("1", "a", "x")])
    twice = _csv(tmp_path / "in.csv", ("id", "text"), [("x", "bags"), ("x", "rats")])
    result = _suggest(tmp_path / "no.csv", "--train", learn, "--out", tmp_path / "o.csv")
    assert (result.exit_code, "cannot be read" in result.output) == (1, True)
    result = _suggest(twice, "--train", learn, "--out", tmp_path / "o.csv")
    assert (result.exit_code, "stands there twice" in result.output) == (1, True)


# --- real messages ----------------------------------------------------------------------------

GENERAL = {
    "related", "request", "offer", "aid_related", "weather_related", "direct_report",
    "infrastructure_related",
}  # fmt: skip


@pytest.mark.parametrize(("column", "least"), [("message", 0.95), ("original", 0.92)])
def test_a_right_category_is_among_three_for_messages_after_an_earthquake(column, least):
    folder = os.environ.get("HEED_REAL_DATA")
    if not folder:
        pytest.skip("HEED_REAL_DATA is not set")
    with (Path(folder) / "haiti_sms.csv").open(newline="", encoding="utf-8") as opened:
        rows = list(csv.DictReader(opened))
    labels = [n for n in rows[0] if n not in {"id", "original", "message"} | GENERAL]
    told = [
        (int(row["id"]), row[column], {label for label in labels if row[label] == "1"})
        for row in rows
    ]
    learned = train([(text, right) for n, text, right in told if right and n % 2 == 0], {})
    tried = [(text, right) for n, text, right in told if right and n % 2 == 1]
    hits = [any(code in right for code, _ in suggest(learned, text)) for text, right in tried]
    assert sum(hits) / len(hits) >= least
