"""Settings: the core's own, and those of every channel that is found.

They come from the environment and from `.env` in the working folder, the environment first. A
variable that is set to nothing counts as not set. A secret comes from NAME or from the file that
NAME_FILE names. Whatever is wrong is said at once, in sentences, and a secret is never repeated.
"""

import difflib
import os
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal, Self

from dotenv import dotenv_values
from pydantic import BaseModel, Field, ValidationError, field_validator
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

import channels
from bot.variables import FILE, PREFIX, Variable, allowed, from_text, printed, variables_of
from channels import Kind

# Not ours to judge: tests and benchmarks find their material by these.
_OF_TESTS = re.compile(r"HEED_(REAL_DATA|TEST_\w+)")
_CORE_SECRETS = frozenset({"database_url"})  # PostgreSQL's may carry a password


class BadSetting(Exception):
    """The settings hold mistakes; the text has one sentence a line for each."""

    def __init__(self, mistakes: Iterable[str]) -> None:
        self.mistakes = tuple(mistakes)
        super().__init__("\n".join(self.mistakes))


class Settings(BaseSettings):
    """Everything that can be set; made by `load`, in tests by naming what differs."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, frozen=True, extra="forbid")

    database_url: str = Field(
        "sqlite:///heed.db",
        description="Where the database is: sqlite:///FILE or postgresql://USER:WORD@HOST/NAME.",
        repr=False,
    )
    key_file: Path = Field(
        Path("heed.keys"),
        description="File with the keys that seal what is personal; keep it apart from backups.",
    )
    release_key_file: Path | None = Field(
        None,
        description="File with the minisign key that signs releases; keep it apart from backups.",
    )
    spool_folder: Path = Field(
        Path("heed.spool"),
        description="Folder for what comes by SMS while the database is away; on another disk.",
    )
    public_url: str = Field(
        "http://localhost:8080",
        description="Address under which the public reaches Heed's pages, for links in messages.",
    )
    host: str = Field(
        "127.0.0.1", description="Network address that Heed's web server listens on."
    )
    port: int = Field(
        8080, ge=0, le=65535, description="Port of the web server, 0-65535; 0 takes a free one."
    )
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        "INFO", description="How much is logged; personal content never is."
    )
    sms_letter_most: int = Field(
        10, ge=0, description="SMS that one letter may take; a longer one is held. 0: no limit."
    )
    sms_day_most: int = Field(
        200, ge=0, description="SMS that one person gets a day; what is over waits. 0: no limit."
    )
    sms_price: float = Field(
        0.0, ge=0, description="What one SMS costs, for what organisers are told of a budget."
    )
    sms_currency: str = Field("", description="The money of that price, as USD or KES.")
    suggestions: bool = Field(
        True,
        description="Learn every night which words speak for which category: 300 MB for a minute.",
    )
    channels: Mapping[str, BaseModel] = Field(default_factory=dict, repr=False)

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Take only what `load` read: it knows secret files and finds unknown names."""
        return (init_settings,)

    @field_validator("database_url")
    @classmethod
    def _is_known_database(cls, url: str) -> str:
        if not re.match(r"(sqlite|postgresql)(\+\w+)?://", url):
            raise ValueError("it should begin with sqlite:/// or postgresql://")
        return url

    @field_validator("public_url")
    @classmethod
    def _is_web_address(cls, url: str) -> str:
        if not re.fullmatch(r"https?://[^\s/?#]+[^\s?#]*", url):
            raise ValueError("it should be an address such as https://heed.example.org")
        return url.rstrip("/")

    def with_channels(self, **models: BaseModel) -> Self:
        """Return the same settings with these channels' in the place of what was there."""
        return self.model_copy(update={"channels": MappingProxyType(models)})


def load(
    environment: Mapping[str, str] | None = None, *, kinds: Mapping[str, Kind] | None = None
) -> Settings:
    """Read and check all settings.

    Args:
        environment: instead of the real one and `.env`.
        kinds: channels by name instead of those found.

    Raises:
        BadSetting: with every mistake at once.
    """
    kinds = channels.found() if kinds is None else kinds
    surroundings = _surroundings() if environment is None else environment
    given = {name: text for name, text in surroundings.items() if text}
    known = catalogue(kinds)
    mistakes = _unknown(given, known)
    texts: dict[str, str] = {}
    for variable in known:
        text, mistake = _text_of(variable, given)
        mistakes += mistake
        if text is not None:
            texts[variable.name] = text
    models: dict[str, type[BaseModel]] = {"": Settings}
    models |= {name: kind.settings for name, kind in kinds.items()}
    made: dict[str, Any] = {}
    for channel, model in models.items():
        its_own = [variable for variable in known if variable.channel == channel]
        made[channel] = _validated(model, its_own, texts, mistakes)
    if mistakes:
        raise BadSetting(mistakes)
    core: Settings = made.pop("")
    return core.with_channels(**made)


def catalogue(kinds: Mapping[str, Kind]) -> list[Variable]:
    """Name every variable: the core's first, then by channel.

    Raises:
        ValueError: two settings would have one name.
    """
    known = [v for v in variables_of(Settings, secrets=_CORE_SECRETS) if v.field != "channels"]
    for name in sorted(kinds):
        known += variables_of(kinds[name].settings, channel=name, secrets=kinds[name].secrets)
    names = [variable.name for variable in known]
    if len(set(names)) < len(names):
        raise ValueError("two settings have one name")
    return known


def example(*, kinds: Mapping[str, Kind] | None = None) -> str:
    """Write `.env.example`: every setting with its sentence, kind and default."""
    known = catalogue(channels.found() if kinds is None else kinds)
    said = [
        "# Every setting of Heed. Printed by `python -m bot settings`: copy to .env, uncomment.",
        "# Set to nothing means not set. The environment comes before .env.",
    ]
    channel = ""
    for variable in known:
        if variable.channel != channel:
            channel = variable.channel
            said.append(f"# --- channel: {channel} ---")
        said.append(printed(variable))
    return "\n\n".join(["\n".join(said[:2]), *said[2:]]) + "\n"


def _surroundings() -> dict[str, str]:
    from_file = dotenv_values(Path(".env"), interpolate=False)
    return {name: text or "" for name, text in from_file.items()} | dict(os.environ)


def _unknown(given: Iterable[str], known: list[Variable]) -> list[str]:
    names = {v.name for v in known} | {v.name + FILE for v in known if v.secret}
    strangers = [
        name
        for name in sorted(given)
        if name.upper().startswith(PREFIX) and name not in names and not _OF_TESTS.fullmatch(name)
    ]
    return [f"{name} is no setting of Heed{_nearest(name, names)}." for name in strangers]


def _nearest(name: str, names: Iterable[str]) -> str:
    near = difflib.get_close_matches(name.upper(), sorted(names), n=1, cutoff=0.7)
    return f" (did you mean {near[0]}?)" if near else ""


def _text_of(variable: Variable, given: Mapping[str, str]) -> tuple[str | None, list[str]]:
    text, file = given.get(variable.name), given.get(variable.name + FILE)
    if not variable.secret or file is None:
        return text, []
    if text is not None:
        return None, [f"{variable.name} and {variable.name}{FILE} are both set; keep one of them."]
    try:
        return Path(file).read_text(encoding="utf-8").rstrip("\r\n"), []
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "not a text"
        return None, [f"{variable.name}{FILE} names a file that cannot be read: {reason}."]


def _validated(
    model: type[BaseModel], known: list[Variable], texts: Mapping[str, str], mistakes: list[str]
) -> BaseModel | None:
    values: dict[str, object] = {}
    for variable in known:
        if variable.name in texts:
            try:
                values[variable.field] = from_text(variable, texts[variable.name])
            except ValueError:
                mistakes.append(
                    f"{variable.name} is not the {allowed(variable)} that it should be."
                )
    try:
        return model(**values)
    except ValidationError as error:
        mistakes += [_sentence(one, known, texts) for one in error.errors(include_url=False)]
        return None


def _sentence(error: ErrorDetails, known: list[Variable], texts: Mapping[str, str]) -> str:
    rule = re.sub(r"^(Input|String|Value) should", "it should", error["msg"])
    rule = rule.removeprefix("Value error, ").removeprefix("Assertion failed, ").rstrip(".")
    for secret in (texts[v.name] for v in known if v.secret and v.name in texts):
        rule = rule.replace(secret, "...")
    variable = next((v for v in known if error["loc"][:1] == (v.field,)), None)
    if variable is None:
        return f"{_with_names(rule, known)}."
    if error["type"] == "missing":
        return f"{variable.name} is not set, and there is no default: {variable.about.description}"
    said = "cannot be used" if variable.secret else f"is {texts.get(variable.name)!r}"
    meaning = (variable.about.description or allowed(variable)).rstrip(".")
    return f"{variable.name} {said}: {rule} ({meaning})."


def _with_names(rule: str, known: list[Variable]) -> str:
    # A channel's validator speaks of its fields; people set variables.
    names = {variable.field: variable.name for variable in known}
    return re.sub(r"\w+", lambda word: names.get(word.group(), word.group()), rule)
