"""A campaign's thresholds: as written, or for the precision that it wants."""

from forms.model import Likeness
from handlers.likeness import thresholds, verdict_of
from moderation.duplicates import Match, Reason
from moderation.learned import Learned, habitual

PLACE, TIME = Reason("place", 20.0, 4.0), Reason("time", 1.0, 1.0)


def alike(likeness, *, place=True):
    return Match(1, 2, likeness, (PLACE, TIME) if place else (TIME,))


def test_written_thresholds_stand():
    assert thresholds(Likeness(suggest=0.2, match=0.6)) == (0.2, 0.6)


def test_a_wanted_precision_becomes_a_threshold_and_match_is_never_below_suggest():
    suggest, match = thresholds(Likeness(suggest_precision=0.15, match_precision=0.95))
    assert 0.0 < suggest < 0.5
    assert match == 0.95
    suggest, match = thresholds(Likeness(suggest=0.7, match_precision=0.1))
    assert suggest == match == 0.7


def test_what_is_as_like_as_wanted_is_joined():
    assert verdict_of(alike(0.96), Likeness(match_precision=0.95)) == "match"
    assert verdict_of(alike(0.94), Likeness(match_precision=0.95)) == "suggest"


def test_a_precision_that_own_decisions_reached_counts_before_the_shipped_table():
    wanted = Likeness(suggest_precision=0.15, match_precision=0.95)
    suggest, match = thresholds(wanted, Learned(60, reached={0.95: 0.8}))
    assert (suggest, match) == (thresholds(wanted)[0], 0.8)
    assert thresholds(Likeness(), Learned(60, reached={0.95: 0.1})) == (0.5, 0.9)


def test_words_without_a_place_join_only_where_they_do_without_what_was_learned():
    often = Learned(60, {"category:water": 3.0}, {0.95: 0.6})
    wanted = Likeness(suggest_precision=0.15, match_precision=0.95)

    def found(likeness, *, place):
        bare = [alike(likeness, place=place)]
        (match,) = habitual(bare, often, category="water", channel="")
        return verdict_of(match, wanted, often)

    assert (found(0.7, place=True), found(0.7, place=False)) == ("match", "suggest")
    assert (found(0.96, place=True), found(0.96, place=False)) == ("match", "match")
