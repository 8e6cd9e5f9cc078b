"""What one message tells besides its category: a place by name, and since when."""

import pytest
from sqlalchemy import select

from storage.models import Report


def asked_after(sim, text, language="en", yes="Yes"):
    sim.says("amina", text, language=language)
    sim.presses("amina", yes)
    return sim.heard("amina")[-1]


def test_a_place_that_is_named_and_sure_is_not_asked_for(sim):
    asked = asked_after(sim, "Big pothole since Monday, two motorbikes fell in, near Kesho Market")
    assert asked.startswith("Do you have a picture")


@pytest.mark.parametrize(
    "text",
    [
        "Big pothole in Port Amara",
        "A deep pothole by the market",
        "A pothole by the school",
    ],
)
def test_a_town_or_a_place_that_may_be_two_is_asked_for(sim, text):
    assert asked_after(sim, text).startswith("Where is it?")


def test_a_shared_place_counts_more_than_a_named_one(sim):
    sim.says("amina", "Pothole near Kesho Market", language="en")
    sim.says("amina", "@-2.8601,40.1602")
    sim.presses("amina", "Yes")
    sim.presses("amina", "Skip")
    assert "Kesho Market (Market Hill)" in sim.heard("amina")[-1]


@pytest.mark.parametrize(
    ("text", "language", "yes", "day"),
    [
        ("The road is flooded since Monday, near Kesho Market", "en", "Yes", "12/01/2026"),
        ("La route est inondée depuis hier, près du marché Kesho", "fr", "Oui", "14/01/2026"),
    ],
)
def test_the_day_since_when_is_said_back_and_not_asked_for(sim, text, language, yes, day):
    asked_after(sim, text, language, yes)
    sim.says("amina", "2")
    sim.presses("amina", {"en": "Skip", "fr": "Passer"}[language])
    assert day in sim.heard("amina")[-1]
    sim.presses("amina", {"en": "Send", "fr": "Envoyer"}[language])
    (report,) = sim.rows(select(Report))
    assert report.happened_on.isoformat() == "-".join(reversed(day.split("/")))


def test_a_day_is_kept_only_where_the_form_asks_for_it(sim):
    asked_after(sim, "Big pothole since Monday, near Kesho Market")
    sim.presses("amina", "Skip")
    assert "12/01/2026" not in sim.heard("amina")[-1]
    sim.presses("amina", "Send")
    (report,) = sim.rows(select(Report))
    assert report.happened_on is None


def test_a_day_that_was_misheard_can_be_changed(sim):
    asked_after(sim, "The road is flooded since Monday, near Kesho Market")
    sim.says("amina", "Knee")
    sim.presses("amina", "Skip")
    sim.presses("amina", "Change")
    sim.presses("amina", "Since when?")
    sim.says("amina", "yesterday")
    assert "14/01/2026" in sim.heard("amina")[-1]
