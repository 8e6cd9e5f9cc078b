"""Q7 and Q9: whether few speak for many, and by which channels and in which languages."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import accumulate
from random import Random
from typing import Any

from publishing.quality import safety
from publishing.quality.estimates import bootstrap
from publishing.quality.facts import Facts, Group
from publishing.quality.indicator import Figure, Indicator, missing

# What the loudest one sent is told as a step, never as it is: it is one person's.
_STEPS_PCT = (5, 10, 20, 50, 100)
_TOP = 5


def gini(sent: Mapping[int, int]) -> float:
    """Gini's coefficient of reports over reporters: 0 all sent alike, towards 1 one sent all.

    Args:
        sent: reports -> how many reporters sent so many; at least one.
    """
    people = sum(sent.values())
    reports = sum(each * n for each, n in sent.items())
    ranked, before = 0.0, 0
    for each, n in sorted(sent.items()):
        # Ranks before+1 .. before+n, added up.
        ranked += each * (n * before + n * (n + 1) / 2)
        before += n
    return 2 * ranked / (people * reports) - (people + 1) / people


def effective(sent: Mapping[int, int]) -> float:
    """How many reporters who all sent alike would be as many voices: 1 over the sum of squares."""
    reports = sum(each * n for each, n in sent.items())
    return reports**2 / sum(each**2 * n for each, n in sent.items())


def top(sent: Mapping[int, int], most: int) -> int:
    """How many reports the loudest `most` reporters sent."""
    found, left = 0, most
    for each, n in sorted(sent.items(), reverse=True):
        taken = min(n, left)
        found, left = found + taken * each, left - taken
    return found


def concentration(facts: Facts, rng: Random) -> Indicator:
    """Q7: how unequally reports are spread over reporters."""
    return Indicator(
        "Q7",
        "concentration",
        "Concentration on few reporters",
        "Gini's coefficient of reports over reporters; the share of the five loudest; one over "
        "the sum of the squared shares of all reporters.",
        ("impartiality", "accuracy"),
        _figures(facts, rng),
    )


def _figures(facts: Facts, rng: Random) -> tuple[Figure, ...]:
    sent = facts.sent
    names = {
        "gini": "Gini of reports over reporters",
        "top_5": "Share of the five loudest",
        "top_1": "Share of the loudest, at most",
        "effective": "Reporters as good as equal",
    }
    people = sum(sent.values())
    if why := safety.too_few(people, safety.MANY):
        return tuple(missing(key, name, why) for key, name in names.items())
    reports = sum(each * n for each, n in sent.items())
    drawn, up_to = list(sent), list(accumulate(sent.values()))

    def again(dice: Random) -> float:
        return gini(Counter(dice.choices(drawn, cum_weights=up_to, k=people)))

    loudest = 100 * top(sent, 1) / reports
    step = next(each for each in _STEPS_PCT if loudest <= each)
    return (
        Figure("gini", names["gini"], gini(sent), "0 to 1", n=people,
               interval=bootstrap(again, rng)),
        safety.share("top_5", names["top_5"], top(sent, _TOP), reports, people=people,
                     limits=facts.limits),
        Figure("top_1", names["top_1"], step / 100, "share", n=people,
               note="In steps of 5, 10, 20, 50 and 100 %: what one person sent is nobody's."),
        Figure("effective", names["effective"], float(round(effective(sent))), "reporters",
               n=people),
    )  # fmt: skip


def mixes(facts: Facts) -> Indicator:
    """Q9: shares of channels and languages; SMS needs no smartphone."""
    rows = [
        {"kind": kind, **row}
        for kind, groups in (("channel", facts.channels), ("language", facts.languages))
        for row in safety.mix(groups, facts.limits)
    ]
    figure = _sms(rows, facts)
    return Indicator(
        "Q9",
        "channel_mix",
        "Channels and languages",
        "Reports by channel and by language, divided by all counted reports; small groups stand "
        "together as others.",
        ("impartiality", "accessibility"),
        (figure,),
        tuple(rows),
    )


def _sms(rows: Sequence[Mapping[str, Any]], facts: Facts) -> Figure:
    """The share of SMS, where it is a row of its own: else a difference would tell of the rest."""
    name = "Reports by SMS, without a smartphone"
    told = {row["of"] for row in rows if row["kind"] == "channel"}
    sms = facts.channels.get("sms", Group(0, 0))
    if "sms" not in told and (sms.reports or not told):
        return missing("sms", name, "it stands together with others", "share")
    return safety.share(
        "sms", name, sms.reports, facts.reports, people=facts.reporters, limits=facts.limits
    )
