"""A parsed file: its source and the blocks of prose in it, each character tied to its place."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum

from commlint.core.text import TextSpan


class BlockKind(StrEnum):
    """What a block is in its document."""

    TITLE = "title"
    DESCRIPTION = "description"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    STEP = "step"  # an item of an ordered list
    QUOTE = "quote"
    CAPTION = "caption"
    TABLE_CELL = "table_cell"
    FOOTNOTE = "footnote"


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of a block's text and the run of source that it stands for.

    `exact` runs hold the same characters on both sides; others are stand-ins (a neutral token for
    inline code, a space for a line break, a character for an entity).
    """

    text_start: int
    text_end: int
    source_start: int
    source_end: int
    exact: bool


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of prose: `text` as a reader sees it, `segments` covering it without gaps."""

    kind: BlockKind
    text: str
    segments: tuple[Segment, ...]
    links: tuple[TextSpan, ...] = ()  # of `text`: words that are a link
    language: str | None = None  # set by markup (`lang=`), else left to detection

    def to_source(self, start: int, end: int) -> TextSpan:
        """The source span of `text[start:end]`.

        Args:
            start: First code point of the text, `0 <= start <= end`.
            end: One past the last, at most `len(text)`.

        Returns:
            The smallest source span that covers it; stand-ins count whole.
        """
        if not self.segments:
            return TextSpan(0, 0)
        first = self._segment_at(start)
        source_start = first.source_start
        if first.exact:
            source_start += min(start, first.text_end) - first.text_start
        if end <= start:
            return TextSpan(source_start, source_start)
        last = self._segment_at(end - 1)
        source_end = last.source_end
        if last.exact:
            source_end = last.source_start + end - last.text_start
        return TextSpan(source_start, max(source_start, source_end))

    def _segment_at(self, offset: int) -> Segment:
        index = bisect_right(self.segments, offset, key=lambda segment: segment.text_start) - 1
        return self.segments[max(index, 0)]


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """Settings a document carries itself: `lang` and the mapping under `commlint`."""

    language: str | None = None
    settings: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Document:
    """One parsed file; `path` is a name for people and reports, never opened again."""

    path: str
    source: str
    blocks: tuple[Block, ...]
    front_matter: FrontMatter = field(default_factory=FrontMatter)
