"""Places in a text: spans for programs, lines and columns for people; knows no files."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

# The endings that editors count; U+2028 and its kin start no new line there.
_LINE_ENDING = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True, order=True)
class TextSpan:
    """A half-open stretch of code points, `start_char` included and `end_char` not."""

    start_char: int
    end_char: int

    def __post_init__(self) -> None:
        if not 0 <= self.start_char <= self.end_char:
            raise ValueError(f"not a span: {self.start_char}..{self.end_char}")

    def __len__(self) -> int:
        return self.end_char - self.start_char

    def overlaps(self, other: TextSpan) -> bool:
        """True where the two share at least one code point."""
        return self.start_char < other.end_char and other.start_char < self.end_char

    def contains(self, other: TextSpan) -> bool:
        """True where `other` lies wholly inside this span."""
        return self.start_char <= other.start_char and other.end_char <= self.end_char


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """1-based lines and columns (code points) of a span; the end is one past the last column."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True)
class LineIndex:
    r"""Offsets to lines and columns of one source; lines end at ``\n``, ``\r\n`` or ``\r``."""

    source: str

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return (0, *(ending.end() for ending in _LINE_ENDING.finditer(self.source)))

    def line_and_column(self, offset: int) -> tuple[int, int]:
        """The 1-based line and column of a code-point offset, `0 <= offset <= len(source)`."""
        starts = self._starts
        line = bisect_right(starts, offset) - 1
        return line + 1, offset - starts[line] + 1

    def location(self, span: TextSpan) -> Location:
        """The place of `span` for people."""
        line, column = self.line_and_column(span.start_char)
        end_line, end_column = self.line_and_column(span.end_char)
        return Location(line, column, end_line, end_column)

    def line_text(self, line: int) -> str:
        """The text of the 1-based `line` without its line ending."""
        start = self._starts[line - 1]
        end = self._starts[line] if line < len(self._starts) else len(self.source)
        return self.source[start:end].rstrip("\r\n")

    def line_start(self, line: int) -> int:
        """The code-point offset at which the 1-based `line` begins."""
        return self._starts[line - 1]
