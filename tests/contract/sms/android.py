"""The app SMS Gateway for Android: events signed by the telephone, messages by its API."""

import json
from datetime import datetime, timedelta
from typing import Any

from channels.sms._android_wire import signature
from messages.model import Receipt, Said
from tests.contract.sms import NOON, NUMBER, Request, Row, Sent, Table

HOOKS = "docs.sms-gate.app/features/webhooks"
STATES = "docs.sms-gate.app/features/status-tracking"
API = "docs.sms-gate.app/integration/api"
CLIENT = "the app's own Python client 4.3.3"

KEY = "the-signing-key"
PATH = "/sms/android"
RECEIVED = {
    "messageId": "abc123", "message": "The pump is broken", "sender": NUMBER, "recipient": None,
    "simNumber": 1, "receivedAt": "2026-01-15T15:00:11.000+03:00",
}  # fmt: skip
HEARD = ((NUMBER, Said(text="The pump is broken")),)


def event(name: str, payload: Any, **more: Any) -> Request:
    told = {"deviceId": "ffffffffceb0b1db0000018e937c815b", "event": name, "payload": payload}
    told |= {"id": "Ey6ECgOkVVFjz3CL48B8C", "webhookId": "w-1", **more}
    return Request(PATH, json.dumps(told).encode(), headers={"Content-Type": "application/json"})


def without(*names: str) -> Request:
    kept = {name: value for name, value in RECEIVED.items() if name not in names}
    return event("sms:received", kept)


def signed(request: Request, at: datetime) -> Request:
    stamp = str(int(at.timestamp()))
    proof = {"X-Timestamp": stamp, "X-Signature": signature(KEY, request.body, stamp)}
    return request.but(headers=proof)


def fate(name: str, **more: Any) -> Request:
    return event(name, {"messageId": "77-1", "phoneNumber": NUMBER, "simNumber": None, **more})


TABLE = Table(
    kind="android",
    settings={"signing_key": KEY, "country": "UG"},
    good=Row("a message", HOOKS, event("sms:received", RECEIVED), HEARD),
    sign=signed,
    forged={
        "another text": lambda asked: asked.but(body=asked.body.replace(b"pump", b"bank")),
        "another time": lambda asked: asked.but(
            headers={"X-Timestamp": str(int((NOON + timedelta(seconds=1)).timestamp()))}
        ),
        "another key": lambda asked: asked.but(
            headers={"X-Signature": signature("x", asked.body, asked.headers["X-Timestamp"])}
        ),
        "no signature": lambda asked: asked.but(headers={"X-Signature": ""}),
        "no time": lambda asked: asked.but(
            headers={"X-Timestamp": "", "X-Signature": signature(KEY, asked.body, "")}
        ),
        "a time beyond all calendars": lambda asked: asked.but(
            headers={
                "X-Timestamp": "9" * 11,
                "X-Signature": signature(KEY, asked.body, "9" * 11),
            }
        ),
    },
    missing={
        "a sender": without("sender"),
        "a payload": event("sms:received", None),
        "an object": Request(PATH, b"[]"),
        "a message of a report": event("sms:sent", {"simNumber": 1}),
    },
    unknown=event("sms:received", {**RECEIVED, "subscriptionId": 3}, battery=80),
    broken=Request(PATH, event("sms:received", RECEIVED).body.replace(b"pump", b"p\xff\xfemp")),
    empty=Request(PATH),
    wrong=(Request(PATH, method="GET"), Request(PATH, method="PUT")),
    ages=True,
    rows=(
        Row(
            "of an older app",
            HOOKS,
            event("sms:received", {**RECEIVED, "sender": None, "phoneNumber": "0772123456"}),
            HEARD,
        ),
        Row(
            "a batch",
            CLIENT,
            event(
                "sms:batch:received",
                {"messages": [RECEIVED, {**RECEIVED, "message": "And the school"}]},
            ),
            (*HEARD, (NUMBER, Said(text="And the school"))),
        ),
        Row(
            "a picture message with words",
            CLIENT,
            event("mms:downloaded", {**RECEIVED, "body": "look", "attachments": []}),
            ((NUMBER, Said(text="look")),),
        ),
        Row("a picture message to come", CLIENT, event("mms:received", RECEIVED)),
        Row("a message to a program", CLIENT, event("sms:data-received", {"data": "AA=="})),
        Row("a ping", HOOKS, event("system:ping", {"health": {}})),
        Row("sent", HOOKS, fate("sms:sent"), (("", Receipt("77-1", "sent")),)),
        Row(
            "delivered, once for each part",
            STATES,
            fate("sms:delivered", partsCount=2),
            (("", Receipt("77-1", "delivered")),),
        ),
        Row(
            "failed",
            STATES,
            fate("sms:failed", reason="Invalid number"),
            (("", Receipt("77-1", "failed", "Invalid number")),),
        ),
        Row(
            "failed, with the number in the reason",
            STATES,
            fate("sms:failed", reason=f"no route to {NUMBER}"),
            (("", Receipt("77-1", "failed", "not sent")),),
        ),
        Row(
            "cancelled at the telephone",
            CLIENT,
            fate("sms:cancelled"),
            (("", Receipt("77-1", "failed", "cancelled")),),
        ),
    ),
    sent=(
        Sent(
            "a message",
            API,
            "Où? لا",
            {
                "id": "77-1", "textMessage": {"text": "Où? لا"}, "phoneNumbers": [NUMBER],
                "withDeliveryReport": True,
            },
            status=202,
            answer=b'{"id": "77-1", "state": "Pending", "recipients": []}',
        ),
        Sent(
            "one that the telephone has already",
            API,
            "Thanks",
            {
                "id": "77-1", "textMessage": {"text": "Thanks"}, "phoneNumbers": [NUMBER],
                "withDeliveryReport": True, "simNumber": 2,
            },
            status=409,
            settings={"sim": 2},
        ),
    ),
    sends_to=lambda url: {"send_url": url, "username": "u", "password": "w"},
)  # fmt: skip
