"""Which language a text is in, of those that a campaign speaks; None when it is better to ask.

First the script (and Hindi in Latin letters), then two witnesses added in log-odds: py3langid's
model and, with a small weight, the n-grams of langdetect's profiles. A language that nobody in the
campaign speaks competes too, so that a text in it is asked about. The few numbers, where they come
from and how they were chosen: `language_weights.json`; figures: `docs/languages.md`.
"""

import json
import math
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple
from unicodedata import normalize

from langdetect.detector import Detector

from messages import language_model, language_profiles
from messages.language_romanised import romanised
from messages.language_scripts import is_latin, written_in

# Below these a text is a name, a number or a greeting, and asking is better than guessing. Three
# letters of a script that one language alone uses say more than eight that all of them use.
MIN_LETTERS = 8
MIN_LETTERS_OF_ITS_OWN_SCRIPT = 3
MIN_DIFFERENT_LETTERS = 4  # of Latin ones; laughter and held keys have fewer
MAX_LETTERS = 200  # a sentence or two settle it; the rest costs time and changes nothing
_WEIGHTS = json.loads(Path(__file__).with_name("language_weights.json").read_text("utf-8"))
SHORT = 20  # characters; under it there is so little to go by that more certainty is asked for
MIN_CONFIDENCE: float = _WEIGHTS["min_confidence"]
MIN_CONFIDENCE_OF_SHORT: float = _WEIGHTS["min_confidence_of_short"]


class Weights(NamedTuple):
    """How the witnesses are added; natural logarithms throughout.

    Args:
        profiles: weight of langdetect's profiles, beside 1 of the model.
        alone: their weight where the model lacks a language of the campaign.
        scale: by what the sum is divided to be honest log-odds.
        foreign: head start of the campaign's languages over all others.
        own_setting: head start of the language that the person's device or profile is set to.
        romanised: lead from which a text in Latin letters is in a language of another script.
    """

    profiles: float
    alone: float
    scale: float
    foreign: float
    own_setting: float
    romanised: float


WEIGHTS = Weights(**_WEIGHTS["weights"])


class Evidence(NamedTuple):
    """What the witnesses say of a text.

    Args:
        model: log-likelihood in each of some languages by py3langid; empty if it lacks one.
        profiles: the same by langdetect's profiles; empty if they lack one.
        foreign: py3langid's best log-likelihood in a language that is none of the campaign's.
    """

    model: Mapping[str, float]
    profiles: Mapping[str, float]
    foreign: float


def detect(
    text: str, languages: Sequence[str], *, hint: str | None = None
) -> tuple[str, float] | None:
    """Guess the language of a text.

    The first call in a process reads a model (0.7 s, 75 MB), the first for some languages their
    profiles (10 ms each); after that a text costs about 0.3 ms. The same text always gives the
    same answer.

    Args:
        text: as it was written.
        languages: the campaign's; no other is ever the answer, nor is one that neither witness
            knows. One language alone is the answer to whatever is in its script, without a look.
        hint: the language that the person's device or profile is set to, as it says it
            ("fr-FR"); it weighs, but a clear text outweighs it.

    Returns:
        (language, confidence 0-1), or None when unsure: too few letters, two languages about as
        likely, a language or a script that is none of the campaign's.
    """
    cleaned = clean(text)
    candidates = written_in(cleaned, tuple(dict.fromkeys(languages)))
    if found := _in_latin_letters(cleaned, candidates, languages):
        return found
    if not candidates or not has_enough_letters(cleaned, candidates):
        return None
    if len(set(languages)) == 1:
        return (candidates[0], 1.0) if is_known(candidates[0]) else None
    odds = log_odds(weigh(cleaned, candidates, languages), WEIGHTS)
    if (favoured := from_hint(hint, list(odds))) is not None:
        odds = {**odds, favoured: odds[favoured] + WEIGHTS.own_setting}
    return _surest(odds, MIN_CONFIDENCE if len(cleaned) >= SHORT else MIN_CONFIDENCE_OF_SHORT)


def from_hint(code: str | None, languages: Sequence[str]) -> str | None:
    """Find the campaign's language that a channel's hint means ("fr-FR", "pt_BR"), or None."""
    if not code:
        return None
    wanted = code.strip().replace("_", "-").lower()
    by_code = {language.lower(): language for language in languages}
    return by_code.get(wanted) or by_code.get(wanted.split("-")[0])


@lru_cache(maxsize=64)
def is_known(language: str) -> bool:
    """Tell whether a language can be the answer at all: a profile or the model has it."""
    return language_profiles.has_profile(language) or bool(language_model.label_of(language))


def clean(text: str) -> str:
    """Take out what is in no language (addresses), and what costs time and changes nothing."""
    plain = normalize("NFKC", Detector.MAIL_RE.sub(" ", Detector.URL_RE.sub(" ", text)))
    return plain[:MAX_LETTERS].lower()


def has_enough_letters(cleaned: str, candidates: Sequence[str]) -> bool:
    """Tell whether a text is long enough to be in one of the candidates rather than a name."""
    letters = list(filter(str.isalpha, cleaned))
    if not is_latin(cleaned):
        alone = len(candidates) == 1
        return len(letters) >= (MIN_LETTERS_OF_ITS_OWN_SCRIPT if alone else MIN_LETTERS)
    return len(letters) >= MIN_LETTERS and len(set(letters)) >= MIN_DIFFERENT_LETTERS


def weigh(cleaned: str, candidates: Sequence[str], languages: Sequence[str]) -> Evidence:
    """Ask both witnesses.

    Args:
        cleaned: from `clean`.
        candidates: of `languages`, those in the text's script.
    """
    labels = {each: label for each in candidates if (label := language_model.label_of(each))}
    profiled = [each for each in candidates if language_profiles.has_profile(each)]
    spoken = {label for each in languages if (label := language_model.label_of(each))}
    ours = spoken.union(*map(language_model.kin, spoken))
    ranked = language_model.evidence(cleaned)
    by_model = {each: ranked[label] for each, label in labels.items()}
    by_profile = language_profiles.evidence(cleaned, sorted(profiled)) if profiled else {}
    if len(by_model) < len(by_profile):  # a language of our own that the model lacks
        by_model = {}
    if by_model and not by_model.keys() <= by_profile.keys():
        by_profile = {}
    foreign = max(score for label, score in ranked.items() if label not in ours)
    return Evidence(by_model, by_profile, foreign)


def log_odds(evidence: Evidence, weights: Weights) -> dict[str, float]:
    """Add what the witnesses say: log-odds up to a constant by language, "" for any other."""
    if not evidence.model:
        best = max(evidence.profiles.values(), default=0.0)
        return {each: weights.alone * (n - best) for each, n in evidence.profiles.items()}
    best = max(evidence.profiles.values(), default=0.0)
    both = {
        each: n + weights.profiles * (evidence.profiles.get(each, best) - best)
        for each, n in evidence.model.items()
    }
    return {each: n / weights.scale for each, n in both.items()} | {
        "": evidence.foreign / weights.scale - weights.foreign
    }


def _in_latin_letters(
    cleaned: str, candidates: Sequence[str], languages: Sequence[str]
) -> tuple[str, float] | None:
    others = [each for each in languages if each not in candidates]
    if not others or not is_latin(cleaned) or not has_enough_letters(cleaned, candidates):
        return None
    found = romanised(cleaned, others, rivals=candidates)
    if not found or found[1] < WEIGHTS.romanised:
        return None
    return found[0], 1 / (1 + math.exp(-WEIGHTS.alone * found[1]))


def _surest(odds: Mapping[str, float], least: float) -> tuple[str, float] | None:
    if not odds:
        return None
    top = max(odds, key=lambda each: odds[each])
    confidence = 1 / sum(math.exp(n - odds[top]) for n in odds.values())
    return (top, confidence) if top and confidence >= least else None
