"""Errand `suggest`: make a model in a child process, from decided texts and categories' words.

Imports scikit-learn; whoever asks for the errand writes its body with `suggest_body.py`.
"""

import json

from moderation.suggest import to_bytes
from moderation.suggest_training import train


def run(body: bytes) -> bytes:
    """Train on what `suggest_body.body_of` wrote; gives back what `suggest.from_bytes` reads."""
    told = json.loads(body)
    return to_bytes(train([(text, codes) for text, codes in told["examples"]], told["words"]))
