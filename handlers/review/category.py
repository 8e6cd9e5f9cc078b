"""CATEGORY: what a report is about, corrected by a moderator, as button or by the case's code."""

from dataclasses import replace

from forms.model import Category, in_language
from handlers.review.by_code import report_named
from handlers.review.card import card_letter, decided_card
from handlers.review.deciding import Matter, check_mine, faster, matter, role_for
from handlers.review.queue import here
from handlers.review.recategorising import recategorise
from handlers.turn import Refused, Turn
from messages.model import Asks, Choice, Inbound, Letter, Prompt
from moderation.roles import Action

HANDLER = "category"


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Take `/category CODE`, with the category's name or without, or a choice of the list."""
    if turn.asked is not None:
        return _answer(turn, said)
    it, words = report_named(turn)
    check_mine(turn, it)
    role_for(turn, Action.VERIFY, it)
    category = named(it, words)
    if category is None:
        return [_list(turn, it, to=here(turn), edits=None)]
    return _corrected(turn, it, category.code)


def offered(turn: Turn, it: Matter) -> list[Letter]:
    """Put the list of categories in the card's place."""
    role_for(turn, Action.VERIFY, it)
    return [_list(turn, it, to=turn.asked_in, edits=turn.asked_letter)]


def _answer(turn: Turn, said: Inbound) -> list[Letter]:
    _, report_id, version = turn.asked.subject.split(":") if turn.asked else ("", "0", "0")
    if turn.choice is None:
        return turn.choose_one()
    it = matter(turn, int(report_id))
    check_mine(turn, it)
    if it.report.version != int(version):
        return faster(turn, said, it)
    code = turn.choice.removeprefix("c.")
    if it.campaign.category(code) is None or code == it.report.category:
        return [card_letter(turn, it, to=turn.asked_in, edits=turn.asked_letter)]
    return _corrected(turn, it, code)


def _corrected(turn: Turn, it: Matter, code: str) -> list[Letter]:
    done = recategorise(turn, it, code)
    category = it.campaign.category(code)
    name = in_language(category.label, turn.language) if category else code
    return [decided_card(turn, it, "decided-category", done, category=name)]


def _list(turn: Turn, it: Matter, *, to: int, edits: int | None) -> Letter:
    card = card_letter(turn, it, to=to, edits=edits)
    choices = [
        Choice(f"c.{each.code}", in_language(each.label, turn.language))
        for each in it.campaign.categories
    ]
    choices.append(Choice("back", turn.say("reason-back")))
    text = f"{card.prompt.text}\n\n{turn.say('category-which')}"
    asks = Asks(HANDLER, f"cat:{it.report.id}:{it.report.version}")
    return replace(card, prompt=Prompt(text, tuple(choices), columns=1), asks=asks)


def named(it: Matter, words: str) -> Category | None:
    """The category of that code or name, in any of the campaign's languages.

    Raises:
        Refused: words that name none.
    """
    wanted = words.strip().casefold()
    if not wanted:
        return None
    for each in it.campaign.categories:
        if wanted in {each.code.casefold(), *(w.casefold() for w in each.label.values())}:
            return each
    raise Refused("category-unknown")
