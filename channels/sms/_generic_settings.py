"""What an operator can say about the SMS gateway that nobody has heard of."""

import json
from typing import Any, Literal

import phonenumbers
from pydantic import BaseModel, ConfigDict, Field, SecretStr, field_validator


class Settings(BaseModel):
    """How the gateway writes to us and wants to be written to."""

    # A wrong value must not print the secrets beside it.
    model_config = ConfigDict(frozen=True, hide_input_in_errors=True)

    secret: SecretStr = Field(
        SecretStr(""), description="Shared secret of the gateway; empty: SMS is off."
    )
    secret_header: str = Field("X-Heed-Secret", description="Header that carries the secret.")
    secret_field: str = Field(
        "secret", description="Query or form field that may carry the secret instead."
    )
    path: str = Field("/sms", pattern="^/", description="Path that the gateway calls.")
    account: str = Field("default", description="Name of this gateway account, kept with rows.")
    id_field: str = Field("id", description="Field with the gateway's id of the message.")
    from_field: str = Field("from", description="Field with the sender's number.")
    to_field: str = Field(
        "to", description="Field with the number written to; kept with the message."
    )
    text_field: str = Field("text", description="Field with the text.")
    time_field: str = Field(
        "time", description="Field with the gateway's time; tells messages without id apart."
    )
    country: str = Field(
        "", description="Country (ISO 3166 alpha-2) of numbers without +; empty: kept as sent."
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

    @field_validator("country")
    @classmethod
    def _is_country(cls, country: str) -> str:
        if country and country.upper() not in phonenumbers.SUPPORTED_REGIONS:
            raise ValueError("no country code of two letters")
        return country.upper()

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
