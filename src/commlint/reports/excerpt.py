"""Cuts a source line to what fits, with the match in view; knows terminal cells, no colours."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from rich.cells import cell_len

_ELLIPSIS = "…"
_JOINERS = frozenset("\u200d\ufe0e\ufe0f")
# Directional controls could show a line in another order than it is written.
_UNSAFE_FORMATS = frozenset(
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Part of a line; `start` and `end` are code points of the match in `text`."""

    text: str
    start: int
    end: int

    @property
    def cells_before(self) -> int:
        """Terminal cells in front of the match."""
        return cell_len(self.text[: self.start])

    @property
    def cells_matched(self) -> int:
        """Terminal cells that the match takes, at least one."""
        return max(1, cell_len(self.text[self.start : self.end]))


def printable(text: str) -> str:
    """The text with what could steer a terminal made visible or plain, length unchanged."""
    return "".join(_printable(char) for char in text)


def _printable(char: str) -> str:
    if char in "\t\n\r":
        return " "
    if char in _UNSAFE_FORMATS or unicodedata.category(char) in {"Cc", "Cs", "Zl", "Zp"}:
        return "\ufffd"
    return char


def excerpt(line: str, start: int, end: int, width: int) -> Excerpt:
    """The part of `line` around `line[start:end]` that fits in `width` cells.

    Args:
        line: One line of source.
        start: First code point of the match.
        end: One past its last, at most `len(line)`.
        width: Terminal cells there are, at least 10.

    Returns:
        The whole line without its indentation where that fits; else the match with as many whole
        words on either side as fit, and `…` where something was cut.
    """
    line = printable(line)
    indent = len(line) - len(line.lstrip())
    first = min(indent, start)
    whole = line[first:].rstrip()
    if len(whole) <= 4 * width and cell_len(whole) <= width:
        stop = min(end - first, len(whole))
        return Excerpt(whole, start - first, max(stop, start - first))
    room = width - 2 * len(_ELLIPSIS)
    match_end = _fit_right(line, start, min(end, len(line)), room)
    left_over = room - cell_len(line[start:match_end])
    begin = _fit_left(line, first, start, left_over // 2)
    left_over -= cell_len(line[begin:start])
    stop = match_end
    if match_end >= end:
        stop = _fit_right(line, match_end, len(line), left_over)
        left_over -= cell_len(line[match_end:stop])
        begin = _fit_left(line, first, start, left_over + cell_len(line[begin:start]))
    before = _ELLIPSIS if begin > first else ""
    after = _ELLIPSIS if stop < len(line.rstrip()) else ""
    shift = len(before) - begin
    return Excerpt(f"{before}{line[begin:stop]}{after}", start + shift, match_end + shift)


def _fit_left(line: str, first: int, start: int, cells: int) -> int:
    """The earliest word boundary in `line[first:start]` from which on it takes up `cells`."""
    begin = start
    while begin > first and cell_len(line[begin - 1]) <= cells:
        begin -= 1
        cells -= cell_len(line[begin])
    if begin == first:
        return begin
    space = next((at for at in range(begin, start) if line[at] == " "), None)
    if space is not None:
        return space + 1
    while begin < start and _continues(line, begin):
        begin += 1
    return begin


def _fit_right(line: str, start: int, stop: int, cells: int) -> int:
    """The last word boundary in `line[start:stop]` up to which it takes up `cells`."""
    end = start
    while end < stop and cell_len(line[end]) <= cells:
        cells -= cell_len(line[end])
        end += 1
    if end == stop:
        return end
    space = line.rfind(" ", start, end + 1)
    if space > start:
        return space
    while end > start and _continues(line, end):
        end -= 1
    return end


def _continues(line: str, at: int) -> bool:
    """True where a cut before `line[at]` would take a character apart."""
    if at >= len(line):
        return False
    char = line[at]
    joined = at > 0 and line[at - 1] == "\u200d"
    return joined or char in _JOINERS or unicodedata.combining(char) != 0
