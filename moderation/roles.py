"""Who may do what: one table of role x action, and its page.

Knows nothing of people: which roles a person holds in a campaign is read from the database.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from types import MappingProxyType


class Role(StrEnum):
    """What a person is in a campaign."""

    ORGANISER = "organiser"
    LEAD = "lead"
    MODERATOR = "moderator"
    TRAINEE = "trainee"
    OFFICIAL = "official"
    OBSERVER = "observer"
    ENUMERATOR = "enumerator"
    REVIEWER = "reviewer"


class Action(StrEnum):
    """What needs a right."""

    CLAIM = "claim"
    PASS = "pass"  # noqa: S105 (a moderator hands a card on)
    ASK = "ask"
    SAME_AS = "same_as"
    VERIFY = "verify"
    REJECT = "reject"
    UNDO = "undo"
    RESTRICT = "restrict"
    UNRESTRICT = "unrestrict"
    BLOCK = "block"
    INVITE = "invite"
    LOAD_CAMPAIGN = "load_campaign"
    RESPOND = "respond"
    SUBSCRIBE_DIGEST = "subscribe_digest"
    STATS = "stats"
    INTERVIEW = "interview"
    PROGRESS = "progress"
    ERASE = "erase"
    FOLLOW_UP = "follow_up"
    MEMBERS = "members"
    REVEAL = "reveal"
    TRAIN = "train"
    GOLD = "gold"
    PUBLISH = "publish"
    REVIEW_RELEASE = "review_release"


MEANING: Mapping[Action, str] = MappingProxyType(
    {
        Action.CLAIM: "take a card from the queue for 20 minutes",
        Action.PASS: "hand a claimed card back",
        Action.ASK: "put a question to the reporter",
        Action.SAME_AS: "join a report to a case, or part them again",
        Action.VERIFY: "approve a report and verify its case",
        Action.REJECT: "reject a report for a reason of the list",
        Action.UNDO: "take back one's own last decision",
        Action.RESTRICT: "hide a case from all but leads and organisers",
        Action.UNRESTRICT: "show a restricted case to all who moderate again",
        Action.BLOCK: "stop taking reports from one sender, see who is blocked, and end it",
        Action.INVITE: "make an invitation code for a role",
        Action.MEMBERS: "see who holds which role, and end one",
        Action.REVEAL: "ask for, or agree to, showing an exact place or a number for an hour",
        Action.TRAIN: "practise on reports that the team agrees on; nothing changes",
        Action.GOLD: "choose the reports that trainees practise on",
        Action.PUBLISH: "publish a release that passed its checks, as one of two",
        Action.REVIEW_RELEASE: "say for a statistical office what it thinks of a release",
        Action.LOAD_CAMPAIGN: "load a campaign file",
        Action.RESPOND: "answer a case for the office",
        Action.SUBSCRIBE_DIGEST: "receive the office's weekly digest",
        Action.STATS: "see the numbers of the queue, and scorecards",
        Action.INTERVIEW: "interview households or people in a survey, for them",
        Action.ERASE: "erase what a household told in a survey, when it asks for that",
        Action.PROGRESS: "see how many interviews were made, and the response rate",
        Action.FOLLOW_UP: "write down what a meeting agreed on, and follow it",
    }
)

_REVIEWING = frozenset(
    {
        Action.CLAIM,
        Action.PASS,
        Action.ASK,
        Action.SAME_AS,
        Action.VERIFY,
        Action.REJECT,
        Action.UNDO,
        Action.RESTRICT,
        Action.STATS,
        Action.PROGRESS,
        Action.FOLLOW_UP,
        Action.REVEAL,
    }
)
_LEADING = _REVIEWING | {
    Action.UNRESTRICT,
    Action.ERASE,
    Action.BLOCK,
    Action.SUBSCRIBE_DIGEST,
    Action.GOLD,
}

# A trainee practises (handlers/quality/training.py) and decides nothing.
MAY: Mapping[Role, frozenset[Action]] = MappingProxyType(
    {
        Role.ORGANISER: _LEADING
        | {Action.INVITE, Action.LOAD_CAMPAIGN, Action.MEMBERS, Action.PUBLISH},
        Role.LEAD: _LEADING | {Action.INVITE},
        Role.MODERATOR: _REVIEWING,
        Role.TRAINEE: frozenset({Action.TRAIN, Action.STATS, Action.PROGRESS}),
        Role.OFFICIAL: frozenset({Action.RESPOND, Action.SUBSCRIBE_DIGEST}),
        Role.OBSERVER: frozenset({Action.STATS, Action.PROGRESS, Action.SUBSCRIBE_DIGEST}),
        Role.ENUMERATOR: frozenset({Action.INTERVIEW, Action.PROGRESS}),
        # Nobody reviews what they made: no other role has this.
        Role.REVIEWER: frozenset({Action.REVIEW_RELEASE}),
    }
)

# Nobody gives more than they hold: a lead cannot make an organiser.
_INVITES: Mapping[Role, frozenset[Role]] = MappingProxyType(
    {
        Role.ORGANISER: frozenset(Role),
        Role.LEAD: frozenset(
            {Role.MODERATOR, Role.TRAINEE, Role.OFFICIAL, Role.OBSERVER, Role.ENUMERATOR}
        ),
    }
)


def may(roles: Iterable[str], action: Action) -> bool:
    """Tell whether any of the roles allows the action; unknown roles allow nothing."""
    return any(action in MAY.get(Role(role), frozenset()) for role in roles if role in _NAMES)


def may_invite(roles: Iterable[str], role: Role) -> bool:
    """Tell whether somebody with `roles` may invite a person to `role`."""
    return any(role in _INVITES.get(Role(mine), frozenset()) for mine in roles if mine in _NAMES)


def limits(held: Iterable[tuple[str, str]]) -> Mapping[Role, frozenset[str]]:
    """Say to which areas roles are limited.

    Args:
        held: role and area of each membership, "" for everywhere.

    Returns:
        Areas by role; a role that is held everywhere, perhaps besides some area, is not in it.
    """
    areas: dict[Role, set[str]] = {}
    for role, area in held:
        areas.setdefault(Role(role), set()).add(area)
    return MappingProxyType({r: frozenset(a) for r, a in areas.items() if "" not in a})


_NAMES = frozenset(Role)


def table_as_markdown() -> str:
    """Draw the whole matrix as the page docs/roles.md."""
    head = ["action", *Role, "meaning"]
    rows = [
        [
            f"`{action}`",
            *("yes" if action in MAY[role] else "" for role in Role),
            MEANING[action],
        ]
        for action in Action
    ]
    invites = [
        f"- {role}: {', '.join(r for r in Role if r in _INVITES[role])}" for role in _INVITES
    ]
    return "\n".join(
        [
            "# Who may do what",
            "",
            "Printed from `moderation/roles.py`; change the table there, not this page",
            "(a house test holds the page to it).",
            "",
            _line(head),
            _line(["---"] * len(head)),
            *map(_line, rows),
            "",
            "Roles are held per campaign, a moderator's also per area, and come by a one-time",
            "invitation. Who may invite whom:",
            "",
            *invites,
            "",
        ]
    )


def _line(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cells) + " |"
