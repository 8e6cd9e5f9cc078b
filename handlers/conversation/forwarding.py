"""Whom forwarded words are of: kept with a report, so that what many pass on counts once.

Only as a keyed hash: neither who first wrote it nor the channel it comes from can be read back.
"""

from dataclasses import replace

from handlers.turn import Draft, Turn
from messages.model import Said


def source_of(turn: Turn, said: Said) -> str:
    """What stands for whom a message is of that was forwarded, "" where none was or it is own."""
    if not said.forwarded or not said.source:
        return ""
    return f"of:{turn.vault.index('source', f'{turn.who.channel}:{said.source}'):x}"


def with_source(turn: Turn, draft: Draft, said: Said) -> Draft:
    """The draft with the first source of what was forwarded into it."""
    source = draft.source or source_of(turn, said)
    return draft if source == draft.source else replace(draft, source=source)
