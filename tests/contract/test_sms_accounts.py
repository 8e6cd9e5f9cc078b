"""Several gateways at once: each has an account of its own, and a start says what is weak."""

import asyncio

import pytest

from bot.house import real_now
from bot.opening import made_channels
from bot.reaching import weak_gateways
from bot.settings import BadSetting, load

LONG = "a-secret-of-twenty-4"
TWO = {
    "HEED_KEY_FILE": "heed.keys",
    "HEED_KANNEL_SECRET": LONG,
    "HEED_KANNEL_SEND_URL": "http://127.0.0.1:13013/cgi-bin/sendsms",
    "HEED_KANNEL_PUBLIC_URL": "http://127.0.0.1:8080",
    "HEED_SMS_SECRET": LONG,
    "HEED_SMS_SEND_URL": "http://127.0.0.1:8081/send",
}


def test_two_gateways_are_one_channel_with_two_accounts():
    made = made_channels(load(TWO), real_now)
    assert {each.account for each in made if each.name == "sms"} == {"kannel", "default"}


def test_two_gateways_of_one_account_are_refused():
    settings = load({**TWO, "HEED_SMS_ACCOUNT": "kannel"})
    with pytest.raises(BadSetting, match="HEED_SMS_ACCOUNT: kannel is another gateway's account"):
        made_channels(settings, real_now)


def test_a_start_says_which_gateways_prove_little():
    said = asyncio.run(weak_gateways(made_channels(load(TWO), real_now)))
    assert [words.partition(":")[0] for words in said] == ["kannel", "default"]
    assert all("signs nothing" in words for words in said)
    assert LONG not in "".join(said)


def test_a_start_says_nothing_of_gateways_whose_networks_are_listed():
    listed = {"HEED_KANNEL_NETWORKS": "127.0.0.0/8", "HEED_SMS_NETWORKS": "192.0.2.0/24"}
    made = made_channels(load(TWO | listed), real_now)
    assert asyncio.run(weak_gateways(made)) == []


@pytest.mark.parametrize("variable", ["HEED_KANNEL_NETWORKS", "HEED_SMS_PROXIES"])
def test_networks_that_are_none_are_refused(variable: str):
    with pytest.raises(BadSetting, match=variable):
        load({**TWO, variable: "the office"})


def test_a_secret_that_cannot_stand_in_an_address_is_refused_and_not_said():
    with pytest.raises(BadSetting) as refused:
        load({**TWO, "HEED_KANNEL_SECRET": "per%cent/slash"})
    assert "HEED_KANNEL_SECRET" in str(refused.value)
    assert "per%cent" not in str(refused.value)
