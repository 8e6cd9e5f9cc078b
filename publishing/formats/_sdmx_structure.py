"""What a release's tables are made of, for SDMX: concepts, and a structure and a flow for each."""

from collections.abc import Mapping
from dataclasses import dataclass

from pysdmx.model import Code as SdmxCode
from pysdmx.model import (
    Codelist,
    Component,
    Components,
    Concept,
    ConceptScheme,
    DataType,
    Role,
)
from pysdmx.model.dataflow import Dataflow, DataStructureDefinition

from publishing.formats._lines import axes, in_words, title
from publishing.formats._sdmx_codes import agency, concept, international, own, version
from publishing.release import Release, ReleaseTable

_INTERNATIONAL = {
    "FREQ": "CL_FREQ",
    "OBS_STATUS": "CL_OBS_STATUS",
    "CONF_STATUS": "CL_CONF_STATUS",
    "DECIMALS": "CL_DECIMALS",
}
_NAMES = {
    "FREQ": "Frequency",
    "REF_AREA": "Reference area",
    "TIME_PERIOD": "Time period",
    "MEASURE": "Measure",
    "OBS_VALUE": "Observation value",
    "OBS_STATUS": "Observation status",
    "CONF_STATUS": "Confidentiality status",
    "UNIT_MEASURE": "Unit of measure",
    "DECIMALS": "Decimals",
    "COMMENT_OBS": "Comment on the observation",
}
ATTRIBUTES = ("OBS_STATUS", "CONF_STATUS", "UNIT_MEASURE", "DECIMALS", "COMMENT_OBS")
_OPTIONAL = ("COMMENT_OBS",)


def lists(release: Release) -> dict[str, Codelist]:
    """Give the code list of each concept that has one."""
    world = international()
    found = {name: world[each] for name, each in _INTERNATIONAL.items()} | own(release)
    measures = dict.fromkeys(m for table in release.tables for m in table.measures)
    found["MEASURE"] = _short(
        release,
        "CL_MEASURE",
        {measure.upper(): title(_with(release, measure), measure, "en") for measure in measures},
    )
    found["UNIT_MEASURE"] = _short(release, "CL_UNIT_MEASURE", {"NUMBER": "Number"})
    if "REF_AREA" not in found:
        found["REF_AREA"] = _short(release, "CL_REF_AREA", {"_T": "Total"})
    return found


def _with(release: Release, measure: str) -> ReleaseTable:
    return next(table for table in release.tables if measure in table.measures)


def _short(release: Release, name: str, codes: Mapping[str, str]) -> Codelist:
    return Codelist(
        id=name,
        name=name,
        agency=agency(release),
        version=version(release),
        items=[SdmxCode(id=code, name=words) for code, words in codes.items()],
    )


def concepts(release: Release) -> ConceptScheme:
    """Give all concepts that the tables' components are."""
    titles = {
        concept(name): in_words(axis.title, "en", name) for name, axis in axes(release).items()
    }
    named = {**titles, **_NAMES}
    held, number = agency(release), version(release)
    urn = f"urn:sdmx:org.sdmx.infomodel.conceptscheme.Concept={held}:CONCEPTS({number})"
    return ConceptScheme(
        id="CONCEPTS",
        name="Concepts",
        agency=held,
        version=number,
        items=[
            Concept(id=each, name=words, dtype=_type(each), urn=f"{urn}.{each}")
            for each, words in named.items()
        ],
    )


def _type(concept_id: str) -> DataType:
    kinds = {"OBS_VALUE": DataType.INTEGER, "TIME_PERIOD": DataType.PERIOD}
    return kinds.get(concept_id, DataType.STRING)


def structure(
    release: Release, table: ReleaseTable, scheme: ConceptScheme, coded: Mapping[str, Codelist]
) -> DataStructureDefinition:
    """Give the structure of one table.

    Dimensions: FREQ, REF_AREA, one for each further axis, MEASURE, TIME_PERIOD. One measure,
    OBS_VALUE, which may be missing.
    """
    parts = [
        *(_part(each, Role.DIMENSION, scheme, coded) for each in dimensions(table)),
        _part("OBS_VALUE", Role.MEASURE, scheme, coded, required=False),
        *(
            _part(each, Role.ATTRIBUTE, scheme, coded, required=each not in _OPTIONAL)
            for each in ATTRIBUTES
        ),
    ]
    return DataStructureDefinition(
        id=f"DSD_{table_id(table)}",
        name=in_words(table.title, "en", table.name),
        agency=agency(release),
        version=version(release),
        components=Components(parts),
    )


def dimensions(table: ReleaseTable) -> tuple[str, ...]:
    """Name a table's dimensions in the order of its keys."""
    own_axes = [concept(axis.name) for axis in table.axes]
    others = [each for each in own_axes if each not in ("REF_AREA", "TIME_PERIOD")]
    return ("FREQ", "REF_AREA", *others, "MEASURE", "TIME_PERIOD")


def _part(
    name: str,
    role: Role,
    scheme: ConceptScheme,
    coded: Mapping[str, Codelist],
    *,
    required: bool = True,
) -> Component:
    found = next(each for each in scheme.items if each.id == name)
    return Component(
        id=name,
        required=required,
        role=role,
        concept=found,
        name=found.name,
        local_dtype=_type(name),
        local_codes=coded.get(name),
        attachment_level="O" if role == Role.ATTRIBUTE else None,
    )


def flow(release: Release, table: ReleaseTable, made: DataStructureDefinition) -> Dataflow:
    """Give the flow that a table's numbers come in, release after release."""
    return Dataflow(
        id=table_id(table),
        name=made.name,
        agency=made.agency,
        version=version(release),
        structure=made,
    )


def table_id(table: ReleaseTable) -> str:
    """Give a table's id: its name in capitals."""
    return concept(table.name)


@dataclass(frozen=True, slots=True)
class Structure:
    """The structure of a release.

    Args:
        made, flows: one a table, in the tables' order.
    """

    lists: Mapping[str, Codelist]
    scheme: ConceptScheme
    made: tuple[DataStructureDefinition, ...]
    flows: tuple[Dataflow, ...]

    @property
    def parts(self) -> list[object]:
        """All of it, each after what it names."""
        return [*self.lists.values(), self.scheme, *self.made, *self.flows]


def structure_of(release: Release) -> Structure:
    """Give the whole structure of a release."""
    coded, scheme = lists(release), concepts(release)
    made = tuple(structure(release, table, scheme, coded) for table in release.tables)
    flows = tuple(flow(release, t, each) for t, each in zip(release.tables, made, strict=True))
    return Structure(coded, scheme, made, flows)
