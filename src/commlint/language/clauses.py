"""Predicates and who they are about, from tags and relations; knows no rules.

Works with a weak parse: modals and pronouns are found by form and place first, relations fill in.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from commlint.language.annotations import Clause
from commlint.language.grammar import COPULAS
from commlint.language.subjects import People, classify_subject, find_subject

if TYPE_CHECKING:
    from collections.abc import Iterable

    from commlint.language.grammar import Grammar
    from commlint.language.tokens import Tokens

_INFINITIVE_REACH = 8
_SUBJECT_REACH = 6
_NEGATION_REACH = 2
_CONJUNCT_REACH = 3
_NOT_BEFORE_IMPERATIVES = frozenset({"DET", "ADP", "AUX"})
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "PRON"})
_BREAKS = frozenset({".", "!", "?", ";", ":", "\n"})
_SUPPORT = "do"  # of a negated imperative
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
        not_imperatives: Forms that the tagger takes for imperatives and that direct nobody.
        imperatives: Forms that open a directive even where the tagger does not see it.
    """

    grammar: Grammar
    people: People
    deponents: frozenset[str]
    speech_verbs: frozenset[str]
    not_imperatives: frozenset[str]
    imperatives: frozenset[str]

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
                if clause is not None and (clause.verb not in clauses or clause.modal):
                    clauses[clause.verb] = clause
        return tuple(clauses[verb] for verb in sorted(clauses))

    def _clause_at(
        self, tokens: Tokens, index: int, number: int, bounds: tuple[int, int], conditional: bytes
    ) -> Clause | None:
        modal = self._modal_at(tokens, index, bounds)
        if modal:
            lemma, verb = modal
            return self._build(tokens, verb, index, number, bounds, conditional, modal=lemma)
        if self._is_imperative(tokens, index, bounds):
            return self._imperative(tokens, index, number, bounds)
        if not tokens.is_verbal(index) or not tokens.is_finite(index):
            return None
        verb = index
        if tokens.dep[index] in _AUX_DEPS and tokens.head[index] != index:
            verb = tokens.head[index]
        if not bounds[0] <= verb < bounds[1]:
            verb = index
        return self._build(tokens, verb, index, number, bounds, conditional)

    def _modal_at(
        self, tokens: Tokens, index: int, bounds: tuple[int, int]
    ) -> tuple[str, int] | None:
        """Lemma of the modal at `index` and the main verb it governs, or None."""
        form = tokens.lower[index]
        lemma = self.grammar.modals.get(form)
        if lemma and tokens.pos[index] in {"NOUN", "PROPN", "ADJ", "ADP"}:
            lemma = None
        if lemma:
            verb = self._main_verb(tokens, index, bounds)
            return (lemma, verb) if verb is not None else None
        semi = self.grammar.semi_modals.get(tokens.lemma[index])
        if semi is None or tokens.pos[index] == "NOUN":
            return None
        for mark in range(index + 1, min(index + 3, bounds[1])):
            if tokens.lower[mark] in self.grammar.infinitive_marks:
                verb = self._main_verb(tokens, mark, bounds)
                if verb is not None and verb <= mark + 3:
                    return semi, verb
        return None

    def _main_verb(self, tokens: Tokens, modal: int, bounds: tuple[int, int]) -> int | None:
        head = tokens.head[modal]
        governs = tokens.dep[modal] in {"aux", "aux:pass", "cop", "mark"} and head > modal
        if governs and head < bounds[1] and head - modal <= 2 * _INFINITIVE_REACH:
            return head
        for index in range(modal + 1, min(bounds[1], modal + _INFINITIVE_REACH)):
            if tokens.lower[index] in _BREAKS:
                return None
            if "VerbForm=Inf" in tokens.morph[index] and tokens.is_verbal(index):
                carried = tokens.head[index]
                is_support = tokens.dep[index] in _AUX_DEPS and carried > index
                return carried if is_support and carried < bounds[1] else index
        return None

    def _is_imperative(self, tokens: Tokens, index: int, bounds: tuple[int, int]) -> bool:
        form = tokens.lower[index]
        if form in self.not_imperatives or tokens.dep[index] in {"aux", "aux:pass"}:
            return False
        tagged = "Mood=Imp" in tokens.morph[index] and tokens.is_verbal(index)
        tagged = tagged or self._has_negated_support(tokens, index, bounds)
        listed = form in self.imperatives and self._opens_clause(tokens, index, bounds)
        if not tagged and not listed:
            return False
        following = tokens.lower[index + 1] if index + 1 < bounds[1] else ""
        if following in self.grammar.nominatives:
            # "Behöver du", "Do you": a verb before its subject asks or supposes
            return False
        if self._is_lookalike(tokens, index, bounds):
            return False
        subject = tokens.child(index, "nsubj")
        return subject is None or subject > index or tokens.pos[subject] != "PRON"

    def _is_lookalike(self, tokens: Tokens, index: int, bounds: tuple[int, int]) -> bool:
        """`Informera innebär …`, `styra och kontrollera`, `a rewrite`: they command nobody."""
        if tokens.dep[index] in {"csubj", "csubj:pass"}:
            return True
        before = tokens.pos[index - 1] if index > bounds[0] else ""
        listed = tokens.lower[index] in self.imperatives
        if before in _NOT_BEFORE_IMPERATIVES or (before in _NOMINAL and not listed):
            return True
        if index > bounds[0] and tokens.lower[index - 1] in {"(", "["}:
            return True  # a reference or an aside
        following = index + 1
        if following < bounds[1] and tokens.is_finite(following) and tokens.is_verbal(following):
            return "Mood=Imp" not in tokens.morph[following]
        joint = index - 1
        if joint <= bounds[0] or tokens.lower[joint] not in self.grammar.coordinators:
            return False
        near = range(max(bounds[0], joint - _CONJUNCT_REACH), joint)
        return any("VerbForm=Inf" in tokens.morph[place] for place in near)

    def _has_negated_support(self, tokens: Tokens, index: int, bounds: tuple[int, int]) -> bool:
        """`do not` or `don't` opens the clause right before a verb."""
        return (
            index - 2 >= bounds[0]
            and tokens.lower[index - 2] == _SUPPORT
            and tokens.lower[index - 1] in self.grammar.negations
            and tokens.is_verbal(index)
            and self._opens_clause(tokens, index - 2, bounds)
        )

    def _opens_clause(self, tokens: Tokens, index: int, bounds: tuple[int, int]) -> bool:
        """True where only softeners, greetings or coordinators stand before `index`."""
        if tokens.pos[index] in {"NOUN", "PROPN", "ADJ"} and index > bounds[0]:
            return False
        for before in range(index - 1, bounds[0] - 1, -1):
            if tokens.pos[before] in {"PUNCT", "SYM", "SPACE", "INTJ"}:
                continue
            return tokens.lower[before] in self.grammar.coordinators | {"please", "gärna"}
        return True

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
            start = negation - 1 if tokens.lower[negation - 1] == _SUPPORT else negation
        if negation is not None and negation == end:
            end = negation + 1
        return Clause(
            verb=verb,
            start=max(start, bounds[0]),
            end=end,
            sentence=number,
            subject="audience",
            mood="imperative",
            negated=negation is not None,
            particle=tokens.lower[particle] if particle is not None else "",
            object=self.grammar.objects.get(following, ""),
            initial=self._opens_clause(tokens, start, bounds),
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
        subject = find_subject(tokens, self.grammar, verb, finite, bounds)
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
            subject=classify_subject(tokens, self.grammar, self.people, subject),
            subject_token=subject,
            modal=modal,
            modal_token=finite if modal else None,
            voice="passive" if self._is_passive(tokens, verb) else "active",
            negated=self._negation(tokens, verb, finite, end, bounds) is not None,
            particle=tokens.lower[particle] if particle is not None else "",
            object=self._object_class(tokens, verb),
            tense="past" if "Tense=Past" in tokens.morph[carrier] else "present",
            copula=tokens.child(verb, "cop") is not None or tokens.lemma[verb] in COPULAS,
            initial=start == finite and self._opens_clause(tokens, finite, bounds),
            conditional=bool(conditional[finite]),
            reported=self._is_reported(tokens, verb),
        )

    def _negation(
        self, tokens: Tokens, verb: int, finite: int, end: int, bounds: tuple[int, int]
    ) -> int | None:
        negations = self.grammar.negations
        for child in (*tokens.children[verb], *tokens.children[finite]):
            if tokens.lower[child] in negations and abs(child - verb) <= _INFINITIVE_REACH:
                return child
        low, high = min(verb, finite), max(verb, finite)
        near: tuple[int, ...] = (*range(low, high), *range(high + 1, min(end + 2, bounds[1])))
        for index in near:
            if tokens.lower[index] in _BREAKS | {","}:
                break
            if tokens.lower[index] in negations:
                return index
        return None

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
