"""The phrase language: a line of words to tests on tokens, found by their rarest word.

One item a token, separated by spaces:

=============  =====================================================
``tell``       the word, in any case; ``don't`` is split as the text is
``we|i``       one of several words
``=Ni|Er``     one of several words, capitals as written
``<share>``    any form of the lemma; ``<share|tell>`` one of several
``@roles``     a word of the lexicon list ``roles``
``VERB``       a part of speech; ``VERB.Inf`` with VerbForm or Mood
``*``          any one word
``...``        up to four words, none of them punctuation
``word?``      the item may be left out
``a << b``     only what stands after ``<<`` is the match, ``a`` must stand before it
``b >> c``     only what stands before ``>>`` is the match, ``c`` must follow
=============  =====================================================
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from commlint.errors import RuleError

if TYPE_CHECKING:
    from spacy.language import Language

    from commlint.language.tokens import Tokens
    from commlint.rules.lexicon import Lexicon

_POS = re.compile(r"^(!?)([A-Z]{2,5}(?:\|[A-Z]{2,5})*)(?:\.([A-Z][a-z]+))?$")
# fmt: off
_TAGS = frozenset({
    "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM",
    "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SPACE", "SYM", "VERB", "X",
})
# fmt: on
_GAP_WORDS = 4
_FEATURES = {
    "Inf": "VerbForm=Inf",
    "Part": "VerbForm=Part",
    "Fin": "VerbForm=Fin",
    "Sup": "VerbForm=Sup",
    "Imp": "Mood=Imp",
    "Pass": "Voice=Pass",
    "Past": "Tense=Past",
    "Sing": "Number=Sing",
    "Plur": "Number=Plur",
    "Cmp": "Degree=Cmp",
    "Supl": "Degree=Sup",
}


class By(Enum):
    """Which column of a token an item looks at."""

    LOWER = auto()
    TEXT = auto()
    LEMMA = auto()
    POS = auto()
    NOT_POS = auto()
    WORD = auto()  # anything but punctuation


@dataclass(frozen=True, slots=True)
class Item:
    """A test on one token, or on up to `gap` tokens in a row."""

    by: By
    words: frozenset[str] = frozenset()
    feature: str = ""
    optional: bool = False
    gap: int = 0

    def fits(self, tokens: Tokens, index: int) -> bool:
        """True where the token at `index` passes."""
        if self.by is By.LOWER:
            return tokens.lower[index] in self.words
        if self.by is By.LEMMA:
            return tokens.lemma[index] in self.words
        if self.by is By.WORD:
            return not tokens.is_punct[index]
        if self.by is By.TEXT:
            return tokens.text[index] in self.words
        has_tag = tokens.pos[index] in self.words
        return has_tag is (self.by is By.POS) and self.feature in tokens.morph[index]

    @property
    def is_fixed(self) -> bool:
        """True for an item that is exactly one token."""
        return not self.optional and not self.gap


@dataclass(frozen=True, slots=True)
class Phrase:
    """A compiled phrase, and how many tokens at either end only surround the match.

    `is_fixed` says that every match has as many tokens as there are items.
    """

    items: tuple[Item, ...]
    before: int
    after: int
    is_fixed: bool

    def longest_from(self, tokens: Tokens, start: int) -> int | None:
        """One past the last token of the longest match that begins at `start`, or None."""
        if not self.is_fixed:
            end = _end(self.items, 0, tokens, start)
            return end if end > start else None
        end = start + len(self.items)
        if end > len(tokens):
            return None
        index = start
        for item in self.items:
            if not item.fits(tokens, index):
                return None
            index += 1
        return end

    def reach_of(self, place: int) -> tuple[int, int]:
        """The fewest and the most tokens that can stand before item number `place`."""
        ahead = self.items[:place]
        return sum(item.is_fixed for item in ahead), sum(item.gap or 1 for item in ahead)


def _end(items: tuple[Item, ...], place: int, tokens: Tokens, index: int) -> int:
    """One past the longest match of `items[place:]` from `index`; -1 where there is none."""
    if place == len(items):
        return index
    item = items[place]
    fits = index < len(tokens) and item.fits(tokens, index)
    if item.is_fixed:
        return _end(items, place + 1, tokens, index + 1) if fits else -1
    best = _end(items, place + 1, tokens, index)
    limit = min(len(tokens), index + (item.gap or 1))
    while index < limit and item.fits(tokens, index):
        index += 1
        best = max(best, _end(items, place + 1, tokens, index))
    return best


def compile_phrase(phrase: str, nlp: Language, lexicon: Lexicon) -> Phrase:
    """The tests of one line of the phrase language.

    Args:
        phrase: The line.
        nlp: Its tokenizer splits the words as it splits texts.
        lexicon: Lists that `@name` refers to.

    Raises:
        RuleError: An item is empty, names a list that does not exist, or the words around the
            match could be of several lengths.
    """
    before, _, rest = phrase.rpartition("<<")
    match, _, after = rest.partition(">>")
    parts = [
        [item for text in part.split() for item in _items(text, nlp, lexicon)]
        for part in (before, match, after)
    ]
    if not parts[1]:
        raise RuleError(f"there is nothing to match in `{phrase}`")
    if not all(item.is_fixed for item in (*parts[0], *parts[2])):
        raise RuleError(f"what surrounds a match has one length, so no `?` or `...`: `{phrase}`")
    items = (*parts[0], *parts[1], *parts[2])
    is_fixed = all(item.is_fixed for item in items)
    return Phrase(items, len(parts[0]), len(parts[2]), is_fixed)


def _items(text: str, nlp: Language, lexicon: Lexicon) -> list[Item]:
    if text == "...":
        return [Item(By.WORD, gap=_GAP_WORDS)]
    optional = len(text) > 1 and text.endswith("?")
    return _tests(text[:-1] if optional else text, nlp, lexicon, optional=optional)


def _tests(body: str, nlp: Language, lexicon: Lexicon, *, optional: bool) -> list[Item]:
    if body == "*":
        return [Item(By.WORD, optional=optional)]
    if body.startswith("<") and body.endswith(">"):
        return [Item(By.LEMMA, _words(body[1:-1].lower()), optional=optional)]
    if body.startswith("=") and len(body) > 1:
        return [Item(By.TEXT, _words(body[1:]), optional=optional)]
    if body.startswith("@"):
        name = body[1:]
        if name not in lexicon:
            raise RuleError(f"there is no lexicon list `{name}`")
        return [Item(By.LOWER, frozenset(lexicon[name]), optional=optional)]
    part_of_speech = _POS.match(body)
    if part_of_speech:
        return [_part_of_speech(part_of_speech, optional=optional)]
    if "|" in body:
        _refuse_mixed(body)
    spelt = [body.lower()] if "|" in body else [token.lower_ for token in nlp.make_doc(body)]
    return [Item(By.LOWER, _words(words), optional=optional) for words in spelt]


def _part_of_speech(match: re.Match[str], *, optional: bool) -> Item:
    feature = ""
    if match[3]:
        if match[3] not in _FEATURES:
            raise RuleError(f"`{match[3]}` is no feature; there are {', '.join(_FEATURES)}")
        feature = _FEATURES[match[3]]
    by = By.NOT_POS if match[1] else By.POS
    tags = match[2].split("|")
    for tag in tags:
        if tag not in _TAGS:
            raise RuleError(f"`{tag}` is no part of speech; there are {', '.join(sorted(_TAGS))}")
    return Item(by, frozenset(tags), feature, optional)


def _refuse_mixed(body: str) -> None:
    """Alternatives of an item are all words or all parts of speech; a mix would match neither."""
    for word in body.split("|"):
        is_tag = word.lstrip("!").partition(".")[0] in _TAGS
        if is_tag or (len(word) > 1 and word[0] in "@<" and word[1:2].isalpha()):
            raise RuleError(
                f"`{body}` mixes words with `{word}`, which would be read as a word; "
                "two patterns, one for each, say the same"
            )


def _words(alternatives: str) -> frozenset[str]:
    words = alternatives.split("|")
    if not all(words):
        raise RuleError(f"an alternative is empty in `{alternatives}`")
    return frozenset(variant for word in words for variant in _variants(word))


def _variants(word: str) -> tuple[str, ...]:
    """A word with either apostrophe."""
    return (word, word.replace("'", "’"), word.replace("’", "'"))
