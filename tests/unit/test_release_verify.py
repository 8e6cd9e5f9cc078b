"""`release verify`: offline, in words, and wrong for whatever was changed."""

import json
import os
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from bot.release_receipts import verify
from publishing import merkle, receipts
from publishing.formats import receipts as carried
from publishing.receipts import Receipt

RELEASE = "city_streets-2026-W47-v1"
app = typer.Typer()
app.command()(verify)

SECRET = bytes(range(16))
LEAVES = sorted(
    [merkle.leaf_hash(receipts.content(RELEASE, SECRET, "verified", SECRET))]
    + [merkle.leaf_hash(bytes([n])) for n in range(7)]
)
AT = LEAVES.index(merkle.leaf_hash(receipts.content(RELEASE, SECRET, "verified", SECRET)))
TREE = {"release": RELEASE, "root": merkle.root(LEAVES).hex(), "leaves": 8}


def _receipt(**changed):
    fields: dict[str, Any] = {
        "release": RELEASE, "state": "verified", "reference": SECRET.hex(), "salt": SECRET.hex(),
        "position": AT, "path": tuple(each.hex() for each in merkle.path(LEAVES, AT)),
        "root": TREE["root"], "words": "Anything at all.",
    }  # fmt: skip
    return receipts.write(Receipt(**(fields | changed)))


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Run the command in a world without settings; give exit code and what was said."""
    for name in [name for name in os.environ if name.startswith("HEED_")]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)

    def command(receipt, tree=TREE, *options):
        (tmp_path / "release").mkdir(exist_ok=True)
        if tree is not None:
            text = tree if isinstance(tree, str) else json.dumps(tree)
            (tmp_path / "release" / carried.NAME).write_text(text)
        (tmp_path / "receipt.json").write_bytes(receipt)
        done = CliRunner().invoke(app, ["release", "--receipt", "receipt.json", *options])
        return done.exit_code, done.output.replace("\n", " ").strip()

    return command


def test_a_receipt_that_holds_is_said_in_the_commands_own_words(run):
    assert run(_receipt()) == (0, f"Your report is counted in {RELEASE}: confirmed.")
    assert run(_receipt(), TREE, "--language", "fr") == (
        0, f"Votre signalement compte dans {RELEASE} : confirmé."
    )  # fmt: skip


@pytest.mark.parametrize(
    ("receipt", "tree", "said"),
    [
        (_receipt(state="corroborated"), TREE, "It does not hold"),
        (_receipt(salt="00" * 16), TREE, "It does not hold"),
        (_receipt(root="00" * 32), TREE, "It does not hold"),
        (_receipt(release="other-2026-W47-v1"), TREE, "a receipt for other-2026-W47-v1"),
        (_receipt(), TREE | {"root": "00" * 32}, "It does not hold"),
        (_receipt(), TREE | {"leaves": 16}, "It does not hold"),
        (_receipt(), "[]", "was changed"),
        (_receipt(), "{", "was changed"),
        (_receipt(), None, "no release with receipts"),
        (_receipt().replace(b"Anything", b"Whatever"), TREE, "this receipt was changed"),
        (b"{}", TREE, "a receipt has 4,096 bytes"),
    ],
)
def test_what_does_not_hold_is_said_with_its_reason(run, receipt, tree, said):
    code, output = run(receipt, tree)

    assert (code, said in output) == (1, True), output


def _padded(**fields):
    told = {**json.loads(_receipt()), **fields}
    return json.dumps(told, indent=1).encode().ljust(receipts.FILE_BYTES)


def _alone(state, release=RELEASE):
    """A receipt that holds against a tree of its own: what whoever forges both can make."""
    leaf = merkle.leaf_hash(receipts.content(release, SECRET, state, SECRET)).hex()
    tree = {"release": release, "root": leaf, "leaves": 1}
    return _receipt(state=state, release=release, position=0, path=(), root=leaf), tree


@pytest.mark.parametrize(
    "receipt",
    [
        _padded(words="\ud800"),
        _padded(words="x" * 3_000, state="\ud800"),
        _padded(position=True),
        _padded(position=10**400),
        _padded(position=-1),
        _padded(path=["00" * 32] * 25),
        _padded(path="00"),
        _padded(path={"00" * 32: 1}),
        _padded(release=None),
        _padded(state=["verified"]),
        _padded(reference="zz" * 16),
        _padded(kind="heed-receipt-2"),
        _padded(more=1),
        b"[" * receipts.FILE_BYTES,
        b"\xff" * receipts.FILE_BYTES,
        b" " * receipts.FILE_BYTES,
        json.dumps({"words": "a" * 5_000}).encode()[: receipts.FILE_BYTES],
        b'{"a":' * 800 + b" " * 96,
    ],
)
def test_what_was_made_to_confuse_is_no_receipt(run, receipt):
    code, said = run(receipt.ljust(receipts.FILE_BYTES))

    assert (code, "receipt.json:" in said) == (1, True), said


def test_a_tree_that_was_made_to_confuse_was_changed(run):
    for tree in ("[" * 90_000, "{" * 200_000, "\ud800".encode("utf-8", "replace").decode(), "0"):
        assert run(_receipt(), tree)[0] == 1


def test_an_inner_node_is_no_leaf_and_a_path_has_one_length(run):
    up = merkle.levels(LEAVES)[1]
    shorter = _receipt(position=AT >> 1, path=tuple(h.hex() for h in merkle.path(up, AT >> 1)))
    longer = _receipt(path=(*(h.hex() for h in merkle.path(LEAVES, AT)), "00" * 32))
    for forged in (shorter, longer):
        for leaves in (4, 8, 16):
            assert run(forged, TREE | {"leaves": leaves})[0] == 1


def test_whoever_forges_tree_and_receipt_puts_no_words_of_theirs_on_the_screen(run):
    for state in ("none", "file", "where", "counted", "\x1b[2J", "Verified"):
        receipt, tree = _alone(state)
        code, said = run(receipt, tree)
        assert (code, "no state of a report" in said) == (1, True), said
        assert "\x1b" not in said
    receipt, tree = _alone("verified", "\x1b[2KYour report is counted\r")
    assert "\x1b" not in run(receipt, tree)[1]
    assert "\x1b" not in run(receipt, TREE)[1]


def test_a_missing_file_and_a_language_that_nobody_speaks_have_their_sentence(run, tmp_path):
    assert run(_receipt(), TREE, "--language", "tlh")[0] == 2
    done = CliRunner().invoke(app, ["release", "--receipt", "gone.json"])
    assert (done.exit_code, "cannot be read" in done.output) == (1, True)


def test_a_manifest_that_says_otherwise_is_believed(run, tmp_path):
    (tmp_path / "release").mkdir()
    (tmp_path / "release" / "MANIFEST.sha256").write_text("{}")

    code, output = run(_receipt())
    assert (code, "was changed" in output) == (1, True), output
