"""Africa's Talking: callbacks of messages, reports, calls and opt-outs, and its messaging API."""

import json
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from messages.model import Called, Gone, Nothing, Receipt, Said
from tests.contract.sms import NUMBER, Request, Row, Sent, Table

SITE = "docs.africastalking.com/"
MESSAGES = SITE + "sms/callback: Receive message via callback"
NOTIFICATIONS = SITE + "sms/notifications, Delivery Reports"
REPORTS = SITE + "sms/deliveryreports"
OPT_OUT = SITE + "sms/notifications, Bulk SMS Opt Out"
CALLS = SITE + "voice/callhandler, POST Variables Sent From Our APIs"
SENDING = SITE + "sms/sending/python"

SECRET = "a-secret-of-twenty-4"
PATH = f"/sms/africastalking/{SECRET}"
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
ARABIC, SWAHILI = "لا ماء في القرية", "Hakuna maji kijijini 💧"
HEARD = ((NUMBER, Said(text="The pump is broken")),)
TOLD: dict[str, Any] = {
    "from": NUMBER, "to": "4545", "text": "The pump is broken", "date": "2026-01-15 15:00:11",
    "id": "0b4d8f3a-6f0e-4b1b-9f5f-3b2f2f1c9a77", "linkId": "", "networkCode": "64110",
}  # fmt: skip
RANG: dict[str, Any] = {
    "isActive": "1", "sessionId": "ATVId_4d1f", "direction": "Inbound", "callerNumber": NUMBER,
    "destinationNumber": "+256312000000",
}  # fmt: skip
ENDED = {"isActive": "0", "durationInSeconds": "0", "currencyCode": "UGX", "amount": "0"}


def posted(fields: dict[str, Any], door: str = "") -> Request:
    kept = {name: value for name, value in fields.items() if value is not None}
    return Request(PATH + door, urlencode(kept).encode(), headers=FORM)


def report(status: str, **more: str) -> Request:
    told = {"id": "ATXid_1", "status": status, "phoneNumber": NUMBER, "networkCode": "64110"}
    return posted(told | {"retryCount": "0"} | more, "/dlr")


def signed(request: Request, at: datetime) -> Request:
    return request


def taken(**recipient: Any) -> bytes:
    told = {"number": NUMBER, "status": "Success", "cost": "UGX 35.0000", "messageId": "ATXid_1"}
    told |= {"statusCode": 101} | recipient
    message = {"Message": "Sent to 1/1 Total Cost: UGX 35.0000", "Recipients": [told]}
    return json.dumps({"SMSMessageData": message}).encode()


KNOWN = {"username": "heed", "to": NUMBER, "bulkSMSMode": "1"}

TABLE = Table(
    kind="africastalking",
    settings={"secret": SECRET, "country": "UG"},
    good=Row("a message", MESSAGES, posted(TOLD), HEARD),
    sign=signed,
    forged={
        "another secret": lambda asked: asked.but(path=asked.path.replace(SECRET, "guessed")),
        "no secret": lambda asked: asked.but(path=asked.path.replace(SECRET, "%20")),
        "half a secret": lambda asked: asked.but(path=asked.path.replace(SECRET, SECRET[:10])),
    },
    missing={
        "a sender": posted(TOLD | {"from": None}),
        "a sender that is one": posted(TOLD | {"from": "9" * 100}),
        "a form": Request(PATH, json.dumps(TOLD).encode(), headers=FORM),
        "the message of a report": posted({"status": "Success"}, "/dlr"),
        "the status of a report": posted({"id": "ATXid_1"}, "/dlr"),
        "a call": posted({"callerNumber": NUMBER}, "/call"),
        "who opted out": posted({"senderId": "HEED"}, "/optout"),
    },
    unknown=posted(TOLD | {"cost": "UGX 0", "subscriptionId": "3"}),
    broken=Request(PATH, posted(TOLD).body.replace(b"pump", b"p%FF%FEmp"), headers=FORM),
    empty=Request(PATH, headers=FORM),
    wrong=(
        Request(PATH, method="GET"),
        Request(PATH, method="PUT"),
        Request(f"{PATH}/dlr?id=ATXid_1&status=Success", method="GET"),
        Request(f"{PATH}/call", method="GET"),
        Request(f"{PATH}/optout", method="GET"),
    ),
    rows=(
        Row(
            "a number without its country", MESSAGES, posted(TOLD | {"from": "0772123456"}), HEARD
        ),
        Row(
            "a plus that nobody encoded",
            MESSAGES,
            Request(PATH, posted(TOLD).body.replace(b"%2B", b"+"), headers=FORM),
            HEARD,
        ),
        Row("no id", MESSAGES, posted(TOLD | {"id": None}), HEARD),
        Row("an id beyond reason", MESSAGES, posted(TOLD | {"id": "9" * 300}), HEARD),
        Row("an empty text", MESSAGES, posted(TOLD | {"text": ""}), ((NUMBER, Said(text="")),)),
        Row("Arabic", MESSAGES, posted(TOLD | {"text": ARABIC}), ((NUMBER, Said(text=ARABIC)),)),
        Row("a drop", MESSAGES, posted(TOLD | {"text": SWAHILI}), ((NUMBER, Said(text=SWAHILI)),)),
        Row("sent", REPORTS, report("Sent"), (("", Receipt("ATXid_1", "sent")),)),
        Row(
            "taken by the network",
            REPORTS,
            report("Submitted"),
            (("", Receipt("ATXid_1", "sent")),),
        ),
        Row(
            "kept by the network", REPORTS, report("Buffered"), (("", Receipt("ATXid_1", "sent")),)
        ),
        Row("delivered", REPORTS, report("Success"), (("", Receipt("ATXid_1", "delivered")),)),
        Row(
            "rejected",
            REPORTS,
            report("Rejected", failureReason="UserInBlackList"),
            (("", Receipt("ATXid_1", "failed", "Rejected: UserInBlackList")),),
        ),
        Row(
            "failed, with the number in the reason",
            REPORTS,
            report("Failed", failureReason=f"no route to {NUMBER}"),
            (("", Receipt("ATXid_1", "failed", "Failed")),),
        ),
        Row(
            "expired",
            NOTIFICATIONS,
            report("Expired"),
            (("", Receipt("ATXid_1", "failed", "Expired")),),
        ),
        Row("a status of another day", REPORTS, report("Dreaming"), (("", Nothing()),)),
        Row("it rings", CALLS, posted(RANG, "/call"), ((NUMBER, Called()),)),
        Row("it rang", CALLS, posted(RANG | ENDED, "/call"), ((NUMBER, Called()),)),
        Row("a call of ours", CALLS, posted(RANG | {"direction": "Outbound"}, "/call")),
        Row("a hidden number", CALLS, posted(RANG | {"callerNumber": "anonymous"}, "/call")),
        Row(
            "wants no more",
            OPT_OUT,
            posted({"senderId": "HEED", "phoneNumber": NUMBER}, "/optout"),
            ((NUMBER, Gone()),),
        ),
    ),
    sent=(
        Sent(
            "a message",
            SENDING,
            "Où? لا",
            KNOWN | {"message": "Où? لا"},
            ref="ATXid_1",
            status=201,
            answer=taken(),
        ),
        Sent(
            "from our short code, queued",
            SENDING,
            "Thanks",
            KNOWN | {"message": "Thanks", "from": "4545"},
            ref="ATXid_1",
            status=201,
            answer=taken(statusCode=102),
            settings={"send_from": "4545"},
        ),
        Sent(
            "an answer that nobody can read",
            SENDING,
            "Thanks",
            KNOWN | {"message": "Thanks"},
            ref=None,
            status=201,
            answer=b"<AfricasTalkingResponse/>",
        ),
    ),
    sends_to=lambda url: {"send_url": url, "username": "heed", "api_key": "k"},
)
