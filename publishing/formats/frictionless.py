"""The CSV files as a Frictionless Data Package: what each column may hold, and where it came from.

Source: specs.frictionlessdata.io (Tabular Data Package and Table Schema 1.0), read 2026-11.
"""

from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from publishing import json_file
from publishing.disclosure.protected import AS_BEFORE, HIDDEN
from publishing.formats import case_list, estimates
from publishing.formats._lines import (
    FLAG,
    all_code_lists,
    code_file,
    explained,
    file_name,
    in_words,
    title,
)
from publishing.formats.csv_tables import code_columns, code_title, columns
from publishing.release import Release, ReleaseTable


def describe(release: Release, files: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """Write datapackage.json over a release's tables, estimates, cases and lists of codes."""
    tables = [_resource(release, table, files) for table in release.tables]
    tables += [
        _estimates_resource(table, files)
        for table in release.tables
        if estimates.name_of(table) in files
    ]
    tables += [_cases_resource(files)] if case_list.NAME in files else []
    codes = [_code_resource(release, name, files) for name in all_code_lists(release)]
    package = {
        "profile": "tabular-data-package",
        "name": release.name.lower().replace("_", "-"),
        "title": in_words(release.title, release.languages[0], release.campaign),
        "description": in_words(release.description, release.languages[0], ""),
        "version": f"{release.number}.{release.vintage}",
        "created": f"{release.made_on.isoformat()}T00:00:00Z",
        "licenses": [_licence(release)],
        "contributors": [_contributor(release)],
        "sources": [_source(release)],
        "resources": [*tables, *codes],
    }
    if release.producer.url:
        package["homepage"] = release.producer.url
    return {"datapackage.json": json_file.written(package)}


def _licence(release: Release) -> dict[str, str]:
    name = release.producer.licence
    return {"name": name, "path": f"https://spdx.org/licenses/{name}.html"}


def _contributor(release: Release) -> dict[str, str]:
    told = {"title": release.producer.name, "role": "publisher"}
    if release.producer.email:
        told["email"] = release.producer.email
    return told


def _source(release: Release) -> dict[str, str]:
    first, last = release.period.first.isoformat(), release.period.last.isoformat()
    campaign = in_words(release.title, release.languages[0], release.campaign)
    return {"title": f"{campaign}: reports of citizens, {first} to {last}, decided by moderators"}


def _resource(release: Release, table: ReleaseTable, files: Mapping[str, bytes]) -> dict[str, Any]:
    fields = [_field(table, column, release.languages[0]) for column in columns(table)]
    names = [axis.name for axis in table.axes]
    keys = [
        {"fields": name, "reference": {"resource": _name(code_file(name)), "fields": "code"}}
        for name in names
    ]
    schema = {"fields": fields, "missingValues": [""], "primaryKey": names, "foreignKeys": keys}
    words = in_words(table.title, release.languages[0], table.name)
    return {**_file(f"{file_name(table.name)}.csv", files), "title": words, "schema": schema}


def _field(table: ReleaseTable, column: str, language: str) -> dict[str, Any]:
    constraints: dict[str, Any] = {"required": True}
    if column in table.measures:
        constraints = {"minimum": 0}
    elif column == FLAG:
        constraints = {"enum": [HIDDEN, AS_BEFORE]}
    return {
        "name": column,
        "type": "integer" if column in table.measures else "string",
        "title": title(table, column, language),
        "description": explained(table, column, language),
        "constraints": constraints,
    }


def _estimates_resource(table: ReleaseTable, files: Mapping[str, bytes]) -> dict[str, Any]:
    numbers = {"value": "number", "low": "number", "high": "number", "n": "integer"}
    fields = [
        {"name": name, "type": numbers.get(name, "string")} for name in estimates.columns(table)
    ]
    schema = {"fields": fields, "missingValues": [""]}
    return {**_file(estimates.name_of(table), files), "schema": schema}


def _cases_resource(files: Mapping[str, bytes]) -> dict[str, Any]:
    """The cases that are listed one by one, each by its public code."""
    fields: list[dict[str, Any]] = [{"name": name, "type": "string"} for name in case_list.COLUMNS]
    fields[0]["constraints"] = {"required": True, "unique": True}
    keys = [
        {"fields": name, "reference": {"resource": _name(code_file(name)), "fields": "code"}}
        for name in ("area", "category")
    ]
    schema = {"fields": fields, "missingValues": [""], "primaryKey": ["case"], "foreignKeys": keys}
    return {**_file(case_list.NAME, files), "schema": schema}


def _code_resource(release: Release, axis: str, files: Mapping[str, bytes]) -> dict[str, Any]:
    fields: list[dict[str, Any]] = [
        {"name": name, "type": "string", "title": code_title(name, release.languages[0])}
        for name in code_columns(release)
    ]
    fields[0]["constraints"] = {"required": True, "unique": True}
    schema = {"fields": fields, "missingValues": [""], "primaryKey": ["code"]}
    return {**_file(code_file(axis), files), "schema": schema}


def _file(name: str, files: Mapping[str, bytes]) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": _name(name),
        "path": name,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(files[name]),
        "hash": f"sha256:{sha256(files[name]).hexdigest()}",
    }


def _name(file: str) -> str:
    return file.removesuffix(".csv").lower().replace("_", "-")
