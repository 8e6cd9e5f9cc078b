"""What a release is built from: facts of a period, drawn into tables yet to be protected."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from forms.model import Campaign
from handlers.releases import geography, things
from handlers.releases import sheets as answers
from privacy.vault import Vault
from publishing import facts
from publishing.calendar import in_english, promised_days
from publishing.facts import Fact, Placed
from publishing.periods import Period
from publishing.release import Axis, ListedCase, Producer, Release
from publishing.release_order import Counting, Draft, Drawn, Order
from publishing.statement import statement
from storage import answers as answered
from storage import cases, decisions, quality_facts, receipts, release_reviews, releases
from storage import facts as stored
from storage.db import Read
from storage.quality_facts import Wanted
from storage.releases import Numbered

CASES, LISTED = "cases", "case_list"
# Always the same words: how much came late or was taken back would tell of single reports.
REVISED = (
    "Late reports, reversals and reports that were taken back since the vintage before are taken"
    " into account. Numbers that changed by too little to be told stand as they were (r)."
)
STAYS = "The vintage before stays as it was, under its own address."
GONE = "The vintage before was taken back; what it showed counts as known."
MEASURES = ("cases", "reports", "reporters")


def draw(
    read: Read,
    vault: Vault,
    campaign: Campaign,
    campaign_id: int,
    period: Period,
    on: date,
    *,
    home: str = "",
) -> Draft:
    """Draw the next release of a period.

    Args:
        on: today, by the campaign's clock.
        home: the address of all releases, "" where none is known.
    """
    numbered = releases.next_of(read, campaign_id, period.code)
    known, tables, counted = _found(read, vault, campaign, campaign_id, period)
    but = numbered.replaces or 0
    there = [_with_past(read, vault, campaign_id, drawn, but) for drawn in tables]
    listed = _listed(campaign, known)
    release = _release(campaign, campaign_id, period, numbered, on, home, read)
    release = _filled(release, campaign, listed)
    release = replace(release, things=things.found(read, vault, campaign, known, listed))
    states = _states(counted)
    tree = receipts.grow(read, vault, release.name, states)
    release = replace(release, counted=len(states), merkle_root=tree.root)
    order = Order(
        release,
        tuple(there),
        _key(vault, campaign.code),
        measures=quality_facts.gather(
            read,
            Wanted(campaign_id, campaign, period, on, _promised(campaign, period, numbered, on)),
            codes=geography.area_codes(campaign),
        ),
        sheet=_sheet_before(read, numbered),
    )
    supersedes = numbered.supersedes.id if numbered.supersedes else None
    return Draft(
        order, counted, numbered.known, numbered.replaces, supersedes, campaign_id, campaign.n
    )


def counted(
    read: Read, vault: Vault, campaign: Campaign, campaign_id: int, period: Period
) -> Mapping[str, Sequence[Counting]]:
    """Which report counts in which cell of a period now, by table; the list of cases too."""
    return _found(read, vault, campaign, campaign_id, period)[2]


def _found(
    read: Read, vault: Vault, campaign: Campaign, campaign_id: int, period: Period
) -> tuple[list[Fact], list[Drawn], dict[str, tuple[Counting, ...]]]:
    """The facts of a period, the tables that they make, and which report counts where."""
    known = _facts(read, campaign, campaign_id, period)
    tables = list(_tables(read, vault, campaign, campaign_id, period, known))
    there = {drawn.name: counting for drawn, counting in tables}
    codes = frozenset(cases.listed(campaign))
    # Cases are listed whole: there is no cell of theirs in which one voice could weigh too much.
    there[LISTED] = _counting(
        replace(each, counts=True)
        for each in facts.place([fact for fact in known if fact.category in codes])
    )
    return known, [drawn for drawn, _ in tables], there


def _promised(campaign: Campaign, period: Period, numbered: Numbered, on: date) -> int | None:
    calendar = campaign.releases.calendar
    if calendar is None:
        return None
    return promised_days(calendar, period, vintage=numbered.vintage, made_on=on)


def _sheet_before(read: Read, numbered: Numbered) -> str:
    if numbered.supersedes is None:
        return ""
    return releases.files(read, numbered.supersedes.id).get(releases.SHEET, b"").decode()


def _tables(
    read: Read,
    vault: Vault,
    campaign: Campaign,
    campaign_id: int,
    period: Period,
    known: Sequence[Fact],
) -> Iterator[tuple[Drawn, tuple[Counting, ...]]]:
    """Draw what the kind of campaign publishes: cases, or what was answered."""
    if campaign.kind in ("survey", "audit"):
        since, until = period.span(campaign.timezone)
        codes = [each.code for each in campaign.categories if each.publish == "tables"]
        sheets = answered.between(
            read, vault, campaign_id, since=since, until=until, categories=codes
        )
        yield from answers.drawn(campaign, period, sheets)
        return
    drawn, placed = _cases_table(campaign, period, known)
    if drawn is not None:
        yield drawn, _counting(placed)


def _facts(read: Read, campaign: Campaign, campaign_id: int, period: Period) -> list[Fact]:
    since, until = period.span(campaign.timezone)
    codes = geography.area_codes(campaign)
    rows = stored.between(
        read, campaign_id, since=since, until=until, timezone=campaign.timezone, areas=codes
    )
    return [row for row in rows if row.grade in facts.GRADES]


def _cases_table(
    campaign: Campaign, period: Period, known: Sequence[Fact]
) -> tuple[Drawn | None, tuple[Placed, ...]]:
    """The table of the categories that are published in tables; none where there is none."""
    codes = [each.code for each in campaign.categories if each.publish == "tables"]
    if not codes:
        return None, ()
    mine = [fact for fact in known if fact.category in codes]
    placed = facts.place(mine, period=period.code)
    dimensions = (
        geography.area_dimension(campaign),
        geography.category_dimension(campaign, codes),
        geography.period_dimension(period),
    )
    axes = (
        geography.area_axis(campaign),
        geography.category_axis(campaign, codes),
        geography.period_axis(campaign, period),
    )
    drawn = Drawn(
        name=CASES,
        title=geography.words(campaign, "release-table-cases"),
        unit="reporter",
        measures=MEASURES,
        axes=axes,
        dimensions=dimensions,
        cells=tuple(facts.table(placed, dimensions).cells.items()),
        rules=geography.rules(campaign, codes),
    )
    return drawn, placed


def _with_past(read: Read, vault: Vault, campaign_id: int, drawn: Drawn, but: int) -> Drawn:
    earlier = releases.past(read, vault, campaign_id, drawn.name, but=but)
    return replace(drawn, earlier=earlier)


def _listed(campaign: Campaign, known: Sequence[Fact]) -> tuple[ListedCase, ...]:
    """Cases that everybody may know of one by one; never sensitive ones."""
    codes = cases.listed(campaign)
    placed = facts.place([fact for fact in known if fact.category in codes])
    found: dict[str, ListedCase] = {}
    for each in placed:
        fact, (area, category, week) = each.fact, each.key
        found[fact.code] = ListedCase(fact.code, area, category, week, fact.grade, fact.response)
    return tuple(found[code] for code in sorted(found))


def _release(
    campaign: Campaign,
    campaign_id: int,
    period: Period,
    numbered: Numbered,
    on: date,
    home: str,
    read: Read,
) -> Release:
    said = campaign.releases
    reviews = release_reviews.every(read, campaign_id)
    name = f"{campaign.code}-{period.code}-v{numbered.vintage}"
    return Release(
        campaign=campaign.code, title=dict(campaign.title), languages=campaign.languages,
        country=campaign.country, timezone=campaign.timezone, kind=campaign.kind,
        number=numbered.number, vintage=numbered.vintage, period=period, made_on=on,
        producer=Producer(said.producer, said.email, said.url, said.licence), tables=(),
        metadata=_metadata(campaign), areas=_polygons(campaign),
        changes=_changes(numbered),
        supersedes=numbered.supersedes.number if numbered.supersedes else None,
        statement=statement(campaign.participation, on, reviews),
        audit_head=decisions.head(read), home=f"{home}/releases/{name}" if home else "",
    )  # fmt: skip


def _changes(numbered: Numbered) -> tuple[str, ...]:
    before = numbered.supersedes
    return () if before is None else (REVISED, GONE if before.state == "retracted" else STAYS)


def _metadata(campaign: Campaign) -> dict[str, str]:
    """What the campaign tells of itself; its calendar where it does not tell that otherwise."""
    said = campaign.releases
    return ({"S.8.1": in_english(said.calendar)} if said.calendar else {}) | dict(said.metadata)


def _polygons(campaign: Campaign) -> dict[str, dict[str, Any]]:
    codes = geography.area_codes(campaign)
    return {codes[name]: dict(shape) for name, shape in campaign.area.polygons.items()}


def _filled(release: Release, campaign: Campaign, listed: tuple[ListedCase, ...]) -> Release:
    """Add the cases that are listed, and the codes that they are written with."""
    named = sorted({each.category for each in listed})
    axes: tuple[Axis, ...] = (
        (geography.area_axis(campaign), geography.category_axis(campaign, named)) if listed else ()
    )
    return replace(release, cases=listed, axes=axes)


def _states(counted: Mapping[str, Sequence[Counting]]) -> dict[int, str]:
    """What each report is counted as: its case's grade."""
    return {each.report: each.grade for there in counted.values() for each in there if each.counts}


def _counting(placed: Iterable[Placed]) -> tuple[Counting, ...]:
    return tuple(
        Counting(each.fact.report, each.key, each.fact.grade, each.counts) for each in placed
    )


def _key(vault: Vault, campaign: str) -> str:
    """What decides between equally good cells: from the key ring, the same for a campaign."""
    parts = [vault.index(f"release tie {n}", campaign) for n in range(4)]
    return b"".join(part.to_bytes(8) for part in parts).hex()
