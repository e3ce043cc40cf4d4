"""Which sentences some rule has to know the clauses of; the others need no parse.

Errs on the side of parsing: a sentence left out is one in which no clause could change a match.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from commlint.language.imperatives import SUPPORT
from commlint.rules.templates import asks_for_predicate

if TYPE_CHECKING:
    from commlint.language.clauses import ClauseFinder
    from commlint.language.patterns.clause import ClauseTest
    from commlint.language.tokens import Tokens
    from commlint.rules.schema import Pattern, Rule


@dataclass(frozen=True, slots=True)
class SentenceWords:
    """What stands in a sentence, in no order."""

    lower: frozenset[str]
    lemma: frozenset[str]
    subjects: frozenset[str]  # classes that some word of it could give a predicate
    imperative: bool
    negation: bool
    speech: bool


@dataclass(frozen=True, slots=True)
class ClauseInterest:
    """Asks what clauses are needed for; `finder` tells how they are found."""

    finder: ClauseFinder

    def words_of(self, tokens: Tokens, bounds: tuple[int, int]) -> SentenceWords:
        """The words of the sentence `tokens[bounds[0]:bounds[1]]`."""
        finder, grammar = self.finder, self.finder.grammar
        lower = frozenset(tokens.lower[slice(*bounds)])
        lemma = frozenset(tokens.lemma[slice(*bounds)])
        morphs = frozenset(tokens.morph[slice(*bounds)])
        negation = not lower.isdisjoint(grammar.negations)
        imperative = (
            any("Mood=Imp" in features for features in morphs)
            or not lower.isdisjoint(finder.imperatives.listed)
            or (negation and SUPPORT in lower)
            or self._opens_with_verb(tokens, bounds)
        )
        subjects = {grammar.subjects[word] for word in lower & grammar.subjects.keys()}
        subjects |= {grammar.objects[word] for word in lower & grammar.objects.keys()}
        subjects |= {"audience"} if imperative else set()
        # "am back": a subject left out shows in the form
        subjects |= {"sender"} if any("Person=1" in features for features in morphs) else set()
        people = finder.people
        subjects |= {"sender"} if (lower | lemma) & people.senders else set()
        subjects |= {"role"} if (lower | lemma) & people.roles else set()
        return SentenceWords(
            lower,
            lemma,
            frozenset({*subjects, "other", "none"}),
            imperative=imperative,
            negation=negation,
            speech=not lemma.isdisjoint(finder.speech_verbs),
        )

    def may_fit(self, test: ClauseTest, words: SentenceWords) -> bool:
        """False only where no clause of such a sentence can meet the conditions of `test`."""
        spec = test.spec
        return not (
            (spec.mood == "imperative" and not words.imperative)
            or (spec.subject and words.subjects.isdisjoint(spec.subject))
            or (test.modals and not self._has_modal(test.modals, words))
            or (test.verbs and test.verbs.isdisjoint(words.lower | words.lemma))
            or (test.contains and test.contains.isdisjoint(words.lower))
            or (test.particles and test.particles.isdisjoint(words.lower))
            or (spec.negated is True and not words.negation)
        )

    def needed_for(
        self, rule: Rule, pattern: Pattern, words: SentenceWords, *, language: str, condition: bool
    ) -> bool:
        """True where a match of words cannot be judged, or filled in, without clauses.

        Args:
            rule: Whose match.
            pattern: Which of its patterns.
            words: Of the sentence.
            language: `sv` or `en`.
            condition: The sentence states one.
        """
        spoken = rule.for_language(language)
        if pattern.subject or spoken is None:
            return True
        asked = {*pattern.when, *pattern.unless, *spoken.unless}
        return (
            ("negated" in asked and words.negation)
            or ("reported" in asked and words.speech)
            or ("conditional" in asked and condition)
            or asks_for_predicate(spoken.rewrites)
        )

    def _opens_with_verb(self, tokens: Tokens, bounds: tuple[int, int]) -> bool:
        """True where a verb form that may be an imperative begins a clause."""
        return any(
            tokens.pos[index] == "VERB"
            and ("VerbForm=Inf" in tokens.morph[index] or "Person=" in tokens.morph[index])
            and self.finder.imperatives.opens_clause(tokens, index, bounds)
            for index in range(*bounds)
        )

    def _has_modal(self, modals: frozenset[str], words: SentenceWords) -> bool:
        grammar = self.finder.grammar
        return (
            "" in modals
            or any(grammar.modals[form] in modals for form in words.lower & grammar.modals.keys())
            or any(
                grammar.semi_modals[lemma] in modals
                for lemma in words.lemma & grammar.semi_modals.keys()
            )
        )
