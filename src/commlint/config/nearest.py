"""Turns a word that nobody knows into a pointer to those it may stand for; knows no settings."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def suggestion(word: str, known: Iterable[str]) -> str:
    """A clause that points to what may have been meant.

    Args:
        word: What was written.
        known: What there is.

    Returns:
        A clause such as “; the nearest are `x` and `y`” with up to three words, or one with all of
        `known` where none is near and there are at most twelve, or an empty string.
    """
    words = sorted(set(known))
    near = get_close_matches(word, words, n=3, cutoff=0.6)
    if near:
        return f"; {_listed('the nearest is', 'the nearest are', near)}"
    if words and len(words) <= 12:  # noqa: PLR2004 - more than a line's worth helps nobody
        return f"; {_listed('there is', 'there are', words)}"
    return ""


def _listed(one: str, many: str, words: list[str]) -> str:
    quoted = [f"`{word}`" for word in words]
    if len(quoted) == 1:
        return f"{one} {quoted[0]}"
    return f"{many} {', '.join(quoted[:-1])} and {quoted[-1]}"
