"""The digest in plain text: the mail for readers without HTML, and the chat version."""

from collections.abc import Callable, Iterable
from functools import partial

from messages.words import say
from publishing.digest import Facts, label, trends
from publishing.digest_words import (
    Listed,
    asked_words,
    case_words,
    footnotes,
    listed,
    mean_words,
    overall,
    place_words,
    precision_words,
    quality_words,
    trend_word,
    trend_words,
    week_words,
)

# Telegram refuses captions over 1,024 characters; the rest is room for what a channel adds.
MAX_SHORT = 1_000
MAX_SHORT_CASES = 8
# Gmail cuts a mail off at 102 KB; a case takes some 2 KB of markup.
MAX_LISTED = 30


def plain(facts: Facts, table_name: str) -> str:
    """Write the mail as plain text."""
    language = facts.language
    head = [
        facts.campaign_title,
        week_words(facts),
        say("digest-for-office", language, office=facts.office_name),
    ]
    if is_quiet(facts):
        return _blocks(["\n".join(head), quiet_words(facts)])
    shown = listed(facts)[:MAX_LISTED]
    waiting = [entry for entry in shown if entry.waits]
    new = [entry for entry in shown if not entry.waits]
    blocks = [
        "\n".join(head),
        headline(facts),
        asked_words(facts),
        *_section(facts, say("digest-heading-waiting", language), waiting),
        *_section(facts, new_heading(facts), new),
        more_words(facts),
        _comparison(facts),
        quality_words(facts),
        say("digest-csv-note", language, name=table_name),
        "\n".join(
            [_underlined(say("digest-heading-numbers", language))]
            + [f"- {note}" for note in footnotes(facts)]
        ),
        say("digest-private", language),
    ]
    return _blocks(blocks)


def short(facts: Facts) -> str:
    """Write the chat version, at most 1,000 characters, whole lines only."""
    language = facts.language
    head = [f"{facts.campaign_title}\n{week_words(facts)}"]
    if is_quiet(facts):
        return _blocks([*head, quiet_words(facts)]).rstrip()[:MAX_SHORT]
    head.append(headline(facts))
    entries = listed(facts)
    if facts.waiting:
        entries = tuple(entry for entry in entries if entry.waits)
        head.append(say("digest-short-asked", language, n=len(entries)))
    lines = [_short_line(facts, entry) for entry in entries[:MAX_SHORT_CASES]]
    foot = say("digest-short-reply", language) if facts.reply_hint else ""
    return _fit(head, lines, foot, more=partial(_left_out, language, len(entries)))


def is_quiet(facts: Facts) -> bool:
    """Whether there is nothing new and nothing waits."""
    return not facts.new and not facts.waiting


def quiet_words(facts: Facts) -> str:
    """The one paragraph of a week without cases."""
    return say("digest-quiet", facts.language, office=facts.office_name)


def headline(facts: Facts) -> str:
    """The week in a sentence or two."""
    compared = trend_words(facts, overall(facts))
    if facts.new:
        return compared
    return f"{say('digest-nothing-new', facts.language)} {compared}"


def new_heading(facts: Facts) -> str:
    """What stands over the new cases; "also" where some of them wait already."""
    waits = {line.code for line in facts.waiting}
    overlap = any(line.code in waits for line in facts.new)
    return say(f"digest-heading-{'also-' if overlap else ''}new", facts.language)


def more_words(facts: Facts) -> str:
    """How many cases only the table holds, "" where the list holds all."""
    rest = len(listed(facts)) - MAX_LISTED
    return say("digest-more", facts.language, n=rest) if rest > 0 else ""


def _section(facts: Facts, heading: str, entries: list[Listed]) -> list[str]:
    return [_underlined(heading), *(_entry(facts, entry) for entry in entries)] if entries else []


def _entry(facts: Facts, entry: Listed) -> str:
    line, language = entry.line, facts.language
    code = say("digest-case", language, code=line.code)
    precision = precision_words(facts, line)
    lines = [
        f"{entry.number:>2}. {line.category_label}, {code}",
        f"    {place_words(facts, line)}" + (f" ({precision})" if precision else ""),
        f"    {case_words(facts, entry)}",
    ]
    answer = [f"    {say('digest-answer', language)}: {line.link}"] if line.link else []
    return "\n".join(lines + answer)


def _comparison(facts: Facts) -> str:
    rows = [_underlined(say("digest-heading-trend", facts.language))]
    for category, found in trends(facts).items():
        word = trend_word(facts, found)
        row = say(
            "digest-chart-alt-line",
            facts.language,
            label=label(facts, category),
            now=found.now,
            mean=mean_words(facts, found),
        )
        rows.append(f"- {row}: {word}")
    return "\n".join(rows) if len(rows) > 1 else ""


def _short_line(facts: Facts, entry: Listed) -> str:
    line = entry.line
    place = place_words(facts, line)
    clipped = place if len(place) <= 60 else f"{place[:59]}…"
    return f"{entry.number}. {line.code} {line.category_label}: {clipped}"


def _left_out(language: str, total: int, shown: int) -> str:
    return say("digest-short-more", language, n=total - shown) if total > shown else ""


def _fit(head: list[str], lines: list[str], foot: str, more: Callable[[int], str]) -> str:
    """Leave out lines from the end until it fits; `more` says how many are missing."""
    for shown in range(len(lines), -1, -1):
        listing = "\n".join(part for part in (*lines[:shown], more(shown)) if part)
        text = _blocks([*head, listing, foot]).rstrip()
        if len(text) <= MAX_SHORT:
            return text
    return text[: MAX_SHORT - 1] + "…"


def _underlined(heading: str) -> str:
    return f"{heading}\n{'-' * len(heading)}"


def _blocks(blocks: Iterable[str]) -> str:
    return "\n\n".join(block for block in blocks if block) + "\n"
