"""Voice messages lose all but their sound; whatever else comes is refused, never half read."""

import struct
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channels.console import VOICE
from privacy.media_parcel import order, unpack
from privacy.media_work import run
from privacy.voice import NotPlain, without_tags


def test_tags_serial_and_what_stands_behind_are_gone():
    plain = without_tags(VOICE + b"GPS 1.0, 2.0")
    assert b"ARTIST" not in plain
    assert b"GPS" not in plain
    assert struct.unpack_from("<I", plain, 14) == (1,)


def test_the_sound_stays_as_it_was():
    assert without_tags(VOICE).endswith(bytes.fromhex("f8fffe") * 3)


def test_writing_it_anew_again_changes_nothing():
    assert without_tags(without_tags(VOICE)) == without_tags(VOICE)


@given(st.integers(0, len(VOICE) - 1), st.integers(0, 255))
def test_broken_files_are_refused_and_nothing_else_is_raised(at, byte):
    broken = VOICE[:at] + bytes([byte]) + VOICE[at + 1 :]
    with suppress(NotPlain):
        assert without_tags(broken)


@pytest.mark.parametrize("file", [b"", b"ID3 music", VOICE[:60], VOICE + VOICE])
def test_what_is_no_single_voice_message_is_refused(file):
    with pytest.raises(NotPlain):
        without_tags(file)


def test_only_what_was_sent_as_a_sound_is_taken_for_one():
    assert unpack(run(order("audio", VOICE))).cleaned
    assert not unpack(run(order("file", VOICE))).cleaned
    assert not unpack(run(order("audio", b"ID3 music"))).cleaned
