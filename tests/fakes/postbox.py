"""A mail server on loopback that keeps what it takes, or refuses it as told."""

import email
import email.policy
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import EmailMessage
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP


class Postbox:
    """Takes mail, or refuses it as told by `rcpt` and `done` (whole SMTP answers)."""

    def __init__(self) -> None:
        self.mails: list[EmailMessage] = []
        self.rcpt = ""
        self.done = "250 taken"

    async def handle_RCPT(
        self, server: Any, session: Any, envelope: Any, address: str, options: Any
    ) -> str:
        if self.rcpt:
            return self.rcpt
        envelope.rcpt_tos.append(address)
        return "250 ok"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        if self.done.startswith("250"):
            read = email.message_from_bytes(envelope.content, policy=email.policy.default)
            assert isinstance(read, EmailMessage)
            self.mails.append(read)
        return self.done


@contextmanager
def server(box: Postbox, **options: Any) -> Iterator[int]:
    """Run a real SMTP server; gives its port."""

    class OnLoopback(Controller):
        def factory(self) -> SMTP:
            return SMTP(self.handler, hostname="localhost", **options)

    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    controller = OnLoopback(box, hostname="127.0.0.1", port=port)
    controller.start()
    try:
        yield port
    finally:
        controller.stop()
