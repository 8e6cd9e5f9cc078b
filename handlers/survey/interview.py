"""Interview a household: which area, what came of the visit, which household, its consent.

Then the form is walked like any other. Whoever is no enumerator answers for themselves: roles do
not hold where senders can be forged, so by SMS that is everybody.
"""

from collections.abc import Callable, Mapping

from forms.model import in_language
from forms.sampling import SurveyArea, normal_code
from forms.xpath import patterns
from handlers.conversation import receipt
from handlers.conversation.asking import proceed
from handlers.conversation.steering import check_open, resume
from handlers.survey import answering, visiting
from handlers.turn import Turn
from messages.dates import day, day_in
from messages.model import Choice, Inbound, Letter, Said
from moderation.roles import Action, may
from storage import surveys
from storage.models import Consent, Person, Subject

# What may come of a visit besides an interview, and what is said of it.
OUTCOMES = ("refused", "not_at_home", "not_eligible")
MOST_CODE = 40


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Begin a visit, or take the answer to what was asked about one."""
    receipt.alone(turn)
    visiting.survey_of(turn)
    if turn.draft is not None:
        return resume(turn, turn.draft)
    check_open(turn, turn.campaign)
    text = said.text if isinstance(said, Said) else ""
    asked = turn.asked if turn.asked and turn.asked.handler == "interview" else None
    if not may(turn.who.roles, Action.INTERVIEW):
        return answering.handle(turn, asked, text)
    if asked is None or asked.stale:
        return [_which_area(turn)]
    kind, _, rest = asked.subject.partition(":")
    return _STEPS.get(kind, _area_told)(turn, text, rest)


# --- the area ----------------------------------------------------------------------------------


def _which_area(turn: Turn, *, before: str = "") -> Letter:
    survey, found = visiting.survey_of(turn), visiting.tallies(turn)
    labels = {
        area.name: turn.say(
            "interview-area-choice",
            area=area.name,
            done=found[area.name].answered if area.name in found else 0,
            quota=area.quota,
        )
        for area in survey.areas
        if area.quota
    }
    areas = visiting.areas_in_order(turn, survey)
    return visiting.area_letter(turn, areas, "area", labels=labels, before=before)


def _area_told(turn: Turn, text: str, _: str) -> list[Letter]:
    area = visiting.area_meant(turn, visiting.survey_of(turn), text)
    if area is None:
        return [_which_area(turn, before=turn.say("choose-one"))]
    return [_in_area(turn, area)]


def _in_area(turn: Turn, area: SurveyArea) -> Letter:
    is_full = visiting.is_full(area, visiting.done_in(turn, area))
    return _full(turn, area) if is_full else _how(turn, area)


def _full(turn: Turn, area: SurveyArea, *, before: str = "") -> Letter:
    full = turn.say("interview-full", area=area.name, quota=area.quota)
    choices = tuple(
        Choice(value, turn.say(key))
        for value, key in (("on", "interview-go-on"), ("other", "interview-other-area"))
    )
    return turn.ask(_joined(before, full), "interview", f"full:{area.name}", choices=choices)


def _full_told(turn: Turn, _: str, name: str) -> list[Letter]:
    area = visiting.survey_of(turn).area(name)
    if area is None or turn.choice == "other":
        return [_which_area(turn)]
    if turn.choice == "on":
        return [_how(turn, area)]
    return [_full(turn, area, before=turn.say("choose-one"))]


# --- what came of it ---------------------------------------------------------------------------


def _how(turn: Turn, area: SurveyArea, *, before: str = "") -> Letter:
    text = _joined(before, turn.say("interview-how", area=area.name))
    choices = (
        Choice("begin", turn.say("interview-begin")),
        *(Choice(outcome, turn.say(_key(outcome))) for outcome in OUTCOMES),
        Choice("other", turn.say("interview-other-area")),
    )
    return turn.ask(text, "interview", f"how:{area.name}", choices=choices, columns=2)


def _key(outcome: str) -> str:
    return f"interview-{outcome.replace('_', '-')}"


def _how_told(turn: Turn, _: str, name: str) -> list[Letter]:
    area = visiting.survey_of(turn).area(name)
    if area is None or turn.choice == "other":
        return [_which_area(turn)]
    if turn.choice == "begin":
        return [_which_code(turn, area)]
    if turn.choice in OUTCOMES:
        return [_counted(turn, area, turn.choice)]
    return [_how(turn, area, before=turn.say("choose-one"))]


def _counted(
    turn: Turn, area: SurveyArea, outcome: str, *, subject_id: int | None = None
) -> Letter:
    visiting.add_visit(turn, area, outcome, subject_id=subject_id)
    turn.outcome = f"visit:{outcome}"
    said = turn.say("interview-counted", outcome=turn.say(_key(outcome)))
    return visiting.next_letter(turn, area, before=said)


def _next_told(turn: Turn, _: str, name: str) -> list[Letter]:
    area = visiting.survey_of(turn).area(name)
    if area is None or turn.choice != "next":
        return [_which_area(turn)]
    return [_in_area(turn, area)]


# --- which household ---------------------------------------------------------------------------


def _which_code(turn: Turn, area: SurveyArea, *, before: str = "") -> Letter:
    survey = visiting.survey_of(turn)
    asked = turn.say(f"interview-code-{survey.unit}")
    hint = in_language(survey.code_hint, turn.language)
    text = " ".join(part for part in (before, asked, hint) if part)
    return turn.ask(text, "interview", f"code:{area.name}")


def _code_told(turn: Turn, text: str, name: str) -> list[Letter]:
    survey, typed = visiting.survey_of(turn), text.strip()
    area, code = survey.area(name), normal_code(typed)
    if area is None:
        return [_which_area(turn)]
    fits = not survey.code_pattern or patterns.matches(survey.code_pattern, typed)
    if not code or len(typed) > MOST_CODE or not fits:
        return [_which_code(turn, area, before=turn.say("interview-code-bad"))]
    index = visiting.household_index(turn, area, code)
    found = surveys.met(turn.read, turn.who.campaign_id or 0, index)
    if found is None:
        return [_read_aloud(turn, area, _meet(turn, area, index))]
    surveys.meet_again(turn, found.id)
    before = surveys.interviewed_at(turn.read, found.id)
    if before is None:
        return [_read_aloud(turn, area, found.id)]
    on = day_in(before, turn.campaign.timezone)
    return [_met_before(turn, area, found.id, day(on, turn.language))]


def _meet(turn: Turn, area: SurveyArea, index: int) -> int:
    person_id, subject_id = turn.ids(), turn.ids()
    turn.add(Person, id=person_id, key=turn.rng.randbytes(16), created_at=turn.now)
    turn.add(
        Subject,
        id=subject_id,
        campaign_id=turn.who.campaign_id,
        code_index=index,
        person_id=person_id,
        area=area.name,
        met_at=turn.now,
    )
    return subject_id


def _met_before(turn: Turn, area: SurveyArea, subject_id: int, on: str) -> Letter:
    text = turn.say(f"interview-met-{visiting.survey_of(turn).unit}", day=on)
    choices = (
        Choice("again", turn.say("interview-ask-again")),
        Choice("another", turn.say("interview-another-code")),
    )
    return turn.ask(text, "interview", f"met:{subject_id}:{area.name}", choices=choices)


def _met_told(turn: Turn, text: str, rest: str) -> list[Letter]:
    subject_id, _, name = rest.partition(":")
    area = visiting.survey_of(turn).area(name)
    if area is None:
        return [_which_area(turn)]
    if turn.choice == "again":
        return [_read_aloud(turn, area, int(subject_id))]
    if turn.choice is None and text.strip():
        return _code_told(turn, text, name)
    return [_which_code(turn, area)]


# --- its consent -------------------------------------------------------------------------------


def _read_aloud(turn: Turn, area: SurveyArea, subject_id: int, *, before: str = "") -> Letter:
    campaign = turn.campaign
    notice = in_language(campaign.consent, turn.language)
    text = _joined(before, turn.say("interview-read-aloud", notice=notice))
    choices = tuple(Choice(word, turn.say(word)) for word in ("yes", "no"))
    # The version comes last: it is the one part that may hold anything.
    subject = f"consent:{subject_id}:{area.name}:{campaign.consent_version}"
    return turn.ask(text, "interview", subject, choices=choices)


def _consent_told(turn: Turn, _: str, rest: str) -> list[Letter]:
    subject_id, name, version = rest.split(":", 2)
    area = visiting.survey_of(turn).area(name)
    found = surveys.subject(turn.read, int(subject_id))
    if area is None or found is None or found.campaign_id != turn.who.campaign_id:
        return [_which_area(turn)]
    if turn.choice == "no":
        # Of who was never interviewed the count is kept, and nothing to know them by.
        is_known = not surveys.unmeet(turn, found)
        return [_counted(turn, area, "refused", subject_id=found.id if is_known else None)]
    if turn.choice != "yes":
        return [_read_aloud(turn, area, found.id, before=turn.say("choose-one"))]
    if version != turn.campaign.consent_version:
        return [_read_aloud(turn, area, found.id, before=turn.say("consent-changed"))]
    _keep_consent(turn, found.person_id)
    return proceed(turn, visiting.open_interview(turn, area, found))


def _keep_consent(turn: Turn, person_id: int) -> None:
    turn.add(
        Consent,
        id=turn.ids(),
        person_id=person_id,
        campaign_id=turn.who.campaign_id,
        n=turn.campaign.n,
        version=turn.campaign.consent_version,
        language=turn.language,
        given_at=turn.now,
    )


def _joined(*parts: str) -> str:
    return "\n".join(part for part in parts if part)


_STEPS: Mapping[str, Callable[[Turn, str, str], list[Letter]]] = {
    "area": _area_told,
    "full": _full_told,
    "how": _how_told,
    "next": _next_told,
    "code": _code_told,
    "met": _met_told,
    "consent": _consent_told,
}
