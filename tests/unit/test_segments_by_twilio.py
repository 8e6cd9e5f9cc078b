"""Our counts of SMS are those of Twilio's own calculator, where npm could install it."""

import json
import os
import re
import shutil
import subprocess
from collections import Counter
from pathlib import Path
from random import Random

import pytest

import messages
from messages.sms_length import clusters, segments
from tests.house.rules import ROOT

pytestmark = pytest.mark.check

LANGUAGES = ("en", "fr", "es", "ht", "sw", "pt", "ar", "hi", "id")
SCRIPT = Path(__file__).with_name("segments_by_twilio.js")
MODULES = ROOT / ".venv" / "node" / "node_modules"
# Where one SMS more begins, in either alphabet.
BORDERS = (70, 134, 160, 201, 268, 306, 459)
A_LANGUAGE = 230
# What people write between words and what breaks counting: two places each in one alphabet or
# the other, marks that stand alone, pictures of several letters, line ends of two.
SPRINKLED = (
    *"€{}[]~^|\\\n\t`'’“”«»…–—·•çãõáíóúêâœÇÑñéèàùìòäöüß¿¡@£$¥_°º§½№₹₣\u00a0\u202f\u200f\u2066\u2069"
    "٠١٢٣٩०१९؟،।॥😀🔥💧🚰🆘",
    "\r\n", "e\u0301", "n\u0303", "\u0301", "👍🏽", "👩🏾", "🇰🇪", "🇭🇹🇮🇳", "❤️", "1️⃣", "👨‍👩‍👧",
    "क्ष", "क्\u200dष", "लि", "लाँ", "ﷺ", "مُحَمَّد", "\u0640",
)  # fmt: skip
HAND_MADE = (
    "", " ", "\n", "\r\n", "\r\n" * 80, "\f", "a" * 160, "a" * 161, "é" * 306, "é" * 307,
    "€" * 80, "€" * 81, "a" * 152 + "€" * 4 + "a" * 146, "ê" * 66 + "😀" + "ê" * 66,
    "😀" * 35, "😀" * 36, "🇰🇪" * 17, "🇰🇪" * 18, "👨‍👩‍👧" * 9, "क्षत्रिय" * 9, "लि" * 35, "लि" * 36,
    "सड़क पर गड्ढा है। " * 8, "سلام عليكم " * 13, "مُحَمَّد " * 20, "Pòt la kraze " * 30,
    "ã" * 70, "ã" * 71,
    "7QK2M-X4RTA " * 13, "{code}" * 20, "^{}\\[~]|€" * 9, "^{}\\[~]|€" * 18,
    "👍🏽" * 17, "👍🏽" * 18,
    "x" * 69 + "👩🏾", "x" * 66 + "ê" + "👩🏾", "🇭" * 71, "a\u0301" * 35, "a\u0301" * 36,
)  # fmt: skip


def words_of(language: str) -> list[str]:
    """Return every word and number of the language's letters, slots among them."""
    path = Path(messages.__file__).parent / "words" / f"{language}.ftl"
    lines = path.read_text(encoding="utf-8").splitlines()
    told = [line.partition("=")[2] for line in lines if re.match(r"[a-z][\w-]* =", line)]
    return " ".join(told).split()


def random_texts(language: str, rng: Random) -> list[str]:
    """Return texts of the language of all lengths, half of them right beside a border."""
    words = words_of(language)
    made = []
    for n in range(A_LANGUAGE):
        length = rng.randrange(1, 520) if n % 2 else rng.choice(BORDERS) + rng.randrange(-3, 4)
        dotted = rng.choice((0.0, 0.0, 0.1, 0.4))
        text = ""
        while len(text) < length:
            text += rng.choice(SPRINKLED) if rng.random() < dotted else f"{rng.choice(words)} "
        made.append(text[:length])
    return made


@pytest.fixture(scope="module")
def calculator() -> dict[str, str]:
    """Return the environment in which node finds the calculator; skips where it is not."""
    if shutil.which("node") is None:
        pytest.skip("no node here")
    if not (MODULES / "sms-segments-calculator").is_dir():
        pytest.skip("sms-segments-calculator is not installed: make calculator")
    return {**os.environ, "NODE_PATH": str(MODULES)}


def test_segments_are_those_that_twilio_counts(calculator: dict[str, str]) -> None:
    rng = Random(3)
    texts = [*HAND_MADE]
    for language in LANGUAGES:
        texts += random_texts(language, rng)
    counted = _counted_by_twilio(texts, calculator)
    assert len(set(texts)) >= 2_000
    differ = [
        (text, ours, theirs)
        for text, theirs in zip(texts, counted, strict=True)
        if (ours := [(told := segments(text)).encoding, told.segments]) != theirs and text
    ]
    assert differ == []
    # A law that only ever saw one SMS, or one alphabet, would hold little.
    assert {n for _, n in counted} >= {1, 2, 3, 4, 5, 6}
    assert min(Counter(encoding for encoding, _ in counted).values()) > len(texts) // 5


def test_clusters_put_together_are_the_text() -> None:
    texts = [*HAND_MADE, *random_texts("hi", Random(1))]
    assert ["".join(clusters(text)) for text in texts] == texts


def _counted_by_twilio(texts: list[str], environment: dict[str, str]) -> list[list[object]]:
    ran = subprocess.run(
        ["node", str(SCRIPT)],
        input=json.dumps(texts),
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
        env=environment,
    )
    found: list[list[object]] = json.loads(ran.stdout)
    return found
