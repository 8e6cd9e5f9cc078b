import random

import phonenumbers
from hypothesis import given, settings
from hypothesis import strategies as st

from privacy.buttons import is_genuine, read_token, token
from privacy.coarsen import cell, coarse
from privacy.plain import plain
from privacy.pseudonym import ALPHABET, read_report_code, report_code
from privacy.redact import redact
from privacy.vault import Vault, new_ring, read_ring

VAULT = Vault(read_ring(new_ring(bytes(range(32)))), random_bytes=random.Random(1).randbytes)
EXAMPLES = {
    country: [
        phonenumbers.format_number(number, form)
        for number in (phonenumbers.example_number(country),)
        if number is not None
        for form in (
            phonenumbers.PhoneNumberFormat.E164,
            phonenumbers.PhoneNumberFormat.NATIONAL,
            phonenumbers.PhoneNumberFormat.INTERNATIONAL,
        )
    ]
    for country in ("HT", "KE", "FR", "US", "TZ", "BR", "DE")
}
countries = st.sampled_from(sorted(EXAMPLES))
pieces = st.one_of(
    st.text(max_size=8),
    st.sampled_from(
        ["+", "@", ".", " ", "-", "(", "/", "12", "3456 7890", "1.23456", "t.me/", "°"]
    ),
    st.sampled_from([text for texts in EXAMPLES.values() for text in texts]),
    st.integers(0, 10**12).map(str),
)
texts = st.lists(pieces, max_size=6).map("".join)
codes = st.binary(min_size=16, max_size=16).map(report_code)


@settings(max_examples=60, deadline=None)
@given(texts, countries)
def test_redacting_twice_is_redacting_once_and_leaves_no_phone(text, country):
    cleaned = redact(text, country=country)
    assert redact(cleaned, country=country) == cleaned
    assert not list(phonenumbers.PhoneNumberMatcher(cleaned, country))


@settings(max_examples=40, deadline=None)
@given(countries, countries, st.sampled_from([0, 1, 2]), st.sampled_from(["", "tel:", "me "]))
def test_a_phone_is_found_wherever_it_is_from(of, read_in, form, before):
    digits = [c for c in redact(f"{before}{EXAMPLES[of][form]}!", country=read_in) if c.isdigit()]
    assert digits == []


@settings(max_examples=100, deadline=None)
@given(st.text(st.characters(), max_size=40))
def test_plain_is_idempotent_and_can_be_stored(text):
    cleaned = plain(text)
    assert plain(cleaned) == cleaned
    assert "\0" not in cleaned
    cleaned.encode()


@settings(max_examples=60, deadline=None)
@given(codes, st.integers(0, 9), st.sampled_from(ALPHABET))
def test_one_wrong_sign_in_a_receipt_is_found(code, at, sign):
    bare = code.replace("-", "")
    changed = bare[:at] + sign + bare[at + 1 :]
    assert (read_report_code(changed) is None) == (changed != bare)


@settings(max_examples=60, deadline=None)
@given(codes, st.integers(0, 8))
def test_two_neighbours_that_changed_places_in_a_receipt_are_found(code, at):
    bare = code.replace("-", "")
    changed = bare[:at] + bare[at + 1] + bare[at] + bare[at + 2 :]
    assert (read_report_code(changed) is None) == (changed != bare)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=14))
def test_reading_a_code_never_raises(text):
    assert read_report_code(text) is None or len(text) >= 10


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=600), st.text(st.characters(codec="utf-8"), max_size=20))
def test_open_undoes_seal_at_its_place(plain_bytes, row):
    place = f"report|text|{row}"
    assert VAULT.open(VAULT.seal(plain_bytes, place=place), place=place) == plain_bytes


@settings(max_examples=100, deadline=None)
@given(
    st.one_of(
        st.text(max_size=64),
        st.from_regex(r"1\.[0-9a-z]{1,13}\.\d{1,3}\.[0-9a-z]{1,5}\.[A-Za-z0-9_-]{16}"),
    )
)
def test_no_invented_button_is_genuine(text):
    read = read_token(text)
    assert read is None or not is_genuine(VAULT, read, contact_id=5, today=0)


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 2**63 - 1), st.integers(0, 2**63 - 1), st.integers(0, 999))
def test_every_button_is_read_as_it_was_made(contact_id, letter_id, choice):
    made = token(VAULT, contact_id=contact_id, letter_id=letter_id, choice=choice, day=30_000)
    read = read_token(made)
    assert len(made) <= 64
    assert read is not None
    assert (read.letter_id, read.choice, read.day) == (letter_id, choice, 30_000)
    assert is_genuine(VAULT, read, contact_id=contact_id, today=30_000)


@settings(max_examples=80, deadline=None)
@given(st.floats(-89, 89), st.floats(-180, 180), st.integers(3, 9))
def test_coarsening_never_sharpens(lat, lon, resolution):
    once = coarse(lat, lon, resolution=resolution)
    assert cell(*once, resolution=resolution) == cell(lat, lon, resolution=resolution)
    assert coarse(*once, resolution=resolution) == once
