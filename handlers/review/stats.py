"""`/stats`: how the queue stands, and how each number came about.

Told are figures of the queue and of the team, never of one person; what is one's own is told to
oneself alone, and not in a group.
"""

from datetime import datetime, time
from zoneinfo import ZoneInfo

from handlers.quality import blind
from handlers.quality import stats as quality
from handlers.review import queue
from handlers.turn import Turn
from messages.dates import ago
from messages.model import Asks, Choice, Inbound, Letter, Prompt
from moderation.roles import Action, may
from moderation.working_time import waited
from storage import queue_numbers, queues, reviewing

_WHY = frozenset({"why", "how"})


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Take `/stats`, `/stats why`, and the button that asks how the numbers came about."""
    queue.check_place(turn)
    turn.outcome = "stats"
    chat = queue.here(turn)
    if turn.choice == "why" or turn.rest.strip().casefold() in _WHY:
        turn.answered = []
        return [Letter(chat, Prompt(_why(turn)))]
    choices = (Choice("why", turn.say("stats-how")),)
    told = [*_of_queue(turn), *_of_team(turn), quality.week(turn)]
    lines = [*told, *([] if turn.in_group else _private(turn))]
    return [Letter(chat, Prompt("\n".join(lines), choices), asks=Asks("stats", "numbers"))]


def short_numbers(turn: Turn) -> str:
    """How much waits, what the team decided today, and one's own; as much as two SMS hold."""
    own = _private(turn)[0]
    return " ".join([*_of_queue(turn), *_of_team(turn)[:1], own])


def _of_queue(turn: Turn) -> list[str]:
    campaign_id = turn.who.campaign_id or 0
    waiting, urgent, oldest = reviewing.queue_size(turn.read, campaign_id)
    if not waiting or oldest is None:
        return [turn.say("queue-empty")]
    middle = queue_numbers.nth_oldest(turn.read, campaign_id, waiting // 2) or oldest
    return [
        turn.say("stats-waiting", urgent=urgent, others=waiting - urgent),
        turn.say("stats-since", median=_since(turn, middle), oldest=_since(turn, oldest)),
    ]


def _since(turn: Turn, at: datetime) -> str:
    """How long ago it came in, without the campaign's holidays."""
    zone = ZoneInfo(turn.campaign.timezone)
    long = waited(at, turn.now, turn.campaign.holidays, zone)
    return ago(turn.now - long, turn.now, turn.language)


def _of_team(turn: Turn) -> list[str]:
    campaign_id = turn.who.campaign_id or 0
    done = queue_numbers.decided(turn.read, turn.ids, campaign_id, _midnight(turn))
    lines = [turn.say("stats-decided", n=done)]
    held = queue_numbers.held(turn.read, campaign_id)
    return [*lines, turn.say("stats-held", n=held)] if held else lines


def _private(turn: Turn) -> list[str]:
    """One's own numbers, and for leads how alike the team judges; in a group others would read."""
    person_id, campaign_id = turn.who.person_id or 0, turn.who.campaign_id or 0
    if not may(turn.who.roles, Action.CLAIM):
        return quality.lines(turn)
    done = queue_numbers.decided(
        turn.read, turn.ids, campaign_id, _midnight(turn), person_id=person_id
    )
    # A card for a blind look counts like another, or the number would tell that it is one.
    cards = [*queues.held(turn.read, campaign_id, person_id, turn.now), *blind.held(turn)]
    return [turn.say("stats-own", n=done, held=len(cards)), *quality.lines(turn)]


def _midnight(turn: Turn) -> datetime:
    zone = ZoneInfo(turn.campaign.timezone)
    return datetime.combine(turn.now.astimezone(zone).date(), time(0), zone)


def _why(turn: Turn) -> str:
    keys = ["waiting", "since", "decided", "week", "held"]
    own = [] if turn.in_group else ["own", "alike"]
    free = ["holidays"] if turn.campaign.holidays else []
    return "\n".join(turn.say(f"stats-why-{key}") for key in [*keys, *free, *own])
