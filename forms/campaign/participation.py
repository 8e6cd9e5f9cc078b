"""Read `participation:` of a campaign file, the log of who took part, or the file it names.

What would only make the statement of a release weaker is a warning; what cannot be read is wrong.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from forms.geometry.areas import ReadFile
from forms.marked import Spot
from forms.participation import (
    PARTS,
    STEPS,
    WHO,
    Agreement,
    Excluded,
    Part,
    Participation,
    Returned,
)
from forms.yaml_marks import read

_KEYS = ("started", "steps", "returned", "consent", "ethics", "excluded", "agreement")
_STARTED = ("who", "name", "how", "evidence")
_PART = ("who", "part", "name", "how", "evidence", "on")
_RETURNED = ("how", "to", "on", "evidence")
_EXCLUDED = ("who", "why", "remedy")
_AGREEMENT = ("office", "contact", "purpose", "signed_on")
_NO_FILES: Mapping[str, str] = MappingProxyType({})
_MOST = 2_000  # characters of a text
_LACKING = {
    "returned": (
        "nobody has written how results were brought back to those who gave them; until then a "
        "release does not call itself citizen data"
    ),
    "consent": (
        "nobody has written what people agreed to and how; until then a release does not call "
        "itself citizen data"
    ),
    "ethics": "nobody has written who looked at what this may do to people; a release will say so",
    "excluded": "nobody has written who is left out; there is always somebody",
}


def read_participation(
    spot: Spot, read_file: ReadFile
) -> tuple[Participation | None, Mapping[str, str]]:
    """Return the log, None where there is none, and the text of the file it lies in."""
    if not isinstance(spot.found, str):
        return (None if spot.found is None else _log(spot)), _NO_FILES
    name = spot.found
    try:
        text = read_file(name)
    except (OSError, LookupError, ValueError) as problem:
        spot.wrong(f"cannot read {name!r}: {problem}")
        return None, _NO_FILES
    root = read(text)
    log = _log(root)
    for each in sorted(set(root.mistakes)):
        note: Callable[[str], None] = spot.wrong if each.severity == "error" else spot.doubtful
        where = f" ({each.path})" if each.path else ""
        note(f"{name}, line {each.line}: {each.message}{where}")
    return log, {name: text}


def _log(root: Spot) -> Participation:
    fields = root.fields(_KEYS, required=("started", "steps"))
    started = fields["started"].fields(_STARTED, required=("who",))
    parts = _parts(fields["steps"])
    for key, sentence in _LACKING.items():
        if fields[key].found is None:
            root.doubtful(sentence)
    return Participation(
        started_by=started["who"].one_of(WHO, "organisation"),
        started_name=started["name"].text(most=200),
        started_how=started["how"].text(most=_MOST),
        started_evidence=_evidence(started["evidence"]),
        parts=parts,
        returned=tuple(_returned(each) for each in fields["returned"].entries()),
        consent=fields["consent"].text(most=_MOST),
        ethics=fields["ethics"].text(most=_MOST),
        excluded=tuple(_excluded(each) for each in fields["excluded"].entries()),
        agreement=_agreement(fields["agreement"]),
    )


def _parts(spot: Spot) -> tuple[Part, ...]:
    found: list[Part] = []
    steps = spot.fields(STEPS).written if spot.found is not None else {}
    for step, entries in steps.items():
        if step in STEPS:
            found += [_part(step, each) for each in entries.entries()]
    missing = [step for step in STEPS if step not in steps]
    if missing and steps:
        spot.doubtful(f"nothing is written about {', '.join(missing)}; [] says that nobody did")
    return tuple(sorted(found, key=lambda each: STEPS.index(each.step)))


def _part(step: str, spot: Spot) -> Part:
    fields = spot.fields(_PART, required=("who", "part"))
    evidence = _evidence(fields["evidence"])
    if not evidence and fields["part"].found is not None:
        spot.doubtful(
            "without evidence this counts for nothing; say where it can be looked up (minutes, a "
            "list of those who came, an address)"
        )
    return Part(
        step=step,
        who=fields["who"].one_of(WHO, "organisation"),
        part=fields["part"].one_of(PARTS, "told"),
        name=fields["name"].text(most=200),
        how=fields["how"].text(most=_MOST),
        evidence=evidence,
        on=fields["on"].day(),
    )


def _returned(spot: Spot) -> Returned:
    fields = spot.fields(_RETURNED, required=("how",))
    evidence = _evidence(fields["evidence"])
    if not evidence:
        spot.doubtful("without evidence this counts for nothing; say where it can be looked up")
    return Returned(
        how=fields["how"].text(most=_MOST),
        to=fields["to"].one_of(WHO, "community"),
        on=fields["on"].day(),
        evidence=evidence,
    )


def _excluded(spot: Spot) -> Excluded:
    fields = spot.fields(_EXCLUDED, required=("who",))
    texts = [fields[name].text(most=_MOST) for name in _EXCLUDED]
    return Excluded(*texts)


def _agreement(spot: Spot) -> Agreement | None:
    if spot.found is None:
        return None
    fields = spot.fields(_AGREEMENT, required=("office",))
    return Agreement(
        office=fields["office"].text(most=200),
        contact=fields["contact"].text(most=254),
        purpose=fields["purpose"].text(most=_MOST),
        signed_on=fields["signed_on"].day(),
    )


def _evidence(spot: Spot) -> tuple[str, ...]:
    """Return what is written; nothing where an entry is empty (that is noted)."""
    return tuple(text.strip() for text in spot.texts() if text.strip())
