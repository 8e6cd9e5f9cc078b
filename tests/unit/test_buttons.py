import random
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from privacy.buttons import day_of, is_genuine, read_token, token
from privacy.links import Link, link_token, read_link
from privacy.vault import Vault, new_ring, read_ring

VAULT = Vault(read_ring(new_ring(bytes(range(32)))), random_bytes=random.Random(1).randbytes)
OTHER = Vault(read_ring(new_ring(bytes(32))), random_bytes=random.Random(1).randbytes)
TODAY = 20_500


def a_token(vault=VAULT, **changes):
    usual = {"contact_id": 5, "letter_id": 2**62 + 7, "choice": 2, "day": TODAY + 7}
    return token(vault, **(usual | changes))


def a_read(text):
    read = read_token(text)
    assert read is not None
    return read


def a_link(office="works"):
    return link_token(VAULT, campaign="streets", case_code="F3D8KP", office=office, day=TODAY + 30)


def test_days_are_counted_in_utc():
    assert day_of(datetime(1970, 1, 2, tzinfo=UTC)) == 1
    assert day_of(datetime.fromisoformat("2026-01-15T23:30-05:00")) == day_of(
        datetime(2026, 1, 16, tzinfo=UTC)
    )


def test_a_button_says_what_it_was_made_for_within_64_bytes():
    text = a_token(letter_id=2**63 - 1, choice=999)
    read = a_read(text)
    assert len(text) <= 64
    assert (read.letter_id, read.choice, read.day) == (2**63 - 1, 999, TODAY + 7)
    assert is_genuine(VAULT, a_read(a_token()), contact_id=5, today=TODAY)


def test_a_button_is_good_through_its_last_day_only():
    read = a_read(a_token())
    assert is_genuine(VAULT, read, contact_id=5, today=TODAY + 7)
    assert not is_genuine(VAULT, read, contact_id=5, today=TODAY + 8)


def test_a_foreign_or_changed_button_is_not_genuine():
    read = a_read(a_token())
    assert not is_genuine(VAULT, read, contact_id=6, today=TODAY)
    assert not is_genuine(OTHER, read, contact_id=5, today=TODAY)
    for forged in (
        replace(read, choice=1),
        replace(read, letter_id=read.letter_id + 1),
        replace(read, day=read.day + 1),
        replace(read, mac=bytes(12)),
    ):
        assert not is_genuine(VAULT, forged, contact_id=5, today=TODAY)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1",
        "verify",
        "2" + a_token()[1:],
        a_token() + "\n",
        " " + a_token(),
        a_token().upper(),
        a_token()[:-1],
        a_token().replace(".2.", ".02."),
        a_token().replace(".2.", ".٢."),
        a_token().replace(".2.", ".-2."),
        "1.zzzzzzzzzzzzz.1.fw4.AAAAAAAAAAAAAAAA",
    ],
)
def test_what_has_not_the_form_of_a_button_is_none(text):
    assert read_token(text) is None


def test_a_button_with_impossible_numbers_is_not_made():
    with pytest.raises(ValueError, match="choice"):
        a_token(choice=1000)


def test_a_link_says_what_it_was_made_for():
    assert read_link(VAULT, a_link(), today=TODAY) == Link(
        campaign="streets", case_code="F3D8KP", office="works", day=TODAY + 30
    )
    unusual = read_link(VAULT, a_link(office="Büro | 2.b"), today=TODAY)
    assert unusual is not None
    assert unusual.office == "Büro | 2.b"


def test_a_link_ends_after_its_last_day():
    assert read_link(VAULT, a_link(), today=TODAY + 30) is not None
    assert read_link(VAULT, a_link(), today=TODAY + 31) is None


def test_every_changed_sign_spoils_a_link():
    text = a_link()
    for n, sign in enumerate(text):
        changed = text[:n] + ("A" if sign != "A" else "B") + text[n + 1 :]
        assert read_link(VAULT, changed, today=TODAY) is None


@pytest.mark.parametrize(
    "text", ["", ".", "a.b", "é", "." + "0" * 24, "x" * 5000, a_link().upper()]
)
def test_what_is_no_link_is_none(text):
    assert read_link(VAULT, text, today=TODAY) is None


def test_a_button_and_a_link_need_no_escaping_in_an_address():
    assert all(sign.isalnum() or sign in "-_." for sign in a_token() + a_link())
