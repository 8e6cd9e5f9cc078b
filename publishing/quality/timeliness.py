"""Q3: how long it took from the event to the report, to the decision, to the publication."""

from publishing.quality.facts import Facts
from publishing.quality.indicator import Figure, Indicator, missing
from publishing.quality.middles import middle


def timeliness(facts: Facts) -> Indicator:
    """Q3: medians and the 90th percentile of delays; days to publication beside the calendar."""
    days, limits = (facts.made_on - facts.last_day).days, facts.limits
    to_report, decided = facts.days_to_report, facts.hours_to_decision
    return Indicator(
        "Q3", "timeliness", "Timeliness and punctuality",
        "Median and 90th percentile of days from the event to the report and of hours from the "
        "report to the decision; days from the end of the period to publication, and of these "
        "how many later than promised.",
        ("timeliness",),
        (
            middle("event_to_report", "Event to report, median", to_report, 0.5, "days", limits),
            middle("event_to_report_p90", "Event to report, nine of ten", to_report, 0.9, "days",
                   limits),
            middle("report_to_decision", "Report to decision, median", decided, 0.5, "hours",
                   limits),
            middle("report_to_decision_p90", "Report to decision, nine of ten", decided, 0.9,
                   "hours", limits),
            Figure(
                "publication", "End of period to publication", float(days), "days",
                note="To the day on which it was built; when it came out stands in the catalogue.",
            ),
            _punctual(facts, days),
        ),
    )  # fmt: skip


def _punctual(facts: Facts, days: int) -> Figure:
    name = "Days later than promised"
    if facts.promised_days is None:
        return missing("late", name, "no calendar of releases was announced", "days")
    return Figure("late", name, float(max(days - facts.promised_days, 0)), "days")
