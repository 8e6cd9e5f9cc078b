"""`python -m bot duplicates`: find the reports of a file that describe the same event."""

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from math import isfinite
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

import typer
from rich.console import Console
from rich.progress import track

from bot.csv_files import BadFile, rows_of
from bot.trial import compare_and_keep, open_trial
from forms.model import Likeness
from moderation.batches import Arrival, day_of, shares_by_day
from moderation.duplicates import Fingerprint, Match, normalise, verdict
from moderation.grid import own_cell
from moderation.habits import Judged, habits, kinds_of, odds_of
from moderation.learned import Learned, as_shipped, habitual, settled

app = typer.Typer(add_completion=False)

COLUMNS = ("id", "at", "category", "lat", "lon", "text")
WRITTEN = ("id", "match_id", "likeness", "verdict")
# A file does not say how precise its places are; four decimals of a degree are 11 m.
PRECISION_M = 11.0
# What a campaign has that says nothing of likeness.
USUAL = Likeness()
DECIDED_COLUMNS = ("id", "joined")
Ranked = tuple[Fingerprint, list[Match]]
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@app.command()
def duplicates(
    file: Annotated[Path, typer.Argument(help="CSV: id,at,category,lat,lon,text[,source].")],
    out: Annotated[Path, typer.Option(help="Where the matches are written, as CSV.")],
    timezone: Annotated[str, typer.Option(help="Where `at` says no offset.")] = "UTC",
    suggest: Annotated[
        float, typer.Option(min=0, max=1, help="From here on: suggest.")
    ] = USUAL.suggest,
    match: Annotated[float, typer.Option(min=0, max=1, help="From here on: match.")] = USUAL.match,
    decided: Annotated[
        Path | None, typer.Option(help="CSV: id,joined: what people judged of some reports.")
    ] = None,
) -> None:
    """Write the five best earlier reports for each report of FILE, in order of time.

    Columns: id, match_id, likeness, verdict (none, suggest, match); one row with an empty
    match_id where there is no candidate. Candidates are looked up as those of live reports are.
    Lines that cannot be read are named and left out (exit code 1); a file without the columns
    needed is refused (exit code 2).

    Sources are taken for channels. A source whose reports, until then, came in batches (of one
    category, from many places, within six minutes) joins less: that is an office's orders. With
    --decided likeness learns which categories and sources people join more often than its weights
    promise: a row says of a report of FILE whether somebody joined it to an earlier one, yes or
    no.
    """
    try:
        names, probes, wrong = read_reports(file, _zone(timezone))
        told = _read_decided(decided) if decided else {}
        shipped = _in_batches(probes, _ranked(probes))
        ranked = _habitual(names, list(shipped), told) if told else shipped
        _write(out, names, ranked, suggest=suggest, match=match)
    except BadFile as reason:
        _say(str(reason))
        raise typer.Exit(2) from None
    for sentence in wrong:
        _say(sentence)
    if wrong:
        raise typer.Exit(1)


def read_reports(file: Path, zone: ZoneInfo) -> tuple[list[str], list[Fingerprint], list[str]]:
    """Read a CSV file of reports.

    Returns:
        The ids as they stand in the file, in order of time; the fingerprints, whose `id` is the
        place in that order, from 1; a sentence for each line that cannot be read.

    Raises:
        BadFile: not there, not UTF-8, or without the columns needed.
    """
    kept: dict[str, Fingerprint] = {}
    wrong: list[str] = []
    for line, row in _lines(file):
        try:
            if row["id"] in kept:
                raise ValueError(f"the id {row['id']} stands there twice")
            kept[row["id"]] = _fingerprint(row, zone)
        except ValueError as reason:
            wrong.append(f"{file.name}, line {line}: {reason}; left out")
    in_time = sorted(kept.items(), key=lambda pair: pair[1].at)
    probes = [replace(probe, id=n) for n, (_, probe) in enumerate(in_time, start=1)]
    return [name for name, _ in in_time], probes, wrong


def _lines(file: Path) -> Iterator[tuple[int, Mapping[str, str]]]:
    try:
        with file.open(newline="", encoding="utf-8-sig") as opened:
            rows = csv.DictReader(opened, restval="")
            missing = [name for name in COLUMNS if name not in (rows.fieldnames or ())]
            if missing:
                raise BadFile(f"{file.name} lacks the columns {', '.join(missing)}.")
            for row in rows:
                yield rows.line_num, row
    except OSError as error:
        raise BadFile(f"{file} cannot be read: {error.strerror}.") from None
    except (UnicodeDecodeError, csv.Error):
        raise BadFile(f"{file.name} is no CSV file in UTF-8.") from None


def _fingerprint(row: Mapping[str, str], zone: ZoneInfo) -> Fingerprint:
    lat, lon = _degrees(row["lat"], "lat", 90.0), _degrees(row["lon"], "lon", 180.0)
    if (lat is None) != (lon is None):
        raise ValueError("lat and lon come together or not at all")
    return Fingerprint(
        id=0,
        case_id=None,
        category=row["category"].strip(),
        at=_instant(row["at"], zone),
        lat=lat,
        lon=lon,
        precision_m=PRECISION_M,
        text=normalise(row["text"]),
        source=row.get("source", "").strip(),
    )


def _degrees(text: str, name: str, most: float) -> float | None:
    if not text.strip():
        return None
    try:
        degrees = float(text)
    except ValueError:
        degrees = float("nan")
    if not isfinite(degrees) or abs(degrees) > most:
        raise ValueError(f"{name} is not a number from -{most:.0f} to {most:.0f}")
    return degrees


def _instant(text: str, zone: ZoneInfo) -> datetime:
    try:
        at = datetime.fromisoformat(text.strip())
        return (at if at.tzinfo else at.replace(tzinfo=zone)).astimezone(UTC)
    except (ValueError, OverflowError):
        raise ValueError("at is not a date and time (2011-07-01T13:32:33)") from None


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (OSError, ValueError, KeyError):
        raise BadFile(f"{name} is no time zone; Europe/Paris would be one.") from None


def _read_decided(file: Path) -> dict[str, bool]:
    """Which reports were judged, by their id in the file, and whether they were joined.

    Raises:
        BadFile: the file or one of its lines cannot be read.
    """
    told = {}
    for line, row in rows_of(file, DECIDED_COLUMNS):
        joined = row["joined"].strip().lower()
        if joined not in ("yes", "no"):
            raise BadFile(f"{file.name}, line {line}: joined is neither yes nor no.")
        told[row["id"]] = joined == "yes"
    return told


def _ranked(probes: Sequence[Fingerprint]) -> Iterator[Ranked]:
    with open_trial(max((p.at for p in probes), default=EPOCH)) as (trial, vault):
        for probe in track(probes, "comparing", console=Console(stderr=True)):
            yield probe, compare_and_keep(trial, probe, vault, within=USUAL.within)


def _in_batches(probes: Sequence[Fingerprint], ranked: Iterable[Ranked]) -> Iterator[Ranked]:
    """The same with how much of each one's source came in batches until then."""
    by_day = shares_by_day(map(_arrival, probes))
    for probe, found in ranked:
        yield probe, _learned(probe, found, Learned(batches=by_day.get(day_of(probe.at), {})))


def _arrival(probe: Fingerprint) -> Arrival:
    square = None
    if probe.lat is not None and probe.lon is not None:
        square = own_cell(probe.lat, probe.lon)
    return Arrival(probe.at, probe.category, probe.source, square)


def _habitual(
    names: Sequence[str], ranked: Sequence[Ranked], told: Mapping[str, bool]
) -> Iterator[Ranked]:
    """The same with the shifts that were learned from what was judged."""
    known = settled(_judged(names, ranked, told))
    likely = [
        (probe, [as_shipped(each) for each in found] if probe.source in known else found)
        for probe, found in ranked
    ]
    shifts = habits(_judged(names, likely, told))
    for probe, found in likely:
        yield probe, _learned(probe, found, Learned(shifts=shifts))


def _judged(
    names: Sequence[str], ranked: Iterable[Ranked], told: Mapping[str, bool]
) -> list[Judged]:
    return [
        Judged(_kinds(probe, found[0]), odds_of(found[0].likeness), told[names[probe.id - 1]])
        for probe, found in ranked
        if found and names[probe.id - 1] in told
    ]


def _learned(probe: Fingerprint, found: Sequence[Match], learned: Learned) -> list[Match]:
    return habitual(found, learned, category=probe.category, channel=probe.source)


def _kinds(probe: Fingerprint, match: Match) -> tuple[str, ...]:
    gap_h = next(reason.value for reason in match.reasons if reason.name == "time")
    return kinds_of(probe.category, probe.source, gap_h)


def _write(
    out: Path,
    names: Sequence[str],
    ranked: Iterable[Ranked],
    *,
    suggest: float,
    match: float,
) -> None:
    try:
        opened = out.open("w", newline="", encoding="utf-8")
    except OSError as error:
        raise BadFile(f"{out} cannot be written: {error.strerror}.") from None
    with opened:
        writer = csv.writer(opened, lineterminator="\n")
        writer.writerow(WRITTEN)
        for probe, found in ranked:
            writer.writerows(_rows(names, probe, found, suggest=suggest, match=match))


def _rows(
    names: Sequence[str],
    probe: Fingerprint,
    found: Sequence[Match],
    *,
    suggest: float,
    match: float,
) -> list[tuple[str, str, str, str]]:
    name = names[probe.id - 1]
    return [
        (
            name,
            names[other.id - 1],
            f"{other.likeness:.4f}",
            verdict(other.likeness, suggest=suggest, match=match),
        )
        for other in found
    ] or [(name, "", "0.0000", "none")]


def _say(text: str) -> None:
    Console(stderr=True).print(text, markup=False, highlight=False, soft_wrap=True)
