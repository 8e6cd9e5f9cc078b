"""Retention leaves nothing overdue, takes nothing too early, and keeps what must stay."""

import json
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import func, insert, select, update

from bot.commands.retention import Direct, sweep
from privacy.retention import CLASSES, RULES
from storage import models as m
from storage import retention
from storage.campaigns import load
from storage.columns import of
from storage.db import writing
from storage.exact_places import BATCH
from tests.sim import CITY, CITY_FILES, a_house

INBOX, REPORTS, CASES = of(m.Inbox), of(m.Report), of(m.Case)
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
LONG_AGO = NOW - timedelta(days=6 * 365)
POINT = {
    "lat": -2.876543, "lon": 40.123456, "precision": "point", "words": "behind the red door",
    "metres": 50, "gazetteer": "Red Door, Ward 3",
}  # fmt: skip
CAMPAIGN, PERSON, CONTACT, REPORT, CASE = 1, 2, 3, 4, 5


@pytest.fixture
def house(engine):
    return a_house(engine, now=lambda: NOW)


@pytest.fixture
def full(house):
    """One row of every class, all long overdue."""
    with writing(house.engine) as conn:
        _fill(conn, house.vault, at=LONG_AGO)
    return house


def _fill(conn, vault, *, at):
    text = CITY.read_text(encoding="utf-8").replace("place: thing", "place: person")
    files = {name: (CITY.parent / name).read_text(encoding="utf-8") for name in CITY_FILES}
    load(conn, code="city_streets", text=text, files=files, new_id=CAMPAIGN, now=at, by="test")
    _add(conn, m.Person, id=PERSON, key=bytes(16), created_at=at)
    _add(
        conn, m.Contact, id=CONTACT, talker=bytes(16), person_id=PERSON, kind="person",
        channel="console", account="local", address=b"x", use="", created_at=at, seen_at=at,
    )  # fmt: skip
    _add(
        conn, m.Case, id=CASE, code="F3D8KP", campaign_id=CAMPAIGN, category="pothole",
        office="roads", verification="verified", response="closed_no_action", restricted=False,
        place=vault.seal_text(json.dumps(POINT), place=f"cases|place|{CASE}"), opened_at=at,
        changed_at=at, version=1,
    )  # fmt: skip
    answers = json.dumps({"place": POINT, "description": "a canary", "fence": [[1, 2], [1, 3]]})
    _add(
        conn, m.Report, id=REPORT, campaign_id=CAMPAIGN, n=1, code_index=9, reporter_id=PERSON,
        contact_id=CONTACT, case_id=CASE, category="pothole", language="en", channel="console",
        answers=vault.seal_text(answers, place=f"report|answers|{REPORT}"),
        happened_on=date(2020, 1, 1), received_at=at, review="approved", urgent=False,
        agreed=True, held="", decided_at=at, version=1,
    )  # fmt: skip
    _add(
        conn, m.Fingerprint, report_id=REPORT, campaign_id=CAMPAIGN, cell=1, day=1, at=at,
        category="pothole", sealed=b"x",
    )  # fmt: skip
    _add(conn, m.Posting, campaign_id=CAMPAIGN, token=1, day=1, report_id=REPORT)
    _add(conn, m.Supplement, id=10, report_id=REPORT, body=b"x", added_at=at)
    _add(conn, m.Media, id=11, report_id=REPORT, contact_id=CONTACT, kind="image", body=b"x",
         created_at=at)  # fmt: skip
    _add(
        conn, m.Decision, id=12, campaign_id=CAMPAIGN, n=1, about="review", subject_id=REPORT,
        before="received", after="approved", reason="", by_role="moderator", version=1,
        decided_at=at,
    )  # fmt: skip
    _add(conn, m.DecisionText, decision_id=12, body=b"x")
    _add(
        conn, m.Action, id=15, campaign_id=CAMPAIGN, office="roads", body=b"x",
        due_on=date(2020, 1, 1), made_by=PERSON, made_at=at, closed_at=at, outcome="done",
    )  # fmt: skip
    _add(
        conn, m.Letter, id=13, contact_id=CONTACT, step="sent", prompt=b"x", subject="",
        choices="[]", priority=5, pin=False, created_at=at, not_before=at, expires_at=at,
        tries=0, sent_at=at,
    )  # fmt: skip
    _add(conn, m.Dispatch, channel="sms", account="a", name="g-1", letter_id=13, fate=3,
         reason="", told_at=at)  # fmt: skip
    _add(conn, m.SmsPart, id=20, contact_id=CONTACT, ref="1", n=1, of_all=2, body=b"x",
         came_at=at)  # fmt: skip
    _add(conn, m.Attachment, letter_id=13, n=0, name="a", mime="b", body=b"x")
    _add(conn, m.Errand, id=14, kind="digest", subject="s", step="done", body=b"x", tries=1,
         created_at=at)  # fmt: skip
    _add(conn, m.Sighting, id=16, case_id=CASE, person_id=PERSON, seen="gone", seen_at=at)
    _add(conn, m.Evidence, id=18, campaign_id=CAMPAIGN, report_id=REPORT, kind="link", speaks="",
         person_id=PERSON, channel="", nearness=1.0, body=b"x", added_at=at)  # fmt: skip
    _add(conn, m.Arrival, report_id=REPORT, campaign_id=CAMPAIGN, zone=1, category="pothole",
         at=at, is_new=True)  # fmt: skip
    _add(conn, m.SmsSitting, contact_id=CONTACT, person_id=PERSON, campaign_id=CAMPAIGN,
         opened_at=at, expires_at=at, wrong=0)  # fmt: skip
    _add(conn, m.SmsNumber, contact_id=CONTACT, kind="card", number_index=1, subject="",
         sent_at=at)  # fmt: skip
    _add(conn, m.LinkedPhone, person_id=PERSON, campaign_id=CAMPAIGN, contact_id=None,
         code_index=1, tries=0, expires_at=at)  # fmt: skip
    _add(conn, m.WebReceipt, ticket=1, report_id=REPORT, body=b"x", until=at)
    told = {"kind": "first", "verdict": "verified", "reason": "", "category": "", "example": ""}
    _add(conn, m.Judgement, id=19, campaign_id=CAMPAIGN, person_id=PERSON, judged_at=at, **told)
    _add(conn, m.SelfDescription, id=17, person_id=PERSON, campaign_id=CAMPAIGN,
         question="gender", body=b"x", told_at=at)  # fmt: skip
    _add(conn, m.Subject, id=15, campaign_id=CAMPAIGN, code_index=99, person_id=PERSON,
         area="Hill", met_at=at)  # fmt: skip
    for seq, (channel, step) in enumerate(
        [("console", "done"), ("console", "quarantined"), ("file", "done")], start=1
    ):
        _add(
            conn, m.Inbox, seq=seq, channel=channel, account="a", external_id=str(seq),
            talker=bytes(16), body=b"x", received_at=at, step=step, tries=0, outcome="",
            done_at=at,
        )  # fmt: skip


def _add(conn, table, **columns):
    conn.execute(insert(table), columns)


def keeper(house, conn):
    return Direct(conn, NOW, house.vault, house.campaigns)


def count(house, statement):
    with writing(house.engine) as conn:
        return conn.execute(statement).scalar_one()


def test_every_class_is_overdue_in_a_neglected_house(full):
    with writing(full.engine) as conn:
        due = retention.overdue(keeper(full, conn))
    assert all(due[rule.name] > 0 for rule in CLASSES)


def test_nothing_is_overdue_afterwards(full):
    sweep(full, dry_run=False)
    with writing(full.engine) as conn:
        assert set(retention.overdue(keeper(full, conn)).values()) == {0}


def test_a_dry_run_tells_the_same_and_erases_nothing(full):
    first = sweep(full, dry_run=True)
    assert sweep(full, dry_run=True) == first
    assert sum(first.values()) > 0


# A contact's letters go with it, an old report's answers and point with its text, and a row of
# the inbox with its body, so each is left out together with what else would take it along.
ALSO_TAKEN_BY = {
    "inbox_body": {"inbox_row"},
    "quarantined_body": {"inbox_row"},
    "letter_body": set(),
    "letter_file": {"contact"},
    "dispatch": {"contact"},
    "sms_part": {"contact"},
    "exact_point": {"text"},
}


@pytest.mark.parametrize("left_out", CLASSES, ids=lambda rule: rule.name)
def test_without_its_rule_a_class_stays_overdue(full, left_out):
    without = {left_out.name, *ALSO_TAKEN_BY.get(left_out.name, set())}
    with writing(full.engine) as conn:
        rules = [rule for rule in CLASSES if rule.name not in without]
        retention.apply(keeper(full, conn), rules)
        due = retention.overdue(keeper(full, conn))
    assert due[left_out.name] > 0
    assert {name for name, n in due.items() if n} <= without


@pytest.mark.parametrize("rule", CLASSES, ids=lambda rule: rule.name)
def test_a_class_is_kept_until_its_time_is_over(house, rule):
    with writing(house.engine) as conn:
        _fill(conn, house.vault, at=NOW - rule.after + timedelta(seconds=1))
        assert retention.overdue(keeper(house, conn))[rule.name] == 0


def test_the_rows_of_a_replayed_file_are_its_memory_and_stay(full):
    sweep(full, dry_run=False)
    assert count(full, select(func.count()).select_from(m.Inbox)) == 1
    assert count(full, select(INBOX.body).where(INBOX.channel == "file")) is None


def test_an_address_goes_with_all_that_points_to_it_and_the_report_stays(full):
    sweep(full, dry_run=False)
    assert count(full, select(func.count()).select_from(m.Contact)) == 0
    assert count(full, select(REPORTS.contact_id)) is None
    assert count(full, select(REPORTS.reporter_id)) == PERSON


def test_who_works_here_or_asked_for_news_is_not_forgotten(full):
    with writing(full.engine) as conn:
        _add(conn, m.Membership, id=20, person_id=PERSON, campaign_id=CAMPAIGN,
             role="moderator", office="", given_at=NOW)  # fmt: skip
        assert retention.overdue(keeper(full, conn))["contact"] == 0
        conn.execute(update(m.Membership).values(ended_at=NOW))
        assert retention.overdue(keeper(full, conn))["contact"] == 1
        _add(conn, m.Subscription, id=21, contact_id=CONTACT, campaign_id=CAMPAIGN, office="",
             since=NOW)  # fmt: skip
        assert retention.overdue(keeper(full, conn))["contact"] == 0


def test_the_exact_place_of_a_person_becomes_a_cell_without_words(full):
    with writing(full.engine) as conn:
        retention.apply(keeper(full, conn), [RULES["exact_point"]])
        answers = conn.execute(select(REPORTS.answers)).scalar_one()
        place = conn.execute(select(CASES.place)).scalar_one()
    vault = full.vault
    told = json.loads(vault.open_text(answers, place=f"report|answers|{REPORT}"))
    assert told["description"] == "a canary"
    assert told["fence"] is None  # a line is many exact places
    for kept in (told["place"], json.loads(vault.open_text(place, place=f"cases|place|{CASE}"))):
        assert kept["words"] == ""
        assert not kept.keys() & {"metres", "gazetteer"}  # its entry leads to the same door
        assert kept["precision"] == "district"
        assert abs(kept["lat"] - POINT["lat"]) > 1e-5
        assert abs(kept["lat"] - POINT["lat"]) < 0.02


def test_a_file_in_a_letter_goes_a_day_after_its_delivery_and_the_words_stay(house):
    with writing(house.engine) as conn:
        _fill(conn, house.vault, at=NOW - timedelta(days=1))
        conn.execute(update(m.Letter).values(step="new", sent_at=None))
        assert retention.overdue(keeper(house, conn))["letter_file"] == 0  # not sent yet
        conn.execute(update(m.Letter).values(step="sent", sent_at=NOW - timedelta(days=1)))
        retention.apply(keeper(house, conn))
        assert conn.execute(select(m.Attachment)).all() == []
        assert conn.execute(select(of(m.Letter).prompt)).scalar_one() == b"x"


def test_more_than_a_batch_goes_in_one_sweep(house):
    with writing(house.engine) as conn:
        rows = [
            {
                "seq": n, "channel": "sms", "account": "a", "external_id": str(n),
                "talker": bytes(16), "body": b"x", "received_at": LONG_AGO, "step": "done",
                "tries": 0, "outcome": "", "done_at": NOW - timedelta(days=4),
            }
            for n in range(1, 2 * BATCH + 2)
        ]  # fmt: skip
        conn.execute(insert(m.Inbox), rows)
    assert sweep(house, dry_run=False)["inbox_body"] == len(rows)
    with writing(house.engine) as conn:
        assert retention.overdue(keeper(house, conn))["inbox_body"] == 0
