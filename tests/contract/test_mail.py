"""Mail over real SMTP on loopback: what arrives, and what each refusal means for a letter."""

import email
import email.policy
import ipaddress
import socket
import ssl
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.smtp import AuthResult
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from hypothesis import given, settings
from hypothesis import strategies as st

from channels import ChannelError
from channels.mail import Mail, Settings, is_address, make, one_line, subject, write
from messages.model import Attachment, Button, Delivery
from tests.fakes.postbox import Postbox, server
from tests.fakes.stage import play

NOON = datetime(2026, 1, 15, 12, 0, tzinfo=UTC)
OFFICE = "works@city.example"
PNG = b"\x89PNG\r\n\x1a\n not really"
CHART = Attachment("chart.png", "image/png", PNG, "Cases by week")
CASES = Attachment("cases.csv", "text/csv", "code,plač\nF3D8KP,Kraków\n".encode())
DIGEST = Delivery(
    "Twelve new cases — dix de plus",
    subject="Résumé hebdomadaire · 12 cas",
    html='<p>Twelve new cases</p><img src="cid:chart.png" alt="Cases by week">',
    attachments=(CHART, CASES),
    key="digest:2026-W03:7",
)


def mail(port: int = 25, **chosen: Any) -> Mail:
    fixed = {"host": "127.0.0.1", "port": port, "starttls": False, "sender": "heed@heed.example"}
    channel = make(Settings(**{**fixed, "timeout_s": 5.0, **chosen}), lambda: NOON)
    assert channel is not None
    return channel


def sent(box: Postbox, delivery: Delivery = DIGEST, **chosen: Any) -> str | None:
    with server(box) as port:
        return play(mail(port, **chosen).send(OFFICE, delivery))


def refused(box: Postbox) -> ChannelError:
    with pytest.raises(ChannelError) as error:
        sent(box)
    assert OFFICE not in str(error.value)
    return error.value


def test_without_host_mail_is_off_and_without_sender_it_does_not_start() -> None:
    assert make(Settings(), lambda: NOON) is None
    with pytest.raises(ValueError, match="sender") as error:
        Settings(host="127.0.0.1", password="do-not-show")
    assert "do-not-show" not in str(error.value)


def test_a_digest_arrives_as_text_with_html_picture_and_table() -> None:
    box = Postbox()
    message_id = sent(box)
    (got,) = box.mails
    assert got["Subject"] == "Résumé hebdomadaire · 12 cas"
    assert got["From"] == "Heed <heed@heed.example>"
    assert got["To"] == OFFICE
    assert got["Date"].datetime == NOON
    assert got["Message-ID"] == message_id
    assert got["Auto-Submitted"] == "auto-generated"
    kinds = [part.get_content_type() for part in got.walk()]
    assert kinds == [
        "multipart/mixed",
        "multipart/alternative",
        "text/plain",
        "multipart/related",
        "text/html",
        "image/png",
        "text/csv",
    ]
    text, picture = got.get_body(("plain",)), list(got.walk())[5]
    assert text is not None
    assert text.get_content().splitlines() == ["Twelve new cases — dix de plus"]
    assert picture["Content-ID"] == "<chart.png>"
    assert picture.get_content() == PNG
    (table,) = got.iter_attachments()
    assert table.get_filename() == "cases.csv"
    assert table.get_content() == CASES.body.decode()


def test_plain_text_alone_is_one_part_and_its_first_line_the_subject() -> None:
    box = Postbox()
    sent(box, Delivery("Case F3D8KP is verified.\nThank you."))
    (got,) = box.mails
    assert got.get_content_type() == "text/plain"
    assert got["Subject"] == "Case F3D8KP is verified."


def test_a_picture_that_no_html_names_is_attached_and_buttons_are_left_out() -> None:
    box = Postbox()
    sent(box, Delivery("x", attachments=(CHART,), buttons=(Button("Done", "1.a.b.c.d"),)))
    (got,) = box.mails
    assert [part.get_filename() for part in got.iter_attachments()] == ["chart.png"]
    assert b"1.a.b.c.d" not in got.as_bytes()


def test_the_same_letter_has_the_same_id_and_others_have_others() -> None:
    def message_id(address: str, **changed: Any) -> str:
        delivery = Delivery(**{"text": "x", "key": "a", **changed})
        chosen = Settings(host="h", sender="heed@heed.example")
        return str(write(chosen, address, delivery, NOON)["Message-ID"])

    assert message_id(OFFICE) == message_id(OFFICE, text="other words")
    assert message_id(OFFICE).endswith("@heed.example>")
    others = {message_id(OFFICE), message_id("b@city.example"), message_id(OFFICE, key="b")}
    assert len(others) == 3
    assert message_id(OFFICE, key="") != message_id(OFFICE, key="", text="y")


@pytest.mark.parametrize(
    ("rcpt", "permanent"),
    [("550 no such user", True), ("450 greylisted", False), ("452 mailbox full", False)],
)
def test_a_refused_recipient_is_gone_for_good_or_tried_again(rcpt: str, permanent: bool) -> None:
    box = Postbox()
    box.rcpt = rcpt
    error = refused(box)
    assert (error.permanent, error.gone) == (permanent, permanent)


@pytest.mark.parametrize(("done", "permanent"), [("554 spam", True), ("451 later", False)])
def test_a_refused_mail_says_nothing_against_the_recipient(done: str, permanent: bool) -> None:
    box = Postbox()
    box.done = done
    error = refused(box)
    assert (error.permanent, error.gone) == (permanent, False)


def test_after_greylisting_the_mail_gets_through() -> None:
    box = Postbox()
    with server(box) as port:
        box.rcpt = "450 greylisted"
        with pytest.raises(ChannelError):
            play(mail(port).send(OFFICE, DIGEST))
        box.rcpt = ""
        play(mail(port).send(OFFICE, DIGEST))
    assert len(box.mails) == 1


def test_a_server_that_is_down_is_tried_again() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(ChannelError) as error:
        play(mail(port).send(OFFICE, DIGEST))
    assert not error.value.permanent
    assert error.value.__suppress_context__


def test_a_wrong_password_waits_for_an_operator() -> None:
    def authenticate(*_: Any) -> AuthResult:
        return AuthResult(success=False, handled=False)

    box = Postbox()
    options = {"authenticator": authenticate, "auth_require_tls": False}
    with server(box, **options) as port, pytest.raises(ChannelError) as error:
        play(mail(port, user="heed", password="do-not-show").send(OFFICE, DIGEST))
    assert not error.value.permanent
    assert error.value.retry_after_s == 300.0
    assert "do-not-show" not in str(error.value)


def test_a_server_without_starttls_gets_nothing_in_clear() -> None:
    box = Postbox()
    with server(box) as port, pytest.raises(ChannelError) as error:
        play(mail(port, starttls=True).send(OFFICE, DIGEST))
    assert not error.value.permanent
    assert box.mails == []


def own_authority(folder: Path) -> tuple[ssl.SSLContext, Path]:
    """Make a certificate for 127.0.0.1; gives the server's side and the file to trust."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "test only")])
    here = x509.IPAddress(ipaddress.ip_address("127.0.0.1"))
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(datetime(2020, 1, 1, tzinfo=UTC))
        .not_valid_after(datetime(2120, 1, 1, tzinfo=UTC))
        .add_extension(x509.SubjectAlternativeName([here]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    raw, plain = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    trusted, secret = folder / "ca.pem", folder / "key.pem"
    trusted.write_bytes(certificate.public_bytes(pem))
    secret.write_bytes(key.private_bytes(pem, raw, plain))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(trusted, secret)
    return context, trusted


def test_login_goes_over_starttls_and_only_to_a_trusted_server(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    context, trusted = own_authority(tmp_path)
    box, logins = Postbox(), []

    def authenticate(
        server: Any, session: Any, envelope: Any, kind: str, login: Any
    ) -> AuthResult:
        logins.append((login.login, login.password, session.ssl is not None))
        return AuthResult(success=True)

    options = {"tls_context": context, "authenticator": authenticate, "auth_required": True}
    chosen = {"starttls": True, "user": "heed", "password": "s3cret"}
    with server(box, **options) as port:
        with pytest.raises(ChannelError) as error:
            play(mail(port, **chosen).send(OFFICE, DIGEST))
        assert not error.value.permanent
        assert logins == []
        monkeypatch.setenv("SSL_CERT_FILE", str(trusted))
        play(mail(port, **chosen).send(OFFICE, DIGEST))
    assert logins == [(b"heed", b"s3cret", True)]
    assert len(box.mails) == 1


@pytest.mark.parametrize(
    "address",
    ["", "x", "a@", "@b", "a@b, c@d", "a@b\r\nBcc: c@d", "A <a@b.c>", "a b@c.d", "+25670000001"],
)
def test_what_is_no_address_is_gone_and_nothing_is_sent(address: str) -> None:
    with pytest.raises(ChannelError) as error:
        play(mail().send(address, DIGEST))
    assert error.value.permanent
    assert error.value.gone


def test_headers_cannot_be_smuggled_in() -> None:
    box = Postbox()
    evil = "Case\r\nBcc: everybody@city.example\r\n\r\nbody\u2028x"
    sent(
        box,
        Delivery("x", subject=evil, attachments=(Attachment(evil, evil, b"x"),), key=evil),
        sender_name=evil,
    )
    (got,) = box.mails
    assert got["Bcc"] is None
    assert got["Subject"] == "Case Bcc: everybody@city.example body x"
    (attached,) = got.iter_attachments()
    assert attached.get_content_type() == "application/octet-stream"
    assert attached["Bcc"] is None


@settings(max_examples=60)
@given(st.text(max_size=60), st.text(max_size=60), st.text(max_size=60))
def test_any_words_can_be_written_as_a_mail(head: str, text: str, html: str) -> None:
    chosen = Settings(host="h", sender="heed@heed.example")
    delivery = Delivery(text, subject=head, html=html)
    got = email.message_from_bytes(bytes(write(chosen, OFFICE, delivery, NOON)))
    assert set(got.keys()) >= {"From", "To", "Subject", "Message-ID"}
    assert got.keys().count("To") == 1
    assert got["Bcc"] is None


@settings(max_examples=60)
@given(st.text(max_size=40))
def test_one_line_is_one_line(text: str) -> None:
    assert len(one_line(text).splitlines()) <= 1
    assert one_line(one_line(text)) == one_line(text)
    assert not (is_address(text) and any(char in text for char in "\r\n ,"))


def test_a_long_first_line_is_cut_for_the_subject() -> None:
    assert len(subject(Delivery("word " * 40))) == 78


def test_mail_reads_nothing() -> None:
    with pytest.raises(ValueError, match="not read"):
        mail().parse("1", OFFICE, b"")
    with pytest.raises(ChannelError):
        play(mail().fetch("x"))
    assert not mail().is_group(OFFICE)
