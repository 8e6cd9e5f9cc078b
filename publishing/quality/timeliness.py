"""Q3: how long it took from the event to the report, to the decision, to the publication."""

from math import isfinite

from publishing.quality import safety
from publishing.quality.estimates import quantile, quantile_interval
from publishing.quality.facts import Facts, Spread
from publishing.quality.indicator import Figure, Indicator, missing


def timeliness(facts: Facts) -> Indicator:
    """Q3: medians and the 90th percentile of delays; days to publication beside the calendar."""
    days = (facts.made_on - facts.last_day).days
    return Indicator(
        "Q3", "timeliness", "Timeliness and punctuality",
        "Median and 90th percentile of days from the event to the report and of hours from the "
        "report to the decision; days from the end of the period to publication, and of these "
        "how many later than promised.",
        ("timeliness",),
        (
            _of("event_to_report", "Event to report, median", 0.5, facts.days_to_report, "days",
                facts),
            _of("event_to_report_p90", "Event to report, nine of ten", 0.9,
                facts.days_to_report, "days", facts),
            _of("report_to_decision", "Report to decision, median", 0.5,
                facts.hours_to_decision, "hours", facts),
            _of("report_to_decision_p90", "Report to decision, nine of ten", 0.9,
                facts.hours_to_decision, "hours", facts),
            Figure("publication", "End of period to publication", float(days), "days"),
            _punctual(facts, days),
        ),
    )  # fmt: skip


def _of(key: str, name: str, at: float, spread: Spread, unit: str, facts: Facts) -> Figure:
    ordered = sorted(value for value in spread.values if isfinite(value))
    if not ordered:
        return missing(key, name, "nobody noted both ends of it", unit)
    if why := safety.too_few(min(spread.people, len(ordered)), max(safety.MANY, facts.limits.k)):
        return missing(key, name, why, unit)
    return Figure(
        key, name, quantile(ordered, at), unit, n=len(ordered),
        interval=quantile_interval(ordered, at),
    )  # fmt: skip


def _punctual(facts: Facts, days: int) -> Figure:
    name = "Days later than promised"
    if facts.promised_days is None:
        return missing("late", name, "no calendar of releases was announced", "days")
    return Figure("late", name, float(max(days - facts.promised_days, 0)), "days")
