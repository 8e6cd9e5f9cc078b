"""`python -m bot release check` and `release key`: what needs no database."""

from pathlib import Path
from typing import Annotated

import typer

from bot import release_key
from bot.keyring import BadKeyFile
from bot.screen import NEEDS_A_LOOK, loaded_settings, refuse, say
from publishing.verify import verify_folder


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
    wrong = [str(finding) for finding in found if finding.is_wrong]
    if wrong:
        raise refuse("\n".join(wrong), NEEDS_A_LOOK)
    say("The release is as it was published." if not draft else "The draft is whole.")


def make_key(
    file: Annotated[
        Path | None, typer.Option("--file", help="Where it lies, instead of as in the settings.")
    ] = None,
) -> None:
    """Make the key that signs releases. An existing one is never overwritten.

    Publish the public key where readers trust you: on your own page, in print.
    """
    path = file or loaded_settings().release_key_file
    if path is None:
        raise refuse("Name the file: --file, or HEED_RELEASE_KEY_FILE in the settings.", 2)
    try:
        public = release_key.make(path)
    except BadKeyFile as wrong:
        raise refuse(str(wrong)) from None
    say(f"Made {path}; keep a copy of it. Its public key, for whoever checks: {public}")


def _public(key: str) -> str:
    """Return the key's word: what was given, or what stands in the file of that name."""
    file = Path(key)
    return file.read_text(encoding="utf-8") if key and file.is_file() else key
