"""The `audit:` of a campaign file, and days to come as people write them."""

import json
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from forms.campaign.read import check
from forms.due import read_due
from forms.errors import Invalid
from forms.model import Audit
from tests.house.rules import ROOT

FOLDER = ROOT / "campaigns" / "clinic_scorecard"
FILE = (FOLDER / "campaign.yaml").read_text("utf-8")
BESIDE = {"participation.yaml": (FOLDER / "participation.yaml").read_text("utf-8")}
THURSDAY = datetime(2026, 1, 15, 12, tzinfo=ZoneInfo("Africa/Nairobi"))


def mistakes(text):
    return {(m.path, m.message) for m in check(text, BESIDE.__getitem__).errors}


def changed(before, after):
    assert FILE.count(before) == 1
    return FILE.replace(before, after)


def test_the_ready_made_campaign_is_read():
    campaign = check(FILE, BESIDE.__getitem__).campaign

    assert campaign is not None
    assert campaign.audit == Audit(
        "facility", "side", ("waiting", "respect", "medicine"),
        ("free_child_care", "drinking_water"), 3,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("before", "after", "path", "message"),
    [
        ("kind: audit", "kind: incident", "audit", "only a campaign of kind"),
        ("  facility: facility ", "  facility: facilty ", "audit.facility", "did you mean"),
        ("  facility: facility ", "  facility: photo ", "audit.facility", "select_one"),
        ("  side: side", "  side: waiting", "audit.side", "community and provider"),
        ("[waiting, ", "[free_child_care, ", "audit.scores[0]", "from 1 to 5"),
        ("[waiting, ", "[respect, ", "audit.scores[1]", "written twice"),
        ("[free_child_care, ", "[waiting, ", "audit.entitlements[0]", "yes and no"),
        ("  k: 3 ", "  k: 2 ", "audit.k", "at least 3"),
        ("  side: side\n", "", "audit", "'side' is missing"),
    ],
)
def test_a_mistake_is_named_where_it_stands(before, after, path, message):
    found = mistakes(changed(before, after))

    assert [p for p, said in found if p == path and message in said], found


def test_an_audit_without_its_scorecard_is_wrong():
    head, _, rest = FILE.partition("\naudit:\n")
    text = head + "\n\n" + rest.partition("\n\n")[2]

    assert ("kind", "an audit campaign needs 'audit': which questions make the scorecard") in (
        mistakes(text)
    )


@pytest.mark.parametrize(("least", "most", "good"), [(1, 5, True), (0, 10, False), (2, 4, True)])
def test_a_range_within_one_to_five_is_a_score(least, most, good):
    from_sheet = {
        "survey": [
            ["type", "name", "label", "parameters"],
            ["select_one place", "facility", "Which?", ""],
            ["select_one side", "side", "Who?", ""],
            ["range", "waiting", "Waiting?", f"start={least} end={most} step=1"],
        ],
        "choices": [
            ["list_name", "name", "label"],
            *[["place", "a", "A"], ["side", "community", "C"], ["side", "provider", "P"]],
        ],
    }
    assert _scores(from_sheet) is good


def _scores(sheets):
    head = FILE.partition("\naudit:\n")[0]
    text = f"{head}\naudit: {{facility: facility, side: side, scores: waiting}}\nform: f.xlsx\n"
    files = BESIDE | {"f.xlsx": json.dumps({"sheets": sheets, "beside": {}})}
    return not check(text, files.__getitem__).errors


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("2026-12-01", "en", "2026-12-01"),
        ("1/12/2026", "en", "2026-12-01"),
        ("15/1", "en", "2026-01-15"),
        ("14/1", "en", "2027-01-14"),
        ("20/1", "en", "2026-01-20"),
        ("3 février", "fr", "2026-02-03"),
        ("3 February 2026", "en", "2026-02-03"),
        ("today", "en", "2026-01-15"),
        ("Friday", "en", "2026-01-16"),
        ("jumatano", "sw", "2026-01-21"),
        ("Wednesday", "en", "2026-01-21"),
        ("thursday", "en", "2026-01-15"),
    ],
)
def test_a_day_is_read_looking_forward(text, language, day):
    assert read_due(text, language=language, now=THURSDAY) == day


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("yesterday", "action-day-past"),
        ("2026-01-14", "action-day-past"),
        ("1/12/2025", "action-day-past"),
        ("30/2", "hint-date"),
        ("soon", "hint-date"),
        ("", "hint-date"),
        ("x" * 5000, "hint-date"),
    ],
)
def test_what_is_over_or_no_day_is_asked_again(text, hint):
    read = read_due(text, language="en", now=THURSDAY)

    assert isinstance(read, Invalid)
    assert read.hint_key == hint
