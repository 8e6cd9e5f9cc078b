"""What is done with the words of a blocked sender: nothing, but where they are words of danger.

The message itself is kept in the inbox like every other, sealed, as long as those are.
"""

from handlers.conversation.danger import is_danger
from handlers.review.cards import staff
from handlers.review.told import shown_text
from handlers.turn import Turn
from messages.dates import day_in
from messages.model import Inbound, Letter, Prompt, Said
from messages.words import say
from privacy.plain import plain


def danger(turn: Turn, said: Inbound) -> list[Letter]:
    """Tell moderators, once a day, that a blocked sender speaks of danger; and them the number.

    Whoever cried wolf may be in the fire today: silence could cost a life, one line costs a look.
    """
    campaign = turn.campaigns.newest(turn.who.campaign_id)
    is_theirs = turn.who.blocked and not turn.who.stopped and not turn.in_group
    if campaign is None or not is_theirs or not isinstance(said, Said):
        return []
    if said.by != "person" or not is_danger(campaign, said):
        return []
    turn.outcome = "blocked:danger"
    sender = turn.vault.index("alert", str(turn.who.person_id))
    today = day_in(turn.now, campaign.timezone)
    key = f"blocked-danger:{sender}:{today}"
    number = campaign.emergency_number
    text = turn.say("emergency", number=number) if number else turn.say("emergency-no-number")
    words = shown_text(plain(said.text), campaign.country)
    alerts = [
        Letter(
            contact_id,
            Prompt(say("blocked-danger", language, text=words)),
            priority=0,
            dedupe=f"{key}:{contact_id}",
        )
        for contact_id, language in staff(turn, turn.who.campaign_id or 0)
    ]
    return [turn.reply(text, priority=0, dedupe=f"{key}:number"), *alerts]
