"""The whole matrix of role x action, written out a second time."""

import pytest

from moderation.roles import MAY, MEANING, Action, Role, limits, may, may_invite
from moderation.states import Verification
from moderation.verification import after_verify, enough

# In the order of Action: claim pass ask same_as verify reject undo restrict unrestrict, block
# invite load_campaign, respond subscribe_digest stats, interview progress erase,
# follow_up members, reveal train gold publish review_release.
MATRIX = {
    Role.ORGANISER: "x x x x x x x x x  x x x  . x x  . x x  x x  x . x x .",
    Role.LEAD: "x x x x x x x x x  x x .  . x x  . x x  x .  x . x . .",
    Role.MODERATOR: "x x x x x x x x .  . . .  . . x  . x .  x .  x . . . .",
    Role.TRAINEE: ". . . . . . . . .  . . .  . . x  . x .  . .  . x . . .",
    Role.OFFICIAL: ". . . . . . . . .  . . .  x x .  . . .  . .  . . . . .",
    Role.OBSERVER: ". . . . . . . . .  . . .  . x x  . x .  . .  . . . . .",
    Role.ENUMERATOR: ". . . . . . . . .  . . .  . . .  x x .  . .  . . . . .",
    Role.REVIEWER: ". . . . . . . . .  . . .  . . .  . . .  . .  . . . . x",
}


@pytest.mark.parametrize("role", Role)
def test_each_role_may_exactly_what_is_written(role):
    written = dict(zip(Action, MATRIX[role].split(), strict=True))
    for action in Action:
        assert may([role], action) is (written[action] == "x"), (role, action)


def test_roles_add_up_and_none_or_unknown_allow_nothing():
    assert may([Role.OFFICIAL, Role.MODERATOR], Action.RESPOND)
    assert may(["official", "moderator"], Action.VERIFY)
    assert not any(may([], action) or may(["emperor"], action) for action in Action)


def test_every_role_and_action_is_in_the_table():
    assert set(MAY) == set(Role)
    assert set(MEANING) == set(Action)


def test_nobody_invites_to_a_role_above_their_own():
    assert all(may_invite([Role.ORGANISER], role) for role in Role)
    assert not may_invite([Role.LEAD], Role.ORGANISER)
    assert not may_invite([Role.LEAD], Role.LEAD)
    assert may_invite([Role.LEAD], Role.OFFICIAL)
    assert not any(may_invite([Role.MODERATOR], role) for role in Role)
    assert all(
        bool(may([role], Action.INVITE)) == may_invite([role], Role.TRAINEE) for role in Role
    )


@pytest.mark.parametrize(
    ("state", "after"),
    [
        (Verification.UNVERIFIED, Verification.VERIFIED),
        (Verification.CORROBORATED, Verification.VERIFIED),
        (Verification.VERIFIED, Verification.VERIFIED),
        (Verification.OFFICIAL_CONFIRMED, Verification.OFFICIAL_CONFIRMED),
        (Verification.REFUTED, Verification.REFUTED),
    ],
)
def test_verify_lifts_a_case_and_never_lowers_it(state, after):
    assert after_verify(state) == after


def test_two_persons_are_two_different_persons():
    assert enough({7}, two_persons=False)
    assert not enough({7}, two_persons=True)
    assert enough({7, 8}, two_persons=True)
    assert not enough(set(), two_persons=False)


def test_a_role_is_limited_to_its_areas_unless_it_is_also_held_everywhere():
    assert limits([("moderator", "Ward 3"), ("moderator", "Ward 4"), ("lead", "")]) == {
        Role.MODERATOR: {"Ward 3", "Ward 4"}
    }
    assert limits([("moderator", "Ward 3"), ("moderator", "")]) == {}
