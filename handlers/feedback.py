"""The feedback matrix: what every incoming text message is answered with, or why with nothing.

One table: docs/feedback.md is printed from it, and a test plays each of its rows. What became of
a message is kept on its inbox row as the turn's outcome; never a person's words.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from handlers.turn import Turn
from messages.model import Letter
from messages.words import say, slots

# A number of a telephone has so many digits; with fewer it is a short code, which nobody reads.
FEWEST_DIGITS = 7
_DIALLED = re.compile(r"\+?[\d ().\-/]+")


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that may come in.

    Args:
        name: short, unique; the test of the row is called so.
        when: what comes in, in words.
        outcome: what is kept of it on the inbox row.
        says: key of the sentence that is answered, or of `OF_THE_FORM`; "" for silence.
        why: the reason, where it is silence or may surprise.
    """

    name: str
    when: str
    outcome: str
    says: str = ""
    why: str = ""


# What `says` names that is no sentence of ours but the campaign's.
OF_THE_FORM = {
    "notice": "(the campaign's notice again)",
    "place": "(the next question)",
    "category": "(the next question)",
    "photo": "(the next question)",
    "hint": "(how to answer, and the question again)",
}

MATRIX: Sequence[Row] = (
    # first contact
    Row("first_words", "first words that tell something", "draft", "first-received"),
    Row("first_language", "the same, in no language that is sure", "draft", "choose-language"),
    Row("greeting", "a greeting or START, first of all", "started", "welcome"),
    Row("empty", "nothing, or signs only", "refused:nonsense", "unreadable"),
    Row("only_a_number", "a number where nothing was asked", "refused:nonsense", "unreadable"),
    # reporting
    Row("agreed", "yes to the notice", "agreed", "place"),
    Row("not_agreed", "no to the notice", "refused:no_consent", "not-agreed"),
    Row("more_words", "more words before the notice is answered", "asked", "notice",
        "they are kept with the report; the notice still waits"),
    Row("answered", "an answer that can be read", "answer", "photo"),
    Row("unreadable_answer", "an answer that cannot be read", "invalid", "hint"),
    Row("wrong_number_of_answers", "several answers where one is asked", "invalid", "hint"),
    Row("sentence_for_a_choice", "a sentence where a choice was asked", "words kept",
        "words-kept", "it tells what happened: kept with the report, and asked again"),
    Row("words_for_a_picture", "words where a picture was asked", "words kept", "words-kept",
        "no telephone without data can send one: kept with the report, and not asked again"),
    Row("too_late", "a choice where the report was handed over meanwhile", "refused:too-late",
        "too-late", "begun and left, it goes to moderators after two weeks"),
    Row("sent", "the last yes", "report", "thanks-receipt"),
    Row("own_duplicate", "the very words of one's own report of the last day",
        "refused:own-duplicate", "own-duplicate"),
    Row("coded", "a whole report by the campaign's pattern", "report", "coded-taken",
        "from whoever agreed before; with the receipt, and without a further question"),
    Row("coded_not_agreed", "the same, before the notice is answered", "draft",
        "first-received"),
    Row("coded_agreed", "yes to the notice after it", "report", "coded-taken"),
    Row("coded_misread", "one that does not fit the pattern", "draft", "coded-hint",
        "taken as any first message is, with how it is written"),
    Row("coded_again", "the same put right, after one that did not fit", "report", "coded-taken",
        "the report that was begun, not another one"),
    Row("coded_meanwhile", "one that fits, while another report is open", "report",
        "coded-taken", "a report of its own; below it the question that waits"),
    Row("thanks", "thanks, and no more", "thanks", "",
        "an answer would cost both and tell nothing"),
    # one word
    Row("help", "HELP", "help", "help-text"),
    Row("status", "STATUS", "status", "status-line"),
    Row("status_unknown", "STATUS with a code that is nobody's", "refused:status-unknown",
        "status-unknown"),
    Row("unknown_command", "a command that there is not", "refused:unknown-command",
        "unknown-command"),
    Row("unknown_word", "a single word that means nothing to us", "draft", "category",
        "it may be all that somebody can write: it begins a report"),
    Row("add_without_code", "ADD, and there is nothing to add to", "told", "supplement-which"),
    Row("recap", "SUBSCRIBE", "subscribed", "subscribed",
        "from then on a recap a week, where there is anything to tell"),
    Row("role_word", "a moderator's command", "refused:unknown-command", "unknown-command",
        "no right follows from a number"),
    # ending
    Row("stop", "STOP as the sole word", "stopped", "stopped"),
    Row("stop_slip", "STOP with two letters swapped", "stopped", "stopped"),
    Row("stop_in_a_text", "a longer text that begins with STOP", "draft", "stop-hint",
        "it silences nobody: taken, with how to stop"),
    Row("stop_in_an_answer", "the same while a question waits", "words kept", "stop-hint"),
    Row("forget_in_a_text", "a longer text that begins with FORGET", "draft", "forget-hint"),
    Row("after_stop", "anything else after STOP", "silence", "", "they asked us to be silent"),
    Row("start_again", "START after STOP", "told", "started-again"),
    Row("help_after_stop", "HELP after STOP", "help", "help-text"),
    Row("forget", "FORGET", "asked", "forget-sure-phone"),
    Row("forget_after_stop", "FORGET after STOP", "asked", "forget-sure-phone"),
    Row("forget_yes", "yes to it", "forget_code", "forget-code-sent",
        "a sender can be made up: six digits go to the number"),
    Row("digits_wrong", "wrong digits", "refused:forget_code", "forget-code-wrong"),
    Row("digits_late", "the digits, after ten minutes", "refused:late", "digits-late"),
    Row("digits_too_many", "FORGET and yes, after thirty wrong digits in a day",
        "refused:too_many_digits", "digits-tomorrow",
        "who makes up a number may try many times a day, and what is erased is gone"),
    Row("digits_right", "the digits", "forgotten", "forget-done"),
    Row("mydata", "MYDATA", "mydata_code", "forget-code-sent", "whatever reveals is proven first"),
    # the campaign, and who writes
    Row("closed", "a report after the campaign's end", "refused:campaign-closed",
        "campaign-closed"),
    Row("not_begun", "a report before its beginning", "refused:campaign-not-begun",
        "campaign-not-begun"),
    Row("no_campaign", "anything while nothing is collected", "refused:no-campaign",
        "no-campaign"),
    Row("blocked", "anything from a sender whom a moderator blocked", "silence", "",
        "kept as every other; words of danger reach a moderator and bring the number to call"),
    Row("short_code", "a message from a short code or a name", "ignored:no number", "",
        "nobody reads an answer there, and two machines would go on for ever"),
    Row("called", "a missed call, where the gateway tells of it", "called", "welcome"),
    Row("called_again", "another one within a day", "called again", "",
        "a call costs nobody anything, and each answer costs us"),
    Row("part", "one of the parts of a long message, before all are there", "part", "",
        "the message is heard once, when it is whole or ten minutes are over"),
    Row("part_again", "the same part once more", "part:again", "", "gateways do that"),
    Row("part_missing", "parts of which one lacks, ten minutes later", "part", "part-missing",
        "heard as far as they came"),
    Row("part_late", "the one that lacked, ten minutes after it came", "part", "part-missing",
        "heard by itself: nobody knows any more where it belongs"),
    Row("held", "anything while no more SMS may be spent on who writes", "help", "",
        "done, and its answer goes out when it may; organisers are told (sms-costs.md)"),
    Row("twice", "the same message, handed over twice by the gateway", "draft", "first-received",
        "one message, one answer"),
    Row("too_fast", "more than thirty messages in a minute", "kept together", "",
        "kept as one report; their number is told once a minute"),
    Row("many_unreadable", "the fifth unreadable one in a day", "refused:nonsense", "unreadable",
        "moderators are told too"),
)  # fmt: skip


def named(turn: Turn, letters: Sequence[Letter]) -> str:
    """What became of a message whose handler said nothing of it."""
    own = [letter for letter in letters if letter.to == turn.who.contact_id]
    if any(letter.asks for letter in own):
        return "asked"
    return "told" if own else "nothing"


def is_number(address: str) -> bool:
    """Whether somebody with a telephone can be answered there; firms' names and short codes not.

    Args:
        address: E.164, or as the gateway wrote it.
    """
    digits = sum(sign.isdecimal() for sign in address)
    return digits >= FEWEST_DIGITS and _DIALLED.fullmatch(address) is not None


def table_as_markdown() -> str:
    """The page docs/feedback.md."""
    lines = [
        "# What every text message is answered with",
        "",
        "The table is printed from `handlers/feedback.py`; change it there, not here (a test",
        "holds the page to it, and another plays each row by SMS). Exactly one answer, or silence",
        "for a reason. The outcome is what `inbox.outcome` keeps; never anybody's words.",
        "",
        "| what comes in | answer | outcome | why |",
        "| --- | --- | --- | --- |",
    ]
    for row in MATRIX:
        lines.append(f"| {row.when} | {_answer(row)} | `{row.outcome}` | {row.why} |")
    return "\n".join([*lines, ""])


def _answer(row: Row) -> str:
    """The answer in English, its slots open."""
    if row.says in OF_THE_FORM or not row.says:
        return OF_THE_FORM.get(row.says, "silence")
    return say(row.says, "en", **dict.fromkeys(slots(row.says, "en"), "..."))
