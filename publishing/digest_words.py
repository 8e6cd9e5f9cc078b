"""How a digest puts things: order of the list, states, days, numbers and trends in words."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel import Locale, UnknownLocaleError
from babel.dates import format_interval, format_skeleton
from babel.numbers import format_decimal, format_percent

from messages.words import say
from publishing.digest import CaseLine, Facts, Trend, trend

PRECISIONS = frozenset({"point", "street", "ward", "district"})
RIGHT_TO_LEFT = frozenset({"ar", "dv", "fa", "he", "ku", "ps", "sd", "ur", "yi"})


@dataclass(frozen=True, slots=True)
class Listed:
    """A case in the digest's list: `number` is the same in text, picture and table."""

    number: int
    line: CaseLine
    waits: bool
    new: bool


def listed(facts: Facts) -> tuple[Listed, ...]:
    """All cases of a digest, each once, those that wait first; numbered from 1."""
    new = {line.code for line in facts.new}
    waits = {line.code for line in facts.waiting}
    unique = {line.code: line for line in (*facts.waiting, *facts.new)}
    return tuple(
        Listed(number, line, waits=code in waits, new=code in new)
        for number, (code, line) in enumerate(unique.items(), start=1)
    )


def week_number(facts: Facts) -> str:
    """The week as people say it: "47"."""
    return facts.period[6:].lstrip("0")


def week_words(facts: Facts) -> str:
    """Week and days: "Week 47, Nov 16 - 22, 2026"."""
    zone = ZoneInfo(facts.timezone)
    first = facts.starts_at.astimezone(zone).date()
    last = (facts.ends_at.astimezone(zone) - timedelta(seconds=1)).date()
    days = format_interval(first, last, "yMMMd", locale=locale(facts.language))
    return say("digest-week", facts.language, week=week_number(facts), days=days)


def day_words(facts: Facts, line: CaseLine) -> str:
    """The day a case was opened, where the office is."""
    on = line.opened_at.astimezone(ZoneInfo(facts.timezone)).date()
    return format_skeleton("MMMd", on, locale=locale(facts.language))


def place_words(facts: Facts, line: CaseLine) -> str:
    """Where a case is, as far as it may be told."""
    return line.place_words or say("digest-place-unknown", facts.language)


def precision_words(facts: Facts, line: CaseLine) -> str:
    """The position, or how exactly the place is known; "" where nobody knows."""
    if line.precision == "point" and line.lat is not None and line.lon is not None:
        return f"{line.lat:.5f}, {line.lon:.5f}"
    if not line.place_words or line.precision not in PRECISIONS:
        return ""
    return say(f"digest-precision-{line.precision}", facts.language)


def case_words(facts: Facts, entry: Listed) -> str:
    """Age, reports and states of a case in one line."""
    line, language = entry.line, facts.language
    days = max(0, (facts.ends_at - line.opened_at).days)
    said = [
        say("digest-tag-new", language) if entry.new and entry.waits else "",
        say("digest-opened", language, day=day_words(facts, line)),
        say("digest-waits", language, days=days) if entry.waits else "",
        say("digest-reports", language, n=line.reports),
        say(f"digest-verification-{line.verification}", language),
        "" if line.response in ("open", "routed") else answer_words(facts, line),
    ]
    return " · ".join(part for part in said if part)


def answer_words(facts: Facts, line: CaseLine) -> str:
    """What the office has answered so far."""
    state = say(f"digest-response-{line.response}", facts.language)
    return say("digest-response-label", facts.language, state=state)


def before_words(facts: Facts) -> str:
    """The weeks compared with: "the 4 weeks before"."""
    return say("digest-before", facts.language, n=max(1, facts.weeks_before))


def trend_words(facts: Facts, found: Trend) -> str:
    """A sentence on how the week compares."""
    few = found.words == "up" and found.share_change is None
    slots: dict[str, object] = {
        "now": found.now,
        "mean": mean_words(facts, found),
        "before": before_words(facts),
        "pct": change_words(facts, found),
    }
    if found.words == "new" and not facts.weeks_before:
        return say("digest-trend-first", facts.language, **slots)
    return say(f"digest-trend-{found.words}{'-few' if few else ''}", facts.language, **slots)


def trend_word(facts: Facts, found: Trend) -> str:
    """The trend in two or three words."""
    first = found.words == "new" and not facts.weeks_before
    return say(f"digest-word-{'first' if first else found.words}", facts.language)


def change_words(facts: Facts, found: Trend) -> str:
    """The change in per cent with its sign, "" where none is to be given."""
    if found.share_change is None:
        return ""
    sign = "+" if found.share_change > 0 else "\N{MINUS SIGN}"
    return f"{sign}{format_percent(abs(found.share_change), locale=locale(facts.language))}"


def mean_words(facts: Facts, found: Trend) -> str:
    """The mean of the weeks before with one decimal, a dash where there were none."""
    if found.words == "new" and not facts.weeks_before:
        return "–"
    return str(format_decimal(found.mean_before, format="0.#", locale=locale(facts.language)))


def overall(facts: Facts) -> Trend:
    """The trend of all categories together."""
    return trend(facts.counts, facts.period, weeks_before=facts.weeks_before)


def asked_words(facts: Facts) -> str:
    """What is asked of the office, in one or two sentences."""
    language = facts.language
    if facts.waiting:
        asked = say(
            "digest-asked",
            language,
            n=len(facts.waiting),
            office=facts.office_name,
            hours=facts.waits_after_h,
        )
        linked = any(line.link for line in facts.waiting)
        return f"{asked} {say('digest-asked-how', language)}" if linked else asked
    linked = any(line.link for line in facts.new)
    return say("digest-asked-new", language) if linked else ""


def quality_words(facts: Facts) -> str:
    """How well the new cases are established: "Of 9 new cases: 5 verified, ..."."""
    found: dict[str, int] = {}
    for line in facts.new:
        found[line.verification] = found.get(line.verification, 0) + 1
    lines = ", ".join(
        f"{n} {say(f'digest-verification-{state}', facts.language)}"
        for state, n in sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))
    )
    return say("digest-quality", facts.language, n=len(facts.new), lines=lines) if lines else ""


def footnotes(facts: Facts) -> tuple[str, ...]:
    """How the numbers came about, a sentence each."""
    language, zone = facts.language, ZoneInfo(facts.timezone)
    first = facts.starts_at.astimezone(zone)
    last = facts.ends_at.astimezone(zone) - timedelta(seconds=1)
    days = {"from": _long_day(first, language), "to": _long_day(last, language)}
    reports = sum(line.reports for line in facts.new)
    period: dict[str, object] = {
        "week": week_number(facts),
        "timezone": facts.timezone.replace("_", " "),
        **days,
    }
    return (
        say("digest-numbers-cases", language, reports=reports, cases=len(facts.new)),
        say("digest-numbers-period", language, **period),
        say("digest-numbers-waiting", language, hours=facts.waits_after_h),
        say("digest-numbers-left-out", language),
        say("digest-numbers-trend", language),
        say("digest-numbers-place", language),
        say("digest-numbers-people", language),
    )


@lru_cache(maxsize=16)
def locale(language: str) -> Locale:
    """The CLDR locale of a language, English where CLDR has none."""
    try:
        return Locale.parse(language.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return Locale.parse("en")


def _long_day(at: datetime, language: str) -> str:
    return str(format_skeleton("yMMMEd", at, locale=locale(language)))
