"""Languages that people also write in Latin letters, where keyboards and SMS leave no choice.

Neither langdetect nor py3langid has such texts; `profiles/<language>-Latn.json` is made of our own
sentences. Hindi has one (it hears spoken Urdu as Hindi); Arabic in Latin letters and digits is
spelt too freely for one.
"""

from collections.abc import Sequence

from messages.language_profiles import evidence, has_profile

# Whoever the campaign's own are: a text in one of these is not to be taken for a romanised one.
_RIVALS = frozenset(("en", "es", "fr", "ht", "id", "pt", "so", "sw", "tl"))


def romanised(
    cleaned: str, languages: Sequence[str], *, rivals: Sequence[str]
) -> tuple[str, float] | None:
    """Return the language whose romanised profile a text fits best, and its lead.

    Args:
        cleaned: a text in Latin letters, in lower case.
        languages: any; those without a romanised profile are passed over.
        rivals: the campaign's languages that are usually written in Latin letters; some that many
            people speak are added.

    Returns:
        (language, by how much its log-likelihood exceeds that of the best rival; may be below
        zero), or None where no language has a romanised profile.
    """
    profiles = {f"{each}-Latn": each for each in languages if has_profile(f"{each}-Latn")}
    if not profiles:
        return None
    found = evidence(cleaned, (*profiles, *sorted(_RIVALS.union(rivals))))
    best = max(profiles, key=lambda profile: found[profile])
    rival = max(score for each, score in found.items() if each not in profiles)
    return profiles[best], found[best] - rival
