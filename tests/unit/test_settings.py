import os
from datetime import timedelta
from pathlib import Path
from typing import Literal, Self

import pytest
from pydantic import BaseModel, ConfigDict, Field, SecretStr, model_validator

import channels
from bot.settings import BadSetting, Settings, catalogue, example, load
from bot.variables import default_text
from channels import Kind


class Pigeon(BaseModel):
    """A made-up channel."""

    model_config = ConfigDict(frozen=True)

    coop: str = Field("", description="Where the birds live; empty: no birds.")
    ring: SecretStr = Field(SecretStr(""), description="Secret on the ring.")
    pin: str = Field("", description="A secret that is a plain text.", max_length=8)
    birds: int = Field(3, ge=1, description="How many birds, from 1.")
    pause: timedelta = Field(timedelta(seconds=30), description="Rest between two flights.")
    towers: tuple[str, ...] = Field(("north", "south"), description="Where they may land.")
    weights: dict[str, int] = Field({"a b": 1}, description="Grams by bird.")
    mood: Literal["calm", "wild"] = Field("calm", description="How they fly.")
    mate: int | None = Field(None, description="Number of the mate; empty: none.")

    @model_validator(mode="after")
    def _has_a_coop(self) -> Self:
        if self.ring.get_secret_value() and not self.coop:
            raise ValueError(f"coop must be set where ring is {self.ring.get_secret_value()}")
        return self


KINDS = {"carrier.pigeon": Kind("carrier.pigeon", Pigeon, lambda *_: None, frozenset({"pin"}))}


def loaded(**environment):
    return load(environment, kinds=KINDS)


def mistakes(**environment):
    with pytest.raises(BadSetting) as caught:
        loaded(**environment)
    return caught.value.mistakes


def birds(**environment):
    given = {f"HEED_CARRIER_PIGEON_{name}": text for name, text in environment.items()}
    return loaded(**given).channels["carrier.pigeon"]


def test_without_any_variable_everything_has_its_default():
    settings = loaded()
    assert settings == Settings().with_channels(**{"carrier.pigeon": Pigeon()})
    assert settings.database_url == "sqlite:///heed.db"
    assert settings.port == 8080


def test_variables_become_typed_values():
    settings = loaded(HEED_PORT="9000", HEED_KEY_FILE="/run/keys", HEED_PUBLIC_URL="https://a.b/")
    assert (settings.port, settings.key_file) == (9000, Path("/run/keys"))
    assert settings.public_url == "https://a.b"


def test_a_channel_gets_its_own_variables():
    made = birds(
        BIRDS="7", TOWERS="east, west", WEIGHTS='{"x": 2}', PAUSE="PT5S", MOOD="wild", MATE="4"
    )
    assert (made.birds, made.towers, made.weights) == (7, ("east", "west"), {"x": 2})
    assert (made.pause, made.mood, made.mate) == (timedelta(seconds=5), "wild", 4)


def test_a_variable_set_to_nothing_is_not_set():
    assert birds(BIRDS="").birds == 3


def test_a_secret_may_come_from_a_file(tmp_path):
    (tmp_path / "ring").write_text("s3cret\n")
    made = birds(RING_FILE=str(tmp_path / "ring"), COOP="roof", PIN_FILE=str(tmp_path / "ring"))
    assert made.ring.get_secret_value() == "s3cret"
    assert made.pin == "s3cret"


def test_a_secret_given_twice_is_a_mistake(tmp_path):
    (tmp_path / "ring").write_text("s3cret")
    assert mistakes(
        HEED_CARRIER_PIGEON_RING="x", HEED_CARRIER_PIGEON_RING_FILE=str(tmp_path / "ring")
    ) == (
        "HEED_CARRIER_PIGEON_RING and HEED_CARRIER_PIGEON_RING_FILE are both set; "
        "keep one of them.",
    )


def test_a_secret_file_that_is_not_there_is_a_mistake(tmp_path):
    assert mistakes(HEED_CARRIER_PIGEON_RING_FILE=str(tmp_path / "none")) == (
        "HEED_CARRIER_PIGEON_RING_FILE names a file that cannot be read: "
        "No such file or directory.",
    )


def test_an_open_setting_cannot_come_from_a_file():
    assert "no setting" in mistakes(HEED_PORT_FILE="/x")[0]


def test_every_mistake_is_said_at_once_in_a_sentence():
    said = mistakes(
        HEED_PROT="1", HEED_PORT="70000", HEED_LOG_LEVEL="LOUD", HEED_CARRIER_PIGEON_WEIGHTS="{"
    )
    assert said == (
        "HEED_PROT is no setting of Heed (did you mean HEED_PORT?).",
        "HEED_PORT is '70000': it should be less than or equal to 65535 "
        "(Port of the web server, 0-65535; 0 takes a free one).",
        "HEED_LOG_LEVEL is 'LOUD': it should be 'DEBUG', 'INFO', 'WARNING' or 'ERROR' "
        "(How much is logged; personal content never is).",
        "HEED_CARRIER_PIGEON_WEIGHTS is not the JSON object that it should be.",
    )


@pytest.mark.parametrize(
    "environment",
    [
        {"HEED_CARRIER_PIGEON_RING": "hush-hush"},
        {"HEED_CARRIER_PIGEON_PIN": "hush-hush"},
        {"HEED_DATABASE_URL": "mysql://heed:hush-hush@db/heed"},
    ],
)
def test_a_secret_is_never_repeated(environment):
    said = "\n".join(mistakes(**environment))
    assert next(iter(environment)).removesuffix("_RING") in said
    assert "hush-hush" not in said


def test_a_rule_over_several_settings_names_their_variables():
    assert mistakes(HEED_CARRIER_PIGEON_RING="hush-hush") == (
        "HEED_CARRIER_PIGEON_COOP must be set where HEED_CARRIER_PIGEON_RING is ....",
    )


def test_settings_do_not_print_secrets():
    settings = loaded(
        HEED_DATABASE_URL="postgresql://heed:hush@db/heed",
        HEED_CARRIER_PIGEON_RING="hush",
        HEED_CARRIER_PIGEON_COOP="roof",
    )
    assert "hush" not in repr(settings)
    assert "hush" not in str(settings)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("HEED_DATABASE_URL", "heed.db"),
        ("HEED_PUBLIC_URL", "heed.example.org"),
        ("HEED_PUBLIC_URL", "https://a.b/?c"),
        ("HEED_PORT", "-1"),
        ("heed_port", "1"),
    ],
)
def test_a_value_or_name_that_cannot_be_used_is_refused(name, text):
    assert len(mistakes(**{name: text})) == 1


def test_what_others_set_is_none_of_our_business():
    assert loaded(PATH="/bin", HEED_REAL_DATA="/x", HEED_TEST_POSTGRES="y") == loaded()


def test_two_settings_with_one_name_are_a_fault_of_the_program():
    class Clash(BaseModel):
        level: str = Field("", description="Clashes.")

    with pytest.raises(ValueError, match="one name"):
        catalogue({"log": Kind("log", Clash, lambda *_: None)})


def test_dot_env_is_read_and_the_environment_comes_first(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".env").write_text("HEED_PORT=1\nHEED_HOST='h' # why\nOTHER=x\n")
    monkeypatch.setenv("HEED_PORT", "2")
    settings = load(kinds=KINDS)
    assert (settings.port, settings.host) == (2, "h")


def test_the_example_uncommented_gives_the_defaults(tmp_path, monkeypatch):
    lines = example(kinds=KINDS).splitlines()
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".env").write_text(
        "\n".join(line[2:] for line in lines if line.startswith("# HEED_") and "=" in line)
    )
    for name in [name for name in os.environ if name.startswith("HEED_")]:
        monkeypatch.delenv(name)
    assert load(kinds=KINDS) == loaded()


def test_the_example_says_what_each_setting_is():
    text = example(kinds=KINDS)
    assert (
        "# How many birds, from 1.\n# (whole number; default: 3)\n# HEED_CARRIER_PIGEON_BIRDS=3\n"
    ) in text
    assert "# HEED_CARRIER_PIGEON_RING_FILE may name a file" in text
    assert "# (one of calm, wild; default: calm)" in text


def test_every_setting_of_every_channel_can_be_set_to_its_default():
    for variable in catalogue(channels.found()):
        text = default_text(variable)
        load({variable.name: text})
