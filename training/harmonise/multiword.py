"""Take apart the multiword units of UD v1 (`mwe`), most of which v2 analyses word by word."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from training.harmonise.tree import Node, Tree

# Units that stay units in v2, as its own files write them.
FIXED = {
    ("därför", "att"),
    ("i", "och", "med"),
    ("till", "och", "med"),
    ("rent", "av"),
    ("så", "småningom"),
    ("så", "att", "säga"),
    ("vare", "sig"),
    ("som", "helst"),
    ("före", "detta"),
    ("för", "sedan"),
    ("för", "skull"),
}
PREPOSITIONS = ("PP",)
NOMINAL = ("NN", "PM", "PN", "RG", "JJ", "PC", "RO", "UO")
MODIFIERS = {"JJ": "amod", "PC": "amod", "RO": "amod", "DT": "det", "HD": "det", "RG": "nummod"}


def split_units(tree: Tree) -> None:
    """Give every `mwe` group the inner structure UD v2 has for it."""
    groups: dict[int, list[Node]] = {}
    for node in tree:
        if node.deprel == "mwe":
            groups.setdefault(node.head, []).append(node)
    for first_place, rest in groups.items():
        first = tree.at(first_place)
        if first is None:
            continue
        unit = sorted([first, *rest], key=lambda n: n.place)
        _split(tree, unit)


def _split(tree: Tree, unit: list[Node]) -> None:
    forms = tuple(n.lower for n in unit)
    first = unit[0]
    if forms in FIXED:
        for node in unit[1:]:
            node.head, node.deprel = first.place, "fixed"
    elif forms[-2:] == ("som", "helst"):
        _attach(unit[-2], first, "advmod")
        _attach(unit[-1], unit[-2], "fixed")
        _split_rest(tree, unit[:-2])
    elif first.tag in PREPOSITIONS and len(unit) > 1:
        _prepositional(tree, unit)
    elif forms[:2] in (("när", "det"), ("vad", "det")) and len(unit) == 3:
        _when_it_concerns(tree, unit)
    elif any(n.deprel == "mwe" and n.tag == "KN" for n in unit[1:-1]):
        _coordinated(unit)
    else:
        _split_rest(tree, unit)


def _attach(node: Node, head: Node, deprel: str) -> None:
    node.head, node.deprel = head.place, deprel


def _prepositional(tree: Tree, unit: list[Node]) -> None:
    """`på grund av X`, `i regel`, `i första hand`: a phrase of its own."""
    first = unit[0]
    outer, relation = first.head, first.deprel
    body = unit[1:]
    trailing: list[Node] = []
    while body and body[-1].tag in ("PP", "SN", "IE", "PL"):
        trailing.insert(0, body.pop())
    noun = next((n for n in reversed(body) if n.tag in NOMINAL), body[-1] if body else None)
    if noun is None:
        # `för att`, `trots att`: words of the same clause, side by side.
        for node in trailing:
            node.head = outer
            node.deprel = "mark" if relation in ("mark", "case") else relation
        return
    for node in body:
        if node is not noun:
            _attach(node, noun, "cc" if node.tag == "KN" else _modifier(node))
    complement = tree.at(outer) if relation in ("case", "mark") else None
    _attach(first, noun, "case")
    if complement is None:
        noun.head, noun.deprel = outer, _phrase_relation(relation)
        for node in trailing:
            _attach(node, noun, "case")
        return
    # `på grund av sjukdom`: v2 lets noun and complement each be a phrase of the outer head.
    noun.head, noun.deprel = complement.head, "nmod"
    if complement.head == 0:
        noun.head, noun.deprel = complement.place, "nmod"
    elif complement.deprel in ("nmod", "nmod:agent", "advmod", "nummod"):
        complement.head, complement.deprel = noun.place, "nmod"
    elif complement.deprel in ("advcl", "acl", "ccomp", "xcomp"):
        noun.deprel = "nmod"
        complement.head, complement.deprel = noun.place, "acl"
    else:
        noun.deprel, complement.deprel = complement.deprel, "nmod"
        complement.head = noun.place
    for node in trailing:
        _attach(node, complement, "case" if complement.deprel == "nmod" else "mark")


def _phrase_relation(relation: str) -> str:
    return "nmod" if relation in ("advmod", "compound:prt", "advcl", "mark", "case") else relation


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
        topic.head, topic.deprel = verb.place, "dobj"
    _attach(when, verb, "mark" if when.lower == "när" else "nsubj")
    _attach(it, verb, "nsubj")


def _coordinated(unit: list[Node]) -> None:
    """`mer och mer`, `var och en`: an ordinary coordination."""
    first, last = unit[0], unit[-1]
    for node in unit[1:-1]:
        _attach(node, last, "cc" if node.tag == "KN" else _modifier(node))
    _attach(last, first, "conj")


def _split_rest(tree: Tree, unit: list[Node]) -> None:
    """Everything else, by the tags of its words."""
    first = unit[0]
    outer = first.head
    for node in unit[1:]:
        if first.deprel == "mark" and node.tag in ("SN", "IE", "KN", "HA"):
            node.head, node.deprel = outer, "mark"
            if first.tag == "AB" and first.lower not in ("så", "utan"):
                first.deprel = "advmod"
        elif first.deprel == "case" and node.tag == "PP":
            head = tree.at(outer)
            node.head, node.deprel = outer, "case"
            if first.tag in ("AB", "PL", "PC", "JJ") and head is not None:
                _attach_before(first, head)
        elif first.tag in ("DT", "PN") and node.lower in ("här", "där"):
            node.head = outer if first.tag == "DT" else first.place
            node.deprel = "advmod"
        elif first.tag == "AB" and node.tag in ("AB", "JJ", "PC") and first.deprel == "advmod":
            node.head, node.deprel = first.head, first.deprel
            _attach(first, node, "advmod")
            first, outer = node, node.head
        elif node.tag == "KN" and node.lower in ("än", "som"):
            node.head, node.deprel = (outer or first.place), "case"
        elif node.tag in ("PP", "PL"):
            node.deprel = "case"
        elif node.tag == "PM":
            node.deprel = "name"
        else:
            node.deprel = "cc" if node.tag == "KN" else _modifier(node)


def _attach_before(node: Node, head: Node) -> None:
    """`jämfört med X`: in v2 a modifier of the phrase's head beside it."""
    node.head = head.place
    node.deprel = "advmod"
