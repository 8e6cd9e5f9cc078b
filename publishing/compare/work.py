"""The heavy half of a comparison: figures and picture. Only child processes import it."""

import json
from base64 import b64encode
from typing import Any

from publishing.compare.figures import over_areas, over_time
from publishing.compare.picture import draw

# More than any figure's meaning needs; fewer than would tell one processor from another.
_DECIMALS = 9


def run(body: bytes) -> bytes:
    """Compute what `comparison.order` asks for; returns JSON: the figures, the picture as PNG."""
    asked = json.loads(body)
    cells = asked["cells"]
    kinds = list(dict.fromkeys(cell["category"] for cell in cells))
    found = {
        "overall": over_areas(cells),
        "by_category": {
            kind: over_areas([cell for cell in cells if cell["category"] == kind])
            for kind in (kinds if len(kinds) > 1 else [])
        },
        "lag": over_time(cells),
    }
    plain = rounded(found)
    picture = draw(plain["overall"], asked["names"])
    return json.dumps({"figures": plain, "picture": b64encode(picture).decode()}).encode()


def rounded(told: Any) -> Any:
    """Round all numbers, numpy's too, in whatever holds them; minus nought is nought."""
    match told:
        case dict():
            return {key: rounded(value) for key, value in told.items()}
        case list():
            return [rounded(value) for value in told]
        case float():
            return round(float(told), _DECIMALS) + 0.0
    return told
