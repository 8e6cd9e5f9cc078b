"""What is looked at before anybody may publish a release: the results stand before their eyes."""

from collections.abc import Mapping, Sequence

from publishing.reference_metadata import missing
from publishing.release import Release
from publishing.release_order import Check, Protected


def checked(
    release: Release, tables: Sequence[Protected], files: Mapping[str, bytes]
) -> tuple[Check, ...]:
    """Look at a release that was built.

    Returns:
        In the order in which people read them. Those that are needed and did not pass keep it
        from being published.
    """
    shown = [each for each in tables if each.kept is not None]
    cells = sum(each.audited.n_cells for each in shown if each.audited)
    hidden = sum(each.audited.n_hidden for each in shown if each.audited)
    audited = {"tables": len(shown), "cells": cells, "hidden": hidden}
    withheld = len(tables) - len(shown)
    empty = sum(not body for body in files.values())
    return (
        Check("protected", bool(shown or release.cases) or not tables, audited),
        Check("withheld", withheld == 0, {"tables": withheld}, is_needed=False),
        Check("counted", release.counted > 0, {"reports": release.counted}, is_needed=False),
        Check("listed", True, {"cases": len(release.cases)}, is_needed=False),
        Check("producer", bool(release.producer.name and release.producer.email), {}),
        Check("metadata", not missing(release), {"empty": len(missing(release))}),
        Check("files", bool(files) and empty == 0, {"files": len(files), "empty": empty}),
    )


def passed(checks: Sequence[Check]) -> bool:
    """Tell whether all that is needed passed."""
    return all(each.passed for each in checks if each.is_needed)
