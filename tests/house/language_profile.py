"""Makes messages/profiles/<language>.json of <language>_sentences.txt, for what langdetect lacks.

.venv/bin/python -m tests.house.language_profile

Some 200 sentences of our own are enough for SMS.
"""

import json
from pathlib import Path

from langdetect.utils.ngram import NGram

from messages import language_profiles

FOLDER = Path(language_profiles.__file__).parent / "profiles"
_ENDING = "_sentences"


def profile_of(language: str, sentences: str) -> dict[str, object]:
    """Count the n-grams of example sentences into a profile as langdetect writes it."""
    freq: dict[str, int] = {}
    for gram in language_profiles.grams(sentences.lower()):
        freq[gram] = freq.get(gram, 0) + 1
    n_words = [
        sum(count for gram, count in freq.items() if len(gram) == n)
        for n in range(1, NGram.N_GRAM + 1)
    ]
    return {"freq": dict(sorted(freq.items())), "n_words": n_words, "name": language}


def profiles() -> dict[Path, str]:
    """File -> what should be in it."""
    made = {}
    for sentences in FOLDER.glob(f"*{_ENDING}.txt"):
        language = sentences.stem.removesuffix(_ENDING)
        profile = profile_of(language, sentences.read_text(encoding="utf-8"))
        told = json.dumps(profile, ensure_ascii=False, separators=(",", ":"))
        made[FOLDER / f"{language}.json"] = f"{told}\n"
    return made


if __name__ == "__main__":
    for path, text in profiles().items():
        path.write_text(text, encoding="utf-8")
