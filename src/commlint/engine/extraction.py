"""spaCy docs to plain records: sentences and matches with their places in the source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from commlint.core.finding import Match
from commlint.core.result import Sentence
from commlint.language.annotations import context_of
from commlint.language.components.rules import SPANS_KEY
from commlint.language.slots import fill_slots

if TYPE_CHECKING:
    from collections.abc import Container

    from spacy.tokens import Doc

    from commlint.core.document import Block

_LONG_WORD = 6  # more letters than this make a word long in LIX (Björnsson 1968)


@dataclass(frozen=True, slots=True)
class Extracted:
    """What one block of a document gave."""

    sentences: tuple[Sentence, ...]
    matches: tuple[Match, ...]


def extract(
    doc: Doc, block: Block, number: int, first_sentence: int, slotted: Container[str]
) -> Extracted:
    """Records of one block.

    Args:
        doc: The block's text after the whole pipeline.
        block: The block itself; maps offsets of its text to the source.
        number: Its index in the document.
        first_sentence: Index that its first sentence gets in the document.
        slotted: Ids of the rules whose rewrites hold words of the predicate.
    """
    context = context_of(doc)
    tokens = context.tokens
    text = block.text
    sentences = []
    for described in context.sentences:
        start, end = _place(doc, described.start, described.end)
        said = text[start:end]
        words = [
            tokens.text[index]
            for index in range(described.start, described.end)
            if tokens.is_word[index]
        ]
        sentences.append(
            Sentence(
                span=block.to_source(*_trim(said, start)),
                text=said.strip(),
                block=number,
                words=len(words),
                long_words=sum(len(word) > _LONG_WORD for word in words),
                question=described.question or None,
                quoted=all(context.quoted[described.start : described.end]),
                first=described.first,
                second=described.second,
                softened=described.softened,
                reasoned=described.reasoned,
            )
        )
    matches = tuple(
        Match(
            rule=span.label_,
            pattern=span.id_,
            span=block.to_source(span.start_char, span.end_char),
            text=text[span.start_char : span.end_char],
            block=number,
            sentence=first_sentence + context.sentence_of[span.start],
            softened=context.sentences[context.sentence_of[span.start]].softened,
            slots=fill_slots(span, context) if span.label_ in slotted else (),
        )
        for span in doc.spans[SPANS_KEY]
    )
    return Extracted(tuple(sentences), matches)


def _place(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """Offsets of tokens `start` to `end`, white space after the last left out."""
    last = doc[end - 1]
    return doc[start].idx, last.idx + len(last)


def _trim(text: str, start: int) -> tuple[int, int]:
    """Offsets without the white space that spaCy counts to a sentence."""
    left = len(text) - len(text.lstrip())
    return start + left, start + left + len(text.strip())
