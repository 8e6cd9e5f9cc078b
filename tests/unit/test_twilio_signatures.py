"""Twilio's signatures: the example of its own page, ports, and what the second header says."""

import pytest

from channels.sms._twilio_wire import addresses, keys_of, pairs_of, signature, signed_with


def test_the_vendors_own_example_is_signed_as_it_says():
    """From "Validating Signatures from Twilio", twilio.com/docs/usage/security."""
    fields = pairs_of(
        b"CallSid=CA1234567890ABCDE&Caller=%2B14158675309&Digits=1234"
        b"&From=%2B14158675309&To=%2B18005551212"
    )
    url = "https://mycompany.com/myapp.php?foo=1&bar=2"
    assert signature("12345", url, fields) == "RSOYDt4T1cUTdK1PDd93/VVr8B8="


@pytest.mark.parametrize(
    ("url", "others"),
    [
        ("https://a.org/x?b=1:2", ["https://a.org/x?b=1:2", "https://a.org:443/x?b=1:2"]),
        ("http://a.org:8080/x", ["http://a.org/x", "http://a.org:8080/x"]),
        ("http://[::1]:81/x", ["http://[::1]/x", "http://[::1]:81/x"]),
        ("http://a.org", ["http://a.org", "http://a.org:80"]),
        ("no address", ["no address"]),
    ],
)
def test_an_address_is_tried_with_its_port_and_without(url: str, others: list[str]):
    assert addresses(url) == others


@pytest.mark.parametrize(
    ("header", "told"),
    [
        ("key=k-1,algorithm=HMAC_SHA256", ("s=1", "sha256")),
        ("algorithm=hmac_sha1, key=k-2", ("s2", "sha1")),
        ("key=k-3,algorithm=HMAC_SHA256", ("", "")),
        ("key=k-1,algorithm=MD5", ("", "")),
        ("key=k-1", ("", "")),
        ("algorithm=HMAC_SHA256", ("", "")),
        ("", ("token", "sha1")),
        ("=,=,,", ("token", "sha1")),
    ],
)
def test_the_second_header_names_key_and_digest(header: str, told: tuple[str, str]):
    assert signed_with(header, "token", keys_of("k-1=s=1, k-2=s2")) == told


@pytest.mark.parametrize("written", ["k-1", "=s9", "k-1=s9,k-2="])
def test_keys_that_are_none_are_refused_and_not_said(written: str):
    with pytest.raises(ValueError, match=r"^no keys such as id=secret") as refused:
        keys_of(written)
    assert written not in str(refused.value)
