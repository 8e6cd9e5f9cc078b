"""Report what one sees: a guided conversation, or one message from which the rest is asked.

Knows what answers mean; `steering.py` knows the commands, `told.py` what one message holds.
"""

from dataclasses import replace
from types import MappingProxyType

from forms.errors import Invalid
from forms.free_words import without_words
from forms.model import Campaign, in_language
from forms.walk import walk
from handlers.conversation import coded, meanwhile, walking
from handlers.conversation.asking import (
    campaign_of,
    consent_letter,
    edited_key,
    everything,
    has_agreed,
    moment_in,
    proceed,
)
from handlers.conversation.choosing import FIRST, campaign_letter, language_letter
from handlers.conversation.danger import help_at_once, is_danger
from handlers.conversation.dropping import drop_draft
from handlers.conversation.enclosed import with_rest, without_retracted
from handlers.conversation.enclosing import take
from handlers.conversation.forwarding import source_of, with_source
from handlers.conversation.misread import misread
from handlers.conversation.placing import SUBJECT, hear_which, look_up
from handlers.conversation.repeated import told_before
from handlers.conversation.steering import (
    COMMANDS,
    cancel,
    check_open,
    edit,
    is_over,
    resume,
    send,
    skip,
)
from handlers.conversation.stop_hint import hinted, stop_hint
from handlers.conversation.suggesting import wants_more
from handlers.conversation.told import absorbed, beside, first_answers
from handlers.mapping import sighting
from handlers.person.consent import agree, saw_these_words
from handlers.survey import interview
from handlers.turn import Draft, Refused, Turn
from messages.language import detect
from messages.model import Inbound, Letter, Pressed, Said
from moderation.triage import is_nonsense
from privacy.pseudonym import report_code


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Take a command of the conversation, an answer to it, or a first free message."""
    heard = said if isinstance(said, Said) else Said()
    if turn.word in COMMANDS:
        return _command(turn)
    if turn.draft is None:
        if isinstance(said, Pressed) or turn.choice is not None:
            raise Refused("too-late")  # a button of a conversation that is over
        return _interview(turn, heard) or begin(turn, heard)
    subject = turn.asked.subject if turn.asked else ""
    if turn.asked is not None and turn.asked.stale:
        return resume(turn, turn.draft)
    turn.draft = with_source(turn, turn.draft, heard)
    kept: list[Letter] | None = None
    if heard.media:
        turn.draft, heard, kept = take(turn, turn.draft, heard, subject)
    if kept is not None:
        return kept
    if (sent := coded.meanwhile(turn, turn.draft, heard)) is not None:
        return sent
    campaign = campaign_of(turn, turn.draft)
    draft, first = help_at_once(turn, campaign, turn.draft, heard)
    return [*first, *hinted(turn, heard, _understood(turn, draft, heard, subject))]


def _understood(turn: Turn, draft: Draft, heard: Said, subject: str) -> list[Letter]:
    """What a message means to the letter that waits."""
    if subject.partition(":")[0] == "agree":
        return _agreement(turn, draft, heard)
    if subject == "summary":
        return _summary_answer(turn, draft, heard)
    if subject == "edit" and (key := turn.choice or edited_key(turn, draft, heard.text)):
        return _edit_one(turn, draft, key)
    if subject.startswith("like:"):
        return _likeness_answer(turn, draft, heard, subject.removeprefix("like:"))
    if subject.startswith(SUBJECT):
        return _place_answer(turn, draft, heard, subject.removeprefix(SUBJECT))
    return _answer(turn, draft, heard, subject.removeprefix("q:"))


def _command(turn: Turn) -> list[Letter]:
    begins = turn.word == "report" and turn.draft is None
    return (begins and _interview(turn, Said())) or COMMANDS[turn.word](turn)


def _interview(turn: Turn, said: Said) -> list[Letter]:
    """In a survey the first words begin an interview; words of danger are heard as ever.

    They answer no question, so they are not kept: whoever wrote them is told.
    """
    campaign = turn.campaign
    if campaign.survey is None or is_danger(campaign, said):
        return []
    _learn_language(turn, campaign, said)
    letters = interview.handle(turn, said)
    if not letters or not _tells(said):
        return letters
    prompt = letters[0].prompt
    text = f"{turn.say('survey-first')}\n\n{prompt.text}"
    return [replace(letters[0], prompt=replace(prompt, text=text)), *letters[1:]]


def _tells(said: Said) -> bool:
    """Whether a message says anything; a number alone answers what is not open any more."""
    text = said.text.strip()
    is_empty = text.isdecimal() or is_nonsense(text)
    return bool(said.media) or said.lat is not None or not is_empty


def begin(turn: Turn, said: Said) -> list[Letter]:
    """Keep a first free message as a draft that holds its report's code already."""
    campaign = turn.campaign
    if is_over(turn, campaign) and set(turn.campaigns.open_ids()) - {turn.who.campaign_id}:
        title = in_language(campaign.title, turn.language)
        return [campaign_letter(turn, before=turn.say("campaign-closed", title=title))]
    check_open(turn, campaign)
    if not _tells(said):
        turn.outcome = "refused:nonsense"
        return [turn.reply(turn.say("unreadable"))]
    if (code := told_before(turn, said)) is not None:
        turn.outcome = "refused:own-duplicate"
        return [turn.reply(turn.say("own-duplicate", code=code))]
    _learn_language(turn, campaign, said)
    whole = coded.read(turn, campaign, said)
    draft = Draft(
        id=turn.ids(),
        campaign_id=turn.who.campaign_id or 0,
        n=campaign.n,
        code=report_code(turn.rng.randbytes(16)),
        started_at=turn.now,
        answers=MappingProxyType(
            dict(whole.answers if whole else first_answers(turn, campaign, said))
        ),
        source=source_of(turn, said),
    )
    turn.draft = draft = with_rest(draft, said)
    turn.outcome = "draft"
    draft, first = help_at_once(turn, campaign, draft, said)
    if whole is not None and has_agreed(turn):
        return [*first, *coded.send(turn, draft, whole)]
    # Beside the notice there is no room to teach anybody anything.
    tried = coded.hint(turn, campaign, said) if has_agreed(turn) else ""
    hints = [stop_hint(turn, said), tried]
    hint = "\n\n".join(each for each in hints if each)
    return [*first, *_first_reply(turn, draft, hint=hint)]


def _learn_language(turn: Turn, campaign: Campaign, said: Said) -> None:
    """What somebody writes says more than what their telephone is set to; a choice more still."""
    is_chosen = turn.who.language is not None and not turn.who.is_new
    if is_chosen:
        return
    guess = detect(said.text, campaign.languages, hint=said.language)
    if guess is not None:
        turn.became(language=guess[0])
    elif len(campaign.languages) == 1:
        turn.became(language=campaign.languages[0])


def _first_reply(turn: Turn, draft: Draft, *, hint: str) -> list[Letter]:
    if has_agreed(turn):
        return proceed(turn, draft, before=hint)
    if turn.who.language is None and not draft.urgent:
        return [language_letter(turn, before=hint, subject=FIRST)]
    received = turn.say("first-received", code=draft.code)
    return [consent_letter(turn, before="\n\n".join(p for p in (received, hint) if p))]


# --- answers -------------------------------------------------------------------------------


def _agreement(turn: Turn, draft: Draft, said: Said) -> list[Letter]:
    if turn.choice == "yes" and not saw_these_words(turn):
        return [consent_letter(turn, before=turn.say("consent-changed"))]
    if turn.choice == "yes":
        agree(turn)
        turn.outcome = "agreed"
        return coded.agreed(turn, draft) or proceed(turn, draft)
    if turn.choice == "no":
        turn.outcome = "refused:no_consent"
        return [turn.reply(turn.say("not-agreed")), *drop_draft(turn)]
    if turn.choice == "language":
        return [language_letter(turn)]
    return _not_yet(turn, draft, said)


def _not_yet(turn: Turn, draft: Draft, said: Said) -> list[Letter]:
    """More words before the answer belong to the report; the question is asked again."""
    campaign = campaign_of(turn, draft)
    was_told = turn.who.language is not None or turn.asked is not None
    _learn_language(turn, campaign, said)
    whole = coded.read(turn, campaign, said, draft.answers)
    more = whole.answers if whole else absorbed(turn, campaign, draft, said)
    turn.draft = replace(draft, answers=MappingProxyType(dict(more)))
    received = "" if was_told else turn.say("first-received", code=draft.code)
    return [consent_letter(turn, before=received)]


def _answer(turn: Turn, draft: Draft, said: Said, key: str) -> list[Letter]:
    campaign = campaign_of(turn, draft)
    moment = moment_in(turn, campaign)
    step = walk.next_step(campaign.form, draft.answers, moment)
    if step is None or (key and step.key != key):
        return resume(turn, draft)
    if not has_agreed(turn):  # the words have changed; a "yes" to a question is none to them
        return _not_yet(turn, draft, said if turn.choice is None else Said())
    if turn.choice == "skip":
        return skip(turn)
    if wants_more(turn, said):
        return everything(turn, draft)
    richer = beside(turn, campaign, draft, step, said) if turn.choice is None else None
    if richer is not None:
        return proceed(turn, richer)
    if turn.choice is not None:
        read = walk.choose(campaign.form, draft.answers, step, turn.choice, moment)
    else:
        read = walk.answer(campaign.form, draft.answers, step, said, moment)
    if isinstance(read, Invalid):
        return misread(turn, draft, step, said, read)
    turn.outcome = "answer"
    draft, before, letter = look_up(turn, campaign, replace(draft, answers=read), step.key)
    if letter is not None:
        turn.draft = draft
        return [letter]
    return walking.answered(turn, draft, step, said, before=before)


def _place_answer(turn: Turn, draft: Draft, said: Said, key: str) -> list[Letter]:
    turn.outcome = "answer"
    draft, before = hear_which(turn, campaign_of(turn, draft), draft, key, said)
    return proceed(turn, draft, before=before)


def _summary_answer(turn: Turn, draft: Draft, said: Said) -> list[Letter]:
    match turn.choice:
        case "send":
            return send(turn)
        case "edit":
            return edit(turn)
        case "cancel":
            return cancel(turn)
    if _is_bare(turn, said):
        return proceed(turn, draft, before=turn.say("choose-one"))
    campaign = campaign_of(turn, draft)
    more = absorbed(turn, campaign, draft, said)
    return proceed(turn, replace(draft, answers=MappingProxyType(more)))


def _likeness_answer(turn: Turn, draft: Draft, said: Said, case_id: str) -> list[Letter]:
    campaign = campaign_of(turn, draft)
    if turn.choice is None:
        return _more_about_it(turn, campaign, draft, said)
    if turn.choice == "gone":
        told = sighting.heard(turn, campaign, int(case_id), "gone", draft=draft)
        return [*drop_draft(turn), *told]
    if turn.choice == "fixed":
        told = meanwhile.heard(turn, draft, campaign, int(case_id))
        return [*drop_draft(turn), *told]
    same_as = int(case_id) if turn.choice == "same" else None
    return proceed(turn, replace(draft, same_as=same_as))


def _more_about_it(turn: Turn, campaign: Campaign, draft: Draft, said: Said) -> list[Letter]:
    """Words instead of "the same" or "another one" tell more of it; then it is asked again."""
    if _is_bare(turn, said):
        return proceed(turn, replace(draft, offered=False), before=turn.say("choose-one"))
    more = MappingProxyType(absorbed(turn, campaign, draft, said))
    kept = turn.say("words-kept") if said.text.strip() else ""
    return proceed(turn, replace(draft, answers=more, offered=False), before=kept)


def _is_bare(turn: Turn, said: Said) -> bool:
    """Whether it tells neither which choice was meant nor anything of what happened."""
    bare = {"ok", *(turn.say(key).casefold() for key in ("yes", "no"))}
    return not _tells(said) or said.text.strip(" .!").casefold() in bare


def _edit_one(turn: Turn, draft: Draft, key: str) -> list[Letter]:
    campaign = campaign_of(turn, draft)
    answers = without_words(campaign, draft.answers, key)
    return proceed(turn, replace(without_retracted(draft, answers), offered=False))
