"""A campaign, its form and its rules, as frozen values.

Knows nothing of files (`read.py` makes these), of people or of the database.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from types import MappingProxyType
from typing import Any, Literal

from forms.gazetteer import Gazetteer
from forms.participation import Participation
from forms.pattern import Pattern
from forms.quality import Quality
from forms.release import Releases
from forms.sampling import Survey
from forms.things import ThingsMap
from messages.model import Exhibit

Words = Mapping[str, str]  # language code -> text
NOTHING: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Option:
    """One choice of a select question. `value` is stored, `label` shown.

    Args:
        columns: what else the choices sheet says of it, for `choice_filter`.
    """

    value: str
    label: Words
    columns: Mapping[str, str] = field(default_factory=lambda: NOTHING)


@dataclass(frozen=True, slots=True)
class Question:
    """One item of a form, in XLSForm's words.

    `kind` is an XLSForm type (`text`, `integer`, ..., one file each in `kinds/`). `required`,
    `relevant`, `constraint`, `calculation`, `choice_filter` and `default` are expressions as
    written ("" where there is none; `required` may be "yes", `default` a plain value). Names are
    unique in a form: where two groups have the same, each is called "group/name". Some names
    mean something to Heed (`category`, `place`, `description` ...): docs/forms.md tells them.

    Args:
        parameters: of XLSForm's column of that name ("start", "end", "step", "seed" ...).
        trigger: the question whose change makes the calculation anew, "" for always.
        media: "image" or "audio" -> name of a file by language (`Form.shown_with`).
        options_of: name of the list, for `jr:choice-name` and `instance()`; "" if it has none.
    """

    name: str
    kind: str
    label: Words
    hint: Words = field(default_factory=lambda: NOTHING)
    required: str = ""
    relevant: str = ""
    constraint: str = ""
    constraint_message: Words = field(default_factory=lambda: NOTHING)
    options: tuple[Option, ...] = ()
    required_message: Words = field(default_factory=lambda: NOTHING)
    calculation: str = ""
    default: str = ""
    choice_filter: str = ""
    or_other: bool = False
    read_only: bool = False
    appearance: str = ""
    parameters: Mapping[str, str] = field(default_factory=lambda: NOTHING)
    trigger: str = ""
    media: Mapping[str, Words] = field(default_factory=lambda: NOTHING)
    options_of: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Questions that belong together; repeated where `repeats`.

    Args:
        count: expression for how many times it repeats; "" asks whether there is another.
    """

    name: str
    label: Words
    items: tuple["Item", ...]
    relevant: str = ""
    repeats: bool = False
    count: str = ""
    appearance: str = ""


Item = Question | Group


@dataclass(frozen=True, slots=True)
class Form:
    """Questions and groups in order.

    Args:
        lists: the rows of each list of choices, for expressions that look them up.
        exhibits: what questions show, by the name that their `media` has.
    """

    items: tuple[Item, ...]
    title: str = ""
    version: str = ""
    languages: tuple[str, ...] = ()
    lists: Mapping[str, tuple[Option, ...]] = field(default_factory=lambda: NOTHING)
    exhibits: Mapping[str, Exhibit] = field(default_factory=lambda: NOTHING)

    @property
    def questions(self) -> tuple[Question, ...]:
        """All questions, those in groups among them, in order."""
        return tuple(_questions(self.items))

    def question(self, name: str) -> Question | None:
        """The question of that name, or None."""
        return next((q for q in self.questions if q.name == name), None)

    def shown_with(self, question: Question, language: str) -> tuple[Exhibit, ...]:
        """The pictures and sounds that go with a question, in that language if there are any."""
        names = (in_language(words, language) for words in question.media.values())
        return tuple(self.exhibits[name] for name in names if name in self.exhibits)


def _questions(items: Iterable[Item]) -> Iterator[Question]:
    for item in items:
        if isinstance(item, Question):
            yield item
        else:
            yield from _questions(item.items)


@dataclass(frozen=True, slots=True)
class Category:
    """What a report is about, and how much of it may be seen.

    Args:
        words: per language, words that name it in free text, lower case.
        publish: `cases` one by one, `tables` only in protected tables, or `nothing`.
        place: a `thing` may be shown exactly to moderator and office, a `person` never.
        crosswalk: codes of other classifications that map to this one.
        k: fewest distinct reporters, T: fewest cases, in a published cell.
    """

    code: str
    label: Words
    words: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: NOTHING)
    publish: Literal["cases", "tables", "nothing"] = "tables"
    place: Literal["thing", "person"] = "thing"
    sensitive: bool = False
    two_persons: bool = False
    k: int = 5
    t: int = 5
    crosswalk: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Office:
    """Who is responsible, for which categories and areas, and where their post goes.

    Args:
        areas: names of the campaign's polygons; like `categories`, none means all.
    """

    code: str
    name: str
    mail: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    language: str = "en"
    areas: tuple[str, ...] = ()

    def answers_for(self, category: str, area: str) -> bool:
        """Whether a case of that category there ("" where it is not known) is theirs."""
        return (not self.categories or category in self.categories) and (
            not self.areas or area in self.areas
        )


@dataclass(frozen=True, slots=True)
class Likeness:
    """How duplicates are judged: likeness 0-1 from which a case is suggested or joined.

    `within` is how far back and forth candidates lie. Of 598 pairs that one city's staff linked,
    97 % lie within two weeks, 88 % within three days.

    Args:
        suggest_precision, match_precision: where given, the share that is to be right among what
            is suggested or joined, 0-1; a threshold that reaches it is used instead.
    """

    suggest: float = 0.5
    match: float = 0.9
    within: timedelta = timedelta(days=14)
    suggest_precision: float | None = None
    match_precision: float | None = None


@dataclass(frozen=True, slots=True)
class Area:
    """Where the campaign is: GeoJSON polygons by name (WGS84), and a margin outside.

    Args:
        people: how many live in each polygon, where the file tells; `people_source` says who
            counted them and when.
        groups: what makes polygons comparable ("urban"), where the file tells.
    """

    polygons: Mapping[str, Mapping[str, Any]] = field(default_factory=lambda: NOTHING)
    margin_km: float = 0.0
    people: Mapping[str, int] = field(default_factory=lambda: NOTHING)
    people_source: str = ""
    groups: Mapping[str, str] = field(default_factory=lambda: NOTHING)


@dataclass(frozen=True, slots=True)
class Audit:
    """What a scorecard is made of: names of questions of the form.

    Args:
        facility: which facility it is about; side: "community" or "provider".
        scores: criteria from 1 (worst) to 5 (best); entitlements: met, "yes" or "no".
        k: fewest people of one side that a figure is told of.
    """

    facility: str
    side: str
    scores: tuple[str, ...]
    entitlements: tuple[str, ...] = ()
    k: int = 5


@dataclass(frozen=True, slots=True)
class Campaign:
    """One effort. `n` is its version, 1 for the first; texts are by language code.

    `starts_on`, `ends_on` are days in its time zone, both inclusive, None for open.
    `emergency_words`: per language, words that mean a life in danger, lower case.
    `digest_weekday` is 0 for Monday; `digest_at` local time. `about` is what people are asked of
    themselves, if they want to say it: apart from every report. On `holidays` nobody is expected
    to look at the queue. `dictionary`: groups of words, in any language, that mean the same.
    `sms_budget`: SMS that may go out in a month, 0 for no budget.
    """

    code: str
    title: Words
    kind: Literal["incident", "survey", "mapping", "audit"]
    languages: tuple[str, ...]
    timezone: str
    country: str
    form: Form
    categories: tuple[Category, ...]
    offices: tuple[Office, ...]
    consent: Words
    consent_version: str
    emergency_number: str = ""
    emergency_words: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: NOTHING)
    starts_on: date | None = None
    ends_on: date | None = None
    area: Area = field(default_factory=Area)
    digest_weekday: int = 0
    digest_at: time = time(6, 0)
    likeness: Likeness = field(default_factory=Likeness)
    dictionary: tuple[tuple[str, ...], ...] = ()
    link_code: str = ""
    gazetteer: Gazetteer | None = None
    about: tuple[Question, ...] = ()
    audit: Audit | None = None
    survey: Survey | None = None
    things: ThingsMap | None = None
    quality: Quality = field(default_factory=Quality)
    holidays: frozenset[date] = frozenset()
    releases: Releases = field(default_factory=Releases)
    participation: Participation | None = None
    coded: Pattern | None = None
    sms_budget: int = 0
    n: int = 1

    def category(self, code: str) -> Category | None:
        """The category of that code, or None."""
        return next((c for c in self.categories if c.code == code), None)

    def category_of(self, answers: Mapping[str, Any]) -> str:
        """The category that the answers name; where nobody is asked, the only one there is."""
        told = answers.get("category") or ""
        is_asked = self.form.question("category") is not None
        return self.categories[0].code if not is_asked and len(self.categories) == 1 else told

    def office_for(self, category: str, area: str = "") -> Office | None:
        """The first office for the category in that area ("" where it is not known), or None."""
        return next((o for o in self.offices if o.answers_for(category, area)), None)


def in_language(words: Words, language: str) -> str:
    """The text in that language, else in English, else in whatever comes first ("" if none)."""
    return words.get(language) or words.get("en") or next(iter(words.values()), "")
