"""A campaign's thresholds: as written, or for the precision that it wants."""

from forms.model import Likeness
from handlers.likeness import thresholds, verdict_of


def test_written_thresholds_stand():
    assert thresholds(Likeness(suggest=0.2, match=0.6)) == (0.2, 0.6)


def test_a_wanted_precision_becomes_a_threshold_and_match_is_never_below_suggest():
    suggest, match = thresholds(Likeness(suggest_precision=0.15, match_precision=0.95))
    assert 0.0 < suggest < 0.5
    assert match == 0.95
    suggest, match = thresholds(Likeness(suggest=0.7, match_precision=0.1))
    assert suggest == match == 0.7


def test_what_is_as_like_as_wanted_is_joined():
    assert verdict_of(0.96, Likeness(match_precision=0.95)) == "match"
    assert verdict_of(0.94, Likeness(match_precision=0.95)) == "suggest"
