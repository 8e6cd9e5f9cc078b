"""Who is asked twice, what counts as alike, when a trainee is ready; a campaign's say."""

import pytest

from forms.campaign.quality import VERDICTS as WRITTEN
from forms.campaign.quality import read_quality
from forms.yaml_marks import read
from moderation.judging import (
    ACCEPTED,
    REJECTED,
    VERDICTS,
    VERIFIED,
    Judgement,
    all_judgements,
    differs,
    is_chosen,
    is_ready,
    is_right,
)
from storage.judging import is_sampled
from tests.sim import a_vault


def quality(text):
    spot = read(text)
    found = read_quality(spot, ("en",), ["pothole"])
    return found, [mistake.message for mistake in spot.mistakes]


@pytest.mark.check
def test_about_a_tenth_of_reports_is_chosen_and_another_key_chooses_others():
    one, other = ({n for n in range(4000) if is_sampled(a_vault(seed), n, 0.1)} for seed in (1, 2))
    assert 320 < len(one) < 480
    assert len(one & other) < 80


@pytest.mark.parametrize(("share", "chosen"), [(0.0, False), (1.0, True)])
def test_none_and_all(share, chosen):
    assert all(is_chosen(hashed, share) == chosen for hashed in (0, 1, 999_999, 2**63 - 1))


def test_another_reason_is_no_difference_and_another_category_is():
    rejected = Judgement(REJECTED, "untrue", "pothole")
    assert not differs(rejected, Judgement(REJECTED, "unclear", "pothole"))
    assert differs(rejected, Judgement(REJECTED, "untrue", "waste"))
    assert differs(Judgement(VERIFIED), Judgement(ACCEPTED))
    assert is_right(rejected, Judgement(REJECTED, "unclear"))


def test_sixteen_of_the_last_twenty_are_ready_and_older_mistakes_are_forgotten():
    assert is_ready([True] * 16 + [False] * 30)
    assert not is_ready([False] * 5 + [True] * 30)
    assert not is_ready([True] * 19)


def test_only_rejections_have_reasons():
    assert {verdict for verdict, reason in all_judgements() if reason} == {REJECTED}
    assert {verdict for verdict, _ in all_judgements()} == set(VERDICTS) == set(WRITTEN)


def test_a_campaign_says_how_many_are_judged_twice_and_brings_examples():
    found, wrong = quality(
        "second_look: 0.25\ntells_reveal: no\ngold:\n"
        "- {text: A hole, category: pothole, verdict: verified, why: It says where}\n"
    )
    assert wrong == []
    assert (found.second_look, found.tells_reveal, found.gold[0].verdict) == (
        0.25,
        False,
        "verified",
    )


def test_what_cannot_be_is_named():
    _, wrong = quality("second_look: 2\ngold:\n- {text: x, category: cat, verdict: rejected}\n")
    assert len(wrong) == 3
