"""PROOF and a receipt's code: that the report is counted in what was published, and as what.

Where files can be sent, with the receipts that prove it; by SMS in words, with the page on which
the file is to be had. An unknown code, one of a report that is counted nowhere and a stranger's
guess get the same words after the same work.
"""

from typing import Any

from sqlalchemy import Row

from handlers.conversation import receipt
from handlers.conversation.steering import again
from handlers.turn import Turn
from messages.model import Attachment, Inbound, Letter, Said
from privacy.tickets import good_until
from publishing.receipts import Receipt, in_words, write
from storage import cases, receipts, tallies, web_receipts
from storage.web_receipts import Answer

MOST = 3  # releases that one letter carries the receipts of, the newest
PAGE = "receipt"  # of the web
BY_WEB = "wrong receipts by web"


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Answer with the receipts of a report."""
    receipt.alone(turn)
    turn.outcome = "proof"
    if not turn.rest.strip():
        return [turn.reply(turn.say("proof-which")), *again(turn)]
    code, _ = receipt.code_and_text(turn.rest)
    return [_answer(turn, code), *again(turn)]


def _answer(turn: Turn, code: str | None) -> Letter:
    if code is None:
        return turn.reply(turn.say("proof-none"))
    report = cases.by_receipt(turn.read, turn.vault.index("code", code))
    is_own = report is not None and report.reporter_id == turn.who.person_id
    # Before anything else is done: how long it takes would tell what is not said any more.
    if not is_own and not receipt.may_try(turn):
        return _refused(turn, "codes-too-many")
    found = provable(turn, code, report)
    if found and report is not None:
        return _counted(turn, report.id, found)
    if not is_own:
        receipt.count_wrong(turn)
    return _refused(turn, "proof-none")


def from_page(turn: Turn, said: Inbound) -> list[Letter]:
    """Answer a code that was typed in on the web; the page shows what is kept here."""
    if not isinstance(said, Said):
        raise TypeError("a page brings words")
    web_receipts.empty_question(turn, turn.seq)
    until = good_until(turn.vault, said.ref or "")
    if until is None or until <= turn.now:
        turn.outcome = "refused:ticket"
        return []
    report, answer = _on_page(turn, receipt.code_and_text(said.text)[0])
    turn.outcome = f"page:{answer.said}"
    about = report.id if report is not None and answer.receipts else None
    ticket = turn.vault.index("ticket", said.ref or "")
    web_receipts.keep(turn, turn.vault, ticket, about, answer, until)
    return []


def _on_page(turn: Turn, code: str | None) -> tuple[Row[Any] | None, Answer]:
    """Whoever sits there: only the rate of all together can be bounded."""
    if not tallies.may_anybody_try(turn, BY_WEB):
        return None, Answer("codes-too-many")
    if code is None:
        return None, Answer("proof-none")
    report = cases.by_receipt(turn.read, turn.vault.index("code", code))
    if found := provable(turn, code, report):
        return report, Answer("proof-file", tuple(found))
    tallies.count_wrong_in_all(turn, BY_WEB)
    return None, Answer("proof-none")


def _refused(turn: Turn, key: str) -> Letter:
    turn.outcome = f"refused:{key}"
    return turn.reply(turn.say(key))


def provable(turn: Turn, code: str, report: Row[Any] | None) -> list[Receipt]:
    """What proves a report with that code, newest first; looks as long where there is none."""
    counting = receipts.counting(turn.read, report.id if report else 0, most=MOST)
    made = [
        receipts.receipt_of(
            turn.read,
            turn.vault,
            row.release,
            code,
            row.state,
            words=in_words(row.release, row.state, turn.language),
        )
        for row in counting
    ]
    return [each for each in made if each is not None]


def _counted(turn: Turn, report_id: int, found: list[Receipt]) -> Letter:
    # A FORGET empties every letter whose key names the report, whoever got it.
    key = f"proof:{report_id}:{turn.seq}"
    if turn.who.has_words_only:
        lines = [found[0].words]
        if turn.settings.public_url:
            lines.append(turn.say("proof-where", where=f"{turn.settings.public_url}/{PAGE}"))
        return turn.reply("\n".join(lines), dedupe=key)
    text = "\n".join((*(each.words for each in found), turn.say("proof-file")))
    return turn.reply(text, attachments=tuple(_file(each) for each in found), dedupe=key)


def _file(made: Receipt) -> Attachment:
    return Attachment(f"{made.release}-receipt.json", "application/json", write(made), made.words)
