"""What an operator can say about the SMS gateway that nobody has heard of."""

import json
from typing import Any, Literal

from pydantic import Field, SecretStr, field_validator

from channels.sms._reach import Reach


class Settings(Reach):
    """How the gateway writes to us and wants to be written to."""

    secret: SecretStr = Field(
        SecretStr(""), description="Shared secret of the gateway; empty: SMS is off."
    )
    secret_header: str = Field("X-Heed-Secret", description="Header that carries the secret.")
    secret_field: str = Field(
        "secret", description="Query or form field that may carry the secret instead."
    )
    path: str = Field("/sms", pattern="^/", description="Path that the gateway calls.")
    id_field: str = Field("id", description="Field with the gateway's id of the message.")
    from_field: str = Field("from", description="Field with the sender's number.")
    to_field: str = Field(
        "to", description="Field with the number written to; kept with the message."
    )
    text_field: str = Field("text", description="Field with the text.")
    time_field: str = Field(
        "time", description="Field with the gateway's time; tells messages without id apart."
    )
    call_field: str = Field(
        "", description="Field that only a missed call has, whatever it says; empty: no calls."
    )
    send_url: str = Field(
        "", pattern="^(https?://.+)?$", description="Where replies go; empty: only kept."
    )
    send_method: Literal["POST", "GET"] = Field("POST", description="HTTP method of replies.")
    send_format: Literal["form", "json"] = Field("form", description="Body of a POST reply.")
    send_to_field: str = Field("to", description="Field for the recipient's number.")
    send_text_field: str = Field("text", description="Field for the text.")
    send_from_field: str = Field("from", description="Field for our own number.")
    send_from: str = Field("", description="Our own number or name; empty: not sent.")
    send_extra: SecretStr = Field(
        SecretStr("{}"), description="Fixed further fields of replies, as a JSON object."
    )
    send_user: str = Field("", description="User for basic authentication; empty: none.")
    send_password: SecretStr = Field(
        SecretStr(""), description="Password for basic authentication."
    )

    @field_validator("send_extra")
    @classmethod
    def _is_object(cls, extra: SecretStr) -> SecretStr:
        fixed_fields(extra)
        return extra


def fixed_fields(extra: SecretStr) -> dict[str, Any]:
    """Read the JSON object of fixed fields.

    Raises:
        ValueError: no JSON object.
    """
    try:
        fields = json.loads(extra.get_secret_value() or "{}")
    except ValueError:  # its message quotes what it read, and that is a secret
        fields = None
    if not isinstance(fields, dict):
        raise ValueError("no JSON object")
    return fields
