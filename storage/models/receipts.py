"""The trees that receipts are made of: which report is counted where, and hashes of leaves.

The hashes tell nothing of any report, and stay. The rows that name reports go with a FORGET.
Beside them, how often codes were guessed at.
"""

from datetime import datetime

from sqlalchemy import Column, Index, Integer, LargeBinary, Text
from sqlmodel import Field, SQLModel

from storage import columns as c


class TreeLeaf(SQLModel, table=True):
    """A report that is counted in a release, and as what (`state`); `release` is its name."""

    __tablename__ = "tree_leaf"
    report_id: int = Field(sa_column=c.to("report.id", primary=True))
    release: str = Field(sa_column=Column(Text, primary_key=True, index=True))
    state: str = Field(sa_column=c.words())
    made_at: datetime = Field(sa_column=c.at())


class WebReceipt(SQLModel, table=True):
    """What a page answers to a code that was typed in, for an hour.

    `ticket` is a keyed hash of the page's ticket; `body` is sealed JSON: what is said, and the
    receipts. `report_id` is only there for a FORGET to find it.
    """

    __tablename__ = "web_receipt"
    ticket: int = Field(sa_column=Column(c.BIG, primary_key=True, autoincrement=False))
    report_id: int | None = Field(sa_column=c.to("report.id", required=False, index=True))
    body: bytes = Field(sa_column=c.sealed())
    until: datetime = Field(sa_column=c.at())


class CodeTries(SQLModel, table=True):
    """How many codes that were nobody's came within an hour, from everybody together."""

    __tablename__ = "code_tries"
    what: str = Field(sa_column=Column(Text, primary_key=True))
    since: datetime = Field(sa_column=c.at())
    n: int


class TreeBlock(SQLModel, table=True):
    """Up to 256 neighbouring nodes of a release's tree, one after the other, 32 bytes each.

    `height` is how far above the leaves they lie (0, 8, 16), `n` counts the blocks of one height
    from 0, `first` is the block's first node: leaves are in the order of their hashes, so the
    block of a leaf is found by it.
    """

    __tablename__ = "tree_block"
    __table_args__ = (Index("tree_block_by_first", "release", "height", "first"),)
    release: str = Field(sa_column=Column(Text, primary_key=True))
    height: int = Field(sa_column=Column(Integer, primary_key=True, autoincrement=False))
    n: int = Field(sa_column=Column(Integer, primary_key=True, autoincrement=False))
    first: bytes = Field(sa_column=Column(LargeBinary, nullable=False))
    hashes: bytes = Field(sa_column=Column(LargeBinary, nullable=False))
