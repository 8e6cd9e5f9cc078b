"""Play a file through the whole program: people, moderators and officials on a moved clock.

Each message goes the way of a live one: inbox, turns, letters, console. What was played before
(same file, same database) is recognised by the inbox and not played again.
"""

import hashlib
from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import timedelta
from typing import Any

from sqlalchemy import insert, select

from bot.demo.citizens import Citizen
from bot.demo.lines import Line
from bot.demo.staff import LANGUAGE, MODERATORS, OFFICE_ANSWERS, Judge
from bot.house import House
from bot.stepped import Clock, Stepped
from channels import Arrival
from channels.console import Console, press
from channels.console import line as typed
from forms.model import Campaign
from handlers.reasons import reason_words
from messages.model import Delivery
from messages.words import say
from moderation.roles import Role
from storage.columns import of
from storage.db import transaction, writing
from storage.models import Case, Contact, Draft, Inbox, Invitation, Letter, Report
from storage.people import invitation_row

C, D, IN, K, L, R = map(of, (Case, Draft, Inbox, Contact, Letter, Report))

MOST_STEPS = 20
TICK_EVERY = timedelta(hours=1)
# After the last message: drafts become old, and the last week's digest falls due.
AFTER = (timedelta(days=1, hours=1), timedelta(days=7))


class Player:
    """One playing of one file.

    Args:
        house: its clock is `clock`, its channels hold `console`.
        console: the channel everybody talks over.
    """

    def __init__(
        self, house: House, clock: Clock, console: Console, campaign_id: int, campaign: Campaign
    ) -> None:
        self.house, self.clock, self.console = house, clock, console
        self.stepped = Stepped(house, clock)
        self.campaign_id, self.campaign = campaign_id, campaign
        self.judge = Judge()
        self.by_report: dict[int, Line] = {}
        self.codes: dict[str, str] = {}
        self.reported: set[str] = set()
        self.added = 0
        self._ticked = clock.at
        self._steps = 0
        self._read = 0
        self._answered: dict[str, int] = {}
        self._asked = 0
        self._screens: dict[str, list[Delivery]] = {}

    def play(self, lines: Iterable[Line], told: Callable[[], None]) -> None:
        """Play all lines, oldest first; `told` is called after each."""
        self._staff()
        for line in lines:
            self._move_to(line)
            self._one(line)
            told()
        for wait in AFTER:
            self.stepped.pass_time(wait)
            self._moderate()
            self._answer()
        self.stepped.pass_time(timedelta(minutes=2))

    def _move_to(self, line: Line) -> None:
        self.clock.at = max(self.clock.at, line.at)
        if self.clock.at - self._ticked >= TICK_EVERY:
            self._ticked = self.clock.at
            self.stepped.tick()
            self.stepped.settle()
            self._answer()

    def _one(self, line: Line) -> None:
        if self._is_known(line.key):
            return
        self.added += 1
        citizen = Citizen(self._filled(line), self.campaign, self.reported)
        self._keep(citizen.begins())
        while citizen.steps < MOST_STEPS and (draft := self._draft_of(line.person)) is not None:
            self.by_report[draft] = line
            seen = self._screen(line.person)
            said = citizen.answers(seen) if seen is not None else None
            if said is None:
                break
            self._keep(said)
        self._remember(line)
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
        for delivery in self._letters(line.person)[-1:]:
            for word in delivery.text.split():
                if len(word.strip(".")) == 11 and word[5:6] == "-":
                    self.codes[line.person] = word.strip(".")

    # --- moderators --------------------------------------------------------------------------

    def _staff(self) -> None:
        """Moderators and one official an office come in by invitation, as real ones do."""
        for name in MODERATORS:
            self._invited(name, Role.MODERATOR, "")
        for office in self.campaign.offices:
            self._invited(f"{office.code}-office", Role.OFFICIAL, office.code)

    def _invited(self, name: str, role: Role, office: str) -> None:
        if self._is_known(f"join-{name}"):
            return
        code = self.house.rng.randbytes(16).hex()
        row = invitation_row(
            self.house.vault,
            self.house.ids(),
            self.campaign_id,
            role,
            office,
            code,
            self.clock(),
        )
        with writing(self.house.engine) as conn:
            conn.execute(insert(Invitation), row)
        self._keep(typed(name, f"/start {code}", f"join-{name}"))
        self._keep(typed(name, "/language", f"join-{name}-asks"))
        seen = self._screen(name)
        button = _pressed(seen, {say("language-name", LANGUAGE)}) if seen is not None else None
        if button is not None:
            self._keep(press(name, button, f"join-{name}-language"))

    def _moderate(self) -> None:
        """Work the queue until it is empty for both."""
        for name in MODERATORS:
            for _ in range(MOST_STEPS):
                if not self._one_card(name):
                    break

    def _one_card(self, name: str) -> bool:
        before = len(self._letters(name))
        self._keep(typed(name, "/next", self._staff_key(name)))
        new = self._letters(name)[before:]
        card = next((d for d in reversed(new) if d.buttons), None)
        report = self._report_on(card)
        line = self.by_report.get(report.id) if report is not None else None
        if card is None or report is None:
            return False
        wanted = self._wanted(line, card, report)
        for label in wanted:
            button = _pressed(self._letters(name)[-1], {label})
            if button is None:
                return False
            self._keep(press(name, button, self._staff_key(name)))
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

    def _staff_key(self, name: str) -> str:
        self._steps += 1
        return f"{name}-{self.clock.at:%Y%m%d%H%M%S}-{self._steps}"

    def _answer(self) -> None:
        """Officials answer what they were asked; who reported says whether it is mended."""
        for office in self.campaign.offices:
            name = f"{office.code}-office"
            letters = self._letters(name)
            new = letters[self._answered.get(name, 0) :]
            self._answered[name] = len(letters)
            asked = [seen for seen in new if _pressed(seen, {say("acknowledge", LANGUAGE)})]
            for seen in asked:
                self._asked += 1
                self._press_all(name, seen, OFFICE_ANSWERS[self._asked % len(OFFICE_ANSWERS)])
            self._answered[name] = len(self._letters(name))
        self._say_if_fixed()

    def _press_all(self, name: str, seen: Delivery, keys: tuple[str, ...]) -> None:
        for key in keys:
            button = _pressed(seen, {say(key, LANGUAGE)})
            if button is None:
                return
            self._keep(press(name, button, self._staff_key(name)))
            seen = self._letters(name)[-1]

    def _say_if_fixed(self) -> None:
        yes = frozenset(say("fixed-yes", language) for language in self.campaign.languages)
        self._letters("")  # reads what is new
        for person, letters in list(self._screens.items()):
            button = _pressed(letters[-1], yes)
            if button is not None:
                self._keep(press(person, button, self._staff_key(person)))

    # --- looking ------------------------------------------------------------------------------

    def _keep(self, arrival: Arrival) -> None:
        self.stepped.keep(self.console.name, self.console.account, arrival)
        self.stepped.settle()

    def _letters(self, name: str) -> list[Delivery]:
        for address, delivery in self.console.said[self._read :]:
            if delivery.text:
                self._screens.setdefault(address, []).append(delivery)
        self._read = len(self.console.said)
        return self._screens.get(name, [])

    def _screen(self, name: str) -> Delivery | None:
        letters = self._letters(name)
        return letters[-1] if letters else None

    def _is_known(self, key: str) -> bool:
        found = self._rows(
            select(IN.seq).where(
                IN.channel == self.console.name,
                IN.account == self.console.account,
                IN.external_id == key,
            )
        )
        return bool(found)

    def _draft_of(self, name: str) -> int | None:
        talker = self.house.vault.talker(self.console.name, self.console.account, name)
        found = self._rows(
            select(D.id).join(Contact, K.id == D.contact_id).where(K.talker == talker)
        )
        return found[0][0] if found else None

    def _report_on(self, card: Delivery | None) -> Any:
        """The report that a card is about."""
        if card is None:
            return None
        letter = self._rows(select(L.subject).where(L.id == int(card.key)))
        kind, _, rest = letter[0].subject.partition(":") if letter else ("", "", "")
        if kind != "r":
            return None
        found = self._rows(select(R.id, R.case_id).where(R.id == int(rest.partition(":")[0])))
        return found[0] if found else None

    def _code_of(self, case_id: int) -> str:
        return str(self._rows(select(C.code).where(C.id == case_id))[0][0])

    def _rows(self, statement: Any) -> list[Any]:
        conn = self.stepped.writer.conn
        with transaction(conn):
            return list(conn.execute(statement))


def _pressed(delivery: Delivery, labels: AbstractSet[str]) -> str | None:
    return next((b.data for b in delivery.buttons if b.label in labels), None)


def account_of(file_bytes: bytes) -> str:
    """The account under which a file is played: the same file is the same account."""
    return hashlib.sha256(file_bytes).hexdigest()[:16]
