"""Talk to Heed as over SMS: what a phone would show, and what each message costs.

The letters go through the same writer, parts and pages as over a gateway.
"""

from datetime import timedelta

from rich.console import Console as Screen
from rich.markup import escape
from rich.panel import Panel

from bot.house import House
from bot.screen import say, typed
from bot.sms_spending import cost
from bot.stepped import Clock, Stepped
from channels.sms.telephone import Telephone, opened, texted
from messages.sms_length import segments

HELP = (
    "A plain phone: words only. Answer with a number or a word; /later moves the clock on by two "
    "minutes, Ctrl-D ends."
)
_WIDTH = 44  # about what a line of a small phone is, twice over


class Texting:
    """One telephone at the terminal."""

    def __init__(self, house: House, number: str) -> None:
        self.number = number
        self.clock = Clock(house.now())
        house.now = house.ids.now = self.clock
        self.telephone = Telephone()
        channel = opened(self.telephone, self.clock)
        house.channels = {**house.channels, (channel.name, channel.account): channel}
        self.way = (channel.name, channel.account)
        self.house = house
        self.stepped = Stepped(house, self.clock)
        self.shown = 0

    def run(self) -> None:
        """Talk until the input ends, then say what it came to."""
        say(HELP)
        for text in typed():
            self.say(text)
            for message in self.news():
                Screen().print(self._panel(message))
        say(self.sum())
        self.stepped.close()

    def say(self, text: str) -> None:
        """Send what was typed, or let two minutes pass."""
        if text.strip() == "/later":
            self.stepped.pass_time(timedelta(minutes=2))
            return
        self.clock.move(timedelta(seconds=1))
        arrival = texted(self.number, text, f"typed-{self.house.ids()}")
        self.stepped.keep(*self.way, arrival)
        self.stepped.settle()

    def news(self) -> list[str]:
        """The messages that came since the last look."""
        found = self.telephone.received[self.shown :]
        self.shown = len(self.telephone.received)
        return found

    def sum(self) -> str:
        """What all messages so far took."""
        counted = [segments(message).segments for message in self.telephone.received]
        return (
            f"{len(counted)} messages to you, {sum(counted)} SMS{cost(self.house, sum(counted))}; "
            "what you write costs you, not the campaign."
        )

    def told(self, message: str) -> str:
        """What one message takes: "2 SMS, GSM-7, 201 of 306 characters (0.04 USD)"."""
        counted = segments(message)
        return (
            f"{counted.segments} SMS, {counted.encoding}, {counted.characters} of "
            f"{counted.room} characters{cost(self.house, counted.segments)}"
        )

    def _panel(self, message: str) -> Panel:
        return Panel(
            escape(message), subtitle=self.told(message), subtitle_align="right", width=_WIDTH * 2
        )
