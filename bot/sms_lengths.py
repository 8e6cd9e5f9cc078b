"""Which of a campaign's own texts take more than two SMS, so that they go out in parts.

What is weighed is what somebody gets who answers by SMS: the notice, or a question with its
hint, with the first page of the choices as numbered lines and how to skip it. Costs about 1 ms a
question and language.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from forms.campaign.read import Checked
from forms.marked import Mistake
from forms.model import Campaign, Question, in_language
from forms.walk.steps import kind_of
from handlers.conversation.paging import unlisted
from messages.by_sms import MOST_SEGMENTS, taken_by
from messages.model import numbered
from messages.paging import page_of
from messages.words import say

NOTICE = "consent"
_NOT_REQUIRED = frozenset({"", "no", "false", "false()"})


def with_warnings(checked: Checked, text: str) -> Checked:
    """Return what was found with a warning for each text over two SMS, at its line.

    Args:
        checked: of the file.
        text: of the file.
    """
    if checked.campaign is None:
        return checked
    lines = text.splitlines()
    warnings = [
        Mistake(_line(lines, name), 1, "", _told(name, lengths), "warning")
        for name, lengths in too_long(checked.campaign).items()
    ]
    return replace(checked, mistakes=(*checked.mistakes, *warnings))


def too_long(campaign: Campaign) -> dict[str, dict[str, int]]:
    """Return question's name ("consent": the notice) -> language -> SMS, where over two."""
    found: dict[str, dict[str, int]] = {}
    for language in campaign.languages:
        for name, letter in letters(campaign, language):
            if (taken := taken_by(letter)) > MOST_SEGMENTS:
                found.setdefault(name, {})[language] = taken
    return found


def letters(campaign: Campaign, language: str) -> Iterator[tuple[str, str]]:
    """Yield (name, letter) of the notice and of every question as SMS asks it."""
    yield NOTICE, _notice(campaign, language)
    for question in campaign.form.questions:
        if kind_of(question).computed is None and not kind_of(question).is_silent:
            yield question.name, _asked(question, language)


def _notice(campaign: Campaign, language: str) -> str:
    choices = ["yes", "no", *(["menu-language"] if len(campaign.languages) > 1 else [])]
    notice = in_language(campaign.consent, language)
    return numbered(notice, [say(choice, language) for choice in choices])


def _asked(question: Question, language: str) -> str:
    prompt = unlisted(kind_of(question).ask(question, language))
    # Without choices the text itself lists what may be told.
    shown = (*prompt.choices, *prompt.others) if prompt.choices else ()
    text, labels = prompt.text, [choice.label for choice in shown]
    if kind_of(question).takes_answer and question.required in _NOT_REQUIRED:
        if kind_of(question).reads_numbers:
            text = f"{text}\n{say('may-skip', language, word=say('menu-skip', language))}"
        else:
            labels.append(say("skip", language))
    return numbered(text, labels, page_of(text, labels, say("list-more", language)))


def _told(name: str, lengths: Mapping[str, int]) -> str:
    taken = ", ".join(f"{count} SMS in {language}" for language, count in lengths.items())
    what = "the notice" if name == NOTICE else f"question {name}"
    return f"{what} with its choices takes {taken}: over {MOST_SEGMENTS} it goes out in parts"


def _line(lines: list[str], name: str) -> int:
    """Where the question is named; for one in a spreadsheet, where its form is."""
    marks = (f"{NOTICE}:",) if name == NOTICE else (f"name: {name}", "form:")
    for mark in marks:
        for n, line in enumerate(lines, 1):
            if mark in line:
                return n
    return 1
