"""Plain text to blocks: paragraphs, list lines, quoted mail; knows no markup."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from commlint.core.document import Block, BlockKind, Document
from commlint.readers.prose import Piece, build_blocks, exact, line_break

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LINE: Final = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
# No dash longer than a hyphen: in Swedish those open a line of speech, so they stay in the text.
_BULLET: Final = re.compile(r"[ \t]*(?:[-*+•‣▪◦●·][ \t]+|[•●▪◦])(?=\S)")
_NUMBER: Final = re.compile(r"[ \t]*(?:\d{1,2}|[a-zåäö])[.)][ \t]+(?=\S)")
_QUOTE: Final = re.compile(r"[ \t]*(?:>[ \t]?)+")
_SPEECH: Final = re.compile(r"[ \t]*[–—―][ \t]*(?=\S)")
_RULE: Final = re.compile(r"[ \t]*([-=_*~#.·•])(?:[ \t]*\1)*[ \t]*")

# Text narrower than this is not wrapped by a program: its line breaks are the writer's.
_NARROWEST_WRAP: Final = 40
_HEADING_CHARACTERS: Final = 80
_HEADING_WORDS: Final = 12
_FINAL: Final = (".", "!", "?", ":", ";", ",", "…", ")", "”", '"')


@dataclass(frozen=True, slots=True)
class _Line:
    """A line's content after its marker, as a span of the source, and its ending."""

    kind: BlockKind
    start: int
    end: int
    ending: int  # where the line ending stops
    opens: bool  # begins a block of its own
    indented: bool
    width: int


def read_plain(source: str, path: str) -> Document:
    """The paragraphs of a plain text.

    Blank lines part paragraphs. A line that begins with a bullet or a number is an item, lines
    with ``>`` are quoted mail, a line that begins with a dash is speech and a paragraph of its
    own. A short line that stands alone above other text, without a final mark, is a heading.

    Args:
        source: The decoded text.
        path: Its name for people.

    Returns:
        The document; offsets are code points of `source`.
    """
    groups = list(_groups(_lines(source)))
    blocks: list[Block] = []
    for index, group in enumerate(groups):
        kind = group[0].kind
        if kind is BlockKind.PARAGRAPH and index + 1 < len(groups) and _is_heading(source, group):
            kind = BlockKind.HEADING
        blocks.extend(build_blocks(_pieces(source, group), kind))
    return Document(path, source, tuple(blocks))


def _lines(source: str) -> Iterator[_Line | None]:
    """Each line of the source, None for one that only parts others."""
    for match in _LINE.finditer(source):
        content, start = match[1], match.start()
        if not content.strip() or _RULE.fullmatch(content):
            yield None
            continue
        kind, marker = _marker(content)
        yield _Line(
            kind=kind,
            start=start + marker,
            end=start + len(content.rstrip()),
            ending=match.end(),
            opens=kind in {BlockKind.LIST_ITEM, BlockKind.STEP} or bool(_SPEECH.match(content)),
            indented=content[0] in " \t",
            width=len(content),
        )


def _marker(content: str) -> tuple[BlockKind, int]:
    for pattern, kind in (
        (_QUOTE, BlockKind.QUOTE),
        (_BULLET, BlockKind.LIST_ITEM),
        (_NUMBER, BlockKind.STEP),
    ):
        match = pattern.match(content)
        if match:
            return kind, match.end()
    return BlockKind.PARAGRAPH, len(content) - len(content.lstrip())


def _groups(lines: Iterator[_Line | None]) -> Iterator[list[_Line]]:
    group: list[_Line] = []
    for line in lines:
        if line is not None and group and _continues(group, line):
            group.append(line)
            continue
        if group:
            yield group
        group = [] if line is None else [line]
    if group:
        yield group


def _continues(group: Sequence[_Line], line: _Line) -> bool:
    """True where `line` belongs to the block that `group` began."""
    first = group[0].kind
    if line.opens:
        return False
    if first in {BlockKind.LIST_ITEM, BlockKind.STEP}:
        wrapped = line.indented or group[-1].width >= _NARROWEST_WRAP
        return line.kind is BlockKind.PARAGRAPH and wrapped
    return line.kind is first and line.end > line.start


def _pieces(source: str, group: Sequence[_Line]) -> Iterator[Piece]:
    width = max(line.width for line in group)
    for index, line in enumerate(group):
        if index:
            before = group[index - 1]
            hard = not _is_wrapped(source, before, line, width)
            yield line_break(before.end, line.start, hard=hard)
        yield exact(source, line.start, line.end)


def _is_wrapped(source: str, line: _Line, following: _Line, width: int) -> bool:
    """True where the next word had no room on `line`, so that a program broke it."""
    word = source[following.start : following.end].split(maxsplit=1)[0]
    return width >= _NARROWEST_WRAP and line.width + 1 + len(word) > width


def _is_heading(source: str, group: Sequence[_Line]) -> bool:
    if len(group) > 1 or group[0].opens:
        return False
    text = source[group[0].start : group[0].end]
    return (
        len(text) <= _HEADING_CHARACTERS
        and len(text.split()) <= _HEADING_WORDS
        and not text.endswith(_FINAL)
    )
