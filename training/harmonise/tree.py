"""A sentence as a tree one can rearrange; knows no relation names beyond what it is told."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from training.conllu import Sentence, Word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


@dataclass(slots=True)
class Node:
    """A word that may get another head, relation or tag; `place` and `head` count from 1."""

    place: int
    form: str
    lemma: str
    upos: str
    xpos: str
    feats: str
    head: int
    deprel: str
    space_after: bool = True

    @property
    def lower(self) -> str:
        """The form in lower case."""
        return self.form.lower()

    @property
    def tag(self) -> str:
        """The first part of the SUC tag: `VB` of `VB|IMP|AKT`."""
        return self.xpos.split("|")[0]

    @property
    def is_verb(self) -> bool:
        """Whether the SUC tag is a verb's."""
        return self.tag == "VB"

    @property
    def is_noun(self) -> bool:
        """Whether the SUC tag can head a nominal phrase."""
        return self.tag in ("NN", "PM", "PN", "RG", "UO", "HP", "DT")


class Tree:
    """The nodes of one sentence, reached by their place."""

    def __init__(self, words: Iterable[Word]) -> None:
        self.nodes = [
            Node(i, w.form, w.lemma, w.upos, w.xpos, w.feats, w.head, w.deprel, w.space_after)
            for i, w in enumerate(words, 1)
        ]

    def __iter__(self) -> Iterator[Node]:
        return iter(self.nodes)

    def __len__(self) -> int:
        return len(self.nodes)

    def at(self, place: int) -> Node | None:
        """The node at a place, None outside the sentence (so also for the root's head)."""
        return self.nodes[place - 1] if 1 <= place <= len(self.nodes) else None

    def head_of(self, node: Node) -> Node | None:
        """The head, None for the root."""
        return self.at(node.head)

    def children(self, node: Node) -> list[Node]:
        """The dependents, from left to right."""
        return [n for n in self.nodes if n.head == node.place]

    def is_under(self, node: Node, ancestor: Node) -> bool:
        """Whether `ancestor` is `node` or stands above it."""
        current: Node | None = node
        for _ in range(len(self.nodes) + 1):
            if current is None:
                return False
            if current is ancestor:
                return True
            current = self.head_of(current)
        return False

    def swap(self, head: Node, child: Node, deprel: str) -> None:
        """Let `child` take the place of its `head`, which becomes its `deprel`.

        Dependents stay with the word they had.
        """
        child.head, child.deprel = head.head, head.deprel
        head.head, head.deprel = child.place, deprel

    def sentence(self, original: Sentence) -> Sentence:
        """The tree as a frozen sentence with the identity of `original`."""
        words = tuple(
            Word(n.form, n.lemma, n.upos, n.xpos, n.feats, n.head, n.deprel, n.space_after)
            for n in self.nodes
        )
        return replace(original, words=words)
