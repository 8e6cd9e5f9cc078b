"""Draws the picture of campaigns/water_points: how a flow is measured with bucket and watch.

`python -m tests.fakes.flow_picture` writes it anew; three languages look at it, so there are
figures and units in it, and no words.
"""

from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

FILE = Path(__file__).parents[2] / "campaigns" / "water_points" / "form-media" / "flow.png"
SIZE = (640, 400)
INK, WATER, METAL, PAPER = (30, 41, 59), (56, 142, 210), (203, 213, 225), (255, 255, 255)


def drawn() -> Image.Image:
    """The picture: a bucket of 20 litres fills in 40 seconds, so 30 litres a minute come."""
    picture = Image.new("RGB", SIZE, PAPER)
    pen = ImageDraw.Draw(picture)
    _tap(pen)
    _bucket(pen)
    _watch(pen)
    _says(pen, "20 L", (175, 235), 40)
    _says(pen, "40 s", (470, 275), 40)
    _says(pen, "20 x 60 / 40 = 30 L/min", (320, 358), 38)
    return picture.quantize(16)


def _tap(pen: ImageDraw.ImageDraw) -> None:
    pen.rectangle((20, 40, 190, 66), fill=METAL, outline=INK, width=3)
    pen.rectangle((158, 40, 190, 96), fill=METAL, outline=INK, width=3)
    pen.rectangle((90, 16, 130, 40), fill=METAL, outline=INK, width=3)
    pen.rectangle((165, 97, 183, 160), fill=WATER)


def _bucket(pen: ImageDraw.ImageDraw) -> None:
    pen.polygon([(74, 160), (276, 160), (240, 312), (110, 312)], fill=WATER)
    pen.line([(70, 150), (108, 314), (242, 314), (280, 150)], fill=INK, width=7, joint="curve")


def _watch(pen: ImageDraw.ImageDraw) -> None:
    pen.rectangle((459, 18, 481, 50), fill=METAL, outline=INK, width=3)
    pen.ellipse((370, 42, 570, 242), fill=PAPER, outline=INK, width=7)
    # Forty of sixty seconds: two thirds of the way round from the top.
    pen.pieslice((388, 60, 552, 224), -90, 150, fill=WATER)
    pen.line([(470, 142), (470, 66)], fill=INK, width=5)
    pen.line([(470, 142), (404, 180)], fill=INK, width=5)


def _says(pen: ImageDraw.ImageDraw, text: str, at: tuple[int, int], size: int) -> None:
    pen.text(at, text, fill=INK, font=ImageFont.load_default(size), anchor="mm")


if __name__ == "__main__":
    FILE.parent.mkdir(exist_ok=True)
    drawn().save(FILE, optimize=True)
