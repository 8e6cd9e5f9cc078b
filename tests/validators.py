"""What others' programs say of a release's files: frictionless, pysdmx, sdmx1, libhxl, GeoJSON."""

import csv
import io
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import hxl
import sdmx
from frictionless import Package
from geojson_pydantic import FeatureCollection
from pydantic import ValidationError
from pysdmx.errors import Invalid
from pysdmx.io import get_datasets
from pysdmx.io.xml.doc_validation import validate_doc

STRUCTURE = "structure.sdmx.xml"


def complaints(written: Mapping[str, bytes], folder: Path) -> list[str]:
    """Give all that any of them finds wrong.

    Args:
        folder: an empty one, where the files are put.
    """
    for name, content in written.items():
        (folder / name).write_bytes(content)
    found = [*package_errors(folder), *sdmx_errors(written)]
    for name, content in written.items():
        if name.endswith(".hxl.csv"):
            found += [f"{name}: {each}" for each in hxl_errors(content.decode())]
        if name.endswith(".geojson"):
            found += [f"{name}: {each}" for each in geojson_errors(content)]
    return found


def package_errors(folder: Path) -> list[str]:
    """What frictionless finds, by the kind of error."""
    # Frictionless lifts it for the whole process, and our reading of tables rests on Python's own.
    most_in_a_cell = csv.field_size_limit()
    report = Package(str(folder / "datapackage.json")).validate()
    csv.field_size_limit(most_in_a_cell)
    found = [error for task in report.tasks for error in task.errors]
    return [error.type for error in (*found, *report.errors)]


def sdmx_errors(written: Mapping[str, bytes]) -> Iterator[str]:
    """What the schemas of SDMX find, and where two readers do not find as many numbers."""
    structure = written[STRUCTURE].decode()
    for name, content in written.items():
        try:
            if name.endswith("sdmx.xml"):
                validate_doc(content.decode())
            if name.endswith((".sdmx.xml", ".sdmx.csv")) and name != STRUCTURE:
                told = len(get_datasets(content.decode(), structure)[0].data)
                if (seen := _seen_by_sdmx1(written, name)) != told:
                    yield f"{name}: {told} numbers, and {seen} for sdmx1"
        except Invalid as reason:
            yield f"{name}: {reason}"


def _seen_by_sdmx1(written: Mapping[str, bytes], name: str) -> int:
    table, _, form = name.partition(".sdmx.")
    known: Any = sdmx.read_sdmx(io.BytesIO(written[STRUCTURE]))
    structure = known.structure[f"DSD_{table.upper()}"]
    message: Any = sdmx.read_sdmx(io.BytesIO(written[name]), format=form, structure=structure)
    return len(message.data[0].obs)


def hxl_errors(content: str) -> set[str]:
    """What libhxl finds by its own schema."""
    lines = list(csv.reader(io.StringIO(content, newline="")))
    report = hxl.validate(hxl.data(lines))
    return {found["description"] for found in report["issues"] if found["severity"] == "error"}


def geojson_errors(content: bytes) -> list[str]:
    """What geojson-pydantic finds."""
    try:
        FeatureCollection.model_validate_json(content)
    except ValidationError as reason:
        return [str(reason)]
    return []
