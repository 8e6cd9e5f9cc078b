"""`about_you:` in a campaign file."""

from forms.campaign.about import MOST, read_about
from forms.yaml_marks import read


def about(text):
    spot = read(text)
    found = read_about(spot, ("en",))
    return found, [mistake.message for mistake in spot.mistakes]


def test_options_make_it_a_choice_and_own_words_are_text():
    found, wrong = about(
        "- {name: age, label: How old are you?, options: [{value: a, label: Under 25}]}\n"
        "- {name: own, label: Who are you?}\n"
    )
    assert wrong == []
    assert [(q.name, q.kind) for q in found] == [("age", "select_one"), ("own", "text")]


def test_a_name_written_twice_and_a_taken_answer_are_named():
    _, wrong = about(
        "- {name: own, label: Who?}\n"
        "- {name: own, label: Who?, options: [{value: unsaid, label: Nothing}]}\n"
    )
    assert wrong == ["'unsaid' is offered to everybody already", "the name 'own' is taken"]


def test_more_than_a_few_are_too_many():
    _, wrong = about("".join(f"- {{name: q{n}, label: Q{n}}}\n" for n in range(MOST + 1)))
    assert wrong == ["6 questions are too many; ask at most 5"]
