"""Read `quality:`, how the quality of moderation is looked after."""

from collections.abc import Collection, Sequence

from forms.marked import Fields, Spot
from forms.quality import GoldExample, Quality
from forms.translations import words

_KEYS = ("second_look", "tells_reveal", "gold")
_GOLD_KEYS = ("text", "category", "verdict", "reason", "why")
VERDICTS = ("verified", "accepted", "rejected", "asked")
MOST_TEXT = 400


def read_quality(spot: Spot, languages: Sequence[str], categories: Collection[str]) -> Quality:
    """Return what is written, or what is usual."""
    usual = Quality()
    if spot.found is None:
        return usual
    fields = spot.fields(_KEYS)
    return Quality(
        second_look=fields["second_look"].number(usual.second_look, least=0, most=1),
        tells_reveal=fields["tells_reveal"].flag(default=usual.tells_reveal),
        gold=tuple(
            _example(each.fields(_GOLD_KEYS, required=_GOLD_KEYS[:3]), languages, categories)
            for each in fields["gold"].entries()
        ),
    )


def _example(fields: Fields, languages: Sequence[str], categories: Collection[str]) -> GoldExample:
    category = fields["category"].one_of(categories)
    verdict, reason = fields["verdict"].one_of(VERDICTS), fields["reason"].text(most=32)
    if (verdict == "rejected") != bool(reason):
        fields["verdict"].wrong("rejected needs a reason, and nothing else takes one")
    return GoldExample(
        text=words(fields["text"], languages, most=MOST_TEXT),
        category=category,
        verdict=verdict,
        reason=reason,
        why=words(fields["why"], languages, most=MOST_TEXT) if fields["why"].found else {},
    )
