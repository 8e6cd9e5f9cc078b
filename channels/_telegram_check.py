"""Ask Telegram how our bot stands: is the token good, does it call the webhook that we serve.

Says nothing of what it reads but counts and its own words: an error of Telegram's may quote ours.
"""

from typing import Any
from urllib.parse import urlsplit

from channels import ChannelError
from channels._telegram_line import TOKEN_REFUSED, Line, Refused, call
from channels._telegram_settings import TelegramSettings

# More than this, and we are behind: Telegram drops what it could not hand over for 24 h.
MANY_PENDING = 100
_PORTS = frozenset({443, 80, 88, 8443})  # the only ones that Telegram calls

Told = list[tuple[bool | None, str]]


async def examine(line: Line, settings: TelegramSettings) -> Told:
    """Ask getMe, and getWebhookInfo.

    Raises:
        ChannelError: Telegram cannot be reached.
    """
    try:
        await call(line, "getMe")
        hook = await call(line, "getWebhookInfo")
    except Refused as refused:
        if refused.code in TOKEN_REFUSED:
            return [(False, "Telegram refuses the token: ask @BotFather for the current one.")]
        raise ChannelError("Telegram did not answer as it should") from None
    return [(True, "Telegram knows the token."), *judged(hook, settings)]


def judged(hook: Any, settings: TelegramSettings) -> Told:
    """Say what is wrong with the webhook, as getWebhookInfo tells of it."""
    known = hook if isinstance(hook, dict) else {}
    found = [_address(str(known.get("url") or ""), settings), _pending(known)]
    if settings.mode == "webhook" and known.get("last_error_date"):
        found.append(
            (None, "Telegram had an error at its last call of the webhook: see the log of then.")
        )
    return [one for one in found if one is not None]


def _address(url: str, settings: TelegramSettings) -> tuple[bool | None, str] | None:
    if settings.mode == "poll":
        # Polling ends a webhook when it starts, so it stands in the way only while we are away.
        said = "A webhook is set, but the mode is poll: it is removed when Heed starts."
        return (None, said) if url else None
    if not url:
        return False, "No webhook is set: it is when Heed starts, in webhook mode."
    if url != settings.webhook_url:
        return False, "Telegram calls another webhook: does another program use this bot's token?"
    ours = urlsplit(url)
    if ours.scheme != "https" or (ours.port or 443) not in _PORTS:
        return False, "The webhook must be https, on port 443, 80, 88 or 8443."
    return True, "The webhook is set to ours."


def _pending(known: dict[str, Any]) -> tuple[bool | None, str]:
    count = known.get("pending_update_count")
    if not isinstance(count, int):
        return None, "Telegram does not say how many updates wait."
    if count > MANY_PENDING:
        return False, f"{count} updates wait at Telegram: is Heed running, and reachable?"
    return True, f"{count} updates wait at Telegram."
