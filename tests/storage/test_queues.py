"""The queue as rows: whatever waits behind, the first few of each line are what is read."""

from datetime import timedelta

import pytest
from sqlalchemy import insert, update

from bot.looked_at import blank
from storage import queues, reviewing
from storage.columns import of
from storage.models import Report
from tests.storage.desk import AMINA, CAMPAIGN, FIRST_CASE, NOON, RUTH, waiting

R = of(Report)

MINUTE = timedelta(minutes=1)


def ids(rows):
    return [row.id for row in rows]


def many(queue, n, *, first_id=1000, **columns):
    """So many reports of one sender, a second apart, in one statement."""
    common = {
        "campaign_id": CAMPAIGN, "n": 1, "reporter_id": AMINA, "case_id": FIRST_CASE,
        "category": "water", "language": "en", "channel": "sms", "answers": b"x",
        "review": "received", "code": None, "contact_id": 5,
    }  # fmt: skip
    rows = [
        blank(Report) | common | {
            "id": first_id + k, "code_index": first_id + k,
            "received_at": NOON + timedelta(seconds=k),
            "rank_at": NOON + min(k, 144) * 10 * MINUTE,
        } | columns
        for k in range(n)
    ]  # fmt: skip
    queue._settle()
    queue.connection.execute(insert(Report), rows)


def steps_of(queue, asks):
    """How many hundred steps SQLite takes for it, whatever the machine."""
    raw, counted = queue.connection.connection.driver_connection, []
    raw.set_progress_handler(lambda: counted.append(1), 100)
    asks()
    raw.set_progress_handler(None, 0)
    return len(counted)


@pytest.mark.check
def test_the_next_card_costs_the_same_with_ten_thousand_waiting_as_with_a_thousand(queue):
    many(queue, 1000)
    if queue.connection.dialect.name != "sqlite":
        many(queue, 9000, first_id=5000)
        assert len(waiting(queue)) == queues.WINDOW
        return
    before = steps_of(queue, lambda: waiting(queue))
    many(queue, 9000, first_id=5000)
    assert len(waiting(queue)) == queues.WINDOW
    assert steps_of(queue, lambda: waiting(queue)) <= 1.3 * before


def test_a_flood_leaves_room_in_the_window_for_who_writes_after_it(queue):
    many(queue, 400)
    later = NOON + 30 * MINUTE
    many(queue, 1, first_id=90_000, reporter_id=RUTH, received_at=later, rank_at=later)

    assert 90_000 in ids(waiting(queue)[:6])


def test_what_others_hold_and_what_is_for_leads_comes_before_nobody_else(queue):
    reviewing.claim(queue, report_id=81, version=1, person_id=RUTH, lasts=20 * MINUTE)
    queue.write(update(Report).where(R.id == 82).values(for_leads=True))

    assert ids(waiting(queue)) == [82]
    assert ids(waiting(queue, leads=False)) == []
    assert ids(waiting(queue, RUTH, leads=False)) == [81]


def test_who_moderates_an_area_is_given_what_lies_there(queue):
    queue.write(update(Report).where(R.id == 82).values(area="Mission"))

    assert ids(waiting(queue, areas=["Mission"])) == [82]
    assert ids(waiting(queue, areas=[])) == [81]


def test_the_place_in_line_counts_the_reporter_s_day_and_the_area_s_people(queue):
    first = queue.ids.first_of(NOON)
    many(queue, 3, first_id=first, area="Mission")

    def of(person, area):
        return queues.place_in_line(
            queue.read, queue.ids, person_id=person, area=area, campaign_id=CAMPAIGN,
            received_at=NOON + MINUTE,
        )  # fmt: skip

    assert of(RUTH, "") == NOON + MINUTE
    assert of(RUTH, "Mission") == NOON + 2 * MINUTE
    assert of(AMINA, "Mission") == NOON + 31 * MINUTE
    assert of(AMINA, "") == NOON + 31 * MINUTE
