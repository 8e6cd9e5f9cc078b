"""The form of a campaign: questions written in its file, or an XLSForm that it names.

An XLSForm comes as JSON {"sheets": {name: rows}, "beside": {file: {name: rows}}}: cells, read
from the spreadsheet by whoever loads the campaign, and kept with its version. The pictures and
sounds that it shows are files of the campaign like any other (`forms.exhibits`).
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace

from forms.campaign.questions import SPECIAL, read_form
from forms.exhibits import finder
from forms.geometry.areas import ReadFile
from forms.marked import Fields, Spot
from forms.model import Category, Form, Item, Option, Question
from forms.xlsform import Fault, read_xlsform

_NO_FILES: Mapping[str, str] = {}


def read_campaign_form(
    fields: Fields, languages: Sequence[str], categories: Sequence[Category], read_file: ReadFile
) -> tuple[Form, Mapping[str, str]]:
    """Return the form, and the files that were read for it (name as written -> text)."""
    file, questions = fields["form"], fields["questions"]
    if file.found is None:
        if questions.found is None:
            questions.wrong("a campaign needs questions, or a form (an XLSForm file)")
            return Form(()), _NO_FILES
        return read_form(questions, languages, categories), _NO_FILES
    if questions.found is not None:
        questions.wrong("a campaign has either questions or a form, not both")
    return _from_spreadsheet(file, categories, read_file)


def _from_spreadsheet(
    file: Spot, categories: Sequence[Category], read_file: ReadFile
) -> tuple[Form, Mapping[str, str]]:
    name = file.text()
    shown: dict[str, str] = {}
    try:
        text = read_file(name)
        told = json.loads(text)
        find = finder(name, read_file, shown)
        read = read_xlsform(told["sheets"], beside=told["beside"], find=find)
    except (OSError, LookupError, ValueError, TypeError) as problem:
        file.wrong(f"{name}: {problem}")
        return Form(()), _NO_FILES
    for fault in read.errors:
        file.wrong(_placed(name, fault))
    for fault in read.warnings:
        file.doubtful(_placed(name, fault))
    form = read.form or Form(())
    for question in form.questions:
        _check_special(file, question, categories)
    return replace(form, items=_with_categories(form.items, categories)), {name: text, **shown}


def _placed(name: str, fault: Fault) -> str:
    where = [part for part in (fault.sheet, f"row {fault.row}", fault.column) if part]
    return f"{name}, {', '.join(where)}: {fault.message}"


def _check_special(file: Spot, question: Question, categories: Sequence[Category]) -> None:
    expected = SPECIAL.get(question.name)
    if expected and question.kind != expected:
        file.wrong(f"the question {question.name!r} must be of type {expected}")
    values, codes = {o.value for o in question.options}, {c.code for c in categories}
    if question.name == "category" and values != codes:
        file.wrong(f"the choices of 'category' must be the categories: {', '.join(sorted(codes))}")


def _with_categories(items: Sequence[Item], categories: Sequence[Category]) -> tuple[Item, ...]:
    """Let the campaign's own labels speak where the spreadsheet has none in a language."""
    labels = {category.code: category.label for category in categories}
    return tuple(
        _labelled(item, labels)
        if isinstance(item, Question)
        else replace(item, items=_with_categories(item.items, categories))
        for item in items
    )


def _labelled(question: Question, labels: Mapping[str, Mapping[str, str]]) -> Question:
    if question.name != "category":
        return question
    options = tuple(
        Option(o.value, {**labels.get(o.value, {}), **o.label}, o.columns)
        for o in question.options
    )
    return replace(question, options=options)
