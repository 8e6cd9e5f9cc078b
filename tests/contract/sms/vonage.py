"""Vonage: SMS as JSON, form or query, signed or by a secret path; receipts; the SMS API."""

import hashlib
import hmac
import json
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import parse_qsl, urlencode

from messages.model import Nothing, Part, Receipt, Said
from tests.contract.sms import NOON, NUMBER, Refused, Request, Row, Sent, Table

VENDOR = "developer.vonage.com/en/"
INBOUND = VENDOR + "messaging/sms/guides/inbound-sms"
SIGNING = VENDOR + "getting-started/concepts/signing-messages"
RECEIPTS = VENDOR + "messaging/sms/guides/delivery-receipts"
SENDING = VENDOR + "api/sms#send-an-sms"
ERRORS = VENDOR + "messaging/sms/guides/troubleshooting-sms"

SECRET, SIGNS = "a-secret-of-twenty-4", "the-signature-secret"
PATH = "/sms/vonage"
ARABIC = "لا ماء في القرية"
FIELDS = {
    "api-key": "abcd1234", "msisdn": NUMBER[1:], "to": "256200000000",
    "messageId": "0A0000000123ABCD1", "text": "The pump & the well=broken", "type": "text",
    "keyword": "THE", "message-timestamp": "2026-01-15 12:00:00",
}  # fmt: skip
OLD = {"messageId": "m1", "msisdn": NUMBER[1:], "text": "no", "timestamp": "1768478430"}
BARE_HASH = hashlib.md5(  # noqa: S324
    f"&messageId=m1&msisdn={NUMBER[1:]}&text=no&timestamp=1768478430{SIGNS}".encode()
).hexdigest()
HEARD = ((NUMBER, Said(text="The pump & the well=broken")),)
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
JSON = {"Content-Type": "application/json"}


def came(fields: dict[str, Any] | None = None, /, **changed: Any) -> Request:
    """As JSON, which is what new accounts have."""
    return Request(PATH, json.dumps((fields or FIELDS) | changed).encode(), headers=JSON)


def form(**changed: str) -> Request:
    return Request(PATH, urlencode(FIELDS | changed).encode(), headers=FORM)


def got(**changed: str) -> Request:
    return Request(f"{PATH}?{urlencode(FIELDS | changed)}", method="GET")


def without(*names: str) -> Request:
    return came({name: value for name, value in FIELDS.items() if name not in names})


def receipt(status: str, **changed: str) -> Request:
    fields = {
        "msisdn": NUMBER[1:], "to": "256200000000", "network-code": "64110", "status": status,
        "messageId": "0C0000002A9B4D4E", "price": "0.03330000", "scts": "2601151200",
        "err-code": "0", "api-key": "abcd1234", "client-ref": "77-1",
        "message-timestamp": "2026-01-15 12:00:00", **changed,
    }  # fmt: skip
    kept = {name: value for name, value in fields.items() if value}
    return Request(PATH, json.dumps(kept).encode(), headers=JSON)


def sig(fields: dict[str, Any], secret: str = SIGNS, digest: str = "sha256") -> str:
    """As the page says: &name=value in the order of the names, & and = in values as _."""
    told = ""
    for name in sorted(fields):
        value = str(fields[name]).replace("&", "_").replace("=", "_")
        told += f"&{name}={value}"
    return hmac.new(secret.encode(), told.encode(), digest).hexdigest()


def signed(request: Request, at: datetime, **how: str) -> Request:
    """Give a request its time and signature, wherever its fields are."""
    if "sig" in request.headers:  # a row that is signed in its own way, or not at all
        return Request(request.path, request.body, request.method, JSON)
    more = {"timestamp": str(int(at.timestamp())), "nonce": "aaaa-bbbb"}
    if request.method != "POST":
        path, _, query = request.path.partition("?")
        return request.but(path=f"{path}?{urlencode(_whole(query, more, how))}")
    if request.headers == JSON and request.body[:1] == b"{":
        fields = json.loads(request.body.decode("utf-8", "replace")) | more
        proof = sig({name: _told(value) for name, value in fields.items()}, **how)
        added = json.dumps({**more, "sig": proof})[1:]
        return request.but(body=request.body[:-1] + f", {added}".encode())
    query = request.body.decode("latin-1")
    return request.but(body=urlencode(_whole(query, more, how)).encode(), headers=FORM)


def _whole(query: str, more: dict[str, str], how: dict[str, str]) -> dict[str, str]:
    fields = dict(parse_qsl(query, True, errors="replace")) | more
    return fields | {"sig": sig(fields, **how)}


def _told(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def unsigned(request: Request) -> Request:
    return request.but(headers={"sig": "none"})


def no(*statuses: str) -> bytes:
    told = [{"status": each, "error-text": f"about {NUMBER}"} for each in statuses]
    return json.dumps({"message-count": str(len(told)), "messages": told}).encode()


TAKEN = json.dumps(
    {
        "message-count": "2",
        "messages": [
            {"to": NUMBER[1:], "message-id": "0A1", "status": "0", "network": "64110"},
            {"status": "5", "error-text": "Internal Error"},
        ],
    }
).encode()
SENT = {
    "from": "256200000000", "to": NUMBER[1:], "client-ref": "77-1",
    "callback": f"https://heed.example.org{PATH}",
}  # fmt: skip
BY_PATH = {"signature_secret": "", "secret": SECRET}

TABLE = Table(
    kind="vonage",
    settings={"signature_secret": SIGNS, "country": "UG", "public_url": "https://heed.example.org"},
    good=Row("a message", INBOUND, came(), HEARD),
    sign=signed,
    forged={
        "another text": lambda asked: asked.but(body=asked.body.replace(b"pump", b"bank")),
        "a field more": lambda asked: asked.but(body=asked.body[:-1] + b', "a": "b"}'),
        "another secret": lambda asked: signed(came(), NOON, secret="guessed"),
        "another method": lambda asked: signed(came(), NOON, digest="md5"),
        "no signature": lambda asked: came(timestamp=str(int(NOON.timestamp()))),
        "no time": lambda asked: came(sig=sig(FIELDS)),
        "a time of two days ago": lambda asked: signed(came(), NOON - timedelta(days=2)),
        "a time in two days": lambda asked: signed(came(), NOON + timedelta(days=2)),
        "an empty signature": lambda asked: came(timestamp="1768478430", sig=""),
    },
    missing={
        "a sender": without("msisdn"),
        "an id": without("messageId"),
        "a message of a receipt": receipt("delivered", messageId=""),
    },
    unknown=came(zeta="=&", alpha=True, number=7),
    broken=Request(PATH, form().body.replace(b"pump", b"p%FF%FEmp"), headers=FORM),
    empty=Request(PATH, headers=FORM),
    wrong=(got().but(method="PUT"), got().but(method="DELETE")),
    rows=(
        Row("as a form", INBOUND, form(), HEARD),
        Row("by GET", INBOUND, got(), HEARD),
        Row("Arabic", INBOUND, form(text=ARABIC, type="unicode"), ((NUMBER, Said(text=ARABIC)),)),
        Row("Arabic in JSON", INBOUND, came(text=ARABIC), ((NUMBER, Said(text=ARABIC)),)),
        Row("an empty text", INBOUND, came(text=""), ((NUMBER, Said(text="")),)),
        Row("from a short code", INBOUND, came(msisdn="4545"), (("4545", HEARD[0][1]),)),
        Row(
            "a number without its country, which Vonage never writes",
            INBOUND,
            came(msisdn="0772123456"),
            HEARD,
        ),
        Row(
            "the second part of three",
            INBOUND + "#concatenated-inbound-messages",
            came(
                text=" and the school",
                concat=True,
                **{"concat-ref": "108", "concat-total": "3", "concat-part": "2"},
            ),
            ((NUMBER, Part("256200000000:108", 2, 3, " and the school")),),
        ),
        Row(
            "a part by GET",
            INBOUND + "#concatenated-inbound-messages",
            got(
                concat="true",
                text="first",
                **{"concat-ref": "108", "concat-total": "2", "concat-part": "1"},
            ),
            ((NUMBER, Part("256200000000:108", 1, 2, "first")),),
        ),
        Row(
            "a part beyond the last",
            INBOUND + "#concatenated-inbound-messages",
            came(**{"concat-ref": "108", "concat-total": "2", "concat-part": "3"}),
            HEARD,
        ),
        Row(
            "a message to a program",
            INBOUND + " (type binary)",
            came({**FIELDS, "type": "binary", "data": "0a0b", "udh": "06050415811581"}),
            ((NUMBER, Nothing()),),
        ),
        Row("accepted", RECEIPTS, receipt("accepted"), (("", Receipt("77-1", "sent")),)),
        Row("buffered", RECEIPTS, receipt("buffered"), (("", Receipt("77-1", "sent")),)),
        Row("delivered", RECEIPTS, receipt("delivered"), (("", Receipt("77-1", "delivered")),)),
        Row(
            "expired",
            RECEIPTS,
            receipt("expired", **{"err-code": "2"}),
            (("", Receipt("77-1", "failed", "expired (2)")),),
        ),
        Row(
            "rejected, with words for a code",
            RECEIPTS,
            receipt("rejected", **{"err-code": f"about {NUMBER}"}),
            (("", Receipt("77-1", "failed", "rejected")),),
        ),
        Row("unknown for ever", RECEIPTS, receipt("unknown")),
        Row("of a message that is not ours", RECEIPTS, receipt("delivered", **{"client-ref": ""})),
        Row(
            "signed with SHA-512",
            SIGNING,
            signed(came(), NOON, digest="sha512").but(headers={"sig": "sha512"}),
            HEARD,
            settings={"signature_method": "sha512"},
        ),
        Row(
            "signed with MD5 and a bare hash",
            SIGNING,
            unsigned(came(OLD, sig=BARE_HASH)),
            ((NUMBER, Said(text="no")),),
            settings={"signature_method": "md5hash"},
        ),
        Row(
            "a retry after twenty hours with the time of the first try",
            INBOUND + " (24 hours of retries)",
            signed(came(), NOON - timedelta(hours=20)).but(headers={"sig": "its own"}),
            HEARD,
        ),
        Row(
            "unsigned, by the secret path",
            INBOUND,
            unsigned(came().but(path=f"{PATH}/{SECRET}")),
            HEARD,
            settings=BY_PATH,
        ),
        Row(
            "unsigned, by another path",
            INBOUND,
            unsigned(came().but(path=f"{PATH}/guessed")),
            status=403,
            settings=BY_PATH,
        ),
        Row(
            "unsigned, by the secret path, where it should be signed",
            SIGNING,
            unsigned(came().but(path=f"{PATH}/{SECRET}")),
            status=403,
            settings={"secret": SECRET},
        ),
        Row("a list in JSON", INBOUND, Request(PATH, b"[]", headers=JSON), status=400),
    ),
    sent=(
        Sent("in the GSM alphabet", SENDING, "Où? é", {**SENT, "text": "Où? é"}, answer=TAKEN),
        Sent("in Arabic", SENDING, ARABIC, {**SENT, "text": ARABIC, "type": "unicode"}),
        Sent(
            "from a name, without an address for receipts",
            SENDING,
            "Thanks",
            {"from": "HEED", "to": NUMBER[1:], "text": "Thanks"},
            ref=None,
            settings={"public_url": "", "send_from": "HEED"},
        ),
    ),
    refused=(
        Refused("too fast", ERRORS, no("1"), status=200),
        Refused("their own fault", ERRORS, no("5", "5"), status=200),
        Refused("a wrong key", ERRORS, no("4"), status=200, waits=True),
        Refused("no credit", ERRORS, no("9"), status=200, waits=True),
        Refused("a sender that is not ours", ERRORS, no("15"), status=200, waits=True),
        Refused("no such number", ERRORS, no("6"), status=200, permanent=True),
        Refused("barred", ERRORS, no("7"), status=200, permanent=True, gone=True),
        Refused("words for a code", ERRORS, no(NUMBER), status=200, permanent=True),
    ),
    sends_to=lambda url: {
        "send_url": url, "api_key": "abcd1234", "api_secret": "w", "send_from": "+256200000000",
    },
)  # fmt: skip
