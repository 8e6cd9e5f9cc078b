"""How to stop, for a longer text that begins with STOP: it silenced nobody, and may have meant to.

So too for FORGET. The first word in any language counts, since people type the word that they once
read. Who begins with HELP or START has something to say, and is left to say it.
"""

from dataclasses import replace

from handlers.turn import Turn
from messages.model import Letter, Said
from messages.words import menu_words


def stop_hint(turn: Turn, said: Said) -> str:
    """Say how to stop or to be forgotten, "" where the text begins with neither word."""
    first = said.text.strip().partition(" ")[0].strip(".,:;!?").casefold()
    for command in ("stop", "forget"):
        if first in {word.casefold() for word in menu_words(f"menu-{command}")}:
            return turn.say(f"{command}-hint")
    return ""


def hinted(turn: Turn, said: Said, letters: list[Letter]) -> list[Letter]:
    """Return the letters, the last one to who wrote with the hint above it where it belongs."""
    hint = stop_hint(turn, said) if turn.choice is None else ""
    own = [n for n, letter in enumerate(letters) if letter.to == turn.who.contact_id]
    if not hint or not own:
        return letters
    letter = letters[own[-1]]
    text = f"{hint}\n\n{letter.prompt.text}"
    told = replace(letter, prompt=replace(letter.prompt, text=text))
    return [*letters[: own[-1]], told, *letters[own[-1] + 1 :]]
