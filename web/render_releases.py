"""Releases as pages: values in, HTML out."""

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
    return fill("releases.html", language, entries=entries, programs=PROGRAMS)


def one(entry: Entry, language: str) -> str:
    """The page of a release: what it is and its files, or why it was taken back."""
    files = list(files_of(entry)) + ([MANIFEST] if entry.manifest else [])
    files += [SIGNATURE, PUBLIC_KEY] if entry.signed else []
    files += [REVIEWS] if entry.reviewed else []
    return fill("release.html", language, entry=_told(entry, language), files=files)


def _told(entry: Entry, language: str) -> Told:
    at = entry.published_at if entry.state == "published" else entry.changed_at
    return Told(
        name=entry.name,
        title=in_language(entry.title, language),
        version=say(
            "web-release-version", language, period=entry.period, vintage=entry.vintage
        ),
        state=say(f"web-release-{entry.state}", language, day=day(at.date(), language)),
        why=entry.why,
    )  # fmt: skip
