"""Attach punctuation the way UD v2 does, from the tree alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from training.harmonise.tree import Node, Tree

OPENING = {"(": ")", "[": "]", "”": "”", '"': '"', "'": "'", "“": "”", "«": "»", "»": "»"}
BRACKETS = "()[]"


def attach_punctuation(tree: Tree) -> None:
    """Reattach every punctuation mark.

    A mark goes to the governor of the more subordinate phrase beside it, before a later
    conjunct to that conjunct; quotation marks go to the highest word between them, brackets
    to the governor of what they enclose. This is how Swedish-Talbanken does it.
    """
    for node in tree:
        if node.upos == "PUNCT" and tree.children(node):
            return  # a mark with dependents (a fragment): leave the sentence as it is
    paired = _pairs(tree)
    words = [n for n in tree if n.upos != "PUNCT"]
    if not words:
        return
    for node in tree:
        if node.upos != "PUNCT" or node.head == 0:
            continue
        node.deprel = "punct"
        inside = paired.get(node.place)
        head = _top(inside) if inside else None
        if head is not None and node.form in BRACKETS:
            outer = tree.head_of(head)
            head = outer if outer is not None and outer.upos != "PUNCT" else head
        node.head = (head or _neighbour(tree, words, node)).place


def _pairs(tree: Tree) -> dict[int, list[Node]]:
    """For each mark of a pair the words between the two."""
    found: dict[int, list[Node]] = {}
    open_marks: list[Node] = []
    for node in tree:
        if node.upos != "PUNCT":
            continue
        match = next((o for o in reversed(open_marks) if OPENING[o.form] == node.form), None)
        if match is not None:
            open_marks = open_marks[: open_marks.index(match)]
            between = [n for n in tree if match.place < n.place < node.place and n.upos != "PUNCT"]
            if between:
                found[match.place] = found[node.place] = between
        elif node.form in OPENING:
            open_marks.append(node)
    return found


def _top(words: list[Node]) -> Node:
    """The first word of a stretch whose head lies outside it."""
    places = {w.place for w in words}
    return next((w for w in words if w.head not in places), words[0])


def _climb(tree: Tree, start: Node, mark: Node) -> Node:
    """The highest ancestor on the same side of the mark."""
    current = start
    for _ in range(len(tree)):
        head = tree.head_of(current)
        if head is None or (head.place < mark.place) != (start.place < mark.place):
            break
        current = head
    return current


def _neighbour(tree: Tree, words: list[Node], mark: Node) -> Node:
    left = max((w for w in words if w.place < mark.place), default=None, key=lambda w: w.place)
    right = min((w for w in words if w.place > mark.place), default=None, key=lambda w: w.place)
    if left is None or right is None:
        return _climb(tree, left or right or words[0], mark)
    left_top, right_top = _climb(tree, left, mark), _climb(tree, right, mark)
    right_depends = 0 < right_top.head < mark.place
    subordinate = right_top if right_depends else left_top
    if subordinate.deprel == "conj" or (not right_depends and "subj" in subordinate.deprel):
        return subordinate
    return tree.head_of(subordinate) or subordinate
