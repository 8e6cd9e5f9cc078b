"""Letters go out by SMS in as few as they can, and no message takes more than two."""

from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.conversation.asking import as_heading
from handlers.conversation.spared import (
    below,
    cut,
    few_enough,
    first_ones,
    summed,
    together,
    with_room,
)
from handlers.turn import Who
from messages import words
from messages.by_sms import fits, messages_of, sparing
from messages.model import Choice, numbered
from messages.sms_length import GSM, segments
from tests.house.message_table import say_filled

ANSWERS = [
    ("How many people live in this household", "12"),
    ("Where does your drinking water mostly come from", "A borehole or a covered well"),
    ("Is there a picture", "(skipped)"),
    ("What else should the meeting know", "The shelf has been empty since May. " * 8),
]
# What is sent together: sentences, and the choices below them. The longest that each can be.
TOGETHER = {
    "like": (["like-offer"], ["same", "different", "gone-now"]),
    "fixed": (["answer-done-ask-fixed"], ["fixed-yes", "fixed-no"]),
    "withdraw": (["withdraw-sure"], ["yes", "no"]),
    "consent": (["consent-sure"], ["yes", "no"]),
    "forget": (["forget-sure-phone"], ["yes", "no"]),
    "begun": (["draft-open"], ["draft-go-on", "draft-aside"]),
    "receipt": (["joined-thanks", "thanks-receipt"], []),
    "outside": (["outside-area", "thanks-receipt"], []),
    "status": (["state-approved", "case-corroborated", "case-routed"], []),
    "not agreed": (["status-line", "status-not-agreed"], []),
    "reminder": (["reminder-draft", "ask-several"], []),
}


def a_person(channel):
    """As much of a turn as is looked at: who is heard, and their words."""
    who = Who(contact_id=1, person_id=1, channel=channel, language="en")
    return SimpleNamespace(who=who, say=lambda key, **slots: words.say(key, "en", **slots))


def test_a_letter_that_fits_goes_out_as_it_is():
    assert messages_of("Où est-ce ? Près de la forêt") == ["Où est-ce ? Près de la forêt"]
    assert messages_of("") == [""]


def test_an_accent_is_left_out_only_where_that_spares_an_sms():
    assert sparing("La forêt") == "La forêt"
    assert sparing("La forêt est inondée. " * 6) == "La foret est inondée. " * 6
    assert segments(sparing("¿Dónde? Sí…" * 10)).encoding == GSM


def test_printers_signs_become_those_of_a_keyboard_where_gsm_can_then_say_it_all():
    assert sparing("“Où ?” – c’est…") == '"Où ?" - c\'est...'
    assert sparing("e\u0301te\u0301\u00a0!") == "été !"
    assert sparing("«أين؟»") == "«أين؟»"


@pytest.mark.parametrize("text", ["Kuş uçtu", "Đường bị ngập", "Łódź", "Ọjà náà ti sùn"])
def test_a_language_that_a_lost_accent_would_spoil_keeps_them_all(text):
    assert sparing(f"{text}. " * 12) == f"{text}. " * 12


def test_marks_that_nobody_sees_are_never_sent_and_joiners_are():
    assert sparing("\u2066STATUS\u2069 \u200f7QK2M-X4RTA\ufeff") == "STATUS 7QK2M-X4RTA"
    assert sparing("\u2066رمزك 7QK2M-X4RTA\u2069") == "رمزك 7QK2M-X4RTA"
    assert sparing("क्\u200dष 👨\u200d👩\u200d👧") == "क्\u200dष 👨\u200d👩\u200d👧"


WHOLE = [
    "7QK2M-X4RTA", "+256 700 000 001", "STATUS F3D8KP", "-1.2921, 36.8219", "2026-11-23",
    "12 000 000", "https://heed.example/receipt", "٠٧٠٠ ٠٠٠ ٠٠١", "V 4821",
]  # fmt: skip


@pytest.mark.parametrize("whole", WHOLE)
@pytest.mark.parametrize(("letter", "most"), [("x", 306), ("अ", 134)])
def test_no_code_number_place_or_address_is_parted_between_two_messages(whole, letter, most):
    for n in range(most - len(whole) - 1, most):
        parts = messages_of(f"{letter * n} {whole} {letter * 60}")

        assert any(whole in part for part in parts)


def test_a_letter_is_not_parted_from_its_marks():
    parts = messages_of("लि" * 100)

    assert all(len(part) % 2 == 0 for part in parts)


def test_arabic_and_hindi_stay_as_they_are():
    mixed = "أين؟ Près de la forêt " * 4

    assert sparing(mixed) == mixed


def test_a_long_letter_is_parted_between_paragraphs_so_that_a_question_keeps_its_choices():
    greeting = "We keep what you tell us. " * 6
    question = numbered("Where does the water come from?", [f"Well number {n}" for n in range(9)])

    assert messages_of(f"{greeting}\n\n{question}") == [greeting.strip(), question]


def test_a_long_paragraph_is_parted_between_sentences():
    parts = messages_of(("The pump is broken since Monday. " * 20).strip())

    assert len(parts) == 3
    assert all(part.endswith("Monday.") for part in parts)


@settings(max_examples=60)
@given(st.text(alphabet="aeê \n.€अ😀", max_size=700))
def test_no_message_takes_more_than_two_and_nothing_is_lost(text):
    parts = messages_of(text)

    assert max(segments(part).segments for part in parts) <= 2
    kept = "".join("".join(parts).split())
    assert kept.replace("ê", "e") == "".join(text.split()).replace("ê", "e")


def written(told):
    return "\n".join(["Please check:", *told])


def test_a_summary_by_sms_is_cut_until_it_fits_with_its_choices():
    text = summed(a_person("sms"), ANSWERS, written, ["Send", "Change", "Cancel"])

    assert segments(sparing(numbered(text, ["Send", "Change", "Cancel"]))).segments == 2
    assert text.split("\n")[1] == "How many people live in this household: 12"
    assert "(skipped)" not in text
    assert text.endswith("…")


@pytest.mark.parametrize(
    ("label", "value", "count"),
    [("How many live here", "12", 16), ("कितने घरों पर असर है", "चौदह घर", 7)],
)
def test_what_does_not_fit_cut_goes_out_as_several_messages_and_no_answer_is_left_out(
    label, value, count
):
    lines = [(f"{n} {label}", f"{value} {n}") for n in range(count)]
    choices = ["Send", "Change", "Cancel"]

    parts = messages_of(numbered(summed(a_person("sms"), lines, written, choices), choices))

    told = [line for part in parts for line in part.split("\n") if ": " in line]
    assert [line.rpartition(" ")[2] for line in told] == [str(n) for n in range(count)]
    assert len(parts) > 1
    assert max(segments(part).segments for part in parts) == 2
    assert parts[-1].endswith("1 Send\n2 Change\n3 Cancel")
    assert not any(line.startswith("+") for line in told)


def test_a_summary_in_several_messages_is_cut_no_more_than_these_need():
    told = "उनके घर में पानी भर गया है और सड़क बंद है"
    lines = [*[("कितने घरों पर असर है", "चौदह घर")] * 4, ("क्या हुआ", told)]

    text = summed(a_person("sms"), lines, lambda told: f"Noted.\n\n{written(told)}", ["Send"])

    parts = messages_of(numbered(text, ["Send"]))
    assert len(parts) == 2
    assert "कितने घरों पर असर है: चौदह घर" in parts[0].split("\n")
    assert parts[0].startswith("Noted.\nPlease check:")


def test_choices_are_not_parted_where_one_message_holds_them():
    question = "Where does it come from? " * 11
    choices = [f"Well number {n}" for n in range(4)]

    first, second = messages_of(numbered(question + "Which?", choices))
    assert first == question + "Which?"
    assert second == numbered("", choices).strip()


@pytest.mark.parametrize(
    ("label", "heading"),
    [
        ("¿De qué se trata?", "De qué se trata"),
        ("أين هو؟", "أين هو"),
        ("Où est-ce\u00a0?", "Où est-ce"),
        ("कहाँ है?", "कहाँ है"),
        ("Place:", "Place"),
        ("¿Dónde? (calle)", "¿Dónde? (calle)"),
        ("Si hay, ¿cuántos?", "Si hay, ¿cuántos?"),
    ],
)
def test_a_question_stands_in_a_summary_without_its_signs(label, heading):
    assert as_heading(label) == heading


def test_where_there_are_buttons_nothing_is_cut():
    turn, choices = a_person("telegram"), [Choice("1", "word " * 40)] * 9

    assert summed(turn, ANSWERS, written, []) == written(f"{a}: {b}" for a, b in ANSWERS)
    assert few_enough(turn, "Which?", "More", choices, 9) == tuple(choices)
    assert together(turn, "a " * 200, "b") == [f"{'a ' * 200}\n\nb"]


def test_by_sms_the_last_questions_can_be_chosen_to_change_and_as_many_as_fit():
    choices = [Choice(str(n), f"Question {n}: how many people live here, all") for n in range(12)]
    chosen = few_enough(a_person("sms"), "Which?", "Or write it.", choices, 12)

    assert fits(numbered("Which?\nOr write it.", [each.label for each in chosen]))
    assert chosen[-1].value == "11"


@pytest.mark.parametrize("length", range(7, 30))
def test_the_list_to_change_has_room_for_how_to_choose_those_that_it_does_not_show(length):
    more = "Or write the first letters of its name, there are 13."
    choices = [Choice(str(n), f"{n} {'q' * length}") for n in range(12)]
    chosen = few_enough(a_person("sms"), "Which?", more, choices, 13)

    assert fits(numbered(f"Which?\n{more}", [each.label for each in chosen]))


def test_by_sms_a_greeting_gives_way_to_the_question_that_it_stands_above():
    names = [Choice(code, words.say("language-name", code)) for code in words.spoken()]
    turn = a_person("sms")

    assert below(turn, "Welcome. " * 9, "Which language?", names) == "Which language?"
    assert below(turn, "Welcome.", "Which?", names[:2]) == "Welcome.\n\nWhich?"
    assert together(turn, "a " * 150, "b " * 90) == ["a " * 150, "b " * 90]


def test_of_many_places_the_likeliest_stay_and_none_of_these_too():
    places = [Choice(str(n), f"{n} Kesho Market Hill (Riverside)") for n in range(5)]
    alike = [Choice(str(n), f"Kesho Market Hill {n} (Riverside)") for n in range(5)]
    asked, none = "أي مكان؟", Choice("none", "لا شيء منها")
    turn = a_person("sms")

    assert [c.value for c in first_ones(turn, asked, places, none)] == [*"01234", "none"]
    assert [c.value for c in first_ones(turn, asked * 9, places, none)][-2:] == ["1", "none"]
    # Cut as far as the others they would be called the same.
    assert [c.value for c in first_ones(turn, asked, alike, none)] == [*"0123", "none"]
    assert first_ones(a_person("telegram"), asked * 50, places, none) == (*places, none)


def test_what_else_is_known_of_a_thing_is_told_where_there_is_room():
    told = ["Your report: checked and taken up."]

    assert with_room(a_person("sms"), told, ["a" * 200, "b" * 90]) == [*told, "a" * 200]
    assert with_room(a_person("telegram"), told, ["a" * 400]) == [*told, "a" * 400]


def test_words_are_cut_between_words_where_that_leaves_enough():
    assert cut("Where does your drinking water come from", 20) == "Where does your…"
    assert cut("Wassergewinnungsanlage", 12) == "Wassergewin…"


@pytest.mark.parametrize("language", words.spoken())
def test_what_is_said_together_is_two_sms_at_most(language):
    letters = {
        name: numbered(
            "\n\n".join(say_filled(key, language) for key in keys),
            [say_filled(key, language) for key in choices],
        )
        for name, (keys, choices) in TOGETHER.items()
    }

    assert {name: text for name, text in letters.items() if not fits(text)} == {}
