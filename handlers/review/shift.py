"""A moderator's shift: what they hold, handing it over with a note, the languages they read."""

from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Row

from handlers.conversation.likely import category_label
from handlers.quality import blind
from handlers.review import queue
from handlers.review.deciding import Matter, matter, move_report, note, role_for
from handlers.turn import Turn
from messages.dates import moment
from messages.language import from_hint
from messages.model import Asks, Choice, Inbound, Letter, Prompt
from messages.words import spoken
from moderation.roles import Action
from moderation.states import Review
from privacy.plain import plain
from storage import moderators, queues, reviewing
from storage.decisions import Overtaken
from storage.models import DecisionText

MOST_NOTE = 300
_LEADS = frozenset({"lead", "leads"})


def mine(turn: Turn, said: Inbound) -> list[Letter]:
    """Take `/mine`: what the person has claimed or asked about, each with a button."""
    queue.check_place(turn)
    held, asked = _theirs(turn)
    if not held and not asked:
        return [turn.reply(turn.say("mine-none"))]
    lines = [_line(turn, row) for row in [*held, *asked]]
    letters = [turn.reply("\n".join(lines))]
    shown = (Choice("show", turn.say("show-card")),)
    if held:
        prompt = Prompt(lines[0], shown)
        asks = Asks("review", f"show:{held[0].id}")
        letters.append(Letter(queue.here(turn), prompt, asks=asks))
    return letters


def handover(turn: Turn, said: Inbound) -> list[Letter]:
    """Take `/handover NOTE`, or `/handover lead NOTE`: all goes back, with what to know.

    Heed knows nobody's name, so what is handed over goes to whoever is next, or to the leads.
    """
    queue.check_place(turn)
    first, _, rest = plain(turn.rest).strip().partition(" ")
    to_leads = first.casefold() in _LEADS
    words = (rest if to_leads else f"{first} {rest}").strip()[:MOST_NOTE]
    n = hand_back(turn, words, to_leads=to_leads)
    turn.outcome = "handover"
    return [turn.reply(turn.say("handover-done", n=n))]


def hand_back(turn: Turn, words: str = "", *, to_leads: bool = False) -> int:
    """Give back all that the person holds or waits for; returns how many reports."""
    held, asked = _theirs(turn)
    for row in [*held, *asked]:
        if blind.given_back(turn, row.id):
            continue
        _give_back(turn, matter(turn, row.id), words, to_leads=to_leads)
    return len(held) + len(asked)


def languages(turn: Turn, said: Inbound) -> list[Letter]:
    """Take `/languages en fr`: reports in these come to this person first."""
    person_id, campaign_id = turn.who.person_id or 0, turn.who.campaign_id or 0
    wanted = {from_hint(word, spoken()) for word in turn.rest.replace(",", " ").split()} - {None}
    if wanted:
        known = sorted(code for code in wanted if code)
        moderators.set_languages(turn, person_id, campaign_id, known)
    else:
        known = sorted(moderators.languages(turn.read, person_id, campaign_id))
    return [turn.reply(turn.say("languages-set", languages=", ".join(known) or "?"))]


def _theirs(turn: Turn) -> tuple[list[Any], list[Row[Any]]]:
    person_id, campaign_id = turn.who.person_id or 0, turn.who.campaign_id or 0
    held = [*queues.held(turn.read, campaign_id, person_id, turn.now), *blind.held(turn)]
    asked = queues.asked(turn.read, campaign_id, person_id)
    return sorted(held, key=lambda row: row.claimed_until), list(asked)


def _line(turn: Turn, row: Any) -> str:
    told = {
        "code": row.code,
        "category": category_label(turn.campaign, row.category, turn.language),
    }
    if row.review == Review.NEEDS_INFO:
        return turn.say("mine-asked", **told)
    until = moment(row.claimed_until, turn.language, ZoneInfo(turn.campaign.timezone))
    return turn.say("mine-line", **told, time=until)


def _give_back(turn: Turn, it: Matter, words: str, *, to_leads: bool) -> None:
    role = role_for(turn, Action.PASS, it)
    report, reason = it.report, queues.HANDED_OVER
    if report.review == Review.IN_REVIEW:
        done = move_report(turn, it, Review.RECEIVED, reason=reason, role=role)
    else:
        if not reviewing.touch(turn, report_id=report.id, version=report.version):
            raise Overtaken
        same = (report.review, report.review)
        done = note(turn, it, "review", report.id, same, reason=reason, role=role)
    if words:
        body = turn.vault.seal_text(words, place=f"decision_text|body|{done}")
        turn.add(DecisionText, decision_id=done, body=body)
    if to_leads:
        reviewing.pass_up(turn, report_id=report.id, version=report.version + 1)
