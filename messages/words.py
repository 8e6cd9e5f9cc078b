"""Say things: every sentence a person reads comes from the Fluent files in `words/`.

One file a language; a new language is a new file and nothing else. What a language lacks is
said in English. Dates and numbers are written by `dates.py`; pass them in as text. A language is
parsed when it first speaks; its keys and menu words, which all languages are asked for at once,
are read line by line.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser
from fluent.syntax.ast import Message, Resource, VariableReference
from fluent.syntax.visitor import Visitor

FALLBACK = "en"
# fluent.runtime refuses slots over 1,000 characters; a person's words may be longer and are put
# in afterwards.
_LONG = 900
_FOLDER = Path(__file__).parent / "words"
_KEY = re.compile(r"^([a-z][\w-]*) =", re.MULTILINE)
_LISTS = re.compile(r"^(greetings|thanks|says-yes|says-no) = (.+)$", re.MULTILINE)
# A menu word, and what else is heard as that word: "    .also = ".
_MENU = re.compile(r"^(menu-\w+) = (.+)(?:\n +\.also = (.+))?$", re.MULTILINE)


def say(key: str, language: str, /, **slots: object) -> str:
    """Return the sentence `key` in a language, or in English where that language lacks it.

    Args:
        key: as in the Fluent files.
        language: two or three letters ("fr", "fr-HT" is read as "fr").
        slots: what the sentence leaves open; text or whole numbers.

    Raises:
        KeyError: no language has the key, or a slot is missing.
    """
    if slots:
        return _format(key, language, slots)
    return _say_alone(key, language)


@lru_cache(maxsize=1)
def spoken() -> tuple[str, ...]:
    """List the languages that have a file, in the order of their codes."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.ftl")))


@lru_cache(maxsize=16)
def keys(language: str) -> frozenset[str]:
    """Return the keys that a language has of its own."""
    return frozenset(_KEY.findall(_source(language)))


@lru_cache(maxsize=4096)
def slots(key: str, language: str) -> frozenset[str]:
    """Return the names of the slots of a sentence, as that language itself writes it."""
    visitor = _SlotCollector()
    visitor.visit(_messages(language)[key])
    return frozenset(visitor.names)


@lru_cache(maxsize=64)
def menu_words(key: str) -> Mapping[str, str]:
    """Return the words that are heard as a menu key: word -> language.

    All languages' words, and what else people type for them (`.also`: other spellings, and Latin
    letters for Arabic and Hindi). `say` gives the one that a language names. Where languages
    share a word, English has it, else the first code.
    """
    words: dict[str, str] = {}
    for language in (FALLBACK, *spoken()):
        for word in heard_as(language).get(key, ()):
            words.setdefault(word, language)
    return MappingProxyType(words)


@lru_cache(maxsize=16)
def heard_as(language: str) -> Mapping[str, tuple[str, ...]]:
    """Return the menu keys of a language, and the words that are heard as each, its own first."""
    listed = _MENU.findall(_source(language))
    return MappingProxyType(
        {
            key: tuple(name.strip() for name in (word, *also.split(",")) if name.strip())
            for key, word, also in listed
        }
    )


@lru_cache(maxsize=64)
def greetings(language: str) -> frozenset[str]:
    """Return the words, lower case, by which people of a language begin to talk."""
    return _listed("greetings", language)


def thanks(language: str) -> frozenset[str]:
    """Return the words, lower case, by which people of a language say thanks and no more."""
    return _listed("thanks", language)


@lru_cache(maxsize=1)
def yes_or_no() -> Mapping[str, str]:
    """Return what people say for yes and no in all languages, lower case -> "yes" or "no".

    "OK" is neither: it may say no more than that a message arrived.
    """
    return MappingProxyType(
        {
            word: meant
            for meant in ("yes", "no")
            for language in spoken()
            for word in _listed(f"says-{meant}", language)
        }
    )


def _listed(key: str, language: str) -> frozenset[str]:
    code = language if language in spoken() else language.split("-")[0]
    lists = dict(_LISTS.findall(_source(code if code in spoken() else FALLBACK)))
    return frozenset(lists.get(key, "").casefold().split(", ")) - {""}


@lru_cache(maxsize=1)
def more_words() -> frozenset[str]:
    """Return what asks for the next page of a list, lower case: all languages' letters and words.

    A telephone with Arabic or Hindi letters has no M at hand, one with Latin letters no م.
    """
    lines = (say("list-more", language) for language in spoken())
    return frozenset(word.casefold() for line in lines for word in line.split())


@lru_cache(maxsize=8192)
def _say_alone(key: str, language: str) -> str:
    return _format(key, language, {})


def _format(key: str, language: str, slots: dict[str, object]) -> str:
    bundle = _bundle_with(key, language)
    pattern = bundle.get_message(key).value
    if pattern is None:
        raise KeyError(key)
    long = {name: str(v) for name, v in slots.items() if isinstance(v, str) and len(v) > _LONG}
    held = {name: f"\ue000{name}\ue001" for name in long}
    text, errors = bundle.format_pattern(pattern, {**slots, **held})
    if errors:
        raise KeyError(f"{key} ({language}): {errors[0]}")
    said = str(text)
    for name, words in long.items():
        said = said.replace(held[name], words)
    return said


@lru_cache(maxsize=8192)
def _bundle_with(key: str, language: str) -> FluentBundle:
    for code in (language, language.split("-")[0], FALLBACK):
        if code in spoken() and key in keys(code):
            return _bundle(code)
    raise KeyError(key)


@lru_cache(maxsize=16)
def _bundle(language: str) -> FluentBundle:
    # Isolation marks would count against the 67 letters of an SMS and show as boxes on old phones.
    # Arabic reads right without them, as long as its file keeps to what its header says.
    bundle = FluentBundle([language, FALLBACK], use_isolating=False)
    bundle.add_resource(_resource(language))
    return bundle


@lru_cache(maxsize=16)
def _messages(language: str) -> dict[str, Message]:
    entries = _resource(language).body
    return {entry.id.name: entry for entry in entries if isinstance(entry, Message)}


@lru_cache(maxsize=16)
def _resource(language: str) -> Resource:
    # Parsed once for both the bundle and the checks: it costs about 40 ms a language.
    return FluentParser().parse(_source(language))


@lru_cache(maxsize=16)
def _source(language: str) -> str:
    return (_FOLDER / f"{language}.ftl").read_text(encoding="utf-8")


class _SlotCollector(Visitor):
    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def visit_VariableReference(self, node: VariableReference) -> None:
        self.names.add(node.id.name)
