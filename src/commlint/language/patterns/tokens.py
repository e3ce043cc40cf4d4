"""spaCy token patterns, each run only on a `Doc` that holds a word it asks for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from spacy.matcher import Matcher

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from spacy.tokens import Doc
    from spacy.vocab import Vocab

    from commlint.language.tokens import Tokens

_COLUMNS = {"LOWER": "lower", "TEXT": "text", "ORTH": "text"}
_OPTIONAL = frozenset({"?", "*", "!"})


@dataclass(frozen=True, slots=True)
class _Trigger:
    """What some token of a match is bound to be: one of `words`, or like `regex`."""

    column: str
    words: frozenset[str]
    regex: re.Pattern[str] | None

    def in_words(self, words: frozenset[str]) -> bool:
        if self.regex is None:
            return not self.words.isdisjoint(words)
        return any(map(self.regex.search, words))


class TokenPatterns:
    """Raw patterns by key."""

    def __init__(self, vocab: Vocab) -> None:
        self._vocab = vocab
        self._patterns: list[tuple[str, Matcher, _Trigger | None]] = []

    def add(self, key: str, pattern: Sequence[Mapping[str, Any]]) -> None:
        """Let spaCy's Matcher find `pattern` under `key`.

        Raises:
            ValueError: spaCy takes it for impossible.
        """
        matcher = Matcher(self._vocab, validate=True)
        matcher.add(key, [[dict(token) for token in pattern]], greedy="LONGEST")
        self._patterns.append((key, matcher, _trigger(pattern)))

    def find(self, doc: Doc, tokens: Tokens) -> Iterator[tuple[str, int, int]]:
        """Key, first token and one past the last of every match."""
        if not self._patterns:
            return
        present = {"lower": frozenset(tokens.lower), "text": frozenset(tokens.text)}
        for key, matcher, trigger in self._patterns:
            if trigger is None:
                for _, start, end in matcher(doc):
                    yield key, start, end
            elif trigger.in_words(present[trigger.column]):
                yield from _in_sentences(key, matcher, trigger, doc, tokens)


def _in_sentences(
    key: str, matcher: Matcher, trigger: _Trigger, doc: Doc, tokens: Tokens
) -> Iterator[tuple[str, int, int]]:
    """Matches in the sentences that hold a word of the trigger; none reaches into the next."""
    column = tokens.lower if trigger.column == "lower" else tokens.text
    for first, last in tokens.sentences:
        if trigger.in_words(frozenset(column[first:last])):
            for _, start, end in matcher(doc[first:last]):
                yield key, first + start, first + end


def _trigger(pattern: Sequence[Mapping[str, Any]]) -> _Trigger | None:
    """The cheapest word test that every match is sure to pass, or None where there is none."""
    found = []
    for token in pattern:
        if token.get("OP") in _OPTIONAL:
            continue
        for attribute, column in _COLUMNS.items():
            wanted = token.get(attribute)
            if isinstance(wanted, str):
                found.append(_Trigger(column, frozenset({wanted}), None))
            elif isinstance(wanted, dict) and "IN" in wanted:
                found.append(_Trigger(column, frozenset(wanted["IN"]), None))
            elif isinstance(wanted, dict) and isinstance(wanted.get("REGEX"), str):
                found.append(_Trigger(column, frozenset(), re.compile(wanted["REGEX"])))
    return min(found, key=lambda one: (one.regex is not None, len(one.words)), default=None)
