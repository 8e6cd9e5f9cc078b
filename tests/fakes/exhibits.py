"""A small campaign whose form shows pictures and a sound, as if it lay in a folder."""

import json
from base64 import b64encode

from forms.exhibits import written
from tests.fakes.pictures import encoded, quarters

PICTURE = encoded(quarters(64, 48), "JPEG")
PICTURE_FR = encoded(quarters(48, 64), "JPEG")
SOUND = b"ID3" + b"\0" * 60
CAMPAIGN = """\
campaign: wells
kind: survey
title: {en: Wells, fr: Puits, sw: Visima}
languages: [en, fr, sw]
timezone: Africa/Nairobi
country: KE
consent: {version: 1, text: {en: Agree?, fr: D'accord?, sw: Sawa?}}
categories:
  - {code: well, label: {en: Well, fr: Puits, sw: Kisima}}
survey:
  unit: individual
  areas:
    - {name: Bondeni, stratum: rural, cluster: A, weight: 1, quota: 9}
form: form.xlsx
"""
HEADINGS = "type|name|label::English (en)|label::French (fr)|label::Swahili (sw)|required|" + (
    "media::image::English (en)|media::image::French (fr)|media::audio|media::video"
)
ROWS = (
    "note|look|Look first.|Regardez d'abord.|Tazama kwanza.||look.jpg||||",
    "select_one pumps|pump|Which pump?|Quelle pompe ?|Pampu ipi?|yes|pump.jpg|pompe.jpg||",
    "text|noise|Which noise?|Quel bruit ?|Kelele gani?|yes|||noise.mp3|",
)
LABELS = "label::English (en)|label::French (fr)|label::Swahili (sw)"
PUMPS = (
    f"list_name|name|{LABELS}",
    "pumps|a|Afridev|Afridev|Afridev",
    "pumps|b|India Mark|India Mark|India Mark",
)
FILES = {
    "form-media/look.jpg": written("image/jpeg", PICTURE),
    "form-media/pump.jpg": written("image/jpeg", PICTURE),
    "pompe.jpg": written("image/jpeg", PICTURE_FR),
    "noise.mp3": written("audio/mpeg", SOUND),
}


def form(*rows: str, choices: tuple[str, ...] = PUMPS, headings: str = HEADINGS) -> str:
    """The cells of a form, as the campaign's files carry them."""
    sheets = {
        "survey": [line.split("|") for line in (headings, *(rows or ROWS))],
        "choices": [line.split("|") for line in choices],
    }
    return json.dumps({"sheets": sheets, "beside": {}})


def folder() -> dict[str, str]:
    """The campaign's files by name."""
    return {"form.xlsx": form(), **FILES}


def bytes_in(text: str) -> bool:
    """Whether a text carries the picture itself."""
    return b64encode(PICTURE).decode()[:40] in text
