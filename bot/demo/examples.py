"""The example survey, map and scorecard, played in the month before the city's messages.

Each has people, moderators and two organisers of its own, and is closed when its month is over;
what it leaves is a release of that month.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from bot.campaign_files import read_with_files
from bot.demo.organisers import ORGANISERS, publish_what_waits
from bot.demo.play import account_of
from bot.demo.respondents import BEGINS, Respondent, Sheet, sheets
from bot.demo.screens import Screens
from bot.demo.staff import LANGUAGE
from bot.house import House
from bot.stepped import Clock, Stepped
from channels import Channel
from channels.console import Console
from channels.console import Settings as ConsoleSettings
from channels.console import line as typed
from forms.model import Campaign
from messages.words import say
from moderation.roles import Role
from storage import campaigns
from storage.db import reading, writing

Channels = dict[tuple[str, str], Channel]
CODES = ("household_water", "water_points", "clinic_scorecard")
MODERATOR = "asha"
MOST_STEPS = 20
LOOK_AFTER = 20  # rows of all three
# Half past six on the Monday after the four weeks: what fell due at six is built and published.
OVER = timedelta(days=28, hours=3, minutes=30)


@dataclass(frozen=True, slots=True)
class _Played:
    """One of the campaigns with the people in it."""

    campaign: Campaign
    campaign_id: int
    screens: Screens
    rows: tuple[Sheet, ...]


class Examples:
    """The three of them, in one program.

    Args:
        channels: the house's; a console for each campaign is added.
        folder: where the campaigns' folders lie.
    """

    def __init__(self, house: House, clock: Clock, channels: Channels, folder: Path) -> None:
        self.house, self.clock, self.channels = house, clock, channels
        self.stepped = Stepped(house, clock, in_process=True)
        self.played = [self._loaded(folder / code) for code in CODES]

    def _loaded(self, folder: Path) -> _Played:
        code, text, files = read_with_files(folder / "campaign.yaml")
        sample = folder / "sample.csv"
        console = Console(ConsoleSettings(enabled=True, buttons=True))
        console.name, console.account = "file", account_of(sample.read_bytes())
        self.channels[console.name, console.account] = console
        with writing(self.house.engine) as conn:
            campaign_id, _, _ = campaigns.load(
                conn,
                code=code,
                text=text,
                files=files,
                new_id=self.house.ids(),
                now=self.clock(),
                by="demo",
            )
        with reading(self.house.engine) as read:
            self.house.campaigns.refresh(read)
        campaign = self.house.campaigns.newest(campaign_id)
        if campaign is None:
            raise LookupError(code)
        screens = Screens(self.house, self.stepped, console)
        return _Played(campaign, campaign_id, screens, tuple(sheets(sample)))

    def __len__(self) -> int:
        """How many rows there are to play."""
        return sum(len(each.rows) for each in self.played)

    def play(self, told: Callable[[], None]) -> None:
        """Play all rows, oldest first; `told` is called after each."""
        for each in self.played:
            self._staff(each)
        rows = [(sheet, each) for each in self.played for sheet in each.rows]
        for n, (sheet, each) in enumerate(sorted(rows, key=lambda pair: pair[0].at), start=1):
            self.clock.at = max(self.clock.at, sheet.at)
            if not each.screens.is_known(f"{sheet.key}-0"):
                self._one(sheet, each)
            if n % LOOK_AFTER == 0:
                self._moderate()
            told()
        self._moderate()
        self._end()

    def _staff(self, each: _Played) -> None:
        each.screens.invited(MODERATOR, each.campaign_id, Role.MODERATOR, LANGUAGE)
        for name in ORGANISERS:
            each.screens.invited(name, each.campaign_id, Role.ORGANISER, LANGUAGE)
        if each.campaign.survey is not None:
            for name, language in dict.fromkeys((row.person, row.language) for row in each.rows):
                each.screens.invited(name, each.campaign_id, Role.ENUMERATOR, language)

    def _one(self, sheet: Sheet, each: _Played) -> None:
        screens, person = each.screens, Respondent(sheet, each.campaign)
        known = bool(screens.letters(sheet.person))
        if not known:
            self._says(screens, sheet, f"/start {each.campaign.link_code}", "start")
            self._answers(screens, person)
        self._says(screens, sheet, sheet.begin, "0")
        self._answers(screens, person)

    def _says(self, screens: Screens, sheet: Sheet, text: str, step: str) -> None:
        screens.keep(typed(sheet.person, text, f"{sheet.key}-{step}"))

    def _answers(self, screens: Screens, person: Respondent) -> None:
        """Answer what is on the screen until it asks nothing that the person knows."""
        name = person.sheet.person
        for _ in range(MOST_STEPS):
            seen = screens.latest(name)
            if seen is None or screens.presses(name, person.presses(seen)):
                continue
            text = person.types(seen)
            if not text:
                return
            screens.keep(typed(name, text, screens.step(name)))
            if screens.latest(name) is seen:
                return

    def _moderate(self) -> None:
        """Whoever is responsible works each queue until it is empty."""
        for each in self.played:
            while each.screens.presses(MODERATOR, self._judged(each.screens)):
                pass

    def _judged(self, screens: Screens) -> list[str]:
        """What the moderator presses on the next card: what they believe, they verify."""
        screens.keep(typed(MODERATOR, "/next", screens.step(MODERATOR)))
        labels = {b.label for b in screens.letters(MODERATOR)[-1].buttons}
        verify, accept = say("verify", LANGUAGE), say("accept", LANGUAGE)
        return [verify] if verify in labels else [accept]

    def _end(self) -> None:
        """The month is over: the campaigns are closed, their releases built and published."""
        with writing(self.house.engine) as conn:
            for each in self.played:
                campaigns.close(conn, each.campaign.code, self.clock())
        self.clock.at = max(self.clock.at, BEGINS + OVER)
        self.stepped.pass_time(timedelta(0))
        for each in self.played:
            publish_what_waits(each.screens)
        self.stepped.pass_time(timedelta(minutes=2))
        self.stepped.close()
