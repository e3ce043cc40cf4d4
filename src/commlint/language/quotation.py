"""Which tokens are somebody else's words; knows shapes of quotation, not rules.

Quotations of at most three words count as mention (scare quotes, labels), not as speech.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

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
_SENDERS = frozenset({"jag", "vi", "i", "we"})
_TAIL_WORDS = 8
_DASHES = frozenset({"–", "—", "-", "―"})
_MENTION_WORDS = 3
_LONGEST = 200


def quoted_tokens(tokens: Tokens, *, block_kind: str, speech_verbs: Collection[str] = ()) -> bytes:
    """One truth value a token: inside a quotation of more than three words.

    Args:
        tokens: Columns of one block.
        block_kind: `quote` makes every token quoted; a paragraph that opens with a dash is a
            line of Swedish dialogue and quoted as a whole.
        speech_verbs: Lemmas; a sentence that ends in one and its speaker (`…, säger Karin`) is
            quoted as a whole too, as newspapers print speech without marks.
    """
    size = len(tokens)
    if block_kind == "quote" or _is_dash_line(tokens):
        return bytes([1]) * size
    flags = bytearray(size)
    for first, last in tokens.sentences:
        if _opens_with_dash(tokens, first, last) or _ends_told(tokens, first, last, speech_verbs):
            flags[first:last] = bytes([1]) * (last - first)
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


def _opens_with_dash(tokens: Tokens, start: int, end: int) -> bool:
    """`Hon svarade: – Jag vet inte.`: a line of dialogue in the middle of a block."""
    return (
        end - start > _MENTION_WORDS + 1
        and tokens.lower[start] in _DASHES
        and tokens.text[start + 1][:1].isupper()
    )


def _ends_told(tokens: Tokens, start: int, end: int, speech_verbs: Collection[str]) -> bool:
    """`…, säger Karin.`, `…, she said.`: a verb of speech and who speaks, never the sender."""
    near_end = max(start + _MENTION_WORDS + 1, end - _TAIL_WORDS - 1)
    words = tokens.lower[near_end:end]
    if "," not in words:
        return False
    tail = range(end - words[::-1].index(","), end)
    if not 1 < len(tail) <= _TAIL_WORDS or _SENDERS & set(tokens.lower[tail.start : end]):
        return False
    first, second = tail[0], tail[1]
    if _speaks(tokens, first, speech_verbs):
        return tokens.pos[second] in {"PRON", "PROPN", "NOUN", "DET", "ADJ"}
    is_speaker = tokens.pos[first] in {"PRON", "PROPN"} and "Rel" not in tokens.morph[first]
    return is_speaker and _speaks(tokens, second, speech_verbs)


def _speaks(tokens: Tokens, index: int, speech_verbs: Collection[str]) -> bool:
    return tokens.lemma[index] in speech_verbs and tokens.is_finite(index)
