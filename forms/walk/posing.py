"""What a person is asked at a step: headings, the question, its default, how to skip."""

from dataclasses import replace

from forms.kinds import Stored
from forms.model import Question, in_language
from forms.walk.nodes import View
from forms.walk.path import Rounds
from forms.walk.plan import Step
from forms.walk.steps import kind_of, posed, reachable, shown_value
from messages.model import Choice, Prompt
from messages.words import say


def prompt_of(view: View, step: Step, *, may_skip: bool) -> Prompt:
    """Return the prompt of a step, headings of the groups that it opens above it."""
    language = view.moment.language
    question = posed(view, step)
    if step.leaf is None:
        return kind_of(question).ask(question, language)
    if not step.takes_answer:
        return _shown(view, step, question)
    prompt = kind_of(question).ask(question, language)
    lines = [*_headings(view, step), prompt.text, *_points(view, step)]
    choices = [*prompt.choices, *_done(view, step)]
    default = view.default(step.leaf, step.rounds)
    if default is not None:
        lines.append(say("ask-default", language, value=_as_shown(question, default, language)))
    if may_skip and _by_word(question, choices):
        lines.append(say("may-skip", language, word=say("menu-skip", language)))
    elif may_skip:
        label = say("skip" if default is None else "keep-default", language)
        choices.append(Choice("skip", label))
    if len(lines) == 1 and len(choices) == len(prompt.choices):
        return prompt
    return replace(prompt, text="\n".join(lines), choices=tuple(choices))


def _as_shown(question: Question, value: Stored, language: str) -> str:
    return kind_of(question).show(question, value, language)


def _shown(view: View, step: Step, question: Question) -> Prompt:
    """A note, or a question that only shows what is known."""
    leaf = step.leaf
    text = kind_of(question).ask(replace(question, options=()), view.moment.language).text
    is_plain = question.kind == "note" or leaf is None
    value = "" if is_plain or leaf is None else shown_value(view, leaf, step.rounds)
    if value:
        text = say("summary-line", view.moment.language, label=text.rstrip(" :"), value=value)
    return Prompt("\n".join([*_headings(view, step), text]))


def _by_word(question: Question, choices: list[Choice]) -> bool:
    """Whether skipping is told in words: a button could be pressed with a "1" that is an answer.

    Where numbers are answers, and where options are only listed in the text.
    """
    return kind_of(question).reads_numbers or (bool(question.options) and not choices)


def _points(view: View, step: Step) -> list[str]:
    told = view.answers.get(f"{step.key}#points")
    return [say("points-so-far", view.moment.language, n=len(told))] if told else []


def _done(view: View, step: Step) -> list[Choice]:
    least = kind_of(step.question).gathers
    if not least or len(view.answers.get(f"{step.key}#points", ())) < least:
        return []
    return [Choice("done", say("points-done", view.moment.language))]


def _headings(view: View, step: Step) -> list[str]:
    """The labels of the groups of which this is the first step that is seen, and the round."""
    leaf = step.leaf
    if leaf is None or not any(group.label or group.repeats for group in leaf.groups):
        return []
    before = _opened(_previous(view, step))
    language = view.moment.language
    opened = [place for place in _opened(step) if place not in before]
    lines: list[str] = []
    for n, group in enumerate(leaf.groups):
        if _opened(step)[n] not in opened:
            continue
        label = in_language(group.label, language)
        if group.repeats and (label or group.name):
            words = label or group.name.replace("_", " ")
            *outer, round_now = _opened(step)[n][1]
            most = view.most_rounds(view.plan.branches[group.name], tuple(outer))
            lines.append(say("repeat-round", language, label=words, n=str(round_now)))
            if round_now == most > 1:
                lines.append(say("repeat-bounded", language, most=most))
        elif label:
            lines.append(label)
    return lines


def _previous(view: View, step: Step) -> Step | None:
    previous: Step | None = None
    for each in reachable(view):
        if each.key == step.key:
            return previous
        if each.role != "silent" and each.leaf is not None:
            previous = each
    return previous


def _opened(step: Step | None) -> list[tuple[str, Rounds]]:
    """The groups around a step, each with the rounds of the repeats down to it."""
    if step is None or step.leaf is None:
        return []
    opened, depth = [], 0
    for group in step.leaf.groups:
        depth += group.repeats
        opened.append((group.name, step.rounds[:depth]))
    return opened
