"""Where the subject of a predicate stands: beside it, by relation, or by word order.

The subject test is what word lists lack: “you must” and “we must” are different acts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from commlint.language.subject_places import subject_after, subject_before

if TYPE_CHECKING:
    from commlint.language.grammar import Grammar
    from commlint.language.tokens import Tokens

_OWN_DEPS = frozenset({"nsubj", "nsubj:pass", "csubj", "csubj:pass"})
_WEAK_DEPS = ("nsubj:outer", "expl", "expl:pv")  # where there is no other
_INHERITING_DEPS = frozenset({"conj", "xcomp"})
_RELATIVE_DEPS = frozenset({"acl:relcl", "acl", "acl:cleft"})
_SKIPPED_POS = frozenset({"ADV", "PART", "INTJ"})
_REACH = 3


def find_subject(
    tokens: Tokens, grammar: Grammar, verb: int, finite: int, bounds: tuple[int, int]
) -> int | None:
    """The subject's token of the predicate at `verb`, or None.

    A pronoun beside the finite verb is certain even where the parse is not, so it comes first;
    word order comes last.

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
    found = _by_relation(tokens, grammar, verb, finite)
    if found is None and finite != verb:
        found = _by_relation(tokens, grammar, finite, finite)
    if found is not None or "Mood=Imp" in tokens.morph[finite]:
        return found
    return _by_place(tokens, grammar, finite, bounds)


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


def _by_relation(tokens: Tokens, grammar: Grammar, verb: int, finite: int) -> int | None:
    seen: set[int] = set()
    current = verb
    while current not in seen:
        seen.add(current)
        subject = _own_subject(tokens, grammar, current, finite if current == verb else current)
        if subject is not None:
            return _antecedent(tokens, grammar, current, subject)
        head = tokens.head[current]
        if tokens.dep[current] in _RELATIVE_DEPS and tokens.is_finite(finite):
            # only a relative pronoun leaves a finite clause without a subject of its own
            return head
        if tokens.dep[current] not in _INHERITING_DEPS:
            break
        if "Mood=Imp" in tokens.morph[head]:
            return None
        relative = tokens.child(head, "acl:relcl")
        if relative is not None and relative < current and not _is_predicate(tokens, head):
            return head  # "people who come and stay", the second verb hung on the noun
        if not _is_predicate(tokens, head):
            break
        current = head
    return _clause_as_subject(tokens, verb)


def _is_predicate(tokens: Tokens, index: int) -> bool:
    """A verb, or a noun or adjective that a copula or a subject makes one."""
    return tokens.is_verbal(index) or tokens.child(index, "cop", "nsubj") is not None


def _own_subject(tokens: Tokens, grammar: Grammar, verb: int, finite: int) -> int | None:
    """The subject nearest to the finite verb: a parse may give one verb those of two clauses.

    A pronoun comes before the nouns that explain it (`we, the members, will meet`).
    """
    found = [
        child
        for child in tokens.children[verb]
        if tokens.dep[child] in _OWN_DEPS and tokens.child(child, "case") is None
    ]
    persons = [
        child
        for child in found
        if child < finite and grammar.subjects.get(tokens.lower[child]) in {"audience", "sender"}
    ]
    found = persons or found
    if found:
        return min(found, key=lambda child: abs(child - finite))
    return tokens.child(verb, *_WEAK_DEPS)


def _antecedent(tokens: Tokens, grammar: Grammar, verb: int, subject: int) -> int:
    """A relative pronoun stands for the word that its clause describes (`du som är medlem`)."""
    is_relative = tokens.lower[subject] in grammar.relatives
    if is_relative and tokens.dep[verb] in _RELATIVE_DEPS:
        return tokens.head[verb]
    return subject


def _clause_as_subject(tokens: Tokens, verb: int) -> int | None:
    """`Bör klarläggas att …`: what a passive without a subject governs is its subject."""
    return tokens.child(verb, "ccomp") if "Voice=Pass" in tokens.morph[verb] else None


def _by_place(tokens: Tokens, grammar: Grammar, finite: int, bounds: tuple[int, int]) -> int | None:
    before, shared = subject_before(tokens, grammar, finite, bounds)
    if before is not None and tokens.lower[before] in grammar.relatives:
        return subject_before(tokens, grammar, before, bounds)[0]  # "alla som vill"
    if before is not None:
        return before
    if shared is not None:
        head = tokens.head[shared] if tokens.dep[shared] in {"aux", "aux:pass", "cop"} else shared
        beside = _pronoun_beside(tokens, grammar, shared, bounds)
        return beside if beside is not None else _by_relation(tokens, grammar, head, shared)
    asks = tokens.pos[finite] == "AUX" and "?" in tokens.lower[finite : bounds[1]]
    return subject_after(tokens, finite, bounds) if grammar.verb_second or asks else None
