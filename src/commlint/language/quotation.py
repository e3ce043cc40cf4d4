"""Which tokens are somebody else's words; knows shapes of quotation, not rules.

Quotations of at most three words count as mention (scare quotes, labels), not as speech.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from commlint.language.tokens import Tokens

_CLOSERS = {
    "“": "”",
    "”": "”",
    '"': '"',
    "„": "“”",
    "«": "»",
    "»": "«»",
    "’": "’",
    "‘": "’",
    "'": "'",
    "``": "''",
}
_DASHES = frozenset({"–", "—", "-", "―"})
_MENTION_WORDS = 3
_LONGEST = 200


def quoted_tokens(tokens: Tokens, *, block_kind: str) -> bytes:
    """One truth value a token: inside a quotation of more than three words.

    Args:
        tokens: Columns of one block.
        block_kind: `quote` makes every token quoted; a paragraph that opens with a dash is a
            line of Swedish dialogue and quoted as a whole.
    """
    size = len(tokens)
    if block_kind == "quote" or _is_dash_line(tokens):
        return bytes([1]) * size
    flags = bytearray(size)
    index = 0
    while index < size:
        closers = _CLOSERS.get(tokens.lower[index])
        end = _closing(tokens, index, closers) if closers else None
        if end is None:
            index += 1
            continue
        words = sum(tokens.pos[i] not in {"PUNCT", "SPACE"} for i in range(index + 1, end))
        if words > _MENTION_WORDS:
            flags[index : end + 1] = bytes([1]) * (end + 1 - index)
        index = end + 1
    return bytes(flags)


def _closing(tokens: Tokens, start: int, closers: str) -> int | None:
    for index in range(start + 1, min(len(tokens), start + _LONGEST)):
        if tokens.lower[index] in closers:
            return index
    return None


def _is_dash_line(tokens: Tokens) -> bool:
    return len(tokens) > _MENTION_WORDS + 1 and tokens.lower[0] in _DASHES
