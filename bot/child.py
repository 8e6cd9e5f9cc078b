"""`python -m bot.child KIND`: one errand in a process of its own; body in, result out.

Knows no database, no keys and no network. What it may use up is bounded before anything heavy
is imported, so that a picture bomb or a bug ends this process and nothing else.
"""

import importlib
import resource
import sys
from collections.abc import Callable

MOST_MEMORY_BYTES = 1_000_000_000
MOST_CPU_S = 60
# Kind -> module whose `run(body) -> result` does the work.
WORK = {"digest": "publishing.digest_work"}


def work_of(kind: str) -> Callable[[bytes], bytes]:
    """Import what does this kind of work.

    Raises:
        LookupError: there is no such kind.
    """
    run: Callable[[bytes], bytes] = importlib.import_module(WORK[kind]).run
    return run


def bound() -> None:
    """Limit this process for good: memory, time, and no core file of what it was given."""
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY_BYTES, MOST_MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_CPU_S, MOST_CPU_S))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def main() -> int:
    """Do the work; on failure exit code 1 and the kind of the error, never its text."""
    bound()
    try:
        result = work_of(sys.argv[1])(sys.stdin.buffer.read())
    except Exception as error:
        sys.stderr.write(type(error).__name__)
        return 1
    sys.stdout.buffer.write(result)
    sys.stdout.buffer.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
