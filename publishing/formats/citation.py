"""How to cite a release: CITATION.txt, CITATION.bib, CITATION.cff."""

from collections.abc import Mapping

from publishing.citation import bibtex, citation_file, cited
from publishing.release import Release


def files(release: Release) -> Mapping[str, bytes]:
    """Write the three citations."""
    return {
        "CITATION.txt": f"{cited(release)}\n".encode(),
        "CITATION.bib": bibtex(release).encode(),
        "CITATION.cff": citation_file(release).encode(),
    }
