"""The commands that steer a conversation: report, send, edit, back, skip, cancel."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from forms import walk
from forms.errors import Invalid
from forms.model import Campaign, in_language
from handlers.asking import (
    campaign_of,
    consent_letter,
    edit_letter,
    has_agreed,
    proceed,
    summary,
    today_in,
)
from handlers.dropping import drop_draft
from handlers.submit import submit
from handlers.turn import Draft, Refused, Turn
from messages.model import Letter
from privacy.pseudonym import report_code


def resume(turn: Turn, draft: Draft) -> list[Letter]:
    """Where the conversation stands, said again."""
    return proceed(turn, draft) if has_agreed(turn) else [consent_letter(turn)]


def check_open(turn: Turn, campaign: Campaign) -> None:
    """Refuse where the campaign has ended or not begun."""
    today = today_in(turn, campaign)
    closed = turn.campaigns.closed.get(turn.who.campaign_id or 0)
    title = in_language(campaign.title, turn.language)
    if closed or (campaign.ends_on and today > campaign.ends_on):
        raise Refused("campaign-closed", title=title)
    if campaign.starts_on and today < campaign.starts_on:
        raise Refused("campaign-not-begun", title=title, day=campaign.starts_on.isoformat())


def _needs_draft(turn: Turn, key: str) -> Draft:
    if turn.draft is None:
        raise Refused(key)
    return turn.draft


def send(turn: Turn) -> list[Letter]:
    """Send the report, or say what is missing."""
    draft = _needs_draft(turn, "nothing-to-edit")
    campaign = campaign_of(turn, draft)
    today = today_in(turn, campaign)
    if not has_agreed(turn) or walk.next_question(campaign.form, draft.answers, today=today):
        return resume(turn, draft)
    return submit(turn, draft, agreed=True)


def edit(turn: Turn) -> list[Letter]:
    """Ask which answer to change."""
    return [edit_letter(turn, _needs_draft(turn, "nothing-to-edit"))]


def cancel(turn: Turn) -> list[Letter]:
    """Drop the draft."""
    _needs_draft(turn, "nothing-to-cancel")
    turn.outcome = "cancelled"
    return [turn.reply(turn.say("cancelled")), *drop_draft(turn)]


def _back(turn: Turn) -> list[Letter]:
    draft = _needs_draft(turn, "nothing-to-edit")
    campaign = campaign_of(turn, draft)
    before = walk.back(campaign.form, draft.answers, today=today_in(turn, campaign))
    if before == draft.answers:
        return proceed(turn, draft, before=turn.say("back-at-start"))
    return proceed(turn, replace(draft, answers=before, offered=False))


def skip(turn: Turn) -> list[Letter]:
    """Leave the question out, where it may be."""
    draft = _needs_draft(turn, "nothing-to-edit")
    campaign = campaign_of(turn, draft)
    today = today_in(turn, campaign)
    question = walk.next_question(campaign.form, draft.answers, today=today)
    if question is None:
        return [summary(turn, draft)]
    skipped = walk.skip(campaign.form, draft.answers, question, today=today)
    if isinstance(skipped, Invalid):
        return proceed(turn, draft, before=turn.say("cannot-skip"))
    return proceed(turn, replace(draft, answers=skipped))


def _start_report(turn: Turn) -> list[Letter]:
    if turn.draft is not None:
        return resume(turn, turn.draft)
    check_open(turn, turn.campaign)
    draft = Draft(
        id=turn.ids(),
        campaign_id=turn.who.campaign_id or 0,
        n=turn.campaign.n,
        code=report_code(turn.rng.randbytes(16)),
        started_at=turn.now,
    )
    turn.outcome = "draft"
    turn.draft = draft
    return proceed(turn, draft) if has_agreed(turn) else [consent_letter(turn)]


COMMANDS: Mapping[str, Callable[[Turn], list[Letter]]] = {
    "report": _start_report,
    "send": send,
    "edit": edit,
    "cancel": cancel,
    "back": _back,
    "skip": skip,
}
