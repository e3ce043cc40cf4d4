"""Byte offsets in UTF-8 to code points; knows no format."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

_WIDE: Final = re.compile(r"[^\x00-\x7f]")


class ByteOffsets:
    """Turns UTF-8 byte offsets of one text into code-point offsets."""

    def __init__(self, text: str) -> None:
        self._ends: list[int] = []  # the byte offset at which each wide character stops
        self._extra: list[int] = [0]  # bytes beyond one a character, up to there
        extra = 0
        for match in _WIDE.finditer(text):
            extra += len(match.group().encode()) - 1
            self._ends.append(match.end() + extra)
            self._extra.append(extra)

    def to_code_point(self, offset: int) -> int:
        """The code point that begins at byte `offset`, the next one where it lies inside one."""
        index = bisect_left(self._ends, offset)
        if index < len(self._ends):
            width = self._extra[index + 1] - self._extra[index] + 1
            begin = self._ends[index] - width
            if begin < offset < self._ends[index]:
                offset = self._ends[index]
                index += 1
            elif offset == self._ends[index]:
                index += 1
        return offset - self._extra[index]
