"""The code lists of a release as SDMX has them, and the ids that its names become there."""

import re
from collections.abc import Iterable
from itertools import chain, count

from anyascii import anyascii
from pysdmx.model import Annotation, Code, Codelist

from publishing.formats._lines import CodeLine, code_lists, label
from publishing.release import Release
from publishing.tables import TOTAL

SDMX = "SDMX"
ALL = "_T"  # SDMX's own code of a total
# The international lists, only those codes of them that a release can have.
# Source: registry.sdmx.org, Cross-Domain Code Lists, read 2026-11.
_INTERNATIONAL = {
    "CL_FREQ": (
        "2.1",
        {"A": "Annual", "Q": "Quarterly", "M": "Monthly", "W": "Weekly", "_O": "Other"},
    ),
    "CL_OBS_STATUS": (
        "2.2",
        {"A": "Normal value", "P": "Provisional value", "Q": "Missing value; suppressed"},
    ),
    "CL_CONF_STATUS": (
        "1.2",
        {"F": "Free (free for publication)", "C": "Confidential statistical information"},
    ),
    "CL_DECIMALS": ("1.0", {"0": "Zero"}),
}
# What dimensions are called among statisticians; others keep their names.
_CONCEPTS = {"area": "REF_AREA", "category": "INCIDENT_TYPE", "period": "TIME_PERIOD"}
# What every structure has besides; a question of that name is called otherwise.
_TAKEN = {
    "FREQ", "REF_AREA", "INCIDENT_TYPE", "TIME_PERIOD", "MEASURE", "OBS_VALUE", "OBS_STATUS",
    "CONF_STATUS", "UNIT_MEASURE", "DECIMALS", "COMMENT_OBS",
}  # fmt: skip


def concept(axis: str) -> str:
    """Give the id of an axis: REF_AREA, INCIDENT_TYPE, TIME_PERIOD, or its name in capitals."""
    if axis in _CONCEPTS:
        return _CONCEPTS[axis]
    plain = _capitals(axis)
    return f"D_{plain}" if plain in _TAKEN or not plain[0].isalpha() else plain


def _capitals(name: str) -> str:
    return re.sub(r"[^A-Z0-9]", "_", anyascii(name).upper()) or "_"


def agency(release: Release) -> str:
    """Give the id of who maintains the structure: the campaign."""
    plain = _capitals(release.campaign)
    return plain if plain[0].isalpha() else f"C_{plain}"


def version(release: Release) -> str:
    """Give the version of the structure: it may have grown with every release."""
    return f"1.{release.number}.0"


def ids(codes: Iterable[str]) -> dict[str, str]:
    """Give each code an id that SDMX allows: ASCII letters, digits, and _@$-; each its own."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    for code in codes:
        plain = ALL if code == TOTAL else re.sub(r"[^A-Za-z0-9_@$-]", "_", code)
        numbered = (f"{plain}_{n}" for n in count(2))
        found[code] = next(each for each in chain([plain], numbered) if each not in taken)
        taken.add(found[code])
    return found


def international() -> dict[str, Codelist]:
    """Give the international lists, in part."""
    return {
        name: Codelist(
            id=name,
            agency=SDMX,
            version=number,
            is_partial=True,
            name=name,
            items=[Code(id=code, name=words) for code, words in codes.items()],
        )
        for name, (number, codes) in _INTERNATIONAL.items()
    }


def own(release: Release) -> dict[str, Codelist]:
    """Give the release's own lists by concept; periods need none."""
    lists = {concept(axis): codes for axis, codes in code_lists(release).items()}
    lists.pop("TIME_PERIOD", None)
    return {name: _list(release, name, codes) for name, codes in lists.items()}


def _list(release: Release, name: str, codes: tuple[CodeLine, ...]) -> Codelist:
    known = ids(line.code.code for line in codes)
    return Codelist(
        id=f"CL_{name}",
        name=name,
        agency=agency(release),
        version=version(release),
        items=[
            Code(
                id=known[line.code.code],
                name=label(line.code, "en"),
                annotations=[_official(each) for each in line.code.official],
            )
            for line in codes
        ],
    )


def _official(code: str) -> Annotation:
    """Say which code of an official classification a code stands for."""
    scheme, _, told = code.partition(":")
    return Annotation(type="OFFICIAL_CODE", title=scheme, text=told or scheme)
