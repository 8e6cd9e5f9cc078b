"""What an SMS leaves out: long answers are cut until a letter takes as few SMS as it can.

Where buttons are shown nothing is cut. What a person must know or do is never what is cut here.
"""

from collections.abc import Callable, Iterator, Sequence

from handlers.turn import Turn
from messages.by_sms import fits, messages_of, plain
from messages.model import Choice, numbered

Line = tuple[str, str]  # a question's label, and the answer as it is shown
Write = Callable[[Sequence[str]], str]  # makes a text of lines

# Letters of a label that are left, tried in this order; an answer may be twice as long.
_LABEL_LETTERS = (60, 48, 40, 32, 26, 21, 17, 14, 11)
_HEADING_LETTERS = 25
# Letters of a name to choose, tried in this order, as long as no two become alike.
_PLACE_LETTERS = (24, 20, 16)


def summed(turn: Turn, lines: Sequence[Line], write: Write, choices: Sequence[str]) -> str:
    """Write the answers so that they take few messages, with `choices` below them.

    Skipped ones are left out first, then labels and answers are cut; none that was given is left
    out: who sends them must have seen them. What no cutting brings into one message goes out as
    several, cut no more than the fewest messages need.

    Args:
        write: makes the whole text of the lines.
    """
    whole = write(_told(turn, lines))
    if not turn.who.has_words_only or fits(numbered(whole, list(choices))):
        return whole
    skipped = turn.say("shown-skipped")
    tried = list(_shorter(turn, [line for line in lines if line[1] != skipped]))
    alone = (write(told) for told in tried)
    one = next((text for text in alone if fits(numbered(text, list(choices)))), None)
    return one if one is not None else _in_several(tried, write, choices)


def _in_several(tried: Sequence[list[str]], write: Write, choices: Sequence[str]) -> str:
    """Return the least cut of the texts that take the fewest messages, its lines unbroken."""
    # Without the empty line what greets does not become a message of its own.
    texts = [write(told).replace("\n\n", "\n") for told in tried]
    fewest = len(messages_of(numbered(texts[-1], list(choices))))
    for told, text in zip(tried, texts, strict=True):
        parts = messages_of(numbered(text, list(choices)))
        if len(parts) <= fewest and _are_whole(told, parts):
            return text
    return texts[-1]


def _are_whole(told: Sequence[str], parts: Sequence[str]) -> bool:
    """Tell whether each line stands in one of the messages, none broken between two."""
    sent = {plain(line).strip() for part in parts for line in part.split("\n")}
    return all(plain(line).strip() in sent for each in told for line in each.split("\n"))


def _shorter(turn: Turn, given: list[Line]) -> Iterator[list[str]]:
    """Yield the lines, shorter each time."""
    yield _told(turn, given)
    for most in _LABEL_LETTERS:
        yield _told(turn, _all_cut(given, most))


def _told(turn: Turn, lines: Sequence[Line]) -> list[str]:
    return [turn.say("summary-line", label=label, value=value) for label, value in lines]


def _all_cut(lines: Sequence[Line], most: int) -> list[Line]:
    return [(cut(label, most), cut(value, 2 * most)) for label, value in lines]


def cut(text: str, most: int) -> str:
    """Return the text, or the words of its beginning with "…", of at most so many letters."""
    text = " ".join(text.split())
    if len(text) <= most:
        return text
    kept = text[: most - 1]
    words = kept.rpartition(" ")[0]
    return f"{(words if len(words) > most // 2 else kept).rstrip(' ,.;:?!')}…"


def together(turn: Turn, *parts: str) -> list[str]:
    """Return the parts as one text, or by SMS each alone where that would be too long."""
    whole = "\n\n".join(part for part in parts if part)
    if not turn.who.has_words_only or fits(whole):
        return [whole]
    return [part for part in parts if part]


def with_room(turn: Turn, lines: list[str], more: Sequence[str]) -> list[str]:
    """Return the lines and those of the others for which a letter by SMS has room left."""
    told = list(lines)
    for line in more:
        # Above them stand a receipt and a category where somebody has several reports.
        if not turn.who.has_words_only or fits("\n".join(["7" * _HEADING_LETTERS, *told, line])):
            told.append(line)
    return told


def below(turn: Turn, before: str, text: str, choices: Sequence[Choice]) -> str:
    """Return the text below what greets; by SMS alone where there is no room for a greeting."""
    whole = "\n\n".join(part for part in (before, text) if part)
    return whole if not turn.who.has_words_only or _has_room(whole, choices) else text


def first_ones(
    turn: Turn, text: str, choices: Sequence[Choice], last: Choice
) -> tuple[Choice, ...]:
    """Return the choices, likeliest first, cut and then fewer until they fit with the last one."""
    short = tuple(choices)
    if not turn.who.has_words_only:
        return (*short, last)
    for most in _PLACE_LETTERS:
        cut_ones = tuple(Choice(each.value, cut(each.label, most)) for each in choices)
        if _has_room(text, (*short, last)) or not _differ(cut_ones):
            break
        short = cut_ones
    while len(short) > 1 and not _has_room(text, (*short, last)):
        short = short[:-1]
    return (*short, last)


def _differ(choices: Sequence[Choice]) -> bool:
    return len({choice.label for choice in choices}) == len(choices)


def _has_room(text: str, choices: Sequence[Choice]) -> bool:
    return fits(numbered(text, [choice.label for choice in choices]))


def few_enough(
    turn: Turn, text: str, more: str, choices: Sequence[Choice], among: int
) -> tuple[Choice, ...]:
    """Return the last choices that fit below the text, their labels cut where that makes room.

    Args:
        more: said above them where not all are among them.
        among: how many there are, with those that are never shown.
    """
    if not turn.who.has_words_only:
        return tuple(choices)
    above = f"{text}\n{more}" if among > len(choices) else text
    for most in _LABEL_LETTERS:
        short = [Choice(each.value, cut(each.label, most)) for each in choices]
        if _has_room(above, short):
            return tuple(short)
    while len(short) > 1 and not _has_room(f"{text}\n{more}", short):
        short = short[1:]
    return tuple(short)
