import os
import random
import timeit

import pytest

from privacy.vault import BadRing, Unreadable, Vault, extended_ring, new_ring, read_ring

PLACE = "report|text|7"
RING = new_ring(bytes(range(32)))
LONGER = extended_ring(RING, bytes(range(1, 33)))


def a_vault(ring=RING, seed=1):
    return Vault(read_ring(ring), random_bytes=random.Random(seed).randbytes)


def test_opens_what_it_sealed():
    vault = a_vault()
    assert vault.open(vault.seal(b"the bridge is gone", place=PLACE), place=PLACE) == (
        b"the bridge is gone"
    )


def test_texts_with_lone_surrogates_survive():
    vault = a_vault()
    assert vault.open_text(vault.seal_text("é\ud800", place=PLACE), place=PLACE) == "é\ud800"


def test_sealed_bytes_hold_nothing_in_clear_and_differ_each_time():
    vault = a_vault()
    first, second = (vault.seal(b"secret words", place=PLACE) for _ in range(2))
    assert b"secret" not in first
    assert first != second


@pytest.mark.parametrize("place", ["report|text|8", "report|note|7", "contact|text|7", ""])
def test_another_place_cannot_open(place):
    vault = a_vault()
    sealed = vault.seal(b"x", place=PLACE)
    with pytest.raises(Unreadable):
        vault.open(sealed, place=place)


def test_every_changed_or_missing_byte_is_noticed():
    vault = a_vault()
    sealed = vault.seal(b"x", place=PLACE)
    changed = [sealed[:n] + bytes([sealed[n] ^ 1]) + sealed[n + 1 :] for n in range(len(sealed))]
    cut = [sealed[:n] for n in range(len(sealed))]
    for broken in [*changed, *cut, sealed + b"x"]:
        with pytest.raises(Unreadable):
            vault.open(broken, place=PLACE)


def test_another_ring_cannot_open():
    sealed = a_vault().seal(b"x", place=PLACE)
    with pytest.raises(Unreadable, match="not on the ring"):
        a_vault(new_ring(bytes(32))).open(sealed, place=PLACE)


def test_after_a_rotation_old_rows_are_readable_and_hashes_stay():
    old, new = a_vault(), a_vault(LONGER)
    assert new.open(old.seal(b"x", place=PLACE), place=PLACE) == b"x"
    assert new.talker("sms", "main", "+1") == old.talker("sms", "main", "+1")
    assert new.index("cell", "a") == old.index("cell", "a")
    assert new.check(b"button", old.mac(b"button"))
    assert new.mac(b"button") != old.mac(b"button")
    with pytest.raises(Unreadable):
        old.open(new.seal(b"x", place=PLACE), place=PLACE)


def test_a_talker_is_sixteen_bytes_of_the_whole_address():
    vault = a_vault()
    talkers = {
        vault.talker(channel, account, address)
        for channel in ("sms", "mail")
        for account in ("a", "b")
        for address in ("1", "2")
    }
    assert len(talkers) == 8
    assert {len(talker) for talker in talkers} == {16}


def test_an_index_fits_a_signed_column_and_keeps_kinds_apart():
    vault = a_vault()
    numbers = [vault.index(kind, str(n)) for kind in ("cell", "token") for n in range(200)]
    assert len(set(numbers)) == 400
    assert all(0 <= number < 2**63 for number in numbers)
    assert vault.index("cell", "é") == vault.index("cell", "é".encode())


def test_only_the_right_mac_passes():
    vault = a_vault()
    mac = vault.mac(b"message")
    assert len(mac) == 12
    assert vault.check(b"message", mac)
    assert not vault.check(b"massage", mac)
    assert not vault.check(b"message", mac[:-1])
    assert not vault.check(b"message", b"")


@pytest.mark.parametrize(
    "text",
    ["", "# nothing\n", "{}", "[]", '{"kid": "a", "key": "AAAA"}', "hello", RING + RING, "null"],
)
def test_a_bad_ring_is_refused_without_showing_a_key(text):
    with pytest.raises(BadRing) as caught:
        read_ring(text)
    assert "AAECAwQF" not in str(caught.value)


def test_a_ring_shows_no_key_when_printed():
    assert "x00" not in repr(read_ring(RING))
    assert read_ring(LONGER).kids[0] == read_ring(RING).kids[0]
    assert len(read_ring(LONGER).kids) == 2


def test_comments_and_blank_lines_in_a_ring_mean_nothing():
    assert read_ring(f"# Heed\n\n{RING}\n").kids == read_ring(RING).kids


def test_sealing_and_opening_are_cheap_enough_for_every_message():
    vault = Vault(read_ring(LONGER), random_bytes=os.urandom)
    plain = b"x" * 500
    sealed = vault.seal(plain, place=PLACE)
    seal_s = min(timeit.repeat(lambda: vault.seal(plain, place=PLACE), number=500, repeat=5)) / 500
    open_s = (
        min(timeit.repeat(lambda: vault.open(sealed, place=PLACE), number=500, repeat=5)) / 500
    )
    # 5 us is the goal; the rest is what a machine shared with seven others may take.
    assert max(seal_s, open_s) < 25e-6
