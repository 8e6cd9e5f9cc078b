"""case_list.csv: the cases of categories that are published one by one, nothing suppressed."""

from csv import writer
from io import StringIO

from publishing.release import Release

NAME = "case_list.csv"
COLUMNS = ("case", "area", "category", "period", "grade", "response")


def files(release: Release) -> dict[str, bytes]:
    """Write a line a case, by code; no file where the campaign lists none."""
    if not release.cases:
        return {}
    written = StringIO(newline="")
    lines = writer(written, lineterminator="\r\n")
    lines.writerow(COLUMNS)
    for case in release.cases:
        lines.writerow(
            (case.code, case.area, case.category, case.period, case.grade, case.response)
        )
    return {NAME: written.getvalue().encode()}
