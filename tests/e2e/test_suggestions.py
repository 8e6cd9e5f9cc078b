"""Suggestions in the conversation: learned at night, said first, and never a decision."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from bot import errands as bot_errands
from bot.campaign_files import read_with_files
from forms.campaign.read import check
from handlers.conversation.suggesting import MOST
from messages.model import numbered
from messages.sms_length import segments
from messages.words import say
from moderation.suggest_body import SUGGEST
from storage.columns import of
from storage.models import Errand, Inbox, Report, SuggestionModel
from tests.e2e.ways import Act, opened
from tests.fakes.suggesting import counted_model, keep_models
from tests.sim import CITY

pytestmark = pytest.mark.check

DOUBTFUL = "Water and rubbish all over, it smells"
TAUGHT = "the goats of the butcher lie about again"
E, I = map(of, (Errand, Inbox))  # noqa: E741


@pytest.fixture
def sim(sim):
    sim.says("moses", "/help")
    sim.gives_role("moses", "moderator")
    return sim


@pytest.fixture
def counting(sim, monkeypatch):
    """Learn at night, by counting."""
    monkeypatch.setattr(bot_errands, "work_of", lambda kind: counted_model)
    sim.house.learns = True


def labels(sim, who):
    return [button.label for button in sim.letters(who)[-1].buttons]


def begins(sim, who, text):
    sim.says(who, text, language="en")
    sim.presses(who, "Yes")


def teaches(sim, who, text, label, place="@-2.8713,40.1253"):
    """Report under a category, and let a moderator take it up."""
    begins(sim, who, text)
    sim.presses(who, label)
    sim.says(who, place)
    sim.presses(who, "Skip")
    sim.presses(who, "Send")
    sim.says("moses", "/next")
    sim.presses("moses", "Verify")


def a_night(sim):
    sim.pass_time(days=1)


def models(sim):
    return sim.rows(select(*of(SuggestionModel)))


def test_from_the_first_tick_the_words_of_the_categories_suggest(sim, counting):
    sim.pass_time(minutes=1)
    begins(sim, "amina", DOUBTFUL)
    assert labels(sim, "amina")[:2] == ["Waste", "Water"]
    assert sorted(labels(sim, "amina")[2:]) == [
        "Flooding", "Pothole", "Something else", "Street light",
    ]  # fmt: skip
    assert "Is it one of these?" in sim.heard("amina")[-1]


def test_what_moderators_decided_is_suggested_the_next_day(sim, counting):
    sim.pass_time(minutes=1)
    begins(sim, "amina", TAUGHT)
    before = labels(sim, "amina")[0]
    sim.says("amina", "/cancel")
    teaches(sim, "bako", TAUGHT, "Street light")
    a_night(sim)
    begins(sim, "chipo", "goats of the butcher lie on the road")
    assert before != "Street light"
    assert labels(sim, "chipo")[0] == "Street light"
    assert [model.made_of for model in models(sim)] == [1]


def test_a_night_without_a_new_decision_makes_no_model(sim, counting):
    sim.pass_time(minutes=1)
    a_night(sim)
    a_night(sim)
    assert len(sim.rows(select(E.id).where(E.kind == SUGGEST))) == 1


def test_no_text_stays_in_the_errand_and_no_model_in_the_inbox(sim, counting):
    teaches(sim, "bako", TAUGHT, "Waste")
    sim.pass_time(minutes=1)
    assert sim.rows(select(E.step, E.body).where(E.kind == SUGGEST)) == [("done", None)]
    results = sim.rows(select(I.body, I.outcome).where(I.account == SUGGEST))
    assert results == [(None, "learned")]


@pytest.mark.parametrize("result", [b"no model", None], ids=["nonsense", "an error"])
def test_whatever_fails_leaves_the_old_model_and_no_text(sim, counting, monkeypatch, result):
    sim.pass_time(minutes=1)
    old = models(sim)
    teaches(sim, "bako", TAUGHT, "Waste")
    monkeypatch.setattr(bot_errands, "work_of", lambda kind: lambda body: result or 1 / 0)
    a_night(sim)
    for _ in range(3):
        sim.pass_time(minutes=11, tick=False)
    assert models(sim) == old
    assert sim.rows(select(E.body).where(E.kind == SUGGEST)) == [(None,), (None,)]


def test_who_is_forgotten_while_it_is_learned_is_not_in_it(sim, counting):
    teaches(sim, "bako", TAUGHT, "Waste")
    sim.stepped.errands.run_due, runs = _not_yet, sim.stepped.errands.run_due
    sim.pass_time(minutes=1)
    sim.says("bako", "/forget")
    sim.presses("bako", "Yes")
    sim.stepped.errands.run_due = runs
    sim.stepped.settle()
    assert (models(sim), sim.rows(select(E.id).where(E.kind == SUGGEST))) == ([], [])


async def _not_yet():
    return 0


def test_without_a_model_the_question_is_as_the_form_has_it(sim):
    begins(sim, "amina", DOUBTFUL)
    assert labels(sim, "amina")[:3] == ["Pothole", "Street light", "Water"]
    assert "Is it one of these?" not in sim.heard("amina")[-1]


def test_a_category_whose_words_are_said_is_not_asked_for(sim):
    keep_models(sim.house)
    begins(sim, "amina", "A deep pothole")
    assert sim.heard("amina")[-1].startswith("Where is it?")


def test_a_text_that_speaks_for_nothing_gets_the_plain_question(sim):
    keep_models(sim.house)
    begins(sim, "amina", "xyzzy qqq")
    assert labels(sim, "amina")[:3] == ["Pothole", "Street light", "Water"]


def test_a_suggestion_is_no_answer_and_an_old_or_forged_one_changes_nothing(sim):
    keep_models(sim.house)
    begins(sim, "amina", DOUBTFUL)
    old = sim.button("amina", "Waste")
    sim.presses("amina", "Flooding")
    asked = sim.heard("amina")[-1]
    sim.presses_token("amina", old)
    sim.presses_token("amina", old[:-3] + "abc")
    assert sim.heard("amina")[-1] == asked
    sim.says("amina", "@-2.8713,40.1253")
    sim.presses("amina", "Knee")
    sim.says("amina", "today")
    sim.presses("amina", "Skip")
    sim.presses("amina", "Send")
    (report,) = sim.rows(select(Report))
    assert report.category == "flooding"


# --- by SMS --------------------------------------------------------------------------------


@pytest.fixture
def texting(engine):
    with opened("sms", engine, set()) as stage:
        stage.learns()
        yield stage


def sends(stage, text):
    stage.way.act(Act("amina", text), None)
    stage.settle()
    return stage.way.heard("amina")[-1]


def test_by_sms_three_are_numbered_and_the_fourth_shows_all(texting):
    sends(texting, DOUBTFUL)
    short = sends(texting, "yes")
    assert (short.labels[0], short.labels[-1]) == ("Waste", "None of these")
    assert len(short.labels) <= 4
    every = sends(texting, str(len(short.labels)))
    assert every.labels[:2] == ("Pothole", "Street light")
    assert sends(texting, "5").text.startswith("Where is it?")


def test_a_number_that_is_not_on_the_short_list_takes_nothing_unseen(texting):
    sends(texting, DOUBTFUL)
    sends(texting, "yes")
    every = sends(texting, "6")
    assert every.labels[-1] == "Something else"


def test_a_category_may_be_named_that_is_not_on_the_short_list(texting):
    sends(texting, DOUBTFUL)
    sends(texting, "yes")
    assert sends(texting, "Street light").text.startswith("Where is it?")


# Not in Spanish: the "ó" of the campaign's own "Inundación" makes any list of it two.
@pytest.mark.parametrize("language", ["en", "fr", "ht", "sw"])
def test_the_longest_short_list_of_the_city_fits_one_sms(language):
    _, source, files = read_with_files(CITY)
    campaign: Any = check(source, files.__getitem__).campaign
    question = campaign.form.question("category").label[language]
    longest = sorted((c.label[language] for c in campaign.categories), key=len)[-MOST:]
    text = f"{question}\n{say('suggest-which', language)}"
    assert segments(numbered(text, [*longest, say("place-none", language)])).segments == 1


# --- really learned --------------------------------------------------------------------------


@pytest.mark.check
def test_decisions_are_learned_by_the_real_errand_and_suggested(sim):
    sim.house.learns = True
    sim.pass_time(minutes=1)
    assert [model.made_of for model in models(sim)] == [0]
    for n, who in enumerate(("bako", "chipo", "dalia", "efe")):
        teaches(sim, who, f"{TAUGHT} {who}", "Street light", f"@-2.8{n}13,40.1{n}53")
        sim.clock.move(timedelta(minutes=10))
    a_night(sim)
    begins(sim, "amina", "goats of the butcher on the road")
    assert labels(sim, "amina")[0] == "Street light"
    assert [model.made_of for model in models(sim)] == [4]
