"""The weekly digest: a tick writes errands with the facts, finished errands become letters.

One digest an office, by mail to its addresses and short to its officials; one a language for
those who subscribed to the campaign's news. Each goes to each contact once.
"""

from collections.abc import Iterator

from forms.model import Campaign, Office
from handlers.office.gathering import for_everybody, for_office, week_of
from handlers.office.mailboxes import mailboxes
from handlers.turn import WORDS_ONLY, Turn
from messages.by_sms import fits
from messages.model import Asks, Choice, Inbound, Letter, Prompt, Ready, Tick
from messages.words import say
from moderation.roles import Role
from publishing.digest import Digest, Facts, to_json
from publishing.digest_parcel import unpack
from publishing.digest_text import MAX_SHORT_CASES
from storage import digests, errands, people
from storage.models import Errand

# The community's digests are named by their language where an office's stand by its code.
EVERYBODY = "@"
BULK = 9


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Begin the digests of a week, or send one that is ready."""
    match said:
        case Tick(name=digests.KIND, period=period):
            _begin(turn, period)
            return []
        case Ready():
            return _send(turn, said)
    return []


# --- what to build -------------------------------------------------------------------------


def _begin(turn: Turn, campaign_period: str) -> None:
    code, _, period = campaign_period.rpartition(":")
    campaign_id = turn.campaigns.codes.get(code)
    campaign = turn.campaigns.newest(campaign_id)
    if campaign_id is None or campaign is None:
        turn.outcome = "no campaign"
        return
    first_at = digests.first_report_at(turn.read, campaign_id)
    if first_at is None or first_at >= week_of(period, campaign.timezone)[1]:
        turn.outcome = "before the first report"
        return
    for name, facts in _all_facts(turn, campaign_id, campaign, period):
        _order(turn, digests.subject_of(code, name, period), facts)
    turn.outcome = "digest begun"


def _all_facts(
    turn: Turn, campaign_id: int, campaign: Campaign, period: str
) -> Iterator[tuple[str, Facts]]:
    for office in campaign.offices:
        yield office.code, for_office(turn, campaign_id, office, period)
    languages = {
        _language(row.language, campaign) for row in people.subscribers(turn.read, campaign_id)
    }
    for language in sorted(languages):
        facts = for_everybody(turn, campaign_id, period, language)
        if facts.new:  # nobody wants to be told that there is nothing to tell
            yield f"{EVERYBODY}{language}", facts


def _order(turn: Turn, subject: str, facts: Facts) -> None:
    errand_id = turn.ids()
    body = turn.vault.seal(to_json(facts), place=errands.place_of(errand_id))
    turn.add(
        Errand, id=errand_id, kind=digests.KIND, subject=subject, body=body, created_at=turn.now
    )


# --- whom to send it to --------------------------------------------------------------------


def _send(turn: Turn, ready: Ready) -> list[Letter]:
    errands.forget_result(turn, turn.seq)
    subject = errands.subject_of(turn, ready.errand_id)
    turn.outcome = "digest failed"
    if subject is None or not ready.ok:
        return []
    kept = turn.vault.seal(ready.result, place=errands.place_of(ready.errand_id))
    if not errands.finish(turn, ready.errand_id, kept=kept):
        turn.outcome = "digest sent before"
        return []
    turn.outcome = "digest"
    return _letters(turn, subject, unpack(ready.result))


def _letters(turn: Turn, subject: str, digest: Digest) -> list[Letter]:
    code, name, _ = subject.split(":")
    campaign_id = turn.campaigns.codes.get(code, 0)
    campaign = turn.campaigns.newest(campaign_id)
    if campaign is None:
        return []
    if name.startswith(EVERYBODY):
        language = name.removeprefix(EVERYBODY)
        return [
            _letter(row.contact_id, recap(digest, row.channel), subject)
            for row in people.subscribers(turn.read, campaign_id)
            if _language(row.language, campaign) == language
        ]
    office = next((each for each in campaign.offices if each.code == name), None)
    if office is None:
        return []
    by_mail = [_letter(to, _full(digest), subject) for to in mailboxes(turn, office, campaign_id)]
    officials = people.members(turn.read, campaign_id, [Role.OFFICIAL])
    waiting = _to_answer(turn, campaign_id, office)
    by_chat = [
        _letter(row.id, _short(digest, waiting), subject)
        for row in officials
        if row.office == office.code
    ]
    return [*by_mail, *by_chat]


def _to_answer(turn: Turn, campaign_id: int, office: Office) -> tuple[Choice, ...]:
    """A button for each of the cases that the chat version lists first."""
    rows = digests.unanswered(turn.read, campaign_id, office=office.code, until=turn.now)
    return tuple(
        Choice(str(row.id), say("digest-answer-case", office.language, code=row.code))
        for row in rows[:MAX_SHORT_CASES]
    )


def _letter(contact_id: int, prompt: Prompt, subject: str) -> Letter:
    asks = Asks("respond", "digest:") if prompt.choices else None
    key = f"digest:{subject}:{contact_id}"
    return Letter(contact_id, prompt, asks=asks, priority=BULK, dedupe=key)


def _full(digest: Digest) -> Prompt:
    return Prompt(
        digest.text, subject=digest.subject, html=digest.html, attachments=digest.attachments
    )


def _short(digest: Digest, answers: tuple[Choice, ...] = ()) -> Prompt:
    pictures = (digest.picture,) if digest.picture else ()
    return Prompt(digest.short, answers, columns=1, attachments=pictures)


def recap(digest: Digest, channel: str) -> Prompt:
    """The week for a subscriber: by SMS as many whole lines as fit, and no picture."""
    if channel not in WORDS_ONLY:
        return _short(digest)
    lines = digest.short.replace("\n\n", "\n").split("\n")
    fitting = [n for n in range(1, len(lines) + 1) if fits("\n".join(lines[:n]))]
    return Prompt("\n".join(lines[: max(fitting, default=1)]))


def _language(language: str | None, campaign: Campaign) -> str:
    return language if language in campaign.languages else campaign.languages[0]
