"""The house's rules that no linter knows, as functions from a parsed file to complaints."""

import ast
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from moderation.states import TABLES

ROOT = Path(__file__).parents[2]
PACKAGES = (
    "bot", "channels", "handlers", "forms", "moderation", "privacy", "publishing", "messages",
    "storage", "web",
)  # fmt: skip
MAX_LINES = 300
# Path -> why it may be longer. Empty is best.
MAY_BE_LONG = {
    "storage/migrations/versions/0001_the_first_tables.py": "written by a machine, frozen",
}

MAY_COMMIT = {"storage/db.py"}
# What is in such a table may be seen: made anywhere else, it would be so unlooked at.
MAY_PROTECT = {"publishing/disclosure/protect.py"}
MAY_MOVE_STATES = {"storage/decisions.py"}
# The columns that hold a report's or a case's state. New rows begin with one; that moves nothing.
STATES = {"state", *TABLES}
# Path -> why it may import inside a function. Empty is best.
MAY_IMPORT_LATE = {"storage/migrate.py": "Alembic is a tenth of a start, and hardly ever needed"}

BANNED_WORDS = {
    "data", "info", "obj", "item", "items", "manager", "helper", "helpers", "util", "utils",
    "common", "misc", "service", "process", "tmp", "stuff",
}  # fmt: skip

# Methods that a library calls by this name.
NAMED_BY_OTHERS = {"do_request", "process_bind_param", "process_result_value"}

# Whoever needs one of these gets it as a value from bot/: turn.now, turn.rng, settings.
WORLD = {
    "os.environ", "os.getenv", "os.urandom", "datetime.now", "datetime.utcnow", "datetime.today",
    "datetime.datetime.now", "date.today", "datetime.date.today", "time.time", "time.time_ns",
    "uuid.uuid4", "uuid.uuid1", "random.SystemRandom",
}  # fmt: skip
DICE_MODULES = {"random", "secrets"}
WORLD_NAMES = {
    ("os", "environ"), ("os", "getenv"), ("os", "urandom"), ("time", "time"),
    ("time", "time_ns"), ("uuid", "uuid4"), ("uuid", "uuid1"),
}  # fmt: skip


def product_files() -> list[Path]:
    """Return every Python file of the product, tests and benchmarks left out."""
    return [path for package in PACKAGES for path in sorted((ROOT / package).rglob("*.py"))]


def complaints(path: str, source: str) -> list[str]:
    """Name every rule that a file of the product breaks, with its line.

    Args:
        path: relative to the checkout, with slashes.
        source: its text.
    """
    nodes = list(ast.walk(ast.parse(source)))
    found = [*_commits(path, nodes), *_moves(path, nodes), *_late_imports(path, nodes)]
    found += [*_bad_names(path, nodes), *_world(path, nodes), *_protected(path, nodes)]
    if len(source.splitlines()) > MAX_LINES and path not in MAY_BE_LONG:
        found.append((MAX_LINES, f"is longer than {MAX_LINES} lines: usually two ideas"))
    return [f"{path}:{line} {what}" for line, what in found]


def every_test() -> list[Path]:
    """Return every Python file below tests/."""
    return sorted((ROOT / "tests").rglob("*.py"))


def borrowed(path: str, source: str) -> list[str]:
    """Name what a file takes from a test; what tests share lies in conftest or its own module."""
    if not re.search(r"tests\.(\w+\.)*test_", source):
        return []  # to parse all tests takes a second
    imports = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.ImportFrom)]
    return [
        f"{path}:{node.lineno} imports from {node.module}"
        for node in imports
        if re.match(r"tests\.(\w+\.)*test_", node.module or "")
    ]


Nodes = Sequence[ast.AST]
Complaints = Iterator[tuple[int, str]]


def _commits(path: str, nodes: Nodes) -> Complaints:
    for node in nodes:
        match node:
            case ast.Call(func=ast.Attribute(attr="commit" | "begin")) if path not in MAY_COMMIT:
                yield node.lineno, "begins or commits; only storage/db.py does"


def _protected(path: str, nodes: Nodes) -> Complaints:
    for node in nodes:
        match node:
            case ast.Call(func=ast.Name(id="ProtectedTable")) if path not in MAY_PROTECT:
                yield node.lineno, "makes a protected table; only disclosure/protect does"


def _moves(path: str, nodes: Nodes) -> Complaints:
    if path in MAY_MOVE_STATES:
        return
    for node in nodes:
        match node:
            case ast.Attribute(attr=column, ctx=ast.Store()) if column in STATES:
                yield node.lineno, "assigns a state; only a decision moves one"
            case ast.Call(func=ast.Attribute(attr="values")) if _named(node) & STATES:
                yield node.lineno, "updates a state; only a decision moves one"


def _named(call: ast.Call) -> set[object]:
    """The columns that a call names, as words or as the keys of a dict."""
    dicts = [one for one in call.args if isinstance(one, ast.Dict)]
    keys = [key for one in dicts for key in one.keys if key is not None]
    keyed = {key.value if isinstance(key, ast.Constant) else _last(key) for key in keys}
    return keyed | {keyword.arg for keyword in call.keywords}


def _last(name: ast.expr) -> str:
    return ast.unparse(name).rpartition(".")[2]


def _late_imports(path: str, nodes: Nodes) -> Complaints:
    if path in MAY_IMPORT_LATE:
        return
    functions = [n for n in nodes if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]
    for node in nodes:
        match node:
            case ast.Import() | ast.ImportFrom() if any(_is_in(node, each) for each in functions):
                yield node.lineno, "imports inside a function; that is how cycles hide"


def _is_in(node: ast.stmt, outer: ast.stmt) -> bool:
    return outer.lineno <= node.lineno <= (outer.end_lineno or 0)


def _bad_names(path: str, nodes: Nodes) -> Complaints:
    names = [(1, part) for part in Path(path).with_suffix("").parts]
    for node in nodes:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            names.append((node.lineno, node.name))
    for line, name in names:
        banned = BANNED_WORDS & set(_words(name)) or name.startswith(("handle_", "do_"))
        if banned and name not in NAMED_BY_OTHERS:
            yield line, f"is named {name}; say what it is"


def _words(name: str) -> list[str]:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower().split("_")


def _world(path: str, nodes: Nodes) -> Complaints:
    if path.startswith("bot/"):
        return
    for node in nodes:
        match node:
            case ast.Attribute() if _reaches_out(_dotted(node)):
                yield node.lineno, f"uses {_dotted(node)}; it is given by bot/"
            case ast.Call(func=ast.Attribute() as name, args=[]) if (
                _dotted(name) == "random.Random"
            ):
                yield node.lineno, "throws unseeded dice; turn.rng is given by bot/"
            case ast.ImportFrom(module=str(module), names=names):
                for alias in names:
                    if (module, alias.name) in WORLD_NAMES or (
                        module in DICE_MODULES and alias.name != "Random"
                    ):
                        yield node.lineno, f"imports {module}.{alias.name}; it is given by bot/"


def _dotted(name: ast.expr) -> str:
    """What `ast.unparse` says of names and dots, in a twentieth of its time; else nothing."""
    match name:
        case ast.Name(id=first):
            return first
        case ast.Attribute(value=before, attr=last) if known := _dotted(before):
            return f"{known}.{last}"
    return ""


def _reaches_out(dotted: str) -> bool:
    module, _, name = dotted.partition(".")
    return dotted in WORLD or (module in DICE_MODULES and name != "Random")
