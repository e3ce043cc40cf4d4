"""Which `{slots}` the wording of a rule may hold; knows neither matches nor what fills them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

SLOT = re.compile(r"\{(\w*)\}")
_ALWAYS = frozenset({"match"})
_OF_PREDICATES = frozenset({"verb", "rest"})
_WHERE_KNOWN = _ALWAYS | _OF_PREDICATES


def fillable_message(text: str) -> str:
    """The message as it came; it is shown for every hit, so its slots are those every hit fills.

    Raises:
        ValueError: It holds another slot.
    """
    return _checked(text, _ALWAYS)


def fillable_rewrite(text: str) -> str:
    """The rewrite as it came; it is left out where a slot has no words.

    Raises:
        ValueError: It holds a slot that nothing fills.
    """
    return _checked(text, _WHERE_KNOWN)


def asks_for_predicate(rewrites: Iterable[str]) -> bool:
    """Whether a rewrite holds words of the predicate that the match belongs to."""
    return any(name in _OF_PREDICATES for text in rewrites for name in SLOT.findall(text))


def _checked(text: str, known: frozenset[str]) -> str:
    for name in SLOT.findall(text):
        if name not in known:
            slots = ", ".join(f"{{{slot}}}" for slot in sorted(known))
            raise ValueError(f"nothing fills {{{name}}}; there is {slots}")
    return text
