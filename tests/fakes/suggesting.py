"""A model made in a millisecond, by counting: what `suggest` needs, without scikit-learn."""

import json

import numpy as np
from sqlalchemy import insert

from bot.house import House
from handlers.background.learn import own_words
from handlers.conversation.suggesting import is_suggested
from moderation.suggest import Model, to_bytes
from moderation.suggest_body import body_of
from moderation.suggest_features import counted, scaled
from storage.db import reader, writing
from storage.models import SuggestionModel
from storage.suggestions import place_of


def counted_model(body: bytes) -> bytes:
    """Do the errand `suggest`: a category is as likely as its texts are like the text."""
    told = json.loads(body)
    texts = [(word, code) for code, words in told["words"].items() for word in words]
    texts += [(text, code) for text, codes in told["examples"] for code in codes]
    categories = sorted(told["words"])
    found = [(counted(text), categories.index(code)) for text, code in texts]
    places = np.unique(np.concatenate([places for (places, _), _ in found]))
    weights = np.zeros((len(places), len(categories)), dtype=np.float32)
    for (here, often), column in found:
        weighed = scaled(here, often, np.ones(len(here), dtype=np.float32))
        rows = np.searchsorted(places, here)
        weights[rows, column] = np.maximum(weights[rows, column], weighed)
    return to_bytes(
        Model(
            categories=tuple(categories),
            places=places,
            rarity=np.ones(len(places), dtype=np.float32),
            weights=weights.astype(np.float16),
            offsets=np.zeros(len(categories), dtype=np.float32),
            slope=6.0,
            lift=-4.0,
        )
    )


def keep_models(house: House) -> None:
    """Give every campaign a counted model of its categories' own words."""
    with writing(house.engine) as conn:
        house.campaigns.refresh(reader(conn))
        for campaign_id in house.campaigns.open_ids():
            campaign = house.campaigns.newest(campaign_id)
            if campaign is None or not is_suggested(campaign):
                continue
            made = counted_model(body_of([], own_words(campaign)))
            row = {"campaign_id": campaign_id, "n": campaign.n, "made_of": 0}
            sealed = house.vault.seal(made, place=place_of(campaign_id))
            conn.execute(insert(SuggestionModel), {**row, "made_at": house.now(), "body": sealed})
