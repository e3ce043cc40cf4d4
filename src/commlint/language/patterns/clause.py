"""Clause patterns: which predicates of a `Context` fit the conditions of a rule."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from commlint.config.nearest import suggestion
from commlint.errors import RuleError
from commlint.language.grammar import COPULAS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

    from commlint.language.annotations import Clause, SentenceContext
    from commlint.language.grammar import Grammar
    from commlint.rules import schema
    from commlint.rules.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class ClauseTest:
    """A compiled clause pattern; empty sets match anything."""

    spec: schema.Clause
    modals: frozenset[str]
    verbs: frozenset[str]
    not_verbs: frozenset[str]
    particles: frozenset[str]
    contains: frozenset[str]
    lacks: frozenset[str]

    def fits(self, doc: Doc, clause: Clause, sentence: SentenceContext) -> bool:
        """True where the clause meets every condition."""
        spec = self.spec
        if (
            (self.modals and clause.modal not in self.modals)
            or (spec.mood and clause.mood != spec.mood)
            or (spec.subject and clause.subject not in spec.subject)
            or (spec.voice and clause.voice != spec.voice)
            or (spec.negated is not None and clause.negated is not spec.negated)
            or (spec.initial is not None and clause.initial is not spec.initial)
            or (spec.tense and clause.tense != spec.tense)
            or (spec.object and clause.object not in spec.object)
            or (self.particles and clause.particle not in self.particles)
        ):
            return False
        return self._words_fit(doc, clause, sentence)

    def span(self, clause: Clause, sentence: SentenceContext) -> tuple[int, int]:
        """Token range to underline."""
        if self.spec.mark == "verb":
            return clause.verb, clause.verb + 1
        if self.spec.mark == "clause":
            return clause.start, sentence.end
        return clause.start, clause.end

    def _words_fit(self, doc: Doc, clause: Clause, sentence: SentenceContext) -> bool:
        verb = doc[clause.verb]
        names = {verb.lemma_.lower(), verb.lower_}
        if clause.copula:
            names |= COPULAS
        if (self.verbs and not names & self.verbs) or names & self.not_verbs:
            return False
        if not self.contains and not self.lacks:
            return True
        words = {token.lower_ for token in doc[sentence.start : sentence.end]}
        return (not self.contains or bool(words & self.contains)) and not words & self.lacks


def compile_clause(spec: schema.Clause, grammar: Grammar, lexicon: Lexicon) -> ClauseTest:
    """A test for clauses.

    Raises:
        RuleError: A word list names a lexicon list that does not exist, or a modal is none.
    """
    known = {*grammar.modals.values(), *grammar.semi_modals.values()}
    for modal in spec.modal:
        if modal and not modal.startswith("@") and modal not in known:
            raise RuleError(f"`{modal}` is no modal verb of it{suggestion(modal, sorted(known))}")
    return ClauseTest(
        spec=spec,
        modals=_words(spec.modal, lexicon),
        verbs=_words(spec.verb, lexicon),
        not_verbs=_words(spec.not_verb, lexicon),
        particles=_words(spec.particle, lexicon),
        contains=_words(spec.contains, lexicon),
        lacks=_words(spec.lacks, lexicon),
    )


def _words(items: Sequence[str], lexicon: Lexicon) -> frozenset[str]:
    words: set[str] = set()
    for item in items:
        if not item.startswith("@"):
            words.add(item.lower())
            continue
        if item[1:] not in lexicon:
            raise RuleError(f"there is no lexicon list `{item[1:]}`")
        words.update(lexicon[item[1:]])
    return frozenset(words)
