"""A release's folder is checked without a network: a byte that differs anywhere is found."""

import json
import shutil
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from minisign import KeyPair

from publishing.formats import changes, citation, metadata, readme, schema_org
from publishing.linked import record
from publishing.manifest import (
    MANIFEST,
    OUTSIDE,
    PUBLIC_KEY,
    SIGNATURE,
    BadManifest,
    manifest,
    read_manifest,
    signed,
    with_manifest,
)
from publishing.verify import verify_folder
from tests.releases import example

KEY = bytes(KeyPair.generate().secret_key)


def made(release):
    """Write what tells of a release, and one file of numbers."""
    files = {"cases.csv": b"area,cases\r\nmarket,12\r\n"}
    for each in (changes, citation, metadata):
        files |= each.files(release)
    numbers = dict(files)
    for each in (readme, schema_org):
        files |= each.describe(release, numbers)
    return files | {"dcat.jsonld": json.dumps(record(release, numbers)).encode()}


FILES = made(example().release)
WHOLE = signed(with_manifest(FILES), example().release, KEY)


@pytest.fixture
def folder(tmp_path):
    return written(tmp_path / "release", WHOLE)


def written(folder, files):
    folder.mkdir()
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return folder


def wrong(folder, key="", **how):
    return [str(each) for each in verify_folder(folder, key, **how) if each.is_wrong]


def test_a_release_as_it_was_published_is_right(folder):
    assert wrong(folder) == []
    assert wrong(folder, WHOLE[PUBLIC_KEY].decode()) == []


def test_whoever_checks_is_told_who_signed_and_to_compare_the_key(folder):
    told = [str(each) for each in verify_folder(folder)]

    assert told == [
        "The release is signed (heed release marula_streets-2026-M11-v1, made 2026-12-03) by the "
        f"key {WHOLE[PUBLIC_KEY].decode().splitlines()[1]}; compare it with the one that the "
        "producer tells elsewhere."
    ]


@pytest.mark.check
@settings(max_examples=200, deadline=None)
@given(spot=st.randoms(use_true_random=False), by=st.integers(1, 255))
def test_a_byte_that_was_changed_anywhere_is_found(tmp_path_factory, spot, by):
    folder = written(tmp_path_factory.mktemp("changed") / "release", WHOLE)
    file = folder / spot.choice(sorted(WHOLE))
    content = bytearray(file.read_bytes())
    content[spot.randrange(len(content))] ^= by
    file.write_bytes(content)

    assert wrong(folder) != []
    shutil.rmtree(folder)


@pytest.mark.parametrize("name", sorted(WHOLE))
def test_a_file_that_is_gone_or_longer_is_named(folder, name):
    file = folder / name
    file.write_bytes(file.read_bytes() + b"\n")
    assert wrong(folder) != []

    file.unlink()
    assert wrong(folder) != []


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("cases.csv", "cases.csv is missing."),
        (MANIFEST, f"{MANIFEST} is missing."),
        (SIGNATURE, f"{SIGNATURE} is wrong: the signature does not hold"),
        (PUBLIC_KEY, f"{PUBLIC_KEY} is no public key"),
    ],
)
def test_what_is_missing_is_said_in_words(folder, name, told):
    (folder / name).unlink()

    assert any(sentence.startswith(told) for sentence in wrong(folder))


def test_a_file_too_many_is_named(folder):
    (folder / "more.csv").write_text("1")

    assert wrong(folder) == ["more.csv is not in the manifest."]


def test_a_link_is_no_file_of_a_release(folder):
    (folder / "more.csv").symlink_to(folder / "cases.csv")

    assert "more.csv is a link and no file." in wrong(folder)


def test_changing_a_file_and_its_checksum_breaks_the_signature(folder):
    changed = {**FILES, "cases.csv": b"area,cases\r\nmarket,13\r\n"}
    (folder / "cases.csv").write_bytes(changed["cases.csv"])
    (folder / MANIFEST).write_bytes(manifest(changed))

    assert any("signature does not hold" in sentence for sentence in wrong(folder))


def test_whoever_signs_anew_is_found_by_the_producers_own_key(tmp_path):
    forger = bytes(KeyPair.generate().secret_key)
    forged = written(tmp_path / "x", signed(with_manifest(FILES), example().release, forger))

    assert wrong(forged) == []
    assert wrong(forged, WHOLE[PUBLIC_KEY].decode()) == [
        "minisign.pub is another key than the one that was given."
    ]


def test_the_signature_of_another_release_does_not_fit(tmp_path):
    other = replace(example().release, vintage=2)
    folder = written(tmp_path / "x", signed(with_manifest(FILES), other, KEY))

    assert wrong(folder) == [
        f"{SIGNATURE} is of another release: heed release marula_streets-2026-M11-v2, made "
        "2026-12-03."
    ]


def test_a_draft_may_be_unsigned_and_a_release_may_not(tmp_path):
    folder = written(tmp_path / "x", with_manifest(FILES))

    assert wrong(folder) == ["The release is not signed."]
    assert wrong(folder, must_be_signed=False) == []


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (lambda files: files.pop("README.md"), "README.md is missing."),
        (lambda files: files.update({"dcat.jsonld": b"{"}), "dcat.jsonld is no JSON."),
        (
            lambda files: files.update({"cases.csv": b"other"}),
            "dcat.jsonld tells another checksum of cases.csv.",
        ),
    ],
)
def test_a_signed_release_that_is_not_whole_is_found(tmp_path, spoil, told):
    files = dict(FILES)
    spoil(files)
    folder = written(tmp_path / "x", signed(with_manifest(files), example().release, KEY))

    assert told in wrong(folder)


@pytest.mark.check
@pytest.mark.parametrize("name", ["metadata.json", "dcat.jsonld", "schema-org.jsonld"])
@pytest.mark.parametrize(
    "content",
    [
        b"[" * 100_000, b"[1]", b"{}", b"null", b'{"concepts": 1, "@graph": 1}',
        b'{"concepts": [1], "@graph": [1]}', b'{"concepts": [{}], "@graph": [{}]}',
        b'{"concepts": [{"code": [], "text": 1}], "@graph": [{"@type": "spdx:Checksum"}]}',
        b'{"release": {"a": 1}, "concepts": [{"code": "S.1", "text": null}]}', b"\xff",
    ],
)  # fmt: skip
def test_whoever_signs_nonsense_is_told_so_and_stops_nothing(tmp_path, name, content):
    files = FILES | {name: content}
    folder = written(tmp_path / "x", signed(with_manifest(files), example().release, KEY))

    assert all(isinstance(sentence, str) for sentence in wrong(folder))
    assert wrong(folder) != [] or name != "metadata.json"


def test_a_file_that_cannot_be_read_is_named(folder, monkeypatch):
    def closed(path):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.read_bytes", closed)
    assert "cases.csv cannot be read: Permission denied." in wrong(folder)


@pytest.mark.check
def test_files_of_two_releases_do_not_make_one(tmp_path):
    other = replace(example().release, vintage=2, number=8)
    second = signed(with_manifest(made(other)), other, KEY)
    for n, name in enumerate(name for name in WHOLE if WHOLE[name] != second[name]):
        for base, more in ((WHOLE, second), (second, WHOLE)):
            folder = written(tmp_path / f"{n}{base is WHOLE}", base | {name: more[name]})
            assert wrong(folder) != [], name


def test_an_older_manifest_with_its_true_signature_does_not_fit_newer_files(tmp_path):
    other = replace(example().release, vintage=2, number=8)
    second = signed(with_manifest(made(other)), other, KEY)
    old = {name: WHOLE[name] for name in OUTSIDE}
    assert wrong(written(tmp_path / "x", second | old)) != []


def test_an_empty_required_concept_fails_the_check_with_a_sentence(tmp_path):
    release = replace(example().release, metadata={"S.12.1": "Everybody."})
    folder = written(tmp_path / "x", signed(with_manifest(made(release)), release, KEY))

    assert wrong(folder) == [
        "metadata.json is not complete: S.6.1 (Institutional mandate: legal acts and other "
        "agreements) is empty; the campaign file can tell it under release, metadata."
    ]


def test_a_folder_that_is_not_there_is_said_so(tmp_path):
    assert wrong(tmp_path / "none") == [f"The release is not there: {tmp_path}/none is no folder."]


def test_the_manifest_is_what_sha256sum_writes():
    assert manifest({"b": b"", "a": b"x", SIGNATURE: b"later"}) == (
        b"2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881  a\n"
        b"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  b\n"
    )


@pytest.mark.parametrize(
    "text",
    [
        b"\xff", b"x", b"0" * 64 + b"  a", b"0" * 64 + b" a\n", b"0" * 64 + b"  ../a\n",
        b"0" * 64 + b"  /a\n", b"0" * 64 + b"  b\n" + b"0" * 64 + b"  a\n",
        b"0" * 64 + b"  a\n" + b"0" * 64 + b"  a\n",
    ],
)  # fmt: skip
def test_what_is_no_manifest_is_refused(text):
    with pytest.raises(BadManifest):
        read_manifest(text)


def test_only_what_comes_after_the_manifest_is_outside_it():
    assert set(WHOLE) - set(read_manifest(WHOLE[MANIFEST])) == set(OUTSIDE)
    assert json.loads(WHOLE["metadata.json"])["release"] == example().release.name
