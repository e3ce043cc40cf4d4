"""Turn round the phrases whose head differs between UD v1 and v2; renames nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from training.harmonise.lexicon import AUXILIARIES, COPULAS

if TYPE_CHECKING:
    from training.harmonise.tree import Node, Tree

SUBJECTS = ("nsubj", "nsubjpass", "expl")
# Where a copula's predicate is looked for among its dependents, the surest relation first.
PREDICATES = ("dep", "xcomp", "nmod", "advmod", "ccomp", "advcl", "nummod", "case")
NO_PREDICATE = ("inte", "ej", "icke", "alltså")


def turn_heads(tree: Tree) -> None:
    """Apply every step; the tree must have its multiword units split already."""
    for node in list(tree):
        _early_auxiliary(tree, node)
        _late_auxiliary(tree, node)
        _measure_phrase(tree, node)
    for node in list(tree):
        _copula(tree, node)


def _early_auxiliary(tree: Tree, node: Node) -> None:
    """`behöver betala`: the first verb governs; `se och höra`: a coordination."""
    main = tree.head_of(node)
    if node.deprel != "aux" or main is None or node.place > main.place or not node.is_verb:
        return
    if node.lower in AUXILIARIES or (node.lower in COPULAS and main.is_verb):
        return
    if node.lower in COPULAS:
        node.deprel = "cop"
        return
    inner = [n for n in tree.children(main) if n is not node]
    between = [n for n in inner if node.place < n.place < main.place]
    shared = node.xpos == main.xpos or any(n.tag == "KN" for n in between)
    tree.swap(main, node, "conj" if shared else "xcomp")
    for dependent in inner:
        early = dependent.place < node.place and dependent.deprel != "case"
        adverb = dependent in between and dependent.tag in ("AB", "PN")
        if early or dependent.deprel in SUBJECTS or (adverb and dependent.deprel != "dobj"):
            dependent.head = node.place


def _late_auxiliary(tree: Tree, node: Node) -> None:
    """A verb after its head that v1 calls `aux` is a clause of its own."""
    head = tree.head_of(node)
    if node.deprel != "aux" or head is None or node.place < head.place or not node.is_verb:
        return
    if any(
        c.deprel == "aux" and c.place > head.place for c in tree.children(head) if c is not node
    ):
        return
    if node.xpos.startswith("VB|INF") or any(c.tag == "IE" for c in tree.children(node)):
        node.deprel = "acl" if head.is_noun else "xcomp"
    elif node.lower not in AUXILIARIES:
        node.deprel = "parataxis"


def _measure_phrase(tree: Tree, node: Node) -> None:
    """`år 1969`, `en del saker`, `docent Ek`: v2 keeps the head but calls the noun `nmod`."""
    head = tree.head_of(node)
    if node.deprel != "det" or node.tag != "NN" or head is None or node.place > head.place:
        return
    node.deprel = "nmod"
    if head.tag in ("RG", "PM"):
        return
    for dependent in tree.children(head):
        if dependent.place < node.place and dependent.deprel in ("det", "nummod", "amod"):
            dependent.head = node.place


def _copula(tree: Tree, node: Node) -> None:
    """A copula that governs its own predicate depends on it in v2."""
    if not (node.is_verb and node.lower in COPULAS) or node.deprel in ("cop", "aux"):
        return
    if any(c.deprel == "cop" for c in tree.children(node)):
        return
    predicate = _predicate(tree, node)
    if predicate is None:
        return
    tree.swap(node, predicate, "cop")
    for dependent in tree.children(node):
        dependent.head = predicate.place


def _predicate(tree: Tree, copula: Node) -> Node | None:
    inner = tree.children(copula)
    after = [c for c in inner if c.place > copula.place]
    before = [c for c in inner if c.place < copula.place]
    for candidate in (*after, *before):
        if candidate.deprel == "dep":
            return candidate
    for name in PREDICATES:
        for candidate in reversed(after):
            if (
                candidate.deprel == name
                and candidate.tag not in ("PP", "PL")
                and candidate.lower not in NO_PREDICATE
            ):
                return candidate
    return next((c for c in before if c.deprel in ("xcomp", "nmod") and c.tag != "PP"), None)
