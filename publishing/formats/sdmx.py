"""Tables as SDMX 3.0, which statistical offices exchange: structure, SDMX-ML and SDMX-CSV 2.0.

Hidden cells have no value, OBS_STATUS Q and CONF_STATUS C, whichever way they came to be hidden.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, time

import pandas as pd
from pysdmx.io import write_sdmx
from pysdmx.io.format import Format
from pysdmx.io.pd import PandasDataset
from pysdmx.model import Organisation, Schema
from pysdmx.model.dataflow import Dataflow, DataStructureDefinition
from pysdmx.model.dataset import ActionType
from pysdmx.model.message import Header

from messages.words import say
from publishing.disclosure.protected import AS_BEFORE, HIDDEN
from publishing.formats._lines import Line, code_lists, days, file_name, lines, period_code
from publishing.formats._sdmx_codes import ALL, agency, concept, ids
from publishing.formats._sdmx_structure import ATTRIBUTES, dimensions, structure_of
from publishing.formats._sdmx_words import translated
from publishing.periods import read
from publishing.release import Release, ReleaseTable
from publishing.tables import TOTAL

STRUCTURE_FILE = "structure.sdmx.xml"
# What stands for a cell by its flag: OBS_STATUS, CONF_STATUS.
_STATUS = {"": ("A", "F"), HIDDEN: ("Q", "C"), AS_BEFORE: ("P", "F")}
_COMMENT = {HIDDEN: "release-hidden", AS_BEFORE: "release-as-before"}


def files(release: Release) -> Mapping[str, bytes]:
    """Write the structure once, and each table as SDMX-ML and as SDMX-CSV."""
    model = structure_of(release)
    written = _written(model.parts, Format.STRUCTURE_SDMX_ML_3_0, release, "structure")
    found = {STRUCTURE_FILE: translated(written, release)}
    for table, made, flow in zip(release.tables, model.made, model.flows, strict=True):
        schema = _schema(made, flow)
        as_xml, as_csv = (_numbers(release, table, schema) for _ in range(2))
        name = file_name(table.name)
        found[f"{name}.sdmx.xml"] = _written([as_xml], Format.DATA_SDMX_ML_3_0, release, name)
        csv = write_sdmx(as_csv, Format.DATA_SDMX_CSV_2_0_0)
        found[f"{name}.sdmx.csv"] = (csv or "").encode()
    return found


def _written(parts: Sequence[object], kind: Format, release: Release, name: str) -> bytes:
    # Without these, a header has the time and a random number.
    header = Header(
        id=f"{release.name}-{name}",
        prepared=datetime.combine(release.made_on, time(), UTC),
        sender=Organisation(id=agency(release)),
    )
    return (write_sdmx(parts, kind, header=header) or "").encode()


def _numbers(release: Release, table: ReleaseTable, schema: Schema) -> PandasDataset:
    columns = [*dimensions(table), "OBS_VALUE", *ATTRIBUTES]
    seen = pd.DataFrame(list(_observed(release, table)), columns=columns)
    return PandasDataset(structure=schema, data=seen, action=ActionType.Replace)


def _schema(made: DataStructureDefinition, flow: Dataflow) -> Schema:
    return Schema(
        context="dataflow",
        agency=str(flow.agency),
        id=flow.id,
        version=flow.version,
        components=made.components,
        name=flow.name,
    )


def _observed(release: Release, table: ReleaseTable) -> Iterator[dict[str, object]]:
    """Give one observation for each number of each cell."""
    known = {
        axis: ids(line.code.code for line in codes) for axis, codes in code_lists(release).items()
    }
    for line in lines(table):
        place = {
            concept(axis.name): known[axis.name][code]
            for axis, code in zip(table.axes, line.codes, strict=True)
        }
        place |= _when(release, table, line)
        for measure in table.measures:
            if line.number(measure) is not None or line.cell.flag == HIDDEN:
                yield {
                    "REF_AREA": ALL,
                    **place,
                    "MEASURE": measure.upper(),
                    "OBS_VALUE": line.number(measure),
                    **_status(release, line),
                }


def _status(release: Release, line: Line) -> dict[str, object]:
    status, secrecy = _STATUS[line.cell.flag]
    key = _COMMENT.get(line.cell.flag)
    return {
        "OBS_STATUS": status,
        "CONF_STATUS": secrecy,
        "UNIT_MEASURE": "NUMBER",
        "DECIMALS": "0",
        "COMMENT_OBS": say(key, release.languages[0]) if key else None,
    }


def _when(release: Release, table: ReleaseTable, line: Line) -> dict[str, str]:
    code = period_code(release, table, line)
    if code != TOTAL:
        return {"TIME_PERIOD": code, "FREQ": read(code).frequency}
    first, last = days(release, table, line)
    return {"TIME_PERIOD": f"{first}/P{(last - first).days + 1}D", "FREQ": "_O"}
