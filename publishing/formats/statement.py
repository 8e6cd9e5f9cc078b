"""The citizen data statement: statement.json for programs, and in words in each language."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from messages.dates import day
from messages.words import say
from publishing import json_file
from publishing.formats._lines import pages
from publishing.release import Release

FILE, PAGE = "statement.json", "STATEMENT"


def files(release: Release) -> Mapping[str, bytes]:
    """Write both; nothing where the release has no statement (a draft that nobody asked)."""
    if not release.statement:
        return {}
    told = {"release": release.name, **release.statement}
    written = {n: _page(release, code).encode() for n, code in pages(release, PAGE).items()}
    return {FILE: json_file.written(told), **written}


def verdict(told: Mapping[str, Any], language: str) -> str:
    """Say whether a release is citizen data, and where on the ladder it stands."""
    key = "statement-is" if told["is_citizen_data"] else "statement-is-not"
    return say(key, language, level=say(f"statement-level-{told['level']}", language))


def _page(release: Release, language: str) -> str:
    told = release.statement
    parts = [
        f"# {say('statement-title', language)}: {release.name}",
        verdict(told, language),
        say("statement-rules", language),
        *_why(told, language),
        *(_log(told, language) if "steps" in told else ()),
        *_reviews(told, language),
    ]
    return "\n\n".join(parts) + "\n"


def _why(told: Mapping[str, Any], language: str) -> Iterator[str]:
    if told["why_not_higher"]:
        yield f"## {say('statement-why', language)}"
        yield _list(say(f"statement-why-{each}", language) for each in told["why_not_higher"])


def _log(told: Mapping[str, Any], language: str) -> Iterator[str]:
    """Say the log; the organiser's own words stand as they are, on a line of their own."""
    yield say("statement-own-words", language)
    started = {**told["started"], "who": told["started"]["by"]}
    yield f"## {say('statement-started', language)}"
    yield _list([_part(started, language)])
    yield f"## {say('statement-steps', language)}"
    for step in told["steps"]:
        key = f"statement-step-{step['step']}"
        yield f"### {say(key, language)}"
        said = [_part(each, language) for each in step["parts"]]
        yield _list(said) if said else say("statement-nobody", language)
    yield f"## {say('statement-returned', language)}"
    yield _list(_happened(each, language) for each in told["returned"]) or _unwritten(language)
    for key in ("consent", "ethics"):
        yield f"## {say(f'statement-{key}', language)}"
        yield _flat(told[key]) or _unwritten(language)
    yield f"## {say('statement-excluded', language)}"
    yield _list(_excluded(each) for each in told["excluded"]) or _unwritten(language)
    if told["agreement"]:
        yield f"## {say('statement-agreement', language)}"
        yield _agreed(told["agreement"], language)


def _part(each: Mapping[str, Any], language: str) -> str:
    who = say(f"statement-who-{each['who']}", language)
    named = f"{_flat(each['name'])} ({who})" if each["name"] else who
    verb = say(f"statement-part-{each['part']}", language) if "part" in each else ""
    left_out = "" if each.get("counts", True) else say("statement-uncounted", language)
    return ", ".join(filter(None, (named, verb, left_out))) + _told(each, language)


def _happened(each: Mapping[str, Any], language: str) -> str:
    return say(f"statement-who-{each['to']}", language) + _told(each, language)


def _told(each: Mapping[str, Any], language: str) -> str:
    on = day(date.fromisoformat(each["on"]), language) if each.get("on") else ""
    evidence = "; ".join(_flat(what) for what in each["evidence"])
    proof = say("statement-evidence", language, what=evidence) if evidence else ""
    lines = filter(None, (on, _flat(each["how"]), proof))
    return "".join(f"\n  {line}" for line in lines)


def _excluded(each: Mapping[str, Any]) -> str:
    return "\n  ".join(filter(None, (_flat(each[key]) for key in ("who", "why", "remedy"))))


def _agreed(told: Mapping[str, Any], language: str) -> str:
    office = _flat(told["office"])
    if not told["signed_on"]:
        return say("statement-not-agreed", language, office=office)
    on = day(date.fromisoformat(told["signed_on"]), language)
    return say("statement-agreed", language, office=office, day=on)


def _reviews(told: Mapping[str, Any], language: str) -> Iterator[str]:
    if told["reviews"]:
        yield f"## {say('statement-reviews', language)}"
    for each in told["reviews"]:
        on = day(date.fromisoformat(each["on"]), language)
        office = f"{each['release']}: {_flat(each['office'])}"
        yield say("release-review-by", language, office=office, day=on)
        yield _list(
            f"{say(f'release-review-q-{question}', language)} "
            f"{say(f'release-review-{answer}', language)}"
            for question, answer in each["answers"].items()
        )


def _unwritten(language: str) -> str:
    return say("statement-unwritten", language)


def _list(lines: Iterable[str]) -> str:
    return "\n".join(f"- {line}" for line in lines)


def _flat(text: str) -> str:
    """Give a text on one line, so that nothing in it begins a heading."""
    return " ".join(text.split())
