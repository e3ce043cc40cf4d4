"""Bring the relations of Talbanken r1.0 (UD v1) to UD v2; knows nothing of tags' features."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
# Verbs v2 calls auxiliaries; the others that v1 marks `aux` govern an infinitive.
AUXILIARIES = set(
    "kan kunna kunde kunnat ska skall skola skulle måste måst vill vilja ville velat bör böra borde"
    " torde lär må måtte får få fick fått har ha hade haft kommer komma kom kommit har".split()
)
COPULAS = {"är", "var", "vara", "varit", "vore", "äro", "voro", "vare"}
CORRELATIVES = {"både", "såväl", "antingen", "varken"}
DEPONENTS = set(
    "finns fanns finnas funnits hoppas hoppades hoppats tycks tycktes tyckas tyckts syns syntes"
    " synas synts känns kändes kännas känts trivs trivdes trivas trivts lyckas lyckades lyckats"
    " misslyckas misslyckades misslyckats minns mindes minnas mints andas andades andats fattas"
    " fattades fattats åldras åldrades åldrats umgås umgicks umgåtts skäms skämdes skämmas skämts"
    " låtsas låtsades låtsats svettas svettades svettats brottas brottades brottats töras vistas"
    " vistades vistats mötas möts möttes träffas träffades träffats samsas skiljas skiljs enas"
    " enades enats avundas envisas envisades kräkas kräks rymmas ryms rymdes väsnas lätsas nalkas"
    " nalkades nännas slåss slogs slagits turas umgåtts vämjas djärvs dagas vårdagas ligas"
    " ses sågs hörs hördes utspelas utspelades utspelats".split()
)
FINITE = ("VB|PRS", "VB|PRT", "VB|IMP")
PREDICATES = ("dep", "xcomp", "nmod", "advmod", "ccomp", "advcl", "nummod", "case")
CLAUSAL = ("VB", "JJ", "PC", "AB", "HA", "PL", "RO")


def is_verb(node: Node) -> bool:
    """Whether the SUC tag is a verb's."""
    return node.tag == "VB"


def convert_relations(tree: Tree) -> None:
    """Apply every step; the tree must have its multiword units split already."""
    for node in list(tree):
        _false_auxiliary(tree, node)
        _late_auxiliary(tree, node)
        _measure_phrase(tree, node)
    for node in list(tree):
        _promote_predicate(tree, node)
        _determiner(tree, node)
    for node in tree:
        _coordinator(tree, node)
        _parataxis(tree, node)
    for node in tree:
        node.deprel = RENAMED.get(node.deprel, node.deprel)
        _clause_marker(tree, node)
        _copular_comparison(tree, node)
    for node in tree:
        _nominal(tree, node)
    for node in tree:
        _cleft(tree, node)


def _left_context(tree: Tree, main: Node, verb: Node) -> list[Node]:
    """Dependents of `main` that belong to the clause whose head `verb` becomes."""
    keep = ("compound:prt", "case")
    moved = [
        n
        for n in tree.children(main)
        if n is not verb
        and n.deprel not in keep
        and (n.place < verb.place or n.deprel in ("nsubj", "nsubjpass", "cc", "conj", "expl"))
        and not (n.deprel == "mark" and verb.place < n.place)
    ]
    return [
        n
        for n in moved
        if not (n.deprel in ("cc", "conj") and n.place > main.place and n.tag != "KN")
        or n.deprel in ("nsubj", "nsubjpass", "expl")
    ]


def _false_auxiliary(tree: Tree, node: Node) -> None:
    """`behöver betala`, `lär sig föra`: the first verb governs; `se och höra`: a coordination."""
    main = tree.head_of(node)
    if node.deprel != "aux" or main is None or node.place > main.place:
        return
    if not is_verb(node):
        return
    if node.lower in AUXILIARIES or (node.lower in COPULAS and is_verb(main)):
        return
    if node.lower in COPULAS:
        node.deprel = "cop"
        return
    between = [n for n in tree.children(main) if node.place < n.place < main.place]
    coordinators = [n for n in between if n.tag == "KN"]
    moved = _left_context(tree, main, node)
    shared = coordinators or node.xpos == main.xpos
    tree.swap(main, node, "conj" if shared else "xcomp")
    for dependent in moved:
        if dependent.tag == "KN" and dependent.place > node.place:
            continue
        dependent.head = node.place
    for dependent in between:
        if not shared and dependent.tag in ("AB", "PN") and dependent.deprel != "dobj":
            dependent.head = node.place


def _late_auxiliary(tree: Tree, node: Node) -> None:
    """An infinitive after its head that v1 calls `aux` is a clause of its own."""
    head = tree.head_of(node)
    if node.deprel != "aux" or head is None or node.place < head.place or not is_verb(node):
        return
    if any(c.deprel == "aux" and c.place > head.place for c in tree.children(head) if c is not node):
        return
    infinitive = any(c.tag == "IE" for c in tree.children(node))
    if infinitive or node.xpos.startswith("VB|INF"):
        node.deprel = "acl" if _is_noun(head) else "xcomp"
    elif node.lower not in AUXILIARIES:
        node.deprel = "parataxis"


def _measure_phrase(tree: Tree, node: Node) -> None:
    """`år 1969`, `kap. 3`: the noun governs the number; `en del saker`: both stay nouns."""
    head = tree.head_of(node)
    if node.deprel != "det" or node.tag != "NN" or head is None or node.place > head.place:
        return
    if head.tag == "RG":
        outer = head.deprel
        tree.swap(head, node, "nummod")
        if outer in ("nummod", "det"):
            node.deprel = "nmod"
        for dependent in tree.children(head):
            if dependent.place < node.place or dependent.deprel in ("case", "nmod", "det"):
                dependent.head = node.place
        return
    node.deprel = "nmod"
    for dependent in tree.children(head):
        if dependent.place < node.place and dependent.deprel in ("det", "nummod", "amod"):
            dependent.head = node.place


def _promote_predicate(tree: Tree, node: Node) -> None:
    """A copula that governs its own predicate: turn it round."""
    if not (is_verb(node) and node.lower in COPULAS):
        return
    if node.deprel in ("cop", "aux") or any(c.deprel == "cop" for c in tree.children(node)):
        return
    predicate = _predicate(tree, node)
    if predicate is None:
        return
    tree.swap(node, predicate, "cop")
    for dependent in tree.children(node):
        dependent.head = predicate.place


def _predicate(tree: Tree, copula: Node) -> Node | None:
    after = [c for c in tree.children(copula) if c.place > copula.place]
    before = [c for c in tree.children(copula) if c.place < copula.place]
    for group in (after, before):
        for candidate in group:
            if candidate.deprel == "dep":
                return candidate
    for name in PREDICATES:
        for candidate in reversed(after):
            if candidate.deprel != name or candidate.tag in ("PP", "PL"):
                continue
            if candidate.tag == "AB" and candidate.lower in ("inte", "ej", "icke", "alltså"):
                continue
            return candidate
    return next((c for c in before if c.deprel in ("xcomp", "nmod") and c.tag != "PP"), None)


def _determiner(tree: Tree, node: Node) -> None:
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
    head = tree.head_of(node)
    if head is None:
        return
    if node.deprel == "case" and node.place < head.place:
        clause = is_verb(head) or any(c.deprel == "cop" for c in tree.children(head))
        if clause and head.deprel in ("advcl", "acl", "ccomp", "csubj", "csubj:pass", "xcomp"):
            node.deprel = "mark"
    if node.deprel == "dep" and node.tag == "HP":
        node.deprel = "mark"
    elif node.deprel == "advmod" and node.tag == "HP":
        node.deprel = "obl"
    elif node.lower in ("när", "då") and node.tag == "HA" and head.deprel == "advcl":
        node.deprel = "mark"
    elif node.deprel == "case" and node.place > head.place and is_verb(head):
        node.deprel = "obl"
    elif node.tag == "IN":
        node.deprel = "discourse"
    elif node.deprel.endswith(":pass") and head.lower in DEPONENTS:
        node.deprel = node.deprel.removesuffix(":pass")
    elif node.deprel == "ccomp" and node.xpos.startswith("VB|INF") and is_verb(head):
        _open_complement(tree, node)
    elif node.deprel == "advmod" and node.tag == "PC":
        node.deprel = "advcl"


def _open_complement(tree: Tree, node: Node) -> None:
    """A bare infinitive without a subject of its own is `xcomp`."""
    inner = tree.children(node)
    if not any("subj" in c.deprel or c.tag == "SN" or c.deprel == "aux" for c in inner):
        node.deprel = "xcomp"


def _copular_comparison(tree: Tree, node: Node) -> None:
    """`bli` with a participle as an event passive needs no change; `mark` before nouns may."""
    head = tree.head_of(node)
    if node.deprel != "mark" or head is None or node.tag != "KN" or is_verb(head):
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
    if node.deprel == "nummod" and not _is_noun(head) and head.tag != "RG":
        node.deprel = "obl"
    elif node.deprel == "nmod" and _takes_oblique(tree, node, head):
        node.deprel = "obl"
    elif node.deprel == "advmod" and nominal:
        node.deprel = "obl" if _takes_oblique(tree, node, head) else "nmod"
    elif node.deprel == "obl:agent" and not is_verb(head) and head.tag != "PC":
        node.deprel = "nmod"
    elif node.deprel == "dep":
        node.deprel = "nmod" if _is_noun(head) else "parataxis"


def _is_noun(node: Node) -> bool:
    return node.tag in ("NN", "PM", "PN", "RG", "UO", "HP", "DT")


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
