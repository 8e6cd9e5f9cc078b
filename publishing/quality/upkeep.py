"""Q11 and Q14 to Q17: what others compute, and how the release was kept."""

from publishing.quality.facts import Compared, Facts, Hiding
from publishing.quality.indicator import PEOPLE, Figure, Indicator, Interval, missing

_BASE = 5


def coherence(facts: Facts) -> Indicator:
    """Q11: what the comparison with an official series came to."""
    return Indicator(
        "Q11",
        "coherence",
        "Coherence with official series",
        "Ratio to the official series with its interval, rank correlation over areas, mean "
        "difference of the logarithms with 95 % limits of agreement, and lag.",
        ("coherence",),
        tuple(_told(each) for each in facts.official)
        or (missing("ratio", "Ratio to the official series", "none was given to compare with"),),
        facts.differences,
        ("Citizen data complement official series; they do not replace them.",),
    )


def _told(each: Compared) -> Figure:
    interval = None
    if each.low is not None and each.high is not None:
        interval = Interval(each.low, each.high, each.method)
    why = each.why_not or ("" if each.value is not None else "the comparison gave none")
    return Figure(
        each.key, each.name, each.value, each.unit, n=each.n, interval=interval, why_not=why
    )


def revisions(facts: Facts) -> Indicator:
    """Q14: how much of what was published was changed later, and by how much."""
    names = {"revised": "Cells revised", "mean_change": "Mean absolute revision"}
    found = facts.revised
    if found is None or not found.cells:
        why = "this is the first vintage" if found is None else "no cell is shown in both vintages"
        figures = tuple(missing(key, name, why, "share") for key, name in names.items())
    else:
        share = found.changed / found.cells
        figures = (
            Figure("revised", names["revised"], share, "share", found.changed, found.cells),
            Figure(
                "mean_change", names["mean_change"], found.mean_change, "share", n=found.changed
            ),
        )
    return Indicator(
        "Q14",
        "revisions",
        "Revisions",
        "Cells shown in this vintage and the one before that differ, divided by all such cells; "
        "the mean of their absolute changes, each divided by what stood there before.",
        ("accuracy", "documented"),
        figures,
    )


def suppression(facts: Facts) -> Indicator:
    """Q15: what disclosure control hides of each table."""
    figures = [
        figure
        for each in facts.hiding
        for figure in (
            Figure(
                f"cells:{each.table}",
                f"Cells hidden in {each.table}",
                each.hidden / each.cells if each.cells else 0.0,
                "share",
                each.hidden,
                each.cells,
            ),
            _cases_hidden(each),
        )
    ]
    none = missing("cells", "Cells hidden", "the release has no table")
    return Indicator(
        "Q15",
        "suppression",
        "What is hidden",
        "Hidden cells divided by all cells, totals included; cases in hidden cells of the finest "
        "level divided by all cases; both of what the table shows.",
        ("confidentiality", "accuracy"),
        tuple(figures) or (none,),
    )


def _cases_hidden(each: Hiding) -> Figure:
    key, name = f"cases:{each.table}", f"Cases in cells that are hidden, {each.table}"
    if each.share is None:
        return missing(key, name, "the total is hidden", "share")
    return Figure(key, name, 1 - each.share, "share")


def uptime(facts: Facts) -> Indicator:
    """Q16: minutes in which nothing could come in; what waits elsewhere comes in later."""
    name, gap = "Minutes that intake was down", facts.downtime
    if gap is None or not gap.known:
        figure = missing("down", name, "no mark of the clock is kept from this period", "minutes")
    else:
        partly = "" if gap.known >= gap.of else f" Known of {gap.known} of {gap.of} minutes."
        figure = Figure(
            "down",
            name,
            float(gap.down),
            "minutes",
            gap.down,
            gap.known,
            note=f"Gaps of {gap.gap} minutes and more between the clock's marks.{partly}",
        )
    return Indicator(
        "Q16",
        "uptime",
        "Times without intake",
        "Minutes between two marks of the clock that lie too far apart, of all minutes known. "
        "Telegram keeps messages for a day meanwhile; SMS gateways mostly try again.",
        ("accuracy", "timeliness"),
        (figure,),
    )


def consent(facts: Facts) -> Indicator:
    """Q17: consents and erasures, rounded, so that nobody's own is seen."""
    names = {
        "given": "Consents given",
        "withdrawn": "Consents withdrawn",
        "erased": "People erased",
    }
    told = facts.consents
    figures = tuple(
        _about(key, name, None if told is None else getattr(told, key))
        for key, name in names.items()
    )
    return Indicator(
        "Q17",
        "consent",
        "Consent and erasure",
        f"Counts of the period, rounded to the nearest {_BASE}.",
        ("confidentiality", "self_identification"),
        figures,
    )


def _about(key: str, name: str, count: int | None) -> Figure:
    if count is None:
        return missing(key, name, "nobody counted them", PEOPLE)
    return Figure(
        key, name, float(_BASE * round(count / _BASE)), PEOPLE, note=f"Rounded to {_BASE}."
    )
