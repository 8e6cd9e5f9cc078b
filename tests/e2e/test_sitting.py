"""A sitting over forty reports of the sample: one tap each, and the page that shows it is true."""

import re

import pytest

from benchmarks.sitting import REPORTS, Decided, decided_by, figures
from messages.model import Button, Delivery
from tests.fakes.chat_picture import shown_by
from tests.fakes.sitting_pages import PAGE, written

HOW = "python -m tests.fakes.sitting_pages"


@pytest.mark.check
def test_a_sitting_over_the_sample_takes_one_tap_a_report_and_is_shown_as_it_is():
    page, shots = written()

    assert "Taps a report: median 1," in page
    assert page.count("moderator presses [") >= REPORTS
    assert but_codes(PAGE.read_text("utf-8")) == but_codes(page), HOW
    shown = {shot.name: but_codes(repr(shown_by(shot.file))) for shot in shots}
    assert shown == {shot.name: but_codes(repr((shot.text, shot.labels))) for shot in shots}, HOW


def but_codes(text):
    """Codes are made by chance, which any new draw of dice changes."""
    return re.sub(r"\b[0-9A-Y]{6}\b", "CODE", text)


def a_card(text, *labels):
    return Delivery(text, tuple(Button(label, label) for label in labels))


def test_the_moderator_of_the_sitting_knows_no_more_than_the_card_says():
    usual = ("Verify", "Accept", "Ask", "Reject", "More")

    assert decided_by(a_card("“a hole” Place: here", *usual), "en", []) == "Verify"
    assert decided_by(a_card("“a ho…” Place: here", *usual), "en", []) == "More"
    assert decided_by(a_card("“a ho…” Place: here", *usual), "en", ["More"]) == "Verify"
    assert decided_by(a_card("“a hole” Place: not known", *usual), "en", []) == "Accept"
    same = a_card("“a hole” Like", "Same as F3D8KP", *usual)
    assert decided_by(same, "en", []) == "Same as F3D8KP"
    poor = a_card("(no text)", "Verify", "Accept", "Pictures")
    assert decided_by(poor, "en", []) == "Pictures"
    assert decided_by(poor, "en", ["Pictures"]) == "Accept"


def test_figures_tell_of_taps_and_words_and_never_of_a_case():
    each = Decided("“x”", ("Same as F3D8KP",), ("More", "Same as F3D8KP"), 12)
    told = figures([each] * 10)

    assert told["taps"] == {"median": 2, "p90": 2, "most": 2}
    assert told["pressed"] == {"More": 10, "Same as CODE": 10}
