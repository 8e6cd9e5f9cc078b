"""What people send while Heed is killed, and what must have become of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from random import SystemRandom

from tests.faults.home import Home
from tests.faults.supervised import Heed

# Where nobody's dice matter for what is expected, real ones find more than seeded ones would.
DICE = SystemRandom()
INSIDE = (-4.05, 39.67)


@dataclass(frozen=True, slots=True)
class Step:
    """One message: words, or a place."""

    text: str = ""
    place: tuple[float, float] | None = None


def talkative(name: str, messages: int) -> list[Step]:
    """Somebody who answers every question with more words: all of them end in one draft."""
    return [Step(f"{name} k{k} the lamp is dark") for k in range(1, messages + 1)]


def reporting(name: str, reports: int) -> list[Step]:
    """Somebody who sends whole reports, one after another."""
    steps: list[Step] = []
    for k in range(1, reports + 1):
        steps.append(Step(f"{name} k{k} a pothole here"))
        if k == 1:
            steps.append(Step("1"))  # yes, to the notice
        steps += [Step(place=INSIDE), Step("skip"), Step("send")]
    return steps


@dataclass(frozen=True, slots=True)
class Script:
    """Who sends what, in order."""

    steps: dict[str, list[Step]]

    @property
    def size(self) -> int:
        return sum(map(len, self.steps.values()))

    def shuffled(self) -> list[str]:
        """Names in the order in which they write: everybody's own order is kept."""
        names = [name for name, steps in self.steps.items() for _ in steps]
        DICE.shuffle(names)
        return names


def script(*, talkers: int, reporters: int, messages: int = 15, reports: int = 6) -> Script:
    named = {f"t{n}": talkative(f"t{n}", messages) for n in range(talkers)}
    named |= {f"r{n}": reporting(f"r{n}", reports) for n in range(reporters)}
    return Script(named)


@dataclass(slots=True)
class Account:
    """What became of a script: what is missing, twice or out of order."""

    sent: int
    lost: list[str]
    undone: list[str]
    unlike: list[str]  # names whose draft or reports are not what they sent
    doubled: list[str]

    @property
    def is_clean(self) -> bool:
        return not (self.lost or self.undone or self.unlike or self.doubled)


def account(
    home: Home, played: Script, addresses: dict[str, str], channel: str, sent: Iterable[str]
) -> Account:
    """Compare what was sent with what is there.

    Args:
        addresses: name -> address on the channel.
        sent: external ids of everything that was acknowledged.
    """
    steps, ids = home.steps(channel), list(sent)
    drafts, reports = home.drafts(), home.reports()
    unlike, doubled = [], []
    for name, said in played.steps.items():
        told = [step.text for step in said if step.text.startswith(f"{name} k")]
        address = addresses[name]
        kept = reports.get(address, []) + drafts.get(address, "").splitlines()
        if kept != told:
            unlike.append(f"{name}: {len(kept)} of {len(told)}")
        doubled += [line for line in set(kept) if kept.count(line) > 1]
    return Account(
        sent=len(ids),
        lost=[i for i in ids if i not in steps],
        undone=[i for i in ids if steps.get(i, "done") != "done"],
        unlike=unlike,
        doubled=doubled,
    )


def table(title: str, kills: int, heeds: Iterable[Heed], told: Account) -> str:
    """Say in a few lines how it went."""
    heeds = list(heeds)
    wall = sorted(s for heed in heeds for s in heed.wall_s)
    cpu = sorted(s for heed in heeds for s in heed.cpu_s)
    return "\n".join(
        [
            f"{title}: {told.sent} updates, {kills} x kill -9, {len(wall)} starts",
            f"  lost {len(told.lost)}, doubled {len(told.doubled)}, undone {len(told.undone)}, "
            f"people whose messages are not there in order {len(told.unlike)}",
            f"  start to serving: median {wall[len(wall) // 2]:.2f} s, slowest {wall[-1]:.2f} s "
            f"(of processor time {cpu[-1]:.2f} s at most)",
        ]
    )
