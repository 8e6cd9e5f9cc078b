"""What suggests categories in a campaign: the decisions it is learned from, and the model itself.

A model is learned from what can still be read: when somebody whose report is in it is forgotten
it goes at once, and the next night makes another one without them.
"""

import json
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Row, String, and_, bindparam, delete, func, select, update

from forms.free_words import DESCRIPTION
from moderation.states import Review
from moderation.suggest import BadModel, Model, from_bytes
from moderation.suggest_body import SUGGEST
from privacy.vault import Unreadable, Vault
from storage.columns import of
from storage.db import Read, Writes
from storage.models import Case, Decision, Errand, Report, SuggestionModel

R, K, D, E, S = map(of, (Report, Case, Decision, Errand, SuggestionModel))

MOST_EXAMPLES = 8_000  # what `moderation.suggest_training` reads of them

# Taken up by a moderator, agreed to and not forgotten. What was rejected is an example of
# nothing: the category was not judged. The case's category is the later word.
_LEARNED_FROM = (
    R.campaign_id == bindparam("campaign"),
    R.review == str(Review.APPROVED),
    R.agreed.is_(True),
    R.answers.is_not(None),
    R.category != "",
)
_EXAMPLES = (
    select(R.id, R.answers, func.coalesce(func.nullif(K.category, ""), R.category).label("code"))
    .select_from(Report)
    .join(Case, R.case_id == K.id, isouter=True)
    .where(*_LEARNED_FROM)
    .order_by(R.id.desc())
    .limit(MOST_EXAMPLES)
)
_DECIDED = select(func.count().label("many"), func.max(R.decided_at).label("last_at")).where(
    *_LEARNED_FROM
)
_ABOUT = select(S.n, S.made_of, S.made_at).where(S.campaign_id == bindparam("campaign"))
_BODY = select(S.body).where(S.campaign_id == bindparam("campaign"))
_REPLACE = (
    update(SuggestionModel)
    .where(S.campaign_id == bindparam("campaign"), S.made_at <= bindparam("at"))
    .values(
        n=bindparam("to_n"),
        made_of=bindparam("of"),
        made_at=bindparam("at"),
        body=bindparam("sealed"),
    )
)
_ORDERED = select(E.subject, E.created_at).where(E.id == bindparam("errand"))
_EMPTY = update(Errand).where(E.id == bindparam("errand")).values(body=None)
_REPORTS: Any = bindparam("reports", expanding=True)
_MAY_HAVE_TAUGHT = (
    select(R.campaign_id)
    .join(
        Decision,
        and_(D.subject_id == R.id, D.about == "review", D.after == str(Review.APPROVED)),
    )
    .where(R.id.in_(_REPORTS))
    .distinct()
)
_FORGET = delete(SuggestionModel).where(S.campaign_id == bindparam("campaign"))
# Texts wait in it until they are learned from; its late result finds no errand and is dropped.
_CANCEL = delete(Errand).where(
    E.kind == SUGGEST, E.subject.like(bindparam("begins", type_=String))
)


@dataclass(frozen=True, slots=True)
class Order:
    """What a model was ordered for: campaign and version, of how many decisions, known when."""

    campaign_id: int
    n: int
    made_of: int
    at: datetime


def place_of(campaign_id: int) -> str:
    """Where a model is sealed for."""
    return f"suggestion_model|body|{campaign_id}"


# --- ordering one ----------------------------------------------------------------------------


def due(read: Read, campaign_id: int, n: int) -> int | None:
    """Tell of how many decisions a model would be made now; None if the old one is as good.

    So it is where version and number of decisions are the same and the last was made before.
    """
    decided = read(_DECIDED, {"campaign": campaign_id})[0]
    many = min(int(decided.many), MOST_EXAMPLES)
    known = read(_ABOUT, {"campaign": campaign_id})
    if not known or (known[0].n, known[0].made_of) != (n, many):
        return many
    return many if decided.last_at is not None and decided.last_at >= known[0].made_at else None


def examples(
    read: Read, vault: Vault, campaign_id: int, *, name: str = DESCRIPTION
) -> list[tuple[str, list[str]]]:
    """Texts and the category each was decided to be, oldest first, the last 8,000.

    Opens each report: about 20 us apiece.

    Args:
        read: the turn's.
        vault: that answers are sealed by.
        campaign_id: whose reports.
        name: of the question that took the words of reports without a description.
    """
    rows = read(_EXAMPLES, {"campaign": campaign_id})
    found = [(_text_of(row, vault, name), [str(row.code)]) for row in reversed(rows)]
    return [(text, codes) for text, codes in found if text]


def _text_of(row: Row[Any], vault: Vault, name: str) -> str:
    answers = json.loads(vault.open_text(row.answers, place=f"report|answers|{row.id}"))
    text = answers.get(DESCRIPTION) or answers.get(name)
    return text if isinstance(text, str) else ""


def subject_of(order: Order, period: str) -> str:
    """The errand's subject: one order a campaign and period."""
    return f"{order.campaign_id}:{order.n}:{order.made_of}:{period}"


def ordered(read: Read, errand_id: int) -> Order | None:
    """What an errand was written for, None where it was taken back."""
    rows = read(_ORDERED, {"errand": errand_id})
    if not rows:
        return None
    campaign_id, n, made_of = map(int, rows[0].subject.split(":", 3)[:3])
    return Order(campaign_id, n, made_of, rows[0].created_at)


def empty(turn: Writes, errand_id: int) -> None:
    """Let go of the texts of an errand that failed."""
    turn.write(_EMPTY, {"errand": errand_id})


# --- keeping and forgetting --------------------------------------------------------------------


def keep(turn: Writes, order: Order, sealed: bytes) -> bool:
    """Put a model in the place of an older one; False where a later one is there already.

    Args:
        sealed: for `place_of`.
    """
    values = {"to_n": order.n, "of": order.made_of, "at": order.at, "sealed": sealed}
    if turn.write(_REPLACE, {"campaign": order.campaign_id, **values}):
        return True
    if turn.read(_ABOUT, {"campaign": order.campaign_id}):
        return False
    turn.add(
        SuggestionModel,
        campaign_id=order.campaign_id,
        n=order.n,
        made_of=order.made_of,
        made_at=order.at,
        body=sealed,
    )
    return True


def forget(turn: Writes, report_ids: list[int]) -> None:
    """Drop the models that may have learned from these reports, and those being made."""
    for row in turn.read(_MAY_HAVE_TAUGHT, {"reports": report_ids}):
        turn.write(_FORGET, {"campaign": row.campaign_id})
        turn.write(_CANCEL, {"begins": f"{row.campaign_id}:%"})


# --- using one ---------------------------------------------------------------------------------


@dataclass(slots=True)
class Suggestions:
    """The models that this process has opened; each is read again when another one was made."""

    opened: dict[int, tuple[datetime, Model | None]] = field(default_factory=dict)

    def model(self, read: Read, vault: Vault, campaign_id: int) -> Model | None:
        """The campaign's model, None where there is none (or none that can be read).

        One small query; opening a new model takes about 10 ms.
        """
        about = read(_ABOUT, {"campaign": campaign_id})
        if not about:
            self.opened.pop(campaign_id, None)
            return None
        known = self.opened.get(campaign_id)
        if known is None or known[0] != about[0].made_at:
            known = about[0].made_at, _opened(read, vault, campaign_id)
            self.opened[campaign_id] = known
        return known[1]


def _opened(read: Read, vault: Vault, campaign_id: int) -> Model | None:
    rows = read(_BODY, {"campaign": campaign_id})
    try:
        return from_bytes(vault.open(rows[0].body, place=place_of(campaign_id))) if rows else None
    except (BadModel, Unreadable):  # nothing is suggested then; tonight's is made anew
        return None
