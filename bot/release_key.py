"""The key that signs releases: a file of minisign's, outside the database."""

from pathlib import Path

from minisign import KeyPair

from bot.keyring import BadKeyFile, read_text, write_new
from publishing.signature import BadSignature, needs_password, public_file


def load(path: Path) -> bytes:
    """Read the key.

    Raises:
        BadKeyFile: missing, open to others, under a password, or no key.
    """
    if not path.exists():
        raise BadKeyFile(
            f"The release key {path} does not exist; make one with `python -m bot release key` or "
            "`minisign -G -W`, or bring it back from where you keep it."
        )
    key = read_text(path).encode()
    try:
        if not needs_password(key):
            return key
    except BadSignature:
        raise BadKeyFile(f"The release key {path} is no secret key of minisign.") from None
    raise BadKeyFile(
        f"The release key {path} is under a password, which Heed cannot type: take it off with "
        "`minisign -C -W`, and close the file to others instead."
    )


def make(path: Path) -> str:
    """Make a key that only its owner can read, and beside it its public key; return that.

    Raises:
        BadKeyFile: there is one already, or it cannot be written.
    """
    pair = KeyPair.generate()
    write_new(path, bytes(pair.secret_key).decode() + "\n")
    public = public_file(pair.public_key)
    path.with_name(f"{path.name}.pub").write_bytes(public)
    return public.decode().split("\n")[1]
