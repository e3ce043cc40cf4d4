"""Treebank files to running text with names that stay; knows nothing of languages or rules.

Labels hold offsets into these texts, so a change in how they are put together loses labels.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

from training import conllu
from training.harmonise import ABBREVIATION
from training.harmonise.spacing import set_spaces
from training.harmonise.tree import Tree

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from training.conllu import Sentence

NamedText = tuple[str, str]
SENTENCES_A_TEXT = 10  # where a file marks no paragraphs
SEED = "20260101"


def paragraphs_of(path: Path) -> list[NamedText]:
    """A text a marked paragraph, named by its first sentence."""
    paragraphs = conllu.paragraphs(conllu.read(path))
    return [(paragraph[0].sent_id, _running(paragraph)) for paragraph in paragraphs]


def documents_of(path: Path) -> list[NamedText]:
    """A text a document, for a file whose sentence ids are `<document>-<number>`."""
    documents: dict[str, list[str]] = {}
    for paragraph in conllu.paragraphs(conllu.read(path)):
        name = paragraph[0].sent_id.rpartition("-")[0]
        documents.setdefault(name, []).append(_running(paragraph))
    return [(name, "\n\n".join(paragraphs)) for name, paragraphs in documents.items()]


def tens_of(path: Path) -> list[NamedText]:
    """A text ten sentences, named by the number of the first, for a file of bare tokens."""
    sentences = [_spaced(sentence) for sentence in conllu.read(path)]
    return [
        (str(start + 1), _headed(sentences[start : start + SENTENCES_A_TEXT]))
        for start in range(0, len(sentences), SENTENCES_A_TEXT)
    ]


def sample(texts: Iterable[NamedText], words: int) -> list[NamedText]:
    """Texts by chance until they hold `words`; the same names whatever else is in the file."""
    chosen = set()
    held = 0
    # A text's place in the draw is its own, so one more text in the file moves no other.
    for name, text in sorted(texts, key=lambda named: drawn(SEED, named[0])):
        if held >= words:
            break
        chosen.add((name, text))
        held += len(text.split())
    return sorted(chosen)


def drawn(*parts: str) -> str:
    """A place in a draw that depends on nothing but `parts`."""
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()


def _running(sentences: Sequence[Sentence]) -> str:
    return " ".join(sentence.text for sentence in sentences)


def _headed(sentences: Sequence[Sentence]) -> str:
    """Sentences in a row; one without a final mark is a heading and a line of its own."""
    parts: list[str] = []
    for sentence in sentences:
        ends = sentence.words[-1].upos == "PUNCT"
        parts.append(sentence.text + (" " if ends else "\n\n"))
        if not ends and len(parts) > 1:
            parts[-2] = parts[-2].rstrip() + "\n\n"
    return "".join(parts).rstrip()


def _spaced(sentence: Sentence) -> Sentence:
    """A sentence of bare tokens, with spaces and abbreviations as they are written."""
    words = tuple(
        replace(word, form=word.form.replace("_", ".") + ".")
        if ABBREVIATION.fullmatch(word.form)
        else word
        for word in sentence.words
    )
    tree = Tree(words)
    set_spaces(tree)
    return tree.sentence(replace(sentence, words=words))
