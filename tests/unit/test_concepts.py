"""Words of several languages that mean the same are compared as one."""

from hypothesis import given
from hypothesis import strategies as st

from moderation.concepts import concepts_of, in_concepts
from moderation.meanings import meanings
from moderation.text_likeness import other_names, shared_rarity, telling
from moderation.wording import normalise

GROUPS = (
    ("water", "dlo", "eau", "agua", "maji", "पानी", "ماء"),
    ("bridge", "pon", "pont", "daraja"),
    ("collapsed", "kraze", "effondré"),
)
CONCEPTS = concepts_of(GROUPS)
LANGUAGES = ("en", "fr", "es", "ht", "sw", "pt", "ar", "hi", "id")


def told(text):
    return in_concepts(normalise(text), CONCEPTS)


def test_one_event_in_two_languages_shares_its_words():
    one, other = "Bridge collapsed at Mirabel 33, water", "Pon kraze nan Mirabel 33, dlo"
    apart = telling(normalise(one)).stumps & telling(normalise(other)).stumps
    assert apart == {"mira", "33"}
    shared = telling(told(one)).stumps & telling(told(other)).stumps
    assert shared == {"brid", "coll", "mira", "33", "wate"}
    counts = dict.fromkeys(shared, 5)
    assert shared_rarity(telling(told(one)), telling(told(other)), counts) > 20


def test_another_place_told_in_another_language_stays_another_place():
    one, other = telling(told("Bridge collapsed Mirabel 33")), telling(told("Pon kraze Sovane 34"))
    assert other_names(one, other, {}) == 1


def test_words_of_every_script_have_their_concept():
    assert told("पानी") == told("ماء") == told("eau") == "water"


def test_endings_are_forgiven_from_five_letters_on_and_not_before():
    assert told("bridges and waters") == "bridge and water"
    assert told("ponctual pone") == "ponctual pone"


def test_a_word_of_two_groups_is_left_and_an_earlier_set_counts_first():
    doubtful = concepts_of((("tap", "llave"), ("key", "llave")))
    assert "llave" not in doubtful
    both = concepts_of((("key", "llave"),), (("tap", "llave"),))
    assert (both["llave"], both["tap"]) == ("key", "tap")


def test_longer_names_and_numbers_are_no_entries_that_change_a_text():
    odd = concepts_of((("street light", "lamp", "a"),))
    assert dict(odd) == {"lamp": "lamp"}


@given(st.text(max_size=80))
def test_writing_in_concepts_twice_is_once(text):
    once = told(text)
    assert in_concepts(once, CONCEPTS) == once
    assert in_concepts(normalise(text), {}) == normalise(text)


def test_a_campaign_in_two_languages_needs_no_dictionary_of_its_own():
    one, other = "School flooded, children need water", "Lekòl inonde, timoun bezwen dlo"
    concepts = concepts_of(languages=("en", "ht"))
    assert in_concepts(normalise(other), concepts) == "school flood, children need water"
    assert in_concepts(normalise(one), concepts) == normalise(one)
    assert in_concepts(normalise(other), concepts_of(languages=("en",))) == normalise(other)


def test_a_template_with_another_place_stays_another_event_in_another_language():
    concepts = concepts_of(languages=("en", "ht"))
    one = telling("school flooded near the bridge, mirabel 33")
    other = telling(in_concepts("lekol inonde toupre pon, sovane 34", concepts))
    same = telling(in_concepts("lekol inonde toupre pon, mirabel 33", concepts))
    assert len(one.stumps & same.stumps) == 6
    assert (other_names(one, other, {}), other_names(one, same, {})) == (1, 0)


def test_a_word_with_two_meanings_in_the_other_languages_has_none():
    assert meanings(("en", "ht"))["tante"] == "tent"
    assert meanings(("en", "fr"))["tante"] == "aunt"
    assert "tante" not in meanings(("en", "fr", "ht"))


def test_the_campaigns_own_word_counts_before_what_ships():
    own = ((("ford", "bridge", "pon"), ("mud", "dlo")),)
    concepts = concepts_of(*own, languages=("en", "fr", "ht"))
    assert in_concepts("pont pon dlo eau", concepts) == "ford ford mud water"


def test_a_shipped_word_is_written_once_and_the_first_language_stays_as_it_is():
    for first in LANGUAGES:
        others = tuple(other for other in LANGUAGES if other != first)
        shipped = meanings((first, *others))
        assert len(shipped) > 2_000
        assert not set(shipped) & set(shipped.values())


def test_one_language_needs_no_other():
    assert meanings(("en",)) == meanings(()) == {}
