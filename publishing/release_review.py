"""What a statistical office is asked about a release, and its answers as they are published.

Knows nothing of who answered: an office speaks, never a person.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

# The file of reviews lies beside those of the release, which never change: reviews come later.
REVIEWS = "reviews.json"
# After the output dimensions of the UN NQAF and what citizen data need besides; the words are
# `release-review-q-<name>`.
QUESTIONS = (
    "relevance",
    "methods",
    "codes",
    "accuracy",
    "timeliness",
    "coherence",
    "confidentiality",
    "participation",
)
ANSWERS = ("yes", "partly", "no", "unknown")


def told(release: str, office: str, on: date, answers: Mapping[str, str]) -> dict[str, Any]:
    """Return one review as it stands in statement.json.

    Raises:
        ValueError: a question or an answer is none of the lists.
    """
    if set(answers) != set(QUESTIONS) or not set(answers.values()) <= set(ANSWERS):
        raise ValueError("a review answers each question of the list with an answer of the list")
    in_order = {question: answers[question] for question in QUESTIONS}
    return {"release": release, "office": office, "on": on.isoformat(), "answers": in_order}
