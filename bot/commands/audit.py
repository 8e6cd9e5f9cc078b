"""`python -m bot audit`: the story of a case in plain words, and the chain of hashes over all."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from sqlalchemy import Connection

from bot.checks import last_tick
from bot.house import House
from bot.screen import NOT_DONE, must_speak, opened, refuse, say
from handlers.review import story as stories_told
from messages.words import say as in_words
from privacy.pseudonym import read_case_code
from storage import chain, stories, ticks
from storage.chain import Broken, Wrong
from storage.db import looking, reader

app = typer.Typer(add_completion=False)

# Progress is drawn this seldom: drawing must not cost more than looking.
_DRAWN_EVERY = 5_000
_SAID = {
    Wrong.MISSING_LINK: "Link {n} is missing: a row of `seal` was removed or renumbered.",
    Wrong.MISSING_DECISION: "The decision of link {n} is missing (id {id}): it was removed.",
    Wrong.CHANGED_DECISION: "The decision of link {n} was changed after it was sealed (id {id}).",
    Wrong.CHANGED_LINK: "Link {n} itself was changed; its decision (id {id}) is as it was sealed.",
    Wrong.MOVED: "Links were reordered from link {n} on: it holds decision {id}, and another one "
    "belongs there.",
    Wrong.NOT_SEALED: "Decision {id} is older than what was sealed last, and outside the chain: "
    "it was put in later, or the end of the chain was cut off.",
    Wrong.OTHER_HEAD: "The head that you noted is none of the {n} links: the end was cut off "
    "before it, or the chain was written anew.",
}


@app.callback(invoke_without_command=True)
def audit(
    ctx: typer.Context,
    case: Annotated[str, typer.Option("--case", help="The case's public code.")] = "",
    language: Annotated[
        str, typer.Option("--language", help="As in `language`; else the campaign's first.")
    ] = "",
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Tell the story of a case: who (by role), when, what, why, by which rules; oldest first.

    Looks only. Exit code 1: there is no such case.
    """
    if ctx.invoked_subcommand is not None:
        return
    if not case:
        raise refuse("Which case? Give its code: `audit --case F3D8KP`; or say `audit verify`.", 2)
    if language:
        must_speak(language)
    with opened() as house:
        _tell(house, case, language, as_json=as_json)


def _tell(house: House, code: str, language: str, *, as_json: bool) -> None:
    with looking(house.engine) as conn:
        read = reader(conn)
        house.campaigns.refresh(read)
        story = stories.of_case(read, read_case_code(code) or code, house.vault)
        if story is None:
            raise refuse(in_words("story-none", language or "en", code=code.strip()))
        campaign_id = story.case.campaign_id
        campaign = house.campaigns.at(campaign_id, house.campaigns.newest_n[campaign_id])
    language = language or campaign.languages[0]
    found = stories_told.told(story, campaign, language)
    head = stories_told.title(story, campaign, language)
    if as_json:
        told = {
            "case": story.case.code,
            "category": story.case.category,
            "taken_in_by": story.into,
            "reports": len(story.reports),
            "told": [each.as_json() for each in found],
        }
        Console().out(json.dumps(told, indent=2, ensure_ascii=False), highlight=False)
        return
    tail = stories_told.sealed_line(found, language)
    for line in [*head, *stories_told.lines(found, campaign, language), tail]:
        say(line)


@app.command()
def verify(
    head: Annotated[
        str, typer.Option("--head", help="A head's hash that `audit head` printed before.")
    ] = "",
) -> None:
    """Look through the whole chain and name the first link that does not hold.

    Finds any decision or link that was changed, removed or moved since it was sealed, and any
    decision put in before the head. That the end of both tables was cut off together can be seen
    only against a head that was noted elsewhere: --head. Exit code 1: something is wrong.
    """
    with opened() as house, looking(house.engine) as conn:
        found = _looked_through(conn, noted=head.strip().lower())
        last = chain.head(conn)
    if found is not None:
        raise refuse(explained(found), NOT_DONE)
    noted = " The head that you noted is among them." if head else ""
    say(f"The chain holds: {last.n} decisions.{noted}")


def _looked_through(conn: Connection, *, noted: str) -> Broken | None:
    sealed_until = last_tick({"seal": ticks.marks(reader(conn)).get("seal", "")})
    with _bar(chain.length(conn)) as on_link:
        return chain.verify(conn, noted=noted, sealed_until=sealed_until, on_link=on_link)


def explained(found: Broken) -> str:
    """What is wrong, in a sentence, and what to do."""
    told = _SAID[found.wrong].format(n=found.n, id=found.decision_id)
    return f"{told} Compare with a backup before anything is published."


@contextmanager
def _bar(total: int) -> Iterator[Callable[[], None]]:
    columns = (TextColumn("Links"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task, seen = progress.add_task("links", total=total), 0

        def on_link() -> None:
            nonlocal seen
            seen += 1
            if seen % _DRAWN_EVERY == 0:
                progress.update(task, completed=seen)

        yield on_link
        progress.update(task, completed=seen)


@app.command()
def head() -> None:
    """Print the newest link's number and hash: note it elsewhere, for `verify --head`."""
    with opened() as house, looking(house.engine) as conn:
        last = chain.head(conn)
    say(f"{last.n} {last.hash}" if last.n else "0 (nothing was sealed yet)")
