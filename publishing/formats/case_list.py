"""case_list.csv: the cases of categories that are published one by one, nothing suppressed."""

from publishing.formats.csv_tables import written
from publishing.release import Release

NAME = "case_list.csv"
COLUMNS = ("case", "area", "category", "period", "grade", "response")


def files(release: Release) -> dict[str, bytes]:
    """Write a line a case, by code; no file where the campaign lists none."""
    if not release.cases:
        return {}
    rows = (
        (case.code, case.area, case.category, case.period, case.grade, case.response)
        for case in release.cases
    )
    return {NAME: written((COLUMNS, *rows))}
