"""A moderator's sitting over forty reports of the sample, written down and drawn.

`python -m tests.fakes.sitting_pages` writes docs/sitting.md and its pictures anew.
"""

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import update

from benchmarks.sitting import REPORTS, Decided, Sitter, figures, sitter
from messages.model import Delivery
from storage.columns import of
from storage.db import transaction
from storage.models import Contact
from tests.fakes.chat_picture import DARK, LIGHT, Look, keep

DOCS = Path(__file__).parents[2] / "docs"
PAGE, FOLDER = DOCS / "sitting.md", DOCS / "sitting"
_HEAD = """# A sitting

One moderator, forty reports of Heed's own sample (`campaigns/city_streets/sample.csv`), on a
phone. /next is typed once; after each decision the next card comes by itself. Written by
`python -m tests.fakes.sitting_pages`, which also draws the pictures; a test holds them to what
the program says. What the moderator presses follows from the card alone
(`benchmarks/sitting.py: decided_by`): it shows what a sitting asks of a thumb and of eyes, not
whether a verdict is right.

Taps a report: median {taps}, nine of ten at most {taps_p90}. Words to read a report: median
{words}, nine of ten at most {words_p90}.

| a card | the same case (dark) | plainly outside | opened with More | in Arabic (dark) |
|---|---|---|---|---|
| ![]({0}) | ![]({1}) | ![]({2}) | ![]({3}) | ![]({4}) |

## The talk
"""
# After the talk: no two of its forty reports are taken for one.
_LATER = 5
_NAMES = ("card", "same", "outside", "opened", "arabic")


@dataclass(frozen=True, slots=True)
class Shot:
    """A card to be drawn."""

    name: str
    text: str
    labels: tuple[str, ...]
    look: Look = LIGHT

    @property
    def file(self) -> Path:
        """Where its picture is kept."""
        return FOLDER / f"{self.name}.png"


def written() -> tuple[str, list[Shot]]:
    """The page and the cards of its pictures, as the program now says them."""
    sitting = sitter()
    try:
        decided = sitting.sit(REPORTS)
        page = _page(decided)
        later = sitting.sit(_LATER)
        opened, arabic = _opened(sitting), _in_arabic(sitting)
    finally:
        sitting.stepped.close()
    found = [
        Shot("card", decided[0].card, decided[0].labels),
        _first([*decided, *later], "Same as", "same", DARK),
        _first(decided, "Reject:", "outside", LIGHT),
        opened,
        arabic,
    ]
    return page, found


def _first(decided: list[Decided], label: str, name: str, look: Look) -> Shot:
    one = next(each for each in decided if any(told.startswith(label) for told in each.labels))
    return Shot(name, one.card, one.labels, look)


def _next_card(sitting: Sitter) -> Delivery:
    card = sitting._said("/next")
    assert card is not None
    return card


def _opened(sitting: Sitter) -> Shot:
    card = _next_card(sitting)
    seen = sitting._pressed(card, "More")[-1]
    return Shot("opened", seen.text, tuple(button.label for button in seen.buttons))


def _in_arabic(sitting: Sitter) -> Shot:
    """The same moderator's phone once they read Arabic."""
    conn = sitting.stepped.writer.conn
    with transaction(conn):
        conn.execute(update(Contact).where(of(Contact).language == "en").values(language="ar"))
    card = _next_card(sitting)
    return Shot("arabic", card.text, tuple(button.label for button in card.buttons), DARK)


def _page(decided: list[Decided]) -> str:
    told = figures(decided)
    taps, words = told["taps"], told["words"]
    head = _HEAD.format(
        *(f"sitting/{name}.png" for name in _NAMES),
        taps=f"{taps['median']:g}",
        taps_p90=f"{taps['p90']:g}",
        words=f"{words['median']:g}",
        words_p90=f"{words['p90']:g}",
    )
    talk = [_talk(n, each) for n, each in enumerate(decided, start=1)]
    return "\n".join([head, "```", "moderator > /next", *talk, "```", ""])


def _talk(n: int, each: Decided) -> str:
    card = each.card.replace("\n", "\n    ")
    labels = " ".join(f"[{label}]" for label in each.labels)
    pressed = "\n".join(f"moderator presses [{label}]" for label in each.pressed)
    return f"\n{n}.  {card}\n    {labels}\n{pressed}"


if __name__ == "__main__":
    text, shots = written()
    FOLDER.mkdir(exist_ok=True)
    PAGE.write_text(text, encoding="utf-8")
    for shot in shots:
        keep(shot.file, shot.text, shot.labels, shot.look)
