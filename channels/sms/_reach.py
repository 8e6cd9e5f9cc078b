"""What an operator can say of every gateway, and who called: through which proxies, from where.

Knows no gateway.
"""

import ipaddress
import re
from typing import Any

import phonenumbers
from aiohttp import web
from pydantic import BaseModel, ConfigDict, Field, SecretStr, field_validator

Network = ipaddress.IPv4Network | ipaddress.IPv6Network
Address = ipaddress.IPv4Address | ipaddress.IPv6Address


class Account(BaseModel):
    """Whose account it is; a gateway's own settings come after these."""

    # A wrong value must not print the secrets beside it.
    model_config = ConfigDict(frozen=True, hide_input_in_errors=True)

    account: str = Field("default", description="Name of this gateway account, kept with rows.")
    country: str = Field(
        "", description="Country (ISO 3166 alpha-2) of numbers without +; empty: kept as sent."
    )

    @field_validator("country")
    @classmethod
    def _is_country(cls, country: str) -> str:
        if country and country.upper() not in phonenumbers.SUPPORTED_REGIONS:
            raise ValueError("no country code of two letters")
        return country.upper()


class Reach(Account):
    """How a gateway that calls us does so."""

    networks: str = Field(
        "", description="Networks that may call, as 192.0.2.0/24,2001:db8::/32; empty: all."
    )
    proxies: str = Field(
        "", description="Networks of your own proxies, whose X-Forwarded-For is believed."
    )

    @field_validator("networks", "proxies")
    @classmethod
    def _are_networks(cls, written: str) -> str:
        networks_of(written)
        return written


def public_address(default: str = "") -> Any:
    """The setting for the address that the public calls; every gateway that needs it says so."""
    return Field(
        default,
        pattern=r"^(https?://[^\s/?#]+)?$",
        description="Address that the gateway calls, such as https://heed.example.org, no path.",
    )


def for_a_path(secret: SecretStr) -> SecretStr:
    """Check that a secret can stand in an address as it is.

    Raises:
        ValueError: it has other signs than these.
    """
    if not re.fullmatch(r"[A-Za-z0-9_-]*", secret.get_secret_value()):
        raise ValueError("only letters, digits, - and _ can stand in an address")
    return secret


def networks_of(written: str) -> tuple[Network, ...]:
    """Read networks, a comma between.

    Raises:
        ValueError: one is none.
    """
    try:
        return tuple(ipaddress.ip_network(each.strip()) for each in written.split(",") if each)
    except ValueError:
        raise ValueError("no networks such as 192.0.2.0/24, a comma between") from None


class Guard:
    """Tells who called, and whether they may."""

    def __init__(self, account: Account) -> None:
        reach = account if isinstance(account, Reach) else Reach()
        self._allowed = networks_of(reach.networks)
        self._proxies = networks_of(reach.proxies)

    @property
    def is_open(self) -> bool:
        """Whether everybody may call."""
        return not self._allowed

    def admits(self, request: web.Request) -> bool:
        """Whether the caller's address is on the list, or there is no list."""
        if self.is_open:
            return True
        address = self.caller(request)
        return address is not None and _within(address, self._allowed)

    def caller(self, request: web.Request) -> Address | None:
        """Who called: the last address that none of our own proxies has; None where unknown.

        What stands before it in X-Forwarded-For anybody may have written.
        """
        forwarded = ",".join(request.headers.getall("X-Forwarded-For", ()))
        hops = [*(hop for hop in forwarded.split(",") if hop.strip()), request.remote or ""]
        address = None
        for hop in reversed(hops):
            address = _address(hop)
            if address is None or not _within(address, self._proxies):
                break
        return address


def _within(address: Address, networks: tuple[Network, ...]) -> bool:
    return any(address in network for network in networks)


def _address(written: str) -> Address | None:
    try:
        address = ipaddress.ip_address(written.strip())
    except ValueError:
        return None
    # A socket that listens on both families names 192.0.2.1 ::ffff:192.0.2.1.
    return getattr(address, "ipv4_mapped", None) or address
