"""Who a predicate is about: audience, sender, role, generic, other or none.

The subject test is what word lists lack: “you must” and “we must” are different acts.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from commlint.language.grammar import Grammar
    from commlint.language.tokens import Tokens

_SUBJECT_DEPS = ("nsubj", "nsubj:pass", "nsubj:outer", "csubj", "csubj:pass")
_INHERITING_DEPS = frozenset({"conj", "xcomp", "parataxis"})
_SKIPPED_POS = frozenset({"ADV", "PART", "INTJ"})
_REACH = 3


@dataclass(frozen=True, slots=True)
class People:
    """Words of a project: role nouns (lemmas) that mean the audience, and names of the sender."""

    roles: frozenset[str]
    senders: frozenset[str]


def find_subject(
    tokens: Tokens, grammar: Grammar, verb: int, finite: int, bounds: tuple[int, int]
) -> int | None:
    """The subject's token of the predicate at `verb`, or None.

    A pronoun beside the finite verb is certain even where the parse is not, so it comes first.

    Args:
        tokens: Columns of the `Doc`.
        grammar: Its language.
        verb: The main verb.
        finite: The modal, auxiliary or verb that carries the tense.
        bounds: First token of the sentence and one past its last.
    """
    beside = _pronoun_beside(tokens, grammar, finite, bounds)
    if beside is not None:
        return beside
    found = _by_relation(tokens, grammar, verb)
    return found if found is not None else _by_relation(tokens, grammar, finite)


def classify_subject(tokens: Tokens, grammar: Grammar, people: People, subject: int | None) -> str:
    """The subject class of the token at `subject`; `none` where there is none."""
    if subject is None:
        return "none"
    form = tokens.lower[subject]
    if form in grammar.partitives or tokens.lemma[subject] in grammar.partitives:
        inner = _class_of_partitive(tokens, grammar, subject)
        if inner:
            return inner
    if form in grammar.subjects and tokens.pos[subject] in {"PRON", "DET", "NOUN", "PROPN", "X"}:
        return _with_coordination(tokens, grammar, subject, grammar.subjects[form])
    if form in people.senders or tokens.lemma[subject] in people.senders:
        return "sender"
    if tokens.lemma[subject] in people.roles or form in people.roles:
        return "role"
    return _with_coordination(tokens, grammar, subject, "other")


def _pronoun_beside(
    tokens: Tokens, grammar: Grammar, finite: int, bounds: tuple[int, int]
) -> int | None:
    before = finite - 1
    steps = 0
    while before >= bounds[0] and steps < _REACH and tokens.pos[before] in _SKIPPED_POS:
        before -= 1
        steps += 1
    if before >= bounds[0] and _is_subject_pronoun(tokens, grammar, before):
        return before
    after = finite + 1
    steps = 0
    while after < bounds[1] and steps < _REACH and tokens.lower[after] in grammar.negations:
        after += 1
        steps += 1
    if (
        after < bounds[1]
        and _is_subject_pronoun(tokens, grammar, after)
        and tokens.dep[after] not in {"obj", "iobj", "obl"}
    ):
        return after
    return None


def _is_subject_pronoun(tokens: Tokens, grammar: Grammar, index: int) -> bool:
    personal = grammar.subjects.get(tokens.lower[index]) in {"audience", "sender"}
    certain = personal or tokens.lower[index] == "man"
    if not certain or tokens.pos[index] not in {"PRON", "PROPN", "NOUN", "X"}:
        return False
    if tokens.lower[index] == "man" and tokens.pos[index] != "PRON":
        return False
    if tokens.lower[index] in grammar.objects and tokens.dep[index] in {"obj", "iobj", "obl"}:
        return False
    # "one of you must": the pronoun stands in a phrase of its own
    return tokens.child(index, "case") is None and tokens.dep[index] != "nmod"


def _by_relation(tokens: Tokens, grammar: Grammar, verb: int) -> int | None:
    seen: set[int] = set()
    current = verb
    while current not in seen:
        seen.add(current)
        subject = tokens.child(current, *_SUBJECT_DEPS)
        if subject is not None:
            return _antecedent(tokens, grammar, current, subject)
        if tokens.dep[current] in _INHERITING_DEPS and tokens.is_verbal(tokens.head[current]):
            if "Mood=Imp" in tokens.morph[tokens.head[current]]:
                return None
            current = tokens.head[current]
            continue
        return None
    return None


def _antecedent(tokens: Tokens, grammar: Grammar, verb: int, subject: int) -> int:
    """A relative pronoun stands for the word that its clause describes (`du som är medlem`)."""
    is_relative = tokens.lower[subject] in grammar.relatives
    if is_relative and tokens.dep[verb] in {"acl:relcl", "acl"}:
        return tokens.head[verb]
    return subject


def _class_of_partitive(tokens: Tokens, grammar: Grammar, subject: int) -> str:
    """`all of you`, `många av er`, `ni alla`: the pronoun decides."""
    for index in range(subject + 1, min(len(tokens), subject + 4)):
        if tokens.is_verbal(index):
            return ""
        found = grammar.objects.get(tokens.lower[index]) or grammar.subjects.get(
            tokens.lower[index]
        )
        if found in {"audience", "sender"}:
            return found
    return ""


def _with_coordination(tokens: Tokens, grammar: Grammar, subject: int, own: str) -> str:
    """`you and your family` is the audience; `you and I` is both, counted as the sender."""
    for child in tokens.children[subject]:
        if tokens.dep[child] == "conj":
            other = grammar.subjects.get(tokens.lower[child], "")
            if {own, other} == {"audience", "sender"}:
                return "sender"
            if other == "audience":
                return "audience"
    return own
