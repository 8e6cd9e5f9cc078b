"""Merge, split and undo in any order: reports and cases are what a plain model says, always.

The model keeps lists in memory; the rows are the real ones, moved by real turns.
"""

from dataclasses import dataclass, field, replace
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from sqlalchemy import insert, select

from bot.looked_at import blank
from moderation.wholes import contradict, response_of_both, verification_of_both
from storage import chain, decisions
from storage.columns import of
from storage.db import reader, writing
from storage.models import Case, Decision, Person, Report, Sighting
from tests.sim import Sim
from tests.storage.desk import Sealing

R, C, D, S = of(Report), of(Case), of(Decision), of(Sighting)
MANY = 5
# No report has words here that could speak for a case: corroborated would not last.
VERDICTS = ("unverified", "verified", "refuted", "unverifiable")
RESPONSES = ("open", "routed", "in_progress", "resolved_claimed")
TOLD = ("verification", "response", "restricted", "merged_into")


@dataclass(frozen=True)
class Standing:
    """Of reports their case and state, of cases their columns, of sightings their case."""

    reports: dict[int, Any] = field(default_factory=dict)
    cases: dict[int, Any] = field(default_factory=dict)
    sightings: dict[int, Any] = field(default_factory=dict)


def standing(sim):
    """What the rows say."""
    return Standing(
        {r.id: (r.case_id, r.review) for r in sim.rows(select(R.id, R.case_id, R.review))},
        {c.id: tuple(getattr(c, name) for name in TOLD) for c in sim.rows(select(*C))},
        dict(map(tuple, sim.rows(select(S.id, S.case_id)))),
    )


class Wholes(RuleBasedStateMachine):
    """One moderator merges, splits and takes back; every step is a turn."""

    make: Any

    def __init__(self):
        super().__init__()
        self.made = type(self).make()
        self.sim = Sim(self.made.__enter__())
        self.sim.load()
        for who in ("moses", *(f"r{n}" for n in range(MANY))):
            self.sim.says(who, "/start")
        self.sim.gives_role("moses", "lead")
        self.undoable = []
        self.model = Standing()

    def teardown(self):
        self.sim.close()
        self.made.__exit__(None, None, None)

    @initialize(states=st.lists(
        st.tuples(st.sampled_from(VERDICTS), st.sampled_from(RESPONSES), st.booleans()),
        min_size=MANY, max_size=MANY,
    ))  # fmt: skip
    def reported(self, states):
        people = [row.id for row in self.sim.rows(select(of(Person).id).order_by(of(Person).id))]
        at = self.sim.clock()
        with writing(self.sim.house.engine) as conn:
            for n, (verification, response, restricted) in enumerate(states):
                case: dict[str, Any] = {
                    "id": 100 + n,
                    "code": f"CASE{n}2",
                    "campaign_id": self.sim.campaign_id,
                }
                case |= {"category": "pothole", "office": "roads", "opened_at": at, "place": None}
                case |= {"verification": verification, "response": response, "version": 1}
                case |= {"restricted": restricted, "merged_into": None, "changed_at": at}
                conn.execute(insert(Case), [case])
                for m in range(1 + n % 2):
                    conn.execute(insert(Report), [self._report(n, m, people[1 + n], at)])
                seen: dict[str, Any] = {
                    "id": 300 + n,
                    "case_id": 100 + n,
                    "person_id": people[1 + n % 3],
                }
                conn.execute(insert(Sighting), [seen | {"seen": "seen", "seen_at": at}])
        self.model = standing(self.sim)

    def _report(self, n, m, person, at):
        row: dict[str, Any] = dict(blank(Report))
        row |= {"id": 200 + 10 * n + m, "campaign_id": self.sim.campaign_id, "n": 1, "version": 1}
        row |= {"code_index": 10 * n + m, "reporter_id": person, "case_id": 100 + n, "held": ""}
        row |= {
            "category": "pothole",
            "area": "",
            "language": "en",
            "channel": "console",
            "agreed": True,
        }
        review = "approved" if n % 2 else "received"
        return row | {"received_at": at, "review": review, "urgent": False}

    # --- what a moderator does ---------------------------------------------------------------

    def _living(self):
        return sorted(i for i, columns in self.model.cases.items() if columns[3] is None)

    def _code(self, case_id):
        (row,) = self.sim.rows(select(C.code).where(C.id == case_id))
        return str(row.code)

    def _decided(self, before):
        (whole,) = self.sim.rows(
            select(D.id).where(D.about.in_(["merge", "split"])).order_by(D.id.desc()).limit(1)
        )
        self.undoable.append((whole.id, before))

    @precondition(lambda self: len(self._living()) > 1)
    @rule(picked=st.tuples(st.integers(0, 99), st.integers(0, 98)), holds=st.integers(0, 1))
    def merge(self, picked, holds):
        living = self._living()
        into = living.pop(picked[0] % len(living))
        away = living[picked[1] % len(living)]
        before = self.model
        self.sim.says("moses", f"/merge {self._code(into)} {self._code(away)}")
        ours, theirs = before.cases[into], before.cases[away]
        verdict = verification_of_both(ours[0], theirs[0])
        if contradict(ours[0], theirs[0]):
            assert standing(self.sim) == before
            self.sim.says("moses", str(holds + 1))
            verdict = (ours, theirs)[holds][0]
        self.model = self._merged(into, away, verdict)
        self._decided(before)

    def _merged(self, into, away, verdict):
        model, ours, theirs = self.model, self.model.cases[into], self.model.cases[away]
        response = response_of_both(ours[1], theirs[1])
        cases = dict(model.cases)
        cases[into] = (verdict, response, ours[2] or theirs[2], None)
        cases[away] = (*theirs[:3], into)
        reports = {i: (into if c == away else c, s) for i, (c, s) in model.reports.items()}
        return replace(model, cases=cases, reports=reports, sightings=self._carried(into, away))

    def _carried(self, into, away):
        who = dict(map(tuple, self.sim.rows(select(S.id, S.person_id))))
        there = {who[i] for i, case in self.model.sightings.items() if case == into}
        return {
            i: into if case == away and who[i] not in there else case
            for i, case in self.model.sightings.items()
        }

    def _large(self):
        counted = [c for c, _ in self.model.reports.values()]
        return [i for i in self._living() if counted.count(i) > 1]

    @precondition(lambda self: self._large())
    @rule(picked=st.integers(0, 99), chosen=st.integers(1, 6), own=st.booleans())
    def split(self, picked, chosen, own):
        case_id = self._large()[picked % len(self._large())]
        there = sorted(i for i, (c, _) in self.model.reports.items() if c == case_id)
        leaving = [r for n, r in enumerate(there) if chosen >> n & 1] or there[:1]
        leaving = leaving[: len(there) - 1]
        before = self.model
        self.sim.says("moses", f"/split {self._code(case_id)}")
        self.sim.says("moses", " ".join(str(there.index(r) + 1) for r in leaving))
        if self.sim.heard("moses")[-1].startswith("Where to?"):
            self.sim.says("moses", "2" if own else "1")
        now = standing(self.sim)
        # Nothing but what leaves, where it goes, and what rests on it has changed.
        moved = {i for i in now.reports if now.reports[i] != before.reports[i]}
        assert moved == set(leaving)
        assert all(now.reports[i][0] != case_id for i in leaving)
        assert all(now.cases[now.reports[i][0]][3] is None for i in leaving)
        touched = {case_id, *(now.reports[i][0] for i in leaving)}
        assert {i for i in before.cases if now.cases[i] != before.cases[i]} <= touched
        assert not before.cases[case_id][2] or all(
            now.cases[i][2] for i in touched if i not in before.cases
        )
        self.model = now
        self._decided(before)

    @precondition(lambda self: self.undoable)
    @rule()
    def undo(self):
        _, before = self.undoable.pop()
        self.sim.says("moses", "/undo")
        now = standing(self.sim)
        assert now.reports == before.reports
        assert {i: now.cases[i] for i in before.cases} == before.cases
        # A case that a split had opened is empty, and leads back to where its reports are.
        opened = [columns for i, columns in now.cases.items() if i not in before.cases]
        assert all(columns[3] in before.cases or columns[3] in now.cases for columns in opened)
        assert now.sightings == before.sightings
        self.model = now

    # --- what always holds -------------------------------------------------------------------

    @invariant()
    def rows_are_what_the_model_says(self):
        assert standing(self.sim) == self.model

    @invariant()
    def no_report_is_in_a_case_that_was_taken_in(self):
        assert all(self.model.cases[c][3] is None for c, _ in self.model.reports.values())

    @invariant()
    def every_code_leads_to_a_living_case(self):
        for case_id in self.model.cases:
            seen = set()
            while self.model.cases[case_id][3] is not None:
                assert case_id not in seen
                seen.add(case_id)
                case_id = self.model.cases[case_id][3]

    @invariant()
    def the_chain_verifies(self):
        with writing(self.sim.house.engine) as conn:
            turn: Any = Sealing(conn)
            decisions.seal(turn)
            assert chain.verify(conn) is None
            assert not list(decisions.broken(reader(conn)))


def _run(made, examples, steps):
    machine: Any = type("Machine", (Wholes,), {"make": staticmethod(made)})
    machine.TestCase.settings = settings(
        max_examples=examples, stateful_step_count=steps, derandomize=True, deadline=None,
        suppress_health_check=list(HealthCheck), phases=[Phase.generate],
    )  # fmt: skip
    machine.TestCase().runTest()


def test_merge_split_and_undo_in_any_order(request):
    _run(request.getfixturevalue("_sqlite").in_memory, examples=1, steps=6)


@pytest.mark.check
def test_merge_split_and_undo_in_any_order_for_long(request):
    _run(request.getfixturevalue("_sqlite").in_memory, examples=12, steps=15)


@pytest.mark.check
def test_merge_split_and_undo_in_any_order_on_postgresql(request):
    _run(request.getfixturevalue("_emptied").emptied, examples=3, steps=10)
