"""Subjects by word order alone, for predicates that the parse leaves without one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from commlint.language.imperatives import BREAKS

if TYPE_CHECKING:
    from commlint.language.grammar import Grammar
    from commlint.language.tokens import Tokens

_BEFORE = 12  # words between a subject and its verb: `the aide of the mayor, who …, was`
_AFTER = 8
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_NEVER_HEADS = frozenset({"nmod:poss", "compound", "flat", "nmod", "det"})


def subject_before(
    tokens: Tokens, grammar: Grammar, finite: int, bounds: tuple[int, int]
) -> tuple[int | None, int | None]:
    """The nearest nominal before `finite` that can be its subject, and where to look else.

    The second value is a finite verb that a coordinator joins to this one: its subject is shared.
    """
    joined = False
    for index in range(finite - 1, max(bounds[0], finite - _BEFORE) - 1, -1):
        if tokens.lower[index] in BREAKS or tokens.pos[index] == "SCONJ":
            break
        joined = joined or tokens.pos[index] == "CCONJ"
        if tokens.is_verbal(index) and tokens.is_finite(index):
            return None, index if joined and "Mood=Imp" not in tokens.morph[index] else None
        asks = tokens.lower[index] in grammar.wh_words
        if index == finite - 1 and (asks or _is_beside(tokens, grammar, index)):
            return index, None
        if not joined and _can_be_subject(tokens, index):
            return index, None
    return None, None


def subject_after(tokens: Tokens, finite: int, bounds: tuple[int, int]) -> int | None:
    """The nearest nominal after `finite` that can be its subject (`i dag kommer båten`)."""
    for index in range(finite + 1, min(bounds[1], finite + _AFTER)):
        if tokens.lower[index] in BREAKS or tokens.pos[index] == "SCONJ":
            return None
        if tokens.is_verbal(index) and tokens.is_finite(index):
            return None
        if _can_be_subject(tokens, index):
            return index
    return None


def _is_beside(tokens: Tokens, grammar: Grammar, index: int) -> bool:
    """Right before the verb a pronoun, number or adjective counts, whatever the parse says."""
    pronoun = tokens.pos[index] == "DET" and tokens.lower[index] in grammar.subjects
    return (
        (pronoun or tokens.pos[index] in _NOMINAL | {"NUM", "ADJ"})
        and "Case=Gen" not in tokens.morph[index]
        and "Case=Acc" not in tokens.morph[index]
        and tokens.child(index, "case") is None
    )


def _can_be_subject(tokens: Tokens, index: int) -> bool:
    morph = tokens.morph[index]
    return (
        tokens.pos[index] in _NOMINAL
        and tokens.dep[index] not in _NEVER_HEADS
        and "Case=Gen" not in morph
        and "Case=Acc" not in morph
        and "Reflex=Yes" not in morph
        and tokens.child(index, "case") is None
    )
