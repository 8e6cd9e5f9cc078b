"""`python -m bot chat`: talk to Heed in the terminal, as citizen, moderator or official."""

from datetime import timedelta
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console as Screen
from rich.panel import Panel
from sqlalchemy import insert

from bot.house import House
from bot.screen import loaded_settings, opened, refuse, say, typed
from bot.stepped import Clock, Stepped
from bot.texting import Texting
from channels import Arrival
from channels.console import Console, is_member, line, press
from channels.console import Settings as ConsoleSettings
from forms.model import Campaign
from messages.model import Delivery
from moderation.roles import Role
from storage.db import reading, writing
from storage.models import Invitation
from storage.people import invitation_row


class Part(StrEnum):
    """Who one is in the conversation."""

    CITIZEN = "citizen"
    MODERATOR = "moderator"
    OFFICIAL = "official"
    ORGANISER = "organiser"


HELP = (
    "Type what you would write; a number or a label presses a button. "
    "@-2.87,40.12 shares a place, !photo sends a picture, /later moves the clock on by two "
    "minutes, Ctrl-D ends."
)


# Nobody has it: a number of the sort that is kept for films.
A_NUMBER = "+12025550123"

app = typer.Typer(add_completion=False)


@app.command()
def chat(
    part: Annotated[Part, typer.Option("--as", help="Who you are.")] = Part.CITIZEN,
    name: Annotated[str, typer.Option(help="Your name on this console.")] = "",
    office: Annotated[str, typer.Option(help="The office an official speaks for.")] = "",
    db: Annotated[str, typer.Option(help="Database URL, instead of the settings'.")] = "",
    keys: Annotated[Path | None, typer.Option(help="Key file, instead of the settings'.")] = None,
    sms: Annotated[
        bool, typer.Option("--sms", help="As a plain phone: segments, alphabet and costs.")
    ] = False,
) -> None:
    """Talk to Heed here, through the same inbox, turns and letters as over any channel.

    Runs by itself: nothing else needs to run, and on SQLite nothing else should. With `--sms` you
    see what a phone would show, and under each message how many SMS it takes.
    """
    if sms and part is not Part.CITIZEN:
        raise refuse("No role follows from a telephone number: --sms is for citizens.")
    settings = loaded_settings()
    changes = {"database_url": db or settings.database_url, "key_file": keys or settings.key_file}
    with opened(settings.model_copy(update=changes)) as house:
        campaign = _newest_campaign(house)
        if sms:
            Texting(house, name or A_NUMBER).run()
        else:
            Talk(house, name or f"you-{part}").run(campaign, part, office)


class Talk:
    """One person at the terminal."""

    def __init__(self, house: House, name: str) -> None:
        self.name = name
        self.clock = Clock(house.now())
        house.now = house.ids.now = self.clock
        self.console = Console(ConsoleSettings(enabled=True, buttons=True))
        house.channels = {("console", "local"): self.console}
        self.house = house
        self.stepped = Stepped(house, self.clock)
        self.shown = 0

    def run(self, campaign: Campaign, part: Part, office: str) -> None:
        """Talk until the input ends."""
        say(HELP)
        if part is not Part.CITIZEN:
            self._join(part, office or next((o.code for o in campaign.offices), ""))
        self._show()
        for text in typed():
            self._say(text)
            self._show()
        self.stepped.close()

    def _join(self, part: Part, office: str) -> None:
        """Come in by an invitation, as everybody does."""
        code = self.house.rng.randbytes(16).hex()
        campaign_id = self.house.campaigns.open_ids()[-1]
        office = office if part is Part.OFFICIAL else ""
        row = invitation_row(
            self.house.vault,
            self.house.ids(),
            campaign_id,
            Role(part),
            office,
            code,
            self.clock(),
        )
        with writing(self.house.engine) as conn:
            conn.execute(insert(Invitation), row)
        self._keep(line(self.name, f"/start {code}", self._key()))

    def _say(self, text: str) -> None:
        if text.strip() == "/later":
            self.stepped.pass_time(timedelta(minutes=2))
            return
        token = self._pressed(text.strip())
        arrival = (
            press(self.name, token, self._key()) if token else line(self.name, text, self._key())
        )
        self._keep(arrival)

    def _keep(self, arrival: Arrival) -> None:
        self.clock.move(timedelta(seconds=1))
        self.stepped.keep("console", "local", arrival)
        self.stepped.settle()

    def _key(self) -> str:
        return f"{self.name}-{self.house.ids()}"

    def _pressed(self, text: str) -> str | None:
        """The button that the text means: its label, or its number on the newest letter."""
        mine = [d for address, d in self.console.said if self._is_mine(address) and d.buttons]
        if not mine:
            return None
        buttons = mine[-1].buttons
        if text.isdecimal() and 1 <= int(text) <= len(buttons):
            return buttons[int(text) - 1].data
        return next((b.data for b in buttons if b.label.casefold() == text.casefold()), None)

    def _is_mine(self, address: str) -> bool:
        group = self.name.partition(":")[0] if is_member(self.name) else self.name
        return address in (self.name, group)

    def _show(self) -> None:
        for address, delivery in self.console.said[self.shown :]:
            if self._is_mine(address) and (delivery.text or delivery.attachments):
                Screen().print(
                    Panel(_written(delivery), title="Heed", title_align="left", width=72)
                )
        self.shown = len(self.console.said)


def _newest_campaign(house: House) -> Campaign:
    with reading(house.engine) as read:
        house.campaigns.refresh(read)
        open_ids = house.campaigns.open_ids()
        found = house.campaigns.newest(open_ids[-1]) if open_ids else None
    if found is None:
        raise refuse("No campaign is open: `python -m bot campaign load FILE` loads one.")
    return found


def _written(delivery: Delivery) -> str:
    pictures = [f"({file.alt or file.name})" for file in delivery.attachments]
    buttons = [f"\\[{n}] {b.label}" for n, b in enumerate(delivery.buttons, start=1)]
    text = delivery.text.replace("[", "\\[")
    return "\n".join([text, *pictures, *(["", "   ".join(buttons)] if buttons else [])])
