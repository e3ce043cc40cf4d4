"""Learn UPOS, FEATS and LEMMA from SUC tag and form in UD v2 files, and apply them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from training.conllu import join_feats, parse_feats
from training.harmonise.lexicon import DEPONENTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from training.conllu import Sentence
    from training.harmonise.tree import Node

Tagged = tuple[str, str]
PARTICIPLE = ("VerbForm", "Tense")
KINDS = {"aux": "aux", "aux:pass": "aux", "cop": "aux", "mark": "mark", "case": "case"}
KINDS |= {"det": "det", "cc": "cc", "nmod:poss": "poss", "compound:prt": "prt"}
KINDS |= {"advmod": "adv", "fixed": "fixed"}
COARSE = {"NN": "NOUN", "PM": "PROPN", "VB": "VERB", "JJ": "ADJ", "PC": "ADJ", "RO": "ADJ"}
COARSE |= {"AB": "ADV", "HA": "ADV", "PL": "ADV", "PP": "ADP", "IE": "PART", "SN": "SCONJ"}
COARSE |= {"KN": "CCONJ", "RG": "NUM", "DT": "DET", "HD": "DET", "PN": "PRON", "HP": "PRON"}
COARSE |= {"PS": "PRON", "HS": "PRON", "IN": "INTJ", "UO": "X"}
COARSE |= {"MAD": "PUNCT", "MID": "PUNCT", "PAD": "PUNCT"}


# Participles that no verb stands behind (`oskriven`, `välskött`, `storstadsliknande`): v2 calls
# them plain adjectives.
PLAIN_ADJECTIVE = re.compile(
    r"(o(?!m|rd|pp|rg)|väl|själv|ny|hög|låg|lång|sist|först|ovan|nedan)\w{4,}"
    r"|\w+(liknande|omfattande|(baserad|relaterad|inriktad|betonad|anställd)[et]?)",
)


@dataclass
class TagModel:
    """Counts of (UPOS, FEATS) by ever less exact keys, the first known key deciding."""

    tables: list[dict[tuple[str, ...], Counter[Tagged]]] = field(
        default_factory=lambda: [defaultdict(Counter) for _ in range(4)]
    )
    lemmas: dict[tuple[str, str], Counter[str]] = field(
        default_factory=lambda: defaultdict(Counter)
    )

    def tag(self, form: str, xpos: str, deprel: str) -> Tagged | None:
        """The usual tags of a word in its role, None for a tag never seen."""
        for table, key in zip(self.tables, _keys(form, xpos, deprel), strict=True):
            if key in table:
                return table[key].most_common(1)[0][0]
        return None

    def knows(self, node: Node) -> bool:
        """Whether the very form was seen with this SUC tag."""
        return (node.xpos, node.lower) in self.tables[1]


def learn(references: Iterable[tuple[list[Sentence], int]]) -> TagModel:
    """Count tags in UD v2 sentences; each file comes with the weight of its own scheme."""
    model = TagModel()
    for sentences, weight in references:
        for sentence in sentences:
            for word in sentence.words:
                keys = _keys(word.form, word.xpos, word.deprel)
                for table, key in zip(model.tables, keys, strict=True):
                    table[key][word.upos, word.feats] += weight
                model.lemmas[word.form.lower(), word.upos][word.lemma] += weight
    return model


def _keys(form: str, xpos: str, deprel: str) -> list[tuple[str, ...]]:
    kind = KINDS.get(deprel, "-")
    lower = form.lower()
    return [(xpos, lower, kind), (xpos, lower), (xpos, kind), (xpos,)]


def retag(node: Node, model: TagModel) -> None:
    """Set UPOS and FEATS of one node from its SUC tag, form and (v2) relation."""
    learned = model.tag(node.form, node.xpos, node.deprel)
    if learned is not None:
        node.upos, node.feats = learned
    else:
        node.upos = COARSE.get(node.tag, "X")
    if node.tag == "PC" and not model.knows(node) and PLAIN_ADJECTIVE.fullmatch(node.lower):
        kept = {k: v for k, v in parse_feats(node.feats).items() if k not in PARTICIPLE}
        node.feats = join_feats(kept)
    if node.upos == "ADJ" and node.deprel == "det":
        node.deprel = "amod"
    if node.is_verb:
        node.upos = "AUX" if node.deprel in ("aux", "aux:pass", "cop") else "VERB"
        node.feats = _verb_feats(node)


def adopt(sentence: Sentence, model: TagModel) -> Sentence:
    """Write another v2 file's tags the way the model's own files do, where they know the word."""
    words = []
    for word in sentence.words:
        key = _keys(word.form, word.xpos, word.deprel)[0]
        table = model.tables[0]
        upos, feats = word.upos, word.feats
        if key in table and table[key].most_common(1)[0][0][0] == upos:
            feats = table[key].most_common(1)[0][0][1]
        elif upos == "NUM" and word.xpos.startswith("RG"):
            feats = join_feats(parse_feats(feats) | {"NumType": "Card"})
        if word.form.lower() in DEPONENTS and "SFO" in word.xpos:
            kept = {k: v for k, v in parse_feats(feats).items() if k != "Voice"}
            feats = join_feats(kept)
        words.append(replace(word, upos=upos, feats=feats))
    return replace(sentence, words=tuple(words))


def _verb_feats(node: Node) -> str:
    feats = {} if node.feats == "_" else parse_feats(node.feats)
    parts = node.xpos.split("|")
    form = parts[1] if len(parts) > 1 else ""
    moods = {"PRS": "Ind", "PRT": "Ind", "IMP": "Imp", "KON": "Sub"}
    if form in moods:
        feats["Mood"] = moods[form]
        feats["VerbForm"] = "Fin"
    if node.lower in DEPONENTS and parts[-1] == "SFO":
        feats.pop("Voice", None)
    return join_feats(feats)


def lemmatise(node: Node, model: TagModel, lookup: Callable[[str], str]) -> None:
    """Set the lemma: as the v2 files have it, else by look-up, else the form."""
    seen = model.lemmas.get((node.lower, node.upos))
    if seen is not None:
        node.lemma = seen.most_common(1)[0][0]
    elif node.upos == "PROPN":
        node.lemma = node.form[:-1] if node.xpos.endswith("GEN") else node.form
    elif node.upos in ("PUNCT", "NUM", "SYM", "X"):
        node.lemma = node.form
    else:
        node.lemma = lookup(node.lower)
