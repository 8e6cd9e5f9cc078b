"""Who hears a message: one table."""

import csv

import pytest

from handlers.menu import MENU, TYPED, forgiven, words
from handlers.route import Routed, of_staff, route
from handlers.turn import Asked
from messages.model import Said

QUESTION = Asked(1, "report", "q:category", ("pothole", "light"), labels=("Pothole", "Lamp"))
OPEN = Asked(2, "report", "q:description", ())
ASKS_STOP = Asked(3, "report", "q:sign", ("stop", "yield"), labels=("Stop", "Yield"))
SAYS_SI = Asked(5, "report", "agree", ("yes", "works"), labels=("Sí", "J’y travaille"))
ASKS_AGREE = Asked(6, "start", "agree", ("yes", "no"), labels=("Yes", "No"))
ASKS_STAR = Asked(4, "report", "q:sign", ("star", "moon"), labels=("Star", "Moon"))


@pytest.mark.parametrize(
    ("text", "asked", "handler", "choice"),
    [
        # STOP alone, in any language, also by a slip of the thumb
        ("STOP", None, "stop", None),
        (" stop. ", QUESTION, "stop", None),
        ("sotp", QUESTION, "stop", None),
        ("stopp", None, "stop", None),
        ("arret", None, "stop", None),
        ("Arrêt", None, "stop", None),
        ("arre\u0302t", QUESTION, "stop", None),
        ("mesdonnées", None, "mydata", None),
        ("Atrás", QUESTION, "back", None),
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
        # so are START, HELP and FORGET; of longer words a letter may be missing or another
        ("satrt", None, "start", None),
        ("strt", None, "start", None),
        ("hlep", None, "help", None),
        ("Forgot", None, "forget", None),
        ("oublie", QUESTION, "forget", None),
        ("bantuann", None, "help", None),
        ("sitish", None, "stop", None),
        ("forgot", OPEN, "report", None),
        ("strt", OPEN, "report", None),
        ("help me", None, "report", None),
        ("pagar", None, "report", None),
        ("para", None, "report", None),
        ("star", ASKS_STAR, "report", "star"),
        ("stard", ASKS_STAR, "report", None),
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
        # as people write the number of a line, or the line
        ("2)", QUESTION, "report", "light"),
        ("(2)", QUESTION, "report", "light"),
        ("#2", QUESTION, "report", "light"),
        ("2️⃣", QUESTION, "report", "light"),
        ("2 Lamp", QUESTION, "report", "light"),
        ("2: lamp.", QUESTION, "report", "light"),
        ("2 people hurt", QUESTION, "report", None),
        ("1-2", QUESTION, "report", None),
        ("2 1", QUESTION, "report", None),
        ("LIGHT", QUESTION, "report", "light"),
        ("3", QUESTION, "report", None),
        ("a deep hole", OPEN, "report", None),
        # as a plain telephone shows it: "Sí" without its accent, quotes of a keyboard
        ("si", SAYS_SI, "report", "yes"),
        ("Sí", SAYS_SI, "report", "yes"),
        ("J'y travaille", SAYS_SI, "report", "works"),
        ("sino", SAYS_SI, "report", None),
        # what else people say for yes and no, where they are asked; "ok" is neither
        ("ndio", ASKS_AGREE, "start", "yes"),
        ("Iya.", ASKS_AGREE, "start", "yes"),
        ("dako", ASKS_AGREE, "start", "yes"),
        ("NAO", ASKS_AGREE, "start", "no"),
        ("नही", ASKS_AGREE, "start", "no"),
        ("أوافق", ASKS_AGREE, "start", "yes"),
        ("ok", ASKS_AGREE, "start", None),
        ("ndio", QUESTION, "report", None),
        # what the waiting letter offers is a choice first
        ("yield", ASKS_STOP, "report", "yield"),
        # free text
        ("Pothole at the market", None, "report", None),
    ],
)
def test_a_message_is_heard_by(text: str, asked: Asked | None, handler: str, choice: str | None):
    routed = route(Said(text=text), asked, words())
    assert (routed.handler, routed.choice) == (handler, choice)


def test_a_slip_is_forgiven_in_the_campaigns_languages_alone():
    near = forgiven(("fr",))
    assert route(Said(text="ayuad"), None, words(), near).handler == "report"
    assert route(Said(text="ayuad"), None, words(), forgiven(("es",))).handler == "help"


def test_no_menu_word_is_taken_for_a_slip_of_another():
    near = forgiven(("en", "fr", "es", "ht", "sw", "pt", "ar", "hi", "id"))
    heard = {word: route(Said(text=word), None, words(), near).word for word in words()}
    assert heard == dict(words())


def test_stop_is_heard_even_where_it_is_a_choice():
    assert route(Said(text="stop"), ASKS_STOP, words()).handler == "stop"


@pytest.mark.parametrize("text", ["STOP", "/forget", "help", "status"])
def test_forwarded_words_command_nothing(text: str):
    assert route(Said(text=text, forwarded=True), None, words()) == Routed("forwarded")


def test_a_forwarded_text_is_free_text():
    routed = route(Said(text="2", forwarded=True), QUESTION, words())
    assert routed.choice is None


STAFF = {"next", "stats", "mine", "verify", "reject", "merge", "block", "near"}
CARD = Asked(5, "review", "r:1:1:", ("verify", "next"), labels=("Verify", "Next card"))


@pytest.mark.parametrize(
    ("text", "asked", "word", "rest"),
    [
        ("stats", None, "stats", ""),
        ("Next.", None, "next", ""),
        ("merge K7M2QX P3F8DA", None, "merge", "k7m2qx p3f8da"),
        ("Reject k7m2qx untrue", CARD, "reject", "k7m2qx untrue"),
        ("verify K7M2QX", CARD, "verify", "k7m2qx"),
    ],
)
def test_staff_may_leave_the_slash_out(text, asked, word, rest):
    assert of_staff(text, asked, STAFF) == Routed(word, word=word, rest=rest)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("merge", None),  # which cases
        ("block the road at the mill", None),
        ("block street", None),  # six letters, and no code
        ("near K7M2QX is a hole in the road", None),
        ("stats please", None),
        ("next to the mill", None),
        ("next", CARD),  # the card's own button
        ("stats", OPEN),  # it was asked for in words
        ("members", None),  # of others
        ("", None),
    ],
)
def test_what_could_be_a_report_or_an_answer_is_no_command(text, asked):
    assert of_staff(text, asked, STAFF) is None


def test_no_word_of_the_menu_means_another_command_to_staff():
    menu = words()
    theirs = {name for name, entry in MENU.items() if name in TYPED and entry.may is not None}
    assert {name: menu[name] for name in theirs if menu.get(name, name) != name} == {}


@pytest.mark.check
def test_no_real_message_is_interrupted_by_its_first_word(real_data):
    near = forgiven(("ht", "fr", "en", "es"))
    four = ("stop", "start", "help", "forget")
    ends = {word for word, means in words().items() if means in four}
    with (real_data / "haiti_sms.csv").open(encoding="utf-8", newline="") as file:
        rows = [(row["original"], row["message"]) for row in csv.DictReader(file)]
    texts = [text for row in rows for text in row if text]
    assert sum(any(first_word(text) in ends for text in row) for row in rows) > 30
    assert {route(Said(text=text), None, words(), near).handler for text in texts} == {"report"}


def first_word(text):
    return text.partition(" ")[0].casefold().strip(".,:;!?")
