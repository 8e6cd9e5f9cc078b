"""The menu: word -> handler -> who may. Permission is a line here, visible in the diff.

Words are commands on Telegram (/status) and, where Fluent has `menu-<word>`, plain words in
every language. What only asks and answers (questions, cards) is listed without a word.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from handlers import dispatched, edited, help, reach
from handlers.audit import actions, meeting, scores
from handlers.background import fetched, habits, learn, retain, seal
from handlers.conversation import (
    aside,
    called,
    campaigns,
    paging,
    proving,
    remind,
    report,
    start,
    status,
    supplement,
    thanked,
    walking,
    withdraw,
)
from handlers.mapping import sighting, vanishing
from handlers.office import digest, respond
from handlers.person import (
    about,
    forget,
    invite,
    language,
    leaving,
    members,
    mydata,
    nearby,
    purposes,
    stop,
    subscribe,
)
from handlers.phone import link
from handlers.phone import shift as phone_shift
from handlers.quality import discussion, marking, reveal, second_look, training
from handlers.quality.typed_looks import blind_first
from handlers.releases import publishing, reviewing
from handlers.review import (
    answers,
    blocking,
    category,
    evidence_card,
    fixed,
    forum,
    grouped_answers,
    holidays,
    merging,
    moderate,
    questions,
    queue,
    restricting,
    shift,
    splitting,
    stats,
    surge_card,
    typed,
)
from handlers.survey import erase, interview, progress
from handlers.turn import Handler
from messages.words import FALLBACK, greetings, heard_as, menu_words, thanks
from messages.words import spoken as spoken_languages
from moderation.roles import Action


@dataclass(frozen=True, slots=True)
class Entry:
    """A thing that can be done; `may` is the right it needs, None for everybody.

    `or_may` is another right that is enough: what the handler then does is up to it.
    """

    handle: Handler
    may: Action | None = None
    or_may: Action | None = None


MENU: Mapping[str, Entry] = {
    # everybody
    "start": Entry(start.handle),
    "hello": Entry(start.handle),
    "thanks": Entry(thanked.handle),
    "called": Entry(called.handle),
    "language": Entry(language.handle),
    "campaign": Entry(campaigns.handle),
    "help": Entry(help.handle),
    "info": Entry(help.handle),
    "report": Entry(report.handle),
    "back": Entry(report.handle),
    "skip": Entry(report.handle),
    "cancel": Entry(report.handle),
    "edit": Entry(report.handle),
    "send": Entry(report.handle),
    "status": Entry(status.handle),
    "proof": Entry(proving.handle),
    "add": Entry(supplement.handle),
    "seen": Entry(sighting.handle),
    "gone": Entry(sighting.handle),
    "sighting": Entry(sighting.handle),
    "walked": Entry(walking.handle),
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
    "dispatched": Entry(dispatched.handle),
    "left": Entry(leaving.handle),
    "nearby": Entry(nearby.handle),
    "aside": Entry(aside.handle),
    "more": Entry(paging.handle),
    # moderators
    "next": Entry(training.next_or_queue, Action.CLAIM, or_may=Action.TRAIN),
    "queue": Entry(queue.handle, Action.CLAIM),
    "review": Entry(answers.handle, Action.CLAIM),
    "undo": Entry(typed.undo, Action.UNDO),
    "stats": Entry(stats.handle, Action.STATS),
    "mine": Entry(shift.mine, Action.CLAIM),
    "handover": Entry(shift.handover, Action.PASS),
    "languages": Entry(shift.languages, Action.CLAIM),
    "urgent": Entry(blind_first(typed.urgent), Action.CLAIM),
    "verify": Entry(blind_first(typed.handle), Action.VERIFY),
    "accept": Entry(blind_first(typed.handle), Action.VERIFY),
    "reject": Entry(blind_first(typed.handle), Action.REJECT),
    "same": Entry(blind_first(typed.handle), Action.SAME_AS),
    "claim": Entry(blind_first(typed.handle), Action.CLAIM),
    "pass": Entry(blind_first(typed.handle), Action.PASS),
    "restrict": Entry(blind_first(typed.handle), Action.RESTRICT),
    "unrestrict": Entry(restricting.handle, Action.UNRESTRICT),
    "escalate": Entry(blind_first(typed.handle), Action.PASS),
    "block": Entry(blind_first(typed.handle), Action.BLOCK),
    "unblock": Entry(blocking.handle, Action.BLOCK),
    "holidays": Entry(holidays.handle, Action.CLAIM),
    "pictures": Entry(blind_first(typed.handle), Action.CLAIM),
    "ask": Entry(blind_first(questions.handle), Action.ASK),
    "reveal": Entry(reveal.handle, Action.REVEAL),
    "gold": Entry(blind_first(marking.handle), Action.GOLD),
    "training": Entry(training.handle, Action.TRAIN),
    "category": Entry(blind_first(category.handle), Action.VERIFY),
    "second_look": Entry(second_look.handle, Action.CLAIM),
    "discussion": Entry(discussion.handle, Action.CLAIM),
    "fixed": Entry(fixed.handle, Action.VERIFY),
    "merge": Entry(blind_first(merging.handle), Action.SAME_AS),
    "split": Entry(blind_first(splitting.handle), Action.SAME_AS),
    "why": Entry(blind_first(evidence_card.handle), Action.CLAIM),
    "evidence": Entry(blind_first(evidence_card.handle), Action.CLAIM),
    "refute": Entry(blind_first(evidence_card.handle), Action.VERIFY),
    "unverifiable": Entry(blind_first(evidence_card.handle), Action.VERIFY),
    "near": Entry(blind_first(evidence_card.handle), Action.ASK),
    "group": Entry(grouped_answers.handle, Action.CLAIM),
    "surges": Entry(surge_card.handle, Action.CLAIM),
    "surge": Entry(surge_card.handle, Action.CLAIM),
    "vanished": Entry(vanishing.handle, Action.VERIFY),
    # audits: who follows actions up; numbers and the own office's actions check their right
    "action": Entry(meeting.handle, Action.FOLLOW_UP),
    "actions": Entry(actions.handle),
    "scores": Entry(scores.handle),
    # surveys: enumerators; whoever else sends it answers for themselves
    "interview": Entry(interview.handle),
    "progress": Entry(progress.handle, Action.PROGRESS),
    "erase": Entry(erase.handle, Action.ERASE),
    # officials; the link's page is checked by its signature, the button by the role
    "respond": Entry(respond.handle),
    "link": Entry(respond.from_page),
    # organisers
    "invite": Entry(invite.handle, Action.INVITE),
    "moderate": Entry(moderate.handle, Action.INVITE),
    "topics": Entry(forum.handle, Action.INVITE),
    "members": Entry(members.handle, Action.MEMBERS),
    "releases": Entry(publishing.handle, Action.PUBLISH),
    # statistical offices
    "review_release": Entry(reviewing.handle, Action.REVIEW_RELEASE),
    # leads who may work by SMS: on Telegram their telephone, by SMS the six digits of a shift
    "sms": Entry(link.handle, Action.CLAIM),
    "shift": Entry(phone_shift.digits),
    "proof_page": Entry(proving.from_page),
    # the clock and finished errands
    "remind": Entry(remind.handle),
    "digest": Entry(digest.handle),
    "retain": Entry(retain.handle),
    "seal": Entry(seal.handle),
    "learn": Entry(learn.handle),
    "release": Entry(publishing.handle),
    "habits": Entry(habits.handle),
    "topic_made": Entry(forum.made),
    "fetched": Entry(fetched.handle),
}

# Only these come from people; the rest is reached by a tick, an errand or a button.
TYPED = frozenset(MENU) - {
    "called", "forwarded", "edited", "purposes", "aside", "more", "sighting", "walked",
    "vanished",
    "reach", "dispatched", "left", "review", "surge", "nearby", "respond", "link", "remind",
    "digest", "retain", "seal", "learn", "habits", "fetched", "topic_made", "release",
    "proof_page", "second_look", "discussion", "fixed",
    "training", "shift",
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
        for word in thanks(code):
            known.setdefault(word, "thanks")
    return known


@lru_cache(maxsize=64)
def forgiven(languages: tuple[str, ...]) -> dict[str, str]:
    """The words that are heard one letter off too, of these languages and of English.

    Another language's word one letter off is more often a word of this one.
    """
    heard = [heard_as(language) for language in (*languages, FALLBACK)]
    return {
        word.casefold(): command
        for command in ("stop", "start", "help", "forget")
        for each in heard
        for word in each.get(f"menu-{command}", ())
    }
