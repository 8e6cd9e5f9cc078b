"""Reports that came with one picture are told, others and those without one are not."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import select

from bot.trial import keep_report, open_trial
from moderation.duplicates import Fingerprint
from privacy.media_parcel import Kept, pack
from storage import media, pictures
from storage.columns import of
from storage.models import Match, Media, Posting

M = of(Match)

NOON = datetime(2026, 1, 15, 12, tzinfo=UTC)
LOOK, NEARLY, OTHER = "00ff00ff00ff00ff", "00ff00ff00ff00fe", "ffffffff00000000"


def test_reports_with_one_picture_are_told_and_others_are_not():
    with open_trial(NOON) as (trial, vault):
        for id, look in enumerate([LOOK, OTHER, NEARLY, "", ""], start=1):
            keep_report(trial, Fingerprint(id, None, "water", NOON, None, None, 0, "", ""), vault)
            parcel = pack(Kept(b"jpeg", "image/jpeg", True, look=look))
            body = vault.seal(parcel, place=media.place_of(id * 10))
            trial.add(
                Media, id=id * 10, report_id=id, contact_id=None, kind="image", body=body,
                created_at=NOON,
            )  # fmt: skip
        assert media.same_picture(trial.read, [1, 2, 3, 4, 5], vault) == [(1, 3)]
        assert media.same_picture(trial.read, [2, 3], vault) == []


def a_report(trial, vault, id, look, *, day=0):
    at = NOON + timedelta(days=day)
    keep_report(trial, Fingerprint(id, None, "water", at, None, None, 0, "", ""), vault)
    parcel = pack(Kept(b"jpeg", "image/jpeg", True, look=look))
    body = vault.seal(parcel, place=media.place_of(id * 10))
    trial.add(
        Media, id=id * 10, report_id=id, contact_id=None, kind="image", body=body,
        created_at=at,
    )  # fmt: skip
    return pictures.report_of(trial.read, id * 10)


def test_earlier_reports_with_the_picture_are_found_however_it_was_saved():
    with open_trial(NOON) as (trial, vault):
        for id, (look, day) in enumerate([(LOOK, 0), (OTHER, 0), (LOOK, -400)], start=1):
            it = a_report(trial, vault, id, look, day=day)
            pictures.keep(trial, it, look, vault)
        later = a_report(trial, vault, 9, NEARLY, day=1)
        assert pictures.like(trial.read, later, NEARLY, vault) == [1]
        assert pictures.like(trial.read, later, "", vault) == []


def test_who_shares_bands_alone_is_not_told():
    # Half of the bands are equal, and 32 bits differ.
    alike = LOOK[:8] + "ff00ff00"
    with open_trial(NOON) as (trial, vault):
        it = a_report(trial, vault, 1, LOOK)
        pictures.keep(trial, it, LOOK, vault)
        later = a_report(trial, vault, 2, alike)
        assert pictures.like(trial.read, later, alike, vault) == []


def test_bands_are_written_once_however_often_a_report_shows_the_picture():
    with open_trial(NOON) as (trial, vault):
        it = a_report(trial, vault, 1, LOOK)
        for look in (LOOK, LOOK, NEARLY):
            pictures.keep(trial, it, look, vault)
        assert len(trial.read(select(of(Posting).token))) == 9


def test_the_picture_is_a_reason_beside_those_that_words_and_place_gave():
    with open_trial(NOON) as (trial, vault):
        one = a_report(trial, vault, 1, LOOK)
        two = a_report(trial, vault, 2, LOOK)
        known = json.dumps([{"name": "time", "value": 1.0, "log_odds": 2.0}])
        trial.add(Match, report_id=2, other_id=1, likeness=0.6, verdict="suggest", reasons=known)
        pictures.note_same(trial, two, one.report_id)
        pictures.note_same(trial, two, one.report_id)
        rows: Any = trial.read(select(M.likeness, M.verdict, M.reasons))
        ((likeness, verdict, reasons),) = rows
        assert (likeness, verdict) == (pictures.LIKENESS, "suggest")
        assert [each["name"] for each in json.loads(reasons)] == ["picture", "time"]
