"""Trees as rows: every report that counts has its receipt, no other has one, on both databases."""

import pytest
from sqlalchemy import delete, select, update

from moderation.states import Verification
from privacy.pseudonym import report_code
from publishing import merkle
from publishing.receipts import proves
from storage import receipts
from storage.columns import of
from storage.models import Report, TreeBlock, TreeLeaf
from tests.sim import a_vault
from tests.storage.desk import AMINA, CAMPAIGN, NOON

RELEASE, OTHER = "city_streets-2026-W47-v1", "city_streets-2026-W48-v1"
STATES = ("verified", "corroborated", "official_confirmed")
VAULT = a_vault()


def _code(n):
    return report_code((1 << 60 | n * 7_919).to_bytes(16, "big"))


CODES = {1000 + n: _code(n) for n in range(40)}
COUNTED = {report: STATES[report % 3] for report in CODES}
SOME = 1000
NOT_COUNTED = [_code(n) for n in range(40, 80)]


@pytest.fixture
def desk(queue):
    """Forty reports that count."""
    for report, code in CODES.items():
        queue.add(
            Report, id=report, campaign_id=CAMPAIGN, n=1, code_index=report, reporter_id=AMINA,
            code=VAULT.seal_text(code, place=f"report|code|{report}"), category="water",
            language="en", channel="sms", received_at=NOON, review="approved", held="",
        )  # fmt: skip
    return queue


def _planted(desk, release=RELEASE, states=COUNTED, vault=VAULT):
    tree = receipts.grow(desk.read, vault, release, states)
    receipts.plant(desk, release, tree)
    return tree.root


def _of(desk, report, state=None, *, release=RELEASE):
    state = state or COUNTED[report]
    return receipts.receipt_of(desk.read, VAULT, release, CODES[report], state)


def _tree(root, release=RELEASE):
    return {"release": release, "root": root, "leaves": merkle.padded(len(COUNTED))}


def test_every_counted_code_verifies(desk):
    root = _planted(desk)
    made = [_of(desk, report) for report in COUNTED]

    assert all(one is not None and proves(one, _tree(root)) for one in made)
    assert len({one.position for one in made}) == len(COUNTED)


def test_no_uncounted_code_does_and_none_in_another_state_or_release(desk):
    _planted(desk)
    tried = [(code, state) for code in NOT_COUNTED for state in Verification]
    tried += [(CODES[r], s) for r, state in COUNTED.items() for s in Verification if s != state]

    made = [receipts.receipt_of(desk.read, VAULT, RELEASE, *each) for each in tried]
    assert [each for each in made if each is not None] == []
    assert [report for report in COUNTED if _of(desk, report, release=OTHER)] == []


def test_a_report_is_named_otherwise_in_each_release(desk):
    _planted(desk)
    _planted(desk, OTHER)
    one, other = _of(desk, SOME), _of(desk, SOME, release=OTHER)

    assert one.reference != other.reference
    assert one.salt != other.salt


def test_the_same_reports_give_the_same_tree_in_whatever_order(desk):
    first = _planted(desk)

    assert _planted(desk, states=dict(reversed(COUNTED.items()))) == first
    assert _planted(desk, states=COUNTED | {SOME: "unverified"}) != first
    assert _planted(desk, states={r: s for r, s in COUNTED.items() if r != SOME}) != first


def test_the_size_of_a_tree_tells_no_number(desk):
    sizes = set()
    for some in ({}, {SOME: "verified"}, COUNTED):
        _planted(desk, states=some)
        rows = desk.read(select(TreeBlock))
        sizes.add((len(rows), sum(len(row.hashes) for row in rows)))

    assert len(sizes) == 1


def test_who_was_forgotten_before_has_no_receipt_and_takes_nobody_elses(desk):
    desk.write(update(Report).where(of(Report).id == SOME).values(code=None))
    root = _planted(desk)

    assert _of(desk, SOME) is None
    assert proves(_of(desk, SOME + 1), _tree(root))


def test_without_the_rows_that_name_reports_everybody_elses_receipt_holds(desk):
    root = _planted(desk)
    desk.write(delete(TreeLeaf).where(of(TreeLeaf).report_id == SOME))

    assert list(receipts.counting(desk.read, SOME, most=3)) == []
    assert proves(_of(desk, SOME + 1), _tree(root))


def test_what_is_kept_is_no_salt_and_no_reference(desk):
    _planted(desk)
    kept = b"".join(row.hashes for row in desk.read(select(TreeBlock)))
    made = _of(desk, SOME)

    assert kept
    assert bytes.fromhex(made.salt) not in kept
    assert bytes.fromhex(made.reference) not in kept


def test_the_tree_of_a_dropped_draft_is_gone(desk):
    _planted(desk)
    receipts.uproot(desk, RELEASE)

    assert list(desk.read(select(TreeBlock))) == []
    assert _of(desk, SOME) is None
