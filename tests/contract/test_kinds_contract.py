"""Every kind of question that is found keeps the promises of `forms.kinds.Kind`."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forms.errors import Invalid
from forms.kinds import found
from forms.model import Option, Question
from messages.model import MediaRef, Prompt, Said
from messages.words import spoken

NOW = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)
ALL = sorted(found())
READABLE = [name for name in ALL if found()[name].readable]
TYPED = [
    *("1", "2 3", "3,1", "-7", "2.5", "1,5", "1.234", "999999999999999", "0.000000001"),
    *("today", "Monday", "1/2/2026", "2026-11-25", "0999-01-01", "31.12.9999"),
    *("a", "Choice, b", "Éclairage", "choix c", "-1.29,36.82", "@18.5,-72.3", "N 1.5 E 36.5"),
    *("14:30", "2.30 pm", "14h05", "now", "yesterday 14:30", "2026-11-25T14:30:00+03:00", "ok"),
    *("2 1 3", "choix c, nid-de-poule", "-1.29,36.82; -1.3,36.83; -1.31,36.8", "1 2;3 4"),
    *("Rue Capois, by the market", "x" * 500, "line\nline", "\x00", "", " ", "😀😀", "مرحبا"),
]


def a_question(kind: str) -> Question:
    options = (
        Option("a", {"en": "Pothole", "fr": "Nid-de-poule"}),
        Option("b", {"en": "Choice, b", "fr": "Éclairage"}),
        Option("c", {"en": "Choice c", "fr": "Choix c"}),
    )
    return Question(
        name="q",
        kind=kind,
        label={"en": "What?", "fr": "Quoi ?"},
        hint={"en": "One."},
        options=options if kind.startswith("select") or kind == "rank" else (),
    )


def understood(kind: str, said: Said, language: str):
    return found()[kind].read(a_question(kind), said, language=language, now=NOW)


def test_the_kinds_of_the_first_issue_are_there():
    assert set(ALL) >= {
        "text", "integer", "decimal", "select_one", "select_multiple", "date", "geopoint",
        "image", "audio", "note",
    }  # fmt: skip


@pytest.mark.parametrize("kind", [kind for kind in ALL if not found()[kind].is_silent])
def test_a_kind_has_the_name_of_its_file(kind):
    assert found()[kind].read.__module__ == f"forms.kinds.{kind}"


@pytest.mark.parametrize("language", ["en", "fr", "ht", "xx"])
@pytest.mark.parametrize("kind", ALL)
def test_it_asks_in_the_persons_language_with_the_hint_below(kind, language):
    prompt = found()[kind].ask(a_question(kind), language)
    assert isinstance(prompt, Prompt)
    assert prompt.text.startswith("Quoi ?" if language == "fr" else "What?")
    assert "One." in prompt.text
    assert len({choice.value for choice in prompt.choices}) == len(prompt.choices)


@pytest.mark.parametrize("kind", ALL)
def test_its_columns_are_its_own(kind):
    columns = found()[kind].columns(a_question(kind))
    assert len(set(columns)) == len(columns)
    assert all(column.startswith("q") for column in columns)


@pytest.mark.parametrize("kind", READABLE)
def test_it_reads_what_it_shows(kind):
    taken = 0
    for language in (*spoken(), "ar"):
        for text in TYPED:
            value = understood(kind, Said(text=text), language)
            if isinstance(value, Invalid):
                continue
            taken += 1
            shown = found()[kind].show(a_question(kind), value, language)
            assert understood(kind, Said(text=shown), language) == value
    assert taken


_said = st.builds(
    Said,
    text=st.text(max_size=60) | st.sampled_from(TYPED),
    lat=st.none() | st.floats(allow_nan=True, width=32),
    lon=st.none() | st.floats(allow_nan=True, width=32),
    media=st.lists(
        st.builds(MediaRef, st.sampled_from(["image", "audio", "video", "file"]), st.text()),
        max_size=2,
    ).map(tuple),
)


def _quick_if_asked(kind: str) -> Any:
    """What nobody is asked hears nothing that anybody says: that is for `make check`."""
    is_asked = found()[kind].takes_answer and not found()[kind].is_silent
    return pytest.param(kind, marks=() if is_asked else pytest.mark.check)


@pytest.mark.parametrize("kind", [_quick_if_asked(kind) for kind in ALL])
@settings(max_examples=50, deadline=None)
@given(said=_said, language=st.sampled_from(["en", "fr", "ht", "ar", "xx", ""]))
def test_whatever_is_said_is_stored_as_json_or_asked_again(kind, said, language):
    value = understood(kind, said, language)
    if isinstance(value, Invalid):
        assert value.explain(language)
        return
    assert json.loads(json.dumps(value, allow_nan=False)) == value
    assert isinstance(found()[kind].show(a_question(kind), value, language), str)
    shown = found()[kind].show(a_question(kind), value, language)
    if found()[kind].readable and said.lat is None:
        assert understood(kind, Said(text=shown), language) == value


@pytest.mark.parametrize("kind", [kind for kind in ALL if found()[kind].takes_answer])
@pytest.mark.parametrize("language", spoken())
def test_its_hint_is_said_in_every_language(kind, language):
    value = understood(kind, Said(text=""), language)
    assert isinstance(value, Invalid)
    assert value.explain(language)
