"""What rules ask of a pipeline and which of them a user's own pipeline cannot serve.

commlint's pipelines give everything; another one may have no parser, or tags of another kind.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from commlint.language.patterns.phrase import By, compile_phrase

if TYPE_CHECKING:
    from spacy.language import Language

    from commlint.rules.lexicon import Lexicon
    from commlint.rules.loader import RuleSet
    from commlint.rules.schema import Pattern


class Needs(StrEnum):
    """A kind of annotation, by the name that people know it by."""

    TAGS = "parts of speech"
    FEATURES = "UD features"
    LEMMAS = "lemmas"
    RELATIONS = "relations"


_ASSIGNED = {
    "token.pos": Needs.TAGS,
    "token.lemma": Needs.LEMMAS,
    "token.dep": Needs.RELATIONS,
}
_KEYS = {
    "POS": Needs.TAGS,
    "LEMMA": Needs.LEMMAS,
    "MORPH": Needs.FEATURES,
    "DEP": Needs.RELATIONS,
}
_FEATURE = "VerbForm="


def missing_from(nlp: Language) -> frozenset[Needs]:
    """What `nlp` does not annotate.

    UD features are there where a component has a label with `VerbForm`; an attribute ruler, which
    has no labels, is believed to give them.
    """
    found: set[Needs] = set()
    for name in nlp.pipe_names:
        assigned = nlp.get_pipe_meta(name).assigns
        found |= {_ASSIGNED[key] for key in assigned if key in _ASSIGNED}
        labels = tuple(getattr(nlp.get_pipe(name), "labels", ()))
        if any(_FEATURE in str(label) for label in labels) or (
            name in {"attribute_ruler", "morphologizer"} and not labels
        ):
            found |= {Needs.FEATURES, Needs.TAGS}
    return frozenset(set(Needs) - found)


def unserved_rules(nlp: Language, rule_set: RuleSet, language: str) -> dict[str, tuple[Needs, ...]]:
    """Rules of which no pattern can run on `nlp`, with what they lack, by id.

    Raises:
        RuleError: A phrase is impossible.
    """
    missing = missing_from(nlp)
    if not missing:
        return {}
    lexicon = rule_set.lexicons.get(language, {})
    unserved = {}
    for rule in rule_set.tagged:
        spoken = rule.for_language(language)
        if spoken is None:
            continue
        lacks = [_needs(pattern, nlp, lexicon) & missing for pattern in spoken.patterns]
        if all(lacks):
            unserved[rule.id] = tuple(sorted(frozenset.union(*lacks)))
    return unserved


def _needs(pattern: Pattern, nlp: Language, lexicon: Lexicon) -> frozenset[Needs]:
    if pattern.clause is not None:
        return frozenset(Needs)
    if pattern.dependency is not None:
        return frozenset({Needs.RELATIONS})
    if pattern.tokens is not None:
        return frozenset(_KEYS[key] for token in pattern.tokens for key in token if key in _KEYS)
    # The alternatives of a phrase stand for each other: what the least of them needs.
    alternatives = [_needs_of_phrase(line, nlp, lexicon) for line in pattern.phrases]
    needed = min(alternatives, key=len)
    return needed | {Needs.RELATIONS} if pattern.subject else needed


def _needs_of_phrase(line: str, nlp: Language, lexicon: Lexicon) -> frozenset[Needs]:
    needed: set[Needs] = set()
    for item in compile_phrase(line, nlp, lexicon).items:
        if item.by is By.LEMMA:
            needed.add(Needs.LEMMAS)
        if item.by in {By.POS, By.NOT_POS}:
            needed.add(Needs.TAGS)
        if item.feature:
            needed.add(Needs.FEATURES)
    return frozenset(needed)
