"""One voice a person and thing, the last word counts, blocked people's count nowhere."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import insert, select, update
from sqlalchemy.exc import IntegrityError

from bot.looked_at import blank
from storage import sightings
from storage.columns import of
from storage.models import Campaign, Case, Contact, Person, Sighting
from storage.sightings import GONE, SEEN, Voices
from tests.storage.desk import Desk

NOON = datetime(2026, 1, 15, 12, tzinfo=UTC)
CAMPAIGN, AMINA, MOSES, RUTH = 1, 11, 12, 13
WELL, SPRING = 71, 72
C, S = of(Contact), of(Sighting)


@pytest.fixture
def desk(engine):
    with engine.connect() as connection:
        desk = Desk(connection, NOON)
        desk.add(Campaign, id=CAMPAIGN, code="wells", created_at=NOON)
        for person in (AMINA, MOSES, RUTH):
            desk.add(Person, id=person, key=bytes(16), created_at=NOON)
            desk.add(Contact, id=person, talker=person.to_bytes(16), person_id=person,
                     kind="person", channel="sms", account="a", address=b"x", created_at=NOON,
                     seen_at=NOON)  # fmt: skip
        for case in (WELL, SPRING):
            desk.add(Case, id=case, code=f"F3D8K{case % 10}", campaign_id=CAMPAIGN,
                     category="well", verification="verified", response="open", opened_at=NOON,
                     changed_at=NOON)  # fmt: skip
        yield desk
        connection.rollback()


def says(desk, person, what, *, case=WELL, after=timedelta(0)):
    desk.now = NOON + after
    sightings.note(desk, case, person, what)


def test_nobody_has_said_anything_yet(desk):
    assert sightings.voices(desk.read, WELL) == Voices()


def test_voices_are_counted_by_thing_and_the_last_who_saw_it_is_dated(desk):
    says(desk, AMINA, SEEN)
    says(desk, MOSES, SEEN, after=timedelta(days=2))
    says(desk, RUTH, GONE, after=timedelta(days=3))
    says(desk, RUTH, SEEN, case=SPRING)
    assert sightings.voices(desk.read, WELL) == Voices(2, 1, NOON + timedelta(days=2))


def test_the_last_word_of_a_person_counts(desk):
    says(desk, AMINA, SEEN)
    says(desk, AMINA, GONE, after=timedelta(hours=1))
    assert sightings.voices(desk.read, WELL) == Voices(0, 1, None)
    assert len(desk.read(select(*S))) == 1


def test_the_database_itself_keeps_one_voice_a_person_and_thing(desk):
    says(desk, AMINA, SEEN)
    row = {"id": 5, "case_id": WELL, "person_id": AMINA, "seen": GONE, "seen_at": NOON}
    with pytest.raises(IntegrityError):
        desk.connection.execute(insert(Sighting), blank(Sighting) | row)


def test_whoever_was_blocked_counts_nowhere_until_unblocked(desk):
    says(desk, AMINA, SEEN)
    says(desk, MOSES, GONE)
    desk.write(update(Contact).where(C.id == AMINA).values(blocked_at=NOON))
    assert sightings.voices(desk.read, WELL) == Voices(0, 1, None)
    desk.write(update(Contact).where(C.id == AMINA).values(blocked_at=None))
    assert sightings.voices(desk.read, WELL) == Voices(1, 1, NOON)


def test_what_was_said_can_be_taken_back_once(desk):
    says(desk, AMINA, GONE)
    assert sightings.take_back(desk, WELL, AMINA)
    assert not sightings.take_back(desk, WELL, AMINA)
    assert sightings.voices(desk.read, WELL) == Voices()


def test_of_how_many_things_somebody_spoke_within_a_day(desk):
    says(desk, AMINA, SEEN, after=timedelta(days=-2))
    says(desk, AMINA, SEEN, case=SPRING)
    since = NOON - timedelta(days=1)
    assert sightings.said_since(desk.read, AMINA, since) == 1
    assert sightings.said_since(desk.read, MOSES, since) == 0


def test_a_persons_own_account_names_things_by_their_public_code(desk):
    says(desk, AMINA, SEEN)
    says(desk, AMINA, GONE, case=SPRING)
    told = [(row.code, row.seen) for row in sightings.of_person(desk.read, AMINA)]
    assert told == [("F3D8K1", SEEN), ("F3D8K2", GONE)]
