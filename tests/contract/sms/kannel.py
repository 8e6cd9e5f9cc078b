"""Kannel 1.4.5: get-url and post-url of an sms-service, delivery reports, sendsms."""

from datetime import datetime
from urllib.parse import quote, urlencode

from messages.model import Nothing, Part, Receipt, Said
from tests.contract.sms import NUMBER, Request, Row, Sent, Table

GUIDE = "Kannel 1.4.5 User's Guide, "
GET_URL = GUIDE + "chapter SMS gateway, table of the escape codes of get-url and post-url"
POST_URL = GUIDE + "chapter SMS gateway, parameters of post-url (X-Kannel headers)"
REPORTS = GUIDE + "chapter SMS gateway, Delivery Reports"
SENDSMS = GUIDE + "chapter SMS gateway, Using the HTTP interface to send SMS messages"
MEASURED = "measured: bearerbox and smsbox 1.4.5 of Debian 12 with the fake SMSC"
CONCATENATED = "3GPP TS 23.040, 9.2.3.24.1 and .8: concatenated short messages"

SECRET = "a-secret-of-twenty-4"
ARABIC, HINDI = "لا ماء في القرية", "गाँव में पानी नहीं है"
PATH = f"/sms/kannel/{SECRET}"


def get(**changed: bytes | str) -> Request:
    """A get-url as `from=%p&to=%P&text=%b&charset=%C&coding=%c&id=%I&smsc=%i&ts=%T&udh=%u`."""
    fields: dict[str, bytes | str] = {
        "from": NUMBER, "to": "4545", "text": "WATER broken pump", "charset": "UTF-8",
        "coding": "0", "id": "5d0e0c6e-1b1c-4b9c-9d0b-5a5d2c6a5b11", "smsc": "FAKE",
        "ts": "1768478430", "udh": "",
    }  # fmt: skip
    fields |= changed
    return Request(f"{PATH}?{urlencode(fields)}", method="GET")


def without(*names: str) -> Request:
    path, _, query = get().path.partition("?")
    kept = [each for each in query.split("&") if each.partition("=")[0] not in names]
    return Request(f"{path}?{'&'.join(kept)}", method="GET")


def ucs2(text: str) -> Request:
    """As %b writes UCS-2: raw UTF-16BE, per cent and two digits where it is no ASCII."""
    encoded = quote(text.encode("utf-16-be"), safe="")
    path = get(charset="UTF-16BE", coding="2").path
    return Request(path.replace("text=WATER+broken+pump", f"text={encoded}"), method="GET")


def report(status: int, answer: str = "") -> Request:
    query = urlencode({"ref": "77-1", "status": status, "answer": answer})
    return Request(f"{PATH}/dlr?{query}", method="GET")


def signed(request: Request, at: datetime) -> Request:
    return request


GOOD = Row("a message", GET_URL, get(), ((NUMBER, Said(text="WATER broken pump")),))
KNOWN = {
    "username": "bot", "password": "word", "to": NUMBER, "charset": "UTF-8", "dlr-mask": "27",
    "dlr-url": f"https://heed.example.org{PATH}/dlr?ref=77-1&status=%d&answer=%A",
}  # fmt: skip
HEADERS = {
    "X-Kannel-From": NUMBER, "X-Kannel-To": "4545", "X-Kannel-Coding": "0",
    "X-Kannel-Message-ID": "m-2", "Content-Type": "text/plain; charset=UTF-8",
}  # fmt: skip

TABLE = Table(
    kind="kannel",
    settings={"secret": SECRET, "country": "UG", "public_url": "https://heed.example.org"},
    good=GOOD,
    sign=signed,
    forged={
        "another secret": lambda asked: asked.but(path=asked.path.replace(SECRET, "guessed")),
        "no secret": lambda asked: asked.but(path=asked.path.replace(SECRET, "%20")),
        "half a secret": lambda asked: asked.but(path=asked.path.replace(SECRET, SECRET[:10])),
    },
    missing={"a sender": without("from"), "all but a text": without("from", "to", "id", "ts")},
    unknown=get(binfo="x", priority="3", account="y"),
    broken=get(text=b"pump \xff\xfe broken"),
    empty=Request(PATH, method="GET"),
    wrong=(
        get().but(method="PUT"),
        get().but(method="DELETE"),
        report(1).but(method="POST"),
    ),
    rows=(
        Row(
            "a number without its country",
            GET_URL,
            get(**{"from": "0772123456"}),
            ((NUMBER, Said(text="WATER broken pump")),),
        ),
        Row("no id", GET_URL, without("id"), GOOD.heard),
        Row("no charset", GET_URL, without("charset", "coding"), GOOD.heard),
        Row("an empty text", GET_URL, get(text=""), ((NUMBER, Said(text="")),)),
        Row("Arabic in UCS-2", MEASURED, ucs2(ARABIC), ((NUMBER, Said(text=ARABIC)),)),
        Row("Hindi in UCS-2", MEASURED, ucs2(HINDI), ((NUMBER, Said(text=HINDI)),)),
        Row(
            "French in Latin-1",
            GET_URL,
            get(text="forêt brûlée".encode("latin-1"), charset="ISO-8859-1"),
            ((NUMBER, Said(text="forêt brûlée")),),
        ),
        Row(
            "by post-url",
            POST_URL,
            Request(PATH, "la pompe est cassée".encode(), headers=HEADERS),
            ((NUMBER, Said(text="la pompe est cassée")),),
        ),
        Row(
            "Arabic by post-url",
            POST_URL,
            Request(
                PATH,
                ARABIC.encode("utf-16-be"),
                headers=HEADERS | {"X-Kannel-Coding": "2", "Content-Type": "text/plain"},
            ),
            ((NUMBER, Said(text=ARABIC)),),
        ),
        Row(
            "the second part of three",
            CONCATENATED,
            get(udh=b"\x05\x00\x03\x2a\x03\x02", text="and the school"),
            ((NUMBER, Part("4545:42", 2, 3, "and the school")),),
        ),
        Row(
            "a part counted with 16 bits, by post-url",
            CONCATENATED,
            Request(PATH, b"first", headers=HEADERS | {"X-Kannel-UDH": "%06%08%04%01%2A%02%01"}),
            ((NUMBER, Part("4545:298", 1, 2, "first")),),
        ),
        Row(
            "a message to a program's port",
            "3GPP TS 23.040, 9.2.3.24.4: application port addressing",
            get(udh=b"\x06\x05\x04\x0b\x84\x23\xf0", charset="8-BIT", coding="1"),
            ((NUMBER, Nothing()),),
        ),
        Row(
            "a header that is cut short",
            CONCATENATED,
            get(udh=b"\x05\x00\x03\x2a"),
            GOOD.heard,
        ),
        Row("taken by the network", REPORTS, report(8), (("", Receipt("77-1", "sent")),)),
        Row("delivered", REPORTS, report(1), (("", Receipt("77-1", "delivered")),)),
        Row("kept by the network", REPORTS, report(4), (("", Receipt("77-1", "sent")),)),
        Row(
            "refused by the network",
            REPORTS,
            report(16, "NACK/0x0000000b/Invalid Destination Address"),
            (("", Receipt("77-1", "failed", "refused by the network")),),
        ),
        Row(
            "failed, told by SMPP with the letter's first words",
            "SMPP 3.4, appendix B: delivery receipt format",
            report(2, "id:1 sub:001 dlvrd:000 stat:UNDELIV err:011 text:Where is the wat"),
            (("", Receipt("77-1", "failed", "not delivered (stat UNDELIV, err 011)")),),
        ),
        Row("a status of another day", REPORTS, report(64), (("", Nothing()),)),
        Row("a report of nothing", REPORTS, Request(f"{PATH}/dlr", method="GET"), status=400),
    ),
    sent=(
        Sent(
            "in the GSM alphabet",
            SENDSMS,
            "Où est la pompe? é",
            {**KNOWN, "text": "Où est la pompe? é"},
            method="GET",
            status=202,
            answer=b"0: Accepted for delivery",
        ),
        Sent(
            "in UCS-2, from our number, by one SMSC",
            SENDSMS,
            HINDI,
            {**KNOWN, "text": HINDI, "coding": "2", "from": "4545", "smsc": "MTN"},
            method="GET",
            status=202,
            answer=b"3: Queued for later delivery",
            settings={"send_from": "4545", "smsc": "MTN"},
        ),
        Sent(
            "without an address for reports",
            SENDSMS,
            "Thanks",
            {"username": "bot", "password": "word", "to": NUMBER, "charset": "UTF-8"}
            | {"text": "Thanks"},
            method="GET",
            ref=None,
            status=202,
            settings={"public_url": ""},
        ),
    ),
    sends_to=lambda url: {"send_url": url, "username": "bot", "password": "word"},
)
