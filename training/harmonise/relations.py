"""Bring the relations of Talbanken r1.0 (UD v1) to UD v2; knows nothing of tags' features."""

from __future__ import annotations

from typing import TYPE_CHECKING

from training.harmonise.lexicon import CORRELATIVES, DEPONENTS

if TYPE_CHECKING:
    from training.harmonise.tree import Node, Tree

RENAMED = {
    "nsubjpass": "nsubj:pass",
    "csubjpass": "csubj:pass",
    "auxpass": "aux:pass",
    "dobj": "obj",
    "neg": "advmod",
    "name": "flat:name",
    "nmod:agent": "obl:agent",
}
FINITE = ("VB|PRS", "VB|PRT", "VB|IMP")
CLAUSES = ("advcl", "acl", "ccomp", "csubj", "csubj:pass", "xcomp")
CLAUSAL = ("VB", "JJ", "PC", "AB", "HA", "PL", "RO")


def convert_relations(tree: Tree) -> None:
    """Apply every step; heads must be those of v2 already (`heads.turn_heads`)."""
    for node in tree:
        _determiner(node)
    for node in tree:
        _coordinator(tree, node)
        _parataxis(tree, node)
    for node in tree:
        node.deprel = RENAMED.get(node.deprel, node.deprel)
        _clause_marker(tree, node)
        _clause(tree, node)
        _comparison(tree, node)
    for node in tree:
        _nominal(tree, node)
    for node in tree:
        _cleft(tree, node)


def _determiner(node: Node) -> None:
    if node.deprel != "det":
        return
    if node.tag in ("JJ", "PC", "RO"):
        node.deprel = "amod"
    elif node.tag in ("PS", "HS") or node.xpos.endswith("GEN"):
        node.deprel = "nmod:poss"
    elif node.tag == "RG":
        node.deprel = "nummod"
    elif node.tag in ("NN", "PM"):
        node.deprel = "nmod"
    elif node.tag == "AB":
        node.deprel = "advmod"


def _coordinator(tree: Tree, node: Node) -> None:
    """A conjunction belongs to the conjunct it stands before."""
    head = tree.head_of(node)
    if node.lower in CORRELATIVES and node.deprel == "advmod":
        node.deprel = "cc"
        return
    if node.deprel != "cc" or head is None or node.place < head.place:
        return
    across = [c for c in tree if c.deprel == "conj" and c.head < node.place < c.place]
    own = [c for c in across if c.head == head.place]
    if own or across:
        node.head = min(own or across, key=lambda c: c.place).place


def _parataxis(tree: Tree, node: Node) -> None:
    """Main clauses side by side without a conjunction are not coordinated in v2."""
    head = tree.head_of(node)
    if node.deprel != "conj" or head is None:
        return
    inner = tree.children(node)
    siblings = [c for c in tree.children(head) if c.deprel == "conj"]
    linked = any(c.deprel == "cc" and c.place < node.place for c in inner) or any(
        c.deprel == "cc" and c.place < sibling.place
        for sibling in siblings
        for c in tree.children(sibling)
    )
    own_subject = any(c.deprel in ("nsubj", "nsubjpass", "expl") for c in inner)
    finite = node.xpos.startswith(FINITE) or any(
        c.deprel in ("cop", "aux") and c.xpos.startswith(FINITE) for c in inner
    )
    subordinate = any(c.deprel == "mark" for c in inner)
    if not linked and own_subject and finite and not subordinate:
        node.deprel = "parataxis"


def _clause_marker(tree: Tree, node: Node) -> None:
    """Words that open a clause, and prepositions left behind in one."""
    head = tree.head_of(node)
    if head is None:
        return
    if node.deprel == "case" and node.place < head.place:
        clause = head.is_verb or any(c.deprel == "cop" for c in tree.children(head))
        if clause and head.deprel in CLAUSES:
            node.deprel = "mark"
    elif node.deprel == "case" and head.is_verb:
        node.deprel = "obl"
    elif node.tag == "HP" and node.deprel in ("dep", "advmod"):
        node.deprel = "mark" if node.deprel == "dep" else "obl"
    elif node.lower in ("när", "då") and node.tag == "HA" and head.deprel == "advcl":
        node.deprel = "mark"


def _clause(tree: Tree, node: Node) -> None:
    """Clauses and subjects whose name depends on their verb."""
    head = tree.head_of(node)
    if head is None:
        return
    if node.tag == "IN":
        node.deprel = "discourse"
    elif node.deprel.endswith(":pass") and head.lower in DEPONENTS:
        node.deprel = node.deprel.removesuffix(":pass")
    elif node.deprel == "ccomp" and node.xpos.startswith("VB|INF") and head.is_verb:
        _open_complement(tree, node)
    elif node.deprel == "advmod" and node.tag == "PC":
        node.deprel = "advcl"


def _open_complement(tree: Tree, node: Node) -> None:
    """A bare infinitive without a subject of its own is `xcomp`."""
    inner = tree.children(node)
    if not any("subj" in c.deprel or c.tag == "SN" or c.deprel == "aux" for c in inner):
        node.deprel = "xcomp"


def _comparison(tree: Tree, node: Node) -> None:
    """`som` and `än` before a bare noun are `case` where v1 has `mark`."""
    head = tree.head_of(node)
    if node.deprel != "mark" or head is None or node.tag != "KN" or head.is_verb:
        return
    if head.deprel in ("advcl", "nmod") and not any(
        c.deprel in ("cop", "nsubj") for c in tree.children(head)
    ):
        node.deprel = "case"
        head.deprel = "nmod"


def _nominal(tree: Tree, node: Node) -> None:
    """Split v1's `nmod` by what it modifies; phrases that v1 calls adverbs are nominal too."""
    head = tree.head_of(node)
    if head is None:
        return
    nominal = node.tag in ("NN", "PM", "PN", "RG", "UO", "DT") or (
        node.tag in ("JJ", "PC") and any(c.deprel == "case" for c in tree.children(node))
    )
    if (node.deprel == "nummod" and not head.is_noun and head.tag != "RG") or (
        node.deprel == "nmod" and _takes_oblique(tree, node, head)
    ):
        node.deprel = "obl"
    elif node.deprel == "advmod" and nominal:
        node.deprel = "obl" if _takes_oblique(tree, node, head) else "nmod"
    elif node.deprel == "obl:agent" and not head.is_verb and head.tag != "PC":
        node.deprel = "nmod"
    elif node.deprel == "dep":
        node.deprel = "nmod" if head.is_noun else "parataxis"


def _takes_oblique(tree: Tree, node: Node, head: Node) -> bool:
    if head.tag in CLAUSAL:
        return True
    copula = next((c for c in tree.children(head) if c.deprel == "cop"), None)
    return copula is not None and node.place < max(copula.place, head.place)


def _cleft(tree: Tree, node: Node) -> None:
    """`Det är X som ...`: the relative clause is a cleft and `det` an expletive."""
    head = tree.head_of(node)
    if node.deprel != "acl:relcl" or head is None or node.place < head.place:
        return
    inner = tree.children(head)
    it = next((c for c in inner if c.lower == "det" and c.deprel in ("nsubj", "expl")), None)
    if it is not None and any(c.deprel == "cop" for c in inner):
        node.deprel = "acl:cleft"
        it.deprel = "expl"
