"""What a demonstration leaves to look at: the account on the screen, the digests in a folder."""

from pathlib import Path

from rich.console import Console
from rich.table import Table

from bot import release_files
from bot.demo.account import Account
from storage import campaigns, releases
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
    _row(table, "(commands, and words added to a report)", sum(result.other.values()))
    table.add_section()
    for reason, n in result.held.items():
        _row(table, f"reports held back: {reason.replace('_', ' ')}", n)
    _row(table, "cases", result.cases)
    _row(table, "reports like an earlier one: match", result.matched)
    _row(table, "reports perhaps like an earlier one: suggest", result.suggested)
    _row(table, "reports verified", result.verified)
    _row(table, "weeks with a digest", result.digests)
    _row(table, "releases published", len(result.releases))
    table.add_section()
    table.add_row("seconds", f"{result.seconds:.1f}")
    _row(table, "most memory, MB", result.peak_rss_mb)
    Console().print(table)
    for file in files:
        Console().print(f"  {file}", markup=False, highlight=False)


def write_releases(read: Read, folder: Path) -> list[str]:
    """Write the files of all releases that are out, a folder each; return the names."""
    names = []
    for campaign in campaigns.every(read):
        for row in releases.every(read, campaign.id):
            if row.state == "published":
                release_files.write(releases.files(read, row.id), folder / row.name)
                names.append(row.name)
    return names


def _row(table: Table, what: str, n: int) -> None:
    table.add_row(what, f"{n:,}")
