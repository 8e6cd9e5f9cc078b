"""What kinds of files a release has: media types for the web, and the EU's names of file types."""

MEDIA_TYPES = {
    "atom": "application/atom+xml",
    "bib": "application/x-bibtex",
    "cff": "application/yaml",
    "csv": "text/csv",
    "geojson": "application/geo+json",
    "html": "text/html",
    "json": "application/json",
    "jsonld": "application/ld+json",
    "md": "text/markdown",
    "minisig": "text/plain",
    "parquet": "application/vnd.apache.parquet",
    "png": "image/png",
    "pub": "text/plain",
    "sha256": "text/plain",
    "svg": "image/svg+xml",
    "ttl": "text/turtle",
    "txt": "text/plain",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "xml": "application/xml",
    "zip": "application/zip",
}
# publications.europa.eu/resource/authority/file-type
FILE_TYPES = {
    "csv": "CSV",
    "geojson": "GEOJSON",
    "html": "HTML",
    "json": "JSON",
    "jsonld": "JSON_LD",
    "md": "MD",
    "parquet": "PARQUET",
    "png": "PNG",
    "svg": "SVG",
    "ttl": "RDF_TURTLE",
    "txt": "TXT",
    "xlsx": "XLSX",
    "xml": "XML",
}


def media_type(name: str) -> str:
    """Return a file's media type by how its name ends; any bytes where that is not known."""
    return MEDIA_TYPES.get(name.rpartition(".")[2].lower(), "application/octet-stream")
