"""`python -m bot.child KIND`: one errand in a process of its own; body in, result out.

Knows no database, no keys and no network. What it may use up is bounded before anything heavy
is imported, so that a picture bomb or a bug ends this process and nothing else.
"""

import importlib
import resource
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Work:
    """One kind of work and what it may use.

    Args:
        module: its `run(body) -> result` does the work.
        most_memory_bytes: of address space, the libraries' own among it.
        most_cpu_s: of processor; then the kernel ends the process.
        is_shut: once it is imported it opens nothing any more: no file, no socket.
    """

    module: str
    most_memory_bytes: int
    most_cpu_s: int
    is_shut: bool = False


WORK: Mapping[str, Work] = MappingProxyType(
    {
        "agreement": Work("publishing.agreement_work", 1_000_000_000, 30),
        "digest": Work("publishing.digest_work", 1_000_000_000, 60),
        # What strangers sent. A picture of 20 megapixels takes 1.5 s and 430 MB at worst.
        "fetch": Work("privacy.media_work", 512_000_000, 10, is_shut=True),
        # Not shut: the alphabets of older spreadsheets are modules that are loaded when met.
        "xlsform": Work("forms.xlsform.work", 1_000_000_000, 30),
        # pandas and pysdmx, over a file of an office or of a stranger.
        "sdmx": Work("publishing.compare.sdmx_work", 2_000_000_000, 60),
        "compare": Work("publishing.compare.work", 2_000_000_000, 60),
        # scikit-learn; 8,000 decisions at most.
        # Tables of 2,500 cells take a minute; the disclosure control's solver is the most of it.
        "release": Work("publishing.release_work", 3_000_000_000, 110),
        "suggest": Work("moderation.suggest_work", 2_000_000_000, 100),
    }
)


def work_of(kind: str) -> Callable[[bytes], bytes]:
    """Import what does this kind of work.

    Raises:
        LookupError: there is no such kind.
    """
    run: Callable[[bytes], bytes] = importlib.import_module(WORK[kind].module).run
    return run


def bound(work: Work) -> None:
    """Limit this process for good: memory, time, and no core file of what it was given."""
    resource.setrlimit(resource.RLIMIT_AS, (work.most_memory_bytes, work.most_memory_bytes))
    resource.setrlimit(resource.RLIMIT_CPU, (work.most_cpu_s, work.most_cpu_s))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def shut() -> None:
    """Let this process open and write nothing more for good; what is open (its pipes) stays."""
    resource.setrlimit(resource.RLIMIT_NOFILE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def main() -> int:
    """Do the work; on failure exit code 1 and the kind of the error, never its text."""
    try:
        work = WORK[sys.argv[1]]
        bound(work)
        run = work_of(sys.argv[1])
        if work.is_shut:
            shut()
        result = run(sys.stdin.buffer.read())
    except Exception as error:
        sys.stderr.write(type(error).__name__)
        return 1
    sys.stdout.buffer.write(result)
    sys.stdout.buffer.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
