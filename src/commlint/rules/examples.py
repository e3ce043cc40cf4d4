"""Examples in rule files: `[[…]]` marks the exact span that a rule is expected to find."""

from __future__ import annotations

import re

_MARK = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)


def parse_example(text: str) -> tuple[str, tuple[tuple[int, str], ...]]:
    """An example without its brackets, and the marked spans: code-point offset and words.

    Raises:
        ValueError: Brackets do not match.
    """
    expected: list[tuple[int, str]] = []
    plain = ""
    position = 0
    for mark in _MARK.finditer(text):
        plain += text[position : mark.start()]
        expected.append((len(plain), mark[1]))
        plain += mark[1]
        position = mark.end()
    plain += text[position:]
    if "[[" in plain or "]]" in plain:
        raise ValueError("the brackets `[[` and `]]` do not match")
    return plain, tuple(expected)


def check_flag(text: str) -> str:
    """The example as it is, where it marks what its rule finds.

    Raises:
        ValueError: It marks nothing, or its brackets do not match.
    """
    _, marked = parse_example(text)
    if not marked or not all(words.strip() for _, words in marked):
        raise ValueError("an example of `flags` marks the words that are found, with [[…]]")
    return text


def check_allowed(text: str) -> str:
    """The example as it is, where it marks nothing.

    Raises:
        ValueError: It marks something, or its brackets do not match.
    """
    _, marked = parse_example(text)
    if marked:
        raise ValueError("an example of `allows` stays silent, so it marks nothing with [[…]]")
    return text
