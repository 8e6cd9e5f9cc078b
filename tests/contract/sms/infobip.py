"""Infobip: batches of messages (MO_JSON_2) and of delivery reports, and sms/3/messages."""

import json
from datetime import datetime
from typing import Any

from messages.model import Nothing, Receipt, Said
from tests.contract.sms import NUMBER, Request, Row, Sent, Table

SITE = "infobip.com/docs/"
MESSAGES = SITE + "api/channels/sms/inbound-sms/receive-inbound-sms-messages (MO_JSON_2)"
REPORTS = (
    SITE + "api/channels/sms/sms-messaging/logs-and-status-reports"
    "/receive-outbound-sms-message-report"
)
STATES = SITE + "essentials/response-status-and-error-codes"
SENDING = SITE + "developer-resources/quickstart (sms/3/messages)"
CLIENT = "its own Python client 6.0.0, SmsMessage, SmsWebhooks"

SECRET = "a-secret-of-twenty-4"
PATH = f"/sms/infobip/{SECRET}"
JSON = {"Content-Type": "application/json"}
DIGITS = NUMBER.removeprefix("+")
HEARD = ((NUMBER, Said(text="PUMP The pump is broken")),)
TOLD: dict[str, Any] = {
    "messageId": "817790313235066447", "from": DIGITS, "to": "4545",
    "text": "PUMP The pump is broken", "cleanText": "The pump is broken", "keyword": "PUMP",
    "receivedAt": "2026-01-15T12:00:11.220+0000", "smsCount": 1,
    "price": {"pricePerMessage": 0, "currency": "EUR"}, "callbackData": "callbackData",
}  # fmt: skip
DONE = {"groupId": 3, "groupName": "DELIVERED", "id": 5, "name": "DELIVERED_TO_HANDSET"}
FINE = {"groupId": 0, "groupName": "OK", "id": 0, "name": "NO_ERROR", "permanent": False}


def batch(*told: Any, door: str = "", **more: Any) -> Request:
    whole = {"results": told, "messageCount": len(told), "pendingMessageCount": 0} | more
    return Request(PATH + door, json.dumps(whole).encode(), headers=JSON)


def without(*names: str) -> dict[str, Any]:
    return {name: value for name, value in TOLD.items() if name not in names}


def report(ref: str = "2250be2d", error: Any = None, **status: Any) -> dict[str, Any]:
    return {
        "bulkId": "b-1", "messageId": ref, "to": DIGITS, "sentAt": "2026-01-15T12:00:00.000+0000",
        "doneAt": "2026-01-15T12:00:05.000+0000", "smsCount": 1, "status": DONE | status,
        "error": FINE | (error or {}),
    }  # fmt: skip


def reported(*told: Any) -> Request:
    return Request(f"{PATH}/dlr", json.dumps({"results": told}).encode(), headers=JSON)


def signed(request: Request, at: datetime) -> Request:
    return request


def taken(**status: Any) -> bytes:
    told = {"groupId": 1, "groupName": "PENDING", "id": 26, "name": "PENDING_ACCEPTED"} | status
    one = {"messageId": "2250be2d", "status": told, "destination": DIGITS}
    return json.dumps({"bulkId": "2034", "messages": [one]}).encode()


def sends(text: str, **more: Any) -> dict[str, Any]:
    return {"messages": [{"destinations": [{"to": DIGITS}], "content": {"text": text}, **more}]}


REPORTS_AT = {"delivery": {"url": f"https://heed.example.org{PATH}/dlr"}}

TABLE = Table(
    kind="infobip",
    settings={"secret": SECRET, "country": "UG", "public_url": "https://heed.example.org"},
    good=Row("a message", MESSAGES, batch(TOLD), HEARD),
    sign=signed,
    forged={
        "another secret": lambda asked: asked.but(path=asked.path.replace(SECRET, "guessed")),
        "no secret": lambda asked: asked.but(path=asked.path.replace(SECRET, "%20")),
        "half a secret": lambda asked: asked.but(path=asked.path.replace(SECRET, SECRET[:10])),
    },
    missing={
        "a sender": batch(without("from")),
        "a sender that is one": batch(TOLD | {"from": "9" * 100}),
        "results": Request(PATH, b'{"messageCount": 0}', headers=JSON),
        "results that are a list": Request(PATH, b'{"results": {}}', headers=JSON),
        "an object": Request(PATH, b"[]", headers=JSON),
        "a message that is one": batch("x"),
        "the message of a report": reported({"status": DONE}),
        "the status of a report": reported({"messageId": "2250be2d"}),
    },
    unknown=batch(TOLD | {"entityId": "e", "applicationId": "a"}, more=3),
    broken=Request(PATH, batch(TOLD).body.replace(b"The pump", b"The p\xff\xfemp"), headers=JSON),
    empty=Request(PATH, headers=JSON),
    wrong=(
        Request(PATH, method="GET"),
        Request(PATH, method="PUT"),
        Request(f"{PATH}/dlr", method="GET"),
    ),
    rows=(
        Row(
            "a batch of two people",
            MESSAGES,
            batch(TOLD, TOLD | {"messageId": "2", "from": "254700000001", "text": "Yes"}),
            (*HEARD, ("+254700000001", Said(text="Yes"))),
        ),
        Row("an empty batch", MESSAGES, batch()),
        Row("a number with its plus", MESSAGES, batch(TOLD | {"from": NUMBER}), HEARD),
        Row("a number without its country", MESSAGES, batch(TOLD | {"from": "0772123456"}), HEARD),
        Row(
            "the name of a firm",
            MESSAGES,
            batch(TOLD | {"from": "MTN Info"}),
            (("MTN Info", HEARD[0][1]),),
        ),
        Row("no id", MESSAGES, batch(without("messageId")), HEARD),
        Row("an empty text", MESSAGES, batch(TOLD | {"text": None}), ((NUMBER, Said(text="")),)),
        Row(
            "reports of two letters",
            REPORTS,
            reported(report(), report("12db39c3", groupName="PENDING", name="PENDING_ENROUTE")),
            (("", Receipt("2250be2d", "delivered")), ("", Receipt("12db39c3", "sent"))),
        ),
        Row(
            "the operator has it, which is all that is known",
            STATES,
            reported(report(name="DELIVERED_TO_OPERATOR")),
            (("", Receipt("2250be2d", "sent")),),
        ),
        Row(
            "not delivered",
            STATES,
            reported(
                report(
                    groupName="UNDELIVERABLE",
                    name="UNDELIVERABLE_NOT_DELIVERED",
                    error={"name": "EC_UNKNOWN_SUBSCRIBER", "permanent": True},
                )
            ),
            (
                (
                    "",
                    Receipt(
                        "2250be2d", "failed", "UNDELIVERABLE_NOT_DELIVERED: EC_UNKNOWN_SUBSCRIBER"
                    ),
                ),
            ),
        ),
        Row(
            "expired",
            STATES,
            reported(report(groupName="EXPIRED", name="EXPIRED_EXPIRED")),
            (("", Receipt("2250be2d", "failed", "EXPIRED_EXPIRED")),),
        ),
        Row(
            "rejected, with the number in the reason",
            STATES,
            reported(report(groupName="REJECTED", name=f"no route to {NUMBER}")),
            (("", Receipt("2250be2d", "failed", "REJECTED")),),
        ),
        Row(
            "a status of another day",
            STATES,
            reported(report(groupName="SEEN", name="SEEN")),
            (("", Nothing()),),
        ),
    ),
    sent=(
        Sent(
            "a message",
            SENDING,
            "Où? لا",
            sends("Où? لا", webhooks=REPORTS_AT),
            ref="2250be2d",
            answer=taken(),
        ),
        Sent(
            "from our number, without an address for reports",
            CLIENT,
            "Thanks",
            sends("Thanks", sender="4545"),
            ref="2250be2d",
            answer=taken(),
            settings={"send_from": "4545", "public_url": ""},
        ),
        Sent(
            "an answer that nobody can read",
            SENDING,
            "Thanks",
            sends("Thanks", webhooks=REPORTS_AT),
            ref=None,
            answer=b"{}",
        ),
    ),
    sends_to=lambda url: {"send_url": url, "api_key": "k"},
)
