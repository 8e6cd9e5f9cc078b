"""Made-up people of surveys, maps and scorecards: they answer each question from their row.

They read what is on their screen, as people do: which question it is, and which buttons there are.
"""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from pathlib import Path

from forms.model import Campaign, Question
from messages.model import Delivery
from messages.words import say

# The first minute of all rows: a Monday, so that their four weeks are a whole month of weeks.
BEGINS = datetime(2026, 8, 3, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Sheet:
    """What one person will say on one occasion.

    Args:
        key: unique in its file.
        begin: their first words: a command, or what happened.
        said: by question what they answer, "" where they pass it over; besides "area" and
            "household" of an interview.
    """

    key: str
    at: datetime
    person: str
    language: str
    begin: str
    said: Mapping[str, str]


def sheets(file: Path) -> Iterator[Sheet]:
    """Read the rows of a campaign's sample, oldest first."""
    with file.open(encoding="utf-8", newline="") as stream:
        for n, row in enumerate(csv.DictReader(stream), start=1):
            at = BEGINS + timedelta(minutes=int(row.pop("minute")))
            yield Sheet(f"s{n}", at, row.pop("person"), row.pop("language"), row.pop("begin"), row)


@dataclass(frozen=True, slots=True)
class Respondent:
    """Somebody with a sheet, in a campaign."""

    sheet: Sheet
    campaign: Campaign

    def presses(self, seen: Delivery) -> frozenset[str]:
        """The labels that they would press, if they are on the screen."""
        asked = self._asked(seen)
        if asked is not None and (answer := self.sheet.said.get(asked.name, "")):
            return frozenset(
                label
                for option in asked.options
                if option.value == answer
                for label in option.label.values()
            ) or frozenset({answer})
        keys = ("send", "skip", "interview-begin", "interview-go-on", "different", "yes")
        known = frozenset().union(*(_all(key, self.campaign.languages) for key in keys))
        area = self.sheet.said.get("area")
        there = (b.label for b in seen.buttons if area and b.label.startswith(area))
        return known | {say("language-name", self.sheet.language)} | frozenset(there)

    def types(self, seen: Delivery) -> str:
        """What they type where nothing is to be pressed; "" where they have nothing to say."""
        asked = self._asked(seen)
        if asked is None:
            return "" if seen.buttons else self.sheet.said.get("household", "")
        answer = self.sheet.said.get(asked.name, "")
        option = next((each for each in asked.options if each.value == answer), None)
        return option.label[self.sheet.language] if option else answer

    def _asked(self, seen: Delivery) -> Question | None:
        """Which question is on the screen; none where all of them are, to be checked."""
        if {b.label for b in seen.buttons} & _all("send", self.campaign.languages):
            return None
        questions = self.campaign.form.questions
        return next((q for q in questions if any(t in seen.text for t in _labels(q))), None)


def _labels(question: Question) -> list[str]:
    return [label for label in question.label.values() if label]


@lru_cache(maxsize=64)
def _all(key: str, languages: tuple[str, ...]) -> frozenset[str]:
    return frozenset(say(key, language) for language in languages)
