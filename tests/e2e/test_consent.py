"""What nobody agreed to is for moderators only; consent can be taken back, for all reports."""

from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy import event, select, update

from handlers.background import seal
from handlers.turn import Busy
from messages.model import Tick
from privacy.vault import Vault
from storage import cases, digests, pages
from storage.columns import of
from storage.db import reading, writing
from storage.models import Case, Consent, Decision, Report
from tests.sim import Sim, a_vault

D = of(Decision)
HERE = "@-2.8800,40.1200"  # in Old Harbour
OUTSIDE = "@-1.2921,36.8219"


def joins(sim: Sim, who: str, role: str = "moderator", office: str = "") -> None:
    sim.says(who, "/start")
    sim.says(who, "English")
    sim.gives_role(who, role, office=office)


def reports(
    sim: Sim, who: str, place: str = HERE, text: str = "deep pothole, the red door"
) -> None:
    sim.says(who, text)
    if "Yes" in [button.label for button in sim.letters(who)[-1].buttons]:
        sim.presses(who, "Yes")
    sim.says(who, place)
    sim.says(who, "skip")
    sim.presses(who, "Send")


def verified(sim: Sim, place: str = HERE) -> Sim:
    """One pothole that a moderator verified; `rosa` speaks for its office."""
    joins(sim, "moses")
    joins(sim, "rosa", "official", "roads")
    reports(sim, "amina", place)
    verifies(sim)
    return sim


def verifies(sim: Sim) -> None:
    sim.says("moses", "/next")
    sim.presses("moses", "Verify")
    sim.pass_time(minutes=2)


def change(sim: Sim, table: Any, **columns: Any) -> None:
    with writing(sim.house.engine) as conn:
        conn.execute(update(table).values(**columns))


def asked(sim: Sim) -> bool:
    """Whether the office was asked for an answer."""
    return any("Your answer?" in text for text in sim.heard("rosa"))


# --- what the office hears -------------------------------------------------------------------


def test_a_report_from_the_area_that_was_agreed_to_reaches_the_office(sim: Sim) -> None:
    verified(sim)
    assert [case.response for case in sim.rows(select(Case))] == ["routed"]
    assert asked(sim)


def test_a_report_without_consent_does_not_reach_the_office(sim: Sim) -> None:
    joins(sim, "moses")
    joins(sim, "rosa", "official", "roads")
    sim.says("amina", "deep pothole by the red door")
    sim.pass_time(hours=25)
    change(sim, Case, office="roads")
    verifies(sim)
    assert [case.verification for case in sim.rows(select(Case))] == ["verified"]
    assert [case.response for case in sim.rows(select(Case))] == ["open"]
    assert not asked(sim)


def test_a_report_that_is_held_back_does_not_reach_the_office(sim: Sim) -> None:
    verified(sim, OUTSIDE)
    assert [case.response for case in sim.rows(select(Case))] == ["open"]
    assert not asked(sim)


# --- what is public --------------------------------------------------------------------------


@pytest.mark.check
@pytest.mark.parametrize(
    ("table", "hidden"),
    [
        (Case, {}),
        (Case, {"restricted": True}),
        (Case, {"verification": "unverified"}),
        (Case, {"category": "other"}),
        (Report, {"agreed": False}),
        (Report, {"held": "outside"}),
        (Report, {"review": "withdrawn"}),
    ],
    ids=str,
)
def test_offers_digests_and_pages_agree_on_what_is_public(
    sim: Sim, table: Any, hidden: dict[str, Any]
) -> None:
    verified(sim)
    if hidden:
        change(sim, table, **hidden)
    campaign_id, campaign = sim.rows(select(Case))[0].campaign_id, sim.house.campaigns.newest(1)
    campaign = campaign or sim.house.campaigns.newest(campaign_id)
    assert campaign
    (case,) = sim.rows(select(Case))
    with reading(sim.house.engine) as read:
        offered = cases.public(read, case.id, campaign) is not None
        paged = bool(pages.published(read, campaign_id, campaign, limit=5))
        listed = cases.listed(campaign)
        told = digests.opened_in_public(
            read, campaign_id, categories=listed, since=case.opened_at, until=sim.clock()
        )
    assert (offered, paged, bool(told)) == ((not hidden,) * 3)


# --- taking consent back ---------------------------------------------------------------------


def takes_consent_back(sim: Sim) -> None:
    sim.says("amina", "withdraw")
    sim.presses("amina", "Take back my consent")
    sim.presses("amina", "Yes")


def test_consent_is_taken_back_and_no_report_counts_any_more(sim: Sim) -> None:
    verified(sim)
    takes_consent_back(sim)

    (report,) = sim.rows(select(Report))
    (consent,) = sim.rows(select(Consent).where(of(Consent).person_id == report.reporter_id))
    (decision,) = sim.rows(select(Decision).where(D.about == "consent"))
    assert (report.agreed, report.review) == (False, "approved")
    assert consent.withdrawn_at is not None
    assert (decision.subject_id, decision.after, decision.by_id) == (
        report.id, "not_agreed", None,
    )  # fmt: skip
    assert sim.heard("amina")[-1].startswith("Consent taken back.")
    sim.says("amina", "status")
    assert "Without your consent it counts in nothing" in sim.heard("amina")[-1]


def test_consent_stays_after_a_no_and_is_asked_again_with_the_next_report(sim: Sim) -> None:
    reports(sim, "amina")
    sim.says("amina", "withdraw")
    sim.presses("amina", "Take back my consent")
    sim.presses("amina", "No")
    assert [report.agreed for report in sim.rows(select(Report))] == [True]

    takes_consent_back(sim)
    sim.says("amina", "rubbish on the beach")
    assert "Yes" in [button.label for button in sim.letters("amina")[-1].buttons]


def test_consent_is_offered_beside_several_reports_and_without_any(sim: Sim) -> None:
    reports(sim, "amina")
    reports(sim, "amina", "@-2.8700,40.1400", "rubbish lies everywhere")
    sim.says("amina", "withdraw")
    assert len(sim.letters("amina")[-1].buttons) == 3
    sim.says("bako", "/withdraw")
    assert not sim.letters("bako")[-1].buttons


def test_a_card_that_hung_meanwhile_says_what_happened(sim: Sim) -> None:
    joins(sim, "moses")
    reports(sim, "amina")
    sim.says("moses", "/next")
    takes_consent_back(sim)
    sim.presses("moses", "Verify")
    told, card = sim.heard("moses")[-2:]
    assert "Consent taken back by the reporter" in told
    assert "no consent yet" in card


# --- one's own account -----------------------------------------------------------------------


def test_an_account_of_many_reports_takes_as_many_statements_as_of_one(sim: Sim) -> None:
    def statements() -> int:
        told: list[str] = []

        def note(*call: Any) -> None:
            told.append(call[2])

        event.listen(sim.house.engine, "before_cursor_execute", note)
        sim.says("amina", "mydata")
        event.remove(sim.house.engine, "before_cursor_execute", note)
        return len(told)

    reports(sim, "amina")
    alone = statements()
    reports(sim, "amina", "@-2.8700,40.1400", "rubbish lies everywhere")
    assert statements() == alone


# --- the chain -------------------------------------------------------------------------------


def test_decisions_are_sealed_by_one_worker_at_a_time() -> None:
    class Elsewhere(SimpleNamespace):
        vault: Vault = a_vault()

        def lock(self, keys: list[int]) -> None:
            raise Busy

    elsewhere: Any = Elsewhere()
    with pytest.raises(Busy):
        seal.handle(elsewhere, Tick("seal", "2026-01-15T12:00Z"))
