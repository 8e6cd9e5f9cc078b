"""Forget leaves no byte of the person in the database files; what stays has a random key."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select, text

from bot import turns
from storage.columns import of
from storage.models import (
    Attachment,
    Case,
    Confirmation,
    Consent,
    Contact,
    Decision,
    DecisionText,
    Draft,
    Erased,
    Fingerprint,
    Inbox,
    Letter,
    Match,
    Media,
    Membership,
    Person,
    Posting,
    Report,
    Subscription,
    Supplement,
)
from tests.databases import Sqlite
from tests.sim import Sim

C, D, N, P, R = map(of, (Contact, Decision, Inbox, Person, Report))
AMINA, OTHER = "amina-of-the-canaries", "bako"
WORDS = "The street light near the canary shop is broken"
BEGINNING = 24  # bytes of a sealed value that nothing else begins with: kid, nonce and more


@pytest.fixture
def sim(tmp_path: Path, _sqlite: Sqlite) -> Iterator[Sim]:
    with _sqlite.on_disk(tmp_path) as engine:
        sim = Sim(engine)
        sim.load()
        yield sim
        sim.close()


def report(sim: Sim, who: str, words: str, place: str = "@-1.2921,36.8219") -> None:
    sim.says(who, words, language="en")
    if "Yes" in {b.label for b in sim.letters(who)[-1].buttons}:
        sim.presses(who, "Yes")
    sim.says(who, place)
    if "Different" in {b.label for b in sim.letters(who)[-1].buttons}:
        sim.presses(who, "Different")
    sim.presses(who, "Skip")
    sim.presses(who, "Send")


def live(sim: Sim, who: str) -> None:
    """Leave a trace in every table that can hold one."""
    report(sim, who, WORDS)
    sim.says(who, "/add It hums like a canary")
    sim.says(who, "/mydata")
    sim.says(who, "/subscribe")
    sim.says(who, "!photo Water near the canary shop")


def forget(sim: Sim, who: str) -> None:
    sim.says(who, "/forget")
    sim.presses(who, "Yes")


def sweep(sim: Sim) -> None:
    sim.pass_time(minutes=1)


def traces(sim: Sim, who: str) -> set[bytes]:
    """Every byte string that leads to somebody: keys, and each sealed value of theirs."""
    talker = sim.house.vault.talker("console", "local", who)
    (contact,) = sim.rows(select(Contact).where(C.talker == talker))
    (person,) = sim.rows(select(Person).where(P.id == contact.person_id))
    found = {who.encode(), talker, person.key, b"canary", contact.address[:BEGINNING]}
    sealed = {
        "inbox": ("body", f"talker = x'{talker.hex()}'"),
        "letter": ("prompt", f"contact_id = {contact.id}"),
        "draft": ("body", f"contact_id = {contact.id}"),
        "report": ("answers", f"contact_id = {contact.id}"),
        "supplement": ("body", "1"),
        "fingerprint": ("sealed", "1"),
        "attachment": ("body", "1"),
    }
    for table, (column, where) in sealed.items():
        rows = sim.rows(text(f"SELECT {column} FROM {table} WHERE {where}"))
        assert rows, table
        found |= {row[0][:BEGINNING] for row in rows if row[0]}
    return found


def left_in_files(sim: Sim, wanted: set[bytes]) -> int:
    """How many of them are found in the database's raw files."""
    path = Path(sim.house.engine.url.database or "")
    raw = b"".join(file.read_bytes() for file in path.parent.glob("heed.db*"))
    assert len(raw) > 100_000
    return sum(trace in raw for trace in wanted)


def test_forget_leaves_no_byte_of_the_person(sim: Sim) -> None:
    live(sim, AMINA)
    wanted = traces(sim, AMINA)
    assert left_in_files(sim, wanted) > len(wanted) / 2

    forget(sim, AMINA)
    sweep(sim)

    assert left_in_files(sim, wanted) == 0
    assert sim.heard(AMINA)[-1].startswith("Done.")


@pytest.mark.check
def test_without_the_checkpoint_bytes_of_the_person_remain(
    sim: Sim, monkeypatch: pytest.MonkeyPatch
) -> None:
    live(sim, AMINA)
    wanted = traces(sim, AMINA)
    monkeypatch.setattr(sim.stepped, "settle", lambda **_: None)

    forget_without_checkpoint(sim)

    assert left_in_files(sim, wanted) > 0


def forget_without_checkpoint(sim: Sim) -> None:
    def step() -> None:
        while turns.run(sim.stepped.writer.conn, sim.house):
            pass
        sim.stepped.wait(sim.stepped.post.deliver_due())

    sim.says(AMINA, "/forget")
    step()
    sim.presses(AMINA, "Yes")
    step()
    assert sim.house.wants_checkpoint


@pytest.mark.check
def test_the_address_waits_for_the_last_letter_and_goes_with_it(sim: Sim) -> None:
    live(sim, AMINA)

    forget(sim, AMINA)
    waiting = [c.use for c in sim.rows(select(Contact))]
    sweep(sim)

    assert (waiting, sim.rows(select(Contact)), sim.rows(select(Letter))) == (
        ["forgotten"],
        [],
        [],
    )


def test_nothing_is_left_but_pseudonymous_rows_with_new_keys(sim: Sim) -> None:
    live(sim, AMINA)
    (before,) = sim.rows(select(Report))
    (old,) = sim.rows(select(Person))

    forget(sim, AMINA)
    sweep(sim)

    (after,) = sim.rows(select(Report))
    (person,) = sim.rows(select(Person))
    assert (after.answers, after.code, after.contact_id) == (None, None, None)
    assert after.code_index != before.code_index
    assert (after.reporter_id, after.review) == (person.id, "withdrawn")
    assert {person.id, person.key}.isdisjoint({old.id, old.key})
    emptied = (
        Contact, Draft, Letter, Attachment, Media, Consent, Subscription, Confirmation,
        Supplement, DecisionText, Fingerprint, Posting, Match, Membership,
    )  # fmt: skip
    assert [table.__name__ for table in emptied if sim.rows(select(table))] == []
    assert [c.place for c in sim.rows(select(Case))] == [None]
    assert {row.channel for row in sim.rows(select(Inbox)) if row.body} <= {"clock"}
    assert "forgotten" in {d.reason for d in sim.rows(select(Decision))}


@pytest.mark.check
def test_others_keep_what_is_theirs(sim: Sim) -> None:
    live(sim, AMINA)
    report(sim, OTHER, "Big pothole in River Road", "@-1.2990,36.8300")
    theirs = sim.rows(select(Report).where(R.category == "pothole"))

    forget(sim, AMINA)
    sweep(sim)

    assert sim.rows(select(Report).where(R.category == "pothole")) == theirs
    assert [c.use for c in sim.rows(select(Contact))] == [""]
    sim.says(OTHER, "/status")
    assert "Pothole" in sim.heard(OTHER)[-1]


@pytest.mark.check
def test_who_is_forgotten_is_counted_by_campaign_and_day_and_nothing_else(sim: Sim) -> None:
    live(sim, AMINA)
    report(sim, OTHER, "A hole in the road")
    forget(sim, AMINA)
    forget(sim, OTHER)
    sweep(sim)
    (counted,) = sim.rows(select(Erased))
    assert (counted.campaign_id, counted.people) == (sim.campaign_id, 2)


@pytest.mark.check
def test_forgetting_twice_is_forgetting_once(sim: Sim) -> None:
    live(sim, AMINA)

    forget(sim, AMINA)
    forget(sim, AMINA)
    sweep(sim)
    sweep(sim)

    assert (sim.rows(select(Contact)), len(sim.rows(select(Person)))) == ([], 1)


@pytest.mark.check
def test_whoever_writes_again_before_the_sweep_is_somebody_new(sim: Sim) -> None:
    live(sim, AMINA)
    (old,) = sim.rows(select(Person))

    forget(sim, AMINA)
    report(sim, AMINA, "Rubbish on the beach")
    sweep(sim)

    (contact,) = sim.rows(select(Contact))
    reports = sim.rows(select(Report).where(R.contact_id == contact.id))
    assert (contact.use, [r.category for r in reports]) == ("", ["waste"])
    assert contact.person_id != old.id
    assert sim.rows(select(Inbox).where(N.step == "quarantined")) == []


@pytest.mark.check
def test_a_moderator_who_is_forgotten_leaves_decisions_under_a_new_key(sim: Sim) -> None:
    sim.says("moses", "/start", language="en")
    sim.gives_role("moses", "moderator")
    report(sim, OTHER, "Big pothole in River Road")
    sim.says("moses", "/next")
    sim.presses("moses", "Verify")
    mine = sim.rows(select(Decision).where(D.by_id.is_not(None)))[-1]
    (before,) = sim.rows(select(Person).where(P.id == mine.by_id))

    forget(sim, "moses")
    sweep(sim)

    (after,) = sim.rows(select(Person).where(P.id == mine.by_id))
    assert after.key != before.key
    assert [m.ended_at is not None for m in sim.rows(select(Membership))] == [True]
    assert sim.rows(select(R.claimed_by)) == [(None,)]


def test_messages_in_two_forms_are_one_person(sim: Sim) -> None:
    sim.says(AMINA, "/start", language="en")
    sim.says(f"#yard:{AMINA}", "/help")
    assert len(sim.rows(select(Contact).where(C.person_id.is_not(None)))) == 2

    forget(sim, AMINA)
    sweep(sim)

    assert sim.rows(select(Contact).where(C.person_id.is_not(None))) == []
