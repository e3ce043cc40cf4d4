"""Which tokens state a condition: `if …`, `om …`, and Swedish clauses that begin with the verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from commlint.language.grammar import Grammar
    from commlint.language.tokens import Tokens

_ENDS = frozenset({",", ".", "!", "?", ";", ":", "–", "—", "\n"})
_INVERTED_ENGLISH = frozenset({"should", "had", "were"})


def conditional_tokens(tokens: Tokens, grammar: Grammar, *, language: str) -> bytes:
    """One truth value a token: inside a condition.

    A condition runs from its opening word to the next comma, `så`/`then` or the sentence's end.
    """
    flags = bytearray(len(tokens))
    for start, end in tokens.sentences:
        for index in range(start, end):
            if _opens(tokens, grammar, index, start, end, language):
                stop = _close(tokens, index, end)
                flags[index:stop] = bytes([1]) * (stop - index)
    return bytes(flags)


def _opens(
    tokens: Tokens, grammar: Grammar, index: int, start: int, end: int, language: str
) -> bool:
    if tokens.lower[index] in grammar.conditionals:
        return tokens.pos[index] == "SCONJ" or (
            tokens.pos[index] != "ADP" and (index == start or tokens.lower[index - 1] == ",")
        )
    if index != start or index + 1 >= end:
        return False
    follows = grammar.subjects.get(tokens.lower[index + 1]) is not None
    if language == "en":
        return (
            tokens.lower[index] in _INVERTED_ENGLISH and follows and "?" not in _tail(tokens, end)
        )
    return (
        follows
        and tokens.is_verbal(index)
        and "Mood=Imp" not in tokens.morph[index]
        and "?" not in _tail(tokens, end)
        and "," in tokens.lower[start:end]
    )


def _tail(tokens: Tokens, end: int) -> tuple[str, ...]:
    return tokens.lower[max(0, end - 2) : end]


def _close(tokens: Tokens, index: int, end: int) -> int:
    for place in range(index + 1, end):
        if tokens.lower[place] in _ENDS:
            return place
        if tokens.lower[place] in {"så", "then"} and tokens.is_verbal(min(place + 1, end - 1)):
            return place
    return end
