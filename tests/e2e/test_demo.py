"""`python -m bot demo --data`: a crisis map's export played through the whole house."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CITY = Path(__file__).parents[2] / "campaigns" / "city_streets"
HEAD = "Serial,INCIDENT TITLE,INCIDENT DATE,LOCATION,DESCRIPTION,CATEGORY,LATITUDE,LONGITUDE,"
ROWS = (
    '1,Trou,12/10/2026 10:00,Rue du Port,Un grand trou devant le port,"1. Route, ",-2.86,40.13,',
    '2,Lampe,13/10/2026 11:00,Rue du Moulin,Le lampadaire est cassé,"1. Route, ",-2.84,40.12,',
    '3,Eau,14/10/2026 12:00,Rue du Puits,Un tuyau fuit dans la rue,"1. Route, ",-2.87,40.15,',
)


@pytest.fixture
def french(tmp_path):
    """The city's campaign, with French as its main language."""
    folder = tmp_path / "city_streets"
    shutil.copytree(CITY, folder)
    file = folder / "campaign.yaml"
    text = file.read_text("utf-8").replace("languages: [en, fr,", "languages: [fr, en,")
    file.write_text(text.replace("crosswalk: [road-damage]", 'crosswalk: ["1"]'), "utf-8")
    return file


@pytest.mark.check
def test_moderators_work_the_queue_of_a_campaign_whose_main_language_is_not_theirs(
    french, tmp_path
):
    export = tmp_path / "export.csv"
    found = zip(ROWS, ("YES", "YES", "NO"), strict=True)
    rows = [f"{HEAD}APPROVED,VERIFIED", *(f"{row}YES,{verified}" for row, verified in found)]
    export.write_text("\n".join(rows), "utf-8")
    url = f"sqlite:///{tmp_path}/demo.db"
    words = ["--data", str(export), "--campaign", str(french), "--db", url, "--json", "--no-serve"]
    done = subprocess.run(
        [sys.executable, "-m", "bot", "demo", *words, "--out", str(tmp_path / "out")],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    account = json.loads(done.stdout[done.stdout.index("{") :])
    assert (account["received"], account["reports"], account["verified"]) == (3, 3, 2)
