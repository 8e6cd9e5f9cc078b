"""The quality sheet: all indicators, and which dimension of quality each one tells of."""

from collections.abc import Mapping
from dataclasses import replace
from random import Random
from typing import Any

from publishing.disclosure.rules import Limits
from publishing.quality import (
    balance,
    checking,
    coverage,
    recapture,
    timeliness,
    unreported,
    upkeep,
    voices,
    weights,
)
from publishing.quality.facts import Facts
from publishing.quality.indicator import Indicator
from publishing.quality.safety import near
from publishing.quality.vintages import IN_SIGHT, as_before

# UN NQAF (2019), level D, outputs: principles 14 to 19; then what citizen data need besides.
# Source: unstats.un.org/unsd/methodology/dataquality; the Copenhagen Framework on citizen data.
DIMENSIONS: Mapping[str, str] = {
    "relevance": "NQAF 14: relevance",
    "accuracy": "NQAF 15: accuracy and reliability",
    "timeliness": "NQAF 16: timeliness and punctuality",
    "accessibility": "NQAF 17: accessibility and clarity",
    "coherence": "NQAF 18: coherence and comparability",
    "metadata": "NQAF 19: managing metadata",
    "impartiality": "Impartiality",
    "confidentiality": "Confidentiality",
    "self_identification": "Self-identification",
    "documented": "Documented process",
}
# What no figure says stands in the reference metadata, by its SIMS concept.
_IN_WORDS = {
    "relevance": "S.12",
    "accessibility": "S.10",
    "coherence": "S.15",
    "metadata": "S.2",
    "documented": "S.18",
    "confidentiality": "S.7",
}


def indicators(facts: Facts, rng: Random) -> list[Indicator]:
    """Compute Q1 to Q17, in order. The same dice give the same figures."""
    return [
        coverage.coverage(facts),
        coverage.reporters(facts),
        timeliness.timeliness(facts),
        checking.verification(facts),
        checking.duplicates(facts),
        checking.agreement(facts),
        voices.concentration(facts, rng),
        balance.representativity(facts, rng),
        voices.mixes(facts),
        weights.weighting(facts),
        upkeep.coherence(facts),
        unreported.unreported(facts, rng),
        recapture.recapture(facts),
        upkeep.revisions(facts),
        upkeep.suppression(facts),
        upkeep.uptime(facts),
        upkeep.consent(facts),
    ]


def sheet(facts: Facts, rng: Random, *, before: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """Give the sheet as quality.json has it: numbers, words and lists only, always in one order.

    Args:
        rng: dice with a fixed seed.
        before: the sheet of the vintage before, if there is one.
    """
    told = [_rounded(each, facts.limits).written() for each in indicators(facts, rng)]
    if before:
        told = as_before(told, before.get("indicators", ()), facts.limits)
    return {
        "format": "heed-quality-1",
        "period": facts.period,
        "published_on": facts.made_on.isoformat(),
        "needs": {"people": facts.limits.k, "cases": facts.limits.t},
        "counts_rounded_to": facts.limits.t,
        "dimensions": [_dimension(code, name, told) for code, name in DIMENSIONS.items()],
        "indicators": told,
    }


def _rounded(told: Indicator, limits: Limits) -> Indicator:
    if told.code in IN_SIGHT:
        return told
    figures = (
        each if each.n is None else replace(each, n=near(each.n, limits)) for each in told.figures
    )
    return replace(told, figures=tuple(figures))


def _dimension(code: str, name: str, told: list[dict[str, Any]]) -> dict[str, Any]:
    figures = [each["code"] for each in told if code in each["dimensions"]]
    found: dict[str, Any] = {"code": code, "name": name, "indicators": figures}
    if code in _IN_WORDS:
        found["metadata"] = _IN_WORDS[code]
    return found
