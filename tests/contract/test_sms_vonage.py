"""What of Vonage no table says: the vendor's own signatures, and what doctor says."""

import asyncio
from typing import Any

import pytest

from channels.sms._gateway import UNSIGNED, Gateway
from channels.sms._vonage_wire import Method, signature
from channels.sms.vonage import Settings, make
from messages.model import Delivery
from tests.contract.sms import NOON, NUMBER

pytestmark = pytest.mark.check

WHOLE = {
    "signature_secret": "the-signature-secret", "api_key": "abcd1234", "api_secret": "word",
    "send_from": "256200000000", "public_url": "https://heed.example.org",
}  # fmt: skip
LONG = "a-secret-of-twenty-4"


def opened(**chosen: Any) -> Gateway:
    channel = make(Settings.model_validate(chosen), lambda: NOON)
    assert channel is not None
    return channel


def said(**chosen: Any) -> str:
    return " ".join(words for _, words in asyncio.run(opened(**chosen).check()))


@pytest.mark.parametrize(
    ("method", "begins"),
    [
        ("md5", "3758d99e466fc094f89a2c0f308909b7"),
        ("sha1", "c1ccb1e86ad7309fb877b3e761aa4bf4a7e3548f"),
        ("sha256", "37ac38609fb09a3c36bcb817fed4c4b7877a8ea6b4c1f4f3d168a17ff9c65f2d"),
        ("sha512", "0780da81dea97192e7b0ba9d71cc486cb87ab07124a77ef5cfad21f9ca128dbe"),
    ],
)
def test_fields_are_signed_as_the_vendors_python_client_signs_them(method: Method, begins: str):
    """Measured: vonage-http-client 1.5.2, `Auth.sign_params` of these fields."""
    fields = {
        "msisdn": "256772123456", "to": "256200000000", "timestamp": "1768478430",
        "text": "pump & well=broken, maji hakuna", "sig": "is left out",
    }  # fmt: skip
    assert signature("the-signature-secret", fields, method).startswith(begins)


def test_without_a_secret_of_either_kind_it_is_off():
    assert make(Settings.model_validate({"api_key": "abcd1234"}), lambda: NOON) is None


def test_doctor_says_that_an_unsigned_account_is_weaker():
    assert said(**WHOLE) == ""
    unsigned = {**WHOLE, "signature_secret": "", "secret": LONG}
    assert said(**unsigned) == UNSIGNED.format(networks="HEED_VONAGE_NETWORKS")
    assert said(**unsigned, networks="192.0.2.0/24") == ""
    assert "shorter" in said(**{**unsigned, "secret": "short"}, networks="192.0.2.0/24")


def test_doctor_names_what_is_missing():
    missing = said(signature_secret="s")
    assert "HEED_VONAGE_API_KEY" in missing
    assert "HEED_VONAGE_PUBLIC_URL" in missing


def test_doctor_says_that_an_address_is_too_long_for_receipts():
    home = f"https://{'a' * 90}.example.org"
    assert "longer than 100" in said(**{**WHOLE, "public_url": home})


@pytest.mark.parametrize("lacking", ["api_key", "send_from"])
def test_without_key_or_sender_messages_are_only_kept(lacking: str):
    channel = opened(**{**WHOLE, lacking: ""})
    assert asyncio.run(channel.send(NUMBER, Delivery("Thanks", key="77"))) is None
