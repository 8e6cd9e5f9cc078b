"""Mail: send only, by SMTP. Every letter is plain text first; pictures and tables go with it.

Knows no answers: what an official can press are links in the text, so buttons are left out.
"""

import hashlib
import re
from collections.abc import Sequence
from datetime import datetime
from email.errors import HeaderParseError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

import aiosmtplib
from pydantic import BaseModel, ConfigDict, Field, SecretStr, model_validator

from channels import ChannelError, Clock, Keep, Kind, Limits, Route
from channels.wire import clean
from messages.model import Attachment, Delivery, Inbound

# TLS from the first byte; every other port starts in clear and may change over (STARTTLS).
TLS_PORT = 465
CHECK_WITHIN_S = 8.0
# RFC 5322, section 2.1.1: a line should not be over 78 characters.
MAX_SUBJECT_CHARS = 78
# Wrong password or certificate: an operator can still mend it, the letter is not to blame.
OUR_FAULT_WAIT_S = 300.0
NAMED_IN_HTML = re.compile(r"""cid:([A-Za-z0-9._-]+)""")


class Settings(BaseModel):
    """The mail server and who writes."""

    # A wrong value must not print the secrets beside it.
    model_config = ConfigDict(frozen=True, hide_input_in_errors=True)

    host: str = Field("", description="SMTP server; empty: mail is off.")
    port: int = Field(
        587, ge=1, le=65_535, description="Its port: 587 with STARTTLS, 465 with TLS, 25 without."
    )
    user: str = Field("", description="User name; empty: no login.")
    password: SecretStr = Field(SecretStr(""), description="Password of the user.")
    starttls: bool = Field(True, description="Insist on STARTTLS (not on port 465).")
    sender: str = Field("", description="Address that mail comes from.")
    sender_name: str = Field("Heed", description="Name that mail comes from.")
    timeout_s: float = Field(30.0, gt=0, description="Seconds to wait for the server.")

    @model_validator(mode="after")
    def _has_sender(self) -> "Settings":
        if self.host and not is_address(self.sender):
            raise ValueError("sender must be a mail address where host is set")
        return self


class Mail:
    """One account at one mail server."""

    name = "mail"
    limits = Limits()
    shows_buttons = False

    def __init__(self, settings: Settings, now: Clock) -> None:
        self.account = settings.sender
        self._settings = settings
        self._now = now

    def routes(self, keep: Keep) -> list[Route]:
        """Return none: nothing comes in."""
        return []

    async def listen(self, keep: Keep) -> None:
        """Return at once: nothing comes in."""

    def parse(self, external_id: str, address: str, body: bytes) -> Inbound:
        """Refuse: nothing comes in.

        Raises:
            ValueError: always.
        """
        raise ValueError("mail is not read")

    def is_group(self, address: str) -> bool:
        """Tell no lists from persons."""
        return False

    async def send(self, address: str, delivery: Delivery) -> str | None:
        """Hand the mail to the server.

        Returns:
            The Message-ID, the same for the same delivery.

        Raises:
            ChannelError: without the address, which the causes carry.
        """
        if not is_address(address):
            raise ChannelError("no mail address", permanent=True, gone=True)
        message = write(self._settings, address, delivery, self._now())
        try:
            await self._hand_over(message)
        except (aiosmtplib.SMTPException, OSError, ValueError) as error:
            raise to_channel_error(error) from None
        return str(message["Message-ID"])

    async def fetch(self, ref: str) -> bytes:
        """Refuse: nothing comes in."""
        raise ChannelError("mail is not read", permanent=True)

    async def check(self) -> list[tuple[bool | None, str]]:
        """Greet the server, with TLS and login as set; nothing is sent.

        Raises:
            ChannelError: as the server said.
        """
        settings = self._settings
        tls = settings.port == TLS_PORT
        server = aiosmtplib.SMTP(
            hostname=settings.host,
            port=settings.port,
            username=settings.user or None,
            password=settings.password.get_secret_value() or None,
            local_hostname=_domain(settings.sender),
            timeout=min(settings.timeout_s, CHECK_WITHIN_S),
            use_tls=tls,
            start_tls=settings.starttls and not tls,
        )
        try:
            async with server:
                await server.ehlo()
        except (aiosmtplib.SMTPException, OSError, ValueError) as error:
            raise to_channel_error(error) from None
        if tls or settings.starttls:
            return [(True, "The mail server greets us.")]
        return [(None, "The mail server greets us, but mail goes to it in clear: use TLS.")]

    async def close(self) -> None:
        """Nothing stays open between two mails."""

    async def _hand_over(self, message: EmailMessage) -> None:
        settings = self._settings
        tls = settings.port == TLS_PORT
        await aiosmtplib.send(
            message,
            hostname=settings.host,
            port=settings.port,
            username=settings.user or None,
            password=settings.password.get_secret_value() or None,
            # Not asked of the resolver, which may take seconds.
            local_hostname=_domain(settings.sender),
            timeout=settings.timeout_s,
            use_tls=tls,
            start_tls=settings.starttls and not tls,
        )


def write(settings: Settings, address: str, delivery: Delivery, at: datetime) -> EmailMessage:
    """Write a delivery as a mail: text, HTML beside it, pictures in it, files after it."""
    message = EmailMessage(policy=SMTP)
    name = one_line(settings.sender_name)
    message["From"] = Address(name, addr_spec=settings.sender)
    message["To"] = Address(addr_spec=address)
    message["Subject"] = subject(delivery)
    message["Date"] = at
    message["Message-ID"] = message_id(settings, address, delivery)
    message["Auto-Submitted"] = "auto-generated"  # RFC 3834: no holiday notes, please
    message.set_content(clean(delivery.text))
    inline = _named(delivery)
    if delivery.html is not None:
        _add_html(message, clean(delivery.html), inline)
    for attachment in delivery.attachments:
        if attachment not in inline:
            _attach(message, attachment)
    return message


def subject(delivery: Delivery) -> str:
    """Write the subject on one line; without one the text's first line serves."""
    if delivery.subject:
        return one_line(delivery.subject)
    first = one_line(delivery.text.strip().partition("\n")[0])
    return first if len(first) <= MAX_SUBJECT_CHARS else f"{first[: MAX_SUBJECT_CHARS - 1]}…"


def message_id(settings: Settings, address: str, delivery: Delivery) -> str:
    """Make the same id for the same letter, so that a mail sent twice is recognised."""
    key = delivery.key or f"{delivery.subject}\n{delivery.text}"
    digest = hashlib.sha256(f"{address}\n{key}".encode("utf-8", "surrogatepass")).hexdigest()
    return f"<{digest[:32]}@{_domain(settings.sender)}>"


def one_line(text: str) -> str:
    """Write text on one line without control characters, so that no header can be smuggled in."""
    printable = (char if char.isprintable() else " " for char in clean(text))
    return " ".join("".join(printable).split())


def is_address(text: str) -> bool:
    """Whether text is one mail address and nothing else."""
    if not text.isprintable() or " " in text:
        return False
    try:
        address = Address(addr_spec=text)
    except (HeaderParseError, ValueError, IndexError):
        return False
    return bool(address.username and address.domain) and address.addr_spec == text


def to_channel_error(error: Exception) -> ChannelError:
    """Tell what a failure means for the letter: 4xx come again, 5xx never."""
    match error:
        case aiosmtplib.SMTPRecipientsRefused():
            code = error.recipients[0].code
            return ChannelError(
                f"recipient refused: {code}", permanent=code >= 500, gone=code >= 500
            )
        case aiosmtplib.SMTPRecipientRefused():
            never = error.code >= 500
            return ChannelError(f"recipient refused: {error.code}", permanent=never, gone=never)
        case aiosmtplib.SMTPAuthenticationError():
            return ChannelError("login refused", retry_after_s=OUR_FAULT_WAIT_S)
        case aiosmtplib.SMTPConnectError() | aiosmtplib.SMTPHeloError():
            return ChannelError("mail server not reached")
        case aiosmtplib.SMTPDataError():
            return ChannelError(f"mail refused: {error.code}", permanent=error.code >= 500)
        case aiosmtplib.SMTPSenderRefused(code=552):
            return ChannelError("mail too large", permanent=True)
        case aiosmtplib.SMTPResponseException():
            return ChannelError(f"refused: {error.code}", retry_after_s=OUR_FAULT_WAIT_S)
        case aiosmtplib.SMTPServerDisconnected() | OSError():
            return ChannelError("mail server not reached")
        case ValueError():
            return ChannelError("cannot be written as a mail", permanent=True)
    return ChannelError("mail server lacks what is set", retry_after_s=OUR_FAULT_WAIT_S)


def make(settings: Settings, now: Clock) -> Mail | None:
    """Make the channel, or None without a server."""
    return Mail(settings, now) if settings.host else None


def _domain(sender: str) -> str:
    return sender.rpartition("@")[2] or "localhost"


def _named(delivery: Delivery) -> list[Attachment]:
    names = set(NAMED_IN_HTML.findall(delivery.html or ""))
    return [attachment for attachment in delivery.attachments if attachment.name in names]


def _add_html(message: EmailMessage, html: str, inline: Sequence[Attachment]) -> None:
    message.add_alternative(html, subtype="html")
    html_part = message.get_body(("html",)) or message  # it was just added
    for picture in inline:
        maintype, subtype = _mime(picture)
        html_part.add_related(
            picture.body,
            maintype=maintype,
            subtype=subtype,
            cid=f"<{picture.name}>",
            filename=picture.name,
            disposition="inline",
        )


def _attach(message: EmailMessage, attachment: Attachment) -> None:
    maintype, subtype = _mime(attachment)
    message.add_attachment(
        attachment.body,
        maintype=maintype,
        subtype=subtype,
        filename=one_line(attachment.name) or "file",
        params={"charset": "utf-8"} if maintype == "text" else None,
    )


def _mime(attachment: Attachment) -> tuple[str, str]:
    known = re.fullmatch(r"([a-z]+)/([A-Za-z0-9.+-]+)(;.*)?", attachment.mime)
    if known is None or known[1] in ("multipart", "message"):
        return "application", "octet-stream"
    return known[1], known[2]


CHANNEL = Kind("mail", Settings, make, frozenset({"password"}))

# What the contract tests switch the channel on with.
EXAMPLE: dict[str, object] = {"host": "127.0.0.1", "sender": "heed@example.org"}
