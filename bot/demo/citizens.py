"""Made-up citizens: they read what is on their screen and answer from their line.

They know no table and no handler, only labels, as people do.
"""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from bot.demo.lines import Line
from channels import Arrival
from channels.console import line as typed
from channels.console import press
from forms.model import Campaign
from messages.model import Delivery
from messages.words import say

# "Lantern Street", "Kesho Market": what a person would write when asked where.
_NAMED = re.compile(r"(?<=\s)[A-Z]\w+(?: [A-Z]\w+)+")


@dataclass(slots=True)
class Citizen:
    """One person on one line of the file. `reported` are events that somebody told already."""

    line: Line
    campaign: Campaign
    reported: set[str] = field(default_factory=set)
    steps: int = 0

    def begins(self) -> Arrival:
        """The first message, as it stands in the file."""
        return typed(self.line.person, self.line.text, self.line.key)

    def answers(self, delivery: Delivery) -> Arrival | None:
        """What the person does with a letter; None: puts the phone away."""
        self.steps += 1
        key = f"{self.line.key}.{self.steps}"
        said = self._choice(delivery) or self._any(delivery)
        if said is not None:
            return press(self.line.person, said, key)
        text = self._words(delivery)
        return typed(self.line.person, text, key) if text is not None else None

    def _choice(self, delivery: Delivery) -> str | None:
        labels = {button.label: button.data for button in delivery.buttons}
        wanted = self._wanted(set(labels))
        return next((labels[label] for label in labels if label in wanted), None)

    def _any(self, delivery: Delivery) -> str | None:
        """A question that the file does not answer gets its first choice; a summary none."""
        shown = {button.label for button in delivery.buttons}
        asks = not shown & _all("send", self.campaign.languages)
        return delivery.buttons[0].data if shown and asks else None

    def _wanted(self, shown: set[str]) -> frozenset[str]:
        """Labels that this person would press, of those on the screen."""
        line, languages = self.line, self.campaign.languages
        yes, no = _all("yes", languages), _all("no", languages)
        if shown & yes and shown & no:
            return no if line.kind == "noconsent" else yes
        if shown & _all("same", languages):
            known = line.event and line.event in self.reported
            return _all("same" if known else "different", languages)
        if shown & _all("send", languages):
            return frozenset() if line.kind == "draft" else _all("send", languages)
        if shown & _all("language-name", languages) and line.language:
            return frozenset({say("language-name", line.language)})
        category = self.campaign.category(line.category or "other")
        labels = frozenset(category.label.values()) if category else frozenset()
        return (labels if shown & labels else frozenset()) | _all("skip", languages)

    def _words(self, delivery: Delivery) -> str | None:
        line = self.line
        if line.kind == "draft" and self.steps > 2:
            return None
        if delivery.buttons:
            return None  # nothing there that the person would press
        if delivery.wants_place:
            return place_of(line)
        return line.text


def place_of(line: Line) -> str:
    """The place as a person would send it: shared, or in words."""
    if line.lat is not None and line.lon is not None:
        return f"@{line.lat},{line.lon}"
    named = _NAMED.search(line.text)
    return line.place or (named[0] if named else line.text[:60])


@lru_cache(maxsize=64)
def _all(key: str, languages: tuple[str, ...]) -> frozenset[str]:
    return frozenset(say(key, language) for language in languages)
