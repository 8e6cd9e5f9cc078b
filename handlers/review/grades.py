"""How sure a case is, and why, in words: the line of a card, and the whole story of WHY.

Tells how many, never who, and nothing of how far anybody is relied on.
"""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit

from sqlalchemy import Row

from handlers.conversation.likely import category_label
from handlers.reasons import reason_words
from handlers.review.deciding import Matter
from handlers.turn import Turn
from messages.dates import ago
from messages.words import say
from moderation.corroboration import Weighed
from moderation.states import Verification
from privacy.plain import plain
from storage import corroboration, decisions, evidence

_SAID = ("for", "against", "over")
MOST_LINKS, MOST_IN_SITE = 5, 80
_SITE = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+")


def grade_lines(turn: Turn, it: Matter, language: str, *, size: int) -> list[str]:
    """What a card says of the grade and why, and whether pictures fit.

    No grade where one person told of it; neither before the first human judgement of what is
    judged twice.
    """
    if it.hides_scores:
        return []
    beside = evidence.of_case(turn.read, it.case.id)
    pictures = _pictures(beside, language)
    if size < 2 and it.case.verification in (Verification.UNVERIFIED, Verification.VERIFIED):
        return pictures
    found = corroboration.weighed(turn, it.case)
    return [grade_line(it.case, found, language), *pictures]


def grade_line(case: Row[Any], found: Weighed, language: str) -> str:
    """As in: Corroborated · independent: 3 · channels: 2."""
    return say(
        "grade-line",
        language,
        grade=say(f"grade-{case.verification.replace('_', '-')}", language),
        clusters=found.clusters,
        channels=found.channels,
    )


def why_text(turn: Turn, it: Matter, language: str) -> str:
    """How the grade came about: voices, answers, links, pictures, and what was decided."""
    found = corroboration.weighed(turn, it.case)
    beside = evidence.of_case(turn.read, it.case.id)
    category = category_label(it.campaign, it.case.category, language)
    lines = [
        f"{it.case.code} · {category}",
        grade_line(it.case, found, language),
        say("why-people", language, people=found.people, clusters=found.clusters),
        *_nearby(beside, language),
        *_pictures(beside, language),
        *_links(turn, beside, language),
        *_decided(turn, it.case, language),
    ]
    return "\n".join(lines)


def _nearby(beside: Sequence[Row[Any]], language: str) -> list[str]:
    asked = [row for row in beside if row.kind == evidence.NEARBY]
    said = Counter(row.speaks for row in asked)
    if not asked:
        return []
    yes, no, over = (said[word] for word in _SAID)
    return [say("why-nearby", language, asked=len(asked), yes=yes, no=no, over=over)]


def _pictures(beside: Sequence[Row[Any]], language: str) -> list[str]:
    told = Counter(row.speaks for row in beside if row.kind == evidence.PHOTO)
    lines = []
    if told["for"]:
        lines.append(say("why-picture-fits", language, n=told["for"]))
    if told["against"]:
        lines.append(say("why-picture-differs", language, n=told["against"]))
    return lines


def _links(turn: Turn, beside: Sequence[Row[Any]], language: str) -> list[str]:
    """Only the site: the whole address may lead to a person."""
    sealed = [row for row in beside if row.kind == evidence.LINK and row.body is not None]
    return [
        say(
            "why-link",
            language,
            host=host_of(turn, row),
            age=ago(row.added_at, turn.now, language),
        )
        for row in sealed[-MOST_LINKS:]
    ]


def host_of(turn: Turn, row: Row[Any]) -> str:
    """The site that a link leads to, as `site_of` writes it."""
    return site_of(turn.vault.open_text(row.body, place=evidence.place_of(row.id)))


def site_of(address: str) -> str:
    """The site of a web address in plain letters, "" where there is none.

    Other scripts stand in punycode: letters that look like others lead elsewhere than they say.

    Args:
        address: of any text; one with a name before the site is none.
    """
    try:
        parts = urlsplit(plain(address))
        host, _ = (parts.hostname or "").encode("idna").decode(), parts.port
    except ValueError:
        return ""
    is_site = _SITE.fullmatch(host) and parts.username is None
    return host if is_site and len(host) <= MOST_IN_SITE else ""


def _decided(turn: Turn, case: Row[Any], language: str) -> list[str]:
    """The last decision on the grade: by whom as a role, why, and when."""
    rows = [row for row in decisions.of(turn.read, case.id) if row.about == "verification"]
    if not rows:
        return []
    last = rows[-1]
    who = say(f"role-{last.by_role or 'moderator'}", language)
    by = say("why-by-rules", language, rules=last.rules) if last.by_id is None else who
    grade = say(f"grade-{last.after.replace('_', '-')}", language)
    told = say(
        "why-decided", language, grade=grade, by=by, age=ago(last.decided_at, turn.now, language)
    )
    needs_reason = last.after in (Verification.REFUTED, Verification.UNVERIFIABLE)
    return [f"{told} ({reason_words(last.reason, language)})" if needs_reason else told]
