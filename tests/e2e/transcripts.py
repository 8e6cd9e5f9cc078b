"""Plays transcripts: talks that a field worker can read, through the whole program.

    amina > start                       somebody writes, or presses the button of that name
    amina < Welcome. [English] [...]    what they get: (brackets) are anything, [...] more buttons
    bot   < ...                         what the last speaker gets; "..." skips what they got
    moses > /next      as moderator     the role is given before the line is played
    moses in group > /queue             said in the moderators' group; "group < ..." is heard there
    amina edits > other words           changes the last message; "forwards" passes one on
    amina walks > @lat,lon @lat,lon     shares a live location, which moves on and is stopped
    @lat,lon is a place, !photo a picture, !album 3 three of them at once, !voice a voice
    message; !left, in a group, is that somebody went out of it;
    "tick 1 minute", "tick Monday 06:00" move the clock;
    "mail works office: words" is a mail that somebody with that name in their address gets;
    with ">>" the next line is said before this one is answered.
    amina < words [yes] [no]    2 SMS, GSM-7    by SMS: how many it takes, and if told in what
    22 others > words / yes / Mill Lane     so many people, two minutes after one another, each say
    all of it; what they get is not shown. Of "this | that | those" each says the next one.

A file begins with "# runs on: console, sms, telegram" and, unless it is the city's, with
"# campaigns: FOLDER", one or several; who has opened none is in the last one. With
"# learns: yes" categories are suggested, by a model that only counts words; with
"# looks twice: yes" every report is judged by a second person too.

Codes are made by chance: the one that a transcript shows stands for the one that really came,
wherever it is named again. `python -m tests.e2e.transcripts FILE CHANNEL` prints how a talk
really went, for those who write one.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Engine

from messages.by_sms import plain
from storage import migrate
from storage.db import connect
from tests.e2e.ways import GROUP, Act, Heard, Stage, opened

FOLDER = Path(__file__).parent / "transcripts"
CHANNELS = ("console", "sms", "telegram")
ZONE = ZoneInfo("Africa/Nairobi")  # of the campaign that is played, campaigns/city_streets
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

_HEAD = re.compile(r"# (runs on|campaigns|learns|looks twice): ?(.*)")
_TALK = re.compile(r"(\w+)(?: (in group|edits|forwards|walks))? *(<|>>?) ?(.*)")
_ROLE = re.compile(r"(.*?)\s{2,}as (\w+)(?: of (\w+))?")
_WEIGHED = re.compile(r"(.*?)\s{3,}(\d+ SMS(?:, (?:GSM-7|UCS-2))?)")
_TICK = re.compile(r"tick (?:(\d+) (minute|hour|day)s?|(\w+day) (\d\d):(\d\d))(?:\s{2,}.*)?")
_OTHERS = re.compile(r"(\d+) others > (.*)")
_MAIL = re.compile(r"mail\s+(\w+) office: (.*)")
_BUTTON = re.compile(r"\[([^]]+)\]")
# A receipt, an invitation, a case, six digits: all with a digit, which no word has. Numbers of a
# lead's letters stand behind a capital ("V 4821", "LINK 82718706").
_CODE = re.compile(
    r"\b(?=[0-9A-Za-z-]*\d)(?:[0-9A-Y]{5}-[0-9A-Y]{5}|[0-9a-f]{32}|[0-9A-Y]{6}"
    r"|(?<=[A-Z] )(?:[0-9]{8}|[1-9][0-9]{3}))\b"
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line that is played; `kind` is talk, tick or mail."""

    number: int
    kind: str
    source: str


@dataclass(frozen=True, slots=True)
class Transcript:
    """A file: the channels it runs on, its lines, and the campaigns (folders) that are open."""

    name: str
    channels: tuple[str, ...]
    lines: tuple[Line, ...]
    campaigns: tuple[str, ...] = ("city_streets",)
    learns: bool = False
    looks_twice: bool = False

    @property
    def staff(self) -> set[str]:
        """Who is given a role somewhere: on SMS runs they sit at the terminal."""
        talks = (_TALK.fullmatch(line.source) for line in self.lines if line.kind == "talk")
        return {t[1] for t in talks if t and (_ROLE.fullmatch(t[4]) or t[2] == "in group")}


@dataclass(slots=True)
class Play:
    """A transcript on its way: who has heard how much, which codes stand for which."""

    stage: Stage
    staff: set[str]
    codes: dict[str, str] = field(default_factory=dict)
    heard: Counter[str] = field(default_factory=Counter)
    roles: set[tuple[str, str]] = field(default_factory=set)
    speaker: str = ""
    mails: int = 0
    log: list[str] = field(default_factory=list)


class Differs(AssertionError):
    """What came is not what the transcript shows."""


def read(path: Path) -> Transcript:
    """Read a transcript file.

    Raises:
        ValueError: a line that cannot be read, with its number.
    """
    channels, campaigns = tuple[str, ...](), ("city_streets",)
    learns = looks_twice = False
    lines = []
    for number, source in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        told = _HEAD.fullmatch(source)
        if told and told[1] == "runs on":
            channels = tuple(told[2].replace(" ", "").split(","))
        elif told and told[1] == "learns":
            learns = told[2] == "yes"
        elif told and told[1] == "looks twice":
            looks_twice = told[2] == "yes"
        elif told:
            campaigns = tuple(told[2].replace(" ", "").split(","))
        elif source.strip() and not source.startswith("#"):
            lines.append(Line(number, _kind(path, number, source.strip()), source.strip()))
    if not channels or not set(channels) <= set(CHANNELS):
        raise ValueError(f"{path.name}: no line '# runs on: {', '.join(CHANNELS)}'")
    return Transcript(path.name, channels, tuple(lines), campaigns, learns, looks_twice)


def _kind(path: Path, number: int, source: str) -> str:
    for kind, pattern in (("tick", _TICK), ("mail", _MAIL), ("others", _OTHERS), ("talk", _TALK)):
        if pattern.fullmatch(source):
            return kind
    raise ValueError(f"{path.name}:{number}: cannot be read: {source}")


def play(transcript: Transcript, channel: str, engine: Engine) -> None:
    """Play a transcript on a channel.

    Raises:
        Differs: with the talk as it really went.
    """
    with _opened(transcript, channel, engine) as stage:
        playing = Play(stage, transcript.staff)
        for line in transcript.lines:
            _at(transcript, playing, line)
        for who in sorted(set(playing.heard) - transcript.staff - {GROUP}):
            _all_told(playing, who, f"{transcript.name}, at its end")


@contextmanager
def _opened(transcript: Transcript, channel: str, engine: Engine) -> Iterator[Stage]:
    """The house as the head of the file wants it."""
    second_look = 1.0 if transcript.looks_twice else 0.0
    folders = transcript.campaigns
    with opened(
        channel, engine, transcript.staff, campaigns=folders, second_look=second_look
    ) as stage:
        if transcript.learns:
            stage.learns()
        yield stage


def _at(transcript: Transcript, playing: Play, line: Line) -> None:
    where = f"{transcript.name}:{line.number}: {line.source}"
    try:
        {"tick": _tick, "mail": _mail, "others": _others, "talk": _talk}[line.kind](
            playing, line.source, where
        )
    except Differs:
        raise
    except Exception as error:
        went = "\n".join(playing.log[-12:])
        raise Differs(f"{where}\n{type(error).__name__}: {error}\n{went}") from error


def _parts(form: re.Pattern[str], source: str) -> tuple[Any, ...]:
    """The parts of a line; those that it leaves out are None."""
    found = form.fullmatch(source)
    if found is None:
        raise ValueError(f"not of the form {form.pattern}")
    return found.groups()


def _talk(playing: Play, source: str, where: str) -> None:
    who, how, sign, text = _parts(_TALK, source)
    if sign == "<":
        _hears(playing, playing.speaker if who == "bot" else who, text, where)
        return
    if with_role := _ROLE.fullmatch(text):
        text, role, office = with_role.groups()
        _give(playing, who, role, office or "")
    if who not in playing.staff:
        _all_told(playing, who, where)
    playing.speaker = GROUP if how == "in group" else who
    text = _CODE.sub(lambda code: playing.codes.get(code[0], code[0]), text)
    way = how if how in ("edits", "forwards", "walks") else "says"
    act = Act(who, text, way, how == "in group")
    playing.log.append(source)
    playing.stage.way.act(act, _label(playing, playing.speaker, act))
    if sign == ">":
        playing.stage.settle()


def _label(playing: Play, where: str, act: Act) -> str | None:
    """The newest button there that is called like what is typed."""
    if act.how != "says":
        return None
    # Citizens answer what they are asked now; on a moderator's screen many cards hang.
    screen = list(playing.stage.way.heard(where))
    newest = screen if where in playing.staff | {GROUP} else screen[-1:]
    for heard in reversed(newest):
        for label in heard.labels:
            if plain(label).casefold() == plain(act.text).casefold():
                return str(label)
    return None


def _give(playing: Play, who: str, role: str, office: str) -> None:
    """Let somebody be known, and give them the role."""
    if (who, role) in playing.roles:
        return
    playing.roles.add((who, role))
    playing.stage.way.act(Act(who, "/help"), None)
    playing.stage.settle()
    playing.heard[who] = len(playing.stage.way.heard(who))
    playing.stage.gives_role(who, role, office)


def _hears(playing: Play, who: str, expected: str, where: str) -> None:
    weighed = _WEIGHED.fullmatch(expected)
    expected, weight = weighed.groups() if weighed else (expected, "")
    news = playing.stage.way.heard(who)[playing.heard[who] :]
    if expected == "...":
        playing.heard[who] += len(news)
        return
    for n, heard in enumerate(news, start=1):
        if _matches(playing, heard, expected) and (not heard.sms or heard.sms.startswith(weight)):
            playing.heard[who] += n
            playing.log.append(f"    {who} < {_shown(heard)}")
            return
        if who not in playing.staff | {GROUP}:
            break
    came = "\n".join(f"    {who} < {_shown(heard)}" for heard in news) or "    nothing"
    raise Differs("\n".join([where, *playing.log[-12:], "  but there came:", came]))


def _all_told(playing: Play, who: str, where: str) -> None:
    """Nobody hears what the transcript does not show."""
    news = playing.stage.way.heard(who)[playing.heard[who] :]
    if news:
        came = [f"    {who} < {_shown(heard)}" for heard in news]
        raise Differs("\n".join([where, *playing.log[-12:], "  not shown before it:", *came]))
    playing.heard[who] += 0


def _matches(playing: Play, heard: Heard, expected: str) -> bool:
    if playing.stage.way.is_plain:  # an accent that would cost a whole SMS is left out there
        expected = plain(expected)
        heard = Heard(plain(heard.text), tuple(map(plain, heard.labels)), heard.sms)
    labels = _BUTTON.findall(expected)
    shown = [_known(playing, label) for label in labels]
    if labels and labels[-1] in ("...", "…"):
        if list(heard.labels[: len(labels) - 1]) != shown[:-1]:
            return False
    elif labels and list(heard.labels) != shown:
        return False
    pattern, names = _pattern(playing, _BUTTON.sub("", expected))
    found = re.fullmatch(pattern, _flat(heard.text))
    if found is None:
        return False
    playing.codes |= dict(zip(names, found.groups(), strict=True))
    return True


def _known(playing: Play, text: str) -> str:
    return _CODE.sub(lambda code: playing.codes.get(code[0], code[0]), text)


def _pattern(playing: Play, expected: str) -> tuple[str, list[str]]:
    """A pattern for the words, and the codes that it will learn."""
    names: list[str] = []
    parts = []
    for piece in _pieces(_flat(expected)):
        if piece.startswith("("):
            parts.append(r".*")
        elif (
            _CODE.fullmatch(f"V {piece}", 2) and piece not in playing.codes and piece not in names
        ):
            names.append(piece)
            parts.append(f"({re.sub('[^-]', '[0-9A-Za-z]', piece)})")
        elif piece in names:
            parts.append(f"\\{names.index(piece) + 1}")
        else:
            parts.append(re.escape(playing.codes.get(piece, piece)))
    return "".join(parts), names


def _is_code(piece: str) -> bool:
    return _CODE.fullmatch(f"V {piece}", 2) is not None


def _pieces(text: str) -> Iterator[str]:
    """Split into words in (brackets), codes, and the rest."""
    for piece in re.split(rf"(\([^)]*\)|{_CODE.pattern})", text):
        if piece:
            yield piece


def _flat(text: str) -> str:
    return " ".join(text.split())


def _shown(heard: Heard) -> str:
    told = " ".join([_flat(heard.text), *(f"[{label}]" for label in heard.labels)])
    return f"{told}    {heard.sms}" if heard.sms else told


def _tick(playing: Play, source: str, where: str) -> None:
    count, unit, day, hour, minute = _parts(_TICK, source)
    playing.log.append(source)
    clock = playing.stage.sim.clock
    by = (
        timedelta(**{f"{unit}s": int(count)})
        if count
        else _next(clock(), day.casefold(), int(hour), int(minute)) - clock()
    )
    playing.stage.sim.pass_time(seconds=by.total_seconds())
    playing.stage.settle()


def _others(playing: Play, source: str, where: str) -> None:
    """Let many people say the same talk, each two minutes after the one before."""
    many, talk = _parts(_OTHERS, source)
    playing.log.append(source)
    for n in range(int(many)):
        for said in talk.split(" / "):
            words = said.split(" | ")
            who = f"other{n + 1}"
            act = Act(who, words[n % len(words)].strip())
            playing.stage.way.act(act, _label(playing, who, act))
            playing.stage.settle()
        playing.stage.sim.pass_time(minutes=2)


def _next(now: datetime, day: str, hour: int, minute: int) -> datetime:
    """The next such moment on the campaign's clocks."""
    there = now.astimezone(ZONE)
    ahead = (_DAYS.index(day) - there.weekday()) % 7
    at = (there + timedelta(days=ahead)).replace(hour=hour, minute=minute, second=0)
    return at if at > there else at + timedelta(days=7)


def _mail(playing: Play, source: str, where: str) -> None:
    office, expected = _parts(_MAIL, source)
    news = playing.stage.mails.mails[playing.mails :]
    for mail in news:
        text = mail.get_body(("plain",))
        words = f"{mail['Subject']} {text.get_content() if text else ''}"
        if office in str(mail["To"]) and _matches(playing, Heard(words), f"(){expected}()"):
            return
    came = [f"    mail to {mail['To']}: {mail['Subject']}" for mail in news]
    raise Differs("\n".join([where, *playing.log[-12:], "  but there came:", *came]))


def main(file: str, channel: str) -> None:
    """Print how a talk really went: what each line of `file` brought."""
    transcript = read(Path(file))
    engine = connect("sqlite://")
    migrate.upgrade(engine)
    with _opened(transcript, channel, engine) as stage:
        playing = Play(stage, transcript.staff)
        for line in transcript.lines:
            if line.kind == "mail" or _is_heard(line):
                _learn(playing, line)
                continue
            sys.stdout.write(f"{line.source}\n")
            _at(transcript, playing, line)
            _print_news(playing)


def _is_heard(line: Line) -> bool:
    talk = _TALK.fullmatch(line.source)
    return bool(talk and talk[3] == "<")


def _learn(playing: Play, line: Line) -> None:
    """Codes that the file names are those that really came."""
    talk = _TALK.fullmatch(line.source)
    if talk is None:
        return
    for heard in playing.stage.way.heard(playing.speaker)[-6:]:
        weighed = _WEIGHED.fullmatch(talk[4])
        _matches(playing, heard, weighed[1] if weighed else talk[4])


def _print_news(playing: Play) -> None:
    everybody = {*playing.heard, playing.speaker, *playing.staff, GROUP}
    for who in sorted(everybody):
        for heard in playing.stage.way.heard(who)[playing.heard[who] :]:
            sys.stdout.write(f"{who} < {_shown(heard)}\n")
        playing.heard[who] = len(playing.stage.way.heard(who))
    for mail in playing.stage.mails.mails[playing.mails :]:
        sys.stdout.write(f"mail {mail['To']}: {mail['Subject']}\n")
    playing.mails = len(playing.stage.mails.mails)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
