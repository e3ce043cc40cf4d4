"""Predicates and who they are about, from tags and relations; knows no rules.

Works with a weak parse: modals and pronouns are found by form and place first, relations fill in.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from commlint.language.annotations import Clause
from commlint.language.finiteness import acts_finite
from commlint.language.grammar import COPULAS
from commlint.language.imperatives import BREAKS, SUPPORT
from commlint.language.modals import modal_at
from commlint.language.subject_class import classify_subject, dropped_subject
from commlint.language.subjects import find_subject

if TYPE_CHECKING:
    from collections.abc import Iterable

    from commlint.language.grammar import Grammar
    from commlint.language.imperatives import Imperatives
    from commlint.language.subject_class import People
    from commlint.language.tokens import Tokens

_SUBJECT_REACH = 6
_NEGATION_REACH = 2
_NEGATION_SPAN = 8
_MODIFIERS = frozenset({"det", "amod", "nummod", "nmod:poss", "compound"})
_AUX_DEPS = frozenset({"aux", "aux:pass", "cop"})


@dataclass(frozen=True, slots=True)
class ClauseFinder:
    """Finds clauses in one language.

    Attributes:
        grammar: Function words.
        people: Role nouns and sender names.
        deponents: Lemmas and forms that look passive and are not.
        speech_verbs: Lemmas that report what somebody says.
        imperatives: Tells imperatives.
    """

    grammar: Grammar
    people: People
    deponents: frozenset[str]
    speech_verbs: frozenset[str]
    imperatives: Imperatives

    def find(
        self, tokens: Tokens, conditional: bytes, numbers: Iterable[int]
    ) -> tuple[Clause, ...]:
        """The clauses of some sentences of a `Doc`, in order of their verbs.

        Args:
            tokens: Its columns.
            conditional: One truth value a token, inside a condition or not.
            numbers: Indexes of the sentences.
        """
        clauses: dict[int, Clause] = {}
        for number in numbers:
            bounds = tokens.sentences[number]
            for index in range(*bounds):
                clause = self._clause_at(tokens, index, number, bounds, conditional)
                if clause is not None:
                    self._add(clauses, clause, tokens, conditional)
        return tuple(clauses[verb] for verb in sorted(clauses))

    def _add(
        self, clauses: dict[int, Clause], clause: Clause, tokens: Tokens, conditional: bytes
    ) -> None:
        """Keep one clause a verb; of two finite words that claim it, the nearer has it.

        The other is a clause too, whose own verb the parse has lost (`Det var när jag hade …`).
        """
        rival = clauses.get(clause.verb)
        if rival is None or clause.mood == "imperative":
            clauses[clause.verb] = clause
            return
        if rival.mood == "imperative" or rival.finite == clause.finite:
            return
        if clause.finite == clause.verb and rival.modal:
            return  # "ska ett intyg bifogas": a verb whose infinitive looks like its present
        near, far = sorted((clause, rival), key=lambda one: abs(one.finite - one.verb))
        clauses[near.verb] = near
        if far.finite not in clauses:
            bounds = tokens.sentences[far.sentence]
            clauses[far.finite] = self._build(
                tokens, far.finite, far.finite, far.sentence, bounds, conditional
            )

    def _clause_at(
        self, tokens: Tokens, index: int, number: int, bounds: tuple[int, int], conditional: bytes
    ) -> Clause | None:
        modal = modal_at(tokens, self.grammar, index, bounds)
        if modal:
            lemma, verb = modal
            return self._build(tokens, verb, index, number, bounds, conditional, modal=lemma)
        if self.imperatives.holds(tokens, index, bounds):
            return self._imperative(tokens, index, number, bounds)
        if self._supports_imperative(tokens, index, bounds):
            return None
        if not tokens.is_verbal(index) or not (
            tokens.is_finite(index) or acts_finite(tokens, index)
        ):
            return None
        verb = index
        if tokens.dep[index] in _AUX_DEPS and tokens.head[index] != index:
            verb = tokens.head[index]
        if not bounds[0] <= verb < bounds[1]:
            verb = index
        return self._build(tokens, verb, index, number, bounds, conditional)

    def _supports_imperative(self, tokens: Tokens, index: int, bounds: tuple[int, int]) -> bool:
        """The `do` of `do not forget`, which belongs to the verb's own clause."""
        verb = index + 2
        if tokens.lower[index] != SUPPORT or verb >= bounds[1]:
            return False
        return "Mood=Imp" in tokens.morph[index] and self.imperatives.holds(tokens, verb, bounds)

    def _imperative(
        self, tokens: Tokens, verb: int, number: int, bounds: tuple[int, int]
    ) -> Clause:
        particle = tokens.child(verb, "compound:prt")
        end = verb + 1
        if particle is not None and verb < particle <= verb + 3:
            end = particle + 1
        following = tokens.lower[verb + 1] if verb + 1 < bounds[1] else ""
        negation = self._negation(tokens, verb, verb, end, bounds)
        start = verb
        if negation is not None and negation < verb and verb - negation <= _NEGATION_REACH:
            start = negation - 1 if tokens.lower[negation - 1] == SUPPORT else negation
        if negation is not None and negation == end:
            end = negation + 1
        return Clause(
            verb=verb,
            start=max(start, bounds[0]),
            end=end,
            sentence=number,
            subject="audience",
            finite=start if tokens.lower[start] == SUPPORT else verb,
            mood="imperative",
            negated=negation is not None,
            particle=tokens.lower[particle] if particle is not None else "",
            object=self.grammar.objects.get(following, ""),
            initial=self.imperatives.opens_clause(tokens, start, bounds),
            conditional=False,
            reported=self._is_reported(tokens, verb),
        )

    def _build(
        self,
        tokens: Tokens,
        verb: int,
        finite: int,
        number: int,
        bounds: tuple[int, int],
        conditional: bytes,
        *,
        modal: str = "",
    ) -> Clause:
        implied = self.imperatives.implied_subject(tokens, finite, bounds)
        subject = None if implied else find_subject(tokens, self.grammar, verb, finite, bounds)
        start, end = min(verb, finite), max(verb, finite) + 1
        if subject is not None and bounds[0] <= subject < bounds[1]:
            if start - _SUBJECT_REACH <= subject < start:
                start = _phrase_start(tokens, subject, bounds[0])
            end = max(end, subject + 1) if subject < finite + 3 else end
        particle = tokens.child(verb, "compound:prt")
        if particle is not None and end <= particle <= end + 2:
            end = particle + 1
        carrier = finite if not modal else verb
        return Clause(
            verb=verb,
            start=start,
            end=end,
            sentence=number,
            subject=implied or self._subject_class(tokens, subject, finite, bounds),
            finite=finite,
            subject_token=subject,
            modal=modal,
            modal_token=finite if modal else None,
            voice="passive" if self._is_passive(tokens, verb) else "active",
            negated=self._negation(tokens, verb, finite, end, bounds) is not None,
            particle=tokens.lower[particle] if particle is not None else "",
            object=self._object_class(tokens, verb),
            tense="past" if "Tense=Past" in tokens.morph[carrier] else "present",
            copula=tokens.child(verb, "cop") is not None or tokens.lemma[verb] in COPULAS,
            initial=start == finite and self.imperatives.opens_clause(tokens, finite, bounds),
            conditional=bool(conditional[finite]),
            reported=self._is_reported(tokens, verb),
        )

    def _negation(
        self, tokens: Tokens, verb: int, finite: int, end: int, bounds: tuple[int, int]
    ) -> int | None:
        negations = self.grammar.negations
        for child in (*tokens.children[verb], *tokens.children[finite]):
            if tokens.lower[child] in negations and abs(child - verb) <= _NEGATION_SPAN:
                return child
        low, high = min(verb, finite), max(verb, finite)
        near: tuple[int, ...] = (*range(low, high), *range(high + 1, min(end + 2, bounds[1])))
        for index in near:
            if tokens.lower[index] in BREAKS | {","}:
                break
            if tokens.lower[index] in negations:
                return index
        return None

    def _subject_class(
        self, tokens: Tokens, subject: int | None, finite: int, bounds: tuple[int, int]
    ) -> str:
        if subject is not None:
            return classify_subject(tokens, self.grammar, self.people, subject)
        initial = self.imperatives.opens_clause(tokens, finite, bounds)
        return dropped_subject(tokens, finite, initial=initial)

    def _is_passive(self, tokens: Tokens, verb: int) -> bool:
        if tokens.lemma[verb] in self.deponents or tokens.lower[verb] in self.deponents:
            return False
        if "Voice=Pass" in tokens.morph[verb] and "VerbForm=Part" not in tokens.morph[verb]:
            return True
        return tokens.child(verb, "aux:pass") is not None

    def _object_class(self, tokens: Tokens, verb: int) -> str:
        for child in tokens.children[verb]:
            if tokens.dep[child] in {"obj", "iobj"}:
                return self.grammar.objects.get(tokens.lower[child], "")
        return ""

    def _is_reported(self, tokens: Tokens, verb: int) -> bool:
        """A speech verb with a third-person subject governs the clause."""
        current, steps = verb, 0
        while steps < _SUBJECT_REACH and tokens.head[current] != current:
            head = tokens.head[current]
            if tokens.dep[current] in {"ccomp", "parataxis"} and (
                tokens.lemma[head] in self.speech_verbs
            ):
                subject = tokens.child(head, "nsubj")
                speaker = classify_subject(tokens, self.grammar, self.people, subject)
                return speaker in {"other", "role", "generic"}
            current, steps = head, steps + 1
        return False


def _phrase_start(tokens: Tokens, subject: int, first: int) -> int:
    """First token of the subject with the articles and adjectives right before it."""
    start = subject
    while (
        start > first
        and tokens.head[start - 1] == subject
        and (tokens.dep[start - 1] in _MODIFIERS)
    ):
        start -= 1
    return start
