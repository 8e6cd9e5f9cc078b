"""Build a digest from facts: texts, pictures, table.

Heavy (matplotlib): only child processes import it. Pure all the same: same facts, same bytes.
"""

from functools import partial
from typing import Any

from messages.model import Attachment
from messages.words import say
from publishing.digest import Digest, Facts, label, trends
from publishing.digest_csv import table
from publishing.digest_pictures import chart, where
from publishing.digest_text import (
    MAX_LISTED,
    headline,
    is_quiet,
    more_words,
    new_heading,
    plain,
    quiet_words,
    short,
)
from publishing.digest_words import (
    RIGHT_TO_LEFT,
    Listed,
    asked_words,
    before_words,
    case_words,
    change_words,
    footnotes,
    listed,
    mean_words,
    overall,
    place_words,
    precision_words,
    quality_words,
    trend_word,
    week_number,
    week_words,
)
from publishing.pages import PAGES


def build(facts: Facts) -> Digest:
    """Make all that a digest consists of; a quiet week is one paragraph without pictures."""
    if is_quiet(facts):
        return Digest(subject(facts), plain(facts, ""), _html(facts, None, None), (), short(facts))
    bars, places = chart(facts), where(facts)
    rows = Attachment(table_name(facts), "text/csv", table(facts))
    attachments = tuple(part for part in (bars, places, rows) if part)
    return Digest(
        subject=subject(facts),
        text=plain(facts, rows.name),
        html=_html(facts, bars, places),
        attachments=attachments,
        short=short(facts),
        picture=bars,
    )


def subject(facts: Facts) -> str:
    """The mail's subject: campaign, week, how many cases are new and how many wait."""
    counted = (
        say("digest-new-count", facts.language, n=len(facts.new)),
        say("digest-waiting-count", facts.language, n=len(facts.waiting)),
    )
    # A line break in a campaign's title would be a header of its own.
    title = " ".join(facts.campaign_title.split())
    return say(
        "digest-subject",
        facts.language,
        campaign=title,
        week=week_number(facts),
        summary=", ".join(counted),
    )


def table_name(facts: Facts) -> str:
    """The file name of the table: "cases-2026-W47.csv"."""
    return f"cases-{facts.period}.csv"


def _html(facts: Facts, bars: Attachment | None, places: Attachment | None) -> str:
    rtl = facts.language.split("-")[0] in RIGHT_TO_LEFT
    entries = [_row(facts, entry) for entry in listed(facts)[:MAX_LISTED]]
    slots: dict[str, Any] = {
        "t": partial(say_in, facts.language),
        "facts": facts,
        "direction": "rtl" if rtl else "ltr",
        "start": "right" if rtl else "left",
        "end": "left" if rtl else "right",
        "subject": subject(facts),
        "week": week_words(facts),
        "quiet": quiet_words(facts) if is_quiet(facts) else "",
        "headline": headline(facts),
        "asked": asked_words(facts),
        "mean": mean_words(facts, overall(facts)),
        "before": before_words(facts),
        "waiting": [row for row in entries if row["entry"].waits],
        "new": [row for row in entries if not row["entry"].waits],
        "new_heading": new_heading(facts),
        "more": more_words(facts),
        "comparison": _comparison(facts),
        "quality": quality_words(facts),
        "notes": footnotes(facts),
        "chart": bars,
        "map": places,
        "table_name": table_name(facts),
    }
    return PAGES.get_template("digest.html").render(slots).strip() + "\n"


def say_in(language: str, key: str, /, **slots: object) -> str:
    """`say` with the language first, as templates want it."""
    return say(key, language, **slots)


def _row(facts: Facts, entry: Listed) -> dict[str, Any]:
    return {
        "entry": entry,
        "line": entry.line,
        "place": place_words(facts, entry.line),
        "precision": precision_words(facts, entry.line),
        "words": case_words(facts, entry),
        # Only web addresses become links, whatever the facts say.
        "link": entry.line.link if entry.line.link.startswith(("https://", "http://")) else "",
    }


def _comparison(facts: Facts) -> list[dict[str, Any]]:
    return [
        {
            "label": label(facts, category),
            "now": found.now,
            "mean": mean_words(facts, found),
            "word": trend_word(facts, found),
            "change": change_words(facts, found) if found.words in ("up", "down") else "",
        }
        for category, found in trends(facts).items()
    ]
