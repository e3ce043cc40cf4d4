"""Modals and semi-modals and the verbs they govern; knows no rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from commlint.language.imperatives import BREAKS

if TYPE_CHECKING:
    from commlint.language.grammar import Grammar
    from commlint.language.tokens import Tokens

_INFINITIVE_REACH = 8
_AUX_DEPS = frozenset({"aux", "aux:pass", "cop"})


def modal_at(
    tokens: Tokens, grammar: Grammar, index: int, bounds: tuple[int, int]
) -> tuple[str, int] | None:
    """Lemma of the modal at `index` and the main verb it governs, or None."""
    form = tokens.lower[index]
    lemma = grammar.modals.get(form)
    if lemma and tokens.pos[index] in {"NOUN", "PROPN", "ADJ", "ADP"}:
        lemma = None
    if lemma:
        verb = _main_verb(tokens, index, bounds)
        return (lemma, verb) if verb is not None else None
    semi = grammar.semi_modals.get(tokens.lemma[index])
    if semi is None or tokens.pos[index] == "NOUN":
        return None
    for mark in range(index + 1, min(index + 3, bounds[1])):
        if tokens.lower[mark] in grammar.infinitive_marks:
            verb = _main_verb(tokens, mark, bounds)
            if verb is not None and verb <= mark + 3:
                return semi, verb
    return None


def _main_verb(tokens: Tokens, modal: int, bounds: tuple[int, int]) -> int | None:
    head = tokens.head[modal]
    governs = tokens.dep[modal] in {"aux", "aux:pass", "cop", "mark"} and head > modal
    if governs and head < bounds[1] and head - modal <= 2 * _INFINITIVE_REACH:
        return head
    for index in range(modal + 1, min(bounds[1], modal + _INFINITIVE_REACH)):
        if tokens.lower[index] in BREAKS:
            return None
        if "VerbForm=Inf" in tokens.morph[index] and tokens.is_verbal(index):
            carried = tokens.head[index]
            is_support = tokens.dep[index] in _AUX_DEPS and carried > index
            return carried if is_support and carried < bounds[1] else index
    return None
