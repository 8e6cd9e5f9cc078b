import io
import logging

import pytest

from bot.logs import Cleaning, cleaned, configure

TOKEN = "1234567890:AAE-abcdefghijklmnopqrstuvwxyz_012345"


class Keeping(logging.Handler):
    def __init__(self):
        super().__init__()
        self.records: list[logging.LogRecord] = []

    def emit(self, record):
        self.records.append(record)


@pytest.fixture
def written():
    return io.StringIO()


@pytest.fixture
def log(written):
    """A logger of its own that writes cleaned lines into memory."""
    handler = logging.StreamHandler(written)
    handler.addFilter(Cleaning(["hush-hush", "ab"]))
    logger = logging.Logger("test", logging.DEBUG)
    logger.addHandler(handler)
    return logger


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"POST https://api.telegram.org/bot{TOKEN}/getMe", "POST https://api.telegram.org/bot[token]/getMe"),
        ("to +509 3456-7890 failed", "to [number] failed"),
        ("chat -1001234567890", "chat -[number]"),
        ("at -1.2921,36.8219", "at [place]"),
        ("lat=18.53 lon: -72.3", "lat=[place] lon: [place]"),
        ("18.53921", "[place]"),
        ("mail to a@example.org", "mail to [e-mail]"),
        ("[SQL: INSERT]\n[parameters: ('the text', 'x]y')]", "[SQL: INSERT]\n[parameters]"),
    ],
)  # fmt: skip
def test_what_leads_to_a_person_is_taken_out(text, expected):
    assert cleaned(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "listening on http://127.0.0.1:8080",
        "2026-11-22 15:04 took 0.25 s",
        "digest 2026-W47",
        "503",
    ],
)
def test_what_operators_need_stays(text):
    assert cleaned(text) == text


def test_arguments_are_cleaned_and_gone(log, written):
    log.addHandler(kept := Keeping())
    log.warning("sent to %s with %s", 50934567890, "hush-hush")
    assert written.getvalue() == "sent to [number] with [secret]\n"
    assert kept.records[0].args == ()


def test_tracebacks_are_cleaned(log, written):
    try:
        raise ValueError(f"no number: +50934567890 {TOKEN}")
    except ValueError:
        log.exception("failed")
    said = written.getvalue()
    assert "ValueError: no number: [number] [token]" in said
    assert "50934567890" not in said


def test_a_line_that_cannot_be_written_shows_no_arguments(log, written):
    log.warning("%d", "hush-hush")
    assert "cannot be written" in written.getvalue()
    assert "hush" not in written.getvalue()


def test_configure_quiets_talkative_libraries_even_at_debug(capsys):
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    root.handlers[:] = []
    try:
        configure("DEBUG", secrets=["hush-hush"])
        for name in ("httpx", "httpcore", "telegram.ext", "aiohttp.access", "asyncio"):
            assert logging.getLogger(name).getEffectiveLevel() >= logging.WARNING
        logging.getLogger("heed").debug("hush-hush")
        assert capsys.readouterr().err.endswith("heed: [secret]\n")
    finally:
        root.handlers[:], root.level = before, level
