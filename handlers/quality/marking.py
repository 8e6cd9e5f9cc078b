"""GOLD: a lead chooses a report for trainees to practise on, what is right for it, and why."""

from handlers.quality.wording import judged
from handlers.review.by_code import report_named
from handlers.review.deciding import Matter, check_mine, matter, role_for
from handlers.turn import Refused, Turn
from messages.model import Choice, Inbound, Letter, Said
from moderation.judging import Judgement, all_judgements
from moderation.roles import Action
from privacy.plain import plain
from privacy.redact import redact
from storage import gold

HANDLER = "gold"
MOST_LETTERS = 300


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Take `/gold CODE`, then what is right, then why."""
    if turn.asked is None:
        it, _ = report_named(turn)
        return [_which(turn, it)]
    kind, report_id, *right = turn.asked.subject.split(":")
    it = matter(turn, int(report_id))
    _fit(turn, it)
    if kind == "which":
        return _chosen(turn, it)
    return _reasoned(turn, said, it, Judgement(right[0], right[1], it.report.category))


def _fit(turn: Turn, it: Matter) -> None:
    """Nobody practises on what hurts to read, or what is gone.

    Raises:
        Refused: this is such a report.
    """
    check_mine(turn, it)
    role_for(turn, Action.GOLD, it)
    is_delicate = it.case.restricted or it.category is None or it.category.sensitive
    if is_delicate or it.report.answers is None:
        raise Refused("gold-unfit")


def _which(turn: Turn, it: Matter) -> Letter:
    _fit(turn, it)
    choices = [
        Choice(f"{verdict}.{reason}", judged(Judgement(verdict, reason), turn.language))
        for verdict, reason in all_judgements()
    ]
    if gold.one(turn.read, it.report.id) is not None:
        choices.append(Choice("remove", turn.say("gold-remove")))
    text = turn.say("gold-which")
    subject = f"which:{it.report.id}"
    return turn.ask(text, HANDLER, subject, choices=tuple(choices), columns=1)


def _chosen(turn: Turn, it: Matter) -> list[Letter]:
    if turn.choice is None:
        return turn.choose_one()
    if turn.choice == "remove":
        gold.remove(turn, it.report.id)
        return [turn.reply(turn.say("gold-removed", code=it.case.code))]
    verdict, _, reason = turn.choice.partition(".")
    subject = f"why:{it.report.id}:{verdict}:{reason}"
    choices = (Choice("skip", turn.say("skip")),)
    return [turn.ask(turn.say("gold-why"), HANDLER, subject, choices=choices)]


def _reasoned(turn: Turn, said: Inbound, it: Matter, right: Judgement) -> list[Letter]:
    words = plain(said.text).strip() if isinstance(said, Said) and turn.choice is None else ""
    if len(words) > MOST_LETTERS:
        turn.answered = []
        return [turn.reply(turn.say("hint-text-long", most=MOST_LETTERS))]
    shown = redact(words, country=it.campaign.country)
    place = f"gold|why|{it.report.id}"
    why = turn.vault.seal_text(shown, place=place) if shown else None
    gold.mark(turn, it, right, why=why, by=turn.who.person_id)
    turn.outcome = "gold"
    what = judged(right, turn.language)
    return [turn.reply(turn.say("gold-done", code=it.case.code, what=what))]
