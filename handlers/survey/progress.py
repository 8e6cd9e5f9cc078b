"""How a survey stands: by area and in all, with the response rate and how it came about."""

from forms.sampling import SurveyArea
from handlers.survey import visiting
from handlers.turn import Turn
from messages.dates import number
from messages.model import Inbound, Letter
from publishing.response_rate import Tally, total

# In the order of a reader's questions; what is nought is not said, but for the first.
_PARTS = (
    "completed", "partial", "refused", "not_at_home", "not_eligible", "by_themselves",
    "under_way",
)  # fmt: skip


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Tell how many interviews were made, of how many, and how the other visits ended."""
    survey, found = visiting.survey_of(turn), visiting.tallies(turn)
    turn.outcome = "progress"
    names = [area.name for area in survey.areas]
    areas = [*survey.areas, *(SurveyArea(name) for name in found if name not in names)]
    lines = [_line(turn, area, found.get(area.name, Tally())) for area in areas]
    if len(areas) > 1:
        quota = sum(area.quota for area in survey.areas)
        whole = SurveyArea(turn.say("progress-all"), quota=quota)
        lines.append(_line(turn, whole, total(found)))
    return [turn.reply("\n".join([*lines, turn.say("progress-how")]))]


def _line(turn: Turn, area: SurveyArea, there: Tally) -> str:
    """One area: "12 of 20; 12 completed, 2 refused, 1 nobody home: response rate 80 %"."""
    parts = [
        turn.say(f"progress-{name.replace('_', '-')}", n=getattr(there, name))
        for name in _PARTS
        if getattr(there, name) or name == "completed"
    ]
    rate = there.response_rate
    told = (
        turn.say("progress-no-rate")
        if rate is None
        else turn.say("progress-rate", rate=number(round(rate * 100), turn.language))
    )
    standing = visiting.standing_line(turn, area, there.answered)
    return turn.say("progress-line", standing=standing, parts=", ".join(parts), rate=told)
