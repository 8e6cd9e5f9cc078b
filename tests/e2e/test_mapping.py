"""Mapping through the whole program: live locations over the fake Bot API, and others' voices."""

import json
from collections.abc import Iterator

import pytest
from sqlalchemy import Engine, select, update

from channels._telegram_peek import arrivals
from storage.columns import of
from storage.db import writing
from storage.models import Case, Consent, Contact, Decision, Draft, Inbox, Report, Sighting
from tests.e2e.ways import Stage, opened
from tests.fakes.botapi import BotApi
from tests.sim import ROOT, Sim

pytestmark = pytest.mark.check

I, C, D, R, S = map(of, (Inbox, Contact, Draft, Report, Sighting))  # noqa: E741
WATER = ROOT / "campaigns" / "water_points" / "campaign.yaml"
HERE = "@-1.29210,36.82190"
WAY = [(-1.2921 + n * 0.0001, 36.8219) for n in range(21)]  # 11 m a step


# --- live location -----------------------------------------------------------------------------


@pytest.fixture
def stage(engine: Engine) -> Iterator[Stage]:
    with opened("telegram", engine, set(), campaigns=["water_points"]) as stage:
        yield stage


def tells(stage: Stage, *words: str) -> None:
    for text in words:
        stage.sim.stepped.wait(stage.way.person("amina").says(text))
        taken(stage)


def api_of(stage: Stage) -> BotApi:
    assert stage.api is not None
    return stage.api


def taken(stage: Stage) -> None:
    api = api_of(stage)
    stage.sim.stepped.wait(api.until(lambda: not api.pending()))
    stage.settle()


def shares(stage: Stage) -> int:
    """Ask for a pipe, and answer with a live location; returns its message id."""
    tells(stage, "A pipe from the old tank to the market", "yes")
    message_id = stage.sim.stepped.wait(stage.way.person("amina").shares_live_place(*WAY[0]))
    taken(stage)
    return int(message_id)


def moves(stage: Stage, message_id: int, *places: tuple[float, float]) -> None:
    for lat, lon in places:
        stage.sim.stepped.wait(stage.way.person("amina").moves(message_id, lat, lon))
    taken(stage)


def points(stage: Stage) -> list[tuple[float, float]]:
    """The points noted so far, opened with the house's key."""
    (row,) = stage.sim.rows(select(D.body, D.contact_id))
    body = stage.sim.house.vault.open_text(row.body, place=f"draft|body|{row.contact_id}")
    return [(lat, lon) for lat, lon in json.loads(body)["answers"].get("line#points", [])]


def rounded(way: list[tuple[float, float]]) -> list[tuple[float, float]]:
    return [(round(lat, 6), round(lon, 6)) for lat, lon in way]


def test_the_edits_of_a_live_location_are_the_points_in_their_order(stage: Stage) -> None:
    message_id = shares(stage)
    before = len(stage.way.heard("amina"))

    moves(stage, message_id, *WAY[1:])

    assert points(stage) == rounded(WAY)
    assert len(stage.way.heard("amina")) == before  # not a word a point


def test_an_update_that_comes_twice_counts_once(stage: Stage) -> None:
    message_id = shares(stage)
    moves(stage, message_id, *WAY[1:5])
    # Telegram delivers again what was not confirmed in time.
    before = len(stage.sim.rows(select(I.seq)))
    account = api_of(stage).token.partition(":")[0]
    for arrival in arrivals(api_of(stage).world.emitted):
        stage.sim.stepped.keep("telegram", account, arrival)
    stage.settle()

    assert points(stage) == rounded(WAY[:5])
    assert len(stage.sim.rows(select(I.seq))) == before


def test_standing_still_tells_nothing(stage: Stage) -> None:
    message_id = shares(stage)
    moves(stage, message_id, WAY[0], WAY[0], WAY[1], WAY[1])
    assert points(stage) == rounded(WAY[:2])


def test_the_end_of_the_live_location_is_the_end_of_the_line(stage: Stage) -> None:
    message_id = shares(stage)
    moves(stage, message_id, *WAY[1:])
    stage.sim.stepped.wait(stage.way.person("amina").stops_live_place(message_id))
    taken(stage)

    assert stage.way.heard("amina")[-1].text.startswith("Noted: 222 m, points: 21.")
    moves(stage, message_id, (-1.5, 36.8))  # a straggler
    tells(stage, "skip")
    assert "222 m, points: 21" in stage.way.heard("amina")[-1].text


def test_done_ends_the_line_while_the_phone_still_shares(stage: Stage) -> None:
    message_id = shares(stage)
    moves(stage, message_id, *WAY[1:4])
    tells(stage, "done")
    assert stage.way.heard("amina")[-1].text.startswith("Noted: 33 m, points: 4.")
    moves(stage, message_id, *WAY[4:8])
    assert points(stage) == []


def test_what_nobody_waits_for_is_left_unheard(stage: Stage) -> None:
    person = stage.way.person("amina")
    message_id = stage.sim.stepped.wait(person.shares_live_place(*WAY[0]))
    taken(stage)
    before = len(stage.way.heard("amina"))
    moves(stage, int(message_id), *WAY[1:4])
    assert len(stage.way.heard("amina")) == before
    assert stage.sim.rows(select(I.outcome).where(I.outcome == "nothing"))


def test_another_live_location_draws_no_line_of_this_one(stage: Stage) -> None:
    message_id = shares(stage)
    other = stage.sim.stepped.wait(stage.way.person("amina").shares_live_place(*WAY[1]))
    taken(stage)
    moves(stage, message_id, WAY[9])
    moves(stage, int(other), WAY[2])
    assert points(stage) == rounded(WAY[:3])


# --- others ------------------------------------------------------------------------------------


@pytest.fixture
def sim(engine: Engine) -> Iterator[Sim]:
    sim = Sim(engine)
    sim.load(WATER)
    yield sim
    sim.close()


def maps_a_well(sim: Sim, who: str, *, flow: str = "12") -> None:
    for words in ("Borehole at the old mill", "yes", HERE, "yes", flow, "skip"):
        sim.says(who, words, language="en")
    if "The same" in sim.heard(who)[-1] or "Is it this one?" in sim.heard(who)[-1]:
        sim.says(who, "Another one", language="en")
    sim.says(who, "send", language="en")


def verified(sim: Sim) -> str:
    """Let a moderator verify the next card; returns the case's public code."""
    sim.says("moses", "/start", language="en")
    sim.gives_role("moses", "lead")
    sim.says("moses", "/next")
    sim.presses("moses", "Verify")
    return sim.heard("moses")[-1].split(" ")[0]


def a_well(sim: Sim) -> str:
    maps_a_well(sim, "amina")
    return verified(sim)


def says_there(sim: Sim, who: str, words: str, *, at: str = HERE) -> None:
    """Agree, say SEEN or GONE with a code, and share where they are."""
    sim.says(who, words, language="en")
    if "Yes" in {button.label for button in sim.letters(who)[-1].buttons}:
        sim.presses(who, "Yes")
    if "Share your location" in sim.heard(who)[-1]:
        sim.says(who, at)


def test_a_code_that_is_not_public_sounds_like_none(sim: Sim) -> None:
    maps_a_well(sim, "amina")
    (code,) = sim.rows(select(of(Report).case_id))
    says_there(sim, "bako", "seen 222222")
    unknown = sim.heard("bako")[-1]
    sim.says("moses", "/start", language="en")
    sim.gives_role("moses", "lead")
    sim.says("moses", "/next")
    hidden = sim.heard("moses")[-1].split(" ")[0]
    says_there(sim, "bako", f"seen {hidden}")
    assert code
    assert sim.heard("bako")[-1] == unknown


def test_who_mapped_it_is_no_witness_but_may_say_gone_and_take_it_back(sim: Sim) -> None:
    code = a_well(sim)
    says_there(sim, "amina", f"seen {code}")
    assert sim.heard("amina")[-1].startswith("You put it on the map yourself")
    says_there(sim, "amina", f"gone {code}")
    assert "Gone: 1." in sim.heard("amina")[-1]
    says_there(sim, "amina", f"seen {code}")
    assert sim.heard("amina")[-1] == f"Thank you. Case {code}"
    assert sim.rows(select(Sighting)) == []


def test_what_was_said_before_the_notice_is_taken_up_after_it(sim: Sim) -> None:
    code = a_well(sim)
    sim.says("bako", f"gone {code}", language="en")
    sim.presses("bako", "LANGUAGE")
    sim.presses("bako", "English")
    sim.presses("bako", "Yes")
    assert "Share your location" in sim.heard("bako")[-1]
    sim.says("bako", HERE)
    assert sim.heard("bako")[-1] == f"Thank you. Case {code}: Seen by others: 0. Gone: 1."


def test_who_does_not_agree_is_not_heard_and_may_say_so_later(sim: Sim) -> None:
    code = a_well(sim)
    sim.says("bako", f"gone {code}", language="en")
    sim.presses("bako", "No")
    assert sim.rows(select(Sighting)) == []
    says_there(sim, "bako", f"seen {code}")
    assert [row.seen for row in sim.rows(select(S.seen))] == ["seen"]


def test_a_refusal_of_what_was_said_takes_no_consent_back(sim: Sim) -> None:
    code = a_well(sim)
    sim.says("bako", f"gone {code}", language="en")
    with writing(sim.house.engine) as conn:
        conn.execute(update(Case).values(response="closed_no_action", restricted=True))
    sim.presses("bako", "Yes")
    assert sim.heard("bako")[-1].startswith("I know no")
    assert len(sim.rows(select(Consent))) == 2  # amina's and this one


def test_a_report_under_way_goes_on_after_the_notice(sim: Sim) -> None:
    code = a_well(sim)
    sim.says("bako", "Borehole at the old mill", language="en")
    sim.says("bako", f"gone {code}")
    sim.presses("bako", "Yes")
    sim.says("bako", HERE)
    thanks, question = sim.heard("bako")[-2:]
    assert thanks.endswith("Gone: 1.")
    assert question.startswith("Where is it")


def test_words_instead_of_the_answer_are_a_report(sim: Sim) -> None:
    code = a_well(sim)
    sim.says("bako", f"gone {code}", language="en")
    sim.says("bako", "The bridge is broken too")
    assert sim.heard("bako")[-1].startswith("Received.")
    assert len(sim.rows(select(Draft))) == 1


def test_an_interview_under_way_agrees_to_nothing_for_who_holds_it(sim: Sim) -> None:
    code = a_well(sim)
    sim.says("bako", "Borehole at the old mill", language="en")
    vault = sim.house.vault
    (row,) = sim.rows(select(D.body, D.contact_id))
    place = f"draft|body|{row.contact_id}"
    told = {**json.loads(vault.open_text(row.body, place=place)), "subject_id": 1}
    with writing(sim.house.engine) as conn:
        conn.execute(update(Draft).values(body=vault.seal_text(json.dumps(told), place=place)))

    sim.says("bako", f"gone {code}")

    assert "Yes" in {button.label for button in sim.letters("bako")[-1].buttons}
    assert sim.rows(select(Sighting)) == []


def test_a_place_too_far_away_notes_nothing_and_is_not_kept(sim: Sim) -> None:
    code = a_well(sim)
    says_there(sim, "bako", f"seen {code}", at="@-1.40000,36.82190")
    assert "too far away" in sim.heard("bako")[-1]
    assert sim.rows(select(Sighting)) == []
    sim.says("bako", "The bridge is broken too")  # words are a report, never lost
    assert "What is on the map?" in sim.heard("bako")[-1]
    assert sim.rows(select(Sighting)) == []


def test_three_who_say_gone_ring_once_and_close_nothing(sim: Sim) -> None:
    code = a_well(sim)
    for who in ("bako", "chika", "dani"):
        says_there(sim, who, f"gone {code}")
    says_there(sim, "dani", f"seen {code}")
    says_there(sim, "dani", f"gone {code}")

    rang = [text for text in sim.heard("moses") if "may be gone" in text]
    assert len(rang) == 1
    assert rang[0].startswith(f"{code} · Borehole: may be gone, people who say so: 3.")
    assert not sim.rows(select(Decision).where(of(Decision).reason == "no_longer"))


def test_a_moderator_leaves_it_or_closes_it_once(sim: Sim) -> None:
    code = a_well(sim)
    for who in ("bako", "chika", "dani"):
        says_there(sim, who, f"gone {code}")
    token = sim.button("moses", "It is gone")
    sim.presses("moses", "It is gone")
    assert sim.heard("moses")[-1].endswith("Closed: it is there no more.")
    sim.presses_token("moses", token)
    assert len(sim.rows(select(Decision).where(of(Decision).reason == "no_longer"))) == 1
    assert sim.heard("moses")[-1] == f"It stands otherwise by now: {code}."


def test_gone_now_is_offered_where_somebody_reports_the_same(sim: Sim) -> None:
    code = a_well(sim)
    for words in ("Borehole at the old mill", "yes", HERE, "no", "skip"):
        sim.says("bako", words, language="en")
    assert "Is it this one?" in sim.heard("bako")[-1]
    sim.presses("bako", "Gone now")
    assert sim.heard("bako")[-1] == f"Thank you. Case {code}: Seen by others: 0. Gone: 1."
    assert len(sim.rows(select(Report))) == 1
    assert sim.rows(select(Draft)) == []


@pytest.mark.parametrize(
    ("words", "place", "is_offered"),
    [
        ("A borehole", "@-1.29250,36.82193", True),  # 45 m away, half a year later
        ("A borehole", "@-1.29400,36.82193", False),
        ("A tap", HERE, False),
    ],
)
def test_a_thing_does_not_age_and_is_like_its_kind_only(
    sim: Sim, words: str, place: str, *, is_offered: bool
) -> None:
    a_well(sim)
    sim.pass_time(days=200, tick=False)
    for said in (words, "yes", place, "no", "skip"):
        sim.says("bako", said, language="en")
    assert ("Is it this one?" in sim.heard("bako")[-1]) is is_offered


def test_a_blocked_persons_voice_is_not_counted(sim: Sim) -> None:
    code = a_well(sim)
    says_there(sim, "bako", f"seen {code}")
    talker = sim.house.vault.talker("console", "local", "bako")
    with writing(sim.house.engine) as conn:
        conn.execute(update(Contact).where(C.talker == talker).values(blocked_at=sim.clock()))
    says_there(sim, "chika", f"gone {code}")
    assert sim.heard("chika")[-1].endswith("Seen by others: 0. Gone: 1.")


def test_nobody_speaks_of_more_things_a_day_than_a_person_can_visit(
    sim: Sim, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("handlers.mapping.sighting.MOST_A_DAY", 1)
    code = a_well(sim)
    says_there(sim, "bako", f"seen {code}")
    says_there(sim, "bako", f"gone {code}")
    assert sim.heard("bako")[-1] == "Thank you, that is enough for today."
    assert [row.seen for row in sim.rows(select(S.seen))] == ["seen"]


def test_forget_takes_the_voice_along(sim: Sim) -> None:
    code = a_well(sim)
    says_there(sim, "bako", f"gone {code}")
    sim.says("bako", "/mydata")
    account = json.loads(sim.letters("bako")[-1].attachments[0].body)
    assert [(each["code"], each["seen"]) for each in account["sightings"]] == [(code, "gone")]

    sim.says("bako", "/forget")
    sim.presses("bako", "Yes")

    assert sim.rows(select(Sighting)) == []
    says_there(sim, "chika", f"seen {code}")
    assert sim.heard("chika")[-1].endswith("Gone: 0.")


def test_in_other_campaigns_there_is_nothing_to_see(engine: Engine) -> None:
    sim = Sim(engine)
    sim.load()
    sim.says("bako", "seen F3D8KP", language="en")
    assert sim.heard("bako")[-1].startswith("I do not know that command")
    sim.close()
