"""Lines for STATS: how much was judged in a week, and in private how alike people judge.

Leads hear of the team, never of one person: a figure about a few dozen judgements of somebody is
mostly chance, and who fears it judges like the others instead of judging well. What is one's own
is told as a count and no mark.
"""

from datetime import timedelta

from handlers.review.deciding import LEADING
from handlers.turn import Turn
from moderation.agreement import GOOD_FROM, NEEDED, TENTATIVE_FROM, alpha
from moderation.judging import is_ready
from storage import agreement, gold, reviewing

WEEK, QUARTER = timedelta(days=7), timedelta(days=91)


def week(turn: Turn) -> str:
    """How many reports came in the last seven days, and what became of them."""
    came, judged, rejected = reviewing.counted(
        turn.read, turn.who.campaign_id or 0, turn.now - WEEK
    )
    return turn.say("stats-week", came=came, judged=judged, rejected=rejected)


def lines(turn: Turn) -> list[str]:
    """What this person may hear of the quality of moderation, in the last quarter."""
    campaign_id = turn.who.campaign_id or 0
    twice = agreement.judged_twice(turn.read, campaign_id, turn.now - QUARTER)
    told = [_of_team(turn, twice)] if LEADING & turn.who.roles else []
    own = [each for each in twice if turn.who.person_id in each.persons]
    if own:
        alike = sum(each.first.verdict == each.second.verdict for each in own)
        told.append(turn.say("agreement-own", n=len(own), alike=alike))
    if LEADING & turn.who.roles and (trainees := gold.trainees(turn.read, campaign_id)):
        ready = sum(map(is_ready, trainees.values()))
        told.append(turn.say("trainees-line", ready=ready, practising=len(trainees) - ready))
    return told


def _of_team(turn: Turn, twice: list[agreement.Twice]) -> str:
    blind = [each for each in twice if not each.read_along]
    if len(blind) < NEEDED:
        return turn.say("agreement-few", n=len(blind), needed=NEEDED)
    value = alpha((each.first.verdict, each.second.verdict) for each in blind)
    if value is None:
        band, shown = "alike", "1"
    else:
        shown = f"{value:.2f}"
        band = "good" if value >= GOOD_FROM else "tentative"
        band = band if value >= TENTATIVE_FROM else "experimental"
    words = turn.say(f"agreement-{band}")
    return turn.say("agreement-line", alpha=shown, band=words, n=len(blind))
