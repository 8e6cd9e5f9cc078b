"""The story of a case in plain words, oldest first: who decided what, why, and by which rules.

Who is told by role alone. What moderators and offices wrote is told without what leads to people;
what was erased is told as erased.
"""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Row

from forms.model import Campaign
from handlers.conversation.likely import category_label
from handlers.conversation.status import office_name
from handlers.reasons import why_words
from messages.dates import moment
from messages.words import keys, say
from privacy.redact import redact
from storage.stories import Came, Story

# Decisions of these kinds came with words; where these are gone, that is said.
_WITH_WORDS = frozenset({"needs_info"})


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that happened, in words and as the rows have it.

    Args:
        who: a role, never a person.
        words: what was written with it, "" where nothing was.
        undone: it was taken back later.
        link: its number in the chain of hashes, None while it waits for it.
    """

    at: datetime
    who: str
    what: str
    why: str = ""
    words: str = ""
    about: str = ""
    before: str = ""
    after: str = ""
    reason: str = ""
    role: str = ""
    rules: str = ""
    campaign_version: int = 0
    undone: bool = False
    undoes: bool = False
    is_part: bool = False
    link: int | None = None

    def as_json(self) -> dict[str, Any]:
        """The same for a program."""
        return {**asdict(self), "at": self.at.isoformat()}


def title(story: Story, campaign: Campaign, language: str) -> list[str]:
    """The first lines: which case, and whether another one took it in."""
    case = story.case
    label = category_label(campaign, case.category, language)
    when = _when(case.opened_at, campaign, language)
    lines = [say("story-title", language, code=case.code, category=label, when=when)]
    return [*lines, say("story-went", language, into=story.into)] if story.into else lines


def told(story: Story, campaign: Campaign, language: str) -> list[Told]:
    """Everything that happened, oldest first."""
    teller = _Teller(story, campaign, language)
    found = [
        *(teller.decision(row) for row in story.decisions),
        *(teller.came(each) for each in story.came),
    ]
    return sorted(found, key=lambda each: each.at)


def lines(found: list[Told], campaign: Campaign, language: str) -> Iterator[str]:
    """One line for each; rules and campaign version are told where they change."""
    rules = ("", 0)
    for each in found:
        now = (each.rules, each.campaign_version)
        if each.rules and now != rules:
            rules = now
            yield f"[{say('story-rules', language, rules=now[0], n=now[1])}]"
        why = f" ({each.why})" if each.why else ""
        later = f" [{say('story-undone', language)}]" if each.undone else ""
        words = f"; {each.words}" if each.words else ""
        indent = "    " if each.is_part else ""
        when = _when(each.at, campaign, language)
        yield f"{indent}{when} · {each.who}: {each.what}{why}{words}{later}"


def sealed_line(found: list[Told], language: str) -> str:
    """How much of it the chain of hashes holds."""
    decided = [each for each in found if each.about]
    sealed = sum(each.link is not None for each in decided)
    return say("story-sealed", language, sealed=sealed, all=len(decided))


def _when(at: datetime, campaign: Campaign, language: str) -> str:
    return moment(at, language, ZoneInfo(campaign.timezone))


class _Teller:
    """Says the rows of one story in one language."""

    def __init__(self, story: Story, campaign: Campaign, language: str) -> None:
        self.story, self.campaign, self.language = story, campaign, language
        self.numbers = {row.id: n for n, row in enumerate(story.reports, start=1)}
        self.channels = {row.id: row.channel for row in story.reports}
        self.undone = {row.undoes for row in story.decisions if row.undoes is not None}

    def decision(self, row: Row[Any]) -> Told:
        """What one decision did."""
        what = self._what(row)
        role = row.by_role or ("" if row.by_id is None else "moderator")
        return Told(
            at=row.decided_at,
            who=self._role(role),
            what=self.say("story-undoes", what=what) if row.undoes is not None else what,
            why="" if row.undoes is not None else why_words(row.reason, self.language),
            words=self._words(row),
            about=row.about,
            before=self._code_or_state(row.about, row.before),
            after=self._code_or_state(row.about, row.after),
            reason=row.reason,
            role=role,
            rules=row.rules,
            campaign_version=row.n,
            undone=row.id in self.undone,
            undoes=row.undoes is not None,
            is_part=row.part_of is not None,
            link=row.link,
        )

    def came(self, each: Came) -> Told:
        """What came with a report."""
        key = "story-added" if each.what == "added" else "story-picture"
        what = self.say(key, report=self._report(each.report_id))
        return Told(at=each.at, who=self._role("reporter"), what=what)

    def say(self, key: str, **slots: object) -> str:
        """The words in the story's language."""
        return say(key, self.language, **slots)

    def _role(self, role: str) -> str:
        key = f"role-{role}" if role else "story-heed"
        return self.say(key) if key in keys("en") else role

    def _report(self, report_id: int) -> str:
        return self.say("story-report", n=self.numbers.get(report_id, "?"))

    def _code(self, end: str) -> str:
        return self.story.codes.get(int(end), "?") if end.isdecimal() else "–"

    def _code_or_state(self, about: str, end: str) -> str:
        is_code = about in ("case", "merge", "split", "merged_into", "place") and end.isdecimal()
        return self._code(end) if is_code else end

    def _words(self, row: Row[Any]) -> str:
        text = self.story.words.get(row.id)
        if text is not None:
            shown = redact(text, country=self.campaign.country).strip()
            return self.say("story-words", text=shown)
        was_there = row.undoes is None and row.before != row.after and row.after in _WITH_WORDS
        return self.say("story-words", text=self.say("story-erased")) if was_there else ""

    def _what(self, row: Row[Any]) -> str:
        match row.about:
            case "review" if not row.before:
                channel = self.channels.get(row.subject_id, "?")
                return self.say("story-came", report=self._report(row.subject_id), channel=channel)
            case "review" | "verification" | "response" if row.before != row.after:
                return self._moved(row)
            case "case":
                return self._joined(row)
            case "merge" | "split" | "merged_into" | "office" | "place" | "restricted":
                return self._of_case(row)
            case "urgent":
                key = "decided-urgent" if row.after else "story-not-urgent"
                told = self.say(key, report=self._report(row.subject_id))
                return told if not row.after else f"{self._report(row.subject_id)}: {told}"
            case "escalated" if row.after:
                return f"{self._report(row.subject_id)}: {self.say('decided-escalated')}"
            case "consent":
                return f"{self._report(row.subject_id)}: {self.say('decided-no-consent')}"
        subject = self._subject(row)
        return " ".join(part for part in (f"{subject}:", row.about, row.after) if part)

    def _subject(self, row: Row[Any]) -> str:
        if row.subject_id in self.numbers:
            return self._report(row.subject_id)
        return self.story.codes.get(row.subject_id, str(row.about))

    def _moved(self, row: Row[Any]) -> str:
        before, after = (self._state(row, state) for state in (row.before, row.after))
        return self.say("story-moved", subject=self._subject(row), before=before, after=after)

    def _state(self, row: Row[Any], state: str) -> str:
        """A state in the words that reporters are told, without the code that stands beside it."""
        kind = "state" if row.about == "review" else "case"
        name = {"closed_no_action": "closed", "appealed": "in_review"}.get(state, state)
        key = f"{kind}-{name.replace('_', '-')}"
        if key not in keys("en"):
            return state
        slots = {
            "reason": why_words(row.reason, self.language),
            "office": office_name(self.campaign, self.story.case.office),
            "case": self._subject(row),
        }
        return self.say(key, **slots).rstrip(" .।")

    def _joined(self, row: Row[Any]) -> str:
        report = self._report(row.subject_id)
        if not row.before:
            key = "story-opened" if row.reason == "opened" else "story-joined"
            return self.say(key, report=report, code=self._code(row.after))
        ends = {"before": self._code(row.before), "after": self._code(row.after)}
        return self.say("story-left", report=report, **ends)

    def _of_case(self, row: Row[Any]) -> str:
        code = self.story.codes.get(row.subject_id, "?")
        match row.about:
            case "merge":
                ends = (row.before, row.after) if row.undoes is None else (row.after, row.before)
                return self.say("story-merged", code=self._code(ends[1]), away=self._code(ends[0]))
            case "split":
                return self.say("story-split", code=code)
            case "merged_into" if row.after:
                return self.say("story-ended", code=code, into=self._code(row.after))
            case "merged_into":
                return self.say("story-lives", code=code)
            case "office":
                before, after = (office_name(self.campaign, o) for o in (row.before, row.after))
                told = {"before": before or "–", "after": after or "–"}
                return self.say("story-office", code=code, **told)
            case "place":
                return self.say("story-place", code=code, other=self._code(row.after))
        key = "decided-restricted" if row.after else "story-shown"
        return f"{code}: {self.say(key)}" if row.after else self.say(key, code=code)
