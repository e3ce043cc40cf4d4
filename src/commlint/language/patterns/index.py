"""All phrases of a language found in one walk over the words: each waits at its rarest word.

A `Doc` is asked once a word which phrases stand there, instead of once a phrase.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from commlint.language.patterns.phrase import By, Item

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Sequence

    from commlint.language.patterns.phrase import Phrase
    from commlint.language.tokens import Tokens

_OF_WORDS = {By.LOWER, By.LEMMA, By.TEXT}
_COMMON_WORD, _RARE_WORD = 40.0, 1.0


class _Waiting(NamedTuple):
    """A phrase at one of its words: how far before it the phrase may begin, and a neighbour.

    The neighbour is an item that stands right beside the word in every match; most phrases that
    merely share the word fail at it.
    """

    phrase: int
    nearest: int
    farthest: int
    offset: int
    neighbour: Item | None


class PhraseIndex:
    """Phrases by key; several may share one.

    Args:
        common: Words so frequent that a phrase had better wait at another of its words.
    """

    def __init__(self, common: frozenset[str]) -> None:
        self._common = common
        self._waiting: dict[By, dict[str, list[_Waiting]]] = {by: {} for by in _OF_WORDS}
        self._everywhere: list[int] = []
        self._phrases: list[tuple[str, Phrase]] = []
        self._required: list[tuple[frozenset[str], ...]] = []

    def add(self, key: str, phrase: Phrase) -> None:
        """Let `phrase` be found under `key`."""
        number = len(self._phrases)
        self._phrases.append((key, phrase))
        self._required.append(())
        places = [
            place
            for place, item in enumerate(phrase.items)
            if item.is_fixed and item.by in _OF_WORDS
        ]
        if not places:
            self._everywhere.append(number)
            return
        self._required[number] = _other_words(phrase, places)
        anchor = min(places, key=lambda place: self._cost(phrase.items[place]))
        item = phrase.items[anchor]
        waiting = _Waiting(number, *phrase.reach_of(anchor), *_neighbour(phrase, anchor))
        for word in sorted(item.words):
            self._waiting[item.by].setdefault(word, []).append(waiting)

    def find(
        self, tokens: Tokens, wanted: Container[str] | None = None
    ) -> Iterator[tuple[str, int, int]]:
        """Key, first token and one past the last of every match, context words left out.

        Of matches of one phrase that share a token the longest counts, then the first.

        Args:
            tokens: Columns of the `Doc`.
            wanted: Keys to look for; all unless given.
        """
        size = len(tokens)
        starts: dict[int, set[int]] = {
            number: set(range(len(tokens))) for number in self._everywhere
        }
        columns = (
            (tokens.lower, self._waiting[By.LOWER]),
            (tokens.lemma, self._waiting[By.LEMMA]),
            (tokens.text, self._waiting[By.TEXT]),
        )
        for column, waiting in columns:
            for index, word in enumerate(column):
                for phrase_here in waiting.get(word, ()):
                    number, nearest, farthest, offset, item = phrase_here
                    beside = index + offset
                    if item and not (0 <= beside < size and item.fits(tokens, beside)):
                        continue
                    span = range(max(0, index - farthest), index - nearest + 1)
                    starts.setdefault(number, set()).update(span)
        present = frozenset(tokens.lower)
        for number, places in starts.items():
            key, phrase = self._phrases[number]
            if wanted is not None and key not in wanted:
                continue
            if any(words.isdisjoint(present) for words in self._required[number]):
                continue
            for start, end in _longest(phrase, tokens, places):
                yield key, start + phrase.before, end - phrase.after

    def _cost(self, item: Item) -> float:
        return sum(_COMMON_WORD if word in self._common else _RARE_WORD for word in item.words)


def _other_words(phrase: Phrase, places: Sequence[int]) -> tuple[frozenset[str], ...]:
    """Words of which a text has one wherever the phrase matches; none for a phrase of one word."""
    if len(places) == 1:
        return ()
    items = [phrase.items[place] for place in places]
    return tuple(item.words for item in items if item.by is By.LOWER)


def _neighbour(phrase: Phrase, anchor: int) -> tuple[int, Item | None]:
    """Where beside the anchor a fixed item stands, and the item; one of words rather than tags."""
    beside = [
        (offset, phrase.items[anchor + offset])
        for offset in (1, -1)
        if 0 <= anchor + offset < len(phrase.items) and phrase.items[anchor + offset].is_fixed
    ]
    return min(beside, key=lambda pair: pair[1].by not in _OF_WORDS, default=(0, None))


def _longest(phrase: Phrase, tokens: Tokens, places: Iterable[int]) -> list[tuple[int, int]]:
    found = []
    for start in places:
        end = phrase.longest_from(tokens, start)
        if end is not None:
            found.append((start, end))
    if len(found) < 2:  # noqa: PLR2004 - one match rivals nobody
        return found
    kept: list[tuple[int, int]] = []
    for start, end in sorted(found, key=lambda span: (span[0] - span[1], span[0])):
        if all(end <= other[0] or other[1] <= start for other in kept):
            kept.append((start, end))
    return kept
