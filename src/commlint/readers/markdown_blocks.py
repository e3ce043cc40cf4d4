"""Collects the pieces of a Markdown document into blocks of a kind; knows no parser."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from commlint.core.document import Block, BlockKind
from commlint.readers.markdown_html import ENTITY, OpenElements, entity_text, parts_blocks
from commlint.readers.markdown_shortcodes import covers
from commlint.readers.prose import Piece, build_blocks, exact, line_break, neutral, stand_in

if TYPE_CHECKING:
    from collections.abc import Sequence

_WHITE_OR_ENTITY: Final = re.compile(rf"\s+|{ENTITY.pattern}")
_WORD: Final = re.compile(r"[^\W\d_]{2,}")
_FILE_NAME: Final = re.compile(r"\S+\.[A-Za-z0-9]{2,5}")
_LABEL_WORDS: Final = 12
_FINAL: Final = (".", "!", "?", ":", ",", ";", "…")
# Of two kinds a block may have, the one that says more about whose voice it is.
_PRECEDENCE: Final = (
    *(BlockKind.QUOTE, BlockKind.FOOTNOTE, BlockKind.HEADING, BlockKind.CAPTION),
    BlockKind.TABLE_CELL,
)


class BlockCollector:
    """Takes text in order of place and parts it into blocks; offsets are those of the source."""

    def __init__(self, source: str, *, tags: bool) -> None:
        self.containers: list[BlockKind] = []
        self.muted = 0
        self.strong = 0
        self._links = 0  # open links: the number of the last one stands on its pieces
        self._last_link = 0
        self._source = source
        self._tags = tags
        self._elements = OpenElements()
        self._pieces: list[Piece] = []
        self._images: list[tuple[int, list[Piece]]] = []
        self._captions: list[list[Piece]] = []
        self._weak = False  # some of the block's words are not strong
        self._in_address = False
        self._code_start: int | None = None
        self._blocks: list[Block] = []
        self._table_start = self._table_body = 0

    def blocks(self) -> tuple[Block, ...]:
        """All blocks so far, in order of place."""
        return tuple(sorted(self._blocks, key=lambda block: block.segments[0].source_start))

    def end_block(self, *, paragraph: bool = False) -> None:
        """The end of a block; `paragraph` says that it was a Markdown paragraph."""
        kind = self._kind()
        label = paragraph and kind is BlockKind.PARAGRAPH and not self._weak
        for block in build_blocks(self._pieces, kind, language=self._elements.language()):
            if label and _is_label(block.text):
                block = replace(block, kind=BlockKind.HEADING)  # noqa: PLW2901
            if kind is not BlockKind.TABLE_CELL or _is_worded(block.text):
                self._blocks.append(block)
        for caption in self._captions:
            for block in build_blocks(caption, BlockKind.CAPTION):
                if not _FILE_NAME.fullmatch(block.text):
                    self._blocks.append(block)
        self._pieces, self._captions, self._weak = [], [], False
        self._code_start = None
        self._elements.end_block()

    def start_table(self) -> None:
        """The start of a table."""
        self._table_start = len(self._blocks)

    def end_table_head(self) -> None:
        """The end of a table's first row."""
        self._table_body = len(self._blocks)

    def end_table(self) -> None:
        """The end of a table: one of nothing but figures under its first row is no prose."""
        if len(self._blocks) == self._table_body:
            del self._blocks[self._table_start :]

    def covered_text(self, text: str, start: int) -> None:
        """Text that is the source's own at `start`, but for covered template tags."""
        done = 0
        for first, last, is_value in covers(text) if self._tags else ():
            self._exact(start + done, start + first)
            if is_value:
                self.neutral(start + first, start + last)
            done = last
        self._exact(start + done, start + len(text))

    def stand_in(self, text: str, start: int, end: int) -> None:
        """Text that the source writes another way."""
        self._add(stand_in(text, start, end, link=self._link()))

    def neutral(self, start: int, end: int) -> None:
        """Inline code, or what else is one thing in the sentence."""
        self._add(neutral(start, end, link=self._link()))

    def line_break(self, start: int, end: int, *, hard: bool) -> None:
        """The end of a line inside a block."""
        self._add(line_break(start, end, hard=hard, link=self._link()))

    def address(self, start: int, end: int) -> None:
        """A web address in angle brackets; what follows until `close_link` is its text."""
        self.open_link()
        self._add(neutral(start, end, link=self._link()))
        self._in_address = True

    def open_link(self) -> None:
        """The start of a link."""
        self._links += 1
        self._last_link += 1

    def close_link(self) -> None:
        """The end of a link."""
        self._in_address = False
        self._links -= 1

    def open_image(self, start: int) -> None:
        """An image; what follows until `close_image` describes it."""
        self._images.append((start, []))

    def close_image(self, end: int) -> None:
        """The end of an image."""
        start, caption = self._images.pop()
        if self._images:
            self._images[-1][1].extend(caption)
        else:
            self._captions.append(caption)
            self._add(neutral(start, end, image=True, link=self._link()))

    def html_text(self, text: str, places: Sequence[int]) -> None:
        """Text between tags, its characters at `places`: white space folds, entities resolve."""
        for piece in _html_pieces(self._source, text, places, link=self._link()):
            self._add(piece)

    def open_element(
        self, name: str, start: int, end: int, *, language: str | None, alt: Sequence[int] | None
    ) -> None:
        """A start tag; `alt` has the places of an image's description."""
        if parts_blocks(name):
            self.end_block()
        self._elements.open(name, language)
        self._last_link += name == "a"
        if name == "br":
            self.line_break(start, end, hard=True)
        elif name == "img":
            if alt:
                text = "".join(self._source[place] for place in alt)
                self._captions.append(_html_pieces(self._source, text, alt, link=0))
            self._add(neutral(start, end, image=True, link=self._link()))
        elif self._elements.is_code() and self._code_start is None:
            self._code_start = start

    def close_element(self, name: str, _start: int, end: int) -> None:
        """An end tag."""
        if parts_blocks(name):
            self.end_block()
        self._elements.close(name)
        if self._code_start is not None and not self._elements.is_code():
            start, self._code_start = self._code_start, None
            self.neutral(start, end)

    def _kind(self) -> BlockKind:
        html_kind = self._elements.kind()
        kinds = [*self.containers, *([html_kind] if html_kind else [])]
        if self._elements.is_quote():
            return BlockKind.QUOTE
        for kind in _PRECEDENCE:
            if kind in kinds:
                return kind
        return next((kind for kind in reversed(kinds)), BlockKind.PARAGRAPH)

    def _link(self) -> int:
        return self._last_link if self._links > 0 or self._elements.is_link() else 0

    def _exact(self, start: int, end: int) -> None:
        if start < end:
            self._add(exact(self._source, start, end, link=self._link()))

    def _add(self, piece: Piece) -> None:
        if self.muted or self._in_address or self._elements.is_muted():
            return
        if self._code_start is not None or not piece.text:
            return
        if self._images:
            self._images[-1][1].append(piece)
            return
        if piece.text.strip() and not self.strong:
            self._weak = True
        self._pieces.append(piece)


def _html_pieces(source: str, text: str, places: Sequence[int], *, link: int) -> list[Piece]:
    pieces: list[Piece] = []
    done = 0
    for match in _WHITE_OR_ENTITY.finditer(text):
        pieces += _exact_runs(source, places[done : match.start()], link=link)
        start, end = places[match.start()], places[match.end() - 1] + 1
        found = match.group()
        if found == " ":
            pieces.append(exact(source, start, end, link=link))
        elif "\n" in found or "\r" in found:
            pieces.append(line_break(start, end, hard=False, link=link))
        else:
            shown = " " if found.isspace() else entity_text(found)
            pieces.append(stand_in(shown, start, end, link=link))
        done = match.end()
    return pieces + _exact_runs(source, places[done:], link=link)


def _exact_runs(source: str, places: Sequence[int], *, link: int) -> list[Piece]:
    """Pieces for characters at `places`, a new one wherever a place is passed over."""
    pieces: list[Piece] = []
    first = 0
    for index in range(1, len(places) + 1):
        if index == len(places) or places[index] != places[index - 1] + 1:
            pieces.append(exact(source, places[first], places[index - 1] + 1, link=link))
            first = index
    return pieces


def _is_label(text: str) -> bool:
    """True for a short line in bold that heads what follows."""
    return "\n" not in text and len(text.split()) <= _LABEL_WORDS and not text.endswith(_FINAL)


def _is_worded(text: str) -> bool:
    """True for a table cell of words, false for one of figures with a unit."""
    letters = sum(character.isalpha() for character in text)
    digits = sum(character.isdigit() for character in text)
    return letters > digits and _WORD.search(text) is not None
