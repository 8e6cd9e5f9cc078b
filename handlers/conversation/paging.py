"""Long lists by SMS: one page at a time, M for more.

The list that waits for an answer is asked again from where it was left off; a number means the
same choice on every page.
"""

from dataclasses import replace

from forms.walk.options import MOST_SHOWN
from handlers.turn import Asked, Turn
from messages.by_sms import fits
from messages.model import Asks, Choice, Inbound, Letter, Page, Prompt, numbered
from messages.paging import page_of


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Show the next page of the list that waits; after the last one the first again."""
    asked = turn.asked
    turn.outcome = "next page"
    if asked is None or not asked.choices:
        return turn.choose_one()
    start = asked.shown_to % len(asked.choices)
    page = _page(turn, asked, start)
    choices = tuple(map(Choice, asked.choices, asked.labels))
    text = f"{page.start + 1}-{page.end} / {len(choices)}"
    letter = turn.reply(text, choices=choices, page=page, asks=_asks(asked))
    return [letter]


def in_pages(turn: Turn, letter: Letter) -> Letter:
    """Return the letter, its choices in pages where it goes out by SMS and they are too long.

    Costs about 0.2 ms for a letter with more than three choices, and nothing elsewhere.
    """
    prompt = letter.prompt
    is_listed = letter.asks is not None and (prompt.choices or prompt.others)
    is_theirs = letter.to == turn.who.contact_id and turn.who.has_words_only
    if not is_listed or not is_theirs or prompt.page is not None:
        return letter
    prompt = unlisted(prompt)
    if not prompt.choices:
        return letter
    return replace(letter, prompt=_whole(turn, prompt) or _paged(turn, prompt))


def unlisted(prompt: Prompt) -> Prompt:
    """Options of which several may be told, as choices for pages where one message is too short.

    Where it is not, the text lists them as it does everywhere.
    """
    is_whole = len(prompt.others) <= MOST_SHOWN and fits(prompt.text)
    if prompt.choices or is_whole:
        return prompt
    listed = numbered("", [option.label for option in prompt.others[:MOST_SHOWN]])
    shown, rest = prompt.others[:MOST_SHOWN], prompt.others[MOST_SHOWN:]
    return replace(prompt, text=prompt.text.replace(listed, "", 1), choices=shown, others=rest)


def _whole(turn: Turn, prompt: Prompt) -> Prompt | None:
    """The list with all its choices, None where one message does not hold them."""
    choices = _all_choices(prompt)
    text = prompt.text
    if prompt.others:  # nothing is left out, so nobody need write first letters
        of = MOST_SHOWN + len(prompt.others)
        text = text.replace(f"\n{turn.say('ask-type-name', n=of)}", "")
    labels = [choice.label for choice in choices]
    if page_of(text, labels, turn.say("list-more")) is not None:
        return None
    return replace(prompt, text=text, choices=choices, others=())


def _paged(turn: Turn, prompt: Prompt) -> Prompt:
    choices = _all_choices(prompt)
    page = page_of(prompt.text, [choice.label for choice in choices], turn.say("list-more"))
    return replace(prompt, choices=choices, others=(), page=page)


def _all_choices(prompt: Prompt) -> tuple[Choice, ...]:
    """Those that a list too long to show leaves out stand behind its others, "skip" stays last."""
    return (*prompt.choices[:MOST_SHOWN], *prompt.others, *prompt.choices[MOST_SHOWN:])


def _page(turn: Turn, asked: Asked, start: int) -> Page:
    heading = f"{len(asked.choices)}-{len(asked.choices)} / {len(asked.choices)}"
    page = page_of(heading, asked.labels, turn.say("list-more"), start=start)
    return page or Page(0, len(asked.choices))


def _asks(asked: Asked) -> Asks:
    return Asks(asked.handler, asked.subject, asked.until)
