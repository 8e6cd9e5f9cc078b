"""No file of the product breaks a rule of the house, and each rule would notice."""

import pytest

from tests.house.rules import MAX_LINES, ROOT, borrowed, complaints, every_test, product_files


def test_no_file_of_the_product_breaks_a_rule():
    found = []
    for path in product_files():
        found += complaints(path.relative_to(ROOT).as_posix(), path.read_text())
    assert found == []


def test_what_tests_share_lies_in_no_test():
    found = []
    for path in every_test():
        found += borrowed(path.relative_to(ROOT).as_posix(), path.read_text())
    assert found == []
    assert borrowed("tests/unit/x.py", "from tests.e2e.test_review import sim") == [
        "tests/unit/x.py:1 imports from tests.e2e.test_review"
    ]


PLANTED = [
    ("handlers/x.py", "session.commit()"),
    ("publishing/formats/x.py", "table = ProtectedTable(dimensions, cells, audited)"),
    ("web/x.py", "with engine.connect() as conn, conn.begin(): ..."),
    ("storage/cases.py", "case.state = 'verified'"),
    ("storage/cases.py", "case.verification = 'verified'"),
    ("handlers/x.py", "report.review = 'approved'"),
    ("storage/cases.py", "A = update(Case).where(C.id == 1).values(response='routed')"),
    ("storage/cases.py", "A = update(Case).values({'verification': after, 'version': 2})"),
    ("storage/cases.py", "A = update(Report).values({R.review: after})"),
    ("moderation/queue.py", "def f():\n    import numpy"),
    ("handlers/x.py", "now = datetime.now(UTC)"),
    ("handlers/x.py", "import datetime\nnow = datetime.datetime.now(datetime.UTC)"),
    ("channels/x.py", "import time\nt = time.time()"),
    ("privacy/x.py", "import os\nos.environ['A']"),
    ("privacy/x.py", "import secrets\nsecrets.token_hex()"),
    ("privacy/x.py", "from secrets import token_hex"),
    ("messages/x.py", "import random\nrandom.shuffle(a)"),
    ("messages/x.py", "import random\nrng = random.Random()"),
    ("messages/x.py", "import random\nrng = random.SystemRandom()"),
    ("messages/x.py", "from uuid import uuid4"),
    ("storage/utils.py", ""),
    ("storage/x.py", "class CaseManager: ..."),
    ("storage/x.py", "def process_case(): ..."),
    ("storage/x.py", "def handle_case(): ..."),
    ("web/x.py", "x = 1\n" * (MAX_LINES + 1)),
]


@pytest.mark.parametrize(("path", "source"), PLANTED)
def test_a_planted_breach_is_found(path, source):
    assert len(complaints(path, source)) == 1


ALLOWED = [
    ("storage/db.py", "connection.commit()"),
    ("storage/db.py", "with connection.begin(): ..."),
    ("storage/decisions.py", "row.state = to"),
    ("storage/decisions.py", "A = update(Report).values(review='approved')"),
    ("handlers/conversation/submit.py", "turn.add(Report, review='received')"),
    ("storage/x.py", "A = update(Report).values(urgent=True)"),
    ("bot/app.py", "now = datetime.now(UTC)"),
    ("handlers/person/mydata.py", "def handle(turn, said): ..."),
    ("handlers/turn.py", "import random\nrng: random.Random"),
    ("web/x.py", "if case.state == 'open': ..."),
]


@pytest.mark.parametrize(("path", "source"), ALLOWED)
def test_what_is_allowed_stays_allowed(path, source):
    assert complaints(path, source) == []
