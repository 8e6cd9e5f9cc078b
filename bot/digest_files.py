"""Digests as files: what mail carries, in a folder, to look at without a mail server."""

from pathlib import Path

from privacy.vault import Vault
from storage import digests
from storage.db import Read


def write_digests(
    read: Read, vault: Vault, campaign: str, out: Path, *, week: str = ""
) -> dict[str, list[Path]]:
    """Write each week's digest of each office: HTML with its pictures, text, and table.

    Args:
        week: only this one ("2026-W47"); "" is every week.

    Returns:
        The HTML files by week, to open in a browser.
    """
    pages: dict[str, list[Path]] = {}
    for built in digests.built(read, vault, campaign):
        if week and built.period != week:
            continue
        folder = out / "digest" / built.period / built.office.replace("@", "community-")
        folder.mkdir(parents=True, exist_ok=True)
        html = built.digest.html
        for file in built.digest.attachments:
            (folder / file.name).write_bytes(file.body)
            html = html.replace(f"cid:{file.name}", file.name)
        (folder / "digest.txt").write_text(built.digest.text, encoding="utf-8")
        page = folder / "digest.html"
        page.write_text(html, encoding="utf-8")
        pages.setdefault(built.period, []).append(page)
    return pages
