"""PRIVACY: what somebody allows besides taking part, each purpose apart, off until they say yes.

One tap or number turns one on or off; the list comes again so that they see how it stands.
"""

from handlers.conversation import receipt, report
from handlers.conversation.steering import resume
from handlers.person import about
from handlers.turn import Turn
from messages.model import Choice, Inbound, Letter
from storage import purposes
from storage.models import Consent

# To be asked later, to be quoted, to have one's pictures shown to offices, and to be asked
# whether one sees what others report near by.
PURPOSES = ("contact", "quote", "media", "nearby")
# Of the words in which they are asked (`purpose-...`): change both together.
VERSION = "purposes-2"


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Show what is allowed, turn one on or off, or go on to what people say of themselves."""
    person_id = receipt.alone(turn)
    if turn.asked is not None and turn.choice is None:
        turn.asked = None  # whoever writes what happened instead of a choice is heard
        return report.handle(turn, said)
    if turn.choice == "about":
        return about.ask_first(turn)
    if turn.choice == "done":
        done = turn.say("purposes-kept")
        return resume(turn, turn.draft, before=done) if turn.draft else [turn.reply(done)]
    allowed = purposes.given(turn.read, person_id, turn.who.campaign_id or 0)
    # A button pressed twice, or an old one, shows how things stand and changes nothing.
    if turn.choice in PURPOSES and turn.asked is not None and not turn.asked.stale:
        allowed = _turned(turn, person_id, turn.choice, allowed)
    return [_list(turn, allowed)]


def _turned(turn: Turn, person_id: int, purpose: str, allowed: frozenset[str]) -> frozenset[str]:
    campaign_id = turn.who.campaign_id or 0
    if purpose in allowed:
        purposes.take_back(turn, person_id, campaign_id, purpose, turn.now)
        turn.outcome = f"{purpose} off"
        return allowed - {purpose}
    turn.add(
        Consent,
        id=turn.ids(),
        person_id=person_id,
        campaign_id=campaign_id,
        n=turn.campaign.n,
        version=VERSION,
        purpose=purpose,
        language=turn.language,
        given_at=turn.now,
    )
    turn.outcome = f"{purpose} on"
    return allowed | {purpose}


def _list(turn: Turn, allowed: frozenset[str]) -> Letter:
    choices = [Choice(each, _line(turn, each, is_on=each in allowed)) for each in PURPOSES]
    if turn.campaign.about:
        choices.append(Choice("about", turn.say("purpose-about")))
    choices.append(Choice("done", turn.say("purposes-done")))
    return turn.ask(
        turn.say("purposes-intro"), "purposes", "list", choices=tuple(choices), columns=1
    )


def _line(turn: Turn, purpose: str, *, is_on: bool) -> str:
    return turn.say(f"purpose-{purpose}", value=turn.say("yes" if is_on else "no"))
