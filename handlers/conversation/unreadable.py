"""Messages that cannot be read: somebody of the campaign hears of it before their sender gives up.

It may be a language that nobody set up, a telephone that sends signs, or a misunderstanding.
"""

from datetime import timedelta

from handlers.review.cards import staff
from handlers.review.told import shown_text
from handlers.turn import Turn
from messages.model import Inbound, Letter, Prompt, Said
from messages.words import say
from privacy.plain import plain
from storage import tallies

UNREADABLE = frozenset({"invalid", "refused:nonsense"})
KIND = "unreadable"
# Two or three are slips; whoever tries so often within a day does not know what to write.
MOST = 5
WITHIN = timedelta(days=1)


def told(turn: Turn, said: Inbound) -> list[Letter]:
    """Tell those who moderate once a day that one sender's messages cannot be read."""
    who = turn.who
    campaign = turn.campaigns.newest(who.campaign_id)
    is_counted = turn.outcome in UNREADABLE and not who.roles and not turn.in_group
    if not is_counted or not isinstance(said, Said) or campaign is None:
        return []
    n = tallies.count(turn, who.contact_id, KIND, within=WITHIN)
    if n != MOST:
        return []
    words = shown_text(plain(said.text), campaign.country)
    return [
        Letter(
            contact_id,
            Prompt(say("unreadable-alert", language, n=n, text=words or "-")),
            dedupe=f"{KIND}:{turn.seq}:{contact_id}",
        )
        for contact_id, language in staff(turn, who.campaign_id or 0)
    ]
