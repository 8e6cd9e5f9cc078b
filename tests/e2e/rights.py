"""A stage for rights: everybody who could try, every way of trying, every shape it can have.

Updates enter as Telegram sends them and are parsed by the channel itself; buttons are signed by
the house, for the strongest forger is who was once sent a true one.
"""

import itertools
import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from sqlalchemy import Engine, func, insert, select

from bot import turns
from bot.looked_at import blank
from channels import Arrival, Limits, _telegram_peek
from channels import _telegram_wire as wire
from messages.model import Inbound, Said
from moderation.roles import Action, Role
from privacy.buttons import day_of, token
from storage.columns import of
from storage.db import writing
from storage.models import (
    Case,
    Contact,
    Inbox,
    Letter,
    LinkedPhone,
    Membership,
    Person,
    Report,
    tables,
)
from tests.sim import ROOT, Sim

ACCOUNT, GROUP_ID, GROUP_ANONYMOUS = "123456", -1009, 1087968824
CAMPAIGNS = ("city_streets", "household_water", "clinic_scorecard")
# Arrivals are kept whatever they are, politeness is a letter, and a wrong try is counted.
APART = frozenset({"inbox", "letter", "pace", "burst", "sms_spent"})
# That somebody was heard at all.
SEEN = frozenset({"seen_at", "next_letter_at"})


class Context(StrEnum):
    """The shapes in which one and the same wish can come."""

    MESSAGE = "message"
    EDITED = "edited"
    FORWARDED = "forwarded"
    VIA_BOT = "via bot"
    ANONYMOUS = "anonymous admin"
    CHANNEL_POST = "channel post"
    GROUP = "group"
    PRIVATE = "private button"
    SMS = "by SMS from their linked telephone, without a shift"


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody who tries: with which role, whether it has ended, and where it holds."""

    name: str
    role: Role | None = None
    ended: bool = False
    elsewhere: bool = False  # in another campaign
    is_far: bool = False  # in another area of the same one


HOLDERS = (
    *(Holder(str(role), role) for role in Role),
    Holder("nobody"),
    *(Holder(f"ended {role}", role, ended=True) for role in Role),
    *(Holder(f"{role} of another campaign", role, elsewhere=True) for role in Role),
    Holder("lead of another area", Role.LEAD, is_far=True),
    Holder("moderator of another area", Role.MODERATOR, is_far=True),
)


_DUMPS = {
    table.name: "SELECT {} FROM {}".format(
        ", ".join(f'"{c.name}"' for c in table.c if c.name not in SEEN), table.name
    )
    for table in tables().sorted_tables
    if table.name not in APART
}


@dataclass(slots=True)
class Done:
    """What one try left behind."""

    outcome: str
    asked: list[tuple[str, str]]  # handler and subject of new letters
    changed: bool


@dataclass(frozen=True, slots=True)
class Way:
    """How an action is done.

    Args:
        did: tells whether it was done, from what was left behind.
        typed: what is typed; else a choice (`handler`, `subject`, `value`) is answered.
        is_private: it answers nobody in a group.
        placed: it is about a report, or a right for everywhere: not for who works in one area.
        also: who may do the like by another right.
        others: who may not, does something else by the same words.
    """

    did: Callable[[Done], bool]
    typed: str = ""
    handler: str = "review"
    subject: Callable[["Stage"], str] = lambda stage: ""
    value: str = ""
    campaign: str = "city_streets"
    is_private: bool = False
    placed: bool = False
    also: frozenset[Role] = frozenset()
    others: bool = False


class Silent:
    """Telegram that only listens: the real parser, nothing goes out."""

    name, account, limits, shows_buttons = "telegram", ACCOUNT, Limits(), True

    def parse(self, external_id: str, address: str, body: bytes) -> Inbound:
        return wire.inbound(body)

    def is_group(self, address: str) -> bool:
        return address.startswith("-")


class SilentTexts:
    """An SMS gateway that only listens."""

    name, account, limits, shows_buttons = "sms", "default", Limits(), False

    def parse(self, external_id: str, address: str, body: bytes) -> Inbound:
        return Said(body.decode())

    def is_group(self, address: str) -> bool:
        return False


@dataclass(slots=True)
class Stage:
    """A house with three campaigns, all holders in each, a moderators' group, and cases."""

    sim: Sim
    campaigns: dict[str, int] = field(default_factory=dict)
    users: dict[tuple[str, str], int] = field(default_factory=dict)
    contacts: dict[int, int] = field(default_factory=dict)
    phones: dict[int, int] = field(default_factory=dict)
    numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))
    ready: Any = None
    clean: dict[str, list[Any]] = field(default_factory=dict)

    # --- the world before --------------------------------------------------------------------

    def add(self, table: Any, **columns: Any) -> int:
        """Write a row with an id of its own."""
        columns = {"id": self.sim.house.ids(), **columns}
        with writing(self.sim.house.engine) as conn:
            conn.execute(insert(table), [blank(table) | columns])
        return int(columns["id"])

    def contact(self, address: str, campaign_id: int, person_id: int | None, **more: Any) -> int:
        """Write a contact row."""
        house, now = self.sim.house, self.sim.clock()
        contact_id = house.ids()
        sealed = house.vault.seal_text(address, place=f"contact|address|{contact_id}")
        told = {
            "kind": "person", "channel": "telegram", "account": ACCOUNT, "language": "en",
            "created_at": now, "seen_at": now, "campaign_id": campaign_id, **more,
        }  # fmt: skip
        talker = house.vault.talker(told["channel"], told["account"], address)
        return self.add(
            Contact, id=contact_id, talker=talker, person_id=person_id, address=sealed, **told
        )

    def people(self, campaign: str) -> None:
        """Let every holder be known in a campaign, in private and in its group."""
        now, campaign_id = self.sim.clock(), self.campaigns[campaign]
        other = next(i for name, i in self.campaigns.items() if name != campaign)
        group = self.contact(
            str(self.group_id(campaign)), campaign_id, None, kind="group", use="moderators"
        )
        self.contacts[self.group_id(campaign)] = group
        for holder in HOLDERS:
            user = 70_000 + next(self.numbers)
            self.users[campaign, holder.name] = user
            person = self.add(Person, key=user.to_bytes(16, "big"), created_at=now)
            self.contacts[user] = self.contact(str(user), campaign_id, person)
            self.contact(f"{self.group_id(campaign)}:{user}", campaign_id, person)
            # The strongest number there is: of the same person, linked, with the right.
            self.phones[user] = self.contact(
                f"+{user}", campaign_id, person, channel="sms", account="default"
            )
            with writing(self.sim.house.engine) as conn:
                conn.execute(insert(LinkedPhone), {
                    "person_id": person, "campaign_id": campaign_id, "tries": 0,
                    "contact_id": self.phones[user], "expires_at": now, "linked_at": now,
                })  # fmt: skip
            if holder.role is not None:
                self.add(
                    Membership,
                    person_id=person,
                    campaign_id=other if holder.elsewhere else campaign_id,
                    role=holder.role,
                    office="roads" if holder.role == Role.OFFICIAL else "",
                    area="Elsewhere" if holder.is_far else "",
                    by_sms=holder.role == Role.LEAD,
                    given_at=now,
                    ended_at=now if holder.ended else None,
                )

    def group_id(self, campaign: str) -> int:
        return GROUP_ID - CAMPAIGNS.index(campaign)

    def snapshot(self) -> None:
        """Remember the database as it now is."""
        self.ready = sqlite3.connect(":memory:")
        self._driver().backup(self.ready)
        self.clean = self.dump()

    def restore(self) -> None:
        """Put it back."""
        self.ready.backup(self._driver())

    def _driver(self) -> Any:
        with self.sim.house.engine.connect() as conn:
            return conn.connection.driver_connection

    def dump(self) -> dict[str, list[Any]]:
        """All rows but those of arrivals and letters, by the driver: it is asked 3,000 times."""
        driver = self._driver()
        return {name: driver.execute(statement).fetchall() for name, statement in _DUMPS.items()}

    # --- trying ------------------------------------------------------------------------------

    def tries(self, way: Way, holder: Holder, context: Context) -> Done | None:
        """Let a holder try it in a context; None where it cannot be tried so."""
        user = self.users[way.campaign, holder.name]
        number = 880_000_000 + next(self.numbers)
        if context == Context.SMS:
            if not way.typed:
                self._button(way, self.phones[user])
            last = self._last_letter()
            text = (way.typed or "1").encode()
            self.sim.stepped.keep("sms", "default", Arrival(str(number), f"+{user}", text))
            return self._done(number, last)
        update = self._update(way, user, context)
        if update is None:
            return None
        last = self._last_letter()
        raw = {"update_id": number, **update}
        body = json.dumps(raw).encode()
        arrival = _telegram_peek.arrival(raw, body)
        self.sim.stepped.keep("telegram", ACCOUNT, arrival)
        return self._done(number, last)

    def _done(self, number: int, last: int) -> Done:
        while turns.run(self.sim.stepped.writer.conn, self.sim.house):
            pass
        (row,) = self.sim.rows(
            select(of(Inbox).outcome, of(Inbox).step).where(of(Inbox).external_id == str(number))
        )
        assert row.step == "done", row
        new = select(of(Letter).handler, of(Letter).subject).where(of(Letter).id > last)
        asked = [(r.handler or "", r.subject) for r in self.sim.rows(new)]
        after = self.dump()
        return Done(row.outcome, asked, after != self.clean)

    def _last_letter(self) -> int:
        return int(self.sim.rows(select(func.max(of(Letter).id)))[0][0] or 0)

    def _update(self, way: Way, user: int, context: Context) -> dict[str, Any] | None:
        sender = {"id": user, "is_bot": False, "first_name": "X", "language_code": "en"}
        private = {"id": user, "type": "private", "first_name": "X"}
        group = {"id": self.group_id(way.campaign), "type": "supergroup", "title": "M"}
        pressed = not way.typed and context in (Context.GROUP, Context.PRIVATE)
        if pressed:
            chat: dict[str, Any] = group if context == Context.GROUP else private
            signed = self._button(way, self.contacts[chat["id"]])
            message = {"message_id": 5, "date": 1, "chat": chat}
            press = {"id": str(next(self.numbers)), "from": sender, "message": message}
            return {"callback_query": {**press, "data": signed, "chat_instance": "c"}}
        if context == Context.PRIVATE:
            return None
        if not way.typed and context != Context.CHANNEL_POST:
            self._button(way, self.contacts[user])
        text = way.typed or "1"
        said = {"message_id": 7, "date": 1, "from": sender, "chat": private, "text": text}
        origin = {"type": "hidden_user", "date": 1, "sender_user_name": "Y"}
        bot = {"id": 99, "is_bot": True, "first_name": "B"}
        nameless = {"id": GROUP_ANONYMOUS, "is_bot": True, "first_name": "Group"}
        match context:
            case Context.EDITED:
                return {"edited_message": {**said, "edit_date": 2}}
            case Context.FORWARDED:
                return {"message": {**said, "forward_origin": origin}}
            case Context.VIA_BOT:
                return {"message": {**said, "via_bot": bot}}
            case Context.ANONYMOUS:
                return {"message": {**said, "chat": group, "from": nameless, "sender_chat": group}}
            case Context.CHANNEL_POST:
                post = {key: told for key, told in said.items() if key != "from"}
                return {"channel_post": {**post, "chat": {**group, "type": "channel"}}}
            case Context.GROUP:
                return {"message": {**said, "chat": group}}
        return {"message": said}

    def _button(self, way: Way, contact_id: int) -> str:
        """Send a chat a letter whose first choice is the way's, and sign its button."""
        house, now = self.sim.house, self.sim.clock()
        letter_id, subject = house.ids(), way.subject(self)
        with writing(house.engine) as conn:
            conn.execute(
                insert(Letter),
                [
                    blank(Letter)
                    | {
                        "id": letter_id, "contact_id": contact_id, "step": "sent", "prompt": None,
                        "handler": way.handler, "subject": subject,
                        "choices": json.dumps([[way.value, way.value]]), "created_at": now,
                        "not_before": now, "expires_at": now,
                    }
                ],
            )  # fmt: skip
        return token(
            house.vault, contact_id=contact_id, letter_id=letter_id, choice=0, day=day_of(now) + 7
        )

    # --- what the tries are about --------------------------------------------------------------

    def report(self) -> Any:
        """The report that waits."""
        rows = self.sim.rows(select(Report).where(of(Report).review == "received"))
        return rows[0]

    def case(self) -> Any:
        """A case that its office was asked about."""
        return self.sim.rows(select(Case).where(of(Case).response == "routed"))[0]


def card(stage: Stage) -> str:
    """The subject of the waiting report's card."""
    report = stage.report()
    return f"r:{report.id}:{report.version}:"


@contextmanager
def opened(engine: Engine) -> Iterator[Stage]:
    """Build the stage in an empty SQLite database in memory."""
    sim = Sim(engine)
    stage = Stage(sim)
    silent: dict[tuple[str, str], Any] = {
        ("telegram", ACCOUNT): Silent(),
        ("sms", "default"): SilentTexts(),
    }
    sim.house.channels = {**sim.house.channels, **silent}
    city = sim.load(ROOT / "campaigns" / "city_streets" / "campaign.yaml")
    sim.says("fatuma", "/help")
    sim.gives_role("fatuma", "organiser")
    for who, what in (("amina", "The lamp at Mill Lane blinks"), ("juma", "A hole in Mill Lane")):
        for answer in (what, "yes", "Mill Lane", "skip", "send"):
            sim.says(who, answer)
        if who == "amina":
            sim.says("fatuma", "/next")
            sim.presses("fatuma", "Verify")
    stage.campaigns["city_streets"] = city
    for folder in CAMPAIGNS[1:]:
        stage.campaigns[folder] = sim.load(ROOT / "campaigns" / folder / "campaign.yaml")
    for campaign in CAMPAIGNS:
        stage.people(campaign)
    stage.snapshot()
    try:
        yield stage
    finally:
        sim.close()


def changed(done: Done) -> bool:
    return done.changed


def was(outcome: str) -> Callable[[Done], bool]:
    return lambda done: done.outcome == outcome


def asks(handler: str, subject: str) -> Callable[[Done], bool]:
    return lambda done: any(h == handler and s.startswith(subject) for h, s in done.asked)


def on_card(value: str, did: Callable[[Done], bool] = changed) -> Way:
    return Way(did, subject=card, value=value, placed=True)


# A new action needs a line here, or in NO_WAY with the reason.
WAYS: dict[Action, Way] = {
    Action.CLAIM: on_card("claim"),
    Action.PASS: on_card("pass"),
    Action.ASK: on_card("ask", asks("review", "ask:")),
    Action.SAME_AS: Way(
        changed,
        subject=card,
        value="same",
        placed=True,
    ),
    Action.VERIFY: on_card("verify"),
    Action.REJECT: Way(
        changed,
        subject=lambda stage: card(stage).replace("r:", "reject:", 1),
        value="nonsense",
        placed=True,
    ),
    Action.RESTRICT: on_card("restrict"),
    Action.UNRESTRICT: Way(was("refused:review-unknown-code"), "/unrestrict QQQQQQ"),
    Action.BLOCK: on_card("block"),
    Action.INVITE: Way(was("invitation"), "/invite observer", is_private=True, placed=True),
    Action.MEMBERS: Way(was("members"), "/members", is_private=True),
    Action.REVEAL: Way(was("refused:review-unknown-code"), "/reveal QQQQQQ", is_private=True),
    Action.TRAIN: Way(was("practice"), "/next", is_private=True, others=True),
    Action.GOLD: Way(was("refused:review-unknown-code"), "/gold QQQQQQ"),
    Action.UNDO: Way(was("refused:not-undoable"), "/undo"),
    Action.RESPOND: Way(
        changed,
        handler="respond",
        subject=lambda stage: f"c:{stage.case().id}",
        value="acknowledge",
    ),
    Action.STATS: Way(
        asks("scores", "which"),
        "/scores",
        campaign="clinic_scorecard",
        is_private=True,
        also=frozenset({Role.OFFICIAL}),
    ),
    Action.INTERVIEW: Way(
        asks("interview", "area"),
        "/interview",
        campaign="household_water",
        is_private=True,
        others=True,
    ),
    Action.PROGRESS: Way(was("progress"), "/progress", campaign="household_water"),
    Action.ERASE: Way(
        was("refused:erase-unknown"),
        "/erase Bondeni 14B",
        campaign="household_water",
        is_private=True,
    ),
    Action.REVIEW_RELEASE: Way(was("release review"), "/review_release", is_private=True),
    Action.PUBLISH: Way(was("releases"), "/releases", is_private=True),
    Action.FOLLOW_UP: Way(
        asks("action", "where"), "/action", campaign="clinic_scorecard", is_private=True
    ),
}
NO_WAY: dict[Action, str] = {
    Action.LOAD_CAMPAIGN: "only by the command line: python -m bot campaign load",
    Action.SUBSCRIBE_DIGEST: "received, not done: SUBSCRIBE gives everybody the public news",
}
