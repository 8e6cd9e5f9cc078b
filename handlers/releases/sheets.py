"""What surveys and audits publish: a table for each question with choices.

Tables of one campaign share their totals: how many were asked in an area. Each of them is
protected by itself, so a total that one hides could be read from another; therefore only tables
all of whose totals are in sight are shown (`Drawn.is_open`).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from forms.model import Campaign, Item, Question
from handlers.releases import geography
from publishing import answers
from publishing.answers import NO_ANSWER, Given
from publishing.disclosure.rules import Limits, Rules
from publishing.facts import NO_AREA
from publishing.periods import Period
from publishing.release import Axis, Code
from publishing.release_order import Counting, Drawn
from publishing.sample import Sampled
from publishing.tables import Dimension
from storage.answers import Sheet

_ONE = "select_one"
_SIDES = ("community", "provider")


@dataclass(frozen=True, slots=True)
class _Split:
    """What an answer table is divided by besides the answer: areas, or facilities and sides.

    Args:
        facilities: of an audit, their codes by the value that is answered.
    """

    dimensions: tuple[Dimension, ...]
    axes: tuple[Axis, ...]
    facilities: Mapping[str, str] = field(default_factory=dict)


def drawn(
    campaign: Campaign, period: Period, sheets: Sequence[Sheet]
) -> Iterator[tuple[Drawn, tuple[Counting, ...]]]:
    """Draw the tables of a survey or an audit; none of other campaigns."""
    split = _split(campaign)
    if split is None:
        return
    for question in _asked(campaign):
        given = answers.once(_given(campaign, period, sheets, question, split))
        counted = tuple(Counting(each.report, each.key, each.grade, True) for each in given)
        table = _table(campaign, period, question, split, given)
        yield replace(table, sample=_sample(campaign, sheets)), counted


def _of_everybody(items: Iterable[Item]) -> Iterator[Question]:
    """Give the questions that everybody is asked, once.

    Who is asked a question only after a certain answer would give that answer's number away.
    """
    for each in items:
        if isinstance(each, Question):
            if not each.relevant:
                yield each
        elif not each.relevant and not each.repeats:
            yield from _of_everybody(each.items)


def _asked(campaign: Campaign) -> list[Question]:
    """The questions with choices; of an audit the scores and what people are entitled to."""
    audit = campaign.audit
    names = (*audit.scores, *audit.entitlements) if audit else ()
    return [
        question
        for question in _of_everybody(campaign.form.items)
        if question.kind == _ONE
        and question.options
        and not question.or_other
        and (question.name in names if audit else question.name != "category")
    ]


def _split(campaign: Campaign) -> _Split | None:
    if campaign.survey is not None:
        names = [area.name for area in campaign.survey.areas]
        codes = geography.codes_of(names)
        # An area may be called as its stratum is.
        strata = geography.kept_codes(
            list(dict.fromkeys(area.stratum for area in campaign.survey.areas if area.stratum)),
            taken=(*codes.values(), NO_AREA),
        )
        under = {
            codes[area.name]: strata[area.stratum]
            for area in campaign.survey.areas
            if area.stratum
        }
        found = (
            *(geography.named(campaign, codes[name], name) for name in names),
            geography.nowhere(campaign),
            *(geography.named(campaign, code, name) for name, code in strata.items()),
        )
        dimension = Dimension("area", (*codes.values(), NO_AREA), under)
        return _Split((dimension,), (geography.axis(campaign, "area", found),))
    audit = campaign.audit
    facility = campaign.form.question(audit.facility) if audit else None
    if facility is None or not facility.options:
        return None
    coded = _coded(facility)
    there = tuple(Code(coded[each.value], dict(each.label)) for each in facility.options)
    sides = tuple(Code(side, geography.words(campaign, f"release-side-{side}")) for side in _SIDES)
    return _Split(
        (Dimension("facility", tuple(code.code for code in there)), Dimension("side", _SIDES)),
        (geography.axis(campaign, "facility", there), geography.axis(campaign, "side", sides)),
        coded,
    )


def _given(
    campaign: Campaign, period: Period, sheets: Sequence[Sheet], question: Question, split: _Split
) -> Iterator[Given]:
    known = _coded(question)
    for sheet in sheets:
        where = _where(campaign, sheet, split)
        fits = all(
            code in dimension.leaves
            for code, dimension in zip(where, split.dimensions, strict=True)
        )
        if fits:
            told = str(sheet.answers.get(question.name) or "")
            key = (*where, known.get(told, NO_ANSWER), period.code)
            about = where[0] if campaign.audit else ""
            yield Given(sheet.report, sheet.subject, about, key, sheet.grade)


def _coded(question: Question) -> dict[str, str]:
    """The codes of a question's choices by their values."""
    return geography.kept_codes([each.value for each in question.options], taken=(NO_ANSWER,))


def _where(campaign: Campaign, sheet: Sheet, split: _Split) -> tuple[str, ...]:
    if campaign.audit:
        facility, side = (
            str(sheet.answers.get(name) or "")
            for name in (campaign.audit.facility, campaign.audit.side)
        )
        return (split.facilities.get(facility, ""), side)
    names = [area.name for area in campaign.survey.areas] if campaign.survey else []
    return (geography.codes_of(names).get(sheet.area, NO_AREA),)


def _table(
    campaign: Campaign, period: Period, question: Question, split: _Split, given: Sequence[Given]
) -> Drawn:
    coded = _coded(question)
    options = tuple(Code(coded[each.value], dict(each.label)) for each in question.options)
    silent = Code(NO_ANSWER, geography.words(campaign, "release-no-answer"))
    dimensions = (
        *split.dimensions,
        Dimension("answer", tuple(code.code for code in (*options, silent))),
        geography.period_dimension(period),
    )
    axes = (
        *split.axes,
        geography.axis(campaign, "answer", (*options, silent)),
        geography.period_axis(campaign, period),
    )
    return Drawn(
        name=f"answers_{question.name}",
        title=dict(question.label),
        unit="subject",
        measures=("cases",),
        axes=axes,
        dimensions=dimensions,
        cells=tuple(answers.table(given, dimensions).cells.items()),
        rules=rules(campaign),
        is_open=True,
    )


def _sample(campaign: Campaign, sheets: Sequence[Sheet]) -> dict[str, Sampled]:
    """How the interviews of each area were drawn, by its code; nothing outside surveys.

    Nothing either where somebody answered whom nobody drew: no weight makes a sample of these.
    """
    if not all(sheet.is_drawn for sheet in sheets):
        return {}
    areas = campaign.survey.areas if campaign.survey else ()
    codes = geography.codes_of([area.name for area in areas])
    return {codes[each.name]: Sampled(each.weight, each.stratum, each.cluster) for each in areas}


def rules(campaign: Campaign) -> Rules:
    """The strictest of all categories: which one an answer is of, the table does not say."""
    known = geography.rules(campaign, [each.code for each in campaign.categories])
    limits = [known.usual, *known.of_code.values()]
    strictest = Limits(max(each.k for each in limits), max(each.t for each in limits))
    return Rules(strictest, coarsen=("area",) if campaign.survey else ())
