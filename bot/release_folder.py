"""`python -m bot release check` and `release key`: what needs no database."""

from pathlib import Path
from typing import Annotated

import typer

from bot import release_key
from bot.keyring import BadKeyFile
from bot.screen import NEEDS_A_LOOK, loaded_settings, refuse, say
from publishing.verify import NOT_SIGNED, verify_folder

# Where a key lies that is made before the settings name one.
USUAL_KEY = Path("release.key")
_DRAFTS = (
    "A draft is checked with --draft. What is published is signed, and lies under /releases of "
    "its producer's pages."
)


def check(
    folder: Annotated[Path, typer.Argument(help="The folder of a release.")],
    key: Annotated[
        str, typer.Option(help="The producer's public key (RW...), or the file that holds it.")
    ] = "",
    draft: Annotated[
        bool, typer.Option("--draft", help="It is not published yet: it need not be signed.")
    ] = False,
) -> None:
    """Check a release's files without a network: all there, none more, no byte changed, signed.

    Exit code 3: something is wrong with it. Without --key its own public key is used: then
    compare the key that is named with the one that the producer tells elsewhere.
    """
    found = verify_folder(folder, _public(key), must_be_signed=not draft)
    for finding in found:
        if not finding.is_wrong:
            say(str(finding))
    wrong = [finding for finding in found if finding.is_wrong]
    if wrong:
        said = [str(finding) for finding in wrong]
        if [finding.what for finding in wrong] == [NOT_SIGNED]:
            said.append(_DRAFTS)
        raise refuse("\n".join(said), NEEDS_A_LOOK)
    say("The release is as it was published." if not draft else "The draft is whole.")


def make_key(
    file: Annotated[
        Path | None,
        typer.Option("--file", help=f"Where it lies: else as the settings say, or {USUAL_KEY}."),
    ] = None,
) -> None:
    """Make the key that signs releases. An existing one is never overwritten.

    Publish the public key where readers trust you: on your own page, in print.
    """
    told = file or loaded_settings().release_key_file
    path = told or USUAL_KEY
    try:
        public = release_key.make(path)
    except BadKeyFile as wrong:
        raise refuse(str(wrong)) from None
    say(f"Made {path}; keep a copy of it, apart from your backups.")
    if told is None:
        say(f"Heed signs with it once HEED_RELEASE_KEY_FILE={path} is set, in .env or elsewhere.")
    say(f"Its public key, for whoever checks: {public}")


def _public(key: str) -> str:
    """Return the key's word: what was given, or what stands in the file of that name."""
    file = Path(key)
    return file.read_text(encoding="utf-8") if key and file.is_file() else key
