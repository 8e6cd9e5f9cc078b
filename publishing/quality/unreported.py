"""Q12: incidents that nobody reported, from how fast further reports follow a first one.

Source:
    Liu, Bhandaram and Garg, Quantifying spatial under-reporting disparities in resident
    crowdsourcing (2022, arXiv 2204.08620): further reports come as a Poisson stream from the first
    one until the incident ends, so their rate is the rate at which such incidents get reported at
    all, and no list of true incidents is needed.
"""

from collections.abc import Sequence
from math import exp, log
from random import Random

from publishing.quality import safety
from publishing.quality.estimates import bootstrap, poisson
from publishing.quality.facts import Facts, Repeats
from publishing.quality.indicator import Figure, Indicator, Interval, missing, rounded


def rate(strata: Sequence[Repeats]) -> float:
    """Further reports a day and incident."""
    return sum(each.further for each in strata) / sum(each.days for each in strata)


def unheard(reported: int, a_day: float, life_days: float) -> float:
    """How many such incidents came and went without a report, for those that were reported.

    Args:
        a_day: the rate of reports; an incident of that life is missed with chance exp(-rate life).
    """
    missed = exp(-a_day * life_days)
    return reported * missed / (1 - missed)


def unreported(facts: Facts, rng: Random) -> Indicator:
    """Q12: days until somebody reports, and the share of incidents that nobody does."""
    usable = [each for each in facts.repeats if each.days > 0]
    return Indicator(
        "Q12",
        "unreported",
        "What nobody reported",
        "Further reports by other people after the first of each incident, divided by the days "
        "until the incident ended or the period did (a Poisson rate); its inverse is the mean "
        "delay of a report, and exp(-rate x life) the share of incidents that end unreported.",
        ("accuracy",),
        (_rate(usable, facts), _delay(usable, facts), _missed(usable, facts, rng)),
        tuple(_rows(usable, facts)),
        ("It holds where people report what others reported too, and each incident alike.",),
    )


def _why_not(strata: Sequence[Repeats], facts: Facts) -> str:
    if not strata:
        return "no incident could be watched after its first report"
    if sum(each.further for each in strata) < safety.MANY:
        return f"fewer than {safety.MANY} further reports followed first ones"
    return safety.too_few(max(each.reporters for each in strata), facts.limits.k)


def _rate(strata: Sequence[Repeats], facts: Facts) -> Figure:
    name, unit = "Further reports an incident and day", "per day"
    if why := _why_not(strata, facts):
        return missing("rate", name, why, unit)
    further = safety.near(sum(e.further for e in strata), facts.limits)
    days = sum(e.days for e in strata)
    return Figure(
        "rate",
        name,
        further / days,
        unit,
        further,
        days,
        sum(e.incidents for e in strata),
        poisson(further, days),
    )


def _delay(strata: Sequence[Repeats], facts: Facts) -> Figure:
    name = "Days until half of such incidents are reported"
    if why := _why_not(strata, facts):
        return missing("delay", name, why, "days")
    told = _rate(strata, facts)
    found = told.interval
    if found is None or not told.value:
        return missing("delay", name, "the rate has no interval", "days")
    turned = Interval(log(2) / found.high, log(2) / found.low, found.method)
    return Figure(
        "delay",
        name,
        log(2) / told.value,
        "days",
        n=sum(e.incidents for e in strata),
        interval=turned,
    )


def _missed(strata: Sequence[Repeats], facts: Facts, rng: Random) -> Figure:
    name = "Incidents that nobody reported, of all"
    known = [each for each in strata if each.life_days]
    if why := _why_not(known, facts):
        lives = "nobody knows how long such incidents last"
        return missing("missed", name, lives if strata and not known else why, "share")
    groups = _merged(known, facts)
    reported = sum(each.incidents for each in groups)

    def share(rates: Sequence[float]) -> float:
        lost = sum(
            unheard(each.incidents, a_day, each.life_days or 0.0)
            for each, a_day in zip(groups, rates, strict=True)
        )
        return lost / (lost + reported)

    def again(dice: Random) -> float:
        # A rate's posterior under Jeffreys' prior.
        return share([dice.gammavariate(e.further + 0.5, 1 / e.days) for e in groups])

    return Figure(
        "missed",
        name,
        share([rate([each]) for each in groups]),
        "share",
        n=reported,
        interval=bootstrap(again, rng),
    )


def _merged(strata: Sequence[Repeats], facts: Facts) -> list[Repeats]:
    """Strata as they are where their own rate says something, the others as one."""
    large = [each for each in strata if each.further >= safety.MANY]
    small = [each for each in strata if each.further < safety.MANY]
    if not small:
        return large
    incidents = sum(each.incidents for each in small)
    lived = sum((each.life_days or 0.0) * each.incidents for each in small)
    rest = Repeats(
        "",
        "",
        incidents,
        max(each.reporters for each in small),
        sum(each.further for each in small),
        sum(each.days for each in small),
        lived / incidents,
    )
    return [*large, rest] if rest.further else large


def _rows(strata: Sequence[Repeats], facts: Facts) -> list[dict[str, object]]:
    """The rate of each category that has enough, over all areas."""
    rows: list[dict[str, object]] = []
    for category in sorted({each.category for each in strata}):
        of_it = [each for each in strata if each.category == category]
        if not _why_not(of_it, facts):
            found = _rate(of_it, facts)
            low, high = (found.interval.low, found.interval.high) if found.interval else (0, 0)
            rows.append(
                {
                    "of": category,
                    "incidents": safety.near(found.n or 0, facts.limits),
                    "a_day": rounded(found.value),
                    "low": rounded(low),
                    "high": rounded(high),
                    "median_days": rounded(log(2) / (found.value or 1.0)),
                }
            )
    return rows
