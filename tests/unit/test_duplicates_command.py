"""`python -m bot duplicates`: what it reads, writes, names and refuses."""

import csv
from datetime import timedelta

import pytest
from typer.main import get_command
from typer.testing import CliRunner

from bot.commands import duplicates
from bot.commands.duplicates import EPOCH
from forms.model import Likeness

HEAD = "id,at,category,lat,lon,text,source\n"
BURST = "Water main burst in front of the central bus station"


@pytest.fixture
def run(tmp_path):
    out = tmp_path / "matches.csv"

    def command(content, *options):
        file = tmp_path / "reports.csv"
        if content is not None:
            file.write_text(content, "utf-8")
        result = CliRunner().invoke(
            duplicates.app, [str(file), "--out", str(out), *options], env={"COLUMNS": "200"}
        )
        rows = list(csv.reader(out.read_text("utf-8").splitlines())) if out.exists() else []
        return result, rows

    return command


def test_each_report_gets_its_earlier_likes_in_order_of_time(run):
    result, rows = run(
        HEAD
        + f"b,2026-01-15T13:00:00,water,4.0001,36.8,{BURST},sms\n"
        + f"a,2026-01-15T12:00:00Z,water,4.0,36.8,{BURST},sms\n"
        + "c,2026-01-15T14:00:00+00:00,light,9.0,36.8,no light here,sms\n"
    )
    assert result.exit_code == 0, result.output
    assert rows[0] == ["id", "match_id", "likeness", "verdict"]
    assert rows[1] == ["a", "", "0.0000", "none"]
    assert [rows[2][0], rows[2][1], rows[2][3]] == ["b", "a", "match"]
    assert rows[3] == ["c", "", "0.0000", "none"]
    assert 0.9 <= float(rows[2][2]) <= 1.0


def test_at_most_five_are_written_best_first(run):
    lines = [f"{n},2026-01-15T12:{n:02}:00,water,4.0,36.8,," for n in range(8)]
    _, rows = run(HEAD + "\n".join(lines) + "\n")
    last = [row for row in rows if row[0] == "7"]
    assert [row[1] for row in last] == ["6", "5", "4", "3", "2"]
    assert {row[3] for row in last} == {"suggest"}


def test_thresholds_decide_the_verdict(run):
    lines = "a,2026-01-15T12:00:00,water,4.0,36.8,,\nb,2026-01-15T12:01:00,water,4.0,36.8,,\n"
    _, rows = run(HEAD + lines, "--suggest", "0.1", "--match", "0.2")
    assert rows[2][3] == "match"
    _, rows = run(HEAD + lines, "--suggest", "0.99", "--match", "1.0")
    assert rows[2][3] == "none"


def test_the_time_zone_counts_only_where_no_offset_is_said(run):
    lines = "a,2026-01-15T12:00:00+00:00,water,,,,\nb,2026-01-15T12:30:00,water,,,,\n"
    _, rows = run(HEAD + lines, "--timezone", "Asia/Tokyo")
    assert [row[0] for row in rows[1:]] == ["b", "a"]


def test_lines_that_cannot_be_read_are_named_and_left_out(run):
    result, rows = run(
        HEAD
        + "a,yesterday,water,4.0,36.8,,\n"
        + "b,2026-01-15T12:00:00,water,91,36.8,,\n"
        + "c,2026-01-15T12:00:00,water,4.0,,,\n"
        + "d,2026-01-15T12:00:00,water,4.0,36.8,,\n"
        + "d,2026-01-15T12:00:00,water,4.0,36.8,,\n"
    )
    assert result.exit_code == 1
    assert [row[0] for row in rows[1:]] == ["d"]
    for line in (2, 3, 4, 6):
        assert f"reports.csv, line {line}: " in result.output
    assert "line 5" not in result.output


@pytest.mark.parametrize("content", ["id,at,category\na,b,c\n", "", None])
def test_a_file_without_the_columns_is_refused(run, content):
    result, rows = run(content)
    assert result.exit_code == 2
    assert rows == []


def test_missing_columns_are_named(run):
    result, _ = run("id,at,category,lat\n")
    assert "lon, text" in result.output


def test_an_unknown_time_zone_is_refused(run):
    result, _ = run(HEAD, "--timezone", "Mars/Olympus")
    assert result.exit_code == 2
    assert "Mars/Olympus" in result.output


def test_source_may_be_missing(run):
    result, rows = run("id,at,category,lat,lon,text\na,2026-01-15T12:00:00,water,4.0,36.8,hi\n")
    assert result.exit_code == 0
    assert rows[1] == ["a", "", "0.0000", "none"]


def test_reports_are_looked_up_and_judged_as_those_of_a_campaign_that_says_nothing(run):
    usual = Likeness()
    late = EPOCH + usual.within + timedelta(days=2)
    row = ",water,4.0,36.8," + BURST + ",\n"
    lines = f"a,{EPOCH.isoformat()}{row}b,{late.isoformat()}{row}"
    assert run(HEAD + lines)[1][2] == ["b", "", "0.0000", "none"]
    near = EPOCH + usual.within - timedelta(days=2)
    assert run(HEAD + lines.replace(late.isoformat(), near.isoformat()))[1][2][1] == "a"
    assert usual.within == timedelta(days=14)
    options = {p.name: p.default for p in get_command(duplicates.app).params}
    assert (options["suggest"], options["match"]) == (usual.suggest, usual.match)


def test_what_people_decided_moves_the_likeness_of_its_category(run, tmp_path):
    lines = [
        f"{n}{kind},2026-01-{n:02}T12:{minute}:00,{kind},{4 + n / 10:.1f},36.8,,"
        for n in range(1, 29)
        for kind in ("light", "water")
        for minute in ("00", "40")
    ]
    lines = [line.replace(line.split(",")[0], f"r{n}", 1) for n, line in enumerate(lines)]
    decided = tmp_path / "decided.csv"
    rows = [f"r{n},{'yes' if ',light,' in lines[n] else 'no'}" for n in range(1, 100, 2)]
    decided.write_text("id,joined\n" + "\n".join(rows) + "\n", "utf-8")
    _, before = run(HEAD + "\n".join(lines) + "\n")
    result, after = run(HEAD + "\n".join(lines) + "\n", "--decided", str(decided))
    assert result.exit_code == 0, result.output
    likeness = {
        row[0]: (float(old[2]), float(row[2]))
        for old, row in zip(before[1:], after[1:], strict=True)
    }
    light, water = likeness["r109"], likeness["r111"]
    assert light[0] < light[1]
    assert water[0] > water[1]


def test_decisions_that_cannot_be_read_are_refused(run, tmp_path):
    decided = tmp_path / "decided.csv"
    decided.write_text("id,joined\na,perhaps\n", "utf-8")
    result, rows = run(
        HEAD + "a,2026-01-15T12:00:00,water,4.0,36.8,,\n", "--decided", str(decided)
    )
    assert result.exit_code == 2
    assert "line 2: joined is neither yes nor no" in result.output
    assert rows == []


def test_a_source_that_enters_batches_is_called_less_than_one_that_does_not(run):
    lines = [
        f"{source}{day}-{n},2026-01-{day}T{hour}:{n * gap:02},light,{4 + n / 100},36.8,,{source}"
        for source, hour, gap in (("office", "09", 1), ("web", "16", 7))
        for day in range(10, 16)
        for n in range(8)
    ]
    pair = "2026-01-16T{}:00,light,5.0,36.8,,{}"
    last = [
        f"o1,{pair.format('10:00', 'office')}", f"o2,{pair.format('10:20', 'office')}",
        f"w1,{pair.format('18:00', 'web').replace('5.0', '6.0')}",
        f"w2,{pair.format('18:20', 'web').replace('5.0', '6.0')}",
    ]  # fmt: skip
    _, rows = run(HEAD + "\n".join([*lines, *last]) + "\n")
    likeness = {row[0]: float(row[2]) for row in rows[1:] if row[1] in ("o1", "w1")}
    assert likeness["o2"] < likeness["w2"] - 0.2
