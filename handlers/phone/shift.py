"""A shift by SMS: opened by six digits sent to the number, over after eight hours.

The lead is told on Telegram of each shift that begins: whoever took over the number (a new SIM
card, say) is seen at once, and `/sms off` ends it.
"""

from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Row

from handlers.conversation import report
from handlers.person import members, proof
from handlers.phone import cards, telling
from handlers.phone.seat import seat_of
from handlers.turn import Turn
from messages.dates import moment
from messages.model import Inbound, Letter
from storage import phones

PURPOSE = "shift:"
LASTS = timedelta(hours=8)
# Of 9,000 numbers two are good at a time: five guesses hit one in nine hundred shifts.
MOST_WRONG = 5


def asked_for(turn: Turn) -> list[Letter]:
    """Take SHIFT from a linked telephone: six digits go to it."""
    return proof.prove(turn, PURPOSE)


def digits(turn: Turn, said: Inbound) -> list[Letter]:
    """Take the six digits, open the shift and send the first card."""
    code = proof.digits(said)
    if not code:
        turn.asked, turn.answered = None, []
        return report.handle(turn, said)
    if refused := proof.unproven(turn, code, PURPOSE, wrong="sms-digits-wrong"):
        return refused
    linked = phones.linked(turn.read, turn.who.contact_id)
    if linked is None or not phones.rights(turn.read, linked.person_id, linked.campaign_id):
        turn.outcome = "refused:no_right"
        return [turn.reply(turn.say("review-no-right"))]
    return _opened(turn, linked)


def _opened(turn: Turn, linked: Row[Any]) -> list[Letter]:
    here, person_id, campaign_id = turn.who.contact_id, linked.person_id, linked.campaign_id
    phones.open_sitting(turn, here, person_id, campaign_id, lasts=LASTS)
    told = telling.letters(turn, person_id, campaign_id, "sms-shift-told")
    with seat_of(turn, linked):
        zone = ZoneInfo(turn.campaign.timezone)
        until = moment(turn.now + LASTS, turn.language, zone)
        for held in phones.rights(turn.read, person_id, campaign_id):
            members.note(turn, campaign_id, held.id, (members.BY_SMS, "shift"), "sms_shift")
        first = [turn.reply(turn.say("sms-shift", time=until)), cards.following(turn)]
    turn.outcome = "shift"
    return [*first, *told]


def end(turn: Turn) -> list[Letter]:
    """Take END."""
    phones.end_sitting(turn, turn.who.contact_id)
    turn.outcome = "shift_ended"
    return [turn.reply(turn.say("sms-over"))]


def wrong(turn: Turn, linked: Row[Any]) -> list[Letter]:
    """Count a number that stood in no open letter; the fifth ends the shift.

    The same words whether it was never sent, used, or replaced; they go to the true telephone.
    """
    turn.outcome = "refused:number"
    if phones.count_wrong(turn, turn.who.contact_id) < MOST_WRONG:
        return [turn.reply(turn.say("sms-number-wrong"))]
    phones.end_sitting(turn, turn.who.contact_id)
    told = telling.letters(turn, linked.person_id, linked.campaign_id, "sms-guessed")
    return [turn.reply(turn.say("sms-over")), *told]
