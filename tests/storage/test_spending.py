"""What SMS may cost: letters over a limit wait, are told of once, and go out when they may."""

from datetime import timedelta
from itertools import count

import pytest
from sqlalchemy import select, update

from bot.checks import held, post
from bot.settings import Settings
from channels.sms.telephone import Telephone, opened, texted
from storage import spending
from storage.columns import of
from storage.db import reader, writing
from storage.health import failed_letters
from storage.models import Letter, SmsSpent
from tests.sim import CITY, CITY_FILES, Sim

pytestmark = pytest.mark.check

# What is spent, held and summed by day is asked of both databases; what follows from it of one.
on_sqlite = pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
L = of(Letter)
AMINA, BEN = "+254700000001", "+254700000002"


class Field:
    """The city's campaign with an organiser at the terminal and citizens who text."""

    def __init__(self, engine, folder, budget=0, **settings):
        self.sim = Sim(engine, settings=Settings(**settings))
        self.folder = folder
        self.load(budget)
        self.telephone = Telephone()
        channel = opened(self.telephone, self.sim.clock)
        ours = self.sim.house
        ours.channels = {**ours.channels, (channel.name, channel.account): channel}
        self.sim.says("rosa", "/help")
        self.sim.gives_role("rosa", "organiser")
        self.ids = count()

    def load(self, budget):
        """The next version of the campaign, with that budget."""
        for name in CITY_FILES:
            (self.folder / name).write_bytes((CITY.parent / name).read_bytes())
        text = f"{CITY.read_text('utf-8')}\nsms: {{ budget: {budget} }}\n"
        (self.folder / "campaign.yaml").write_text(text, "utf-8")
        self.sim.load(self.folder / "campaign.yaml")

    def texts(self, number, text):
        """Somebody texts; returns what all phones showed after it."""
        before = len(self.telephone.received)
        self.sim.clock.move(timedelta(seconds=40))  # nobody writes in a rush
        self.sim.stepped.keep("sms", "telephone", texted(number, text, f"t{next(self.ids)}"))
        self.sim.stepped.settle()
        return self.telephone.received[before:]

    def told(self, words):
        """What the organiser was told that has these words."""
        return [said for said in self.sim.heard("rosa") if words in said]

    def spent(self):
        """What the campaign sent this month."""
        return sum(row.segments for row in self.sim.rows(select(of(SmsSpent).segments)))


@pytest.fixture
def field(engine, tmp_path):
    made = []

    def make(budget=0, **settings):
        made.append(Field(engine, tmp_path, budget, **settings))
        return made[-1]

    yield make
    for each in made:
        each.sim.close()


def test_every_letter_counts_what_it_took(field):
    here = field()
    (welcome,) = here.texts(AMINA, "start")
    here.texts(AMINA, "2")

    taken = [row.segments for row in here.sim.rows(select(L.segments).order_by(L.id))]
    assert sum(taken) == here.spent() >= 2
    assert welcome


@on_sqlite
def test_a_budget_warns_its_organisers_once_and_then_holds(field):
    here = field(budget=10, sms_price=0.5, sms_currency="KES")
    while not here.told("of this month's 10 SMS"):
        assert here.texts(AMINA, "help")
    (warning,) = here.told("of this month's 10 SMS")
    assert warning.startswith(("8 of", "9 of"))
    assert " KES)" in warning
    while here.spent() < 10:
        here.texts(AMINA, "help")
    assert here.texts(AMINA, "help") == here.texts(BEN, "start") == []
    assert len(here.told("of this month's 10 SMS")) == 1
    assert len(here.told("Letters by SMS wait")) == 1


def test_what_is_held_goes_out_by_itself_when_the_budget_is_raised(field):
    here = field(budget=2)
    while here.spent() < 2:
        here.texts(AMINA, "help")
    assert here.texts(AMINA, "help") == []
    assert [str(each.sentence)[:16] for each in [_held(here)]] == ["1 for the budget"]
    here.load(100)
    here.sim.pass_time(minutes=59)
    before = len(here.telephone.received)
    here.sim.pass_time(minutes=2)

    assert len(here.telephone.received) == before + 1
    assert _held(here).ok is True


def _held(here):
    with here.sim.house.engine.connect() as conn:
        return held(reader(conn))


def test_what_was_held_for_a_week_is_given_up_and_counted(field):
    here = field(budget=2)
    while here.spent() < 2:
        here.texts(AMINA, "help")
    assert here.texts(AMINA, "help") == []
    here.sim.pass_time(days=8)
    here.sim.pass_time(minutes=1)

    with here.sim.house.engine.connect() as conn:
        since = here.sim.clock() - timedelta(days=9)
        assert failed_letters(reader(conn), since=since) == 1
        assert (
            "1 given up in 14 days (held too long)"
            in post(reader(conn), here.sim.clock()).sentence
        )
    assert _held(here).ok is True


@on_sqlite
def test_who_is_forgotten_is_told_so_whatever_it_costs(field):
    here = field(budget=1)
    here.texts(AMINA, "help")
    for said in ("forget", "1"):
        (asked,) = here.texts(AMINA, said)
    (done,) = here.texts(AMINA, asked.rpartition(" ")[2])
    assert done.startswith("Done.")


@on_sqlite
def test_in_the_next_month_there_is_a_new_budget(field):
    here = field(budget=2)
    while here.spent() < 2:
        here.texts(AMINA, "help")
    here.sim.pass_time(days=20)

    assert here.texts(AMINA, "help") != []


@on_sqlite
def test_words_of_danger_are_answered_whatever_it_costs(field):
    here = field(budget=1)
    here.texts(AMINA, "help")
    here.texts(AMINA, "1")

    assert any("999" in said for said in here.texts(AMINA, "house on fire, people trapped"))


@on_sqlite
def test_without_a_limit_for_a_day_what_is_urgent_has_none(field):
    here = field(budget=1, sms_day_most=0)
    here.texts(AMINA, "help")
    here.texts(AMINA, "1")
    with writing(here.sim.house.engine) as conn:
        conn.execute(update(Letter).values(segments=50))

    assert any("999" in said for said in here.texts(AMINA, "house on fire, people trapped"))


def test_one_person_gets_so_many_a_day_and_the_rest_on_the_next(field):
    here = field(sms_day_most=3)
    while here.texts(AMINA, "help"):
        pass
    assert 3 <= here.spent() <= 4
    assert here.texts(BEN, "help") != []
    (told,) = here.told("Somebody got 3 SMS today")
    assert AMINA not in told
    here.sim.pass_time(hours=8, tick=False)  # eight in the evening UTC, eleven there
    assert here.texts(AMINA, "help") == []
    waiting = len(here.telephone.received)
    here.sim.pass_time(hours=2, tick=False)

    assert len(here.telephone.received) > waiting


@on_sqlite
def test_a_letter_over_the_most_is_held_and_told_of(field):
    here = field(sms_letter_most=1)
    assert here.texts(AMINA, "start") == []

    assert len(here.told("A letter of 2 SMS is held")) == 1
    assert [why for why, _ in _why(here)] == ["letter"]


def _why(here):
    with here.sim.house.engine.connect() as conn:
        return spending.held(reader(conn))
