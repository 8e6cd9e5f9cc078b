"""The digest's pictures with the words that stand for them (alt texts)."""

from messages.model import Attachment
from messages.words import say
from publishing import charts, maps
from publishing.digest import Facts, Trend, label, trends
from publishing.digest_text import MAX_LISTED
from publishing.digest_words import (
    before_words,
    listed,
    mean_words,
    place_words,
    week_number,
)
from publishing.map_view import Spot

MAX_TOLD = 12  # places in the map's alt text; the list under it holds them all


def chart(facts: Facts) -> Attachment | None:
    """Draw this week against the mean per category; None where there is nothing to compare."""
    found = list(_shown(facts).items())
    if not found:
        return None
    words = charts.ChartWords(
        title=say("digest-chart-title", facts.language),
        now=say("digest-chart-now", facts.language),
        mean=say("digest-chart-mean", facts.language, before=before_words(facts)),
    )
    body = charts.bars([_bar(facts, name, trend) for name, trend in found], words)
    return Attachment("chart.png", "image/png", body, alt=_chart_alt(facts, found))


def where(facts: Facts) -> Attachment | None:
    """Draw where the cases are; None where no place may be shown."""
    spots = [
        Spot(
            number=str(entry.number) if entry.number <= MAX_LISTED else "",
            lat=entry.line.lat,
            lon=entry.line.lon,
            precision=entry.line.precision,
            waits=entry.waits,
        )
        for entry in listed(facts)
        if entry.line.lat is not None and entry.line.lon is not None
    ]
    if not spots:
        return None
    words = maps.MapWords(
        new=say("digest-map-new", facts.language),
        waiting=say("digest-map-waiting", facts.language),
        rough=say("digest-map-coarse", facts.language),
    )
    body = maps.draw(spots, facts.outline, words)
    return Attachment("map.png", "image/png", body, alt=_map_alt(facts, len(spots)))


def _shown(facts: Facts) -> dict[str, Trend]:
    """The categories with a bar: those with most cases, at most twelve."""
    return dict(list(trends(facts).items())[: charts.MAX_BARS])


def _bar(facts: Facts, category: str, found: Trend) -> charts.Bar:
    mean = None if found.words == "new" and not facts.weeks_before else found.mean_before
    return charts.Bar(
        label(facts, category),
        now=found.now,
        mean=mean,
        now_words=str(found.now),
        mean_words=mean_words(facts, found),
    )


def _chart_alt(facts: Facts, found: list[tuple[str, Trend]]) -> str:
    lines = [
        say(
            "digest-chart-alt-line",
            facts.language,
            label=label(facts, category),
            now=trend.now,
            mean=mean_words(facts, trend),
        )
        for category, trend in found
    ]
    return say("digest-chart-alt", facts.language, week=week_number(facts), lines="; ".join(lines))


def _map_alt(facts: Facts, total: int) -> str:
    drawn = [entry for entry in listed(facts) if entry.line.lat is not None]
    lines = [
        say(
            "digest-map-alt-line",
            facts.language,
            number=entry.number,
            label=entry.line.category_label,
            place=place_words(facts, entry.line),
        )
        for entry in drawn[:MAX_TOLD]
    ]
    if total > MAX_TOLD:
        lines.append(say("digest-map-alt-more", facts.language, n=total - MAX_TOLD))
    area = ", ".join(sorted(facts.outline)[:3]) or say("digest-map-area", facts.language)
    return say("digest-map-alt", facts.language, n=total, area=area, lines="; ".join(lines))
