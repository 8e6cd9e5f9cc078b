"""What `doctor` looks at beyond the rows: channels, campaigns, moderators, offices.

Asks channels over the network, each for a few seconds at most.
"""

import asyncio
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Row

from bot.checks import Finding
from bot.likeness_words import sentence
from channels import Channel, ChannelError, Checks
from forms.model import Campaign
from handlers.conversation.likely import is_compared
from moderation.learned import NOTHING_LEARNED, from_json
from moderation.roles import Action, Role, may
from storage import people
from storage.campaigns import Campaigns, every
from storage.db import Read

PATIENCE_S = 10.0
NOT_FOR_CITIZENS = frozenset({"link", "mail", "receipt"})
MODERATES = tuple(role for role in Role if may(frozenset({role}), Action.VERIFY))


def channels(made: Sequence[Channel]) -> list[Finding]:
    """Ask each channel how it is."""
    found = asyncio.run(_all(made))
    if any(channel.name not in NOT_FOR_CITIZENS for channel in made):
        return found
    silent = "Citizens have no way in: set HEED_TELEGRAM_TOKEN, for example."
    return [*found, Finding("channels", None, silent)]


async def weak_gateways(made: Iterable[Channel]) -> list[str]:
    """What is weak or amiss at SMS gateways, for the start: nobody is asked over the network."""
    gateways = [channel for channel in made if channel.name == "sms"]
    return [
        f"{channel.account}: {said}"
        for channel in gateways
        if isinstance(channel, Checks)
        for ok, said in await channel.check()
        if not ok
    ]


async def _all(made: Sequence[Channel]) -> list[Finding]:
    found = await asyncio.gather(*(_one(channel) for channel in made))
    return [finding for findings in found for finding in findings]


async def _one(channel: Channel) -> list[Finding]:
    name = _name(channel)
    try:
        told: list[tuple[bool | None, str]] = []
        if isinstance(channel, Checks):
            async with asyncio.timeout(PATIENCE_S):
                told = await channel.check()
        return [Finding(name, ok, said) for ok, said in told or [(True, "Switched on.")]]
    except TimeoutError:
        return [Finding(name, False, f"It did not answer within {PATIENCE_S:.0f} s.")]
    except ChannelError as error:
        return [Finding(name, False, f"It cannot be reached: {error}.")]
    except Exception as error:  # a channel's bug is a finding, not the end of the look
        return [Finding(name, False, f"Its check failed: {type(error).__name__}.")]
    finally:
        await channel.close()


def _name(channel: Channel) -> str:
    """All SMS gateways are one channel: they are told apart by their accounts."""
    return f"sms {channel.account}" if channel.name == "sms" else channel.name


def campaigns(read: Read, names: Iterable[str]) -> list[Finding]:
    """Whether there is an open campaign that can be read, and people and offices to do its work.

    Args:
        names: of the channels that are switched on.
    """
    # Not refreshed as a whole: one that cannot be read must not hide the others.
    known = Campaigns(read=read)
    open_ones = [row for row in every(read) if row.closed_at is None]
    if not open_ones:
        return [
            Finding(
                "campaigns",
                None,
                "No campaign is open: load one with `python -m bot campaign load FILE`.",
            )
        ]
    switched_on = frozenset(names)
    return [finding for row in open_ones for finding in _campaign(read, known, row, switched_on)]


def _campaign(
    read: Read, known: Campaigns, row: Row[Any], switched_on: frozenset[str]
) -> list[Finding]:
    name = f"campaign {row.code}"
    try:
        campaign = known.at(row.id, row.n)
    except LookupError:
        return [
            Finding(name, False, "It cannot be read any more: `python -m bot campaign check` it.")
        ]
    return [
        Finding(name, True, f"Open, version {campaign.n}.{_duplicates(campaign, row)}"),
        _moderators(read, row.id, name),
        _offices(read, campaign, row.id, switched_on),
    ]


def _duplicates(campaign: Campaign, row: Row[Any]) -> str:
    if not is_compared(campaign):
        return ""
    learned = from_json(row.learned) if row.learned else NOTHING_LEARNED
    return f" {sentence(campaign.likeness, learned)}"


def _moderators(read: Read, campaign_id: int, name: str) -> Finding:
    count = len({row.person_id for row in people.members(read, campaign_id, MODERATES)})
    groups = len(people.groups(read, campaign_id, "moderators"))
    if not count:
        return Finding(
            name,
            None,
            "Nobody moderates, so reports wait: invite people with `python -m bot campaign "
            f"invite {name.partition(' ')[2]} --role moderator`.",
        )
    if not groups:
        return Finding(
            name,
            True,
            f"{count} people moderate, each alone: send /moderate in a group to share the queue.",
        )
    return Finding(name, True, f"{count} people moderate, in {groups} groups.")


def _offices(
    read: Read, campaign: Campaign, campaign_id: int, switched_on: frozenset[str]
) -> Finding:
    name = f"campaign {campaign.code}"
    heard = {row.office for row in people.subscribers(read, campaign_id)}
    heard |= {row.office for row in people.members(read, campaign_id, (Role.OFFICIAL,))}
    if "mail" in switched_on:
        heard |= {office.code for office in campaign.offices if office.mail}
    deaf = [office.code for office in campaign.offices if office.code not in heard]
    if not deaf:
        return Finding(name, True, f"All {len(campaign.offices)} offices can be written to.")
    return Finding(
        name,
        None,
        f"No post reaches {', '.join(deaf)}: switch mail on (HEED_MAIL_HOST) and give them an "
        "address in the campaign file, or invite an official.",
    )
