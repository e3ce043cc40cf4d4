"""A `Doc` as plain Python columns, read once: attribute access on tokens costs more than the tests.

Knows nothing of rules or clauses.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from spacy.attrs import (  # type: ignore[import-not-found]
    DEP,
    HEAD,
    IS_ALPHA,
    IS_PUNCT,
    LEMMA,
    LIKE_NUM,
    LOWER,
    MORPH,
    ORTH,
    POS,
    SENT_START,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from spacy.strings import StringStore
    from spacy.tokens import Doc

_COLUMNS: Final = [ORTH, LOWER, LEMMA, POS, MORPH, IS_PUNCT, IS_ALPHA, LIKE_NUM, SENT_START]
_NO_FEATURES: Final = "_"


@dataclass(frozen=True, slots=True)
class Tokens:
    """Columns of a `Doc`, one entry a token; `children` in order of place.

    Without a parse `dep` is "" and every token heads itself.
    """

    text: tuple[str, ...]
    lower: tuple[str, ...]
    lemma: tuple[str, ...]  # lower case
    pos: tuple[str, ...]
    morph: tuple[str, ...]
    is_punct: tuple[bool, ...]
    is_word: tuple[bool, ...]  # letters only, or a number
    sentences: tuple[tuple[int, int], ...]
    dep: tuple[str, ...]
    head: tuple[int, ...]
    children: tuple[tuple[int, ...], ...]

    def __len__(self) -> int:
        return len(self.lower)

    def child(self, index: int, *deps: str) -> int | None:
        """The first dependent of `index` with one of the relations, or None."""
        for child in self.children[index]:
            if self.dep[child] in deps:
                return child
        return None

    def is_finite(self, index: int) -> bool:
        """True for a finite verb or auxiliary."""
        return "VerbForm=Fin" in self.morph[index]

    def is_verbal(self, index: int) -> bool:
        """True for verbs and auxiliaries."""
        return self.pos[index] in {"VERB", "AUX"}


@dataclass(frozen=True, slots=True)
class Parse:
    """Heads and relations of the tokens from `start` on; heads are indexes of the `Doc`."""

    start: int
    head: tuple[int, ...]
    dep: tuple[str, ...]


class _Names(dict[int, str]):
    """Strings by their hash, decoded once each: a page repeats its words."""

    def __init__(self, strings: StringStore, *, lower: bool = False) -> None:
        super().__init__()
        self._strings = strings
        self._lower = lower

    def __missing__(self, key: int) -> str:
        name = self._strings[key] if key else ""
        self[key] = name.lower() if self._lower else name
        return self[key]


class TokenReader:
    """Reads `Doc`s of one vocabulary; what it keeps between them is only how words are spelt."""

    def __init__(self, strings: StringStore) -> None:
        self._names = _Names(strings)
        self._lower_names = _Names(strings, lower=True)
        self._features = _Names(strings)
        self._features[strings.add(_NO_FEATURES)] = ""

    def read(self, doc: Doc) -> Tokens:
        """The columns of `doc`, with its parse where a parser has run."""
        size = len(doc)
        columns = doc.to_array(_COLUMNS).T.tolist()
        text, lower, lemma, pos, morph, punct, alpha, number, starts = columns
        names = self._names
        tokens = Tokens(
            text=tuple([names[key] for key in text]),
            lower=tuple([names[key] for key in lower]),
            lemma=tuple([self._lower_names[key] for key in lemma]),
            pos=tuple([names[key] for key in pos]),
            morph=tuple([self._features[key] for key in morph]),
            is_punct=tuple(map(bool, punct)),
            is_word=tuple([bool(one or other) for one, other in zip(alpha, number, strict=True)]),
            sentences=_sentences(starts),
            dep=("",) * size,
            head=tuple(range(size)),
            children=((),) * size,
        )
        return with_parses(tokens, [self.parse_of(doc, 0)]) if doc.has_annotation("DEP") else tokens

    def parse_of(self, doc: Doc, start: int) -> Parse:
        """What the parser wrote on `doc`, whose first token is number `start` of the whole."""
        heads, deps = doc.to_array([HEAD, DEP]).T
        offsets = heads.astype("int64").tolist()
        return Parse(
            start,
            tuple([start + index + offset for index, offset in enumerate(offsets)]),
            tuple([self._names[key] for key in deps.tolist()]),
        )


def with_parses(tokens: Tokens, parses: Sequence[Parse]) -> Tokens:
    """The columns with the heads and relations of some stretches filled in."""
    head, dep, children = list(tokens.head), list(tokens.dep), list(tokens.children)
    for parse in parses:
        end = parse.start + len(parse.head)
        head[parse.start : end] = parse.head
        dep[parse.start : end] = parse.dep
        below: Mapping[int, list[int]] = {place: [] for place in range(parse.start, end)}
        for index, above in enumerate(parse.head, start=parse.start):
            if above != index and above in below:
                below[above].append(index)
        children[parse.start : end] = [tuple(found) for found in below.values()]
    return replace(tokens, head=tuple(head), dep=tuple(dep), children=tuple(children))


def _sentences(starts: Sequence[int]) -> tuple[tuple[int, int], ...]:
    """Bounds from spaCy's column: 1 opens a sentence; nothing set is one sentence."""
    if not starts:
        return ()
    places = [index for index, opens in enumerate(starts) if opens == 1 or index == 0]
    return tuple(zip(places, [*places[1:], len(starts)], strict=True))
