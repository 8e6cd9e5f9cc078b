"""The gateway that nobody has heard of; its shapes are in test_sms_generic.py, row by row."""

import json
from datetime import datetime

from messages.model import Said
from tests.contract.sms import NUMBER, Request, Row, Sent, Table

OURS = "docs/sms/generic.md"
SECRET = "a-secret-of-twenty-4"
TOLD = {"id": "m-1", "from": NUMBER, "to": "4545", "text": "The pump is broken"}
HEARD = ((NUMBER, Said(text="The pump is broken")),)


def posted(**changed: object) -> Request:
    kept = {name: value for name, value in (TOLD | changed).items() if value is not None}
    return Request("/sms", json.dumps(kept).encode(), headers={"Content-Type": "application/json"})


def signed(request: Request, at: datetime) -> Request:
    return request.but(headers={"X-Heed-Secret": SECRET})


TABLE = Table(
    kind="sms",
    settings={"secret": SECRET, "country": "UG"},
    good=Row("a message", OURS, posted(), HEARD),
    sign=signed,
    forged={
        "another secret": lambda asked: asked.but(headers={"X-Heed-Secret": "guessed"}),
        "no secret": lambda asked: asked.but(headers={"X-Heed-Secret": ""}),
    },
    missing={"a sender": posted(**{"from": None}), "an object": Request("/sms", b"3")},
    unknown=posted(network="MTN", price=0.1),
    broken=Request("/sms", posted().body.replace(b"pump", b"p\xff\xfemp")),
    empty=Request("/sms"),
    wrong=(Request("/sms", method="PUT"), Request("/sms", method="DELETE")),
    rows=(
        Row(
            "a batch",
            OURS,
            Request("/sms", json.dumps([TOLD, TOLD | {"id": "m-2", "text": "Yes"}]).encode()),
            (*HEARD, (NUMBER, Said(text="Yes"))),
        ),
        Row("no id", OURS, posted(id=None), HEARD),
    ),
    sent=(
        Sent(
            "a form",
            OURS,
            "Où?",
            {"to": NUMBER, "text": "Où?"},
            ref="g-1",
            answer=b'{"id": "g-1"}',
        ),
    ),
    sends_to=lambda url: {"send_url": url},
)
