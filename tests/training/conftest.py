"""Small trees, written as (form, SUC tag, head, relation), and back again."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))  # `training` is in no wheel

from training.conllu import Sentence, Word
from training.harmonise import TagModel, harmonise, learn

Row = tuple[str, str, int, str]
Harmonised = Callable[..., dict[str, Word]]


def v1(*rows: Row) -> Sentence:
    """A sentence as release 1.0 has it: no lemmas, every word apart."""
    words = (Word(form, "_", "X", xpos, "_", head, rel) for form, xpos, head, rel in rows)
    return Sentence("invented", tuple(words), starts_paragraph=True)


def v2(*rows: tuple[str, str, str, str, str, str]) -> Sentence:
    """A reference sentence of (form, lemma, UPOS, SUC tag, FEATS, relation), heads left out."""
    words = (Word(f, lemma, u, x, feats, 0, rel) for f, lemma, u, x, feats, rel in rows)
    return Sentence("reference", tuple(words))


@pytest.fixture(scope="session")
def references() -> TagModel:
    """Tags as a v2 file might show them."""
    acting = "Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Act"
    return learn(
        [
            (
                [
                    v2(
                        ("kan", "kunna", "AUX", "VB|PRS|AKT", acting, "aux"),
                        ("väljs", "välja", "VERB", "VB|PRS|SFO", _passive(), "root"),
                        ("skriv", "skriva", "VERB", "VB|IMP|AKT", "Voice=Act", "root"),
                        ("inte", "inte", "PART", "AB", "Polarity=Neg", "advmod"),
                        ("nära", "nära", "ADV", "AB", "_", "advmod"),
                        ("samma", "samma", "ADJ", "JJ|POS", "Degree=Pos", "amod"),
                        ("bruten", "bruten", "ADJ", "PC|PRF", _participle(), "amod"),
                        ("boken", "bok", "NOUN", "NN|UTR|SIN|DEF|NOM", "Case=Nom", "obj"),
                        (".", ".", "PUNCT", "MAD", "_", "punct"),
                        (",", ",", "PUNCT", "MID", "_", "punct"),
                        ("(", "(", "PUNCT", "PAD", "_", "punct"),
                    ),
                ],
                1,
            ),
        ],
    )


def _passive() -> str:
    return "Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Pass"


def _participle() -> str:
    return "Degree=Pos|Tense=Past|VerbForm=Part"


@pytest.fixture
def harmonised(references: TagModel) -> Harmonised:
    """Harmonise rows and give the words by their form, with `head` as the head's form."""

    def run(*rows: Row) -> dict[str, Word]:
        result = harmonise(v1(*rows), references, lookup=str.upper)
        return {word.form: word for word in result.words}

    return run


@pytest.fixture
def arcs(references: TagModel) -> Callable[..., dict[str, str]]:
    """Harmonise rows and give `relation(head form)` of each form, `root` for the root."""

    def run(*rows: Row) -> dict[str, str]:
        words = harmonise(v1(*rows), references, lookup=str.upper).words
        return {
            w.form: f"{w.deprel}({words[w.head - 1].form})" if w.head else w.deprel for w in words
        }

    return run


@pytest.fixture
def spaced(references: TagModel) -> Callable[..., str]:
    """Harmonise rows and give the sentence as written."""

    def run(*rows: Row) -> str:
        return harmonise(v1(*rows), references, lookup=str.upper).text

    return run
