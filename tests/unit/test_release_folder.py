"""`release check` and `release key`: what anybody can do without a database."""

import pytest
import typer
from typer.testing import CliRunner

from bot import release_folder, release_key
from bot.keyring import BadKeyFile
from publishing.formats import files
from publishing.manifest import PUBLIC_KEY, SIGNATURE, signed, with_manifest
from tests.releases import example

app = typer.Typer()
app.command("check")(release_folder.check)
app.command("key")(release_folder.make_key)


def run(*words):
    found = CliRunner().invoke(app, [str(word) for word in words])
    return found.exit_code, " ".join(found.output.split())


@pytest.fixture
def key(tmp_path):
    release_key.make(tmp_path / "release.key")
    return tmp_path / "release.key"


@pytest.fixture
def folder(tmp_path, key):
    release = example().release
    place = tmp_path / release.name
    place.mkdir()
    written = signed(with_manifest(files(release)), release, release_key.load(key))
    for name, content in written.items():
        (place / name).write_bytes(content)
    return place


@pytest.mark.check
def test_a_release_in_all_its_formats_is_as_it_was_published(folder, key):
    code, said = run("check", folder, "--key", key.with_name("release.key.pub"))

    assert code == 0
    assert said.endswith("The release is as it was published.")


@pytest.mark.check
def test_a_changed_byte_is_named_and_needs_a_look(folder):
    file = folder / "cases.csv"
    file.write_bytes(file.read_bytes().replace(b"1", b"2", 1))

    code, said = run("check", folder)
    assert code == 3
    assert "cases.csv was changed." in said


@pytest.mark.check
def test_another_producers_key_does_not_fit(folder, tmp_path):
    other = release_key.make(tmp_path / "other.key")

    assert run("check", folder, "--key", other) == (
        3, f"{PUBLIC_KEY} is another key than the one that was given.",
    )  # fmt: skip


def test_a_key_is_closed_to_others_and_never_overwritten(key):
    assert key.stat().st_mode & 0o077 == 0
    with pytest.raises(BadKeyFile, match="exists already"):
        release_key.make(key)


def test_a_key_that_others_may_read_is_refused(key):
    key.chmod(0o644)

    with pytest.raises(BadKeyFile, match="Others than its owner"):
        release_key.load(key)


def test_what_is_missing_or_no_key_is_said(key, tmp_path):
    key.write_text("no key")
    with pytest.raises(BadKeyFile, match="is no secret key of minisign"):
        release_key.load(key)
    with pytest.raises(BadKeyFile, match="does not exist"):
        release_key.load(tmp_path / "none")


def test_a_draft_is_whole_and_said_to_be_one(folder):
    for name in (SIGNATURE, PUBLIC_KEY):
        (folder / name).unlink()

    code, said = run("check", folder)
    assert code == 3
    assert said.startswith("The release is not signed. A draft is checked with --draft.")
    code, said = run("check", folder, "--draft")
    assert (code, said.endswith("The draft is whole.")) == (0, True)


def test_a_key_is_made_where_no_setting_names_one_and_the_setting_is_told(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("HEED_RELEASE_KEY_FILE", raising=False)

    code, said = run("key")
    assert code == 0
    assert "HEED_RELEASE_KEY_FILE=release.key" in said
    assert said.split()[-1] in (tmp_path / "release.key.pub").read_text()


def test_the_command_makes_a_key_and_tells_the_public_one(tmp_path):
    code, said = run("key", "--file", tmp_path / "new.key")

    assert code == 0
    assert said.split()[-1] == (tmp_path / "new.key.pub").read_text().split("\n")[1]
