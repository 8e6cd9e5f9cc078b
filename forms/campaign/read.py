"""Read a campaign file into a Campaign, or name everything that is wrong with it at once.

Knows nothing of folders and variables: whoever calls it reads the files that it names.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time
from types import MappingProxyType
from typing import Any, cast
from zoneinfo import ZoneInfo

import phonenumbers

from forms.campaign.about import read_about
from forms.campaign.audit import read_audit
from forms.campaign.coded import read_coded
from forms.campaign.dictionary import read_dictionary
from forms.campaign.form import read_campaign_form
from forms.campaign.holidays import read_holidays
from forms.campaign.likeness import read_likeness
from forms.campaign.mapping import read_mapping
from forms.campaign.offices import read_offices
from forms.campaign.participation import read_participation
from forms.campaign.quality import read_quality
from forms.campaign.questions import SPECIAL
from forms.campaign.release import read_releases
from forms.campaign.sms import read_sms_budget
from forms.campaign.survey import read_survey
from forms.gazetteer.file import read_gazetteer
from forms.geometry.areas import ReadFile, read_area
from forms.marked import Fields, Mistake, Spot, did_you_mean
from forms.model import Campaign, Category
from forms.translations import word_lists, words
from forms.yaml_marks import read
from messages.words import spoken

# Below three a table cell gives a person away to the two others in it (statistics.md).
MIN_K = 3
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
KINDS = ("incident", "survey", "mapping", "audit")
_KEYS = (
    "campaign",
    "kind",
    "title",
    "languages",
    "timezone",
    "country",
    "starts_on",
    "ends_on",
    "consent",
    "emergency",
    "area",
    "gazetteer",
    "categories",
    "questions",
    "form",
    "audit",
    "mapping",
    "offices",
    "digest",
    "likeness",
    "dictionary",
    "link_code",
    "survey",
    "about_you",
    "quality",
    "holidays",
    "release",
    "participation",
    "coded",
    "sms",
)
_REQUIRED = (
    "campaign",
    "kind",
    "title",
    "languages",
    "timezone",
    "country",
    "consent",
    "categories",
)
_CATEGORY_KEYS = (
    "code",
    "label",
    "words",
    "publish",
    "place",
    "sensitive",
    "two_persons",
    "k",
    "T",
    "crosswalk",
)


@dataclass(frozen=True, slots=True)
class Checked:
    """What came of a campaign file.

    Args:
        campaign: None where an error makes it unusable; warnings do not.
        mistakes: in the order of the file.
        files: what was read besides (name as written -> text). Kept with the campaign's version
            and given back through `read_file`, they make the same campaign again.
    """

    campaign: Campaign | None
    mistakes: tuple[Mistake, ...]
    files: Mapping[str, str]

    @property
    def errors(self) -> tuple[Mistake, ...]:
        """The mistakes that make the file unusable."""
        return tuple(mistake for mistake in self.mistakes if mistake.severity == "error")


def check(text: str, read_file: ReadFile) -> Checked:
    """Return the campaign and every mistake in its file.

    Args:
        text: YAML, at most 1 MB.
        read_file: gives the text of a file that the campaign names, as it is written there;
            raises OSError, LookupError or ValueError where it cannot.
    """
    root = read(text)
    files: Mapping[str, str] = {}
    campaign = None
    if root.found is None and not root.mistakes:
        root.wrong("the file is empty")
    if root.found is not None:
        campaign, files = _campaign(root, read_file)
    mistakes = tuple(sorted(set(root.mistakes)))
    checked = Checked(campaign, mistakes, MappingProxyType(dict(files)))
    return Checked(None, mistakes, checked.files) if checked.errors else checked


def _campaign(root: Spot, read_file: ReadFile) -> tuple[Campaign, Mapping[str, str]]:
    fields = root.fields(_KEYS, required=_REQUIRED)
    languages = _languages(fields["languages"])
    categories = _categories(fields["categories"], languages)
    consent = fields["consent"].fields(("version", "text"), required=("version", "text"))
    emergency = _optional(fields["emergency"], ("number", "words"))
    digest = _optional(fields["digest"], ("weekday", "at"))
    area, area_files = read_area(fields["area"], read_file)
    gazetteer, gazetteer_files = read_gazetteer(fields["gazetteer"], area, read_file)
    log, log_files = read_participation(fields["participation"], read_file)
    form, form_files = read_campaign_form(fields, languages, categories, read_file)
    campaign = Campaign(
        code=fields["campaign"].code(),
        title=words(fields["title"], languages),
        kind=cast(Any, fields["kind"].one_of(KINDS, "incident")),
        languages=languages,
        timezone=_timezone(fields["timezone"]),
        country=_country(fields["country"]),
        form=form,
        categories=categories,
        offices=read_offices(fields["offices"], languages, categories, area),
        consent=words(consent["text"], languages),
        consent_version=consent["version"].text(most=32),
        emergency_number=emergency["number"].text(most=32),
        emergency_words=word_lists(emergency["words"], languages),
        starts_on=fields["starts_on"].day(),
        ends_on=fields["ends_on"].day(),
        area=area,
        gazetteer=gazetteer,
        digest_weekday=WEEKDAYS.index(digest["weekday"].one_of(WEEKDAYS, "monday")),
        digest_at=digest["at"].clock(time(6, 0)),
        likeness=read_likeness(fields["likeness"]),
        dictionary=read_dictionary(fields["dictionary"]),
        link_code=fields["link_code"].code(),
        audit=read_audit(fields["audit"], form, fields["kind"]),
        about=read_about(fields["about_you"], languages),
        survey=read_survey(fields["survey"], fields["kind"], languages),
        things=read_mapping(fields["mapping"], fields["kind"], form, languages),
        quality=read_quality(fields["quality"], languages, [c.code for c in categories]),
        holidays=read_holidays(fields["holidays"]),
        releases=read_releases(
            fields["release"], list(area.polygons), [c.code for c in categories]
        ),
        participation=log,
        coded=read_coded(fields["coded"], form),
        sms_budget=read_sms_budget(fields["sms"]),
    )
    _check_between(fields, campaign)
    return campaign, {**area_files, **gazetteer_files, **form_files, **log_files}


def _check_between(fields: Fields, campaign: Campaign) -> None:
    starts, ends = campaign.starts_on, campaign.ends_on
    if starts and ends and ends < starts:
        fields["ends_on"].wrong(f"ends before it starts ({starts})")
    names = {question.name for question in campaign.form.questions}
    absent = [name for name in SPECIAL if name in ("category", "place") and name not in names]
    if campaign.kind == "incident" and absent and campaign.form.items:
        asked = fields["questions" if fields["questions"].found else "form"]
        asked.wrong(f"an incident campaign needs {' and '.join(absent)}")
    if campaign.emergency_words and not campaign.emergency_number:
        fields["emergency"].wrong("emergency words without a number to call")


def _optional(spot: Spot, known: tuple[str, ...], required: tuple[str, ...] = ()) -> Fields:
    if spot.found is None:
        return Fields(spot, MappingProxyType({}))
    return spot.fields(known, required=required)


def _languages(spot: Spot) -> tuple[str, ...]:
    codes = spot.texts()
    for entry in spot.entries():
        code = entry.found
        if not isinstance(code, str):
            continue
        if not (code.isascii() and code.isalpha() and code.islower() and len(code) in (2, 3)):
            entry.wrong(f"{code!r} is no language code of two or three small letters")
        elif code not in spoken():
            there = ", ".join(spoken())
            entry.doubtful(f"{code}: Heed speaks {there}; others are spoken to in English")
        if codes.count(code) > 1:
            entry.wrong(f"{code!r} is written twice")
    return codes


def _timezone(spot: Spot) -> str:
    name = spot.text(most=64)
    try:
        return ZoneInfo(name).key if name else ""
    except (LookupError, ValueError, OSError):
        spot.wrong(f"unknown time zone {name!r}; write it as in 'Africa/Nairobi'")
        return ""


def _country(spot: Spot) -> str:
    code = spot.text(most=2)
    if code and code not in phonenumbers.SUPPORTED_REGIONS:
        near = did_you_mean(code.upper(), phonenumbers.SUPPORTED_REGIONS)
        spot.wrong(f"unknown country {code!r}; write two capital letters (ISO 3166){near}")
    return code


def _categories(spot: Spot, languages: tuple[str, ...]) -> tuple[Category, ...]:
    categories: list[Category] = []
    taken: dict[str, str] = {}
    for entry in spot.entries():
        fields = entry.fields(_CATEGORY_KEYS, required=("code", "label"))
        category = _category(fields, languages)
        if category.code and category.code in {other.code for other in categories}:
            fields["code"].wrong(f"the code {category.code!r} is taken")
        for other in category.crosswalk:
            if other in taken:
                fields["crosswalk"].wrong(f"{other!r} belongs to {taken[other]!r} already")
            taken.setdefault(other, category.code)
        categories.append(category)
    return tuple(categories)


def _category(fields: Fields, languages: tuple[str, ...]) -> Category:
    return Category(
        code=fields["code"].code(),
        label=words(fields["label"], languages, most=100),
        words=word_lists(fields["words"], languages),
        publish=cast(Any, fields["publish"].one_of(("cases", "tables", "nothing"), "tables")),
        place=cast(Any, fields["place"].one_of(("thing", "person"), "thing")),
        sensitive=fields["sensitive"].flag(),
        two_persons=fields["two_persons"].flag(),
        k=fields["k"].whole(5, least=MIN_K),
        t=fields["T"].whole(5, least=MIN_K),
        crosswalk=fields["crosswalk"].texts(),
    )
