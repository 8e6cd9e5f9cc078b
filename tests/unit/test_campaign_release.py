"""`release:` in a campaign file: who answers for it, how it is divided, and every mistake told."""

import pytest

from forms.campaign.read import check
from forms.release import Calendar
from tests.fakes.facts import CAMPAIGN, polygons


def checked(text):
    return check(text, lambda _: polygons())


def told(old, new):
    return [mistake.message for mistake in checked(CAMPAIGN.replace(old, new)).errors]


def test_what_is_written_is_read():
    said = checked(CAMPAIGN).campaign.releases
    assert (said.producer, said.email) == ("Harbour office", "open@harbour.example.org")
    assert said.areas == {"Hilltop": ("ISO3166-2:KE-01",)}
    assert said.regions == {"upper": ("Hilltop", "Market"), "lower": ("Old Port", "Riverside")}
    assert (said.licence, said.calendar) == ("CC-BY-4.0", None)


CALENDAR = "  calendar: { every: month, within_days: 14, revised: quarter }"


def with_calendar(text):
    return CAMPAIGN.replace("release:\n", f"release:\n{text}\n")


def test_a_calendar_is_read():
    assert checked(with_calendar(CALENDAR)).campaign.releases.calendar == Calendar("M", 14, "Q")


def test_mistakes_in_a_calendar_are_told_in_words():
    found = checked(with_calendar("  calendar: { every: fortnight }")).errors
    assert [mistake.message for mistake in found] == [
        "'within_days' is missing", "'fortnight' is not one of week, month, quarter, year",
    ]  # fmt: skip


def test_mistakes_are_told_in_words():
    assert told("open@harbour.example.org", "nobody") == ["'nobody' is no mail address"]
    assert told("  producer: Harbour office\n", "") == ["'producer' is missing"]
    assert "no official code" in told("ISO3166-2:KE-01", "KE 01")[0]
    assert (
        "there is no area 'Markt'; did you mean"
        in told("[Hilltop, Market]", "[Hilltop, Markt]")[0]
    )
    assert told("[Old Port, Riverside]", "[Old Port, Market]") == [
        "'Market' is in 'upper' already"
    ]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("url", "javascript:alert(1)"), ("url", "https://x.example/> <http://y"),
        ("url", "https://x.example/a b"), ("url", '\'https://x.example/"\''),
        ("email", "a@b@c.example"), ("email", "<a@b.example>"), ("email", "a@b.example c"),
        ("licence", "CC BY 4.0"), ("licence", "../../etc"), ("licence", "'MIT> . <x'"),
        ("licence", "''"), ("producer", "[1, 2]"), ("areas", "3"), ("areas", "{Hilltop: {a: b}}"),
        ("regions", "[Hilltop]"), ("regions", "{Hilltop: [Market]}"), ("groups", "{'*': [light]}"),
        ("groups", "{light: [water]}"), ("weekly", "perhaps"), ("metadata", "[S.1]"),
        ("metadata", "{S.6.1: [1]}"), ("metadata", "{'S.6.1\\n': a}"),
        ("nonsense", "1"),
    ],
)  # fmt: skip
def test_what_makes_no_sense_or_no_address_is_told_and_never_raised(field, value):
    lines = [line for line in CAMPAIGN.splitlines() if not line.startswith(f"  {field}:")]
    assert checked("\n".join([*lines, f"  {field}: {value}"])).errors
