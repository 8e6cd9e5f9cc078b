"""What commands say, and how they refuse: one line to stderr and exit code 1."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar
from unicodedata import category

import typer
from rich.console import Console
from rich.progress import track
from sqlalchemy.exc import SQLAlchemyError

from bot.house import House
from bot.keyring import BadKeyFile
from bot.logs import configure
from bot.opening import open_house
from bot.settings import BadSetting, Settings, load
from messages.words import spoken

_T = TypeVar("_T")
DONE, NOT_DONE, NEEDS_A_LOOK = 0, 1, 3
# Unicode's control characters, and surrogates, which no terminal can be sent.
_OBEYED = frozenset({"Cc", "Cs"})


def say(text: str) -> None:
    """Print a line to stdout, as it is but for what a terminal would obey."""
    Console().print(_tame(text), markup=False, highlight=False, soft_wrap=True)


def typed() -> Iterator[str]:
    """Give what is typed, line by line, until Ctrl-D or Ctrl-C; empty lines are nothing."""
    while True:
        try:
            text = Console().input("[bold]> [/bold]")
        except (EOFError, KeyboardInterrupt):
            return
        if text.strip():
            yield text


def refuse(text: str, code: int = NOT_DONE) -> typer.Exit:
    """Print to stderr why it is not done; raise what comes back."""
    Console(stderr=True).print(_tame(text), markup=False, highlight=False, soft_wrap=True)
    return typer.Exit(code)


def _tame(text: str) -> str:
    """Take out control characters and halves of letters: names in strangers' files may have them.

    With them a receipt that does not hold could write on the screen that it does.
    """
    return "".join(
        "\ufffd" if category(sign) in _OBEYED and sign not in "\n\t" else sign for sign in text
    )


def must_speak(language: str) -> None:
    """Refuse a language that Heed has no words in."""
    if language not in spoken():
        raise refuse(f"Heed does not speak {language!r}, but {', '.join(sorted(spoken()))}.", 2)


def watched(numbers: Sequence[_T], doing: str) -> Iterable[_T]:
    """Show on stderr how far something long is, where somebody looks on."""
    console = Console(stderr=True)
    return track(numbers, doing, console=console, transient=True, disable=not console.is_terminal)


def loaded_settings() -> Settings:
    """The settings; a mistake ends the command with a sentence for each."""
    try:
        settings = load()
    except BadSetting as mistakes:
        raise refuse(str(mistakes)) from None
    configure(settings.log_level)
    return settings


@contextmanager
def opened(
    settings: Settings | None = None,
    *,
    with_channels: bool = False,
    first: Callable[[House], None] = lambda _: None,
) -> Iterator[House]:
    """The house of the settings; what stands in the way ends the command with a sentence."""
    settings = settings or loaded_settings()
    try:
        house = open_house(settings, with_channels=with_channels, first=first)
    except (BadKeyFile, BadSetting) as wrong:
        raise refuse(str(wrong)) from None
    except SQLAlchemyError as wrong:
        raise refuse(f"The database cannot be used: {type(wrong).__name__}.") from None
    try:
        yield house
    finally:
        house.engine.dispose()
