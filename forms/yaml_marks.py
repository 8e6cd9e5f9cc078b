"""Read YAML so that every value knows where it stands. Knows nothing of what it says."""

from typing import Any

import yaml

from forms.marked import Mistake, Spot

MAX_BYTES = 1_000_000
MAX_DEPTH = 20
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NOTHING_WRITTEN = frozenset({"", "~", "null", "Null", "NULL"})


def read(text: str) -> Spot:
    """Return the root of a YAML document; what keeps it from being read stands in `mistakes`.

    Refused unread: over MAX_BYTES, aliases (a few lines of them unfold into gigabytes), deeper
    than MAX_DEPTH, more than one document.
    """
    mistakes: list[Mistake] = []
    root = Spot(None, "", 1, 1, mistakes)
    if len(text.encode("utf-8", "replace")) > MAX_BYTES:
        root.wrong(f"the file is larger than {MAX_BYTES:,} bytes")
        return root
    try:
        if not _is_refused(text, root):
            node = yaml.compose(text, Loader=_LOADER)
            return _spot(node, "", mistakes) if node else root
    except yaml.MarkedYAMLError as error:
        at = _place(error.problem_mark or error.context_mark)
        mistakes.append(Mistake(*at, "", f"not YAML: {error.problem or error.context}"))
    except yaml.YAMLError as error:
        root.wrong(f"not YAML: {str(error).splitlines()[0]}")
    return root


def _is_refused(text: str, root: Spot) -> bool:
    depth = documents = 0
    for event in yaml.parse(text, Loader=_LOADER):
        problem = ""
        documents += isinstance(event, yaml.DocumentStartEvent)
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if isinstance(event, yaml.AliasEvent):
            problem = "aliases (*name) are not taken; write it out"
        elif depth > MAX_DEPTH:
            problem = f"nested deeper than {MAX_DEPTH}"
        elif documents > 1:
            problem = "more than one document (---)"
        if problem:
            root.mistakes.append(Mistake(*_place(event.start_mark), "", problem))
            return True
    return False


def _spot(node: yaml.Node, path: str, mistakes: list[Mistake]) -> Spot:
    found: Any
    if isinstance(node, yaml.MappingNode):
        found = _mapping(node, path, mistakes)
    elif isinstance(node, yaml.SequenceNode):
        found = [_spot(part, f"{path}[{n}]", mistakes) for n, part in enumerate(node.value)]
    else:
        is_empty = not getattr(node, "style", None) and node.value in _NOTHING_WRITTEN
        found = None if is_empty else str(node.value)
    return Spot(found, path, *_place(node.start_mark), mistakes)


def _mapping(node: yaml.MappingNode, path: str, mistakes: list[Mistake]) -> dict[str, Spot]:
    spots: dict[str, Spot] = {}
    for key, value in node.value:
        name = key.value if isinstance(key, yaml.ScalarNode) else ""
        below = f"{path}.{name}" if path else str(name)
        # An empty value has no place of its own: the key's is where the reader should look.
        spot = _spot(value, below, mistakes)
        at = Spot(None, below, *_place(key.start_mark), mistakes)
        if not isinstance(key, yaml.ScalarNode):
            at.wrong("a key should be a single word")
        elif name in spots:
            at.wrong(f"{name!r} is written twice")
        else:
            is_block = isinstance(value, yaml.CollectionNode)
            spots[name] = (
                Spot(spot.found, below, at.line, at.column, mistakes) if is_block else spot
            )
    return spots


def _place(mark: Any) -> tuple[int, int]:
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)
