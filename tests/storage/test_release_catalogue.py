"""From the rows to the public: what two people published is listed, signed and served for good."""

import json

import pytest
from sqlalchemy import update

from bot import release_files, release_key, releases
from bot.signing import sign_published
from bot.writes import Writing
from publishing import periods
from publishing.manifest import PUBLIC_KEY
from publishing.verify import verify_folder
from storage import release_steps
from storage import releases as stored
from storage.columns import of
from storage.db import reading, writing
from storage.models import ReleaseFile
from tests.fakes.facts import MONDAY, NOW, Harbour
from tests.fakes.stage import play
from tests.sim import a_house
from web.release_source import ReleaseShelf

pytestmark = pytest.mark.check  # each builds a release

WEEK = periods.week_of(MONDAY)
HOME = "https://heed.example/releases"


@pytest.fixture
def house(engine_on_disk, tmp_path):
    house = a_house(engine_on_disk, now=lambda: NOW)
    release_key.make(tmp_path / "release.key")
    changed = {"release_key_file": tmp_path / "release.key", "public_url": "https://heed.example"}
    house.settings = house.settings.model_copy(update=changed)
    return house


@pytest.fixture
def harbour(engine_on_disk):
    harbour = Harbour(engine_on_disk)
    harbour.weeks(1, mean=25)
    return harbour


def row_of(house, name):
    with reading(house.engine) as read:
        return stored.named(read, name)


def published(house, harbour):
    """Build a release and publish it, as the two do; gives its name."""
    name = releases.build_one(house, harbour.campaign_id, WEEK).name
    publish(house, name)
    return name


def publish(house, name):
    row = row_of(house, name)
    with writing(house.engine) as connection:
        release_steps.publish(Writing(house, connection), row, by_id=None, by_role="organiser")


def signed(house):
    with house.engine.connect() as connection:
        return sign_published(connection, house)


def shelf(house):
    return ReleaseShelf(house.engine, home=HOME, now=house.now)


def catalogue(house):
    return play(shelf(house).catalogue())


def body(house, name, file):
    return play(shelf(house).body(name, file))


def files(house, name):
    with reading(house.engine) as read:
        return stored.files(read, row_of(house, name).id)


def wrong(folder, key=""):
    return [str(each) for each in verify_folder(folder, key) if each.is_wrong]


# Building a release takes a second, so what is asked of one release is asked in one go.
def test_what_two_published_is_listed_and_served_and_signed_once_and_nothing_before(
    house, harbour, tmp_path
):  # fmt: skip
    name = releases.build_one(house, harbour.campaign_id, WEEK).name
    assert catalogue(house).entries == ()
    assert body(house, name, "cases.csv") is None
    assert signed(house) == 0

    publish(house, name)
    assert (signed(house), signed(house)) == (1, 0)
    (entry,) = catalogue(house).entries
    assert (entry.name, entry.state, entry.period, entry.signed) == (
        name, "published", WEEK.code, True,
    )  # fmt: skip
    assert json.loads(entry.record)["@graph"][0]["@id"] == f"{HOME}/{name}"
    assert body(house, name, "cases.csv") == files(house, name)["cases.csv"]

    release_files.write(files(house, name), tmp_path / name)
    public = (tmp_path / "release.key.pub").read_text()
    assert wrong(tmp_path / name, public) == []

    with writing(house.engine) as connection:
        changed = files(house, name)["cases.csv"] + b" "
        connection.execute(
            update(ReleaseFile).where(of(ReleaseFile).name == "cases.csv").values(body=changed)
        )
    release_files.write(files(house, name), tmp_path / name)
    assert wrong(tmp_path / name) == ["cases.csv was changed."]


def test_without_its_key_nothing_is_signed_until_it_is_back(house, harbour, tmp_path, records):
    name = published(house, harbour)
    key = (tmp_path / "release.key").rename(tmp_path / "elsewhere")
    assert signed(house) == 0
    assert any("does not exist" in record.getMessage() for record in records)

    key.rename(tmp_path / "release.key")
    told = house.settings
    house.settings = told.model_copy(update={"release_key_file": None})
    assert signed(house) == 0
    assert [entry.signed for entry in catalogue(house).entries] == [False]

    house.settings = told
    assert signed(house) == 1
    assert PUBLIC_KEY in files(house, name)


def test_what_is_superseded_stays_and_what_is_retracted_leaves_its_name_and_reason(
    house, harbour
):  # fmt: skip
    first, second = published(house, harbour), published(house, harbour)
    assert {entry.name: entry.state for entry in catalogue(house).entries} == {
        second: "published", first: "superseded",
    }  # fmt: skip
    assert body(house, first, "cases.csv") is not None

    releases.retract(house, row_of(house, first), reason="error", why="An area was wrong.")
    gone = next(entry for entry in catalogue(house).entries if entry.name == first)
    assert (gone.state, gone.why, gone.manifest, gone.record) == (
        "retracted", "An area was wrong.", b"", b"",
    )  # fmt: skip
    assert body(house, first, "cases.csv") is None
