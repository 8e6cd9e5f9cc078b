"""CHANGES.md: what is otherwise than in the vintage before."""

from collections.abc import Mapping

from publishing.release import Release


def files(release: Release) -> Mapping[str, bytes]:
    """Write what changed, a line each."""
    return {"CHANGES.md": "\n".join(_lines(release)).encode() + b"\n"}


def _lines(release: Release) -> list[str]:
    lines = [f"# Changes: {release.name}", ""]
    if release.supersedes is not None:
        lines += [f"It takes the place of release {release.supersedes}.", ""]
    if release.changes:
        return lines + [f"- {change}" for change in release.changes]
    if release.vintage == 1:
        return [*lines, f"The first vintage of {release.period.code}: nothing came before it."]
    return [*lines, "No published number changed."]
