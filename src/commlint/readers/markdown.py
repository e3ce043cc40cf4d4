"""Markdown to blocks, by the events of a CommonMark parser; knows no other format."""

from __future__ import annotations

from typing import Any, Final

import pyromark

from commlint.core.document import Block, BlockKind, Document
from commlint.readers.byte_offsets import ByteOffsets
from commlint.readers.markdown_blocks import BlockCollector
from commlint.readers.markdown_front_matter import read_front_matter
from commlint.readers.markdown_html import TokenKind, html_tokens
from commlint.readers.markdown_shortcodes import Covered, cover_shortcodes

_OPTIONS: Final = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TASKLISTS
    | pyromark.Options.ENABLE_GFM
    | pyromark.Options.ENABLE_DEFINITION_LIST
    | pyromark.Options.ENABLE_HEADING_ATTRIBUTES
)
_BLOCK_ENDS: Final = frozenset(
    {"Paragraph", "Heading", "Item", "TableCell", "DefinitionListTitle", "DefinitionListDefinition"}
)
_BLOCK_STARTS: Final = frozenset(
    {
        *_BLOCK_ENDS,
        *("List", "BlockQuote", "CodeBlock", "HtmlBlock", "Table", "FootnoteDefinition"),
        "DefinitionList",
    }
)
_MUTED: Final = frozenset({"CodeBlock", "MetadataBlock", "Strikethrough"})
_CONTAINERS: Final = {
    "FootnoteDefinition": BlockKind.FOOTNOTE,
    "Heading": BlockKind.HEADING,
    "TableCell": BlockKind.TABLE_CELL,
    "DefinitionListTitle": BlockKind.LIST_ITEM,
    "DefinitionListDefinition": BlockKind.LIST_ITEM,
}


def read_markdown(source: str, path: str) -> Document:
    """The prose of a Markdown document.

    CommonMark with tables, footnotes, task lists, definition lists, strikethrough and alerts.
    Inline code, web addresses, images and template values stand as one neutral token each; code
    blocks, comments, scripts, struck-out text, figures in tables and template tags are no prose.

    Args:
        source: The decoded text.
        path: Its name for people.

    Returns:
        The document, its blocks in order of place; offsets are code points of `source`.

    Raises:
        ReadError: Front matter that cannot be understood.
    """
    front = read_front_matter(source, path)
    covered = cover_shortcodes(source[front.body_start :])
    reader = _Reader(source, covered, front.body_start)
    blocks = (*front.blocks, *reader.read())
    return Document(path, source, blocks, front.front_matter)


class _Reader:
    """Walks the parser's events once and hands their text on with its place."""

    def __init__(self, source: str, covered: Covered, base: int) -> None:
        self._covered = covered
        self._base = base
        self._offsets = ByteOffsets(covered.text)
        self._collector = BlockCollector(source, tags=covered.any_tags)
        self._html: list[tuple[int, int]] | None = None

    def read(self) -> tuple[Block, ...]:
        for event, place in pyromark.events_with_range(self._covered.text, options=_OPTIONS):
            start = self._offsets.to_code_point(place["start"])
            end = self._offsets.to_code_point(place["end"])
            self._take(event, start, end)
        self._collector.end_block()
        return self._collector.blocks()

    def _take(self, event: Any, start: int, end: int) -> None:  # noqa: ANN401  a union of 40 shapes
        out = self._collector
        match event:
            case {"Start": tag}:
                self._start(tag, start, end)
            case {"End": tag}:
                self._end(tag, end)
            case {"Text": text}:
                self._text(text, start, end)
            case {"Code": _}:
                out.neutral(self._base + start, self._base + end)
            case {"Html": _} if self._html is not None:
                self._html.append((start, end))
            case {"Html": _} | {"InlineHtml": _}:
                self._tags(list(range(start, end)))
            case "SoftBreak":
                out.line_break(self._base + start, self._base + end, hard=False)
            case "HardBreak":
                out.line_break(self._base + start, self._base + end, hard=True)
            case "Rule":
                out.end_block()
            case _:
                pass  # footnote references and task markers say nothing

    def _start(self, tag: Any, start: int, end: int) -> None:  # noqa: ANN401
        name, detail = _name_and_detail(tag)
        out = self._collector
        if name in _BLOCK_STARTS:
            out.end_block()
        if name in _MUTED:
            out.muted += 1
        container = _container(name, detail)
        if container is not None:
            out.containers.append(container)
        match name:
            case "HtmlBlock":
                self._html = []
            case "Table":
                out.start_table()
            case "Strong":
                out.strong += 1
            case "Link" if detail["link_type"] == "Autolink":
                out.address(self._base + start, self._base + end)
            case "Link":
                out.open_link()
            case "Image":
                out.open_image(self._base + start)

    def _end(self, tag: Any, end: int) -> None:  # noqa: ANN401
        name, _ = _name_and_detail(tag)
        out = self._collector
        if name == "HtmlBlock":
            self._tags([place for span in self._html or () for place in range(*span)])
            self._html = None
            out.end_block()
        if name in _BLOCK_ENDS:
            out.end_block(paragraph=name == "Paragraph")
        if name in _MUTED:
            out.muted -= 1
        if _container(name, None) is not None:
            out.end_block()
            out.containers.pop()
        match name:
            case "TableHead":
                out.end_table_head()
            case "Table":
                out.end_table()
            case "Strong":
                out.strong -= 1
            case "Link":
                out.close_link()
            case "Image":
                out.close_image(self._base + end)

    def _text(self, text: str, start: int, end: int) -> None:
        out, base = self._collector, self._base
        if text == self._covered.text[start:end]:
            out.covered_text(text, base + start)
        else:
            out.stand_in(text, base + start, base + end)

    def _tags(self, places: list[int]) -> None:
        """HTML whose characters stand at `places` of the parsed text, prefixes left out."""
        out, base = self._collector, self._base
        text = "".join(self._covered.text[place] for place in places)
        for token in html_tokens(text):
            start, end = base + places[token.start], base + places[token.end - 1] + 1
            if token.kind is TokenKind.TEXT:
                spans = [base + place for place in places[token.start : token.end]]
                out.html_text(text[token.start : token.end], spans)
            elif token.kind is TokenKind.CLOSE:
                out.close_element(token.name, start, end)
            else:
                language = token.attribute("lang")
                alt = token.attribute("alt") if token.name == "img" else None
                out.open_element(
                    token.name,
                    start,
                    end,
                    language=text[slice(*language)] if language else None,
                    alt=[base + place for place in places[slice(*alt)]] if alt else None,
                )


def _name_and_detail(tag: Any) -> tuple[str, Any]:  # noqa: ANN401
    return (tag, None) if isinstance(tag, str) else next(iter(tag.items()))


def _container(name: str, detail: Any) -> BlockKind | None:  # noqa: ANN401
    """What an element makes of the blocks inside it, None where it says nothing."""
    match name:
        case "List":
            return BlockKind.LIST_ITEM if detail is None else BlockKind.STEP
        case "BlockQuote":
            # An alert ("[!NOTE]") is the writer's own voice in a frame.
            return BlockKind.QUOTE if detail is None else BlockKind.PARAGRAPH
        case _:
            return _CONTAINERS.get(name)
