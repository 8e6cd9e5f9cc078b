"""A card by SMS: two segments, with a number that only its reader knows and the answer must name.

Never sent: what is sensitive, restricted, needs two persons, or has a place of a person; those
are counted and wait for Telegram.
"""

from contextlib import suppress
from typing import Any

from forms.free_words import DESCRIPTION
from forms.model import Campaign
from handlers.phone.spoken import MOST_DIGITS
from handlers.review import queue
from handlers.review.card import subject_of
from handlers.review.deciding import Matter, check_mine, matter, role_for
from handlers.review.duplicates import likely_cases
from handlers.review.places import place_words
from handlers.review.told import answers_of, card_text, shown_text, title
from handlers.turn import Refused, Turn
from messages.by_sms import fits, messages_of
from messages.model import Letter
from moderation.queue import may_claim
from moderation.roles import Action
from storage import phones
from storage.decisions import Overtaken

MOST_PLACE, MOST_TEXT = 60, 300
# "More" is at most so many messages: whoever writes in the number's name must not cost a fortune.
MOST_MORE = 4


def is_sendable(campaign: Campaign, category_code: str, *, restricted: bool) -> bool:
    """Whether a report may leave by SMS, which networks and gateways can read."""
    category = campaign.category(category_code)
    if category is None or restricted:
        return False
    return not (category.sensitive or category.two_persons or category.place == "person")


def following(turn: Turn, *, but: int = 0, in_mind: int = 0) -> Letter:
    """The next card for the lead, claimed; or that nothing waits that can be sent.

    Args:
        but: the report that is not to come again.
        in_mind: the case decided just now.
    """
    for each in queue.line(turn, in_mind=in_mind):
        if each.report_id == but or not may_claim(each, turn.who.person_id or 0, turn.now):
            continue
        with suppress(Overtaken, Refused):
            it = matter(turn, each.report_id)
            check_mine(turn, it)
            if is_sendable(it.campaign, it.report.category, restricted=it.case.restricted):
                return card(turn, queue.take(turn, it, role_for(turn, Action.CLAIM, it)))
    number = new_number(turn, phones.CARD, "")
    return turn.reply(turn.say("sms-none", number=number, n=unsent(turn)))


def unsent(turn: Turn) -> int:
    """How many wait that are for Telegram only."""
    rows = queue.theirs(turn)
    sendable = [is_sendable(turn.campaign, r.category, restricted=r.restricted) for r in rows]
    return sendable.count(False)


def card(turn: Turn, it: Matter) -> Letter:
    """The card of a report, with a new number; what does not fit is behind MORE."""
    number = new_number(turn, phones.CARD, subject_of(it))
    return turn.reply(card_words(turn, it, number))


def card_words(turn: Turn, it: Matter, number: str) -> str:
    """Category, age, place, likeliest duplicate, and as much of the words as two SMS hold."""
    language, answers = turn.language, answers_of(turn, it.report)
    head = [title(turn, it, language)]
    if it.report.urgent:
        head.append(turn.say("card-urgent"))
    head.append(_place(it, answers))
    likely = [] if it.hides_scores else likely_cases(turn, it)
    if likely:
        share = round(likely[0].likeness * 100)
        head.append(turn.say("sms-card-like", code=likely[0].code, likeness=share))
    text = str(answers.get(DESCRIPTION) or "")
    told = shown_text(text, it.campaign.country, most=MOST_TEXT)
    return _cut([line for line in head if line], told, turn.say("sms-card-end", number=number))


def more(turn: Turn, it: Matter) -> list[Letter]:
    """All that the card says on Telegram, in messages of two SMS each."""
    likely = [] if it.hides_scores else likely_cases(turn, it)
    text = card_text(turn, it, turn.language, likely, in_group=False)
    return [turn.reply(part) for part in messages_of(text)[:MOST_MORE]]


def new_number(turn: Turn, kind: str, subject: str) -> str:
    """A number for a letter, kept as a keyed hash; the one before it is void."""
    least = 10 ** (MOST_DIGITS - 1)
    number = str(least + int.from_bytes(turn.rng.randbytes(8)) % (9 * least))
    index = number_index(turn, kind, number)
    phones.give_number(turn, turn.who.contact_id, kind, index, subject)
    return number


def number_index(turn: Turn, kind: str, number: str) -> int:
    """What is kept of a number; hashed with the contact, or nine thousand hashes open all."""
    return turn.vault.index("sms_number", f"{turn.who.contact_id}:{kind}:{number}")


def _place(it: Matter, answers: Any) -> str:
    """Words where there are some; else the point."""
    place = answers.get("place") or {}
    in_words = {"words": place.get("words")} if place.get("words") else place
    return place_words(it.campaign, it.category, in_words)[0][:MOST_PLACE]


def _cut(head: list[str], text: str, end: str) -> str:
    """As much of the text as two SMS hold; in dear alphabets the last lines of the head go too."""
    while not fits(whole := "\n".join([*head, *([text] if text else []), end])):
        if text:
            at = max(text.rfind(" ", 0, len(text) - 4), 0)
            text = f"{text[:at].rstrip(' …')}…" if at else ""
        elif len(head) > 1:
            head = head[:-1]
        else:
            break
    return whole
