"""Draws cards as a phone shows them: a bubble with text, its buttons below, light or dark.

Each picture keeps the words that it shows in itself, so that a test can say whether they are
still true without comparing pixels.
"""

import json
from dataclasses import dataclass
from pathlib import Path

import matplotlib as mpl
from PIL import Image, ImageDraw, ImageFont
from PIL.PngImagePlugin import PngInfo

# 400 of a phone's 1,080 points: letters are as large on it as Telegram's.
WIDTH, EDGE, PAD, LINE, BUTTON = 400, 12, 12, 22, 38
_FONT = Path(mpl.get_data_path()) / "fonts" / "ttf" / "DejaVuSans.ttf"
_LETTERS = ImageFont.truetype(str(_FONT), 15)
_LABEL = ImageFont.truetype(str(_FONT), 14)
KEPT = "card"


@dataclass(frozen=True, slots=True)
class Look:
    """Colours: behind all, of the bubble, of a button, of words."""

    behind: str
    bubble: str
    button: str
    ink: str


LIGHT = Look("#cfd9df", "#ffffff", "#e8f0f5", "#10202c")
DARK = Look("#0e1621", "#182533", "#22384c", "#f2f6f8")


def drawn(text: str, labels: tuple[str, ...], look: Look = LIGHT) -> Image.Image:
    """The card on a phone; each paragraph runs as its first letter does."""
    lines = [
        (line, _is_rtl(paragraph))
        for paragraph in text.split("\n")
        for line in _wrapped(paragraph)
    ]
    rows = [labels[n : n + 2] for n in range(0, len(labels), 2)]
    bubble = 2 * PAD + LINE * len(lines)
    height = 2 * EDGE + bubble + (BUTTON + 4) * len(rows) + 4
    picture = Image.new("RGB", (WIDTH, height), look.behind)
    pen = ImageDraw.Draw(picture)
    pen.rounded_rectangle((EDGE, EDGE, WIDTH - EDGE, EDGE + bubble), 12, fill=look.bubble)
    for n, (line, is_rtl) in enumerate(lines):
        x, anchor = (WIDTH - EDGE - PAD, "ra") if is_rtl else (EDGE + PAD, "la")
        way = "rtl" if is_rtl else "ltr"
        at = (x, EDGE + PAD + LINE * n)
        pen.text(at, line, fill=look.ink, font=_LETTERS, anchor=anchor, direction=way)
    for n, row in enumerate(rows):
        _buttons(pen, row, EDGE + bubble + 6 + (BUTTON + 4) * n, look)
    return picture.quantize(24)


def _buttons(pen: ImageDraw.ImageDraw, row: tuple[str, ...], top: int, look: Look) -> None:
    wide = (WIDTH - 2 * EDGE - 4 * (len(row) - 1)) / len(row)
    for n, label in enumerate(row):
        left = EDGE + n * (wide + 4)
        pen.rounded_rectangle((left, top, left + wide, top + BUTTON), 8, fill=look.button)
        middle = (left + wide / 2, top + BUTTON / 2)
        pen.text(middle, _cut(label, wide - 12), fill=look.ink, font=_LABEL, anchor="mm")


def _cut(label: str, wide: float) -> str:
    """As the phone does: a label that is too long ends in dots."""
    if _LABEL.getlength(label) <= wide:
        return label
    while label and _LABEL.getlength(f"{label}…") > wide:
        label = label[:-1]
    return f"{label.rstrip()}…"


def _wrapped(paragraph: str) -> list[str]:
    lines, most = [""], WIDTH - 2 * EDGE - 2 * PAD
    for word in paragraph.split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if _LETTERS.getlength(longer) > most and lines[-1]:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def _is_rtl(paragraph: str) -> bool:
    first = next((letter for letter in paragraph if letter.isalpha()), "")
    return "\u0600" <= first <= "\u06ff"


def keep(file: Path, text: str, labels: tuple[str, ...], look: Look = LIGHT) -> None:
    """Write the picture, with its words in it."""
    inside = PngInfo()
    inside.add_itxt(KEPT, json.dumps([text, list(labels)], ensure_ascii=False))
    drawn(text, labels, look).save(file, optimize=True, pnginfo=inside)


def shown_by(file: Path) -> tuple[str, tuple[str, ...]]:
    """The words that a picture shows."""
    with Image.open(file) as picture:
        text, labels = json.loads(picture.info[KEPT])
    return str(text), tuple(labels)
