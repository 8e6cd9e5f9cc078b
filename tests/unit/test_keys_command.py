import stat

import pytest
from typer.testing import CliRunner

from bot.commands import keys, settings
from bot.keyring import BadKeyFile, lies_beside_database, load_ring, replace, write_new
from bot.settings import example
from privacy.vault import extended_ring, new_ring

RING = new_ring(bytes(range(32)))


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HEED_KEY_FILE", "heed.keys")
    return tmp_path


def run(app, *words):
    return CliRunner().invoke(app, list(words))


def test_init_makes_a_file_that_only_its_owner_can_read(folder):
    assert run(keys.app, "init").exit_code == 0
    assert stat.S_IMODE((folder / "heed.keys").stat().st_mode) == 0o600
    assert len(load_ring(folder / "heed.keys").kids) == 1


def test_init_never_overwrites(folder):
    run(keys.app, "init")
    before = (folder / "heed.keys").read_text()
    again = run(keys.app, "init")
    assert again.exit_code == 1
    assert "exists already" in again.output
    assert (folder / "heed.keys").read_text() == before


def test_show_names_keys_and_shows_none(folder):
    write_new(folder / "other.keys", extended_ring(RING, bytes(32)))
    shown = run(keys.app, "show", "--file", "other.keys")
    assert shown.exit_code == 0
    assert "opens what is old" in shown.output.splitlines()[0]
    assert "seals what is new" in shown.output.splitlines()[1]
    assert "AAAA" not in shown.output


def test_rotate_adds_a_key_and_keeps_the_old(folder):
    run(keys.app, "init")
    first = load_ring(folder / "heed.keys").kids
    assert run(keys.app, "rotate").exit_code == 0
    kids = load_ring(folder / "heed.keys").kids
    assert kids[:1] == first
    assert len(kids) == 2
    assert stat.S_IMODE((folder / "heed.keys").stat().st_mode) == 0o600
    assert [path.name for path in folder.iterdir()] == ["heed.keys"]


def test_rotate_says_in_its_help_that_rows_stay_as_they_are(monkeypatch):
    monkeypatch.setenv("COLUMNS", "200")
    assert "not sealed anew" in run(keys.app, "rotate", "--help").output


def test_a_broken_off_rotation_is_noticed_and_changes_nothing(folder):
    write_new(folder / "heed.keys", RING)
    (folder / "heed.keys.new").touch()
    assert run(keys.app, "rotate").exit_code == 1
    assert (folder / "heed.keys").read_text() == RING


@pytest.mark.parametrize("command", ["show", "rotate"])
def test_a_missing_file_is_said_in_a_sentence(folder, command):
    said = run(keys.app, command)
    assert said.exit_code == 1
    assert "does not exist" in said.output


@pytest.mark.parametrize("mode", [0o604, 0o640, 0o644, 0o620, 0o601])
def test_a_file_open_to_others_is_refused(folder, mode):
    write_new(folder / "heed.keys", RING)
    (folder / "heed.keys").chmod(mode)
    with pytest.raises(BadKeyFile, match="chmod 600"):
        load_ring(folder / "heed.keys")


def test_a_file_without_keys_is_refused_without_showing_it(folder):
    write_new(folder / "heed.keys", "hush")
    with pytest.raises(BadKeyFile, match="line 1 is not a key") as caught:
        load_ring(folder / "heed.keys")
    assert "hush" not in str(caught.value)
    (folder / "heed.keys").write_bytes(b"\xff\xfe")
    with pytest.raises(BadKeyFile, match="no key ring"):
        load_ring(folder / "heed.keys")


def test_a_folder_is_no_key_file(folder):
    folder.chmod(0o700)
    with pytest.raises(BadKeyFile, match="cannot be read"):
        load_ring(folder)
    with pytest.raises(BadKeyFile, match="cannot be written"):
        replace(folder / "none" / "heed.keys", RING)


@pytest.mark.parametrize(
    ("file", "url", "beside"),
    [
        ("heed.keys", "sqlite:///heed.db", True),
        ("below/heed.keys", "sqlite:///heed.db", True),
        ("heed.keys", "sqlite:///below/heed.db", False),
        ("heed.keys", "sqlite+pysqlite:///heed.db?x=1", True),
        ("heed.keys", "sqlite://", False),
        ("heed.keys", "postgresql://db/heed", False),
    ],
)
def test_a_key_that_a_copy_of_the_database_would_carry_along_is_noticed(folder, file, url, beside):
    assert lies_beside_database(folder / file, url) == beside


def test_bad_settings_stop_a_command_with_a_sentence(folder, monkeypatch):
    monkeypatch.setenv("HEED_PORT", "many")
    for app, *words in ((keys.app, "init"), (settings.app, "--check")):
        said = run(app, *words)
        assert said.exit_code == 1
        assert "HEED_PORT is 'many'" in said.output


def test_settings_are_printed_exactly_and_checked(folder):
    assert run(settings.app).output == example()
    assert run(settings.app, "--check").exit_code == 0
