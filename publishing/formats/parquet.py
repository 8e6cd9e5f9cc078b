"""Tables as Parquet, for whoever reads them with pandas, R, DuckDB or Arrow."""

import io
from collections.abc import Mapping

import pyarrow as pa
import pyarrow.parquet as pq

from publishing.formats._lines import FLAG, file_name, in_words, lines, title
from publishing.release import Release, ReleaseTable


def files(release: Release) -> Mapping[str, bytes]:
    """Write each table; what is hidden is null, and titles lie in the metadata of columns."""
    return {f"{file_name(table.name)}.parquet": _table(release, table) for table in release.tables}


def _table(release: Release, table: ReleaseTable) -> bytes:
    told = list(lines(table))
    language = release.languages[0]
    values: dict[str, list[object]] = {
        axis.name: [line.codes[n] for line in told] for n, axis in enumerate(table.axes)
    }
    values |= {m: [line.number(m) for line in told] for m in table.measures}
    values[FLAG] = [line.cell.flag or None for line in told]
    fields = [
        pa.field(
            name,
            pa.int64() if name in table.measures else pa.string(),
            metadata={"title": title(table, name, language)},
        )
        for name in values
    ]
    about = {
        "title": in_words(table.title, language, table.name),
        "release": release.name,
        "licence": release.producer.licence,
        "publisher": release.producer.name,
    }
    out = io.BytesIO()
    pq.write_table(pa.table(values, schema=pa.schema(fields, metadata=about)), out)
    return out.getvalue()
