"""The chain of hashes stays whole when decisions get new columns."""

import hashlib
import json

from storage.columns import of
from storage.decisions import link
from storage.models import Decision

BEFORE_RULES_WERE_NAMED = (
    "id", "campaign_id", "n", "about", "subject_id", "before", "after", "reason", "by_id",
    "by_role", "version", "undoes", "decided_at",
)  # fmt: skip


def decision(**columns):
    return {column.name: None for column in of(Decision)} | {"rules": ""} | columns


def test_a_decision_of_an_older_program_keeps_its_hash():
    row = decision(id=7, about="review", after="approved")
    old = {name: row[name] for name in BEFORE_RULES_WERE_NAMED}
    text = json.dumps(old, sort_keys=True, separators=(",", ":"))
    assert link(b"x", row) == hashlib.sha256(b"x" + text.encode()).digest()


def test_rules_and_the_whole_it_is_a_part_of_are_sealed_too():
    plain = decision(id=7)
    assert (
        len({link(b"", each) for each in (plain, plain | {"rules": "r"}, plain | {"part_of": 1})})
        == 3
    )
