"""The commands that steer a conversation: report, send, edit, back, skip, cancel."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from forms.errors import Invalid
from forms.model import Campaign, in_language
from forms.walk import walk
from handlers.conversation.asking import (
    campaign_of,
    consent_letter,
    edit_letter,
    has_agreed,
    moment_in,
    proceed,
    summary,
    today_in,
)
from handlers.conversation.choosing import begun_letter
from handlers.conversation.dropping import drop_draft
from handlers.conversation.enclosed import without_retracted
from handlers.conversation.submit import submit
from handlers.turn import Draft, Refused, Turn
from messages.model import Letter
from privacy.pseudonym import report_code
from storage import households


def resume(turn: Turn, draft: Draft, *, before: str = "") -> list[Letter]:
    """Where the conversation stands, said again."""
    if has_agreed(turn):
        return proceed(turn, draft, before=before)
    return [consent_letter(turn, before=before)]


def again(turn: Turn) -> list[Letter]:
    """What was asked, once more, after something else was told; nothing without a draft."""
    if turn.draft is None or turn.who.stopped:
        return []
    return resume(turn, turn.draft)


def begun(turn: Turn, draft: Draft) -> list[Letter]:
    """Ask whether the report that is begun is meant; go on where no other could begin."""
    if is_over(turn, turn.campaign) or campaign_of(turn, draft).survey is not None:
        return resume(turn, draft)
    return [begun_letter(turn, draft)]


def is_over(turn: Turn, campaign: Campaign) -> bool:
    """Whether the campaign that the person is in has ended; what was begun may be finished."""
    is_closed = turn.campaigns.closed.get(turn.who.campaign_id or 0) is not None
    ends_on = campaign.ends_on
    return is_closed or (ends_on is not None and today_in(turn, campaign) > ends_on)


def check_open(turn: Turn, campaign: Campaign) -> None:
    """Refuse where the campaign has ended or not begun."""
    title = in_language(campaign.title, turn.language)
    if is_over(turn, campaign):
        raise Refused("campaign-closed", title=title)
    if campaign.starts_on and today_in(turn, campaign) < campaign.starts_on:
        raise Refused("campaign-not-begun", title=title, day=campaign.starts_on.isoformat())


def _needs_draft(turn: Turn, key: str) -> Draft:
    if turn.draft is None:
        raise Refused(key)
    return turn.draft


def send(turn: Turn) -> list[Letter]:
    """Send the report, or say what is missing."""
    draft = _needs_draft(turn, "nothing-to-edit")
    if draft.subject_id is not None and not households.is_met(turn.read, draft.subject_id):
        return [turn.reply(turn.say("erase-done")), *drop_draft(turn)]  # erased meanwhile
    campaign = campaign_of(turn, draft)
    moment = moment_in(turn, campaign)
    if not has_agreed(turn) or walk.next_step(campaign.form, draft.answers, moment):
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
    before = walk.back(campaign.form, draft.answers, moment_in(turn, campaign))
    if before == draft.answers:
        return proceed(turn, draft, before=turn.say("back-at-start"))
    return proceed(turn, replace(without_retracted(draft, before), offered=False))


def skip(turn: Turn) -> list[Letter]:
    """Leave the question out, where it may be."""
    draft = _needs_draft(turn, "nothing-to-edit")
    campaign = campaign_of(turn, draft)
    moment = moment_in(turn, campaign)
    step = walk.next_step(campaign.form, draft.answers, moment)
    if step is None:
        return [summary(turn, draft)]
    skipped = walk.skip(campaign.form, draft.answers, step, moment)
    if isinstance(skipped, Invalid):
        own = skipped.explain(turn.language) if skipped.hint_key == "hint-constraint" else ""
        return proceed(turn, draft, before=own or turn.say("cannot-skip"))
    return proceed(turn, replace(draft, answers=skipped))


def _start_report(turn: Turn) -> list[Letter]:
    if turn.draft is not None:
        return begun(turn, turn.draft)
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
