"""A message that a vendor took in and could not bring us: fetched from its list, taken in once."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, cast

import pytest
from sqlalchemy import select

import channels
from bot.reconciling import reconcile
from channels import Arrival, ChannelError, Reconciles
from channels.sms._gateway import Gateway
from storage.columns import of
from storage.models import Inbox
from tests.contract.sms import NOON, Table, twilio, vonage
from tests.fakes.listing import OURS, Lists, Took, listing, twilio_list, vonage_list
from tests.fakes.served import KeepSpy, served
from tests.fakes.stage import play
from tests.sim import Sim

pytestmark = pytest.mark.check

I = of(Inbox)  # noqa: E741
AMINA, MUSA = "+256772123456", "+256772999999"


@dataclass(frozen=True)
class Vendor:
    """A gateway that lists, its list, and the setting that says where the list is."""

    table: Table
    answer: Callable[..., Any]
    path: str
    login: tuple[str, str]
    settings: Callable[[str], dict[str, str]]
    name: str  # of the message that the table's good request brings

    def opened(self, where: str, now: Callable[[], datetime], **chosen: Any) -> Gateway:
        kind = channels.found()[self.table.kind]
        settings = self.table.settings | self.settings(where) | chosen
        channel = kind.make(kind.settings(**settings), now)
        assert isinstance(channel, Gateway)
        return channel


VENDORS = {
    "twilio": Vendor(
        twilio.TABLE,
        twilio_list,
        "/2010-04-01/Accounts/{sid}/Messages.json",
        (twilio.ACCOUNT, twilio.TOKEN),
        lambda where: {"api_url": where, "account_sid": twilio.ACCOUNT, "send_from": OURS},
        twilio.FIELDS["MessageSid"],
    ),
    "vonage": Vendor(
        vonage.TABLE,
        vonage_list,
        "/v2/reports/records",
        ("abcd1234", "w"),
        lambda where: {
            "list_url": f"{where}/v2/reports/records", "api_key": "abcd1234", "api_secret": "w",
            "send_from": OURS,
        },
        vonage.FIELDS["messageId"],
    ),
}  # fmt: skip
each_vendor = pytest.mark.parametrize("vendor", VENDORS.values(), ids=VENDORS.keys())


def took(vendor: Vendor) -> list[Took]:
    """What the vendor has: one that it brought, five that it could not, and others' messages."""
    at = NOON - timedelta(hours=40)
    missed = [
        Took(f"SM{n}", sender, f"No water, {n}", at + timedelta(hours=n * 8))
        for n, sender in enumerate((AMINA, MUSA, AMINA, MUSA, AMINA))
    ]
    brought = Took(vendor.name, AMINA, "The pump is broken", NOON - timedelta(minutes=5))
    old = Took("SMold", MUSA, "long ago", NOON - timedelta(days=3))
    elsewhere = Took("SMelse", MUSA, "to another number", NOON, to="+256200000001")
    return [old, *missed, brought, elsewhere]


@pytest.fixture
def sim(engine):
    sim = Sim(engine, at=NOON)
    sim.load()
    yield sim
    sim.close()


@each_vendor
def test_what_was_missed_is_taken_in_once_in_its_order_beside_what_came(vendor: Vendor, sim: Sim):
    lists, everywhere = Lists(*vendor.login, took=took(vendor)), cast(Any, sim.house.channels)
    counts: list[int] = []

    async def scene() -> None:
        async with listing(lists, vendor.answer, vendor.path) as where:
            channel = vendor.opened(where, sim.clock)
            everywhere["sms", channel.account] = channel
            good = vendor.table.sign(vendor.table.good.request, NOON)
            async with served(channel, sim.stepped.keep_async) as client:
                await client.request(good.method, good.path, data=good.body, headers=good.headers)
                for _ in range(2):
                    counts.append(
                        await reconcile(sim.house, sim.stepped.writer, sim.stepped.keep_async)
                    )
                    sim.clock.move(timedelta(hours=2))

    play(scene())
    rows = sim.rows(select(I.external_id).where(I.channel == "sms").order_by(I.seq))
    assert [row.external_id for row in rows] == [vendor.name, *(f"SM{n}" for n in range(5))]
    assert counts == [5, 0]
    assert any({"Page", "cursor"} & asked.keys() for asked in lists.asked)  # several pages


@each_vendor
def test_a_listed_message_is_read_as_the_same_message_that_is_brought(vendor: Vendor):
    lists = Lists(*vendor.login, took=[took(vendor)[-2]])

    async def scene() -> list[tuple[str, str, Any]]:
        keep = KeepSpy()
        async with listing(lists, vendor.answer, vendor.path) as where:
            channel = vendor.opened(where, lambda: NOON)
            assert isinstance(channel, Reconciles)
            good = vendor.table.sign(vendor.table.good.request, NOON)
            async with served(channel, keep) as client:
                await client.request(good.method, good.path, data=good.body, headers=good.headers)
                keep.rows += await channel.received_since(NOON - timedelta(hours=48))
        return [
            (row.external_id, row.address, type(channel.parse(*_three(row)))) for row in keep.rows
        ]

    brought, listed = play(scene())
    assert brought == listed


def _three(row: Arrival) -> tuple[str, str, bytes]:
    return row.external_id, row.address, row.body


def fetched(vendor: Vendor, lists: Lists, **chosen: Any) -> list[Arrival]:
    """What the gateway makes of a list."""

    async def scene() -> list[Arrival]:
        async with listing(lists, vendor.answer, vendor.path) as where:
            channel = vendor.opened(where, lambda: NOON, **chosen)
            assert isinstance(channel, Reconciles)
            try:
                return list(await channel.received_since(NOON - timedelta(hours=48)))
            finally:
                await channel.close()

    return play(scene())


@each_vendor
@pytest.mark.parametrize("trouble", [{"away": True}, {"answer": "[]"}, {"answer": "<html>"}])
def test_a_list_that_is_away_or_no_list_is_no_empty_list(vendor: Vendor, trouble: Any):
    with pytest.raises(ChannelError):
        fetched(vendor, Lists(*vendor.login, **trouble))


@each_vendor
def test_a_wrong_login_is_ours_to_mend(vendor: Vendor):
    with pytest.raises(ChannelError) as refused:
        fetched(vendor, Lists("somebody", "else"))
    assert not refused.value.permanent


@each_vendor
def test_a_long_page_is_read_whole(vendor: Vendor):
    at = NOON - timedelta(hours=2)
    many = [Took(f"SM{n}", AMINA, "पानी नहीं है " * 120, at) for n in range(100)]
    assert len(fetched(vendor, Lists(*vendor.login, took=many, page=1_000))) == 100


@each_vendor
def test_what_no_person_sent_is_left_out_of_a_list(vendor: Vendor):
    at = NOON - timedelta(hours=2)
    odd = [
        Took("SMout", AMINA, "ours", at, more={"direction": "outbound-api"}),
        Took("SMnone", "", "nobody", at),
        Took("", AMINA, "no id", at),
        Took("SMnull", AMINA, "", at, more={"body": None, "message_body": None}),
        Took("SMgood", AMINA, "No water", at),
    ]
    rows = fetched(vendor, Lists(*vendor.login, took=odd))
    assert {row.external_id for row in rows} == {"SMnull", "SMgood"}


def test_of_a_messaging_service_only_its_own_messages_are_fetched():
    vendor, at = VENDORS["twilio"], NOON - timedelta(hours=2)
    services = {"SM1": "MG1", "SM2": "MG2", "SM3": None}
    lists = Lists(
        *vendor.login,
        took=[
            Took(name, AMINA, "No water", at, more={"messaging_service_sid": service})
            for name, service in services.items()
        ],
    )
    assert [row.external_id for row in fetched(vendor, lists, send_from="MG1")] == ["SM1"]
    assert len(fetched(vendor, lists, send_from="HEED")) == 3  # nobody can write to a name


def test_a_message_that_twilio_still_receives_is_left_for_the_next_time():
    vendor = VENDORS["twilio"]
    half = Took("SM1", AMINA, "No wa", NOON, more={"status": "receiving"})
    assert fetched(vendor, Lists(*vendor.login, took=[half])) == []


@each_vendor
def test_without_an_account_nothing_is_asked(vendor: Vendor):
    lists = Lists(*vendor.login, took=took(vendor))
    assert fetched(vendor, lists, **dict.fromkeys(("account_sid", "api_key"), "")) == []
    assert lists.asked == []


def test_vonages_list_can_be_switched_off():
    vendor = VENDORS["vonage"]
    lists = Lists(*vendor.login, took=took(vendor))
    assert fetched(vendor, lists, reports=False) == []
    assert lists.asked == []


def test_a_gateway_that_lists_nothing_is_not_asked():
    android = channels.found()["android"]
    channel = android.make(android.settings(signing_key="k"), lambda: NOON)
    assert not isinstance(channel, Reconciles)


def test_vonages_list_which_costs_is_asked_hourly_and_for_what_may_be_new():
    vendor, at = VENDORS["vonage"], [NOON]
    lists = Lists(*vendor.login)

    async def scene() -> None:
        async with listing(lists, vendor.answer, vendor.path) as where:
            channel = vendor.opened(where, lambda: at[0])
            for minutes in (0, 50, 20):
                at[0] += timedelta(minutes=minutes)
                await channel.received_since(at[0] - timedelta(hours=48))
            await channel.close()

    play(scene())
    begun = [datetime.fromisoformat(asked["date_start"]).astimezone(UTC) for asked in lists.asked]
    assert [NOON - each for each in begun] == [timedelta(hours=n) for n in (48, 24, 3)]
