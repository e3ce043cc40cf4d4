"""Lays a quoted or folded value over the characters it was written with; knows no document."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from commlint.readers.prose import Piece, exact, line_break, stand_in

# Backslash escapes of YAML and TOML, and the doubled quote of a single-quoted YAML value.
_ESCAPE: Final = re.compile(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[^\r\n])|''")


def scalar_pieces(source: str, value: str, start: int, end: int) -> list[Piece]:
    """`value` as pieces of `source[start:end]`, the text that a parser read it from.

    Args:
        source: The whole source.
        value: What the parser made of the text: unescaped, unquoted, folded.
        start: Where the text begins, quotes included.
        end: One past its last character.

    Returns:
        Exact pieces wherever the characters are the same; one stand-in for the whole where the
        two cannot be laid over each other.
    """
    start, end = _content(source, start, end)
    if source[start:end] == value:
        return _broken_into_lines([exact(source, start, end)])
    pieces: list[Piece] = []
    place = start
    index = 0
    while index < len(value):
        step = _step(source, place, end, value, index)
        if step is None:
            return [stand_in(value, start, end)]
        if step.text:
            pieces.append(step)
        place = step.end
        index += len(step.text)
    return _broken_into_lines(pieces)


def _content(source: str, start: int, end: int) -> tuple[int, int]:
    """The span without quotes, or without the header line of a YAML block value."""
    for quotes in ('"""', "'''", '"', "'"):
        if source.startswith(quotes, start) and end - start >= 2 * len(quotes):
            return start + len(quotes), end - len(quotes)
    header = re.compile(r"[|>][-+0-9]*[ \t]*(?:#[^\r\n]*)?(?:\r\n|\n|\r)").match(source, start, end)
    return (header.end() if header else start), end


def _step(source: str, place: int, end: int, value: str, index: int) -> Piece | None:
    """The next piece of `value`, or an empty one for source that says nothing."""
    character = value[index]
    if place >= end:
        # A block value ends with a new line that stands for the end of the text.
        return stand_in(character, end, end) if character.isspace() else None
    if character.isspace() and source[place].isspace():
        return _white(source, place, end, value, index)
    escape = _ESCAPE.match(source, place, end)
    if escape and (source[place] == "\\" or character == "'"):
        return stand_in(character, place, escape.end())
    if character == source[place]:
        return exact(source, place, place + 1)
    silent = source[place].isspace() or source[place] == "\\"
    return stand_in("", place, place + 1) if silent else None


def _white(source: str, place: int, end: int, value: str, index: int) -> Piece:
    """All white space at `place`, for all white space at `index`."""
    shown = _leading_white(value, index, len(value))
    written = _leading_white(source, place, end)
    if shown == written:
        return exact(source, place, place + len(written))
    return stand_in(shown, place, place + len(written))


def _leading_white(text: str, start: int, end: int) -> str:
    stop = start
    while stop < end and text[stop].isspace():
        stop += 1
    return text[start:stop]


def _broken_into_lines(pieces: list[Piece]) -> list[Piece]:
    """`pieces` with each new line as a break of its own and the blanks around it dropped."""
    result: list[Piece] = []
    for piece in pieces:
        if "\n" not in piece.text:
            result.append(piece)
            continue
        for match in re.finditer(r"[ \t\r]*\n\s*|[^\n]+?(?=[ \t\r]*\n|\Z)", piece.text):
            first, last = piece.start, piece.end
            if piece.exact:
                first, last = piece.start + match.start(), piece.start + match.end()
            if "\n" in match.group():
                result.append(line_break(first, last, hard=True))
            elif match.group():
                part = stand_in(match.group(), first, last)
                result.append(replace(part, exact=piece.exact))
    return result
