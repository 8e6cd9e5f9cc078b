"""Made-up moderators and officials: they work through chat, by the labels on their cards."""

from dataclasses import dataclass, field

from bot.demo.lines import Line
from messages.words import say

MODERATORS = ("moses", "wanjiru")
LANGUAGE = "en"
# What offices answer, case after case; every fifth waits.
OFFICE_ANSWERS = (
    ("acknowledge",),
    ("in-progress", "done"),
    ("acknowledge", "in-progress"),
    (),
    ("done",),
)


@dataclass(slots=True)
class Judge:
    """Decides as the file says. `case_of_event` are public codes of cases by event."""

    case_of_event: dict[str, str] = field(default_factory=dict)

    def decides(self, line: Line, labels: list[str], case_code: str) -> list[str]:
        """The labels to press, one after another; `reason:X` stands for the label of a reason."""
        same = self._same(line, labels)
        if same is not None:
            return [same]
        if line.event:
            self.case_of_event.setdefault(line.event, case_code)
        if line.kind in ("nonsense", "outside", "rejected"):
            reason = {"nonsense": "nonsense", "outside": "outside"}.get(line.kind, "unclear")
            return [_label("reject"), f"reason:{reason}"]
        if line.verified is False:
            return [_label("accept")]
        return [_label("verify")]

    def _same(self, line: Line, labels: list[str]) -> str | None:
        known = self.case_of_event.get(line.event) if line.event else None
        label = say("same-as", LANGUAGE, code=known) if known else None
        return label if label in labels else None


def _label(key: str) -> str:
    return say(key, LANGUAGE)
