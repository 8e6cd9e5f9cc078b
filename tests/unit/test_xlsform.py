"""XLSForms: what is understood, and what is named with its place."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forms.model import Group, Question
from forms.xlsform import Fault, read_xlsform, wanted_files
from forms.xlsform.languages import code_of
from forms.xlsform.typing_words import read_type


def sheet(*lines):
    """Rows of cells, written with bars between them; the first line is row 1."""
    return [[cell.strip() for cell in line.split("|")] for line in lines]


def read(*survey, choices=(), settings=(), beside=None, **more):
    sheets = {"survey": sheet(*survey)}
    sheets |= {"choices": sheet(*choices)} if choices else {}
    sheets |= {"settings": sheet(*settings)} if settings else {}
    return read_xlsform(sheets | more, beside=beside or {})


def only(*survey, **more):
    """The only question of a form that can be used."""
    found = read(*survey, **more)
    assert found.errors == ()
    (question,) = found.form.questions
    return question


def errors(*survey, **more):
    found = read(*survey, **more)
    assert not found.ok
    return [(each.row, each.column, each.message) for each in found.errors]


HEAD = "type | name | label | relevant | calculation"
YES_NO = ("list_name | name | label", "yn | yes | Yes", "yn | no | No")


@pytest.mark.parametrize(
    ("written", "kind", "of"),
    [
        ("string", "text", ""),
        ("int", "integer", ""),
        ("gps", "geopoint", ""),
        ("photo", "image", ""),
        ("dateTime", "dateTime", ""),
        ("date time", "dateTime", ""),
        ("trigger", "acknowledge", ""),
        ("select one from yes_no", "select_one", "yes_no"),
        ("select_one yes_no", "select_one", "yes_no"),
        ("select1 yes_no", "select_one", "yes_no"),
        ("select_multiple  happy_sad", "select_multiple", "happy_sad"),
        ("select all that apply from browsers", "select_multiple", "browsers"),
        ("add select one prompt using yes_no", "select_one", "yes_no"),
        ("select_one_from_file x.csv", "select_one", "x.csv"),
        ("rank fruits", "rank", "fruits"),
        ("begin_group", "group", ""),
        ("begin repeat", "repeat", ""),
        ("begin loop over toilets", "loop", "toilets"),
        ("Percentage", "integer", ""),
    ],
)
def test_a_type_is_understood_in_each_of_its_spellings(written, kind, of):
    found = read_type(written)
    assert found
    assert (found.kind, found.of) == (kind, of)


def test_or_other_is_understood_in_each_of_its_spellings():
    found = [read_type("select_one l or_other"), read_type("select one from l or specify other")]
    assert [each and (each.of, each.or_other) for each in found] == [("l", True)] * 2


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("French (fr)", "fr"),
        ("Indonesian(id)", "id"),
        ("English", "en"),
        ("français", "fr"),
        ("Kiswahili", "sw"),
        ("Haitian Creole", "ht"),
        ("EN", "en"),
        ("Portuguese (pt-BR)", "pt-br"),
        ("default", "und"),
        ("Our Own Words", "our-own-words"),
    ],
)
def test_a_language_is_known_by_its_code_or_its_name(name, code):
    assert code_of(name) == code


@pytest.mark.parametrize(
    "heading",
    ["relevant", "RELEVANCE", "bind::relevant", "bind:relevant", "Relevant"],
)
def test_a_column_is_understood_in_each_of_its_spellings(heading):
    found = read(f"TYPE | Name | caption:English | {heading}", "text|a|A|", "text|b|B|${a} = '1'")
    assert found.form.question("b").relevant == "${a} = '1'"
    assert found.form.languages == ("en",)


def test_everything_a_question_has_is_read():
    question = only(
        "type|name|label::English (en)|label::Français (fr)|hint::English (en)|required|"
        "constraint|constraint_message::French|required_message|default|appearance|parameters|"
        "read_only|media::image::English (en)",
        "range|age|How old?|Quel âge ?|in years|yes|. > 0|Trop petit|Please|3|likert|"
        "start=1 end=10 step=2|no|a.jpg",
    )
    assert question == Question(
        name="age",
        kind="range",
        label={"en": "How old?", "fr": "Quel âge ?"},
        hint={"en": "in years"},
        required="yes",
        constraint=". > 0",
        constraint_message={"fr": "Trop petit"},
        required_message={"und": "Please"},
        default="3",
        appearance="likert",
        parameters={"start": "1", "end": "10", "step": "2"},
        media={"image": {"en": "a.jpg"}},
    )


def test_groups_and_repeats_hold_their_questions():
    found = read(
        "type | name | label | relevant | repeat_count",
        "integer | n | How many?",
        "begin group | g | Household | ${n} > 0",
        "begin repeat | r | Person | | ${n}",
        "text | who | Name?",
        "end repeat",
        "end group",
    )
    _, group = found.form.items
    assert isinstance(group, Group)
    assert (group.name, group.relevant, group.repeats) == ("g", "${n} > 0", False)
    (repeat,) = group.items
    assert isinstance(repeat, Group)
    assert (repeat.repeats, repeat.count, len(repeat.items)) == (True, "${n}", 1)


def test_choices_have_their_labels_and_columns():
    question = only(
        "type | name | label",
        "select_one towns | town | Which?",
        choices=(
            "list name | value | label::English | county",
            "towns | a | A | north",
            "towns | b | B | south",
        ),
    )
    assert [option.value for option in question.options] == ["a", "b"]
    assert question.options[0].label == {"en": "A"}
    assert question.options[1].columns["county"] == "south"
    assert question.options_of == "towns"


def test_a_loop_is_a_group_for_each_choice():
    found = read(
        "type | name | label",
        "begin loop over kinds | each",
        "integer | number | How many %(label)s?",
        "end loop",
        choices=("list_name | name | label", "kinds | pit | Pits", "kinds | vip | VIPs"),
    )
    assert [(q.name, q.label) for q in found.form.questions] == [
        ("pit/number", {"und": "How many Pits?"}),
        ("vip/number", {"und": "How many VIPs?"}),
    ]


def test_choices_are_taken_from_a_file_beside_the_form():
    survey = (
        "type | name | label | parameters",
        "select_one_from_file t.csv | t | T? | value=code",
    )
    sheets = {"survey": sheet(*survey)}
    assert wanted_files(sheets) == (("t.csv", False),)
    beside = {"t.csv": {"": [["code", "label"], ["1", "One"]]}}
    with_file, without = read_xlsform(sheets, beside=beside), read_xlsform(sheets)
    assert with_file.form
    assert without.form
    (question,) = with_file.form.questions
    assert [(o.value, o.label) for o in question.options] == [("1", {"und": "One"})]
    assert without.form.questions[0].kind == "text"
    assert without.warnings[0].column == "type"


def test_an_included_form_stands_where_it_is_named():
    included = {
        "survey": sheet("type|name|label", "select_one yn|q|Q?"),
        "choices": sheet(*YES_NO),
    }
    found = read("type|name|label", "text|a|A", "include|other", beside={"other": included})
    assert [question.name for question in found.form.questions] == ["a", "q"]
    assert errors("type|name|label", "include|other")[0][:2] == (2, "name")


def test_pulldata_is_looked_up_in_the_file():
    found = read(
        HEAD,
        "text | a | A",
        "calculate | b | | | pulldata('f', 'price', 'name', ${a})",
        beside={"f.csv": {"": [["name", "price"], ["mango", "3"]]}},
    )
    assert found.form.question("b").calculation == "instance('f')/root/item[name=${a}]/price"
    assert found.form.lists["f"][0].columns == {"name": "mango", "price": "3"}


def test_curly_quotes_in_expressions_are_read_as_straight_ones():
    found = read(HEAD, "text | a | A", "text | b | B | ${ a } = ‘x’")
    assert found.form.question("b").relevant == "${a} = 'x'"


def test_the_same_name_in_two_groups_is_told_apart_by_the_group():
    found = read(
        HEAD,
        "begin group | one | One",
        "text | who | Who?",
        "text | why | Why? | ${who} != ''",
        "end group",
        "begin repeat | two | Two",
        "text | who | Who?",
        "note | thanks | Thanks ${who}",
        "end repeat",
    )
    assert [q.name for q in found.form.questions] == ["one/who", "why", "two/who", "thanks"]
    assert found.form.question("why").relevant == "${one/who} != ''"
    assert found.form.question("thanks").label["und"] == "Thanks ${two/who}"


def test_a_name_that_could_mean_two_questions_is_refused():
    one = ("begin group|g|G", "text|a|A", "end group")
    other = ("begin group|h|H", "text|a|A", "end group")
    assert errors(HEAD, *one, *other, "text|b|B|${a} = 1") == [
        (8, "relevant", "'a' could be the question of row 3, 6; rename one."),
    ]


def test_the_same_name_twice_in_a_group_is_numbered_and_named():
    found = read("type|name|label", "text|a|A", "text|a|B")
    assert [q.name for q in found.form.questions] == ["a", "a_2"]
    assert [(w.row, w.column) for w in found.warnings] == [(3, "name")]


def test_reserved_names_and_triggers_without_braces_are_no_mistake():
    found = read(
        "type | name | label | calculation | trigger",
        "text | meta | Meta?",
        "calculate | c | | now() | meta",
    )
    assert found.form.question("c").trigger == "meta"


def test_what_heed_does_not_keep_is_left_out_and_said():
    found = read("type|name|label", "deviceid|d", "text|a|A", "username|u", "note|n|For ${u}")
    assert [(q.name, q.kind) for q in found.form.questions] == [
        *(("a", "text"), ("u", "hidden"), ("n", "note")),
    ]
    assert [w.row for w in found.warnings] == [2, 4]


def test_rows_for_people_are_no_questions():
    found = read(
        "_section | type | name | label | disabled",
        "Part one",
        "| text | a | A",
        "| text | b | B | yes",
        "",
        "| text | c | C",
    )
    assert [q.name for q in found.form.questions] == ["a", "c"]


@pytest.mark.parametrize(
    ("survey", "place", "words"),
    [
        ((HEAD, "txt | a | A"), (2, "type"), "Did you mean 'text'?"),
        ((HEAD, "selct_one x | a | A"), (2, "type"), "Did you mean 'select_one'?"),
        ((HEAD, "text | | A"), (2, "name"), "needs a name"),
        ((HEAD, "text | 1 a | A"), (2, "name"), "cannot be a name"),
        ((HEAD, "text | a | A", "text | b | B | ${aa} = 1"), (3, "relevant"), "no question"),
        ((HEAD, "text | a | A | foo(1)"), (2, "relevant"), "foo"),
        (
            (HEAD, "text | a | A | instance('l')/root/item[x=1]/y = 2"),
            (2, "relevant"),
            "named 'l'",
        ),
        ((HEAD, "text | a | A | (1"), (2, "relevant"), "cannot be evaluated"),
        ((HEAD, "text | a | Hello ${bb}"), (2, "label"), "'bb'"),
        ((HEAD, "calculate | a"), (2, "calculation"), "nothing to calculate"),
        ((HEAD, "calculate | a | | | ${last-saved#a}"), (2, "calculation"), "last-saved"),
        ((HEAD, "select_one | a | A"), (2, "type"), "list of choices"),
        ((HEAD, "select_one x | a | A"), (2, "type"), "no list 'x'"),
        ((HEAD, "begin group | g | G", "text|a|A"), (2, "type"), "not ended"),
        ((HEAD, "text|a|A", "end group"), (3, "type"), "No group is open"),
        ((HEAD, "begin group|g|G", "text|a|A", "end repeat"), (4, "type"), "row 2"),
        ((HEAD, "| a | A"), (2, "type"), "no type"),
        ((HEAD, "text | a | A | ${a} = 1"), (2, "name"), "known already"),
        ((HEAD, "text | a | A | #REF!"), (2, "relevant"), "formula failed"),
        ((HEAD,), (1, ""), "no question in this form"),
        (("name | label", "a | A"), (1, "type"), "no column 'type'"),
    ],
)
def test_what_cannot_be_understood_is_named_with_its_place(survey, place, words):
    found = errors(*survey)
    assert found[0][:2] == place
    assert words in found[0][2]


def test_two_columns_that_contradict_each_other_are_refused():
    survey = ("type|name|label|relevant|bind::relevant", "text|a|A", "text|b|B|${a}=1|${a}=2")
    assert errors(*survey)[0][:2] == (3, "bind::relevant")
    assert read("type|name|label|relevance|relevant", "text|a|A", "text|b|B|${a}=1|").ok


def test_a_value_that_stands_twice_in_a_list_is_refused_unless_it_is_meant():
    twice = (*YES_NO, "yn | yes | Yes again")
    survey = ("type|name|label", "select_one yn|a|A")
    found = read(*survey, choices=twice)
    assert found.errors == (
        Fault(
            "choices",
            4,
            "name",
            "'yes' stands twice in its list (row 2 too). If that is meant, set "
            "allow_choice_duplicates to yes.",
        ),
    )
    assert read(*survey, choices=twice, settings=("allow_choice_duplicates", "yes")).ok


def test_settings_give_title_version_and_the_language_of_the_rest():
    found = read(
        "type | name | label | label::French (fr)",
        "text | a | A? | A ?",
        settings=("form_title | version | default_language", "Wells | 7 | English (en)"),
    )
    assert (found.form.title, found.form.version) == ("Wells", "7")
    assert found.form.languages == ("en", "fr")
    assert found.form.question("a").label == {"en": "A?", "fr": "A ?"}


def test_a_gap_in_a_translation_is_said_once():
    found = read(
        "type | name | label::en | label::fr", "text|a|A|A", "text|b|B", "text|c|C", "text|d|D"
    )
    assert [(w.row, w.message.partition(";")[0]) for w in found.warnings] == [
        (3, "No label in language 'fr' in 3 rows (3, 4, 5)"),
    ]


def test_a_filter_by_a_column_that_the_list_lacks_is_said():
    found = read(
        "type | name | label | choice_filter",
        "select_one yn | a | A | colour = red",
        choices=(*YES_NO, "yn | maybe | Maybe"),
    )
    assert [(w.row, w.column, w.message[:30]) for w in found.warnings] == [
        (2, "choice_filter", "The list has no column 'colour"),
        (2, "choice_filter", "The list has no column 'red'. "),
    ]


def test_a_file_that_expressions_look_into_may_come_later():
    survey = (HEAD, "csv-external | f", "calculate | c | | | instance('f')/root/item[k=1]/v")
    found = read(*survey)
    assert [(w.row, w.column) for w in found.warnings] == [(2, "type")]
    assert read(*survey, beside={"f.csv": {"": [["k", "v"], ["1", "2"]]}}).warnings == ()


def test_an_unknown_column_is_left_aside_and_said():
    found = read("type | name | label | relevnt", "text | a | A | x")
    assert found.ok
    assert "Did you mean 'relevant'?" in found.warnings[0].message


def test_percentages_and_phone_numbers_bring_their_constraint():
    survey = ("type|name|label|constraint", "percentage|a|A|. > 5")
    assert only(*survey).constraint == "(0 <= . and . <= 100) and (. > 5)"


def test_loops_in_loops_do_not_run_away():
    loops = ["begin loop over l | l{n} |" for n in range(15)]
    survey = ["type|name|label", *loops, "text|a|A", *["end loop"] * 15]
    choices = ["list_name|name|label", *[f"l|o{n}|O" for n in range(50)]]
    began = time.process_time()
    assert not read(*survey, choices=choices).ok
    assert time.process_time() - began < 2


WORDS = st.sampled_from(
    [
        *("", "text", "a", "b", "yn", "select_one yn", "begin group", "end group", "begin repeat"),
        *("end repeat", "begin loop over yn", "end loop", "${a}", "${b} = 1", "${", "yes", "A"),
        *("include", "calculate", "once(1)", "select_one_from_file x.csv", "#REF!", "deviceid"),
        *("pulldata('x','y','z',${a})", "${last-saved#a}", "note", "rank yn", "osm", "audit"),
    ]
)
HEADINGS = [
    *("type", "name", "label", "label::fr", "relevant", "calculation", "default", "required"),
    *("constraint", "choice_filter", "list_name", "trigger", "repeat_count", "bind::x", "x"),
    *("hint:English", "media::image", "disabled", "parameters", "default_language"),
]
ROWS = st.lists(st.lists(WORDS | st.text(max_size=6), max_size=8), max_size=8)
TABLES = st.builds(
    lambda headings, rows: [headings, *rows],
    st.permutations(HEADINGS[3:]).map(lambda rest: [*HEADINGS[:3], *rest[:5]])
    | st.lists(st.text(max_size=8), max_size=7),
    ROWS,
)
BOOKS = st.fixed_dictionaries(
    {}, optional=dict.fromkeys(("survey", "choices", "settings", "external_choices"), TABLES)
)


@pytest.mark.check
@given(BOOKS, BOOKS)
@settings(max_examples=25, deadline=None)
def test_no_cells_ever_crash_the_reader(sheets, included):
    found = read_xlsform(sheets, beside={"a": included, "x.csv": {"": [["y", "z"], ["1", "2"]]}})
    assert found.ok == (not found.errors)
    assert all(fault.message for fault in (*found.errors, *found.warnings))


@pytest.mark.parametrize(
    ("kind", "default"),
    [
        ("integer", "abc"),
        ("date", "2026-02-31"),
        ("time", "99:99"),
        ("dateTime", "soon"),
        ("geopoint", "nan nan"),
        ("geotrace", "1 1;foo"),
        ("select_one yn", "perhaps"),
        ("rank yn", "yes"),
        ("image", "logo.png"),
    ],
)
def test_a_default_that_is_no_answer_is_said(kind, default):
    lines = ("type | name | label | default", f"{kind} | a | A? | {default}")
    (warning,) = read(*lines, choices=YES_NO).warnings
    assert (warning.row, warning.column) == (2, "default")
    assert "no default here" in warning.message


@pytest.mark.parametrize("end", ["x", "NaN", "inf", "1e400", "1e-20"])
def test_a_bound_of_a_range_that_no_answer_reaches_is_refused(end):
    lines = ("type | name | label | parameters", f"range | a | A? | start=0 end={end}")
    ((row, column, message),) = errors(*lines)
    assert (row, column) == (2, "parameters")
    assert repr(end) in message


def test_very_many_lookups_in_a_cell_are_refused_at_once():
    # Each was read to its end, in this process: 40 s for one cell.
    cell = "pulldata(" * 3_500
    started = time.process_time()
    ((row, column, message),) = errors(HEAD, f"text | a | A? | | {cell}")
    assert wanted_files({"survey": sheet(HEAD, f"text | a | A? | | {cell}")}) == ()
    assert (row, column, "At most 20 pulldata" in message) == (2, "calculation", True)
    assert time.process_time() - started < 0.5
