"""Turn CoNLL-U sentences into the spaCy documents the trainer reads; chooses no data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.tokens import Doc, DocBin

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from spacy.language import Language

    from training.conllu import Sentence


def to_doc(nlp: Language, paragraph: Sequence[Sentence]) -> Doc:
    """Make one gold document of a paragraph, one spaCy sentence for each of its sentences.

    An unknown value (`_`) in a column stays unset, so that nothing is learned from it.
    """
    words: list[str] = []
    spaces: list[bool] = []
    lemmas: list[str] = []
    tags: list[str] = []
    morphs: list[str] = []
    heads: list[int] = []
    deps: list[str] = []
    starts: list[bool | int | None] = []
    for sentence in paragraph:
        offset = len(words)
        for place, word in enumerate(sentence.words):
            words.append(word.form)
            spaces.append(word.space_after)
            lemmas.append("" if word.lemma == "_" and word.form != "_" else word.lemma)
            tags.append(word.upos)
            morphs.append(word.feats)
            heads.append(offset + (word.head - 1 if word.head else place))
            deps.append("ROOT" if word.deprel == "root" else word.deprel)
            starts.append(place == 0)
        # Sentences in one paragraph are one space apart whatever the file says.
        spaces[-1] = True
    spaces[-1] = False
    return Doc(
        nlp.vocab,
        words=words,
        spaces=spaces,
        lemmas=lemmas,
        pos=tags,
        morphs=morphs,
        heads=heads,
        deps=deps,
        sent_starts=starts,
    )


def write_docs(nlp: Language, groups: Iterable[Sequence[Sentence]], path: Path) -> int:
    """Write paragraphs as a `.spacy` file and return how many words it holds."""
    docs = [to_doc(nlp, group) for group in groups]
    DocBin(docs=docs).to_disk(path)
    return sum(len(doc) for doc in docs)
