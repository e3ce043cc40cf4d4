"""Which files become training, development and test data of each language."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from training import conllu
from training.augment import Shares, augmented
from training.harmonise import adopt, harmonise, learn, repunctuate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from training.augment import Paragraph
    from training.conllu import Sentence

SUPPLEMENT = Path(__file__).parent / "data"
# What each pipeline did best with on its development file; training/README.md has the figures.
SUPPLEMENT_COPIES = {"sv": 2, "en": 3}
JOINED_COPIES = {"sv": 2, "en": 0}  # of sentences whose infinitives a tagger takes for imperatives
SEED = 7
LANGUAGES = ("sv", "en")
TREEBANK = {"sv": "sv_talbanken-ud", "en": "en_ewt-ud"}


@dataclass(frozen=True, slots=True)
class Corpus:
    """The paragraphs of one language; `posts` is the held-out part of the supplement."""

    train: list[Paragraph]
    dev: list[Paragraph]
    test: list[Paragraph]
    posts: list[Paragraph]


def corpus(language: str, treebanks: Path) -> Corpus:
    """Read, harmonise, augment and supplement the data of one language.

    Raises:
        FileNotFoundError: a treebank file is missing.
        ValueError: a file is not CoNLL-U.
    """
    rng = Random(SEED)  # noqa: S311 - repeatable on purpose
    if language == "sv":
        train = _swedish_train(treebanks, rng)
    else:
        train = paragraphs_of(treebanks / "en_ewt-ud-train.conllu")
    joined = [(s,) for paragraph in train for s in paragraph if joins_infinitives(s)]
    train += JOINED_COPIES[language] * joined
    train = augmented(train, Shares(plain=0.03 if language == "sv" else 0.0), rng)
    train += SUPPLEMENT_COPIES[language] * augmented(supplement(language), Shares(quotes=0.2), rng)
    return Corpus(
        train=train,
        dev=paragraphs_of(treebanks / f"{TREEBANK[language]}-dev.conllu"),
        test=paragraphs_of(treebanks / f"{TREEBANK[language]}-test.conllu"),
        posts=supplement(language, held_out=True),
    )


def paragraphs_of(path: Path) -> list[Paragraph]:
    """The paragraphs a file marks."""
    return conllu.paragraphs(conllu.read(path))


def supplement(language: str, *, held_out: bool = False) -> list[Paragraph]:
    """The project's own sentences in the language of posts."""
    found: list[Paragraph] = []
    for path in sorted(SUPPLEMENT.glob(f"{language}_posts_*.conllu")):
        if path.stem.endswith("_test") == held_out:
            found += _posts(path)
    return found


def _posts(path: Path) -> list[Paragraph]:
    sentences = [s for s in conllu.read(path) if _checked(s, path)]
    marked = sum(s.starts_paragraph for s in sentences) > 1
    return conllu.paragraphs(sentences) if marked else [(s,) for s in sentences]


def _checked(sentence: Sentence, path: Path) -> bool:
    if is_tree(sentence):
        return True
    print(f"{path.name}: {sentence.sent_id} is no tree, left out", file=sys.stderr)
    return False


def is_tree(sentence: Sentence) -> bool:
    """Whether there is one root and every word hangs under it."""
    words = sentence.words
    if sum(w.head == 0 for w in words) != 1 or any(w.head > len(words) for w in words):
        return False
    for start in range(1, len(words) + 1):
        place, steps = start, 0
        while place and steps <= len(words):
            place, steps = words[place - 1].head, steps + 1
        if place:
            return False
    return True


def joins_infinitives(sentence: Sentence) -> bool:
    """Whether a coordinated infinitive stands in it (`to check and report`)."""
    return any(
        word.upos == "VERB" and word.deprel == "conj" and "VerbForm=Inf" in word.feats
        for word in sentence.words
    )


def _swedish_train(treebanks: Path, rng: Random) -> list[Paragraph]:
    """Talbanken r1.0 brought to v2, and PUD with Talbanken's habits."""
    dev = conllu.read(treebanks / "sv_talbanken-ud-dev.conllu")
    known = learn([(dev, 1)])
    pud = [adopt(s, known) for s in conllu.read(treebanks / "sv_pud-ud-test.conllu")]
    model = learn([(dev, 3), (pud, 1)])
    old = conllu.read(treebanks / "sv_talbanken-r1.0-train.conllu")
    new = [s for s in (harmonise(s, model) for s in old) if is_tree(s)]
    print(f"sv: {len(new)} of {len(old)} Talbanken sentences harmonised", file=sys.stderr)
    sizes = _sizes(rng)
    groups: Sequence[list[Sentence]] = (new, repunctuate(pud))
    return [
        paragraph
        for sentences in groups
        for paragraph in conllu.paragraphs(conllu.grouped(sentences, sizes))
    ]


def _sizes(rng: Random) -> Iterator[int]:
    while True:
        yield rng.choice([1, 2, 3, 3, 4, 5, 6])
