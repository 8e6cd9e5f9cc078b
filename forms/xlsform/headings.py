"""What the headings of an XLSForm's columns mean, in all their spellings.

Source: xlsform.org, and the aliases of pyxform 4.5.
"""

import re
from dataclasses import dataclass

from forms.xlsform.languages import code_of

# Texts, which may stand in several languages.
TEXTS = frozenset({"label", "hint", "constraint_message", "required_message"})
MEDIA = frozenset({"image", "audio", "video"})
BIG = "big_image"  # of questions only
_SURVEY = frozenset(
    {
        *("type", "name", "required", "relevant", "constraint", "calculation", "default"),
        *("read_only", "appearance", "choice_filter", "parameters", "trigger", "disabled"),
        "repeat_count",
    }
)
# Known, and of no use in a conversation, or to Heed.
_UNUSED = frozenset(
    {
        *("guidance_hint", "rows", "autoplay", "save_to", "buttontext", "short"),
        *("noapperrorstring", "no_app_error_string", "compact_tag", "sms_field", "sms_option"),
        *("sms_separator", "sms_allow_media", "sms_date_format", "sms_datetime_format"),
        *("sms_response", "query", "intent", "notes", "note", "comment", "comments"),
        *("body::kb:flash", "accuracythreshold", "entities:saveto"),
    }
)
_ALIASES = {
    "command": "type",
    "tag": "name",
    "value": "name",
    "caption": "label",
    "relevance": "relevant",
    "calculate": "calculation",
    "readonly": "read_only",
    "count": "repeat_count",
    "jr:count": "repeat_count",
    "repeatcount": "repeat_count",
    "constraining_message": "constraint_message",
    "constraint_msg": "constraint_message",
    "constraintmsg": "constraint_message",
    "jr:constraintmsg": "constraint_message",
    "requiredmsg": "required_message",
    "required_msg": "required_message",
    "jr:requiredmsg": "required_message",
    "listname": "list_name",
}
_CHOICES = frozenset({"list_name", "name"})
_SETTINGS = frozenset({"form_title", "form_id", "version", "default_language"})
_SETTINGS_ALIASES = {
    "title": "form_title",
    "set_form_title": "form_title",
    "id_string": "form_id",
    "set_form_id": "form_id",
}
SETTINGS_UNUSED = frozenset(
    {
        *("style", "instance_name", "public_key", "submission_url", "auto_send", "auto_delete"),
        *("allow_choice_duplicates", "add_none_option", "omit_instanceid", "clean_text_values"),
        *("flat", "prefix", "delimiter", "name", "sms_keyword", "sms_separator"),
        *("sms_allow_media", "sms_date_format", "sms_datetime_format", "sms_response"),
        *(
            "compact_prefix",
            "compact_delimiter",
            "namespaces",
            "instance_xmlns",
            "client_editable",
        ),
    }
)
_PREFIXES = frozenset({"bind", "control", "body", "media", "instance"})
KNOWN = {
    "survey": sorted(_SURVEY | TEXTS | MEDIA | {BIG} | _UNUSED),
    "choices": sorted(_CHOICES | {"label"} | MEDIA),
    "settings": sorted(_SETTINGS | SETTINGS_UNUSED),
}


@dataclass(frozen=True, slots=True)
class Heading:
    """What a column holds: `key` is "" where Heed does not know, "-" where it has no use."""

    key: str
    language: str | None = None


def read_heading(written: str, sheet: str) -> Heading:
    """Tell what a heading means.

    Args:
        sheet: `survey`, `choices` or `settings`.
    """
    parts = [part.strip() for part in _parts(written)]
    key = _plain(parts[0])
    prefixed = key in _PREFIXES and len(parts) > 1
    if prefixed:
        key, parts = _plain(parts[1]), parts[1:]
        if key in ("parameters", "type", "name"):
            return Heading("")
    key = _key(key, sheet)
    if key in TEXTS | MEDIA | {BIG}:
        return Heading(key, code_of(" ".join(parts[1:])) if len(parts) > 1 else None)
    return Heading(key if len(parts) == 1 or key == "-" else "")


def _key(key: str, sheet: str) -> str:
    key = _ALIASES.get(key, key)
    if sheet == "settings":
        key = _SETTINGS_ALIASES.get(key, key)
        return key if key in _SETTINGS | SETTINGS_UNUSED else ""
    if sheet == "choices":
        key = "label" if key == "text" else key
        return key if key in _CHOICES | MEDIA | {"label"} else ""
    if key in _UNUSED:
        return "-"
    return key if key in _SURVEY | TEXTS | MEDIA | {BIG} else ""


def _parts(written: str) -> list[str]:
    if "::" in written:
        return written.split("::")
    # One colon is the older way; "jr:count" is a name with a colon in it.
    return re.sub(r"\bjr:", "jr\0", written).replace(":", "::").replace("\0", ":").split("::")


def _plain(part: str) -> str:
    return re.sub(r"[\s_-]+", "_", part.strip().lower())
