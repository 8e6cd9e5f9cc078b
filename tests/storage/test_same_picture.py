"""Reports that came with one picture are told, others and those without one are not."""

from datetime import UTC, datetime

from bot.trial import keep_report, open_trial
from moderation.duplicates import Fingerprint
from privacy.media_parcel import Kept, pack
from storage import media
from storage.models import Media

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
