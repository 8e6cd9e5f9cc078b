"""Lists too long for one letter by SMS, shown page by page: "M" brings the next.

Every choice keeps its number of the whole list, so that a number means one thing on every page.
"""

from collections.abc import Sequence

from messages.by_sms import fits
from messages.model import Page, numbered

# A page of fewer makes people ask for pages; where no more have room below the text, the list is
# a message of its own.
FEWEST = 3


def page_of(text: str, labels: Sequence[str], more: str, *, start: int = 0) -> Page | None:
    """Return which choices one message shows from `start` on; None where it holds all there are.

    Args:
        text: what stands above them.
        labels: of the whole list.
        more: the line that says how to see the next page.
        start: 0 for the first page.

    Returns:
        The last page has no such line. Of one choice at least, however long.
    """
    if len(labels) <= FEWEST:
        return None
    if _fits(text, labels, Page(start, len(labels))):
        return Page(start, len(labels)) if start else None
    above = text if _fits(text, labels, Page(start, start + FEWEST, more)) else ""
    if _fits(above, labels, Page(start, len(labels))):
        return Page(start, len(labels)) if start else None
    end = start + 1
    while end < len(labels) and _fits(above, labels, Page(start, end + 1, more)):
        end += 1
    return Page(start, end, more if end < len(labels) else "")


def _fits(text: str, labels: Sequence[str], page: Page) -> bool:
    return fits(numbered(text, labels, page))
