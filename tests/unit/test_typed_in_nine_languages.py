"""Numbers and days are understood as people type them in Portuguese, Arabic, Hindi, Indonesian."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from forms.folding import fold
from forms.kinds import date
from forms.model import Question
from forms.numerals import read_number
from messages.model import Said

WEDNESDAY = datetime(2026, 11, 25, 9, tzinfo=UTC)
DAY = Question("when", "date", {"en": "When?"})


@pytest.mark.parametrize(
    ("typed", "language", "number"),
    [
        ("٣٫٥", "ar", "3.5"),
        ("٣،٥", "ar", "3.5"),
        ("۱۲", "ar", "12"),
        ("٣٬٥٠٠٫٢٥", "ar", "3500.25"),
        ("\u200e-5", "ar", "-5"),
        ("१२", "hi", "12"),
        ("१,००,०००", "hi", "100000"),
        ("12,34,567.5", "hi", "1234567.5"),
        ("1,00,000", "en", "100000"),
        ("1.234", "pt", "1234"),
        ("1.234", "id", "1234"),
        ("2,5", "id", "2.5"),
        ("1.234", "hi", "1.234"),
    ],
)
def test_numbers_are_read_as_the_language_writes_them(typed, language, number):
    assert read_number(typed, language) == Decimal(number)


@pytest.mark.parametrize("typed", ["12,34,56", "1,2,345", "123,45,678", "1,00,000,5"])
def test_half_written_lakhs_are_no_number(typed):
    assert read_number(typed, "hi") is None


@pytest.mark.parametrize(
    ("typed", "language", "day"),
    [
        ("hoje", "pt", "2026-11-25"),
        ("Ontem", "pt", "2026-11-24"),
        ("terça-feira", "pt", "2026-11-24"),
        ("terca", "pt", "2026-11-24"),
        ("sábado", "pt", "2026-11-21"),
        ("1º de março de 2026", "pt", "2026-03-01"),
        ("22 de nov", "pt", "2026-11-22"),
        ("اليوم", "ar", "2026-11-25"),
        ("أمس", "ar", "2026-11-24"),
        ("امس", "ar", "2026-11-24"),
        ("الأحد", "ar", "2026-11-22"),
        ("يوم الجمعة", "ar", "2026-11-20"),
        ("٢٢ نوفمبر", "ar", "2026-11-22"),
        ("٢٢/١١/٢٠٢٦", "ar", "2026-11-22"),
        ("3 جويلية 2026", "ar", "2026-07-03"),
        ("आज", "hi", "2026-11-25"),
        ("कल", "hi", "2026-11-24"),
        ("kal", "hi", "2026-11-24"),
        ("रविवार", "hi", "2026-11-22"),
        ("२२ नवंबर", "hi", "2026-11-22"),
        ("22 नवम्बर 2026", "hi", "2026-11-22"),
        ("22 november", "hi", "2026-11-22"),
        ("hari ini", "id", "2026-11-25"),
        ("kemarin", "id", "2026-11-24"),
        ("Minggu", "id", "2026-11-22"),
        ("hari Senin", "id", "2026-11-23"),
        ("22 Nopember", "id", "2026-11-22"),
        ("17 Agustus 2026", "id", "2026-08-17"),
    ],
)
def test_days_are_read_as_the_language_says_them(typed, language, day):
    assert date.read(DAY, Said(typed), language=language, now=WEDNESDAY) == day


@pytest.mark.parametrize(
    ("one", "other"),
    [("हाँ", "हां"), ("حفرة", "حفره"), ("مستشفى", "مستشفي"), ("أحمد", "احمد"), ("مـاء", "ماء")],
)
def test_two_ways_to_write_a_word_are_one_word(one, other):
    assert fold(one) == fold(other)
