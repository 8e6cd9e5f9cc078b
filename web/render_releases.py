"""Releases as pages: values in, HTML out."""

from collections.abc import Sequence
from dataclasses import dataclass

from forms.model import in_language
from messages.dates import day
from messages.words import say
from publishing.catalogue import FEED, INDEX, RECORD, Catalogue, Entry, files_of
from publishing.manifest import MANIFEST, PUBLIC_KEY, SIGNATURE
from publishing.release_review import REVIEWS
from web.render import fill

PROGRAMS = ((INDEX, "JSON"), (FEED, "Atom"), (RECORD, "DCAT-AP 3 (JSON-LD)"))


@dataclass(frozen=True, slots=True)
class Told:
    """A release in words of one language."""

    name: str
    title: str
    version: str
    state: str
    why: str


def every(catalogue: Catalogue, language: str) -> str:
    """The page of all releases, newest first."""
    entries = [_told(entry, language) for entry in catalogue.entries]
    announced = [
        say(
            "web-releases-late" if each.due.is_late else "web-releases-due",
            language,
            title=in_language(each.title, language),
            period=each.due.period.code,
            day=day(each.due.by, language),
        )
        for each in catalogue.announced
    ]
    return fill("releases.html", language, entries=entries, programs=PROGRAMS, announced=announced)


def one(entry: Entry, language: str) -> str:
    """The page of a release: what it is and its files, or why it was taken back."""
    files = list(files_of(entry)) + ([MANIFEST] if entry.manifest else [])
    files += [SIGNATURE, PUBLIC_KEY] if entry.signed else []
    files += [REVIEWS] if entry.reviewed else []
    shelves = [(key, names) for key, names in _shelves(files, language) if names]
    return fill("release.html", language, entry=_told(entry, language), shelves=shelves)


def _shelves(files: Sequence[str], language: str) -> list[tuple[str, list[str]]]:
    """What people read, the numbers, and all else; by the key of their heading."""
    pages = (("README", "md"), ("quality", "html"), ("STATEMENT", "md"))
    own = ((f"{name}.{language}.{kind}", f"{name}.{kind}") for name, kind in pages)
    told = [one if one in files else other for one, other in own]
    read = [name for name in (*told, "CHANGES.md") if name in files]
    numbers = [name for name in files if name.endswith(".xlsx")]
    numbers += [name for name in files if _is_table(name)]
    rest = [name for name in files if name not in (*read, *numbers)]
    return [
        ("web-release-read", read),
        ("web-release-numbers", numbers),
        ("web-release-files", rest),
    ]


def _is_table(name: str) -> bool:
    """Whether it is `cases.csv` or `things.geojson`, and not the same in another form."""
    return name.count(".") == 1 and name.endswith((".csv", ".geojson")) and name != "areas.geojson"


def _told(entry: Entry, language: str) -> Told:
    at = entry.published_at if entry.state == "published" else entry.changed_at
    return Told(
        name=entry.name,
        title=in_language(entry.title, language),
        version=say("web-release-version", language, period=entry.period, vintage=entry.vintage),
        state=say(f"web-release-{entry.state}", language, day=day(at.date(), language)),
        why=entry.why,
    )
