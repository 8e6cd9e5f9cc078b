"""What a form writes for its questions: defaults and bounds that no answer could ever be."""

from forms.kinds.range import read_parameter
from forms.model import Question
from forms.walk.defaults import is_expression
from forms.walk.fitting import fits
from forms.walk.submission import from_odk
from forms.xlsform.faults import Notes, Row

_BOUNDS = ("start", "end", "step")


def check_expected(question: Question, row: Row, notes: Notes) -> None:
    """Note a default that its kind could not store, and bounds of a range that are no numbers."""
    _check_default(question, row, notes)
    if question.kind == "range":
        _check_range(question, row, notes)


def _check_default(question: Question, row: Row, notes: Notes) -> None:
    written = question.default
    if not written.strip() or is_expression(written):
        return
    if not fits(question, from_odk(question, written)):
        said = f"{written[:60]!r} is no answer to a {question.kind}; there is no default here."
        notes.doubt(row.cell("default"), said)


def _check_range(question: Question, row: Row, notes: Notes) -> None:
    for name in _BOUNDS:
        written = question.parameters.get(name)
        if written is not None and read_parameter(written) is None:
            said = f"{name} is {written[:60]!r}: a number is wanted, with at most 15 digits."
            notes.wrong(row.cell("parameters"), said)
