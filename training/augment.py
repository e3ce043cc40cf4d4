"""Vary sentences the way posts vary from edited prose; needs no spaCy and keeps every tree."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from random import Random

    from training.conllu import Sentence, Word

Paragraph = tuple["Sentence", ...]

QUOTE_STYLES = (("”", "”"), ('"', '"'), ("“", "”"), ("'", "'"), ("»", "»"), ("’", "’"))
QUOTES = {mark for pair in QUOTE_STYLES for mark in pair} - {"’"}
DIACRITICS = str.maketrans("åäöÅÄÖéÉ", "aaoAAOeE")
APOSTROPHES = str.maketrans({"'": "’", "’": "'"})
FINAL = {".", "!", "?", ":"}


@dataclass(frozen=True, slots=True)
class Shares:
    """For each variation the share of paragraphs of which a varied copy is added."""

    lower: float = 0.08
    upper: float = 0.05
    unpunctuated: float = 0.10
    plain: float = 0.03
    quotes: float = 0.5


def augmented(paragraphs: Iterable[Paragraph], shares: Shares, rng: Random) -> list[Paragraph]:
    """The paragraphs, with quotation styles varied, followed by varied copies of some."""
    result: list[Paragraph] = []
    for original in paragraphs:
        paragraph = restyled(original, rng) if rng.random() < shares.quotes else original
        result.append(paragraph)
        variations: list[tuple[float, Callable[[Paragraph], Paragraph]]] = [
            (shares.lower, lambda p: _map(p, str.lower)),
            (shares.upper, lambda p: _map(p, str.upper)),
            (shares.unpunctuated, without_final_punctuation),
            (shares.plain, lambda p: _map(p, lambda form: form.translate(DIACRITICS))),
        ]
        for share, vary in variations:
            if rng.random() < share:
                varied = vary(paragraph)
                if varied != paragraph:
                    result.append(varied)
    return result


def _map(paragraph: Paragraph, change: Callable[[str], str]) -> Paragraph:
    """Change every form that keeps its length under `change`; lemmas stay."""

    def changed(word: Word) -> Word:
        form = change(word.form)
        return replace(word, form=form) if len(form) == len(word.form) else word

    return tuple(
        replace(sentence, words=tuple(changed(w) for w in sentence.words)) for sentence in paragraph
    )


def without_final_punctuation(paragraph: Paragraph) -> Paragraph:
    """Drop the last mark of the last sentence, if nothing depends on it."""
    *rest, last = paragraph
    place = len(last.words)
    mark = last.words[-1]
    if place < 2 or mark.form not in FINAL or any(w.head == place for w in last.words):  # noqa: PLR2004 - one word must remain
        return paragraph
    return (*rest, replace(last, words=last.words[:-1]))


def restyled(paragraph: Paragraph, rng: Random) -> Paragraph:
    """Write quotation marks in another style and apostrophes curly or straight."""
    opening, closing = rng.choice(QUOTE_STYLES)
    curly = rng.random() < 0.5  # noqa: PLR2004 - a coin
    is_open = False
    sentences = []
    for sentence in paragraph:
        words = []
        for word in sentence.words:
            form = word.form
            if form in QUOTES and word.upos == "PUNCT":
                is_open = not is_open
                form = opening if is_open else closing
                words.append(replace(word, form=form, lemma=form))
                continue
            if curly and len(form) > 1 and word.upos != "PUNCT":
                form = form.translate(APOSTROPHES)
            words.append(replace(word, form=form))
        sentences.append(replace(sentence, words=tuple(words)))
    return tuple(sentences)
