"""MessageBird's classic API: messages and status reports with a signed token, and /messages."""

import json
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlencode

import jwt

from channels.sms._messagebird_proof import proof
from channels.sms.messagebird import SIGNATURE
from messages.model import Nothing, Receipt, Said
from tests.contract.sms import NOON, NUMBER, Request, Row, Sent, Table

SITE = "developers.messagebird.com/"
API = SITE + "api/sms-messaging, "
MESSAGES = API + "Receive messages"
REPORTS = API + "Handle a status report"
SENDING = API + "Send outbound message"
PROOFS = SITE + "docs/verify-http-requests"
FLOWS = SITE + "tutorials: the step Call HTTP endpoint with SMS of a flow"

KEY = "the-signing-key-0123456789abcdef"
HOME = "https://heed.example.org"
PATH = "/sms/messagebird"
JSON = {"Content-Type": "application/json"}
DIGITS = NUMBER.removeprefix("+")
HEARD = ((NUMBER, Said(text="The pump is broken")),)
TOLD: dict[str, Any] = {
    "id": "b6aae1b5dfb2427a8f7ea6a717ba31a9", "recipient": "256312000000", "originator": DIGITS,
    "body": "The pump is broken", "createdDatetime": "2026-01-15T12:00:11+00:00",
}  # fmt: skip
DONE = {
    "id": "e8077d803532c0b5937c639b60216938", "reference": "77-1", "recipient": DIGITS,
    "status": "delivered", "statusDatetime": "2026-01-15T12:00:20+00:00", "mccmnc": "64110",
    "ported": "0",
}  # fmt: skip


def posted(**changed: Any) -> Request:
    kept = {name: value for name, value in (TOLD | changed).items() if value is not None}
    return Request(PATH, json.dumps(kept).encode(), headers=JSON)


def report(**changed: str | None) -> Request:
    kept = {name: value for name, value in (DONE | changed).items() if value is not None}
    return Request(f"{PATH}/dlr?{urlencode(kept)}", method="GET")


def signed(request: Request, at: datetime) -> Request:
    token = proof(KEY, HOME + request.path, request.body, at)
    return request.but(headers={SIGNATURE: token})


def resigned(**changed: Any) -> Callable[[Request], Request]:
    """Sign once more, with other claims or another key or algorithm."""
    key, algorithm = changed.pop("key", KEY), changed.pop("algorithm", "HS256")

    def forged(asked: Request) -> Request:
        claims = jwt.decode(asked.headers[SIGNATURE], options={"verify_signature": False})
        claims = {name: value for name, value in (claims | changed).items() if value is not None}
        return asked.but(headers={SIGNATURE: jwt.encode(claims, key, algorithm=algorithm)})

    return forged


def seconds(at: datetime) -> int:
    return int(at.timestamp())


DAY = timedelta(days=1)
OURS = "256312000000"
KNOWN = {
    "originator": OURS, "recipients": [DIGITS], "datacoding": "auto", "reference": "77-1",
}  # fmt: skip
REPORTS_AT = {"reportUrl": f"{HOME}{PATH}/dlr"}
TAKEN = json.dumps({"id": "e8077d80", "href": "", "direction": "mt", "recipients": {}}).encode()

TABLE = Table(
    kind="messagebird",
    settings={"signing_key": KEY, "country": "UG", "public_url": HOME},
    good=Row("a message", MESSAGES, posted(), HEARD),
    sign=signed,
    forged={
        "another text": lambda asked: asked.but(body=asked.body.replace(b"pump", b"bank")),
        "another query": lambda asked: asked.but(path=f"{PATH}?a=1"),
        "another address": resigned(url_hash="0" * 64),
        "no address": resigned(url_hash=None),
        "an address that is a number": resigned(url_hash=3),
        "no text": resigned(payload_hash=None),
        "another key": resigned(key="another-key-0123456789abcdef-xyz"),
        "another issuer": resigned(iss="Somebody"),
        "no issuer": resigned(iss=None),
        "no end": resigned(exp=None),
        "no beginning": resigned(nbf=None),
        "yesterday's": resigned(nbf=seconds(NOON - DAY), exp=seconds(NOON - DAY) + 60),
        "tomorrow's": resigned(nbf=seconds(NOON + DAY), exp=seconds(NOON + DAY) + 60),
        "one that is good for a week": resigned(exp=seconds(NOON + 7 * DAY)),
        "a time beyond all calendars": resigned(exp=10**18),
        "no algorithm": resigned(algorithm="none", key=""),
        "a word that is no algorithm": lambda asked: asked.but(
            headers={
                SIGNATURE: f"eyJhbGciOiAic2hhMSJ9.{asked.headers[SIGNATURE].partition('.')[2]}"
            }
        ),
        "no signature": lambda asked: asked.but(headers={SIGNATURE: ""}),
        "no token": lambda asked: asked.but(headers={SIGNATURE: "a.b.c"}),
        "a token in no encoding": lambda asked: asked.but(headers={SIGNATURE: "ÿ.ÿ.ÿ"}),
    },
    missing={
        "a sender": posted(originator=None),
        "a sender that is one": posted(originator="9" * 100),
        "an object": Request(PATH, b"[]", headers=JSON),
        "the message of a report": report(id=None, reference=None),
        "the status of a report": report(status=None),
    },
    unknown=posted(message_id="3b53", mms=False, date=1690386569),
    broken=Request(PATH, posted().body.replace(b"pump", b"p\xff\xfemp"), headers=JSON),
    empty=Request(PATH),
    wrong=(
        Request(PATH, method="GET"),
        Request(PATH, method="PUT"),
        report().but(method="POST"),
    ),
    ages=True,
    rows=(
        Row(
            "as a form",
            MESSAGES,
            Request(
                PATH,
                urlencode(TOLD).encode(),
                headers={"Content-Type": "application/x-www-form-urlencoded"},
            ),
            HEARD,
        ),
        Row("from a flow", FLOWS, posted(body=None, payload="The pump is broken"), HEARD),
        Row("a number as a number", MESSAGES, posted(originator=int(DIGITS)), HEARD),
        Row("a number without its country", MESSAGES, posted(originator="0772123456"), HEARD),
        Row("no id", MESSAGES, posted(id=None), HEARD),
        Row("an empty text", MESSAGES, posted(body=""), ((NUMBER, Said(text="")),)),
        Row(
            "a picture without words",
            MESSAGES,
            posted(body=None, mms=True, mediaUrls=["https://media.example.org/1.jpg"]),
            ((NUMBER, Said(text="")),),
        ),
        Row("delivered", REPORTS, report(), (("", Receipt("77-1", "delivered")),)),
        Row("sent", REPORTS, report(status="sent"), (("", Receipt("77-1", "sent")),)),
        Row("on its way", REPORTS, report(status="buffered"), (("", Receipt("77-1", "sent")),)),
        Row(
            "a message that was not named by us",
            REPORTS,
            report(reference=None),
            (("", Receipt(DONE["id"], "delivered")),),
        ),
        Row(
            "failed",
            REPORTS,
            report(
                status="delivery_failed", statusReason="unknown subscriber", statusErrorCode="1"
            ),
            (("", Receipt("77-1", "failed", "delivery_failed, unknown subscriber, 1")),),
        ),
        Row(
            "expired, with the number in the reason",
            REPORTS,
            report(status="expired", statusReason=f"no route to {NUMBER}"),
            (("", Receipt("77-1", "failed", "expired")),),
        ),
        Row("a status of another day", REPORTS, report(status="seen"), (("", Nothing()),)),
    ),
    sent=(
        Sent(
            "a message",
            SENDING,
            "Où? لا",
            KNOWN | REPORTS_AT | {"body": "Où? لا"},
            status=201,
            answer=TAKEN,
        ),
        Sent(
            "without an address for reports",
            SENDING,
            "Thanks",
            KNOWN | {"body": "Thanks"},
            status=201,
            answer=TAKEN,
            settings={"public_url": ""},
        ),
    ),
    sends_to=lambda url: {"send_url": url, "access_key": "k", "send_from": f"+{OURS}"},
)
