"""Check a release's folder, without a network: nothing missing, added or changed, and signed.

Any byte that differs from what was published is found, in whatever file.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from publishing.manifest import MANIFEST, PUBLIC_KEY, SIGNATURE, BadManifest, read_manifest
from publishing.reference_metadata import empty
from publishing.signature import BadSignature, key_of, public_file, verified

# What every release has, whatever else.
NEEDED = (
    "CHANGES.md",
    "CITATION.txt",
    "README.md",
    "dcat.jsonld",
    "metadata.json",
    "schema-org.jsonld",
)
_JSON = (".json", ".jsonld", ".geojson")
NOT_SIGNED = "is not signed"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something about a file of a release.

    Args:
        file: its name, "" for the folder as a whole.
        what: a sentence's end: "is missing".
        is_wrong: False where it is only worth knowing.
    """

    file: str
    what: str
    is_wrong: bool = True

    def __str__(self) -> str:
        """Say it as a sentence."""
        return f"{self.file or 'The release'} {self.what}."


def verify_folder(
    folder: Path, public_key: str = "", *, must_be_signed: bool = True
) -> list[Finding]:
    """Check a release's folder; nothing wrong in what comes back means that it is as published.

    Args:
        public_key: the producer's, from elsewhere; without it the folder's own is used, which
            proves only that nothing was changed since whoever signed it.
        must_be_signed: False for a draft, whose signature comes when it is published.
    """
    if not folder.is_dir():
        return [Finding("", f"is not there: {folder} is no folder")]
    files, found = _read(folder)
    found += _manifest(files)
    found += _signature(files, public_key, must_be_signed)
    if not any(finding.is_wrong for finding in found):
        found += _structure(files)
    return found


def _read(folder: Path) -> tuple[dict[str, bytes], list[Finding]]:
    files: dict[str, bytes] = {}
    found = []
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink():
            found.append(Finding(name, "is a link and no file"))
        elif path.is_file():
            try:
                files[name] = path.read_bytes()
            except OSError as error:
                found.append(Finding(name, f"cannot be read: {error.strerror}"))
        elif not path.is_dir():
            found.append(Finding(name, "is no file"))
    return files, found


def _manifest(files: Mapping[str, bytes]) -> list[Finding]:
    if MANIFEST not in files:
        return [Finding(MANIFEST, "is missing")]
    try:
        told = read_manifest(files[MANIFEST])
    except BadManifest as wrong:
        return [Finding(MANIFEST, f"is not as it was written: {wrong}")]
    here = files.keys() - {MANIFEST, SIGNATURE, PUBLIC_KEY}
    found = [Finding(name, "is missing") for name in sorted(told.keys() - here)]
    found += [Finding(name, "is not in the manifest") for name in sorted(here - told.keys())]
    return found + [
        Finding(name, "was changed")
        for name in sorted(told.keys() & here)
        if sha256(files[name]).hexdigest() != told[name]
    ]


def _signature(
    files: Mapping[str, bytes], public_key: str, must_be_signed: bool
) -> Iterator[Finding]:
    if SIGNATURE not in files and PUBLIC_KEY not in files:
        yield Finding("", NOT_SIGNED, is_wrong=must_be_signed)
        return
    try:
        own = public_file(key_of(files.get(PUBLIC_KEY, b"").decode()))
        given = public_file(key_of(public_key)) if public_key else own
    except ValueError as wrong:
        yield Finding(PUBLIC_KEY, f"is no public key: {wrong}")
        return
    if files[PUBLIC_KEY] != own:
        yield Finding(PUBLIC_KEY, "is not as it was written")
    if given != own:
        yield Finding(PUBLIC_KEY, "is another key than the one that was given")
        return
    yield from _signed_by(files, given.decode(), is_given=bool(public_key))


def _signed_by(files: Mapping[str, bytes], key: str, *, is_given: bool) -> Iterator[Finding]:
    try:
        says = verified(files.get(MANIFEST, b""), files.get(SIGNATURE, b""), key)
    except BadSignature as wrong:
        yield Finding(SIGNATURE, f"is wrong: {wrong}")
        return
    name = _name_of(files)
    if name and not says.startswith(f"heed release {name}, "):
        yield Finding(SIGNATURE, f"is of another release: {says}")
    by = key.split("\n")[1]
    compare = "" if is_given else "; compare it with the one that the producer tells elsewhere"
    yield Finding("", f"is signed ({says}) by the key {by}{compare}", is_wrong=False)


def _structure(files: Mapping[str, bytes]) -> Iterator[Finding]:
    yield from (Finding(name, "is missing") for name in NEEDED if name not in files)
    for name in sorted(files):
        if name.endswith(_JSON) and _json(files[name]) is None:
            yield Finding(name, "is no JSON")
    # Whoever signed it may have written anything there.
    try:
        yield from _told(files)
    except (AttributeError, KeyError, TypeError) as error:
        yield Finding("", f"is not written as releases are: {type(error).__name__}")


def _told(files: Mapping[str, bytes]) -> Iterator[Finding]:
    """Find where its own words are not complete, or speak of other files than lie here.

    Raises:
        AttributeError, KeyError, TypeError: they are JSON of another form.
    """
    concepts = (_json(files.get("metadata.json")) or {}).get("concepts", ())
    told = {each["code"]: each["text"].strip() for each in concepts}
    yield from (Finding("metadata.json", f"is not complete: {lack[:-1]}") for lack in empty(told))
    record = _json(files.get("dcat.jsonld")) or {}
    for node in record.get("@graph", ()):
        if node.get("@type") == "spdx:Checksum":
            name = node["@id"].partition("#sha256-")[2]
            if sha256(files.get(name, b"")).hexdigest() != node["spdx:checksumValue"]["@value"]:
                yield Finding("dcat.jsonld", f"tells another checksum of {name}")


def _json(content: bytes | None) -> Any:
    try:
        return json.loads(content or b"")
    except (ValueError, RecursionError):
        return None


def _name_of(files: Mapping[str, bytes]) -> str:
    page = _json(files.get("metadata.json"))
    return str(page.get("release", "")) if isinstance(page, dict) else ""
