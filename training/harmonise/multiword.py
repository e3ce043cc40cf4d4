"""Take apart the multiword units of UD v1 (`mwe`), most of which v2 analyses word by word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from training.harmonise.lexicon import FIXED

if TYPE_CHECKING:
    from training.harmonise.tree import Node, Tree

NOMINAL = ("NN", "PM", "PN", "RG", "JJ", "PC", "RO", "UO")
MODIFIERS = {"JJ": "amod", "PC": "amod", "RO": "amod", "DT": "det", "HD": "det", "RG": "nummod"}
WHEN_IT = (("när", "det"), ("vad", "det"))
PHRASES = ("nmod", "nmod:agent", "advmod", "nummod")
CLAUSES = ("advcl", "acl", "ccomp", "xcomp")


def split_units(tree: Tree) -> None:
    """Give every `mwe` group the inner structure UD v2 has for it."""
    groups: dict[int, list[Node]] = {}
    for node in tree:
        if node.deprel == "mwe":
            groups.setdefault(node.head, []).append(node)
    for first_place, rest in groups.items():
        first = tree.at(first_place)
        for node in rest:
            if node.place < first_place:  # a slip in the v1 file, not a unit
                node.deprel = "cc" if node.tag == "KN" else _modifier(node)
        unit = [n for n in rest if n.place > first_place]
        if first is not None and unit:
            _split(tree, sorted([first, *unit], key=lambda n: n.place))


def _split(tree: Tree, unit: list[Node]) -> None:
    forms = tuple(n.lower for n in unit)
    first = unit[0]
    if forms in FIXED:
        for node in unit[1:]:
            _attach(node, first, "fixed")
    elif forms[-2:] == ("som", "helst"):
        _attach(unit[-2], first, "advmod")
        _attach(unit[-1], unit[-2], "fixed")
        _word_by_word(tree, unit[:-2])
    elif first.tag == "PP" and len(unit) > 1:
        _prepositional(tree, unit)
    elif forms[:2] in WHEN_IT and forms[2:3] and not forms[3:]:
        _when_it_concerns(tree, unit)
    elif any(n.tag == "KN" for n in unit[1:-1]):
        _coordinated(unit)
    else:
        _word_by_word(tree, unit)


def _attach(node: Node, head: Node, deprel: str) -> None:
    node.head, node.deprel = head.place, deprel


def _prepositional(tree: Tree, unit: list[Node]) -> None:
    """`på grund av X`, `i regel`, `i första hand`: a phrase of its own."""
    first, body = unit[0], unit[1:]
    outer, relation = first.head, first.deprel
    trailing: list[Node] = []
    while body and body[-1].tag in ("PP", "SN", "IE", "PL"):
        trailing.insert(0, body.pop())
    if not body:
        # `för att`, `trots att`: words of the same clause, side by side.
        for node in trailing:
            node.head = outer
            node.deprel = "mark" if relation in ("mark", "case") else relation
        return
    noun = next((n for n in reversed(body) if n.tag in NOMINAL), body[-1])
    for node in body:
        if node is not noun:
            _attach(node, noun, "cc" if node.tag == "KN" else _modifier(node))
    complement = tree.at(outer) if relation in ("case", "mark") else None
    _attach(first, noun, "case")
    if complement is None:
        noun.head = outer
        phrase = relation in ("advmod", "compound:prt", "advcl", "mark", "case")
        noun.deprel = "nmod" if phrase else relation
        complement, marker = noun, "case"
    else:
        marker = _govern(noun, complement)
    for node in trailing:
        _attach(node, complement, marker)


def _govern(noun: Node, complement: Node) -> str:
    """Let the unit's noun govern what follows; return how its preposition attaches there."""
    outer, relation = complement.head, complement.deprel
    if outer == 0:
        _attach(noun, complement, "nmod")
        return "mark"
    noun.head, noun.deprel = outer, "nmod"
    if relation in CLAUSES:
        _attach(complement, noun, "acl")
        return "mark"
    if relation not in PHRASES:
        noun.deprel = relation
    _attach(complement, noun, "nmod")
    return "case"


def _modifier(node: Node) -> str:
    if node.xpos.endswith("GEN") or node.tag == "PS":
        return "nmod:poss"
    return MODIFIERS.get(node.tag, "advmod" if node.tag == "AB" else "nmod")


def _when_it_concerns(tree: Tree, unit: list[Node]) -> None:
    """`när det gäller X`: a clause whose object is X."""
    when, it, verb = unit
    topic = tree.at(when.head)
    if topic is None:
        return
    verb.head, verb.deprel = topic.head, "advcl"
    if verb.head == 0:
        verb.head = topic.place
    else:
        _attach(topic, verb, "dobj")
    _attach(when, verb, "mark" if when.lower == "när" else "nsubj")
    _attach(it, verb, "nsubj")


def _coordinated(unit: list[Node]) -> None:
    """`mer och mer`, `var och en`: an ordinary coordination."""
    first, last = unit[0], unit[-1]
    for node in unit[1:-1]:
        _attach(node, last, "cc" if node.tag == "KN" else _modifier(node))
    _attach(last, first, "conj")


def _word_by_word(tree: Tree, unit: list[Node]) -> None:
    """Everything else, by the tags of its words."""
    first = unit[0]
    for node in unit[1:]:
        if first.deprel == "mark" and node.tag in ("SN", "IE", "KN", "HA"):
            node.head, node.deprel = first.head, "mark"
            if first.tag == "AB" and first.lower not in ("så", "utan"):
                first.deprel = "advmod"
        elif first.deprel == "case" and node.tag == "PP":
            node.head, node.deprel = first.head, "case"
            if first.tag in ("AB", "PL", "PC", "JJ") and tree.at(first.head) is not None:
                first.deprel = "advmod"
        elif first.deprel == "advmod" and first.tag == "AB" and node.tag in ("AB", "JJ", "PC"):
            node.head, node.deprel = first.head, first.deprel
            _attach(first, node, "advmod")
            first = node
        else:
            _by_tag(first, node)


def _by_tag(first: Node, node: Node) -> None:
    """Attach a word of a unit to the unit's first word, or beside it."""
    node.head = first.place
    if first.tag in ("DT", "PN") and node.lower in ("här", "där"):
        node.head = first.head if first.tag == "DT" else first.place
        node.deprel = "advmod"
    elif node.tag == "KN" and node.lower in ("än", "som"):
        node.head, node.deprel = (first.head or first.place), "case"
    elif node.tag in ("PP", "PL"):
        node.deprel = "case"
    elif node.tag == "PM":
        node.deprel = "name"
    else:
        node.deprel = "cc" if node.tag == "KN" else _modifier(node)
