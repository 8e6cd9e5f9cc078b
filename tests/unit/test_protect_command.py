"""The command: files in, a protected table out; every mistake has its line and a sentence."""

import csv
import json

import pytest
from typer.testing import CliRunner

from bot.commands.protect import app


@pytest.fixture
def run(tmp_path):
    """Run the command on the rows of a table and of other files; give what came of it."""

    def command(rows, *options, **files):
        (tmp_path / "table.csv").write_text(rows, "utf-8")
        for name, content in files.items():
            (tmp_path / f"{name}.csv").write_text(content, "utf-8")
            options = (*options, f"--{name}", str(tmp_path / f"{name}.csv"))
        out = tmp_path / "out.csv"
        done = CliRunner().invoke(app, [str(tmp_path / "table.csv"), "--out", str(out), *options])
        text = out.read_text("utf-8") if out.exists() else ""
        written = list(csv.DictReader(text.splitlines())) or None
        audit = tmp_path / "audit.json"
        told = json.loads(audit.read_text()) if audit.exists() else None
        return done, written, told

    return command


def rows_of(counts, head="area,kind,cases,reporters"):
    lines = [f"{area},{kind},{n},{n}" for (area, kind), n in counts.items()]
    return "\n".join([head, *lines]) + "\n"


BUSY = {(a, k): 30 + ord(a) + ord(k) for a in "ABCDEFGH" for k in "xyz"} | {("B", "y"): 2}


def flags(written):
    return {(row["area"], row["kind"]): row["flag"] for row in written}


def test_an_unsafe_cell_and_what_would_give_it_away_are_hidden_and_totals_stay(run):
    done, written, audit = run(rows_of(BUSY))
    assert done.exit_code == 0, done.output
    assert set(written[0]) == {"area", "kind", "cases", "reporters", "flag"}
    hidden = {key for key, flag in flags(written).items() if flag == "C"}
    assert ("B", "y") in hidden
    assert len(hidden) == 4
    assert "4 of 36 cells are hidden" in done.output
    assert all(row["cases"] == row["reporters"] == "" for row in written if row["flag"])
    assert flags(written)["*", "*"] == ""
    assert (audit["n_primary"], audit["n_secondary"]) == (1, 3)
    assert audit["min_width"] >= 5


def test_no_small_number_of_a_hidden_cell_is_in_any_byte_written(run, tmp_path):
    done, _, _ = run(rows_of(BUSY | {("C", "z"): 4}))
    assert done.exit_code == 0
    shown = (tmp_path / "out.csv").read_text()
    assert not {field for line in shown.splitlines() for field in line.split(",")} & set("1234")


def test_a_column_of_the_largest_stays_and_stays_empty(run):
    head = "area,kind,cases,reporters,largest"
    rows = "\n".join([head, *(f"{a},{k},{n},{n},1" for (a, k), n in BUSY.items())])
    done, written, _ = run(rows)
    assert done.exit_code == 0
    assert list(written[0]) == [*head.split(","), "flag"]
    assert {row["largest"] for row in written} == {""}


def test_one_voice_over_a_small_cell_hides_it(run):
    head = "area,kind,cases,reporters,largest"
    counts = BUSY | {("B", "y"): 12}
    lines = [f"{a},{k},{n},{5 if n == 12 else n},{8 if n == 12 else 1}"
             for (a, k), n in counts.items()]  # fmt: skip
    _, written, _ = run("\n".join([head, *lines]))
    assert flags(written)["B", "y"] == "C"


def test_rules_ask_more_for_one_category(run):
    counts = BUSY | {("B", "y"): 8}
    _, plain, _ = run(rows_of(counts))
    assert flags(plain)["B", "y"] == ""
    _, written, _ = run(rows_of(counts), rules="code,k,threshold\ny,10,10\n")
    assert flags(written)["B", "y"] == "C"


def test_areas_too_small_are_put_together_by_the_hierarchy(run):
    counts = {(a, k): 4 for a in "ABCDEFGH" for k in "xy"}
    up = "dim,child,parent\n" + "".join(f"area,{a},r{n % 2}\n" for n, a in enumerate("ABCDEFGH"))
    done, written, audit = run(rows_of(counts), hierarchy=up)
    assert done.exit_code == 0
    assert audit["coarsened"] == ["area"]
    assert {row["area"] for row in written} == {"r0", "r1", "*"}


def test_what_cannot_be_shown_is_withheld_with_its_reason_and_no_table(run):
    done, written, audit = run(rows_of({(a, k): 4 for a in "AB" for k in "xy"}))
    assert done.exit_code == 3
    assert written is None
    assert "withheld" in audit


def test_history_stays_as_it_is_and_small_changes_wait(run, tmp_path):
    _, first, _ = run(rows_of(BUSY))
    past = tmp_path / "past"
    past.mkdir()
    (tmp_path / "out.csv").rename(past / "1.csv")
    _, again, _ = run(rows_of(BUSY | {("A", "x"): BUSY["A", "x"] - 1}), "--history", str(past))
    assert flags(again)["A", "x"] == "r"
    by_key = {(row["area"], row["kind"]): row["cases"] for row in first}
    assert all(row["cases"] == by_key[row["area"], row["kind"]] for row in again)


def test_rounded_tables_take_no_history_and_are_none(run, tmp_path):
    _, rounded, _ = run(rows_of(BUSY), "--mode", "round")
    assert rounded is not None
    past = tmp_path / "past"
    past.mkdir()
    (tmp_path / "out.csv").rename(past / "1.csv")
    done, written, _ = run(rows_of(BUSY), "--history", str(past))
    assert (done.exit_code, written) == (2, None)
    assert "rounded or moved numbers are no history" in done.output.replace("\n", " ")
    done, written, _ = run(rows_of(BUSY), "--history", str(past), "--mode", "round")
    assert (done.exit_code, written) == (2, None)
    assert "show numbers as they are" in done.output.replace("\n", " ")


def test_cells_are_moved_by_a_secret_and_by_the_same_one_alike(run, tmp_path):
    done, written, _ = run(rows_of(BUSY), "--mode", "cellkey")
    assert (done.exit_code, written) == (2, None)
    assert "everybody can undo the moves" in done.output.replace("\n", " ")
    moved = []
    for secret in ("sixteen secret bytes", "sixteen secret bytes", "sixteen other ones too"):
        (tmp_path / "secret").write_text(secret)
        _, written, _ = run(rows_of(BUSY), "--mode", "cellkey", "--key", str(tmp_path / "secret"))
        moved.append(written)
    assert moved[0] == moved[1] != moved[2]
    (tmp_path / "secret").write_text("short")
    done, _, _ = run(rows_of(BUSY), "--mode", "cellkey", "--key", str(tmp_path / "secret"))
    assert (done.exit_code, "too short" in done.output) == (2, True)


def test_the_history_is_never_written_over(run, tmp_path):
    past = tmp_path / "past"
    past.mkdir()
    (past / "out.csv").write_text("area,kind,cases,reporters,flag\nA,x,9,9,\n", "utf-8")
    done, _, _ = run(rows_of(BUSY), "--history", str(past), "--out", str(past / "out.csv"))
    assert done.exit_code == 2
    assert "stays as it is" in done.output


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ("", "lacks the columns"),
        ("area,kind,cases\nA,x,3\n", "lacks the columns"),
        ("area,kind,cases,reporters\n", "no row"),
        ("area,kind,cases,reporters\nA,x,3,3\nA,x,4,4\n", "line 3: A/x stands there twice"),
        ("area,kind,cases,reporters\nA,,3,3\n", "line 2: a dimension is empty"),
        ("area,kind,cases,reporters\nA,x,three,3\n", "line 2: three is no whole number"),
        ("area,kind,cases,reporters\nA,x,,3\n", "line 2: cases are empty"),
        ("area,kind,cases,reporters\nA,x,-3,3\n", "A/x: below zero"),
        ("area,kind,cases,reporters\nA,x,30,30\nB,x,30,30\n*,x,61,61\n", "*/x: 61 is not 60"),
        ("area,kind,cases,reporters\nA,x,30,31\nA,y,40,40\nA,*,70,90\n", "more people"),
    ],
)
def test_a_file_that_is_no_table_is_refused_by_line(run, rows, said):
    done, written, _ = run(rows)
    assert done.exit_code == 2
    assert said in done.output.replace("\n", " ")
    assert written is None


def test_a_hierarchy_that_goes_in_a_circle_or_has_two_parents_is_refused(run):
    circle = "dim,child,parent\narea,A,r\narea,r,s\narea,s,r\n"
    done, _, _ = run(rows_of(BUSY), hierarchy=circle)
    assert (done.exit_code, "under itself" in done.output) == (2, True)
    done, _, _ = run(rows_of(BUSY), hierarchy="dim,child,parent\narea,A,r\narea,A,s\n")
    assert (done.exit_code, "two parents" in done.output) == (2, True)


@pytest.mark.check
def test_commas_semicolons_and_tabs_with_any_line_ends_are_one_table(run):
    plain = rows_of(BUSY)
    _, comma, _ = run(plain)
    for other in (plain.replace(",", ";"), plain.replace(",", "\t"), "\ufeff" + plain,
                  plain.replace("\n", "\r\n"), plain.replace("area", " AREA ")):  # fmt: skip
        done, written, _ = run(other)
        assert (done.exit_code, written) == (0, comma)


@pytest.mark.parametrize("number", ["1_000", "\u0663\u0660", "3.0", "NaN", "1e3", "9" * 20, "+-3"])
def test_what_looks_like_a_number_to_python_alone_is_refused(run, number):
    done, written, _ = run(f"area,kind,cases,reporters\nA,x,{number},30\n")
    assert (done.exit_code, written) == (2, None)
    assert "no whole number" in done.output
    done, _, _ = run(rows_of(BUSY), rules=f"code,k,threshold\ny,{number},10\n")
    assert done.exit_code == 2


def test_cases_of_nobody_knows_how_many_people_are_not_shown(run):
    done, written, _ = run("area,kind,cases,reporters\nA,x,30,\nB,x,30,30\n")
    assert (done.exit_code, written) == (2, None)
    assert "A/x: reporters are empty" in done.output


def test_two_columns_of_one_name_are_refused(run):
    done, _, _ = run("area,Area,cases,reporters\nA,B,30,30\n")
    assert (done.exit_code, "two columns area" in done.output) == (2, True)


def test_a_few_lines_do_not_make_a_table_that_nothing_holds(run):
    lines = "".join(f"a{n},b{n},c{n},9,9\n" for n in range(1_000))
    done, _, _ = run("x,y,z,cases,reporters\n" + lines)
    assert (done.exit_code, "1,003,003,001 cells" in done.output) == (2, True)


@pytest.mark.check
def test_of_two_rules_for_a_code_the_stricter_holds_and_a_slip_is_told(run):
    counts = BUSY | {("B", "y"): 8}
    twice = "code,k,threshold\ny,10,10\ny,3,3\nviolense,10,10\n"
    done, written, _ = run(rows_of(counts), rules=twice)
    assert flags(written)["B", "y"] == "C"
    assert "Nothing in the table is 'violense'" in done.output


@pytest.mark.check
def test_no_code_is_run_as_a_formula_and_history_knows_it_again(run, tmp_path):
    odd = {
        "A": "=cmd|' /C calc'!A0",
        "B": "+1+1",
        "C": "'=x",
        "D": "@SUM(A1)",
        "E": "-5",
        "F": "-",
    }
    renamed = {(odd.get(a, a), k): n for (a, k), n in BUSY.items()}
    done, written, _ = run(rows_of(renamed))
    assert done.exit_code == 0, done.output
    told = {row["area"] for row in written}
    assert told >= {"'=cmd|' /C calc'!A0", "'+1+1", "''=x", "'@SUM(A1)", "-5", "-"}
    past = tmp_path / "past"
    past.mkdir()
    (tmp_path / "out.csv").rename(past / "1.csv")
    again = renamed | {(odd["A"], "x"): renamed[odd["A"], "x"] - 1}
    _, second, _ = run(rows_of(again), "--history", str(past))
    assert flags(second)[f"'{odd['A']}", "x"] == "r"


@pytest.mark.check
def test_nothing_that_is_read_is_written_over(run, tmp_path):
    table = tmp_path / "table.csv"
    for name in ("table.csv", "audit.json"):
        done, _, _ = run(rows_of(BUSY), "--out", str(tmp_path / name))
        assert done.exit_code == 2, done.output
    assert table.read_text() == rows_of(BUSY)


@pytest.mark.check
def test_a_table_that_must_be_withheld_leaves_none_of_an_earlier_run(run, tmp_path):
    assert run(rows_of(BUSY))[0].exit_code == 0
    done, written, audit = run(rows_of({(a, k): 4 for a in "AB" for k in "xy"}))
    assert (done.exit_code, written, "withheld" in audit) == (3, None, True)


@pytest.mark.check
def test_a_place_that_cannot_be_written_is_said_and_leaves_nothing(run, tmp_path):
    (tmp_path / "taken").mkdir()
    for out in (tmp_path / "taken", tmp_path / "none" / "out.csv"):
        done, _, _ = run(rows_of(BUSY), "--out", str(out))
        assert (done.exit_code, "cannot be written" in done.output) == (2, True), done.output
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".")]
