"""From draft to report: codes, states, its case, its fingerprint; the draft is gone after it."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

from forms.free_words import with_description
from forms.geometry.inside import is_inside, name_of
from forms.geometry.shapes import placed
from forms.model import Campaign
from forms.severity import is_grave
from forms.walk import walk
from handlers.audit import facilities
from handlers.conversation.asking import campaign_of, moment_in
from handlers.conversation.enclosed import all_sent
from handlers.conversation.fetching import fetch
from handlers.conversation.keeping_matches import keep_matches
from handlers.conversation.likely import fingerprint, is_compared, may_be_offered, ranked
from handlers.likeness import verdict_of
from handlers.review import cards, surges
from handlers.review.wholes import held
from handlers.survey import visiting
from handlers.turn import Draft, Turn
from messages.model import Letter
from messages.sms_length import segments
from moderation.duplicates import Fingerprint, Match
from moderation.states import Response, Review, Verification
from privacy.circumstances import Told, expected
from privacy.pseudonym import case_code
from storage import cases, corroboration, decisions, models, queues, reports
from storage.surges import HELD

# A citizen's letter is at most this long by SMS.
MOST_SEGMENTS = 2


def submit(turn: Turn, draft: Draft, *, agreed: bool) -> list[Letter]:
    """Make the draft a report and tell its receipt.

    Args:
        agreed: False for a draft that became old without a yes: for moderators only, it counts
            in nothing public.

    Returns:
        Thanks to the reporter (none if not agreed), and cards that the report changes.
    """
    campaign = campaign_of(turn, draft)
    answers = _final(turn, campaign, draft)
    # Where people are hurt a report is told of at once, like one with words of emergency.
    is_pushed = campaign.kind == "incident" and is_grave(campaign.form, answers)
    draft = replace(draft, urgent=draft.urgent or is_pushed)
    report_id, held = draft.id, _held(campaign, answers)
    probe = fingerprint(turn, campaign, report_id, answers, source=draft.source)
    matches = ranked(turn, campaign, draft, probe) if is_compared(campaign) else []
    if campaign.audit is not None:
        case_id, why = facilities.case_of(turn, campaign, draft, answers)
    else:
        case_id, why = _case_of(turn, campaign, draft, matches)
        case_id, why = _still_there(turn, case_id, why)
    _add_case(turn, campaign, draft, answers, case_id, why)
    arriving = None
    if not held:
        arriving = surges.coming(turn, campaign, draft.campaign_id, answers, probe.text)
    held = HELD if arriving and arriving.surge_id else held
    _add_report(turn, campaign, draft, answers, case_id, held=held, agreed=agreed)
    if is_compared(campaign):
        reports.keep_fingerprint(turn, probe, campaign_id=draft.campaign_id, vault=turn.vault)
    keep_matches(turn, campaign, draft, matches)
    _note(turn, draft, "review", report_id, "", Review.RECEIVED, "sent" if agreed else "overdue")
    _note(turn, draft, "case", report_id, "", str(case_id), why)
    fetch(turn, report_id, all_sent(draft, answers), report=_compared_with(turn, campaign, probe))
    if why != "opened" and not held:
        corroboration.reconsider(turn, case_id)
    row = {"id": report_id, "campaign_id": draft.campaign_id, "n": draft.n, "held": held}
    told = surges.arrived(turn, row, arriving) if arriving else []
    turn.draft = None
    turn.outcome = "report"
    said = _said(turn, campaign, draft, held, why) if agreed else []
    if held != HELD:  # these are told of together
        told = [*told, *_told(turn, campaign, draft, answers)]
    return [*said, *told]


def _compared_with(turn: Turn, campaign: Campaign, probe: Fingerprint) -> Told:
    """What pictures are compared with; a thing on a map may have been taken at any time."""
    return expected(
        probe.lat,
        probe.lon,
        precision_m=probe.precision_m,
        happened_at=probe.at if campaign.things is None else None,
        received_at=turn.now,
    )


def _told(turn: Turn, campaign: Campaign, draft: Draft, answers: dict[str, Any]) -> list[Letter]:
    area = _area_of(campaign, answers)
    category = str(answers.get("category") or "")
    return cards.announce(
        turn, campaign, draft.id, urgent=draft.urgent, area=area, category=category
    )


def _final(turn: Turn, campaign: Campaign, draft: Draft) -> dict[str, Any]:
    """The answers that count; where the form asks for no category, with the only one."""
    moment = moment_in(turn, campaign)
    told = walk.final(campaign.form, draft.answers, moment)
    told = with_description(campaign, told, draft.answers, moment)
    answers = dict(placed(campaign.form, told))
    category = campaign.category_of(answers)
    return {"category": category, **answers} if category and "category" not in answers else answers


def _said(turn: Turn, campaign: Campaign, draft: Draft, held: str, why: str) -> list[Letter]:
    if campaign.survey is not None:
        return visiting.sent(turn, campaign, draft)
    return [_thanks(turn, draft, held, why)]


def _held(campaign: Campaign, answers: dict[str, Any]) -> str:
    place = answers.get("place") or {}
    if place.get("lat") is None or not campaign.area.polygons:
        return ""
    return "" if is_inside(campaign.area, place["lat"], place["lon"]) else "outside"


def _case_of(
    turn: Turn, campaign: Campaign, draft: Draft, matches: list[Match]
) -> tuple[int, str]:
    """The case that the report joins, or a new id; and why."""
    if draft.same_as is not None:
        return draft.same_as, "reporter"
    for match in matches:
        if match.case_id is None:
            continue
        learned = turn.campaigns.learned(draft.campaign_id)
        found = verdict_of(match, campaign.likeness, learned)
        if found == "match" and not _was_declined(turn, campaign, draft, match.case_id):
            return match.case_id, "match"
        break
    return turn.ids(), "opened"


def _still_there(turn: Turn, case_id: int, why: str) -> tuple[int, str]:
    """The case that is joined as it lives now, held: it may have been taken in by another."""
    if why == "opened":
        return case_id, why
    case = held(turn, case_id)
    return (case.id, why) if case is not None else (turn.ids(), "opened")


def _was_declined(turn: Turn, campaign: Campaign, draft: Draft, case_id: int) -> bool:
    """Whether the reporter was shown the case and said that theirs is another one.

    Then no likeness joins the two; the moderator sees the suggestion and decides.
    """
    category = campaign.category(draft.answers.get("category") or "")
    is_shown = category is not None and may_be_offered(category)
    return draft.offered and is_shown and cases.public(turn.read, case_id, campaign) is not None


def _add_case(
    turn: Turn, campaign: Campaign, draft: Draft, answers: dict[str, Any], case_id: int, why: str
) -> None:
    if why != "opened":
        return
    category = answers.get("category") or ""
    area = _area_of(campaign, answers)
    # No office is asked what it will do about one household's answers.
    office = None if campaign.survey else campaign.office_for(category, area)
    told = facilities.place_told(campaign, answers)
    place = json.dumps(told) if told else None
    turn.add(
        models.Case,
        id=case_id,
        code=case_code(turn.rng.randbytes(16)),
        campaign_id=draft.campaign_id,
        category=category,
        office=office.code if office else "",
        verification=Verification.UNVERIFIED,
        response=Response.OPEN,
        place=turn.vault.seal_text(place, place=f"cases|place|{case_id}") if place else None,
        opened_at=turn.now,
        changed_at=turn.now,
    )


def _area_of(campaign: Campaign, answers: dict[str, Any]) -> str:
    """The polygon that the place lies in, "" where there is none or the place is only words."""
    place = answers.get("place") or {}
    if place.get("lat") is None:
        return ""
    return name_of(campaign.area, place["lat"], place["lon"]) or ""


def _add_report(
    turn: Turn,
    campaign: Campaign,
    draft: Draft,
    answers: dict[str, Any],
    case_id: int,
    *,
    held: str,
    agreed: bool,
) -> None:
    told = answers.get("happened_at")
    area = _area_of(campaign, answers)
    turn.add(
        models.Report,
        id=draft.id,
        campaign_id=draft.campaign_id,
        n=draft.n,
        code_index=turn.vault.index("code", draft.code),
        code=turn.vault.seal_text(draft.code, place=f"report|code|{draft.id}"),
        reporter_id=turn.who.person_id,
        subject_id=draft.subject_id,
        contact_id=turn.who.contact_id,
        case_id=case_id,
        category=answers.get("category") or "",
        area=area,
        language=turn.language,
        channel=turn.who.channel,
        answers=turn.vault.seal_text(
            json.dumps(answers, ensure_ascii=False), place=f"report|answers|{draft.id}"
        ),
        happened_on=date.fromisoformat(told) if isinstance(told, str) and told else None,
        received_at=draft.started_at,
        review=Review.RECEIVED,
        urgent=draft.urgent,
        agreed=agreed,
        held=held,
        rank_at=queues.place_in_line(
            turn.read,
            turn.ids,
            person_id=turn.who.person_id or 0,
            campaign_id=draft.campaign_id,
            area=area,
            received_at=draft.started_at,
        ),
    )


def _note(
    turn: Turn, draft: Draft, about: str, subject_id: int, before: str, after: str, reason: str
) -> None:
    decisions.note(
        turn,
        about=about,
        subject_id=subject_id,
        before=before,
        after=after,
        reason=reason,
        campaign_id=draft.campaign_id,
        n=draft.n,
        version=1,
        by_id=None,
        by_role="reporter",
    )


def _thanks(turn: Turn, draft: Draft, held: str, why: str) -> Letter:
    parts = []
    if held == "outside":
        parts.append(turn.say("outside-area"))
    if why == "reporter":
        parts.append(turn.say("joined-thanks"))
    parts.append(turn.say("thanks-receipt", code=draft.code))
    thanks = "\n\n".join(parts)
    return turn.reply("\n".join([thanks, *_privacy_hint(turn, draft, thanks)]))


def _privacy_hint(turn: Turn, draft: Draft, thanks: str) -> list[str]:
    """That there is PRIVACY, told once a campaign, where it takes no text message more."""
    hint = turn.say("privacy-hint")
    longer = segments(f"{thanks}\n{hint}").segments
    if longer > max(segments(thanks).segments, MOST_SEGMENTS):
        return []
    person_id = turn.who.person_id or 0
    is_first = not reports.has_sent(turn.read, person_id, draft.campaign_id, before=draft.id)
    return [hint] if is_first else []
