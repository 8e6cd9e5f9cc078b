"""Read `release:`, who answers for what is published and how it is divided."""

import re
from collections.abc import Collection, Mapping

from forms.marked import Spot, did_you_mean
from forms.release import Calendar, Releases

_KEYS = (
    "producer", "email", "url", "licence", "areas", "regions", "groups", "calendar", "metadata",
)  # fmt: skip
_OFTEN = {"week": "W", "month": "M", "quarter": "Q", "year": "A"}
# As SDMX and file names take it.
_CODE = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,63}")
_OFFICIAL = re.compile(r"[A-Za-z0-9_.-]{1,40}:[A-Za-z0-9_.@$-]{1,60}")
# They become addresses in linked data, where none of these signs may stand.
_NO_ADDRESS = r"\s<>\"{}|\\^`"
_MAIL = re.compile(rf"[^@{_NO_ADDRESS}]+@[^@{_NO_ADDRESS}]+")
_PAGE = re.compile(rf"https?://[^{_NO_ADDRESS}]+")
_SPDX = re.compile(r"[A-Za-z0-9][A-Za-z0-9.+-]*")
_CONCEPT = re.compile(r"S(\.\d{1,2}){1,3}")


def read_releases(spot: Spot, areas: Collection[str], categories: Collection[str]) -> Releases:
    """Return what is written, or what is usual.

    Args:
        areas: names of the campaign's polygons; categories: codes.
    """
    if spot.found is None:
        return Releases()
    fields = spot.fields(_KEYS, required=("producer",))
    email, url = fields["email"].text(most=254), fields["url"].text(most=500)
    licence = fields["licence"].text("CC-BY-4.0", most=64)
    if email and not _MAIL.fullmatch(email):
        fields["email"].wrong(f"{email!r} is no mail address")
    if url and not _PAGE.fullmatch(url):
        fields["url"].wrong(f"{url!r} is no address of a page; it begins with https://")
    if not _SPDX.fullmatch(licence):
        fields["licence"].wrong(f"{licence!r} is no licence's identifier; CC-BY-4.0 is one")
    return Releases(
        producer=fields["producer"].text(most=200),
        email=email,
        url=url,
        licence=licence,
        areas=_official(fields["areas"], areas),
        regions=_parts(fields["regions"], areas, "area"),
        groups=_parts(fields["groups"], categories, "category"),
        calendar=_calendar(fields["calendar"]),
        metadata=_metadata(fields["metadata"]),
    )


def _calendar(spot: Spot) -> Calendar | None:
    if spot.found is None:
        return None
    fields = spot.fields(("every", "within_days", "revised"), required=("every", "within_days"))
    return Calendar(
        every=_OFTEN[fields["every"].one_of(_OFTEN, "month")],
        within_days=fields["within_days"].whole(14, least=1, most=366),
        revised=_OFTEN[fields["revised"].one_of(_OFTEN, "month")],
    )


def _official(spot: Spot, known: Collection[str]) -> Mapping[str, tuple[str, ...]]:
    found = {}
    for name, codes in spot.named().items():
        if name not in known:
            codes.wrong(f"there is no area {name!r}{did_you_mean(name, known)}")
        for entry in codes.entries():
            if not _OFFICIAL.fullmatch(entry.text()):
                entry.wrong(f"{entry.text()!r} is no official code; write it as ISO3166-2:KE-30")
        found[name] = codes.texts()
    return found


def _parts(spot: Spot, known: Collection[str], what: str) -> Mapping[str, tuple[str, ...]]:
    """Read what is put together; each part stands in one whole at most."""
    found: dict[str, tuple[str, ...]] = {}
    taken: dict[str, str] = {}
    for whole, parts in spot.named().items():
        if not _CODE.fullmatch(whole) or whole in known:
            parts.wrong(f"{whole!r} is no name for several; use letters, digits, _ and -")
        for entry in parts.entries():
            name = entry.text()
            if name not in known:
                entry.wrong(f"there is no {what} {name!r}{did_you_mean(name, known)}")
            elif name in taken:
                entry.wrong(f"{name!r} is in {taken[name]!r} already")
            taken.setdefault(name, whole)
        found[whole] = parts.texts()
    return found


def _metadata(spot: Spot) -> Mapping[str, str]:
    found = {}
    for concept, text in spot.named().items():
        if not _CONCEPT.fullmatch(concept):
            text.wrong(f"{concept!r} is no SIMS concept; S.4 and S.13.2 are")
        found[concept] = text.text(most=5_000)
    return found
