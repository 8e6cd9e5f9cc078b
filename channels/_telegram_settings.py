"""What an operator sets to reach Telegram."""

import re
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, SecretStr, model_validator


class TelegramSettings(BaseModel):
    """How Heed reaches Telegram; without a token the channel is switched off."""

    model_config = ConfigDict(frozen=True, hide_input_in_errors=True)

    token: SecretStr = Field(
        default=SecretStr(""), description="Token from @BotFather; empty switches Telegram off."
    )
    base_url: str = Field(
        default="https://api.telegram.org", description="Address of the Bot API, without token."
    )
    mode: Literal["poll", "webhook"] = Field(
        default="poll", description="Fetch updates by long polling, or be called by Telegram."
    )
    webhook_url: str = Field(
        default="", description="Public https address of the webhook (webhook mode only)."
    )
    webhook_secret: SecretStr = Field(
        default=SecretStr(""),
        description="Secret that Telegram shows on each call: 1-256 of A-Z a-z 0-9 _ -.",
    )
    webhook_path: str = Field(
        default="/telegram", description="Path under which Heed serves the webhook."
    )
    poll_timeout_s: int = Field(
        default=30, ge=0, le=50, description="How long an empty long poll stays open, in seconds."
    )

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        token, secret = self.token.get_secret_value(), self.webhook_secret.get_secret_value()
        if token and not re.fullmatch(r"[0-9]{1,19}:[A-Za-z0-9_-]+", token):
            raise ValueError("token must look like 123456:ABC-def, as @BotFather gave it")
        if secret and not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", secret):
            raise ValueError("webhook_secret must be 1-256 characters of A-Z a-z 0-9 _ -")
        if self.mode == "webhook" and token and not (secret and self.webhook_url):
            raise ValueError("webhook mode needs webhook_secret and webhook_url")
        if not self.webhook_path.startswith("/"):
            raise ValueError("webhook_path must start with /")
        return self

    @property
    def secret(self) -> str:
        """The webhook's secret, in clear."""
        return self.webhook_secret.get_secret_value()

    @property
    def calls_root(self) -> str:
        """Where methods are called, up to and with the token."""
        return f"{self.base_url.rstrip('/')}/bot{self.token.get_secret_value()}"

    @property
    def files_root(self) -> str:
        """Where files are served, up to and with the token."""
        return f"{self.base_url.rstrip('/')}/file/bot{self.token.get_secret_value()}"
