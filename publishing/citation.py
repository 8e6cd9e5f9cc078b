"""How a release is cited: as a sentence, as BibTeX and as a citation file."""

import re

import yaml

from publishing.linked import home_of, licence_address, title_of
from publishing.release import Release

_SPECIAL = re.compile(r"([\\{}%&$#_^~])")


def cited(release: Release) -> str:
    """Return the citation as a sentence, in English."""
    return (
        f"{release.producer.name} ({release.made_on.year}). {title_of(release)}, vintage "
        f"{release.vintage} [data set]. Release {release.number}, {release.made_on.isoformat()}. "
        f"{home_of(release)}. Licence {release.producer.licence}."
    )


def bibtex(release: Release) -> str:
    """Return the citation for LaTeX and reference managers (biblatex's @dataset)."""
    fields = {
        # In braces twice, so that an organisation's name is not taken apart.
        "author": f"{{{_plain(release.producer.name)}}}",
        "title": _plain(title_of(release)),
        "year": str(release.made_on.year),
        "date": release.made_on.isoformat(),
        "version": str(release.vintage),
        "number": str(release.number),
        "url": home_of(release),
        "note": _plain(f"Licence {release.producer.licence}"),
    }
    lines = ",\n".join(f"  {name} = {{{text}}}" for name, text in fields.items())
    return f"@dataset{{{release.name},\n{lines}\n}}\n"


def citation_file(release: Release) -> str:
    """Return the citation as CITATION.cff (version 1.2.0), which repositories read."""
    page = {
        "cff-version": "1.2.0",
        "message": "If you use these numbers, please cite them so.",
        "type": "dataset",
        "title": title_of(release),
        "authors": [{"name": release.producer.name}],
        "date-released": release.made_on.isoformat(),
        "version": str(release.vintage),
        "license-url": licence_address(release.producer.licence),
        "identifiers": [{"type": "other", "value": home_of(release)}],
    }
    return yaml.safe_dump(page, sort_keys=False, allow_unicode=True, width=99)


def _plain(text: str) -> str:
    r"""Write a text so that LaTeX takes no sign of it for its own; a backslash is left out."""
    return _SPECIAL.sub(lambda sign: "" if sign[0] == "\\" else f"\\{sign[0]}", text)
