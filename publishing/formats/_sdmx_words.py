"""Names in all languages, and what lies above what, put into an SDMX structure.

pysdmx 1.21 writes one name, in English, and no parents of codes; the standard has both.
"""

from collections.abc import Iterator, Mapping

from lxml import etree

from messages.words import say
from publishing.formats._lines import axes, code_lists, in_words, label, title
from publishing.formats._sdmx_codes import concept, ids
from publishing.formats._sdmx_structure import table_id
from publishing.release import Release

_COMMON = "http://www.sdmx.org/resources/sdmxml/schemas/v3_0/common"
_STRUCTURE = "http://www.sdmx.org/resources/sdmxml/schemas/v3_0/structure"
_NAME, _PARENT = f"{{{_COMMON}}}Name", f"{{{_STRUCTURE}}}Parent"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

# The id of a list and of what is in it; of what stands alone, "" and its id.
Place = tuple[str, str]


def translated(structure: bytes, release: Release) -> bytes:
    """Put names in the release's languages beside the English ones, and parents into codes."""
    root = etree.fromstring(structure)
    # Which measure an attribute is of: there is but one, and sdmx1 2.28 cannot read this.
    for relation in list(root.iter(f"{{{_STRUCTURE}}}MeasureRelationship")):
        relation.getparent().remove(relation)
    names, parents = dict(_names(release)), dict(_parents(release))
    for element in root.iter(f"{{{_STRUCTURE}}}*"):
        own = element.find(_NAME)
        if own is None:
            continue
        inside = element.getparent()
        place = (inside.get("id", "") if inside is not None else "", element.get("id", ""))
        for language, words in names.get(place, {}).items():
            _say_beside(own, language, words)
        if place in parents:
            parent = etree.SubElement(element, _PARENT)
            parent.text = parents[place]
    etree.indent(root, "\t")
    return bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True))


def _say_beside(own: "etree._Element", language: str, words: str) -> None:
    if language == own.get(_LANG):
        own.text = words
        return
    name = etree.Element(_NAME, {_LANG: language})
    name.text = words
    last = own
    while last.getnext() is not None and last.getnext().tag == _NAME:
        last = last.getnext()
    last.addnext(name)


def _names(release: Release) -> Iterator[tuple[Place, Mapping[str, str]]]:
    for name, codes in code_lists(release).items():
        known = ids(line.code.code for line in codes)
        for line in codes:
            words = {each: label(line.code, each) for each in release.languages}
            yield (f"CL_{concept(name)}", known[line.code.code]), words
    for name, axis in axes(release).items():
        words = {each: in_words(axis.title, each, name) for each in release.languages}
        yield ("CONCEPTS", concept(name)), words
        yield ("", f"CL_{concept(name)}"), words
    for table in release.tables:
        words = {each: in_words(table.title, each, table.name) for each in release.languages}
        yield ("", f"DSD_{table_id(table)}"), words
        yield ("", table_id(table)), words
        for measure in table.measures:
            words = {each: title(table, measure, each) for each in release.languages}
            yield ("CL_MEASURE", measure.upper()), words
    yield (
        ("CONCEPTS", "MEASURE"),
        {each: say("release-measure", each) for each in release.languages},
    )


def _parents(release: Release) -> Iterator[tuple[Place, str]]:
    for axis, codes in code_lists(release).items():
        known = ids(line.code.code for line in codes)
        for line in codes:
            if line.parent:
                yield (f"CL_{concept(axis)}", known[line.code.code]), known[line.parent]
