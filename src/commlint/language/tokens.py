"""A `Doc` as plain Python columns, read once: attribute access on tokens costs more than the tests.

Knows nothing of rules or clauses.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc


@dataclass(frozen=True, slots=True)
class Tokens:
    """Columns of a `Doc`, one entry a token; `children` in order of place."""

    lower: tuple[str, ...]
    lemma: tuple[str, ...]
    pos: tuple[str, ...]
    dep: tuple[str, ...]
    head: tuple[int, ...]
    morph: tuple[str, ...]
    children: tuple[tuple[int, ...], ...]
    sentences: tuple[tuple[int, int], ...]

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


def read_tokens(doc: Doc) -> Tokens:
    """The columns of `doc`; relations are empty where no parser has run."""
    lower, lemma, pos, dep, head, morph = [], [], [], [], [], []
    for token in doc:
        lower.append(token.lower_)
        lemma.append(token.lemma_.lower())
        pos.append(token.pos_)
        dep.append(token.dep_)
        head.append(token.head.i)
        morph.append(str(token.morph))
    children: list[list[int]] = [[] for _ in head]
    for index, above in enumerate(head):
        if above != index:
            children[above].append(index)
    return Tokens(
        lower=tuple(lower),
        lemma=tuple(lemma),
        pos=tuple(pos),
        dep=tuple(dep),
        head=tuple(head),
        morph=tuple(morph),
        children=tuple(tuple(items) for items in children),
        sentences=_sentences(doc),
    )


def _sentences(doc: Doc) -> tuple[tuple[int, int], ...]:
    if not len(doc):
        return ()
    if not doc.has_annotation("SENT_START"):
        return ((0, len(doc)),)
    return tuple((sent.start, sent.end) for sent in doc.sents)
