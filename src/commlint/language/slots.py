"""Words of a match that a rewrite may use: `{verb}` and `{rest}`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Span

    from commlint.language.annotations import Clause, Context

_OBJECT_WORDS = 8
_MARK = {"sv": "att ", "en": "to "}


def fill_slots(span: Span, context: Context) -> tuple[tuple[str, str], ...]:
    """Slots of the predicate that `span` belongs to; empty where it belongs to none.

    Returns:
        Pairs of slot and words: `verb` is the infinitive with its particle and reflexive pronoun,
        `rest` what follows the verb in its sentence without final punctuation (at most 8 words).
    """
    clause = _clause_of(span, context)
    if clause is None:
        return ()
    doc = span.doc
    verb = doc[clause.verb]
    lemma = verb.lemma_
    if verb.pos_ not in {"VERB", "AUX"}:
        return ()
    parts = [lemma]
    following = clause.verb + 1
    while following < clause.end:
        parts.append(doc[following].text)
        following += 1
    sentence = context.sentences[clause.sentence]
    rest = doc[following : sentence.end].text.strip().rstrip(".!?…:").strip()
    slots = {"verb": " ".join(parts)}
    if rest and len(rest.split()) <= _OBJECT_WORDS and not set(rest) & set(",;:—–"):
        slots["rest"] = rest
    if "Case" in verb.morph or doc.lang_ not in _MARK:
        return ()
    return tuple(slots.items())


def _clause_of(span: Span, context: Context) -> Clause | None:
    for index in range(span.start, span.end):
        number = context.by_token.get(index)
        if number is not None:
            return context.clauses[number]
    return None
