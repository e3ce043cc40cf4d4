"""Finds the line a key stands on in a TOML file, which `tomllib` does not tell."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_PART = re.compile(r"""\s*(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|([A-Za-z0-9_-]+))\s*""")
_HEADER = re.compile(r"\s*\[\[?(?P<keys>[^\]]+)\]\]?\s*(?:#.*)?$")


def line_of(source: str, path: Sequence[str]) -> int | None:
    """The 1-based line of the key at `path`, or of the nearest key above it.

    Args:
        source: A TOML file that parses.
        path: Key names from the top, such as `("rules", "hedge", "severity")`.

    Returns:
        The line, or None where not even the first key stands on a line of its own.
    """
    wanted = tuple(path)
    found: int | None = None
    depth = 0
    table: tuple[str, ...] = ()
    for number, line in enumerate(source.splitlines(), start=1):
        here = _keys_of_line(line, table)
        if line.lstrip().startswith("[") and here:
            table = here
        shared = min(len(here), len(wanted))
        if shared > depth and here[:shared] == wanted[:shared]:
            found, depth = number, shared
    return found


def _keys_of_line(line: str, table: tuple[str, ...]) -> tuple[str, ...]:
    """The full key that a line sets or the table that it opens; empty for other lines."""
    if header := _HEADER.match(line):
        return _keys(header["keys"])[0]
    keys, rest = _keys(line)
    return (*table, *keys) if keys and rest.startswith("=") else ()


def _keys(text: str) -> tuple[tuple[str, ...], str]:
    """The dotted key at the start of `text` and what follows it."""
    keys: list[str] = []
    position = 0
    while part := _PART.match(text, position):
        keys.append(next(group for group in part.groups() if group is not None))
        position = part.end()
        if text[position : position + 1] != ".":
            break
        position += 1
    return tuple(keys), text[position:]
