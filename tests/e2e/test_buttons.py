"""Buttons and commands that must not count: whatever was pressed or sent, no row has changed."""

import itertools
import threading
from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy import Engine, func, select, update

from bot import turns
from channels import Arrival, console
from storage.columns import of
from storage.db import Ids, writing
from storage.models import Decision, Inbox, Membership, Report, tables
from tests.e2e.ways import Act, Chats, Stage, opened
from tests.sim import Sim, a_house

N, D, R = of(Inbox), of(Decision), of(Report)
# Arrivals are kept and counted whatever they are, and politeness is a letter.
APART = frozenset({"inbox", "letter", "pace", "burst", "sms_spent"})
# That somebody was heard, and when they may be written to next.
SEEN = frozenset({"seen_at", "next_letter_at"})
Dump = dict[str, list[tuple[object, ...]]]


@pytest.fixture
def sim(engine: Engine) -> Iterator[Sim]:
    yield from _simulated(engine)


@pytest.fixture
def sim_on_disk(engine_on_disk: Engine) -> Iterator[Sim]:
    yield from _simulated(engine_on_disk)


def _simulated(engine: Engine) -> Iterator[Sim]:
    sim = Sim(engine)
    sim.load()
    for who in ("moses", "neema"):
        sim.says(who, "/help")
        sim.gives_role(who, "moderator")
    sim.says("fatuma", "/help")
    sim.gives_role("fatuma", "organiser")
    sim.says("#moderators:fatuma", "/moderate")
    sim.says("#moderators:neema", "/queue")
    for answer in ("The lamp post at Mill Lane blinks all night", "yes", "Mill Lane", "skip"):
        sim.says("amina", answer)
    sim.says("amina", "send")
    yield sim
    sim.close()


def dump(sim: Sim) -> Dump:
    """All rows but those of arrivals, of how many there were, and of letters."""
    return {
        table.name: sorted(
            map(tuple, sim.rows(select(*(c for c in table.c if c.name not in SEEN)))), key=repr
        )
        for table in tables().sorted_tables
        if table.name not in APART
    }


def card_in_group(sim: Sim) -> str:
    """Let a moderator fetch the card; gives the token of its button."""
    sim.says("#moderators:moses", "/next")
    return sim.button("#moderators:moses", "Verify")


def outcome(sim: Sim) -> str:
    (row,) = sim.rows(select(N.outcome).order_by(N.seq.desc()).limit(1))
    return str(row[0])


def _broken(token: str) -> list[str]:
    version, letter, choice, day, mac = token.split(".")
    other = "A" if mac[0] != "A" else "B"
    return [
        "",
        "1",
        "verify",
        ".".join([version, letter, choice, day, other + mac[1:]]),
        ".".join([version, letter, str(int(choice) + 1), day, mac]),
        ".".join([version, letter, choice, f"{int(day, 36) + 1:x}", mac]),
        ".".join([version, letter[:-1] + ("0" if letter[-1] != "0" else "1"), choice, day, mac]),
        ".".join([version, letter, "99", day, mac]),
        ".".join([version, letter, choice, day, ""]),
        "x" * 5_000,
    ]


def test_a_forged_button_changes_nothing(sim: Sim) -> None:
    token = card_in_group(sim)
    before = dump(sim)
    for forged in _broken(token):
        sim.presses_token("#moderators:moses", forged)
        assert (outcome(sim), dump(sim)) == ("refused:button", before)
    sim.presses_token("#moderators:moses", token)
    assert dump(sim) != before


def test_a_replayed_button_changes_nothing_and_tells_what_was_decided(sim: Sim) -> None:
    token = card_in_group(sim)
    sim.presses_token("#moderators:moses", token)
    before = dump(sim)
    for who in ("#moderators:moses", "#moderators:neema"):
        sim.presses_token(who, token)
        assert (outcome(sim), dump(sim)) == ("overtaken", before)


def test_a_reporters_button_pressed_twice_sends_one_report(sim: Sim) -> None:
    for answer in ("The bin at Kesho Market is full", "yes", "Kesho Market", "skip"):
        sim.says("juma", answer)
    token = sim.button("juma", "Send")
    sim.presses_token("juma", token)
    before = dump(sim)
    sim.presses_token("juma", token)
    assert dump(sim) == before


def test_a_button_is_too_old_after_eight_days(sim: Sim) -> None:
    token = card_in_group(sim)
    before = dump(sim)
    sim.clock.move(timedelta(days=8))
    sim.presses_token("#moderators:moses", token)
    assert (outcome(sim), dump(sim)) == ("refused:button", before)


def test_a_button_of_another_chat_changes_nothing(sim: Sim) -> None:
    of_group = card_in_group(sim)
    sim.says("neema", "/queue")
    of_neema = sim.button("neema", "Next card")
    before = dump(sim)
    for who, token in (
        ("moses", of_group),
        ("amina", of_group),
        ("#others:moses", of_group),
        ("moses", of_neema),
        ("amina", of_neema),
    ):
        sim.presses_token(who, token)
        assert outcome(sim) == "refused:button"
    _same_but_newcomers(before, dump(sim))


def _same_but_newcomers(before: Dump, after: Dump) -> None:
    """A stranger in another group may be known now; nothing else is new."""
    for name in set(after) - {"contact", "person"}:
        assert after[name] == before[name]
    for name in ("contact", "person"):
        assert set(before[name]) <= set(after[name])


def test_a_card_pressed_by_somebody_without_a_role_changes_nothing(sim: Sim) -> None:
    token = card_in_group(sim)
    before = dump(sim)
    sim.presses_token("#moderators:amina", token)
    assert outcome(sim) == "refused:review-no-right"
    _same_but_newcomers(before, dump(sim))


def test_a_moderator_whose_role_has_ended_decides_no_more(sim: Sim) -> None:
    token = card_in_group(sim)
    with writing(sim.house.engine) as conn:
        conn.execute(update(Membership).values(ended_at=sim.clock()))
    before = dump(sim)
    sim.presses_token("#moderators:moses", token)
    assert (outcome(sim), dump(sim)) == ("refused:review-no-right", before)


COMMANDS = ("STOP", "/stop", "/forget", "/withdraw", "/next")
# Forwarded, an answer is somebody else's words: the beginning of a report.
SENT = [("edited", (*COMMANDS, "1", "yes")), ("forwarded", COMMANDS)]


@pytest.mark.check
@pytest.mark.parametrize(("how", "commands"), SENT)
def test_an_edited_or_forwarded_command_changes_nothing(
    sim: Sim, how: str, commands: tuple[str, ...]
) -> None:
    sim.says("moses", "/queue")  # a letter with a choice waits for an answer
    before = dump(sim)
    for command, who in itertools.product(commands, ("moses", "amina")):
        sim.says(who, command, **{how: True})
        assert (command, who, dump(sim)) == (command, who, before)
        assert sim.rows(select(func.count()).where(D.after == "withdrawn"))[0][0] == 0


def test_two_moderators_in_one_set_make_one_decision(sim: Sim) -> None:
    token = card_in_group(sim)
    for who in ("#moderators:moses", "#moderators:neema"):
        sim.stepped.keep("console", "local", _press(who, token))
    sim.stepped.settle()
    _one_decision(sim)


@pytest.mark.check
def test_two_moderators_at_two_workers_make_one_decision(sim_on_disk: Sim) -> None:
    sim = sim_on_disk
    token = card_in_group(sim)
    for who in ("#moderators:moses", "#moderators:neema"):
        sim.stepped.keep("console", "local", _press(who, token))
    gate = threading.Barrier(2)
    workers = [threading.Thread(target=_work, args=(sim, gate, seed)) for seed in (1, 2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(timeout=20)
    sim.stepped.settle()
    _one_decision(sim)


def _work(sim: Sim, gate: threading.Barrier, seed: int) -> None:
    """One row a set, so that each worker has one of the two presses."""
    house = a_house(
        sim.house.engine, now=sim.clock, channels=sim.house.channels, settings=sim.house.settings
    )
    house.rng.seed(seed)
    # Above the ids of the first house: the clock stands still, so only this orders them.
    house.ids = Ids(sim.clock, worker=1000 + seed)
    with house.engine.connect() as conn:
        gate.wait()
        turns.run(conn, house, most=1)


def _press(who: str, token: str) -> Arrival:
    return console.press(who, token, f"press of {who}")


def _one_decision(sim: Sim) -> None:
    about_review = select(D.by_id).where(
        D.about == "review",
        D.after == "approved",
    )
    assert len(sim.rows(about_review)) == 1
    assert sim.rows(select(R.review)) == [("approved",)]
    toasts = [d.text for _, d in sim.console.said if d.answers and d.text]
    assert [text for text in toasts if "faster" in text] == [
        "Somebody was faster: Verified (moderator, just now)"
    ]


# --- what only Telegram has --------------------------------------------------------------------


@pytest.fixture
def stage(engine: Engine) -> Iterator[Stage]:
    with opened("telegram", engine, {"moses"}) as stage:
        stage.way.act(Act("moses", "/help"), None)
        stage.settle()
        stage.gives_role("moses", "organiser")
        yield stage


def test_an_anonymous_admin_is_nobody(stage: Stage) -> None:
    before = dump(stage.sim)
    chats: Chats = stage.way
    stage.sim.stepped.wait(chats.group.anonymous_says("/moderate"))
    stage.sim.stepped.wait(chats.api.until(lambda: not chats.api.pending()))
    stage.settle()
    assert dump(stage.sim) == before
    assert chats.heard("group") == []


def test_what_is_sent_via_another_bot_is_nobodys_word(stage: Stage) -> None:
    before = dump(stage.sim)
    chats: Chats = stage.way
    moses = chats.person("moses")
    bot = {"id": 99, "is_bot": True, "first_name": "Other", "username": "other_bot"}
    message = chats.api.world.message(
        moses.private, moses.about, text="/invite moderator", via_bot=bot
    )
    chats.api.world.emit("message", message)
    stage.sim.stepped.wait(chats.api.until(lambda: not chats.api.pending()))
    stage.settle()
    assert dump(stage.sim) == before


def test_a_press_that_was_forged_in_telegram_is_answered_with_nothing(stage: Stage) -> None:
    chats: Chats = stage.way
    stage.way.act(Act("moses", "/queue"), None)
    stage.settle()
    before = dump(stage.sim)
    moses = chats.person("moses")
    press = stage.sim.stepped.wait(moses.presses("1.abc.0.zz.AAAA"))
    stage.sim.stepped.wait(chats.api.until(lambda: not chats.api.pending()))
    stage.settle()
    assert dump(stage.sim) == before
    assert chats.api.world.presses[press].answered
    assert moses.toasts == []
