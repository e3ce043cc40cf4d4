"""What `commlint_context` writes on a `Doc` and `commlint_rules` reads; knows no rules.

Kept as one frozen record under `doc._.commlint`, so a component of anybody's can read it too.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from spacy.tokens import Doc

if TYPE_CHECKING:
    from collections.abc import Mapping

    from commlint.language.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Clause:
    """One predicate and who it is about; token indexes of the `Doc`, ends exclusive.

    Attributes:
        verb: The main verb (or the predicate that a copula carries).
        start: First token of the predicate: subject, modal or verb, whichever comes first.
        end: One past its last: verb or particle.
        sentence: Index of its sentence.
        subject: audience, sender, role, generic, other or none.
        subject_token: The subject's token, where there is one.
        modal: Lemma of the modal or semi-modal (`must`, `have to`, `måste`), or "".
        modal_token: Its token, or None.
        mood: imperative, indicative or infinitive.
        voice: active or passive.
        negated: A negation belongs to the predicate.
        particle: Verb particle, or "".
        object: Subject class of the pronoun object, or "".
        tense: present, past or "".
        initial: The clause begins with its verb.
        copula: A form of be/vara carries the predicate (`must be tired`).
        conditional: It states a condition.
        reported: Somebody else is reported to say it.
    """

    verb: int
    start: int
    end: int
    sentence: int
    subject: str
    subject_token: int | None = None
    modal: str = ""
    modal_token: int | None = None
    mood: str = "indicative"
    voice: str = "active"
    negated: bool = False
    particle: str = ""
    object: str = ""
    tense: str = ""
    initial: bool = False
    copula: bool = False
    conditional: bool = False
    reported: bool = False


@dataclass(frozen=True, slots=True)
class SentenceContext:
    """One sentence; token indexes, `question` is "" or open, closed, leading, heading.

    `first` and `second` count pronouns of those persons.
    """

    start: int
    end: int
    question: str = ""
    softened: bool = False
    reasoned: bool = False
    contrast: bool = False
    first: int = 0
    second: int = 0


@dataclass(frozen=True, slots=True)
class Context:
    """The annotation of one `Doc`.

    Attributes:
        clauses: In order of their verbs; where the pipeline parses on demand, those asked for.
        sentences: In order; their token ranges cover the `Doc`.
        sentence_of: Sentence index of each token.
        quoted: One truth value a token, as bytes.
        conditional: The same, for tokens inside a condition.
        by_token: Clause index of tokens that belong to a predicate.
        tokens: Columns of the `Doc`.
        block_kind: Kind of the block the `Doc` was made from ("" outside commlint's engine).
    """

    clauses: tuple[Clause, ...]
    sentences: tuple[SentenceContext, ...]
    sentence_of: tuple[int, ...]
    quoted: bytes
    conditional: bytes
    by_token: Mapping[int, int]
    tokens: Tokens
    block_kind: str = ""


if not Doc.has_extension("commlint"):
    Doc.set_extension("commlint", default=None)
    Doc.set_extension("commlint_block", default="")


def context_of(doc: Doc) -> Context:
    """The annotation of a `Doc`.

    Raises:
        ValueError: `commlint_context` has not run on it.
    """
    context = doc._.commlint
    if context is None:
        raise ValueError("commlint_context has not run on this Doc")
    return cast("Context", context)
