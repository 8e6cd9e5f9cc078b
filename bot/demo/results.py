"""What a demonstration leaves to look at: the account on the screen, the digests in a folder."""

from collections import Counter
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bot.demo.account import Account
from privacy.vault import Vault
from storage import digests
from storage.db import Read


def show(result: Account, files: list[Path]) -> None:
    """Print the account as a table, and where the last digests lie."""
    table = Table("What came of it", "How many", title="The account", min_width=60)
    _row(table, "messages received", result.received)
    _row(table, "= reports", result.reports)
    _row(table, "+ drafts, not finished", result.drafts)
    for reason, n in result.refused.items():
        _row(table, f"+ refused: {reason.replace('_', ' ')}", n)
    _row(table, "+ quarantined", result.quarantined)
    table.add_section()
    for reason, n in result.held.items():
        _row(table, f"reports held back: {reason.replace('_', ' ')}", n)
    _row(table, "cases", result.cases)
    _row(table, "reports joined to a case at once (match)", result.matched)
    _row(table, "reports shown as perhaps the same (suggest)", result.suggested)
    _row(table, "reports verified", result.verified)
    _row(table, "weeks with a digest", result.digests)
    table.add_section()
    table.add_row("seconds", f"{result.seconds:.1f}")
    _row(table, "most memory, MB", result.peak_rss_mb)
    Console().print(table)
    for file in files:
        Console().print(f"  {file}", markup=False, highlight=False)


def _row(table: Table, what: str, n: int) -> None:
    table.add_row(what, f"{n:,}")


def write_digests(read: Read, vault: Vault, campaign: str, out: Path) -> list[Path]:
    """Write each week's digest of each office: HTML with its pictures, text, and table.

    Returns:
        The HTML files of the fullest week, to open in a browser.
    """
    pages: dict[str, list[Path]] = {}
    weight: Counter[str] = Counter()
    for built in digests.built(read, vault, campaign):
        folder = out / "digest" / built.period / built.office.replace("@", "community-")
        weight[built.period] += len(built.digest.attachments)
        folder.mkdir(parents=True, exist_ok=True)
        html = built.digest.html
        for file in built.digest.attachments:
            (folder / file.name).write_bytes(file.body)
            html = html.replace(f"cid:{file.name}", file.name)
        (folder / "digest.txt").write_text(built.digest.text, encoding="utf-8")
        page = folder / "digest.html"
        page.write_text(html, encoding="utf-8")
        pages.setdefault(built.period, []).append(page)
    fullest = max(pages, key=lambda period: (weight[period], period), default="")
    return pages.get(fullest, [])
