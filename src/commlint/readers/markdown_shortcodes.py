"""Covers template tags of site generators before Markdown is parsed; knows no Markdown."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

# Private-use characters: no Markdown construct begins with one, and nobody writes them.
DROPPED: Final = "\ue0d0"
VALUE: Final = "\ue0d1"

# Hugo {{< x >}} and {{% x %}}, Jekyll and Nunjucks {% x %} and {# x #}, values {{ x }}. They end
# within the paragraph and within 1000 characters, so that no stray brace costs a long search.
_TAG: Final = re.compile(
    r"\{\{[<%](?P<hugo>(?:(?!\n[ \t]*\r?\n)[\s\S]){0,1000}?)[>%]\}\}"
    r"|\{%(?P<tag>(?:(?!\n[ \t]*\r?\n)[\s\S]){0,1000}?)%\}"
    r"|\{#(?P<note> (?:(?!\n[ \t]*\r?\n)[\s\S]){0,1000}? )#\}"
    r"|\{\{(?P<value>[^{}\r\n]{0,1000})\}\}"
)
_VISIBLE: Final = re.compile(r"[^\r\n]")
_COVER: Final = re.compile(f"{DROPPED}+|{VALUE}+")


@dataclass(frozen=True, slots=True)
class Covered:
    """A source of the same length with its template tags covered."""

    text: str
    any_tags: bool


def cover_shortcodes(source: str) -> Covered:
    """`source` with tags as `DROPPED` and values as `VALUE`, code point for code point.

    A source that holds those characters itself keeps them: it then has no tags to tell them from.
    """
    if "{" not in source or DROPPED in source or VALUE in source:
        return Covered(source, any_tags=False)

    def cover(match: re.Match[str]) -> str:
        character = VALUE if match["value"] is not None else DROPPED
        return _VISIBLE.sub(character, match.group())

    return Covered(*_TAG.subn(cover, source)[:1], any_tags=True)


def covers(text: str) -> list[tuple[int, int, bool]]:
    """The covered stretches in `text`: start, end, and whether it is a value."""
    return [
        (match.start(), match.end(), match.group()[0] == VALUE) for match in _COVER.finditer(text)
    ]
