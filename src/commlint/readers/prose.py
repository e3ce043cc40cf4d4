"""Builds blocks from pieces of source, so that each character keeps its place; knows no format."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import TYPE_CHECKING, Final

from commlint.core.document import Block, BlockKind, Segment
from commlint.core.text import TextSpan

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

# Stands for what is no prose but has a place in the sentence: inline code, an address, an image.
# A capital letter reads as a name, so "Open X" and "Öppna X" keep their object.
NEUTRAL: Final = "X"

_URL: Final = re.compile(r"(?:https?://|ftp://|www\.)[^\s<>\"“”]+", re.IGNORECASE)
_URL_TAIL: Final = ".,;:!?'’”»*_~…"
_LETTER: Final = re.compile(r"[^\W\d_]")


class Role(Enum):
    """What a piece is in its block."""

    TEXT = auto()
    NEUTRAL = auto()
    IMAGE = auto()  # a neutral token inside a sentence, nothing where it stands apart
    BREAK = auto()  # a line break in the source, whatever the reader sees


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text with the source it comes from; `exact` where both hold the same characters.

    `link` is 0 outside links; inside, pieces of one link share a number that the next has not.
    """

    text: str
    start: int
    end: int
    exact: bool
    role: Role = Role.TEXT
    link: int = 0


def exact(source: str, start: int, end: int, *, link: int = 0) -> Piece:
    """The piece that is `source[start:end]` itself."""
    return Piece(source[start:end], start, end, exact=True, link=link)


def stand_in(text: str, start: int, end: int, *, link: int = 0) -> Piece:
    """Text in place of `source[start:end]`: a character for an entity, say."""
    return Piece(text, start, end, exact=False, link=link)


def neutral(start: int, end: int, *, link: int = 0, image: bool = False) -> Piece:
    """The neutral token in place of `source[start:end]`."""
    role = Role.IMAGE if image else Role.NEUTRAL
    return Piece(NEUTRAL, start, end, exact=False, role=role, link=link)


def line_break(start: int, end: int, *, hard: bool, link: int = 0) -> Piece:
    """A space, or a new line where the writer asked for one, in place of a line ending."""
    return Piece("\n" if hard else " ", start, end, exact=False, role=Role.BREAK, link=link)


def build_blocks(
    pieces: Iterable[Piece], kind: BlockKind, *, language: str | None = None
) -> Iterator[Block]:
    """The blocks of prose in `pieces`: mostly one, more where an image stands on a line alone.

    Args:
        pieces: In order of source, without overlaps.
        kind: What the blocks are.
        language: The language that the markup names, if it does.

    Returns:
        Blocks with at least one letter that the writer wrote; none where there is no such.
    """
    for run in _between_images(list(pieces)):
        block = _build(_neutral_addresses(run), kind, language)
        if block is not None:
            yield block


def _between_images(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    run: list[Piece] = []
    line: list[Piece] = []
    for piece in (*pieces, Piece("", 0, 0, exact=False, role=Role.BREAK)):
        if piece.role is not Role.BREAK:
            line.append(piece)
            continue
        roles = {part.role for part in line if part.text.strip()}
        if roles == {Role.IMAGE}:
            yield run
            run = []
        else:
            run += [*line, piece]
        line = []
    yield run


def _neutral_addresses(pieces: Sequence[Piece]) -> list[Piece]:
    """`pieces` with each written-out web address as one neutral token."""
    result: list[Piece] = []
    run: list[Piece] = []
    for piece in pieces:
        if piece.role is Role.TEXT:
            run.append(piece)
            continue
        result += _without_addresses(run)
        result.append(piece)
        run = []
    return result + _without_addresses(run)


def _without_addresses(run: Sequence[Piece]) -> list[Piece]:
    text = "".join(piece.text for piece in run)
    matches = list(_URL.finditer(text)) if "://" in text or "ww." in text.lower() else []
    result: list[Piece] = []
    done = 0
    for match in matches:
        end = match.start() + len(_address(match.group()))
        covered = cut(run, match.start(), end)
        result += cut(run, done, match.start())
        link = covered[0].link or -1 - match.start()  # a number that no written link has
        result.append(neutral(covered[0].start, covered[-1].end, link=link))
        done = end
    return result + cut(run, done, len(text))


def _address(found: str) -> str:
    """The address without the punctuation of the sentence around it."""
    address = found.rstrip(_URL_TAIL)
    unopened = {
        ")": address.count(")") - address.count("("),
        "]": address.count("]") - address.count("["),
    }
    end = len(address)
    while end and (address[end - 1] in _URL_TAIL or unopened.get(address[end - 1], 0) > 0):
        if address[end - 1] in unopened:
            unopened[address[end - 1]] -= 1
        end -= 1
    return address[:end]


def cut(pieces: Sequence[Piece], start: int, end: int) -> list[Piece]:
    """The pieces of `text[start:end]`, where text is all of `pieces` put together.

    A stand-in that is cut stays a stand-in for all of its source.
    """
    result = []
    offset = 0
    for piece in pieces:
        first = max(start - offset, 0)
        last = min(end - offset, len(piece.text))
        offset += len(piece.text)
        if first >= last:
            continue
        part = replace(piece, text=piece.text[first:last])
        if piece.exact:
            part = replace(part, start=piece.start + first, end=piece.start + last)
        result.append(part)
    return result


def _build(pieces: list[Piece], kind: BlockKind, language: str | None) -> Block | None:
    pieces = _trimmed(pieces)
    if not any(piece.role is Role.TEXT and _LETTER.search(piece.text) for piece in pieces):
        return None
    pieces = _single_spaced(pieces)
    segments: list[Segment] = []
    links: list[TextSpan] = []
    offset = number = 0
    for piece in pieces:
        end = offset + len(piece.text)
        if piece.link and links and piece.link == number:
            links[-1] = TextSpan(links[-1].start_char, end)
        elif piece.link:
            links.append(TextSpan(offset, end))
        number = piece.link
        _append_segment(segments, Segment(offset, end, piece.start, piece.end, piece.exact))
        offset = end
    text = "".join(piece.text for piece in pieces)
    return Block(kind, text, tuple(segments), tuple(links), language)


def _trimmed(pieces: list[Piece]) -> list[Piece]:
    """`pieces` without white space and images at either end."""
    first, last = 0, len(pieces)
    while first < last and _is_edge(pieces[first]):
        first += 1
    while last > first and _is_edge(pieces[last - 1]):
        last -= 1
    kept = pieces[first:last]
    if not kept:
        return []
    text = "".join(piece.text for piece in kept)
    return cut(kept, len(text) - len(text.lstrip()), len(text.rstrip()))


def _is_edge(piece: Piece) -> bool:
    return piece.role is Role.IMAGE or not piece.text.strip()


def _single_spaced(pieces: list[Piece]) -> list[Piece]:
    """`pieces` without a space before or after a break, and without two spaces that meet."""
    result: list[Piece] = []
    for piece in pieces:
        part = piece
        before = result[-1].text if result else "\n"
        if before[-1] in " \n" and part.text[0] == " ":
            rest = cut([part], 1, len(part.text))
            if not rest:
                continue
            part = rest[0]
        if part.role is Role.BREAK and part.text == "\n":
            while result and result[-1].text in (" ", "\n"):
                result.pop()
        result.append(part)
    return result


def _append_segment(segments: list[Segment], segment: Segment) -> None:
    last = segments[-1] if segments else None
    if (
        last is not None
        and last.exact
        and segment.exact
        and last.source_end == segment.source_start
    ):
        segments[-1] = replace(last, text_end=segment.text_end, source_end=segment.source_end)
    else:
        segments.append(segment)
