"""Play a file through the whole program: people, moderators and officials on a moved clock.

Each message goes the way of a live one: inbox, turns, letters, console. What was played before
(same file, same database) is recognised by the inbox and not played again.
"""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import timedelta
from typing import Any

from sqlalchemy import select

from bot.demo.citizens import Citizen
from bot.demo.lines import Line
from bot.demo.organisers import ORGANISERS, publish_what_waits
from bot.demo.screens import Screens, pressed
from bot.demo.staff import LANGUAGE, MODERATORS, OFFICE_ANSWERS, Judge
from bot.house import House
from bot.stepped import Clock, Stepped
from channels.console import Console, press
from channels.console import line as typed
from forms.model import Campaign
from handlers.reasons import reason_words
from messages.model import Delivery
from messages.words import say
from moderation.roles import Role
from storage.columns import of
from storage.models import Case, Contact, Draft, Inbox, Letter, Report

C, D, IN, K, L, R = map(of, (Case, Draft, Inbox, Contact, Letter, Report))

MOST_STEPS = 20
# Moderators look after every third message, as people who do something else besides.
LOOK_AFTER = 3
TICK_EVERY = timedelta(hours=1)
# After the last message: drafts become old, and the last week's digest falls due.
AFTER = (timedelta(days=1, hours=1), timedelta(days=7))


class Player:
    """One playing of one file.

    Args:
        house: its clock is `clock`, its channels hold `console`.
        console: the channel everybody talks over.
        in_process: long work is done here: quicker where there is little of it, and takes
            200 MB more.
    """

    def __init__(
        self,
        house: House,
        clock: Clock,
        console: Console,
        campaign_id: int,
        campaign: Campaign,
        *,
        in_process: bool = False,
    ) -> None:
        self.house, self.clock, self.console = house, clock, console
        self.stepped = Stepped(house, clock, in_process=in_process)
        self.screens = Screens(house, self.stepped, console)
        self.campaign_id, self.campaign = campaign_id, campaign
        self.judge = Judge()
        self.by_report: dict[int, Line] = {}
        self.codes: dict[str, str] = {}
        self.reported: set[str] = set()
        self.added = 0
        self._ticked = clock.at
        self._answered: dict[str, int] = {}
        self._asked = 0

    def play(self, lines: Iterable[Line], told: Callable[[], None]) -> None:
        """Play all lines, oldest first; `told` is called after each."""
        self._staff()
        for name in ORGANISERS:
            self.screens.invited(name, self.campaign_id, Role.ORGANISER, LANGUAGE)
        for line in lines:
            self._move_to(line)
            self._one(line)
            told()
        for wait in AFTER:
            self.stepped.pass_time(wait)
            self._moderate()
            self._answer()
            publish_what_waits(self.screens)
        self.stepped.pass_time(timedelta(minutes=2))

    def close(self) -> None:
        """Let the connection go."""
        self.stepped.close()

    def _move_to(self, line: Line) -> None:
        self.clock.at = max(self.clock.at, line.at)
        if self.clock.at - self._ticked >= TICK_EVERY:
            self._ticked = self.clock.at
            self.stepped.tick()
            self.stepped.settle()
            self._answer()

    def _one(self, line: Line) -> None:
        if self.screens.is_known(line.key):
            return
        self.added += 1
        citizen = Citizen(self._filled(line), self.campaign, self.reported)
        self.screens.keep(citizen.begins())
        while citizen.steps < MOST_STEPS and (draft := self._draft_of(line.person)) is not None:
            self.by_report[draft] = line
            seen = self.screens.latest(line.person)
            said = citizen.answers(seen) if seen is not None else None
            if said is None:
                break
            self.screens.keep(said)
        self._remember(line)
        if self.added % LOOK_AFTER == 0:
            self._moderate()

    def _filled(self, line: Line) -> Line:
        """A command that names a receipt names the person's own."""
        if "{code}" not in line.text:
            return line
        code = self.codes.get(line.person, "")
        return replace(line, text=line.text.replace("{code}", code))

    def _remember(self, line: Line) -> None:
        if line.event:
            self.reported.add(line.event)
        for delivery in self.screens.letters(line.person)[-1:]:
            for word in delivery.text.split():
                if len(word.strip(".")) == 11 and word[5:6] == "-":
                    self.codes[line.person] = word.strip(".")

    # --- moderators --------------------------------------------------------------------------

    def _staff(self) -> None:
        """Moderators and one official an office come in by invitation, as real ones do."""
        for name in MODERATORS:
            self.screens.invited(name, self.campaign_id, Role.MODERATOR, LANGUAGE)
        for office in self.campaign.offices:
            self.screens.invited(
                f"{office.code}-office",
                self.campaign_id,
                Role.OFFICIAL,
                LANGUAGE,
                office=office.code,
            )

    def _moderate(self) -> None:
        """Work the queue until it is empty for both."""
        for name in MODERATORS:
            for _ in range(MOST_STEPS):
                if not self._one_card(name):
                    break

    def _one_card(self, name: str) -> bool:
        before = len(self.screens.letters(name))
        self.screens.keep(typed(name, "/next", self.screens.step(name)))
        new = self.screens.letters(name)[before:]
        card = next((d for d in reversed(new) if d.buttons), None)
        report = self._report_on(card)
        line = self.by_report.get(report.id) if report is not None else None
        if card is None or report is None:
            return False
        wanted = self._wanted(line, card, report)
        for label in wanted:
            button = pressed(self.screens.letters(name)[-1], {label})
            if button is None:
                return False
            self.screens.keep(press(name, button, self.screens.step(name)))
        return True

    def _wanted(self, line: Line | None, card: Delivery, report: Any) -> list[str]:
        labels = [button.label for button in card.buttons]
        if line is None:
            return [say("accept", LANGUAGE)]
        wanted = self.judge.decides(line, labels, self._code_of(report.case_id))
        return [
            reason_words(w.removeprefix("reason:"), LANGUAGE) if w.startswith("reason:") else w
            for w in wanted
        ]

    def _answer(self) -> None:
        """Officials answer what they were asked; who reported says whether it is mended."""
        for office in self.campaign.offices:
            name = f"{office.code}-office"
            letters = self.screens.letters(name)
            new = letters[self._answered.get(name, 0) :]
            self._answered[name] = len(letters)
            asked = [seen for seen in new if pressed(seen, {say("acknowledge", LANGUAGE)})]
            for seen in asked:
                self._asked += 1
                self._press_all(name, seen, OFFICE_ANSWERS[self._asked % len(OFFICE_ANSWERS)])
            self._answered[name] = len(self.screens.letters(name))
        self._say_if_fixed()

    def _press_all(self, name: str, seen: Delivery, keys: tuple[str, ...]) -> None:
        for key in keys:
            button = pressed(seen, {say(key, LANGUAGE)})
            if button is None:
                return
            self.screens.keep(press(name, button, self.screens.step(name)))
            seen = self.screens.letters(name)[-1]

    def _say_if_fixed(self) -> None:
        yes = frozenset(say("fixed-yes", language) for language in self.campaign.languages)
        for person, letter in self.screens.everybody():
            button = pressed(letter, yes)
            if button is not None:
                self.screens.keep(press(person, button, self.screens.step(person)))

    # --- looking ------------------------------------------------------------------------------

    def _draft_of(self, name: str) -> int | None:
        talker = self.house.vault.talker(self.console.name, self.console.account, name)
        found = self.screens.rows(
            select(D.id).join(Contact, K.id == D.contact_id).where(K.talker == talker)
        )
        return found[0][0] if found else None

    def _report_on(self, card: Delivery | None) -> Any:
        """The report that a card is about."""
        if card is None:
            return None
        letter = self.screens.rows(select(L.subject).where(L.id == int(card.key)))
        kind, _, rest = letter[0].subject.partition(":") if letter else ("", "", "")
        if kind != "r":
            return None
        report_id = int(rest.partition(":")[0])
        found = self.screens.rows(select(R.id, R.case_id).where(R.id == report_id))
        return found[0] if found else None

    def _code_of(self, case_id: int) -> str:
        return str(self.screens.rows(select(C.code).where(C.id == case_id))[0][0])


def account_of(file_bytes: bytes) -> str:
    """The account under which a file is played: the same file is the same account."""
    return hashlib.sha256(file_bytes).hexdigest()[:16]
