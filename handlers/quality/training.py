"""Practice: a trainee judges reports that the team agrees on, and hears at once what it says.

The same card and the same buttons, and nothing that is pressed changes anything. Shown are reports
that a lead marked, those that two people judged alike, and a campaign's own examples; redacted
like every card, without the code by which their case could be found.
"""

from dataclasses import dataclass

from forms.model import in_language
from forms.quality import GoldExample
from handlers.conversation.likely import category_label
from handlers.quality.blind import blind
from handlers.quality.wording import judged
from handlers.reasons import reason_words
from handlers.review import queue
from handlers.review.deciding import matter
from handlers.review.told import card_text
from handlers.review.unchosen import words_instead
from handlers.turn import Refused, Turn
from messages.model import Asks, Choice, Inbound, Letter, Prompt
from messages.words import say
from moderation.judging import (
    READY_OF,
    REJECTED,
    VERDICT_OF,
    Judgement,
    is_ready,
    is_right,
)
from moderation.roles import Action, Role, may
from moderation.states import REASONS, Review
from storage import gold, judging, people

HANDLER = "training"


@dataclass(frozen=True, slots=True)
class Practice:
    """One report to practise on: `key` is "r<report id>" or "e<number of an example>"."""

    key: str
    text: str
    right: Judgement
    why: str


def next_or_queue(turn: Turn, said: Inbound) -> list[Letter]:
    """Take /next: the queue's card for whoever may decide, one to practise on for trainees."""
    if may(turn.who.roles, Action.CLAIM):
        return queue.handle(turn, said)
    if turn.in_group:
        raise Refused("only-private")
    return [_next(turn)]


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Take what a trainee judges."""
    if turn.asked is None:
        raise Refused("unknown-command")
    if turn.choice is None:
        return words_instead(turn, said)
    if turn.choice == "next":
        return [_next(turn)]
    practice = _of(turn, turn.asked.subject)
    if practice is None:
        return [_next(turn)]
    if turn.choice == "reject":
        return [_why(turn, practice)]
    verdict = VERDICT_OF.get(turn.choice, "")
    if turn.choice in REASONS[Review.REJECTED]:
        return _judged(turn, practice, Judgement(REJECTED, turn.choice))
    return _judged(turn, practice, Judgement(verdict)) if verdict else [_card(turn, practice)]


def _next(turn: Turn) -> Letter:
    campaign_id, person_id = turn.who.campaign_id or 0, turn.who.person_id or 0
    turn.outcome = "practice"
    for row in gold.fresh(turn.read, campaign_id, person_id):
        practice = _of(turn, f"r{row.report_id}")
        if practice is not None:
            return _card(turn, practice)
    done = {row.example for row in gold.told_by(turn.read, campaign_id, person_id)}
    for n, _ in enumerate(turn.campaign.quality.gold):
        if f"e{n}" not in done:
            return _card(turn, _example(turn, n))
    return turn.reply(turn.say("training-none"))


def _of(turn: Turn, key: str) -> Practice | None:
    if key.startswith("e"):
        n = int(key[1:])
        return _example(turn, n) if n < len(turn.campaign.quality.gold) else None
    row = gold.one(turn.read, int(key[1:]))
    if row is None:
        return None
    it = matter(turn, row.report_id)
    if it.case.restricted or it.report.answers is None:
        return None
    shown = blind(turn, it)
    text = card_text(turn, shown, turn.language, [], in_group=False)
    # The first line names the case; its code would lead to what became of it.
    text = text.replace(f"{it.case.code} · ", "")
    why = turn.say("training-agreed") if row.source == "agreed" else ""
    if row.why is not None:
        why = turn.vault.open_text(row.why, place=f"gold|why|{row.report_id}")
    return Practice(key, text, judging.told(row), why)


def _example(turn: Turn, n: int) -> Practice:
    example: GoldExample = turn.campaign.quality.gold[n]
    category = category_label(turn.campaign, example.category, turn.language)
    told = say("card-text", turn.language, text=in_language(example.text, turn.language))
    right = Judgement(example.verdict, example.reason, example.category)
    return Practice(f"e{n}", f"{category}\n{told}", right, in_language(example.why, turn.language))


def _card(turn: Turn, practice: Practice) -> Letter:
    choices = tuple(Choice(name, turn.say(name)) for name in VERDICT_OF)
    text = f"{turn.say('training-card')}\n\n{practice.text}"
    return _letter(turn, practice, Prompt(text, choices))


def _why(turn: Turn, practice: Practice) -> Letter:
    reasons = sorted(REASONS[Review.REJECTED])
    choices = [Choice(each, reason_words(each, turn.language)) for each in reasons]
    choices.append(Choice("back", turn.say("reason-back")))
    text = f"{practice.text}\n\n{turn.say('reject-which')}"
    return _letter(turn, practice, Prompt(text, tuple(choices), columns=1))


def _letter(turn: Turn, practice: Practice, prompt: Prompt) -> Letter:
    edits = turn.asked.letter_id if turn.asked and turn.asked.subject == practice.key else None
    asks = Asks(HANDLER, practice.key)
    return Letter(turn.who.contact_id, prompt, asks=asks, edits=edits, priority=3)


def _judged(turn: Turn, practice: Practice, mine: Judgement) -> list[Letter]:
    """Keep it, say what the team says and why, and how the last twenty went."""
    campaign_id, person_id = turn.who.campaign_id or 0, turn.who.person_id or 0
    before = [bool(row.is_right) for row in gold.told_by(turn.read, campaign_id, person_id)]
    right = is_right(mine, practice.right)
    is_report = practice.key.startswith("r")
    report_id = int(practice.key[1:]) if is_report else None
    judging.judge(
        turn,
        campaign_id,
        report_id,
        person_id,
        "training",
        mine,
        example="" if is_report else practice.key,
        is_right=right,
    )
    last = [right, *before][:READY_OF]
    what = judged(practice.right, turn.language)
    lines = [turn.say("training-right" if right else "training-other", what=what)]
    lines += [turn.say("training-why", why=practice.why)] if practice.why else []
    lines.append(turn.say("training-score", of=len(last), right=sum(last)))
    became_ready = is_ready([right, *before]) and not is_ready(before)
    lines += [turn.say("training-ready")] if became_ready else []
    turn.outcome = "practised"
    prompt = Prompt("\n".join(lines), (Choice("next", turn.say("next-card")),))
    told = Letter(turn.who.contact_id, prompt, asks=Asks(HANDLER, practice.key), priority=3)
    return [told, *(_to_leads(turn, last) if became_ready else [])]


def _to_leads(turn: Turn, last: list[bool]) -> list[Letter]:
    """Tell leads that somebody is ready; who it is that person tells themselves."""
    rows = people.members(turn.read, turn.who.campaign_id or 0, (Role.LEAD, Role.ORGANISER))
    return [
        Letter(
            row.id,
            Prompt(say("training-lead", row.language or "en", of=len(last), right=sum(last))),
            dedupe=f"ready:{turn.who.person_id}:{row.id}",
        )
        for row in rows
    ]
