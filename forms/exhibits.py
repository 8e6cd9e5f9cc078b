"""Pictures and sounds that a form shows with its questions, as a campaign's files carry them.

A file is text to a campaign: its bytes as a `data:` address (RFC 2397) where it was read just
now, the hash of them where it comes out of a stored version. Opens no file and no picture.
"""

import re
from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping, MutableMapping
from hashlib import sha256
from pathlib import PurePosixPath
from types import MappingProxyType

from messages.model import Exhibit

# Each of a form's columns and the files it can name: what the child for pictures opens, and
# sounds that telephones play.
SUFFIXES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "image": (".jpg", ".jpeg", ".png", ".gif", ".webp"),
        "audio": (".mp3", ".m4a", ".ogg", ".oga", ".opus", ".wav"),
    }
)
MOST = 200  # in one form
_MOST_NAME_BYTES = 200  # file systems take 255
_WRITTEN = re.compile(r"data:((?:image|audio)/[a-z0-9]+);base64,([A-Za-z0-9+/]*={0,2})")
_NAMED = re.compile(r"((?:image|audio)/[a-z0-9]+);sha256=([0-9a-f]{64})")

Find = Callable[[str, str], Exhibit]  # (column, name as written)


class Unfit(ValueError):
    """The file is there, or might be, and cannot be shown; the text says why."""


def written(mime: str, body: bytes) -> str:
    """A picture or sound as the text of a file."""
    return f"data:{mime};base64,{b64encode(body).decode()}"


def apart(text: str) -> tuple[str, str, bytes] | None:
    """The text of a file without its bytes, their hash, and the bytes.

    Returns:
        None where it is not what `written` gives; such a text is left as it is.
    """
    found = _WRITTEN.fullmatch(text)
    if found is None:
        return None
    body = b64decode(found[2])
    named = sha256(body).hexdigest()
    return f"{found[1]};sha256={named}", named, body


def exhibit(name: str, text: str) -> Exhibit:
    """What a letter needs of a file whose text is either way of carrying it.

    Raises:
        Unfit: it is neither.
    """
    parted = apart(text)
    told = _NAMED.fullmatch(parted[0] if parted else text)
    if told is None:
        raise Unfit("it is no picture or sound")
    return Exhibit(name, told[1], told[2])


def finder(form: str, read_file: Callable[[str], str], into: MutableMapping[str, str]) -> Find:
    """Return what looks for a form's pictures: in the folder FORM-media, then beside the form.

    Args:
        form: the form's file, as the campaign names it.
        read_file: of the campaign.
        into: gets the text of each file that is shown, by the name that `read_file` knows.

    Returns:
        A function that raises LookupError where there is no such file, Unfit where it cannot be
        shown.
    """
    folder, _, file = form.rpartition("/")
    places = [f"{PurePosixPath(file).stem}-media/", ""]
    known: dict[tuple[str, str], Exhibit] = {}

    def find(column: str, name: str) -> Exhibit:
        plain = checked_name(column, name)
        if (column, plain) not in known:
            if len(known) >= MOST:
                raise Unfit(f"there are more than {MOST} in this form")
            at, text = _first(read_file, [f"{folder}/{p}" if folder else p for p in places], plain)
            known[column, plain] = exhibit(plain, text)
            into[at] = text
        return known[column, plain]

    return find


def checked_name(column: str, name: str) -> str:
    """The plain name of a file that the form says is shown.

    Raises:
        Unfit: it leads elsewhere, or no such file is ever shown.
    """
    plain = re.sub(r"^jr://(?:images|audio)/", "", name)
    is_long = len(plain.encode("utf-8", "replace")) > _MOST_NAME_BYTES
    if not plain or is_long or re.search(r"[/\\$\x00-\x1f]|^\.", plain):
        raise Unfit("it is not the plain name of a file beside the form")
    if PurePosixPath(plain).suffix.lower() not in SUFFIXES[column]:
        kinds = ", ".join(SUFFIXES[column])
        raise Unfit(f"Heed shows {kinds} in the column {column}")
    return plain


def _first(read_file: Callable[[str], str], places: list[str], name: str) -> tuple[str, str]:
    for place in places:
        try:
            return f"{place}{name}", read_file(f"{place}{name}")
        except (FileNotFoundError, LookupError):
            continue
        except (OSError, ValueError) as why:
            raise Unfit(str(why)) from None
    raise LookupError(name)
