"""Tags and text of the HTML inside Markdown, and which elements are open; builds no blocks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from html import unescape
from typing import TYPE_CHECKING, Final

from commlint.core.document import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOKEN: Final = re.compile(
    r"(?P<comment><!--(?:[\s\S]*?-->|[\s\S]*\Z)|<[!?][^>]*>)"
    r"|<(?P<close>/?)(?P<name>[a-zA-Z][a-zA-Z0-9-]*)"
    r"(?P<attributes>(?:[^>\"']|\"[^\"]*\"|'[^']*')*+)>"
)
_ATTRIBUTE: Final = re.compile(
    r"(?P<name>[a-zA-Z_:][-\w.:]*)\s*=\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)')"
)
ENTITY: Final = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")

_MUTED: Final = frozenset({"script", "style", "template", "svg", "math", "iframe", "pre", "head"})
_STRUCK: Final = frozenset({"del", "s", "strike"})
_CODE: Final = frozenset({"code", "kbd", "samp", "var", "tt"})
_VOID: Final = frozenset(
    {"br", "hr", "img", "input", "wbr", "link", "meta", "source", "area", "col"}
)
_KINDS: Final = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "summary", "legend"), BlockKind.HEADING),
    **dict.fromkeys(("figcaption", "caption"), BlockKind.CAPTION),
    **dict.fromkeys(("td", "th"), BlockKind.TABLE_CELL),
    **dict.fromkeys(("li", "dd", "dt"), BlockKind.LIST_ITEM),
}
# Elements that begin and end a block of their own and may stay open across Markdown blocks.
_BLOCK: Final = frozenset(
    {
        *_KINDS,
        *("p", "div", "section", "article", "main", "aside", "header", "footer", "nav", "figure"),
        *("ul", "ol", "dl", "table", "thead", "tbody", "tfoot", "tr", "blockquote", "details"),
        *("form", "fieldset", "center", "address", "body", "html", "head", "svg", "template"),
    }
)
# Elements whose end tag HTML lets a writer leave out.
_IMPLIED_END: Final = frozenset({"p", "li", "td", "th", "tr", "dt", "dd"})


# No page that people wrote is deeper or more broken; bounds keep a hostile one from taking hours.
_DEEPEST: Final = 64
_MOST_UNENDED: Final = 100


class TokenKind(Enum):
    """What a stretch of HTML is."""

    TEXT = auto()
    OPEN = auto()
    CLOSE = auto()


@dataclass(frozen=True, slots=True)
class HtmlToken:
    """A tag or a run of text, as a span of the text that was scanned."""

    kind: TokenKind
    start: int
    end: int
    name: str = ""
    attributes: tuple[tuple[str, int, int], ...] = ()  # name, span of the value

    def attribute(self, name: str) -> tuple[int, int] | None:
        """The span of an attribute's value, None where the tag has no such."""
        return next((span for key, *span in self.attributes if key == name), None)  # type: ignore[return-value]


def html_tokens(text: str) -> Iterator[HtmlToken]:
    """The tags and texts in order; comments, declarations and instructions are left out."""
    done = 0
    for match in _matches(text):
        if match.start() > done:
            yield HtmlToken(TokenKind.TEXT, done, match.start())
        done = match.end()
        if match["comment"] is None:
            kind = TokenKind.CLOSE if match["close"] else TokenKind.OPEN
            name = match["name"].lower()
            yield HtmlToken(kind, match.start(), match.end(), name, tuple(_attributes(match)))
    if done < len(text):
        yield HtmlToken(TokenKind.TEXT, done, len(text))


def _matches(text: str) -> Iterator[re.Match[str]]:
    """The tags and comments; after too many tags that nothing ends, the rest is text."""
    place, unended = text.find("<"), 0
    while place >= 0 and unended < _MOST_UNENDED:
        match = _TOKEN.match(text, place)
        if match:
            yield match
        elif text[place + 1 : place + 2].isalpha():
            unended += 1
        place = text.find("<", match.end() if match else place + 1)


def _attributes(match: re.Match[str]) -> Iterator[tuple[str, int, int]]:
    base = match.start("attributes")
    for attribute in _ATTRIBUTE.finditer(match["attributes"]):
        group = "double" if attribute["double"] is not None else "single"
        yield attribute["name"].lower(), base + attribute.start(group), base + attribute.end(group)


def entity_text(entity: str) -> str:
    """The characters that an entity stands for; the entity itself where it stands for none."""
    return unescape(entity)


def parts_blocks(name: str) -> bool:
    """True where a tag of that name ends the block before it."""
    return name in _BLOCK or name == "hr"


class OpenElements:
    """The HTML elements that are open at a place in the document."""

    def __init__(self) -> None:
        self._open: list[tuple[str, str | None]] = []

    def open(self, name: str, language: str | None) -> None:
        """A start tag; elements without content never stay open."""
        if name in _VOID:
            return
        last = self._open[-1][0] if self._open else ""
        if last in _IMPLIED_END and (last == name or (last == "p" and name in _BLOCK)):
            self._open.pop()
        if len(self._open) < _DEEPEST:
            self._open.append((name, language))

    def close(self, name: str) -> None:
        """An end tag; one that ends nothing is passed over."""
        for index in range(len(self._open) - 1, -1, -1):
            if self._open[index][0] == name:
                del self._open[index:]
                return

    def end_block(self) -> None:
        """The end of a block: what was opened inside a sentence does not outlive it."""
        self._open = [element for element in self._open if element[0] in _BLOCK]

    def is_muted(self) -> bool:
        """True where text is no prose, or was struck out."""
        return self._any(_MUTED) or self._any(_STRUCK)

    def is_code(self) -> bool:
        """True inside code, keys and samples."""
        return self._any(_CODE)

    def is_link(self) -> bool:
        """True inside a link."""
        return self._any(frozenset({"a"}))

    def is_quote(self) -> bool:
        """True inside a block quote."""
        return self._any(frozenset({"blockquote"}))

    def kind(self) -> BlockKind | None:
        """What the innermost element makes of a block, None where it says nothing."""
        for name, _ in reversed(self._open):
            if name in _KINDS:
                kind = _KINDS[name]
                return BlockKind.STEP if kind is BlockKind.LIST_ITEM and self._ordered() else kind
        return None

    def language(self) -> str | None:
        """The innermost `lang`, as a bare language code."""
        found = next((language for _, language in reversed(self._open) if language), None)
        return re.split(r"[-_]", found.strip().lower(), maxsplit=1)[0] if found else None

    def _ordered(self) -> bool:
        lists = [name for name, _ in self._open if name in {"ul", "ol"}]
        return bool(lists) and lists[-1] == "ol"

    def _any(self, names: frozenset[str]) -> bool:
        return any(name in names for name, _ in self._open)
