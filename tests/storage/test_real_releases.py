"""A city's real reports, week after week as `release build` makes releases, in all formats.

Neighbourhoods by twelve groups of reasons; each report its own reporter (tests/fakes/boston.py).
"""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from bot import releases as building
from publishing.verify import verify_folder
from tests.fakes.boston import WEEKS, Boston, load
from tests.sim import a_house

pytestmark = pytest.mark.check
NOW = datetime(2012, 1, 2, 15, tzinfo=UTC)
TWO_WEEKS = "2011-W27..2011-W28"


@pytest.fixture(scope="module")
def boston(real_data) -> Boston:
    return Boston(real_data)


@pytest.fixture
def both(request):
    """An empty SQLite, and an empty PostgreSQL."""
    made = (
        request.getfixturevalue("_sqlite").in_memory(),
        request.getfixturevalue("_emptied").emptied(),
    )
    with made[0] as sqlite, made[1] as postgres:
        yield sqlite, postgres


def built(engine, boston, *asked) -> Iterator[building.Built]:
    """Releases as the command makes them: of weeks, then of longer periods as wholes."""
    house = a_house(engine, now=lambda: NOW)
    campaign_id = load(boston, engine, house.vault)
    for n, text in enumerate(asked):
        yield from building.build_all(house, campaign_id, building.wanted(text, whole=n > 0))


def complaints(release, folder) -> list[str]:
    """What validators find: others' of each format, the shapes of DCAT-AP, `release check`."""
    # Slow to import, and wanted by these tests alone.
    from rdflib import Graph

    from tests import shapes, validators

    (here := folder / release.name).mkdir()
    found = validators.complaints(release.files, here)
    found += shapes.broken(Graph().parse(data=release.files["dcat.ttl"], format="turtle"))
    found += [str(each) for each in verify_folder(here, must_be_signed=False) if each.is_wrong]
    return found


def test_two_weeks_are_valid_in_all_formats_and_alike_on_both_databases(both, boston, tmp_path):
    sqlite, postgres = ([*built(engine, boston, TWO_WEEKS)] for engine in both)
    assert [each.state for each in sqlite] == ["checked", "checked"]
    assert [each.files for each in sqlite] == [each.files for each in postgres]
    assert [complaint for each in sqlite for complaint in complaints(each, tmp_path)] == []


@pytest.mark.long
def test_a_quarter_of_weeks_its_months_and_itself_are_valid(both, boston, tmp_path):
    asked = (WEEKS, "2011-07", "2011-08", "2011-09", "2011-Q3")
    sqlite = [*built(both[0], boston, *asked)]
    assert len(sqlite) == 17
    for one, other in zip(sqlite, built(both[1], boston, *asked), strict=True):
        assert one.files == other.files
        assert complaints(one, tmp_path) == []
