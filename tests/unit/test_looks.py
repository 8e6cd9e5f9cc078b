"""One picture is known again after all that happens to pictures on their way."""

import random
from itertools import combinations

from PIL import Image, ImageDraw

from privacy.images import clean
from privacy.looks import looks_same
from tests.fakes.pictures import encoded


def drawn(seed):
    dice = random.Random(seed)
    image = Image.new("RGB", (320, 240), tuple(dice.randrange(256) for _ in "rgb"))
    draw = ImageDraw.Draw(image)
    for _ in range(14):
        x, y = dice.randrange(300), dice.randrange(220)
        colour = tuple(dice.randrange(256) for _ in "rgb")
        draw.ellipse((x, y, x + dice.randrange(30, 140), y + dice.randrange(30, 140)), colour)
    return image


def look(image, **how):
    return clean(encoded(image, "JPEG", **how)).look


def test_a_picture_is_known_again_smaller_saved_poorly_or_slightly_cut():
    for seed in range(20):
        image = drawn(seed)
        first = look(image, quality=95)
        assert looks_same(first, look(image.resize((160, 120)), quality=60))
        assert looks_same(first, look(image, quality=25))
        assert looks_same(first, look(image.crop((3, 2, 317, 238)), quality=85))


def test_different_pictures_are_different():
    looks = [look(drawn(seed)) for seed in range(40)]
    assert not any(looks_same(one, other) for one, other in combinations(looks, 2))


def test_an_empty_wall_is_no_picture_to_know_again():
    wall = look(Image.new("RGB", (320, 240), (120, 120, 120)))
    assert wall == ""
    assert not looks_same(wall, wall)
