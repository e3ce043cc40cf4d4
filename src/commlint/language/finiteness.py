"""Verbs that are finite though the tagger says otherwise; knows no rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from commlint.language.tokens import Tokens

_FULL_CLAUSES = frozenset({"ROOT", "ccomp", "conj", "parataxis", "advcl", "acl:relcl"})


def acts_finite(tokens: Tokens, index: int) -> bool:
    """`The troops clashed`: the tagger says participle or infinitive, the parse says otherwise.

    A verb with a subject before it, or joined to a finite one, and with neither auxiliary nor
    infinitive mark is finite.
    """
    if tokens.child(index, "aux", "aux:pass", "cop") is not None:
        return False
    morph, head = tokens.morph[index], tokens.head[index]
    bare = "VerbForm=Inf" in morph and tokens.lower[index - 1] not in {"to", "att"}
    if not bare and not ("VerbForm=Part" in morph and "Tense=Past" in morph):
        return False
    subject = tokens.child(index, "nsubj", "nsubj:pass")
    if subject is None:
        # "you take it and shine": joined to a verb that is finite itself
        copula = tokens.child(head, "cop")
        carrier = head if copula is None else copula
        if tokens.dep[index] != "conj" or tokens.child(head, "aux", "aux:pass") is not None:
            return False
        finite = tokens.is_verbal(carrier) and tokens.is_finite(carrier)
        return finite and "Mood=Imp" not in tokens.morph[carrier]
    if subject > index or tokens.dep[index] not in _FULL_CLAUSES:
        return False
    # "see people work" is an infinitive indeed
    return not bare or tokens.dep[index] != "ccomp"
