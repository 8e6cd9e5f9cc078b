"""The statement goes out with a release, in words too, and no organiser's words break its page."""

import json
from dataclasses import replace
from datetime import date

import pytest

from forms.participation import Agreement, Part
from messages.words import say, spoken
from publishing.formats import readme, statement
from publishing.statement import RUNGS
from publishing.statement import statement as stated
from tests.releases import LOG, example

RELEASE = example().release
ON = RELEASE.made_on


def pages(log, language="en", **more):
    told = stated(log, ON, **more)
    release = replace(RELEASE, statement=told, languages=(language,))
    name = "STATEMENT.md" if language == "en" else f"STATEMENT.{language}.md"
    return release, statement.files(release)[name].decode()


def test_the_machine_readable_statement_is_the_one_in_the_release():
    told = json.loads(statement.files(RELEASE)["statement.json"])

    assert told == {"release": RELEASE.name, **RELEASE.statement}
    assert (told["level"], told["is_citizen_data"]) == ("partnership", True)


@pytest.mark.parametrize("language", spoken())
def test_below_partnership_a_release_says_so_instead_of_calling_itself_citizen_data(language):
    asked = replace(LOG, parts=tuple(replace(part, part="asked") for part in LOG.parts))
    for log, key in (
        (LOG, "statement-is"),
        (asked, "statement-is-not"),
        (None, "statement-is-not"),
    ):
        release, page = pages(log, language)
        level = say(f"statement-level-{release.statement['level']}", language)
        name = "README.md" if language == "en" else f"README.{language}.md"
        sentence = say(key, language, level=level)

        assert sentence in page
        assert sentence in readme.describe(release, {})[name].decode()


def test_the_page_says_what_keeps_it_from_more():
    _, page = pages(replace(LOG, returned=()))

    assert say("statement-why-returned", "en") in page


def test_every_rung_and_reason_has_words():
    for rung in RUNGS:
        assert say(f"statement-level-{rung}", "en")
    for part in LOG.parts:
        assert say(f"statement-step-{part.step}", "en") in pages(LOG)[1]


def test_steps_without_anybody_say_so():
    assert pages(LOG)[1].count(say("statement-nobody", "en")) == 9


def test_what_does_not_count_is_shown_all_the_same_and_marked():
    office = Part("use", "authority", "led", "Works", "Used it.", ("A letter",))
    _, page = pages(replace(LOG, parts=(*LOG.parts, office)))

    assert "Works (a public authority), decided themselves, does not count for the level" in page


def test_an_agreement_is_said_with_its_day():
    signed = Agreement("County office", signed_on=date(2026, 10, 1))

    assert "County office, signed on" in pages(replace(LOG, agreement=signed))[1]
    unsigned = replace(LOG, agreement=replace(signed, signed_on=None))
    assert "County office: not signed." in pages(unsigned)[1]


def test_what_offices_said_of_earlier_releases_is_in_it():
    review = {"release": "marula_streets-2026-M10-v1", "office": "County office",
              "on": "2026-11-20", "answers": {"methods": "partly"}}  # fmt: skip
    _, page = pages(LOG, reviews=[review])

    assert f"{say('release-review-q-methods', 'en')} Partly" in page


def test_an_organisers_words_make_no_heading_of_their_own():
    _, page = pages(replace(LOG, consent="fine\n\n# Official statistics"))

    assert "\n# Official" not in page
