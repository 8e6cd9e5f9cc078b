"""What goes into the log, and what never does: tokens, numbers of people, places, secrets.

Heed's own lines never hold them; this is the net below other people's libraries. Numbers of seven
digits and more are taken out too, so a row's id is logged as `privacy.base36.base36(id)`.
"""

import logging
import re
from collections.abc import Iterable

# httpx logs every address it calls, and with it the bot's token; PTB logs whole messages
# (reliability.md, fact 4: measured with 22.8); aiohttp.access logs the links of officials.
TALKATIVE = ("alembic", "httpx", "httpcore", "telegram", "aiohttp.access", "asyncio")
_FORMAT = "%(asctime)s %(levelname)-7s %(name)s: %(message)s"
_SHORTEST_SECRET = 4  # shorter ones would tear holes into every line

_BOT_TOKEN = re.compile(r"\d{6,}:[A-Za-z0-9_-]{30,}")
_SQL_PARAMETERS = re.compile(r"\[parameters: .*?\]\s*$", re.MULTILINE | re.DOTALL)
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+")
_PAIR = re.compile(r"[-+]?\d{1,3}\.\d{2,}\s*[,;/ ]\s*[-+]?\d{1,3}\.\d{2,}")
_NAMED_DEGREES = re.compile(
    r"(?i)(\b(?:lat(?:itude)?|lng|long?(?:itude)?)[\"'\s:=]{1,4})[-+]?\d+\.\d+"
)
_FINE_DEGREES = re.compile(r"(?<![\d.])[-+]?\d{1,3}\.\d{4,}")
_DIGITS = re.compile(r"\+?\d(?:[ ()-]{0,2}\d){6,}")
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?: \d\d)?")


def cleaned(text: str, secrets: Iterable[str] = ()) -> str:
    """Return the text without secrets, bot tokens, addresses, coordinates and long numbers."""
    for secret in secrets:
        text = text.replace(secret, "[secret]")
    text = _SQL_PARAMETERS.sub("[parameters]", _BOT_TOKEN.sub("[token]", text))
    text = _MAIL.sub("[e-mail]", text)
    text = _NAMED_DEGREES.sub(r"\1[place]", text)
    text = _FINE_DEGREES.sub("[place]", _PAIR.sub("[place]", text))
    return _DIGITS.sub(_unless_a_day, text)


class Cleaning(logging.Filter):
    """Cleans a record for good, its arguments and its traceback too; lets every record pass."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        super().__init__()
        self._secrets = tuple(s for s in secrets if len(s) >= _SHORTEST_SECRET)
        self._tracebacks = logging.Formatter()

    def filter(self, record: logging.LogRecord) -> bool:
        """Replace message, arguments and traceback by their cleaned text."""
        record.msg, record.args = self._message(record), ()
        if record.exc_info and not record.exc_text:
            record.exc_text = self._tracebacks.formatException(record.exc_info)
        record.exc_info = None  # another handler would write it out again, uncleaned
        if record.exc_text:
            record.exc_text = cleaned(record.exc_text, self._secrets)
        if record.stack_info:
            record.stack_info = cleaned(record.stack_info, self._secrets)
        return True

    def _message(self, record: logging.LogRecord) -> str:
        try:
            return cleaned(record.getMessage(), self._secrets)
        except Exception:  # as logging itself would, but that prints the arguments in clear
            return f"a log line that cannot be written ({record.pathname}:{record.lineno})"


def configure(level: str, *, secrets: Iterable[str] = ()) -> None:
    """Write the log to standard error, cleaned; replaces what was set up before.

    Args:
        level: DEBUG, INFO, WARNING or ERROR; talkative libraries stay at WARNING or above.
        secrets: texts that are taken out wherever they stand; shorter than 4 are not.
    """
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter(_FORMAT))
    handler.addFilter(Cleaning(secrets))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(max(logging.WARNING, logging.getLevelName(level)))


def _unless_a_day(digits: re.Match[str]) -> str:
    return digits.group() if _DAY.fullmatch(digits.group()) else "[number]"
