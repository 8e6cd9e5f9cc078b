"""The week by SMS: as many whole lines as two messages hold."""

from handlers.office.digest import recap
from messages.by_sms import fits
from publishing.digest import Digest

LINES = [
    "Port Amara streets",
    "Week of 12 January",
    *(f"{n}. Pothole, case F3D8K{n}" for n in range(9)),
]


def digest(short):
    return Digest(subject="", text="", html="", short=short, attachments=(), picture=None)


def test_a_long_week_is_cut_between_lines():
    told = recap(digest("\n\n".join(LINES * 3)), "sms")
    assert fits(told.text)
    assert told.text.split("\n") == (LINES * 3)[: len(told.text.split("\n"))]
    assert not fits("\n".join((LINES * 3)[: len(told.text.split("\n")) + 1]))


def test_a_short_week_comes_whole():
    assert recap(digest("\n".join(LINES[:3])), "sms").text == "\n".join(LINES[:3])


def test_nothing_is_cut_where_messages_cost_nothing():
    long = "\n".join(LINES * 3)
    assert recap(digest(long), "telegram").text == long
