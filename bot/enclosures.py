"""What goes along with the letters of a round of post: their files, and campaigns' pictures."""

import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import Any, Self

from sqlalchemy import Connection

from messages.model import Attachment, Prompt
from privacy.base36 import base36
from privacy.vault import Vault
from storage import delivery, exhibits

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Enclosures:
    """Files of the letters of a round; `look_up` gives the bytes of a hash, None if not kept."""

    files: Sequence[Any]
    look_up: Callable[[str], bytes | None]

    @classmethod
    def load(cls, conn: Connection, letter_ids: Sequence[int]) -> Self:
        """Load the letters' own files; a campaign's picture is read once a round, when needed."""
        return cls(delivery.files(conn, letter_ids), cache(partial(exhibits.body, conn)))

    def of(
        self, vault: Vault, letter_id: int, prompt: Prompt, alts: Sequence[str]
    ) -> tuple[Attachment, ...]:
        """The attachments of a letter, its own files first."""
        own = (
            Attachment(
                file.name,
                file.mime,
                vault.open(file.body, place=f"attachment|body|{letter_id}|{file.n}"),
                alts[file.n],
            )
            for file in self.files
            if file.letter_id == letter_id
        )
        return (*own, *self._shown(letter_id, prompt))

    def _shown(self, letter_id: int, prompt: Prompt) -> Iterator[Attachment]:
        for each in prompt.shows:
            body = self.look_up(each.sha256)
            if body is None:  # the words say it all: better without than not at all
                log.warning("letter %s goes without what it shows", base36(letter_id))
            else:
                yield Attachment(each.name, each.mime, body)
