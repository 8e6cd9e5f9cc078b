"""Turn the tokens of an expression into a tree, by recursive descent.

Knows which functions there are (`functions.py`), and nothing of answers.
"""

from forms.marked import did_you_mean
from forms.xpath.functions import FUNCTIONS
from forms.xpath.paths import SPECIAL, path, question
from forms.xpath.reading import MAX_NESTING, Reading
from forms.xpath.tree import BadExpression, Call, Column, Literal, Node, Up, every, parts

# How tightly operators bind, weakest first.
_FLOORS = (
    ("or",),
    ("and",),
    ("=", "!="),
    ("<", "<=", ">", ">="),
    ("+", "-"),
    ("*", "div", "mod"),
)
_FLOOR_OF = {sign: floor for floor, signs in enumerate(_FLOORS) for sign in signs}
_KNOWN = sorted({*SPECIAL, *(name for name, f in FUNCTIONS.items() if not f.is_operator)})


def tree(reading: Reading) -> Node:
    """Return the tree of all tokens.

    Raises:
        BadExpression: they make no expression.
    """
    root = expression(reading)
    token = reading.look()
    if token:
        raise BadExpression(f"{token.text!r} was not expected", token.at)
    for node in every(root):
        if isinstance(node, Up):
            raise BadExpression("'..' names no question", node.at)
    return root


def expression(reading: Reading) -> Node:
    """Return the tree of what may stand between brackets."""
    with reading.inside():
        return _floors(reading, 0)


def _floors(reading: Reading, lowest: int) -> Node:
    node = _minus(reading)
    while (floor := _floor_of_next(reading)) >= lowest:
        sign = reading.pop().text
        node = reading.count(_joined(sign, node, _floors(reading, floor + 1)))
    return node


def _floor_of_next(reading: Reading) -> int:
    token = reading.look()
    if not token or token.kind not in {"sign", "word"}:
        return -1
    return _FLOOR_OF.get(token.text, -1)


def _joined(sign: str, left: Node, right: Node) -> Call:
    # "a or b or c" is one call, so that sixty of them are no deeper than two.
    if sign in {"or", "and"} and isinstance(left, Call) and left.name == sign:
        return Call(sign, (*parts(left), right))
    return Call(sign, (left, right))


def _minus(reading: Reading) -> Node:
    signs = 0
    while sign := reading.take("-"):
        signs += 1
        if signs > MAX_NESTING:
            raise BadExpression("too deeply nested", sign.at)
    node = _union(reading)
    for _ in range(signs):
        node = reading.count(Call("negative", (node,)))
    return node


def _union(reading: Reading) -> Node:
    node = _atom(reading)
    while reading.take("|"):
        node = reading.count(Call("|", (node, _atom(reading))))
    return node


def _atom(reading: Reading) -> Node:
    token = reading.pop()
    match token.kind, token.text:
        case "number", digits:
            return reading.count(Literal(float(digits)))
        case "text", quoted:
            return reading.count(Literal(quoted[1:-1]))
        case "name", _:
            return question(reading, token, expression)
        case "sign", "(":
            node = expression(reading)
            reading.expect(")")
            return node
        case "sign", "." | ".." | "/" | "//":
            return path(reading, token, expression)
        case "word", word:
            return _word(reading, word, token.at)
    raise BadExpression(f"{token.text!r} stands where a value should", token.at)


def _word(reading: Reading, word: str, at: int) -> Node:
    if reading.take("("):
        special = SPECIAL.get(word)
        return special(reading, at, expression) if special else _call(reading, word, at)
    if (reading.in_list or reading.brackets == "rows") and word not in _FLOOR_OF:
        return reading.count(Column(word))
    if word in _KNOWN:
        reading.expect("(")
    raise BadExpression(f"{word!r} means nothing here; a question is ${{{word}}}", at)


def _call(reading: Reading, word: str, at: int) -> Node:
    function = FUNCTIONS.get(word)
    if not function or function.is_operator:
        raise BadExpression(f"unknown function {word!r}{did_you_mean(word, _KNOWN)}", at)
    arguments = _arguments(reading)
    if not function.may_take(len(arguments)):
        raise BadExpression(f"{word}() takes {function.arity}, not {len(arguments)}", at)
    problem = function.check(*_literals(arguments)) if function.check else ""
    if problem:
        raise BadExpression(problem, at)
    return reading.count(Call(word, arguments))


def _arguments(reading: Reading) -> tuple[Node, ...]:
    if reading.take(")"):
        return ()
    arguments = [expression(reading)]
    while reading.take(","):
        arguments.append(expression(reading))
    reading.expect(")")
    return tuple(arguments)


def _literals(arguments: tuple[Node, ...]) -> list[float | str | None]:
    return [node.value if isinstance(node, Literal) else None for node in arguments]
