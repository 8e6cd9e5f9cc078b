"""How long what is kept: the classes, and whether one is due. What deletes lies elsewhere."""

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True)
class Rule:
    """One class of keeping.

    Args:
        name: unique, said on the command line.
        table: where it lies.
        after: how long it is kept, counted from `since`.
        what: what goes, in words for people.
        since: the event from which it counts, in words for people.
    """

    name: str
    table: str
    after: timedelta
    what: str
    since: str


# design.md, "keeping", and reliability.md, P11 and P13. What is published is kept for ever.
CLASSES: tuple[Rule, ...] = (
    Rule("inbox_body", "inbox", timedelta(hours=72), "body of the message", "its turn"),
    Rule("quarantined_body", "inbox", timedelta(days=30), "body in quarantine", "its arrival"),
    Rule("inbox_row", "inbox", timedelta(days=30), "row with the message's id", "its turn"),
    Rule("letter_body", "letter", timedelta(days=30), "text of the letter", "its delivery"),
    # Once it was delivered nothing reads a file again; its picture lies in `media`.
    Rule("letter_file", "attachment", timedelta(days=1), "file in a letter", "its delivery"),
    Rule("media", "media", timedelta(days=30), "picture or sound", "the decision"),
    Rule("exact_point", "report", timedelta(days=30), "exact place of a person", "the decision"),
    Rule("contact", "contact", timedelta(days=90), "address", "the last activity"),
    Rule("text", "report", timedelta(days=180), "free text", "the report"),
    # A person's own words, as free text is; nothing counts them longer than that.
    Rule(
        "self_description",
        "self_description",
        timedelta(days=180),
        "what people say of themselves",
        "the answer",
    ),
    Rule(
        "household_code",
        "subject",
        timedelta(days=180),
        "keyed code of a household",
        "its last visit",
    ),
    Rule(
        "sighting", "sighting", timedelta(days=365), "who saw a thing or found it gone", "its day"
    ),
    Rule(
        "evidence",
        "evidence",
        timedelta(days=365),
        "links, and what people near by answered",
        "its day",
    ),
    # Bursts are judged by the same weekday of four weeks.
    Rule("arrival", "arrival", timedelta(days=35), "what bursts are counted by", "the report"),
    # How somebody judges is about them too: a year is enough to tell how alike a team judges.
    Rule(
        "judgement", "judgement", timedelta(days=365), "who judged a report how", "the judgement"
    ),
    Rule(
        "dispatch",
        "dispatch",
        timedelta(days=30),
        "what became of an SMS we sent",
        "the last word",
    ),
    Rule("sms_part", "sms_part", timedelta(days=1), "part of a long SMS", "its arrival"),
    Rule("sms_sitting", "sms_sitting", timedelta(days=1), "shifts by SMS", "their end"),
    Rule(
        "web_receipt",
        "web_receipt",
        timedelta(days=1),
        "receipts that a page showed",
        "their hour",
    ),
    Rule("action", "action", timedelta(days=180), "words of a meeting's action", "its closing"),
    Rule(
        "decision", "decision", timedelta(days=1825), "who decided what, and why", "the decision"
    ),
)


RULES = {rule.name: rule for rule in CLASSES}


def due(rule: Rule, reference_at: datetime | None, now: datetime) -> bool:
    """Tell whether it must go; `reference_at` is when `rule.since` happened, None if not yet."""
    return reference_at is not None and now - reference_at >= rule.after


def span(after: timedelta) -> str:
    """Write a whole number of days in words for people."""
    return "1 day" if after.days == 1 else f"{after.days:,} days"


def table_as_markdown() -> str:
    """Write the rules as the table of docs/privacy.md."""
    head = ["| rule | what goes | after | counted from |", "| --- | --- | --- | --- |"]
    rows = [
        f"| `{rule.name}` | {rule.what} | {span(rule.after)} | {rule.since} |" for rule in CLASSES
    ]
    return "\n".join([*head, *rows]) + "\n"
