"""What kind of somebody a subject is: audience, sender, role, generic, other or none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from commlint.language.grammar import Grammar
    from commlint.language.tokens import Tokens

_PRONOUN_POS = frozenset({"PRON", "DET", "NOUN", "PROPN", "X"})


@dataclass(frozen=True, slots=True)
class People:
    """Words of a project: role nouns (lemmas) that mean the audience, and names of the sender."""

    roles: frozenset[str]
    senders: frozenset[str]


def classify_subject(tokens: Tokens, grammar: Grammar, people: People, subject: int | None) -> str:
    """The subject class of the token at `subject`; `none` where there is none."""
    if subject is None:
        return "none"
    subject = _explained(tokens, grammar, _floated(tokens, grammar, subject))
    form = tokens.lower[subject]
    if form in grammar.partitives or tokens.lemma[subject] in grammar.partitives:
        inner = _class_of_partitive(tokens, grammar, people, subject)
        if inner:
            return inner
    if form in grammar.subjects and tokens.pos[subject] in _PRONOUN_POS:
        own = grammar.subjects[form]
        if own == "generic" and _is_particular(tokens, grammar, subject):
            own = "other"
        return _with_coordination(tokens, grammar, subject, own)
    if form in people.senders or tokens.lemma[subject] in people.senders:
        return "sender"
    if _is_role(tokens, people, subject):
        return "role"
    return _with_coordination(tokens, grammar, subject, "other")


def dropped_subject(tokens: Tokens, finite: int, *, initial: bool) -> str:
    """Class of a subject that the writer left out; `none` where its verb does not tell.

    English verbs agree: `needs love` leaves out a third person, `am back` the first; another
    present form that begins its clause (`initial`) is an imperative that the tagger missed.
    """
    morph = tokens.morph[finite]
    if "Person=1" in morph:
        return "sender"
    if "Person=" not in morph or "Tense=Pres" not in morph:
        return "none"
    if "Number=Sing" in morph and "Person=3" in morph:
        return "other"
    return "audience" if initial and tokens.pos[finite] == "VERB" else "none"


def _floated(tokens: Tokens, grammar: Grammar, subject: int) -> int:
    """`they all need`, `vi alla ser`: the pronoun before a quantifier is the subject."""
    before = subject - 1
    floats = tokens.lower[subject] in grammar.partitives and before >= 0
    is_pronoun = (
        floats and tokens.pos[before] == "PRON" and tokens.lower[before] in grammar.subjects
    )
    return before if is_pronoun else subject


def _explained(tokens: Tokens, grammar: Grammar, subject: int) -> int:
    """`We, the members, will meet`: the pronoun that a noun between commas explains."""
    comma = subject - 1
    while comma > 0 and tokens.pos[comma] in {"DET", "ADJ"}:
        comma -= 1
    pronoun = comma - 1
    is_explained = (
        pronoun >= 0
        and tokens.lower[comma] == ","
        and tokens.pos[pronoun] == "PRON"
        and grammar.subjects.get(tokens.lower[pronoun]) in {"sender", "audience"}
        and (pronoun == 0 or tokens.pos[pronoun - 1] == "PUNCT")
    )
    return pronoun if is_explained else subject


def _is_role(tokens: Tokens, people: People, subject: int) -> bool:
    form = tokens.lower[subject]
    # The lemma of a rare plural is often wrong, and an English one is regular.
    names = {tokens.lemma[subject], form, form.removesuffix("s")}
    return not names.isdisjoint(people.roles)


def _is_particular(tokens: Tokens, grammar: Grammar, subject: int) -> bool:
    """`the village people`, `this one`, `all I want`: not anybody, but somebody or a thing."""
    for child in tokens.children[subject]:
        dep = tokens.dep[child]
        if dep in {"det", "nmod:poss"} and tokens.lower[child] in grammar.definites:
            return True
        if tokens.lower[subject] in grammar.counters and dep in {"det", "amod"}:
            return True
        own = tokens.child(child, "nsubj") if dep == "acl:relcl" else None
        if tokens.lower[subject] in grammar.totals and own is not None:
            return tokens.lower[own] not in grammar.relatives
    return False


def _class_of_partitive(tokens: Tokens, grammar: Grammar, people: People, subject: int) -> str:
    """`all of you`, `många av er`, `ni alla`, `one of the members`: what follows decides."""
    joined = False
    for index in range(subject + 1, min(len(tokens), subject + 5)):
        if tokens.is_verbal(index) or tokens.pos[index] == "PUNCT":
            return ""
        form = tokens.lower[index]
        joined = joined or form in grammar.partitive_marks
        found = grammar.objects.get(form) or grammar.subjects.get(form)
        if found in {"audience", "sender"}:
            own_clause = tokens.dep[index] == "nsubj" and tokens.head[index] != tokens.head[subject]
            return "" if own_clause and not joined else found
        if joined and tokens.pos[index] in {"NOUN", "PROPN", "PRON"}:
            return "role" if _is_role(tokens, people, index) else "other"
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
