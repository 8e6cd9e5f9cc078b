"""Long lists by SMS come in pages, and a number means the same choice on every page."""

from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.route import Routed, route
from handlers.turn import Asked
from messages.by_sms import MOST_SEGMENTS, fits, messages_of
from messages.model import Page, Said, numbered
from messages.paging import page_of
from messages.sms_length import segments
from messages.words import more_words, say, spoken

MORE = "M more"
CLINICS = [f"Clinic of the village number {n}" for n in range(1, 31)]


def pages(text, labels):
    """Every page, as somebody turns them."""
    page, found = page_of(text, labels, MORE), []
    while page is not None:
        found.append(page)
        at_end = page.end >= len(labels)
        page = None if at_end else page_of("1-2", labels, MORE, start=page.end)
    return found


def test_a_list_that_fits_has_no_pages():
    assert page_of("Which clinic?", CLINICS[:4], MORE) is None


def test_a_long_list_shows_what_one_message_holds_and_says_how_to_go_on():
    first, *_ = pages("Which clinic?", CLINICS)

    shown = numbered("Which clinic?", CLINICS, first).split("\n")
    assert (shown[0], shown[1], shown[-1]) == ("Which clinic?", f"1 {CLINICS[0]}", MORE)
    assert fits("\n".join(shown))
    assert len(shown) == 2 + 8


def test_the_next_page_goes_on_with_the_next_number():
    first, second, *_ = pages("Which clinic?", CLINICS)

    assert second.start == first.end
    assert numbered("", CLINICS, second).split("\n")[1].startswith(f"{first.end + 1} Clinic")


def test_below_a_text_that_leaves_no_room_the_list_is_a_message_of_its_own():
    text = "Only what many say together is shown at the meeting, never who said it. " * 4
    first, *_ = pages(text.strip(), CLINICS)

    *_, last = messages_of(numbered(text.strip(), CLINICS, first))
    assert last == "\n".join([*(f"{n} {c}" for n, c in enumerate(CLINICS[: first.end], 1)), MORE])


@settings(max_examples=60)
@given(
    st.lists(st.text("aê अ", min_size=1, max_size=90), min_size=1, max_size=24),
    st.sampled_from(["Which?", "Which of these? " * 12, "कौन सा? " * 8]),
)
def test_every_choice_stands_on_one_page_and_every_page_in_one_message(labels, text):
    found = pages(text, labels)

    shown = [n for page in found for n in range(page.start, page.end)]
    assert shown == (list(range(len(labels))) if found else [])
    assert [page.more for page in found] == [MORE] * (len(found) - 1) + [""] * bool(found)
    for page in found[1:]:
        assert len(messages_of(numbered("1-2", labels, page))) == 1 or page.end == page.start + 1
    for page in found:
        parts = messages_of(numbered(text, labels, page))
        assert max(segments(part).segments for part in parts) <= MOST_SEGMENTS


ASKED = Asked(1, "report", "q:clinic", ("a", "b", "c"), labels=("A", "B", "C"), shown_to=2)


def test_m_and_the_word_for_more_in_any_language_turn_the_page():
    for word in (
        "M",
        "m",
        "m.",
        "More",
        "suite",
        "más",
        "PLIS",
        "zaidi",
        "mais",
        "م",
        "और",
        "lagi",
    ):
        assert route(Said(word), ASKED, {}) == Routed("more", answers=True)


def test_where_no_list_waits_in_pages_m_is_a_word_like_any_other():
    whole = Asked(1, "report", "q:clinic", ("a", "b", "c"), labels=("A", "B", "C"))

    assert route(Said("M"), whole, {}) == Routed("report", answers=True)
    assert route(Said("M"), None, {}) == Routed("report")


def test_a_choice_that_is_called_m_comes_before_the_next_page():
    sizes = Asked(1, "report", "q:size", ("s", "m"), labels=("S", "M"), shown_to=2)

    assert route(Said("M"), sizes, {}) == Routed("report", choice="m", answers=True)


def test_all_nine_languages_say_how_to_see_more():
    assert len({say("list-more", language) for language in spoken()}) == len(spoken())
    assert {"m", "م", "म"} <= more_words()


def test_a_page_of_a_list_is_numbered_from_its_own_first():
    assert numbered("8-9 / 9", list("abcdefghi"), Page(7, 9)) == "8-9 / 9\n8 h\n9 i"
