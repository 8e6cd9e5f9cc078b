"""`campaign check` and `doctor` say which thresholds hold and where they come from."""

from bot.likeness_words import sentence, threshold_words
from forms.model import Likeness
from moderation.learned import NOTHING_LEARNED, Learned

WANTED = Likeness(suggest=0.3, match_precision=0.95)


def test_a_written_threshold_and_one_by_the_shipped_table_are_told_apart():
    assert threshold_words(WANTED) == (
        "suggested from 0.30 (as the campaign file says)",
        "joined from 0.95 (95% right by the shipped table)",
    )
    assert "too few are decided" in sentence(WANTED, NOTHING_LEARNED)


def test_what_own_decisions_changed_is_told_with_how_many_they_were():
    learned = Learned(120, {"category:water": 1.5, "category:fire": 0.1}, {0.95: 0.81})
    told = sentence(WANTED, learned)
    assert "joined from 0.81 (95% right in 120 own decisions)" in told
    assert "120 own decisions shift likeness for 2 categories and channels, 1 of them much" in told


def test_channels_that_bring_their_reports_in_batches_are_named():
    told = sentence(WANTED, Learned(batches={"web": 0.31, "sms": 0.02}))
    assert told.endswith("habits from. Beyond chance, in batches: sms 2%, web 31%.")
