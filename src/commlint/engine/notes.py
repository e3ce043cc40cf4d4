"""What a result says openly about its own limits, in the document's language."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_LEFT_OUT = {
    "sv": "{count} stycke på ett annat språk ({language}) är inte med.",
    "en": "{count} block in another language ({language}) is left out.",
}
_LEFT_OUT_MANY = {
    "sv": "{count} stycken på ett annat språk ({language}) är inte med.",
    "en": "{count} blocks in another language ({language}) are left out.",
}


def blocks_left_out(languages: Sequence[str], language: str) -> tuple[str, ...]:
    """A sentence a language on blocks that were not linted.

    Args:
        languages: Codes of the blocks left out.
        language: `sv` or `en`, for the sentence.
    """
    return tuple(
        (_LEFT_OUT if count == 1 else _LEFT_OUT_MANY)[language].format(count=count, language=code)
        for code, count in sorted(Counter(languages).items())
    )
