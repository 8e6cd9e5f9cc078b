"""WHY and EVIDENCE: how sure a case is and why, links, and the verdicts that it is not so.

What was published, or is sensitive, takes two people to refute.
"""

import re

from handlers.reasons import reason_words
from handlers.review import asking_near, queue
from handlers.review.deciding import Matter, check_mine, matter, move_case, note, role_for
from handlers.review.grades import site_of, why_text
from handlers.review.rights_now import may_still
from handlers.review.unchosen import words_instead
from handlers.turn import Refused, Turn
from messages.model import Choice, Inbound, Letter, Said
from moderation.roles import Action, may
from moderation.states import REASONS, VERIFICATION, Verification, may_move
from moderation.verification import people_to_refute
from privacy.plain import plain
from privacy.pseudonym import read_case_code
from storage import cases, corroboration, decisions, evidence

VERDICTS = {"refute": Verification.REFUTED, "unverifiable": Verification.UNVERIFIABLE}
FIRST = "refute_first"
MOST_LETTERS = 500
_LINK = re.compile(r"https?://\S+", re.IGNORECASE)


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Take WHY, EVIDENCE, REFUTE, UNVERIFIABLE and NEAR with a case's code, or an answer."""
    if turn.asked is None:
        return _command(turn)
    kind, _, rest = turn.asked.subject.partition(":")
    report_id, version = map(int, rest.split(":"))
    it = matter(turn, report_id)
    check_mine(turn, it)
    if turn.choice is None:
        return _words(turn, said, it)
    if it.case.version != version and turn.choice in {*VERDICTS, *_all_reasons()}:
        return [card(turn, it)]  # somebody was faster: this is how it stands
    if kind in VERDICTS:
        return _judged(turn, it, kind, turn.choice)
    return _does(turn, it, turn.choice)


def _command(turn: Turn) -> list[Letter]:
    queue.check_place(turn)
    code, _, rest = turn.rest.strip().partition(" ")
    it = of_code(turn, code)
    if turn.word == "evidence" and rest.strip():
        return _linked(turn, it, rest.strip())
    return [card(turn, it)] if turn.word in ("why", "evidence") else _does(turn, it, turn.word)


def of_code(turn: Turn, code: str) -> Matter:
    """The first report of the case of that public code, for somebody who may decide on it.

    Raises:
        Refused: there is none, or it is not theirs to decide.
    """
    case = cases.by_code(turn.read, read_case_code(code) or "")
    rows = cases.reports_of(turn.read, case.id) if case is not None else []
    if not rows:
        raise Refused("review-gone")
    it = matter(turn, rows[0].id)
    check_mine(turn, it)
    return it


def _all_reasons() -> frozenset[str]:
    return frozenset().union(*(REASONS[after] for after in VERDICTS.values()))


def card(turn: Turn, it: Matter, *, before: str = "") -> Letter:
    """How sure the case is and why, with what can be done about it."""
    offered = [
        *(
            (name, Action.VERIFY)
            for name, after in VERDICTS.items()
            if may_move(VERIFICATION, it.case.verification, after)
        ),
        *([("near", Action.ASK)] if asking_near.why_not(turn, it) is None else []),
    ]
    choices = [
        Choice(name, turn.say(f"evidence-{name}"))
        for name, right in offered
        if may(it.roles, right)
    ]
    text = f"{why_text(turn, it, turn.language)}\n\n{turn.say('evidence-how')}"
    subject = f"e:{it.report.id}:{it.case.version}"
    return turn.ask(
        f"{before}\n\n{text}" if before else text,
        "evidence",
        subject,
        choices=(*choices, Choice("next", turn.say("next-card"))),
        columns=1,
    )


def _does(turn: Turn, it: Matter, choice: str) -> list[Letter]:
    if choice == "near":
        asked, letters = asking_near.ask(turn, it)
        return [card(turn, it, before=turn.say("near-asked", n=asked)), *letters]
    if choice in VERDICTS:
        return [_ask_why(turn, it, choice)]
    return [card(turn, it)]


def _ask_why(turn: Turn, it: Matter, verdict: str) -> Letter:
    role_for(turn, Action.VERIFY, it)
    if not may_move(VERIFICATION, it.case.verification, VERDICTS[verdict]):
        raise Refused("evidence-not-from-here")
    reasons = sorted(REASONS[VERDICTS[verdict]])
    choices = [Choice(reason, reason_words(reason, turn.language)) for reason in reasons]
    subject = f"{verdict}:{it.report.id}:{it.case.version}"
    back = Choice("back", turn.say("reason-back"))
    text = f"{it.case.code}: {turn.say('reject-which')}"
    return turn.ask(text, "evidence", subject, choices=(*choices, back), columns=1)


def _judged(turn: Turn, it: Matter, verdict: str, reason: str) -> list[Letter]:
    after = VERDICTS[verdict]
    if reason not in REASONS[after]:
        return [card(turn, it)]
    role = role_for(turn, Action.VERIFY, it)
    if verdict == "refute" and not _is_enough(turn, it):
        return _first_of_two(turn, it, role)
    move_case(turn, it, "verification", after, reason=reason, role=role)
    corroboration.reconsider(turn, it.case.id)  # shows the decision too: it is written by now
    turn.outcome = f"case {after}"
    return [card(turn, matter(turn, it.report.id), before=turn.say("evidence-done"))]


def _is_enough(turn: Turn, it: Matter) -> bool:
    category = it.category
    two = category is not None and (category.two_persons or category.sensitive)
    is_public = cases.public(turn.read, it.case.id, it.campaign) is not None
    needed = people_to_refute(is_public=is_public, two_persons=two)
    return len(_first_voices(turn, it) | {turn.who.person_id}) >= needed


def _first_voices(turn: Turn, it: Matter) -> set[int | None]:
    """Who called the case untrue since its grade last changed, was not followed, and still may."""
    found: set[int | None] = set()
    for row in decisions.of(turn.read, it.case.id):
        if row.about == "verification":
            found = set()
        elif row.about == FIRST:
            found.add(row.by_id)
    return {one for one in found if may_still(turn, it, one, Action.VERIFY)}


def _first_of_two(turn: Turn, it: Matter, role: str) -> list[Letter]:
    if turn.who.person_id in _first_voices(turn, it):
        raise Refused("review-second")
    note(turn, it, FIRST, it.case.id, ("", "refuted"), role=role, version=it.case.version)
    turn.outcome = "refuted by one of two"
    return [turn.reply(f"{it.case.code}: {turn.say('evidence-one-of-two')}")]


# --- links ---------------------------------------------------------------------------------


def _words(turn: Turn, said: Inbound, it: Matter) -> list[Letter]:
    """A link is added; other words are somebody's who goes on with something else."""
    text = said.text.strip() if isinstance(said, Said) else ""
    if _LINK.search(text):
        return _linked(turn, it, text)
    return words_instead(turn, said)


def _linked(turn: Turn, it: Matter, text: str) -> list[Letter]:
    """Keep a link, sealed; only its site is ever shown again."""
    role = role_for(turn, Action.VERIFY, it)
    address = link_in(text)
    if not address:
        raise Refused("evidence-no-link")
    evidence_id = turn.ids()
    body = turn.vault.seal_text(address, place=evidence.place_of(evidence_id))
    person_id = turn.who.person_id
    evidence.add(turn, it.report, evidence.LINK, id=evidence_id, person_id=person_id, body=body)
    note(turn, it, "evidence", it.case.id, ("", evidence.LINK), role=role, version=it.case.version)
    corroboration.reconsider(turn, it.case.id)
    turn.outcome = "link"
    return [card(turn, matter(turn, it.report.id), before=turn.say("evidence-link-kept"))]


def link_in(text: str) -> str:
    """The first web address of a text, as it was written; "" where none holds."""
    found = _LINK.search(plain(text))
    address = found[0].rstrip(".,;)") if found else ""
    return address if len(address) <= MOST_LETTERS and site_of(address) else ""
