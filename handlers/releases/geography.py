"""A campaign's areas and categories as dimensions of tables, with their words and codes."""

import re
import unicodedata
from collections.abc import Collection, Mapping, Sequence

from forms.model import Campaign
from messages.words import say
from publishing.disclosure.rules import Limits, Rules
from publishing.facts import NO_AREA
from publishing.periods import Period, parents
from publishing.release import Axis, Code, Words
from publishing.tables import TOTAL, Dimension

# Categories that may harm somebody need so many at least, whatever the file says.
SENSITIVE = 10
# What begins with a sign may be a formula to a spreadsheet.
_PLAIN = re.compile(r"\w(.*\S)?")


def area_codes(campaign: Campaign) -> dict[str, str]:
    """Give each polygon of the campaign a code that files and SDMX take, by its name."""
    return codes_of(tuple(campaign.area.polygons), taken=tuple(campaign.releases.regions))


def codes_of(names: Sequence[str], *, taken: Sequence[str] = ()) -> dict[str, str]:
    """Give names codes that files and SDMX take.

    Made of their letters; what has none that files take is numbered, in the order given.
    """
    codes: dict[str, str] = {}
    gone = {NO_AREA, *taken}
    for n, name in enumerate(names, start=1):
        plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
        code = re.sub(r"[^A-Za-z0-9]+", "_", plain).strip("_")[:40]
        if not code or not code[0].isalpha() or code in gone:
            code = f"A{n}_{code}".rstrip("_")
        gone.add(code)
        codes[name] = code
    return codes


def kept_codes(values: Sequence[str], *, taken: Sequence[str] = ()) -> dict[str, str]:
    """Give values of choices codes: themselves, but where that is taken or a spreadsheet runs it.

    Args:
        taken: codes that stand for something else: what is no answer, the total.
    """
    gone = {*values, *taken, TOTAL}
    codes = {}
    for n, value in enumerate(values, start=1):
        is_good = _PLAIN.fullmatch(value) and value not in {*taken, TOTAL}
        codes[value] = value if is_good else _free(f"V{n}", gone)
        gone.add(codes[value])
    return codes


def _free(code: str, gone: Collection[str]) -> str:
    while code in gone:
        code = f"{code}_"
    return code


def named(campaign: Campaign, code: str, name: str) -> Code:
    """A code whose name is the same in every language."""
    return Code(code, same(campaign, name))


def nowhere(campaign: Campaign) -> Code:
    """The code of what lies in no area that is known."""
    return Code(NO_AREA, words(campaign, "release-area-unknown"))


def area_dimension(campaign: Campaign) -> Dimension:
    """All areas, always, and that none is known: so that totals of all releases are the same."""
    codes = area_codes(campaign)
    under = {
        codes[name]: region
        for region, names in campaign.releases.regions.items()
        for name in names
        if name in codes
    }
    return Dimension("area", (*codes.values(), NO_AREA), under)


def area_axis(campaign: Campaign) -> Axis:
    """The areas' words and official codes; names are the same in every language."""
    official = campaign.releases.areas
    codes = tuple(
        Code(code, same(campaign, name), tuple(official.get(name, ())))
        for name, code in area_codes(campaign).items()
    )
    regions = tuple(Code(name, same(campaign, name)) for name in campaign.releases.regions)
    return axis(campaign, "area", (*codes, nowhere(campaign), *regions))


def category_dimension(campaign: Campaign, codes: Sequence[str]) -> Dimension:
    """The categories that are published in tables, under their groups."""
    under = {
        code: group
        for group, parts in campaign.releases.groups.items()
        for code in parts
        if code in codes
    }
    return Dimension("category", tuple(codes), under)


def category_axis(campaign: Campaign, codes: Sequence[str]) -> Axis:
    """The categories' words; their crosswalk stands as official codes."""
    found = tuple(
        Code(each.code, dict(each.label), each.crosswalk)
        for each in campaign.categories
        if each.code in codes
    )
    groups = tuple(Code(name, same(campaign, name)) for name in campaign.releases.groups)
    return axis(campaign, "category", (*found, *groups))


def period_dimension(period: Period) -> Dimension:
    """One period, which knows what it is part of, so that a month is tied to its weeks."""
    return Dimension("period", (period.code,), parents((period,)))


def period_axis(campaign: Campaign, period: Period) -> Axis:
    """The one period; its code is its name."""
    return axis(campaign, "period", (Code(period.code, same(campaign, period.code)),))


def rules(campaign: Campaign, codes: Sequence[str]) -> Rules:
    """What cells need: as the categories say, sensitive ones ten; totals as the mildest."""
    limits = {
        each.code: Limits(*(max(n, SENSITIVE if each.sensitive else 0) for n in (each.k, each.t)))
        for each in campaign.categories
        if each.code in codes
    }
    for group, parts in campaign.releases.groups.items():
        if there := [limits[part] for part in parts if part in limits]:
            limits[group] = Limits(max(each.k for each in there), max(each.t for each in there))
    usual = Limits(
        max(5, min((each.k for each in limits.values()), default=5)),
        max(5, min((each.t for each in limits.values()), default=5)),
    )
    return Rules(usual, limits, coarsen=("area", "category"))


def words(campaign: Campaign, key: str) -> Words:
    """What a key says in each language of the campaign."""
    return {language: say(key, language) for language in campaign.languages}


def same(campaign: Campaign, text: str) -> Mapping[str, str]:
    """What is called the same in every language."""
    return dict.fromkeys(campaign.languages, text)


def axis(campaign: Campaign, name: str, codes: tuple[Code, ...]) -> Axis:
    """An axis of these codes and the total."""
    total = Code(TOTAL, words(campaign, "release-total"))
    return Axis(name, words(campaign, f"release-axis-{name}"), (*codes, total))
