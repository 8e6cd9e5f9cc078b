"""From a built release to the file in a reporter's hand, checked by command against its folder."""

import pytest
from sqlalchemy import select, update
from typer.testing import CliRunner

from bot import release_files
from bot import releases as building
from bot.commands.release import app
from privacy.pseudonym import report_code
from publishing import periods
from publishing.receipts import proves
from storage import receipts, releases
from storage.columns import of
from storage.db import reading, writing
from storage.models import Counted, Release, Report
from tests.fakes.facts import MONDAY, NOW, Harbour
from tests.sim import Sim

pytestmark = pytest.mark.check
WEEK = periods.week_of(MONDAY)
R, N, V = of(Report), of(Counted), of(Release)


@pytest.fixture
def week(engine):
    """A week of reports that count, three that do not, each with a code."""
    harbour = Harbour(engine)
    harbour.weeks(1, mean=12)
    sim = Sim(engine, at=NOW)
    sim.campaign_id = harbour.campaign_id
    harbour.tell(MONDAY, "Market", "pothole")
    uncounted = {
        harbour.tell(MONDAY, "Market", "light", grade="unverified")[0],
        harbour.tell(MONDAY, "Market", "secret")[0],
        harbour.tell(MONDAY, "Market", "light", agreed=False)[0],
    }
    codes: dict[int, str] = {}
    with writing(engine) as conn:
        for n, row in enumerate(conn.execute(select(R.id)).all()):
            code = report_code((1 << 80 | n * 104_729).to_bytes(16, "big"))
            codes[row.id] = code
            sealed = sim.house.vault.seal_text(code, place=f"report|code|{row.id}")
            index = sim.house.vault.index("code", code)
            found = update(Report).where(R.id == row.id)
            conn.execute(found.values(code=sealed, code_index=index))
    yield sim, codes, uncounted
    sim.close()


def built(sim, state):
    made = building.build_one(sim.house, sim.campaign_id, WEEK)
    with writing(sim.house.engine) as conn:
        conn.execute(update(Release).values({"state": state, "published_at": NOW}))
    return made


def test_every_counted_code_verifies_and_no_uncounted_one_does(week):
    sim, codes, uncounted = week
    made = built(sim, "published")
    counted = {row.report_id for row in sim.rows(select(N.report_id).where(N.counts))}
    tree = {"release": made.name, "root": sim.rows(select(V.merkle_root))[0][0], "leaves": 1024}
    with reading(sim.house.engine) as read:
        proved = {
            report: [
                receipts.receipt_of(read, sim.house.vault, row.release, code, row.state)
                for row in receipts.counting(read, report, most=3)
            ]
            for report, code in codes.items()
        }

    assert len(counted) > 20
    assert {report for report, found in proved.items() if found} == counted
    made_of = [one for found in proved.values() for one in found]
    assert all(one is not None and proves(one, tree) for one in made_of)
    assert all(proved[report] == [] for report in uncounted)


def test_the_command_finds_the_receipt_of_the_talk_good_and_a_changed_one_bad(week, tmp_path):
    sim, codes, _ = week
    made = built(sim, "published")
    release_files.write(made.files, tmp_path / made.name)
    counted = sim.rows(select(N.report_id).where(N.counts))[0].report_id
    sim.says("amina", f"proof {codes[counted]}", language="en")
    (file,) = sim.letters("amina")[-1].attachments
    path = tmp_path / file.name

    def verified(body):
        path.write_bytes(body)
        done = CliRunner().invoke(
            app, ["verify", str(tmp_path / made.name), "--receipt", str(path)]
        )
        return done.exit_code, " ".join(done.output.split())

    assert verified(file.body) == (0, f"Your report is counted in {made.name}: confirmed.")
    assert verified(file.body.replace(b'"salt": "', b'"salt": "0'))[0] == 1
    carried = tmp_path / made.name / "receipts.json"
    carried.write_text(carried.read_text().replace(":", ": ", 1))
    code, said = verified(file.body)
    assert (code, "was changed" in said) == (1, True)


@pytest.mark.parametrize("state", ["draft", "checked", "retracted"])
def test_of_what_is_not_out_nobody_gets_a_receipt(week, state):
    sim, codes, _ = week
    built(sim, state)
    for code in list(codes.values())[:3]:
        sim.says("amina", f"proof {code}", language="en")
        assert "I know no report of yours" in sim.heard("amina")[-1]


def test_a_draft_that_is_built_anew_has_one_tree(week):
    sim, _, _ = week
    first = built(sim, "checked")
    again = building.build_one(sim.house, sim.campaign_id, WEEK)

    assert first.files["receipts.json"] == again.files["receipts.json"]
    with reading(sim.house.engine) as read:
        assert [row.name for row in releases.every(read, sim.campaign_id)] == [again.name]
