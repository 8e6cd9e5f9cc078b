"""An invented release that all formats are tried on: a city, two tables, hidden and `r` cells."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import product
from typing import Literal

from forms.participation import Excluded, Part, Participation, Returned
from publishing.disclosure.protect import protect
from publishing.disclosure.protected import AS_BEFORE, HIDDEN, ProtectedTable
from publishing.disclosure.rules import Limits, Rules
from publishing.periods import parents, read
from publishing.release import Axis, Code, Producer, Release, ReleaseTable, Thing, Words
from publishing.statement import statement
from publishing.tables import TOTAL, Counts, Dimension, Key, Table, added_up

PERIOD = read("2026-M11")
WEEKS = tuple(week.code for week in PERIOD.weeks)
AREAS = Dimension(
    "area", ("hilltop", "market", "old_port", "riverside"),
    {"hilltop": "upper", "market": "upper", "old_port": "lower", "riverside": "lower"},
)  # fmt: skip
KINDS = Dimension("category", ("light", "water", "threat"))
ANSWERS = Dimension("answer", ("safe", "unsafe", "no_answer"))
WORDS: Mapping[str, Words] = {
    "hilltop": {"en": "Hilltop", "fr": "Colline", "ar": "التلة"},
    "market": {"en": "Market", "fr": "Marché", "ar": "السوق"},
    "old_port": {"en": "Old Port, East", "fr": "Vieux-Port, Est", "ar": "الميناء القديم"},
    "riverside": {"en": "Riverside", "fr": "Bord de l’eau", "ar": "ضفة النهر"},
    "upper": {"en": "Upper town", "fr": "Ville haute", "ar": "المدينة العليا"},
    "lower": {"en": "Lower town", "fr": "Ville basse", "ar": "المدينة السفلى"},
    "light": {"en": "Street light", "fr": "Éclairage", "ar": "إنارة"},
    "water": {"en": "Water & drains", "fr": "Eau et égouts", "ar": "مياه"},
    "threat": {"en": "Threat", "fr": "Menace", "ar": "تهديد"},
    "safe": {"en": "Safe", "fr": "En sécurité", "ar": "آمن"},
    "unsafe": {"en": "Unsafe", "fr": "Pas en sécurité", "ar": "غير آمن"},
    "no_answer": {"en": "No answer", "fr": "Sans réponse", "ar": "بلا جواب"},
    TOTAL: {"en": "All", "fr": "Total", "ar": "الكل"},
}
OFFICIAL = {
    "hilltop": "ISO3166-2:XA-01", "market": "ISO3166-2:XA-02", "old_port": "ISO3166-2:XA-03",
    "riverside": "ISO3166-2:XA-04", "threat": "ICCS:0210",
}  # fmt: skip
TITLES: Mapping[str, Words] = {
    "cases": {"en": "Cases", "fr": "Cas", "ar": "الحالات"},
    "answers": {"en": "Is it safe here?", "fr": "Est-ce sûr ici ?", "ar": "هل المكان آمن؟"},
    "area": {"en": "Area", "fr": "Quartier", "ar": "المنطقة"},
    "category": {"en": "Category", "fr": "Catégorie", "ar": "الفئة"},
    "period": {"en": "Period", "fr": "Période", "ar": "الفترة"},
    "answer": {"en": "Answer", "fr": "Réponse", "ar": "الجواب"},
}
# Cases by area and category, one number a week. What is under the threshold is hidden.
CASES = {
    ("hilltop", "light"): (13, 17, 16, 19), ("hilltop", "water"): (3, 11, 12, 14),
    ("hilltop", "threat"): (14, 12, 11, 0), ("market", "light"): (26, 24, 4, 28),
    ("market", "water"): (12, 18, 15, 11), ("market", "threat"): (12, 17, 14, 12),
    ("old_port", "light"): (19, 0, 12, 16), ("old_port", "water"): (22, 19, 21, 2),
    ("old_port", "threat"): (11, 13, 16, 12), ("riverside", "light"): (15, 16, 12, 14),
    ("riverside", "water"): (31, 27, 33, 29), ("riverside", "threat"): (17, 12, 0, 13),
}  # fmt: skip
SAID = {
    "hilltop": (41, 19, 6), "market": (28, 3, 8), "old_port": (17, 33, 2),
    "riverside": (36, 21, 7),
}  # fmt: skip
THINGS = (
    Thing("F3D8KP", "water", "hilltop", -1.2512345, 36.8512345, "point", "verified", "open",
          "2026-W45", "2026-W47", 12),
    Thing("K7Q2MX", "light", "market", -1.2498765, 36.9498765, "street", "verified", "done",
          "2026-W46"),
    Thing("B2TRN9", "water", "riverside", -1.1498765, 36.9212345, "district", "corroborated",
          "open", "2026-W48"),
)  # fmt: skip

LOG = Participation(
    "organisation", "Marula Residents", "At a meeting.", ("Minutes of 4 May",),
    tuple(
        Part(step, "community", "shared", "Residents", "Decided with us.", ("A list",))
        for step in ("identify", "collect", "release")
    ),
    (Returned("A meeting in each ward.", on=date(2026, 9, 1), evidence=("Photographs",)),),
    "Asked by SMS.", "Looked at by the board.", (Excluded("Who has no telephone"),),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Example:
    """A release, and what is hidden in it.

    Args:
        hidden: by table, the true counts of the cells that it does not show.
        late: the true counts of those of the first table that were not brought up to date.
    """

    release: Release
    hidden: Mapping[str, Mapping[Key, Counts]]
    late: Mapping[Key, Counts]


@cache
def example(times: int = 1) -> Example:
    """Make the release of the invented city, in November 2026.

    Args:
        times: multiplies each count and each limit, so that what is hidden can be known again
            wherever it stands: at 211 a hidden count is 211, 422, 633 or 844.
    """
    limits = Rules(Limits(5 * times, 5 * times), show_at_least=0.0)
    cases, shown = _cases(times, limits)
    answers = added_up((AREAS, ANSWERS), dict(_answers(times)))
    said = _protected(answers, limits)
    tables = (_table("cases", shown, "reporter"), _table("answers", said, "subject"))
    hidden = {"cases": _flagged(cases, shown), "answers": _flagged(answers, said)}
    return Example(_release(tables), hidden, _flagged(cases, shown, AS_BEFORE))


def _cases(times: int, limits: Rules) -> tuple[Table, ProtectedTable]:
    """Give the month; its first week came out before, and one cell changed a little since."""
    before = _counted(WEEKS[:1], times)
    first = _protected(before, limits)
    late = _counted(WEEKS, times, late=("riverside", "water", WEEKS[0]))
    found = protect(late, limits, earlier=[first.shown(before.cells)])
    assert isinstance(found, ProtectedTable), found
    return late, found


def _counted(weeks: tuple[str, ...], times: int, late: Key | None = None) -> Table:
    period = Dimension("period", weeks, parents((PERIOD,)))
    cells: dict[Key, Counts] = {}
    for (area, kind), counts in CASES.items():
        for week, n in zip(weeks, counts, strict=False):
            key = (area, kind, week)
            cases = n * times + (key == late)
            cells[key] = Counts(cases, cases, min(1, cases), cases + cases // 3)
    return added_up((AREAS, KINDS, period), cells)


def _answers(times: int) -> Iterator[tuple[Key, Counts]]:
    for area, counts in SAID.items():
        for answer, n in zip(ANSWERS.leaves, counts, strict=True):
            yield (area, answer), Counts(n * times, n * times, 1, n * times)


def _protected(table: Table, limits: Rules) -> ProtectedTable:
    found = protect(table, limits)
    assert isinstance(found, ProtectedTable), found
    return found


def _flagged(table: Table, shown: ProtectedTable, flag: str = HIDDEN) -> dict[Key, Counts]:
    return {key: table.cells[key] for key, cell in shown.cells.items() if cell.flag == flag}


def _table(name: str, shown: ProtectedTable, unit: Literal["reporter", "subject"]) -> ReleaseTable:
    axes = tuple(
        Axis(d.name, TITLES[d.name], tuple(_code(code) for code in d.codes))
        for d in shown.dimensions
    )
    measures = ("cases", "reports", "reporters") if unit == "reporter" else ("cases",)
    return ReleaseTable(name, TITLES[name], unit, measures, axes, shown)


def _code(code: str) -> Code:
    official = (OFFICIAL[code],) if code in OFFICIAL else ()
    return Code(code, WORDS.get(code, {"en": code}), official)


def _release(tables: tuple[ReleaseTable, ...]) -> Release:
    return Release(
        campaign="marula_streets", title={"en": "Streets of Marula", "fr": "Rues de Marula"},
        languages=("en", "fr", "ar"), country="XA", timezone="Africa/Nairobi", kind="incident",
        number=7, vintage=1, period=PERIOD, made_on=date(2026, 12, 3),
        producer=Producer("Marula Residents", "count@marula.example", "https://marula.example"),
        tables=tables,
        description={"en": "What residents reported.", "fr": "Ce que les habitants ont signalé."},
        areas=dict(_squares()), things=THINGS, audit_head="ab" * 32, merkle_root="cd" * 32,
        counted=913,
        metadata={
            "S.6.1": "Agreement of the residents' association with the city council.",
            "S.12.1": "The council's works department; the residents themselves.",
        },
        statement=statement(LOG, date(2026, 12, 3)),
        home="https://heed.example/releases/marula_streets-2026-M11-v1",
    )  # fmt: skip


def _squares() -> Iterator[tuple[str, dict[str, object]]]:
    for area, (north, east) in zip(AREAS.leaves, product((0, 1), (0, 1)), strict=True):
        south, west = -1.3 + north / 10, 36.8 + east / 10
        ring = [[west, south], [west + 0.1, south], [west + 0.1, south + 0.1], [west, south + 0.1]]
        ring = [[round(x, 4), round(y, 4)] for x, y in ring]
        yield area, {"type": "Polygon", "coordinates": [[*ring, ring[0]]]}
