"""`python -m bot release verify DIR --receipt FILE`: whether a receipt holds against a release.

Needs the folder and the file, and neither settings, database nor network.
"""

import json
from hashlib import sha256
from pathlib import Path
from typing import Annotated, Any

import typer

from bot.screen import must_speak, refuse, say
from moderation.states import Verification
from publishing.formats.receipts import NAME
from publishing.manifest import MANIFEST, BadManifest, read_manifest
from publishing.receipts import FILE_BYTES, NotAReceipt, Receipt, in_words, proves, read

_MOST_BYTES = 100_000  # of receipts.json, which has a few hundred


def verify(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The release's folder.")],
    receipt: Annotated[Path, typer.Option(help="The receipt, as PROOF or the page gave it.")],
    language: Annotated[str, typer.Option(help="In which it is said, as `fr`.")] = "en",
) -> None:
    """Tell whether a report is counted in a release, and as what, by its receipt.

    Works offline. Whether the folder is what was published, and by whom, `release check` says.
    Exit code 1: it does not hold, or one of the two was changed.
    """
    must_speak(language)
    held, tree = _receipt(receipt), _tree(folder)
    if held.release != tree.get("release"):
        raise refuse(f"This is a receipt for {held.release}; {folder} is {tree.get('release')}.")
    if not proves(held, tree):
        raise refuse(f"It does not hold: no report of {held.release} leads to its root like this.")
    if held.state not in set(Verification):
        raise refuse(f"It does not hold: {held.state!r} is no state of a report.")
    say(in_words(held.release, held.state, language))


def _receipt(path: Path) -> Receipt:
    try:
        with path.open("rb") as file:
            return read(file.read(FILE_BYTES + 1))
    except NotAReceipt as wrong:
        raise refuse(f"{path}: {wrong}.") from None
    except OSError as wrong:
        raise refuse(f"{path} cannot be read: {wrong.strerror}.") from None


def _tree(folder: Path) -> dict[str, Any]:
    """What a release says of its tree, after a look whether that is what was published."""
    try:
        with (folder / NAME).open("rb") as file:
            body = file.read(_MOST_BYTES)
        tree = json.loads(body)
    except OSError:
        raise refuse(f"There is no {NAME} in {folder}: it is no release with receipts.") from None
    except (ValueError, RecursionError):
        tree = None
    if not isinstance(tree, dict):
        raise refuse(f"{folder / NAME} was changed.")
    if (folder / MANIFEST).exists() and not _is_listed(folder, body):
        raise refuse(f"{folder / NAME} was changed: its hash is not the one in {MANIFEST}.")
    return tree


def _is_listed(folder: Path, body: bytes) -> bool:
    try:
        listed = read_manifest((folder / MANIFEST).read_bytes())
    except (OSError, BadManifest):
        return False
    return listed.get(NAME) == sha256(body).hexdigest()
