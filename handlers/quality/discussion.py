"""Two judged one report differently: a short card to both, side by side and without names.

Each says which of the two it should be. If they choose alike that holds, and where it is not what
was decided, decisions with the reason "discussion" change it. If not, a lead decides; if nobody
answers within a week, what was decided stands.
"""

from dataclasses import replace

from handlers.quality.wording import both
from handlers.review import queue
from handlers.review.card import language_of
from handlers.review.deciding import LEADING, Matter, check_mine, matter
from handlers.review.resettling import resettle
from handlers.review.told import card_text
from handlers.review.unchosen import words_instead
from handlers.turn import Refused, Turn
from messages.model import Asks, Choice, Inbound, Letter, Prompt
from messages.words import say
from moderation.judging import DISCUSSION_LASTS, Judgement
from moderation.roles import Role
from storage import judging, people
from storage.decisions import Overtaken

HANDLER = "discussion"
_STAFF = (Role.MODERATOR, Role.LEAD, Role.ORGANISER)
_LEADS = (Role.LEAD, Role.ORGANISER)
_SIDES = ("one", "other")
Pair = tuple[Judgement, Judgement]


def opened(turn: Turn, it: Matter, pair: Pair, persons: tuple[int, int]) -> list[Letter]:
    """Ask both; in the moderators' group where one of them is not reached alone."""
    members = people.members(turn.read, it.report.campaign_id, _STAFF)
    chats = {row.person_id: row.id for row in members}
    if set(persons) <= chats.keys():
        return [_card(turn, it, pair, chats[each]) for each in persons]
    groups = people.groups(turn.read, it.report.campaign_id, "moderators")
    if groups and not it.case.restricted:
        return [_card(turn, it, pair, row.id) for row in groups]
    return _to_leads(turn, it, pair)


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Take what one of the two, or a lead, holds to be right."""
    if turn.asked is None:
        raise Refused("unknown-command")
    if turn.choice is None:
        return words_instead(turn, said)
    if turn.choice == "next":
        return [queue.next_card(turn)]
    report_id = int(turn.asked.subject.split(":")[1])
    it = matter(turn, report_id)
    check_mine(turn, it)
    look = judging.one(turn.read, report_id)
    if look is None or look.step != "differs":
        return [_closed(turn, it, turn.say("discussion-over"))]
    return _chosen(turn, it, look.version, turn.choice)


def _chosen(turn: Turn, it: Matter, version: int, side: str) -> list[Letter]:
    rows = judging.of_report(turn.read, it.report.id, "first", "second")
    persons = [row.person_id for row in rows]
    me = turn.who.person_id or 0
    if me not in persons and not LEADING & it.roles:
        raise Refused("review-no-right")
    pair = _pair(turn, it.report.id)
    mine = pair[_SIDES.index(side)]
    judging.judge(turn, it.report.campaign_id, it.report.id, me, "discussion", mine)
    if me not in persons:
        return _agreed(turn, it, version, mine, pair)
    others = {
        row.person_id: judging.told(row)
        for row in judging.of_report(turn.read, it.report.id, "discussion")
        if row.person_id != me and row.person_id in persons
    }
    if not others:
        return [_closed(turn, it, turn.say("discussion-noted"))]
    if mine in others.values():
        return _agreed(turn, it, version, mine, pair)
    # Both count as answered at once: whoever changes their mind later may still press.
    told = turn.say("discussion-differs")
    return [_closed(turn, it, told), *_to_leads(turn, it, pair)]


def _agreed(turn: Turn, it: Matter, version: int, right: Judgement, pair: Pair) -> list[Letter]:
    if not judging.move(turn, it.report.id, version, was="differs", to="agreed"):
        raise Overtaken
    turn.outcome = "agreed"
    standing = judging.told(judging.of_report(turn.read, it.report.id, "first")[-1])
    letters = resettle(turn, it, standing, right)
    what = both(it.campaign, right, _other(pair, right), turn.language)
    return [_closed(turn, it, turn.say("discussion-agreed", what=what)), *letters]


def _other(pair: Pair, one: Judgement) -> Judgement:
    return pair[1] if pair[0] == one else pair[0]


def _pair(turn: Turn, report_id: int) -> Pair:
    """The two judgements in an order that does not tell which was first."""
    rows = judging.of_report(turn.read, report_id, "first", "second")
    return _mixed(turn, report_id, (judging.told(rows[0]), judging.told(rows[-1])))


def _mixed(turn: Turn, report_id: int, pair: Pair) -> Pair:
    is_turned = turn.vault.index("discussion", str(report_id)) % 2
    return (pair[1], pair[0]) if is_turned else pair


def _to_leads(turn: Turn, it: Matter, pair: Pair) -> list[Letter]:
    """Leads decide where the two cannot agree."""
    members = people.members(turn.read, it.report.campaign_id, _LEADS)
    chats = dict.fromkeys(row.id for row in members)
    return [_card(turn, it, pair, chat, key="discussion-lead") for chat in chats]


def _card(turn: Turn, it: Matter, pair: Pair, to: int, *, key: str = "discussion-card") -> Letter:
    language = language_of(turn, to)
    one, other = _mixed(turn, it.report.id, pair)
    sides = [both(it.campaign, one, other, language), both(it.campaign, other, one, language)]
    # As if in a group: what only leads may read is shown to no other by a card that comes unasked.
    # And blind: which of the two verdicts stands must not weigh in the talk.
    shown = card_text(turn, replace(it, is_blind=True), language, [], in_group=True)
    asked = say(key, language, one=sides[0], other=sides[1])
    choices = tuple(Choice(*each) for each in zip(_SIDES, sides, strict=True))
    asks = Asks(HANDLER, f"d:{it.report.id}", turn.now + DISCUSSION_LASTS)
    return Letter(to, Prompt(f"{shown}\n\n{asked}", choices, columns=1), asks=asks, priority=6)


def _closed(turn: Turn, it: Matter, words: str) -> Letter:
    text = turn.say("second-look-card", code=it.case.code, what=words)
    prompt = Prompt(text, (Choice("next", turn.say("next-card")),))
    return turn.in_place(prompt, Asks(HANDLER, f"d:{it.report.id}"), priority=3)
