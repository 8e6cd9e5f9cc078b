"""What statistical offices said of releases: one row a review, a Decision by whom."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Row, bindparam, select

from publishing import json_file
from publishing.release import OUT
from publishing.release_review import told
from storage import decisions
from storage.columns import of
from storage.db import Read, Writes
from storage.models import Decision, Release, ReleaseReview

ABOUT = "release_review"

R, V, D = of(ReleaseReview), of(Release), of(Decision)
_OF_CAMPAIGN = (
    select(*R, V.name)
    .join_from(ReleaseReview, Release, V.id == R.release_id)
    .where(V.campaign_id == bindparam("campaign"), V.state.in_(OUT))
    .order_by(R.id)
)
_OF_RELEASE = (
    select(*R, V.name)
    .join_from(ReleaseReview, Release, V.id == R.release_id)
    .where(V.name == bindparam("name"), V.state.in_(OUT))
    .order_by(R.id)
)
_REVIEWED = (
    select(R.release_id)
    .join_from(ReleaseReview, Release, V.id == R.release_id)
    .where(V.state.in_(OUT))
    .distinct()
)
_DONE = select(D.subject_id).where(
    D.about == ABOUT, D.campaign_id == bindparam("campaign"), D.by_id == bindparam("person")
)
_OUT = (
    select(*V)
    .where(V.campaign_id == bindparam("campaign"), V.state.in_(OUT))
    .order_by(V.number.desc())
)


def every(read: Read, campaign_id: int) -> list[dict[str, Any]]:
    """All reviews of a campaign's releases that are out, oldest first, as they are published."""
    return [_told(row) for row in read(_OF_CAMPAIGN, {"campaign": campaign_id})]


def of_release(read: Read, name: str) -> bytes | None:
    """The reviews of one release that is out, as JSON; None where there are none."""
    rows = read(_OF_RELEASE, {"name": name})
    if not rows:
        return None
    return json_file.written([_told(row) for row in rows])


def _told(row: Row[Any]) -> dict[str, Any]:
    """A review as it is published; its day is that of UTC wherever it stands."""
    return told(row.name, row.office, row.made_at.date(), json.loads(row.answers))


def reviewed(read: Read) -> set[int]:
    """The ids of all releases that are out and have a review."""
    return {row.release_id for row in read(_REVIEWED)}


def waiting(read: Read, campaign_id: int, person_id: int) -> Sequence[Row[Any]]:
    """Releases that are out and that a person has not reviewed, newest first."""
    seen = {row.subject_id for row in read(_DONE, {"campaign": campaign_id, "person": person_id})}
    return [row for row in read(_OUT, {"campaign": campaign_id}) if row.id not in seen]


def publish(
    turn: Writes,
    release: Row[Any],
    office: str,
    answers: Mapping[str, str],
    *,
    by_id: int,
    by_role: str,
) -> None:
    """Keep a review for everybody to see, with the Decision that made it public."""
    told(release.name, office, release.made_on, answers)  # refuses what is not of the lists
    turn.add(
        ReleaseReview,
        id=turn.ids(),
        release_id=release.id,
        office=office,
        answers=json.dumps(dict(answers)),
        made_at=turn.now,
    )
    decisions.note(
        turn, about=ABOUT, subject_id=release.id, before="", after="published", reason="",
        campaign_id=release.campaign_id, n=release.n, version=release.version,
        by_id=by_id, by_role=by_role,
    )  # fmt: skip
