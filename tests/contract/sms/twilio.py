"""Twilio: incoming messages and status callbacks signed in two ways, messages by its REST API."""

import base64
import hashlib
import hmac
import json
from datetime import datetime
from typing import Any
from urllib.parse import parse_qsl, urlencode

from messages.model import Receipt, Said
from tests.contract.sms import NUMBER, Refused, Request, Row, Sent, Table

SECURITY = "twilio.com/docs/usage/webhooks/webhooks-security"
SHARED_KEYS = "twilio.com/docs/usage/webhooks/webhook-shared-keys"
INCOMING = "twilio.com/docs/messaging/guides/webhook-request"
TRACKING = "twilio.com/docs/messaging/guides/track-outbound-message-status"
SENDING = "twilio.com/docs/messaging/api/message-resource#create-a-message"
ERRORS = "twilio.com/docs/api/errors"

TOKEN, ACCOUNT, OURS = "12345", "AC" + "0" * 32, "+256200000000"
KEY, KEY_SECRET = "webhooks_sharedkey_01", "the-secret-of=the-key"
KEYS = {"keys": f"{KEY}={KEY_SECRET}, webhooks_sharedkey_00=older"}
PUBLIC = "https://heed.example.org"
PATH = "/sms/twilio"
FORM = {"Content-Type": "application/x-www-form-urlencoded; charset=UTF-8"}
HINDI = "गाँव में पानी नहीं है"
FIELDS = {
    "ToCountry": "UG", "ToState": "", "SmsMessageSid": "SM" + "1" * 32, "NumMedia": "0",
    "ToCity": "", "FromZip": "", "SmsSid": "SM" + "1" * 32, "FromState": "",
    "SmsStatus": "received", "FromCity": "", "Body": "The pump is broken", "FromCountry": "UG",
    "To": OURS, "ToZip": "", "NumSegments": "1", "MessageSid": "SM" + "1" * 32,
    "AccountSid": ACCOUNT, "From": NUMBER, "ApiVersion": "2010-04-01",
}  # fmt: skip
HEARD = ((NUMBER, Said(text="The pump is broken")),)


def came(**changed: str) -> Request:
    return Request(PATH, urlencode(FIELDS | changed).encode(), headers=FORM)


def without(*names: str) -> Request:
    kept = {name: value for name, value in FIELDS.items() if name not in names}
    return Request(PATH, urlencode(kept).encode(), headers=FORM)


def status(word: str, *, path: str = f"{PATH}/status?ref=77-1", **more: str) -> Request:
    fields = {
        "SmsSid": "SM" + "2" * 32, "SmsStatus": word, "MessageStatus": word, "To": NUMBER,
        "MessageSid": "SM" + "2" * 32, "AccountSid": ACCOUNT, "From": OURS,
        "ApiVersion": "2010-04-01", **more,
    }  # fmt: skip
    return Request(path, urlencode(fields).encode(), headers=FORM)


def proof(request: Request, secret: str, digest: Any, base: str = PUBLIC) -> str:
    """As the page says: the address, then names and values in the order of the names."""
    fields = parse_qsl(request.body.decode("latin-1"), True, encoding="latin-1")
    told = "".join(name + value for name, value in sorted(set(fields)))
    signed = (base + request.path).encode() + told.encode("latin-1")
    return base64.b64encode(hmac.new(secret.encode(), signed, digest).digest()).decode()


def signed(request: Request, at: datetime, *, base: str = PUBLIC) -> Request:
    if "X-Twilio-Signature" in request.headers:
        return request  # a row that is signed in its own way
    return request.but(headers={"X-Twilio-Signature": proof(request, TOKEN, hashlib.sha1, base)})


def by_key(request: Request, *, key: str = KEY, digest: str = "HMAC_SHA256") -> Request:
    """Signed with a SharedKey."""
    given = proof(request, KEY_SECRET, hashlib.sha256)
    told = f"key={key},algorithm={digest}"
    return request.but(
        headers={
            "X-Twilio-Signature": given,
            "X-Twilio-Webhooks-Signature-Settings": told,
        }
    )


def elsewhere(base: str) -> Request:
    """Signed over another address than the one that is set."""
    return came().but(headers={"X-Twilio-Signature": proof(came(), TOKEN, hashlib.sha1, base)})


def forged(**headers: str) -> Any:
    return lambda asked: asked.but(headers=headers)


def no(code: int) -> bytes:
    told = {"code": code, "message": f"about {NUMBER}", "more_info": ERRORS, "status": 400}
    return json.dumps(told).encode()


SENT = {
    "To": NUMBER, "From": OURS, "StatusCallback": f"{PUBLIC}{PATH}/status?ref=77-1",
}  # fmt: skip
ANSWER = json.dumps({"sid": "SM" + "3" * 32, "status": "queued", "num_segments": "1"}).encode()

TABLE = Table(
    kind="twilio",
    settings={"auth_token": TOKEN, "country": "UG", "public_url": PUBLIC},
    good=Row("a message", INCOMING, came(), HEARD),
    sign=signed,
    forged={
        "another text": lambda asked: asked.but(body=asked.body.replace(b"pump", b"bank")),
        "a field more": lambda asked: asked.but(body=asked.body + b"&Body=send+money"),
        "another address": lambda asked: asked.but(path=f"{PATH}?a=1"),
        "no signature": forged(**{"X-Twilio-Signature": ""}),
        "another token": lambda asked: asked.but(
            headers={"X-Twilio-Signature": proof(asked, "54321", hashlib.sha1)}
        ),
        "SHA-256 of the token": lambda asked: asked.but(
            headers={"X-Twilio-Signature": proof(asked, TOKEN, hashlib.sha256)}
        ),
        "a key that is not ours": lambda asked: by_key(asked),
        "a key without a name": lambda asked: by_key(asked, key=""),
        "an algorithm that is none": lambda asked: by_key(asked, digest="NONE"),
    },
    missing={
        "a sender": without("From"),
        "an id": without("MessageSid", "SmsSid"),
        "a message of a report": Request(f"{PATH}/status", b"MessageStatus=sent", headers=FORM),
        "a status of a report": Request(f"{PATH}/status?ref=77-1", b"To=1", headers=FORM),
    },
    unknown=came(OptOutType="", ChannelMetadata='{"a": "b"}', Zeta="=&"),
    broken=Request(PATH, came().body.replace(b"pump", b"p%FF%FEmp"), headers=FORM),
    empty=Request(PATH),
    wrong=(
        Request(f"{PATH}?{urlencode(FIELDS)}", method="GET"),
        Request(PATH, method="PUT"),
        Request(f"{PATH}/status", method="GET"),
    ),
    rows=(
        Row("Hindi", INCOMING, came(Body=HINDI), ((NUMBER, Said(text=HINDI)),)),
        Row(
            "three segments, put together by Twilio",
            INCOMING,
            came(Body="a long text " * 30, NumSegments="3"),
            ((NUMBER, Said(text="a long text " * 30)),),
        ),
        Row(
            "a picture message with words",
            INCOMING,
            came(NumMedia="1", MediaUrl0="https://a.org/m", MediaContentType0="image/png"),
            HEARD,
        ),
        Row("an empty text", INCOMING, came(Body=""), ((NUMBER, Said(text="")),)),
        Row("of an older API", INCOMING, without("MessageSid"), HEARD),
        Row(
            "signed over the address with its port",
            SECURITY + " (behind a load balancer)",
            elsewhere("https://heed.example.org:443"),
            HEARD,
        ),
        Row("signed over http", SECURITY, elsewhere("http://heed.example.org"), status=403),
        Row(
            "signed with a SharedKey",
            SHARED_KEYS,
            by_key(came()),
            HEARD,
            settings=KEYS,
        ),
        Row(
            "signed with the token, though there is a SharedKey",
            SHARED_KEYS,
            came(),
            HEARD,
            settings=KEYS,
        ),
        Row(
            "signed with a SharedKey by an algorithm of another day",
            SHARED_KEYS,
            by_key(came(), digest="HMAC_SHA3"),
            status=403,
            settings=KEYS,
        ),
        Row(
            "signed with a SharedKey of another setting",
            SHARED_KEYS,
            by_key(came(), key="webhooks_sharedkey_02"),
            status=403,
            settings=KEYS,
        ),
        Row("queued", TRACKING, status("queued")),
        Row("a status of another day", TRACKING, status("teleported")),
        Row("sent", TRACKING, status("sent"), (("", Receipt("77-1", "sent")),)),
        Row(
            "delivered",
            TRACKING,
            status("delivered", RawDlrDoneDate="2601151200"),
            (("", Receipt("77-1", "delivered")),),
        ),
        Row(
            "undelivered",
            TRACKING,
            status("undelivered", ErrorCode="30003"),
            (("", Receipt("77-1", "failed", "undelivered (30003)")),),
        ),
        Row(
            "failed, with words for a code",
            TRACKING,
            status("failed", ErrorCode=f"about {NUMBER}"),
            (("", Receipt("77-1", "failed", "failed")),),
        ),
        Row(
            "of a message that we gave no name",
            TRACKING,
            status("sent", path=f"{PATH}/status"),
            (("", Receipt("SM" + "2" * 32, "sent")),),
        ),
    ),
    sent=(
        Sent(
            "a message",
            SENDING,
            "Où? لا",
            {**SENT, "Body": "Où? لا"},
            status=201,
            answer=ANSWER,
        ),
        Sent(
            "by a Messaging Service",
            SENDING,
            "Thanks",
            {
                "To": NUMBER, "MessagingServiceSid": "MG1", "Body": "Thanks",
                "StatusCallback": f"{PUBLIC}{PATH}/status?ref=77-1",
            },
            status=201,
            answer=ANSWER,
            settings={"send_from": "MG1"},
        ),
        Sent(
            "without an address for reports",
            SENDING,
            "Thanks",
            {"To": NUMBER, "From": OURS, "Body": "Thanks"},
            ref=None,
            status=201,
            answer=ANSWER,
            settings={"public_url": ""},
        ),
    ),
    refused=(
        Refused("no such number", f"{ERRORS}/21211", no(21211), permanent=True, gone=True),
        Refused("told Twilio to stop", f"{ERRORS}/21610", no(21610), permanent=True, gone=True),
        Refused("a landline", f"{ERRORS}/21614", no(21614), permanent=True, gone=True),
        Refused("a country that is not switched on", f"{ERRORS}/21408", no(21408), waits=True),
        Refused("a sender that is not ours", f"{ERRORS}/21606", no(21606), waits=True),
        Refused("no such account", f"{ERRORS}/20404", no(20404), status=404, waits=True),
        Refused("too long", f"{ERRORS}/21617", no(21617), permanent=True),
        Refused("too many at once", f"{ERRORS}/20429", no(20429), status=429),
        Refused("a code that is none", ERRORS, b'{"code": [1]}', permanent=True),
    ),
    sends_to=lambda url: {
        "api_url": url.removesuffix("/send"), "account_sid": ACCOUNT, "send_from": OURS,
    },
)  # fmt: skip
