"""Regular expressions in token patterns, held to what no word can make slow; knows no spaCy.

Python's `re` goes back and tries again, and an expression such as `(a+)+$` does so twice as often
for each further letter of a hostile word. A clock would stop that in the middle of a run, sooner on
a busy machine than on an idle one; the same input would no longer give the same output. So two
things are settled when the rule is read:

- an expression looks at words of at most `LONGEST_WORD` characters; a longer one is no word, and
  does not match;
- the ways in which it can go through such a word are counted from its parts, as an upper bound. One
  with more than `MOST_WAYS` is refused.
"""

from __future__ import annotations

import re
import warnings
from re import _parser  # type: ignore[attr-defined]  # the tree behind `re.compile`, as is
from typing import Any

LONGEST_WORD = 64
MOST_WAYS = 1_000_000
_GLOBAL_FLAGS = re.compile(r"\(\?[aimsux]+\)")


def bounded_token(token: dict[str, Any]) -> dict[str, Any]:
    """A token or dependency pattern in which every `REGEX` is safe on any text.

    Args:
        token: As the rule file has it.

    Raises:
        ValueError: An expression is none, or could go through a word in too many ways.
    """
    return {name: _bounded(name, value) for name, value in token.items()}


def bounded_expression(expression: str) -> str:
    """The expression, looking only at words of at most `LONGEST_WORD` characters.

    Raises:
        ValueError: It is no regular expression, or could go through a word in too many ways.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            ways = _ways(_parser.parse(expression))
    except (re.error, OverflowError, RecursionError, Warning) as error:
        raise ValueError(f"`{expression}` is no regular expression: {error}") from error
    if ways > MOST_WAYS:
        raise ValueError(
            f"the regular expression `{expression}` could go back and forth in a word without end; "
            "a repetition that holds no other, or one that never goes back, such as `(?:…)++`, "
            "has the same effect in no time"
        )
    leading = _GLOBAL_FLAGS.match(expression)
    flags = leading[0] if leading else ""
    end = "\n)" if "x" in flags else ")"  # where comments run to the end of the line
    rest = expression[len(flags) :]
    return rf"{flags}\A(?!(?s:.{{{LONGEST_WORD + 1}}}))(?s:.*?)(?:{rest}{end}"


def _bounded(name: str, value: Any) -> Any:  # noqa: ANN401 - a pattern is any tree of plain values
    if isinstance(value, dict):
        if name == "REGEX":
            return {key: tuple(map(_expression, each)) for key, each in value.items()}
        return {key: _bounded(str(key), each) for key, each in value.items()}
    return _expression(value) if name == "REGEX" else value


def _expression(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError(f"REGEX is a regular expression, or IN or NOT_IN a list of them: {value}")  # noqa: TRY004 - pydantic tells of a ValueError
    return bounded_expression(value)


def _ways(parts: Any) -> int:  # noqa: ANN401 - the parser's own tree
    """In how many ways the parts, one after the other, can go through a word; an upper bound."""
    ways = 1
    for operation, argument in parts:
        ways = min(ways * _ways_of_part(str(operation), argument), MOST_WAYS + 1)
    return ways


def _ways_of_part(operation: str, argument: Any) -> int:  # noqa: ANN401 - the same
    match operation:
        case "MAX_REPEAT" | "MIN_REPEAT":
            least, most, body = argument
            ways = _ways_repeated(_ways(body), int(least), int(most))
        case "POSSESSIVE_REPEAT":  # each round is settled for good before the next
            ways = max(1, min(int(argument[1]), LONGEST_WORD)) * _ways(argument[2])
        case "BRANCH":
            ways = sum(_ways(branch) for branch in argument[1])
        case "GROUPREF_EXISTS":
            ways = sum(_ways(branch) for branch in argument[1:] if branch is not None)
        case "SUBPATTERN" | "ASSERT" | "ASSERT_NOT":
            ways = _ways(argument[-1])
        case "ATOMIC_GROUP":
            ways = _ways(argument)
        case _:
            ways = 1
    return ways


def _ways_repeated(once: int, least: int, most: int) -> int:
    ways = 0
    for times in range(least, max(least, min(most, LONGEST_WORD)) + 1):
        ways += once**times if once > 1 else 1
        if ways > MOST_WAYS:
            break
    return ways
