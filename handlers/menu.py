"""The menu: word -> handler -> who may. Permission is a line here, visible in the diff.

Words are commands on Telegram (/status) and, where Fluent has `menu-<word>`, plain words in
every language. What only asks and answers (questions, cards) is listed without a word.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from handlers import (
    about,
    digest,
    edited,
    fetched,
    forget,
    help,
    invite,
    language,
    moderate,
    mydata,
    purposes,
    reach,
    remind,
    report,
    respond,
    retain,
    review,
    seal,
    start,
    status,
    stop,
    subscribe,
    supplement,
    verify,
    withdraw,
)
from handlers.turn import Handler
from messages.words import greetings, menu_words
from messages.words import spoken as spoken_languages
from moderation.roles import Action


@dataclass(frozen=True, slots=True)
class Entry:
    """A thing that can be done; `may` is the right it needs, None for everybody."""

    handle: Handler
    may: Action | None = None


MENU: Mapping[str, Entry] = {
    # everybody
    "start": Entry(start.handle),
    "hello": Entry(start.handle),
    "language": Entry(language.handle),
    "help": Entry(help.handle),
    "info": Entry(help.handle),
    "report": Entry(report.handle),
    "back": Entry(report.handle),
    "skip": Entry(report.handle),
    "cancel": Entry(report.handle),
    "edit": Entry(report.handle),
    "send": Entry(report.handle),
    "status": Entry(status.handle),
    "add": Entry(supplement.handle),
    "withdraw": Entry(withdraw.handle),
    "mydata": Entry(mydata.handle),
    "forget": Entry(forget.handle),
    "privacy": Entry(purposes.handle),
    "purposes": Entry(purposes.handle),
    "about": Entry(about.handle),
    "subscribe": Entry(subscribe.handle),
    "unsubscribe": Entry(subscribe.handle),
    "stop": Entry(stop.handle),
    "forwarded": Entry(edited.handle),
    "edited": Entry(edited.handle),
    "reach": Entry(reach.handle),
    # moderators
    "next": Entry(review.handle, Action.CLAIM),
    "queue": Entry(review.handle, Action.CLAIM),
    "review": Entry(verify.handle, Action.CLAIM),
    "undo": Entry(verify.handle, Action.UNDO),
    # officials; the link's page is checked by its signature, the button by the role
    "respond": Entry(respond.handle),
    "link": Entry(respond.from_page),
    # organisers
    "invite": Entry(invite.handle, Action.INVITE),
    "moderate": Entry(moderate.handle, Action.INVITE),
    # the clock and finished errands
    "remind": Entry(remind.handle),
    "digest": Entry(digest.handle),
    "retain": Entry(retain.handle),
    "seal": Entry(seal.handle),
    "fetched": Entry(fetched.handle),
}

# Only these come from people; the rest is reached by a tick, an errand or a button.
TYPED = frozenset(MENU) - {
    "forwarded", "edited", "purposes", "reach", "review", "respond", "link", "remind", "digest",
    "retain", "seal", "fetched",
}  # fmt: skip


@lru_cache(maxsize=1)
def words() -> dict[str, str]:
    """Every menu word of every language, lower case, to its command."""
    known: dict[str, str] = {}
    for command in sorted(TYPED):
        try:
            listed = menu_words(f"menu-{command}")
        except KeyError:
            listed = {}
        for word in listed:
            known.setdefault(word.casefold(), command)
    # Whoever only greets is welcomed: "Bonjou" is no report. After STOP it is no START either.
    for code in spoken_languages():
        for word in greetings(code):
            known.setdefault(word, "hello")
    return known
