"""What stands in the column "type": kinds of question in all their spellings.

Source: xlsform.org, and pyxform 4.5's aliases and dictionary of types.
"""

from dataclasses import dataclass, replace
from typing import Literal

Sort = Literal["question", "begin", "end", "include", "lookup", "unkept", "unasked"]


@dataclass(frozen=True, slots=True)
class Typed:
    """What a type means.

    Args:
        sort: `lookup` names a file that expressions look into, `unkept` is what Heed does not
            keep of anybody, `unasked` what a conversation cannot ask.
        kind: of the question; for `begin` and `end` `group`, `repeat` or `loop`.
        of: the list or file of the choices, or the list that a loop is over.
        from_file: `of` is a file.
        external: `of` is a list of the sheet `external_choices`.
        constraint: comes with the type.
    """

    sort: Sort
    kind: str
    of: str = ""
    from_file: bool = False
    external: bool = False
    or_other: bool = False
    constraint: str = ""


def _all(kind: str, *words: str) -> dict[str, Typed]:
    return {word: Typed("question", kind) for word in words}


_PLAIN: dict[str, Typed] = {
    **_all("text", "text", "string", "q string", "add text prompt"),
    **_all("integer", "integer", "int", "q int", "add integer prompt"),
    **_all("decimal", "decimal", "q decimal", "add decimal prompt"),
    **_all("range", "range"),
    **_all("date", "date", "q date", "add date prompt"),
    **_all("time", "time", "q time", "add time prompt"),
    **_all("dateTime", "datetime", "date time", "q datetime", "q date time"),
    **_all("dateTime", "add datetime prompt", "add date time prompt"),
    **_all("note", "note", "q note", "add note prompt"),
    **_all("geopoint", "geopoint", "gps", "location", "q location", "q geopoint"),
    **_all("geopoint", "add location prompt", "add geopoint prompt"),
    **_all("geotrace", "geotrace", "q geotrace"),
    **_all("geoshape", "geoshape", "q geoshape"),
    **_all("image", "image", "photo", "picture", "q image", "q picture", "add image prompt"),
    **_all("image", "add photo prompt"),
    **_all("audio", "audio", "q audio", "add audio prompt"),
    **_all("video", "video", "q video", "add video prompt"),
    **_all("file", "file", "add file prompt"),
    **_all("barcode", "barcode", "q barcode", "add barcode prompt"),
    **_all("acknowledge", "acknowledge", "trigger", "q acknowledge", "add acknowledge prompt"),
    **_all("calculate", "calculate", "q calculate", "add calculate prompt"),
    **_all("hidden", "hidden"),
    **_all("start", "start", "start time", "get start time"),
    **_all("end", "end", "end time", "get end time"),
    **_all("today", "today", "get today"),
    "percentage": Typed("question", "integer", constraint="0 <= . and . <= 100"),
    "phone number": Typed("question", "text", constraint=r"regex(., '^\d*$')"),
    "number of days in last month": Typed("question", "integer", constraint="0 <= . and . <= 31"),
    "number of days in last six months": Typed(
        "question", "integer", constraint="0 <= . and . <= 183"
    ),
    "number of days in last year": Typed("question", "integer", constraint="0 <= . and . <= 365"),
}
_UNKEPT = frozenset(
    {
        *("deviceid", "device id", "get device id", "imei", "uri:deviceid", "phonenumber"),
        *("uri:phonenumber", "get phone number", "simserial", "sim id", "get sim id", "username"),
        *("uri:simserial", "subscriberid", "subscriber id", "get subscriber id", "uri:username"),
        *("uri:subscriberid", "email", "uri:email", "audit", "background audio", "start geopoint"),
        *("background geopoint",),
    }
)
_SELECTS: dict[str, Typed] = {
    **{
        words: Typed("question", "select_one")
        for words in (
            *("select one", "select one from", "select one using", "select1", "q select1"),
            *("add select one prompt using",),
        )
    },
    **{
        words: Typed("question", "select_multiple")
        for words in (
            *("select multiple", "select multiple from", "select multiple using", "q select"),
            *("select all that apply", "select all that apply from"),
            *("add select multiple prompt using",),
        )
    },
    "select one from file": Typed("question", "select_one", from_file=True),
    "select multiple from file": Typed("question", "select_multiple", from_file=True),
    "select one external": Typed("question", "select_one", external=True),
    "rank": Typed("question", "rank"),
    "xml external": Typed("unasked", "xml-external"),
    "osm": Typed("unasked", "osm"),
}
_SECTIONS = {"group": "group", "repeat": "repeat", "lgroup": "repeat", "loop": "loop"} | {
    "looped group": "repeat"
}
WORDS = [
    *(word.replace("select one", "select_one") for word in _PLAIN | _SELECTS),
    *("select_one", "select_multiple", "begin group", "begin repeat", "end group", "end repeat"),
    *_UNKEPT,
]


def read_type(written: str) -> Typed | None:
    """Tell what a type means, or None where nobody knows."""
    words = written.split()
    plain = _plain(" ".join(words))
    if plain in _PLAIN and plain not in _SELECTS:
        return _PLAIN[plain]
    if plain in _UNKEPT:
        return Typed("unkept", plain)
    if plain == "include":
        return Typed("include", "include")
    if plain == "csv external":
        return Typed("lookup", "csv-external")
    return _section(words) or _select(words)


def _plain(words: str) -> str:
    return " ".join(words.lower().replace("_", " ").replace("-", " ").split())


def _section(words: list[str]) -> Typed | None:
    first, _, rest = _plain(" ".join(words)).partition(" ")
    if first not in ("begin", "end"):
        return None
    sort: Sort = "begin" if first == "begin" else "end"
    if rest in _SECTIONS:
        return Typed(sort, _SECTIONS[rest])
    if rest.startswith("loop over ") and len(words) >= 4:
        return Typed(sort, "loop", of=words[-1])
    return None


def _select(words: list[str]) -> Typed | None:
    """The longest beginning that is a way to say "select", and the list after it."""
    for length in range(min(len(words), 7), 0, -1):
        found = _SELECTS.get(_plain(" ".join(words[:length])))
        rest = words[length:]
        if found and (rest or length == len(words)):
            of, or_other = _list(rest)
            return replace(found, of=of, or_other=or_other)
    return None


def _list(rest: list[str]) -> tuple[str, bool]:
    said = " ".join(rest)
    for ending in (" or specify other", " or_other", " or other"):
        if said.lower().endswith(ending):
            return said[: -len(ending)].strip(), True
    return said, False
