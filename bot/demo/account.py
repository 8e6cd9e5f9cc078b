"""What came of a playing: every first message ends as report, draft, refusal or in quarantine."""

import resource
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field

from sqlalchemy import ColumnElement, Connection, exists, func, select

from storage.columns import of
from storage.models import Case, Consent, Decision, Draft, Errand, Inbox, Match, Report

IN, R, C, F, E, M, D, K = map(of, (Inbox, Report, Case, Draft, Errand, Match, Decision, Consent))

# Refusals of a first message, and of a draft that was counted when it began.
FIRST = frozenset({"nonsense", "campaign-closed", "campaign-not-begun", "no-campaign", "blocked"})
LATER = frozenset({"no_consent", "cancelled"})
QUARANTINED = "quarantined"


@dataclass(slots=True)
class Account:
    """The figures of a campaign in this database; `added` is what this run brought.

    `received` (first messages, not answers) = reports + drafts + refused + quarantined; `other`
    counts the file's remaining lines by what they became (commands, words added to a report),
    `missing` those that the inbox does not hold. `releases` are what was published of all
    campaigns that were played. `held`, `suggested`, `matched` and `verified`
    count reports within `reports`; `digests` counts weeks.
    """

    received: int = 0
    reports: int = 0
    drafts: int = 0
    refused: dict[str, int] = field(default_factory=dict)
    held: dict[str, int] = field(default_factory=dict)
    quarantined: int = 0
    cases: int = 0
    suggested: int = 0
    matched: int = 0
    verified: int = 0
    digests: int = 0
    seconds: float = 0.0
    peak_rss_mb: int = 0
    added: int = 0
    other: dict[str, int] = field(default_factory=dict)
    missing: int = 0
    releases: list[str] = field(default_factory=list)

    @property
    def adds_up(self) -> bool:
        """Whether nothing that was received is missing."""
        ended = self.reports + self.drafts + sum(self.refused.values()) + self.quarantined
        return self.received == ended and not self.missing

    def to_json(self) -> dict[str, object]:
        """The account as one object."""
        return asdict(self)


def account(
    conn: Connection,
    keys: Iterable[str],
    *,
    channel: str,
    account: str,
    campaign_id: int,
    campaign: str,
) -> Account:
    """Count what lies in the database.

    `received` is counted from the file's lines in the inbox, the right side from the tables:
    that both agree shows that nothing was lost on the way.

    Args:
        keys: external ids of the file's lines.
    """
    became = _became(conn, channel, account)
    lines = Counter(became.get(key, "missing") for key in keys)
    refused = {
        reason: n
        for reason, n in [(r, lines[f"refused:{r}"]) for r in FIRST]
        + [(r, sum(1 for what in became.values() if what in (r, f"refused:{r}"))) for r in LATER]
        if n
    }
    first = {"draft", QUARANTINED, *(f"refused:{reason}" for reason in FIRST)}
    quarantined = lines[QUARANTINED]
    here = R.campaign_id == campaign_id
    likely = _likely(conn, campaign_id)
    return Account(
        received=sum(n for what, n in lines.items() if what in first),
        reports=_count(conn, here),
        drafts=_count(conn, F.campaign_id == campaign_id),
        refused=dict(sorted(refused.items())),
        held=_held(conn, campaign_id),
        quarantined=quarantined,
        cases=_count(conn, C.campaign_id == campaign_id),
        suggested=likely["suggest"],
        matched=likely["match"],
        verified=_verified(conn, campaign_id),
        digests=_digests(conn, campaign),
        peak_rss_mb=peak_rss_mb(),
        other={what: n for what, n in sorted(lines.items()) if what not in first | {"missing"}},
        missing=lines["missing"],
    )


def _became(conn: Connection, channel: str, account: str) -> dict[str, str]:
    """What became of each row that came over a channel's account, by external id."""
    statement = select(IN.external_id, IN.step, IN.outcome).where(
        IN.channel == channel, IN.account == account
    )
    return {
        row.external_id: QUARANTINED if row.step == QUARANTINED else row.outcome or "heard"
        for row in conn.execute(statement)
    }


def _held(conn: Connection, campaign_id: int) -> dict[str, int]:
    statement = (
        select(R.held, func.count())
        .where(R.campaign_id == campaign_id, R.held != "")
        .group_by(R.held)
        .order_by(R.held)
    )
    held: dict[str, int] = dict(conn.execute(statement).all())
    silent = select(func.count()).where(
        R.campaign_id == campaign_id, R.agreed.is_(False), R.held == ""
    )
    consented = exists().where(
        K.person_id == R.reporter_id, K.campaign_id == campaign_id, K.withdrawn_at.is_(None)
    )
    for reason, condition in (("no_consent", ~consented), ("unfinished", consented)):
        n = int(conn.execute(silent.where(condition)).scalar_one())
        held |= {reason: n} if n else {}
    return held


def _likely(conn: Connection, campaign_id: int) -> Counter[str]:
    """How many reports there are by their strongest verdict, match or suggest."""
    strongest = (
        select(func.min(M.verdict).label("verdict"))  # "match" sorts before "suggest"
        .join_from(Match, Report, R.id == M.report_id)
        .where(R.campaign_id == campaign_id)
        .group_by(M.report_id)
        .subquery()
    )
    statement = select(strongest.c.verdict, func.count()).group_by(strongest.c.verdict)
    return Counter(dict(conn.execute(statement).all()))


def _verified(conn: Connection, campaign_id: int) -> int:
    statement = (
        select(func.count())
        .select_from(Report)
        .join(Case, C.id == R.case_id)
        .where(
            R.campaign_id == campaign_id,
            R.review == "approved",
            C.verification.in_(["verified", "official_confirmed"]),
        )
    )
    return int(conn.execute(statement).scalar_one())


def _digests(conn: Connection, campaign: str) -> int:
    """Weeks for which a digest was built; an errand's subject is campaign:office:week."""
    statement = select(E.subject).where(E.kind == "digest", E.step == "done")
    subjects = conn.execute(statement).scalars()
    return len({s.rpartition(":")[2] for s in subjects if s.startswith(f"{campaign}:")})


def _count(conn: Connection, *conditions: ColumnElement[bool]) -> int:
    return int(conn.execute(select(func.count()).where(*conditions)).scalar_one())


def peak_rss_mb() -> int:
    """The most memory that this process or one of its children has held, in MB."""
    who = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return max(resource.getrusage(w).ru_maxrss for w in who) // 1024
