"""`python -m bot keys`: make, name and rotate the keys that seal what is personal."""

import os
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from bot.keyring import BadKeyFile, load_ring, read_text, replace, write_new
from bot.settings import BadSetting, load
from privacy.vault import KEY_BYTES, BadRing, extended_ring, new_ring

app = typer.Typer(
    help="Make, name and rotate the keys that seal what is personal.", no_args_is_help=True
)

File = Annotated[
    Path | None, typer.Option("--file", help="The key file, instead of the one in the settings.")
]


@app.command()
def init(file: File = None) -> None:
    """Make a key file that only you can read. An existing one is never overwritten."""
    path = _path(file)
    try:
        write_new(path, new_ring(os.urandom(KEY_BYTES)))
    except BadKeyFile as wrong:
        raise _refused(str(wrong)) from None
    _say(f"Made {path}. Keep a copy apart from backups: without it nothing sealed can be read.")


@app.command()
def show(file: File = None) -> None:
    """Name the keys on the ring, oldest first. The keys themselves are never shown."""
    try:
        kids = load_ring(_path(file)).kids
    except BadKeyFile as wrong:
        raise _refused(str(wrong)) from None
    for kid in kids:
        _say(f"{kid} (seals what is new)" if kid == kids[-1] else f"{kid} (opens what is old)")


@app.command()
def rotate(file: File = None) -> None:
    """Add a new key. What is written from the next start on is sealed with it.

    Rows that are there stay as they are and readable: they are not sealed anew, so every older
    key must stay on the ring. Hashes that rows are found by stay those of the first key.
    """
    path = _path(file)
    try:
        replace(path, extended_ring(read_text(path), os.urandom(KEY_BYTES)))
        kid = load_ring(path).kids[-1]
    except BadKeyFile as wrong:
        raise _refused(str(wrong)) from None
    except BadRing as wrong:
        raise _refused(f"The key file {path} is no key ring: {wrong}.") from None
    _say(f"Added {kid} to {path}. Restart Heed, then copy the file to where you keep it.")


def _path(file: Path | None) -> Path:
    if file is not None:
        return file
    try:
        return load().key_file
    except BadSetting as wrong:
        raise _refused(str(wrong)) from None


def _say(text: str) -> None:
    Console().print(text, markup=False, highlight=False, soft_wrap=True)


def _refused(why: str) -> typer.Exit:
    Console(stderr=True).print(why, markup=False, highlight=False, soft_wrap=True)
    return typer.Exit(1)
