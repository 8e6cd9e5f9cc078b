"""A campaign's pictures are kept once, by their hash; versions and letters name them."""

import json
from datetime import UTC, datetime

from sqlalchemy import Engine, Executable, func, select

from forms.exhibits import written
from storage.campaigns import load
from storage.columns import of
from storage.db import writing
from storage.exhibits import body
from storage.models import CampaignVersion, Exhibit
from tests.fakes.exhibits import CAMPAIGN, PICTURE, PICTURE_FR, SOUND, bytes_in, folder

NOON = datetime(2026, 1, 15, 12, tzinfo=UTC)
V, E = of(CampaignVersion), of(Exhibit)


def loaded(engine: Engine, files: dict[str, str], code: str = "wells") -> tuple[int, bool]:
    text = CAMPAIGN.replace("wells", code)
    with writing(engine) as conn:
        _, n, is_new = load(
            conn, code=code, text=text, files=files, new_id=len(code), now=NOON, by="test"
        )
    return n, is_new


def rows(engine: Engine, statement: Executable) -> list[object]:
    with writing(engine) as conn:
        return list(conn.execute(statement).scalars())


def test_two_campaigns_with_the_same_picture_keep_it_once(engine: Engine) -> None:
    loaded(engine, folder())
    loaded(engine, folder(), "wells_too")
    kept = rows(engine, select(E.body))
    assert sorted(kept, key=repr) == sorted((PICTURE, PICTURE_FR, SOUND), key=repr)
    assert set(rows(engine, select(E.mime))) == {"image/jpeg", "audio/mpeg"}


def test_a_version_names_its_pictures_and_does_not_carry_them(engine: Engine) -> None:
    loaded(engine, folder())
    [source] = rows(engine, select(V.source))
    assert not bytes_in(str(source))
    files = json.loads(str(source))["files"]
    assert files["pompe.jpg"].startswith("image/jpeg;sha256=")


def test_another_picture_under_the_same_name_is_another_version(engine: Engine) -> None:
    assert loaded(engine, folder()) == (1, True)
    assert loaded(engine, folder()) == (1, False)
    changed = folder() | {"form-media/pump.jpg": written("image/jpeg", PICTURE_FR)}
    assert loaded(engine, changed) == (2, True)
    assert rows(engine, select(func.count()).select_from(Exhibit)) == [3]


def test_what_is_not_kept_is_none(engine: Engine) -> None:
    with writing(engine) as conn:
        assert body(conn, "0" * 64) is None
