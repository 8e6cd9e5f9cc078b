import pytest

from privacy.redact import plain, redact


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Call me 3456 7890 or +509 34 56 78 90", "Call me [phone] or [phone]"),
        ("tel 0712 345 678 now", "tel [phone] now"),
        ("0712345678", "[phone]"),
        ("07\u200b12345678", "[phone]"),
        ("٠٧١٢٣٤٥٦٧٨", "[phone]"),
        ("(509) 3456-7890", "[phone]"),
        ("ID 12345678901", "ID [number]"),
        ("passport AB1234567", "passport AB[number]"),
        ("write a.b@example.org or @moses_k", "write [e-mail] or [name]"),
        ("john (at) gmail (dot) com", "[e-mail]"),
        ("john at gmail dot com", "[e-mail]"),
        ("see http://x.org/a?b=1 and t.me/heed", "see [link] and [link]"),
        ("www.example.org", "[link]"),
        ("at -1.2921,36.8219 near", "at [place] near"),
        ("lat 18.5392 lon -72.3364", "lat [place] lon [place]"),
        ("18°32'21\"N 72°20'10\"W", "[place]"),
        ("6FG22222+22", "[place]"),
        ("///filled.count.soap", "[place]"),
        ("geo:18.5,-72.3", "[place]"),
    ],
)
def test_what_leads_to_a_person_is_named_only_by_its_kind(text, expected):
    assert redact(text, country="HT") == expected


@pytest.mark.parametrize(
    "text",
    [
        "3 people, 200 houses, since 2009. No.5",
        "on 12/01/2010 at 14:30",
        "2010-01-12 16:53",
        "paid 1,000,000 gourdes, 12.50 each",
        "The pole fell.Please fix it, it is at the market",
        "house 12-14, call 112",
        "magnitude 7.0, 35 seconds",
        "",
    ],
)
def test_usual_numbers_and_sentences_stay(text):
    assert redact(text, country="HT") == text


def test_numbers_of_another_country_go_too_when_written_as_a_phone():
    assert redact("0712 345 678", country=None) == "[phone]"


@pytest.mark.parametrize(
    "text", ["1 " * 800, "a." * 800, "1." * 800, "@" * 1600, "a at b dot " * 150, "+1(" * 500]
)
def test_hostile_texts_end(text):
    assert redact(redact(text, country="HT"), country="HT") == redact(text, country="HT")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\x00b\x1bc\x7f", "abc"),
        ("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
        ("tab\tstays", "tab\tstays"),
        ("\u202eevil\u202c \u2066x\u2069", "evil x"),
        ("ze\u200bro\ufeff w\u00adidth", "zero width"),
        ("\ud83dlone", "lone"),
        ("Ñandú 漢字 🙂", "Ñandú 漢字 🙂"),
    ],
)
def test_plain_leaves_only_what_can_be_seen(text, expected):
    assert plain(text) == expected
