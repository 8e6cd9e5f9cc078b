"""Who hears a message: one table."""

import pytest

from handlers.menu import words
from handlers.route import Routed, route
from handlers.turn import Asked
from messages.model import Said

QUESTION = Asked(1, "report", "q:category", ("pothole", "light"), labels=("Pothole", "Lamp"))
OPEN = Asked(2, "report", "q:description", ())
ASKS_STOP = Asked(3, "report", "q:sign", ("stop", "yield"), labels=("Stop", "Yield"))


@pytest.mark.parametrize(
    ("text", "asked", "handler", "choice"),
    [
        # STOP alone, in any language, also by a slip of the thumb
        ("STOP", None, "stop", None),
        (" stop. ", QUESTION, "stop", None),
        ("sotp", QUESTION, "stop", None),
        ("stopp", None, "stop", None),
        ("arret", None, "stop", None),
        ("توقف؟", QUESTION, "stop", None),
        ("إيقاف", None, "stop", None),
        ("tawaqquf", None, "stop", None),
        ("रोको।", QUESTION, "stop", None),
        ("ROKO", None, "stop", None),
        ("Berhenti", None, "stop", None),
        # a letter and its dot in one sign, as some keyboards have it, or in two
        ("छो\u095cें", QUESTION, "skip", None),
        ("छो\u0921\u093cें", QUESTION, "skip", None),
        ("मिटाएँ", QUESTION, "forget", None),
        ("मिटाएं", QUESTION, "forget", None),
        ("مساعده", QUESTION, "help", None),
        ("حالة 7QK2M-X4RTN", QUESTION, "status", None),
        ("स्थिति 7QK2M-X4RTN", QUESTION, "status", None),
        ("acha", QUESTION, "report", None),
        ("accha", QUESTION, "report", None),
        # other words are other words
        ("shop", None, "report", None),
        ("step", OPEN, "report", None),
        # the first word of a longer text silences nobody
        ("Stop sign missing at Mill Lane", None, "report", None),
        ("stop stop stop", None, "report", None),
        ("Help, the bridge is down", None, "report", None),
        ("Status of the road: broken", None, "report", None),
        # commands, and menu words alone or with their code
        ("/status 7QK2M-X4RTN", None, "status", None),
        ("STATUS 7QK2M-X4RTN", QUESTION, "status", None),
        ("aide", QUESTION, "help", None),
        ("/nothing_like_it", None, "nothing_like_it", None),
        # a receipt alone asks what became of it; ten letters of a sentence do not
        ("p4 k8 is dark", None, "report", None),
        # answers
        ("2", QUESTION, "report", "light"),
        ("٢", QUESTION, "report", "light"),
        ("२", QUESTION, "report", "light"),
        ("lamp", QUESTION, "report", "light"),
        ("LIGHT", QUESTION, "report", "light"),
        ("3", QUESTION, "report", None),
        ("a deep hole", OPEN, "report", None),
        # what the waiting letter offers is a choice first
        ("yield", ASKS_STOP, "report", "yield"),
        # free text
        ("Pothole at the market", None, "report", None),
    ],
)
def test_a_message_is_heard_by(text: str, asked: Asked | None, handler: str, choice: str | None):
    routed = route(Said(text=text), asked, words())
    assert (routed.handler, routed.choice) == (handler, choice)


def test_stop_is_heard_even_where_it_is_a_choice():
    assert route(Said(text="stop"), ASKS_STOP, words()).handler == "stop"


@pytest.mark.parametrize("text", ["STOP", "/forget", "help", "status"])
def test_forwarded_words_command_nothing(text: str):
    assert route(Said(text=text, forwarded=True), None, words()) == Routed("forwarded")


def test_a_forwarded_text_is_free_text():
    routed = route(Said(text="2", forwarded=True), QUESTION, words())
    assert routed.choice is None
