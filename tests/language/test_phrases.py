"""The phrase language: each item finds what its line in docs/rules.md says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from commlint.errors import RuleError
from commlint.language.annotations import context_of
from commlint.language.patterns.index import PhraseIndex
from commlint.language.patterns.phrase import compile_phrase

if TYPE_CHECKING:
    from commlint.engine import Linter
    from commlint.rules.lexicon import Lexicon

LEXICON: Lexicon = {"fruits": ("apple", "apples", "pear")}


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        ("tell us", "Please Tell us, or tell them.", ["Tell us"]),
        ("we|i like", "I like it and we like it.", ["I like", "we like"]),
        ("<share> it", "She shared it.", ["shared it"]),
        ("@fruits", "An apple and a pear.", ["apple", "pear"]),
        ("=Us", "Us and us.", ["Us"]),
        ("a ADJ? house", "A house, a red house.", ["A house", "a red house"]),
        ("do n't", "I don't.", ["don't"]),
        ("we don’t know", "We don't know.", ["We don't know"]),
        ("from ... to", "From the old house to here.", ["From the old house to"]),
        ("from ... to", "From the very old red summer house to here.", []),
        ("very << big", "A very big and big dog.", ["big"]),
        ("big >> dog", "A big dog, a big cat.", ["big"]),
        ("a * dog", "A big dog.", ["A big dog"]),
        ("NOUN and NOUN", "Dogs and cats sleep.", ["Dogs and cats"]),
        ("very? very? good", "Very very good.", ["Very very good"]),
    ],
)
def test_an_item(linters: dict[str, Linter], phrase: str, text: str, expected: list[str]) -> None:
    nlp = linters["en"].pipeline("en")
    doc = nlp(text)
    index = PhraseIndex(frozenset({"a", "we", "i"}))
    index.add("key", compile_phrase(phrase, nlp, LEXICON))
    spans = sorted((start, end) for _, start, end in index.find(context_of(doc).tokens))
    assert [doc[start:end].text for start, end in spans] == expected


@pytest.mark.parametrize(
    "phrase", ["@vegetables", "tell|", "tell >> word?", "VERB.Xyz", "tell << >> us"]
)
def test_an_impossible_phrase_is_refused(linters: dict[str, Linter], phrase: str) -> None:
    with pytest.raises(RuleError):
        compile_phrase(phrase, linters["en"].pipeline("en"), LEXICON)


def test_a_lone_underscore_is_a_word_like_others(linters: dict[str, Linter]) -> None:
    tokens = context_of(linters["en"].pipeline("en")("You must fill _ in.")).tokens
    assert "_" in tokens.text
    assert "_" not in tokens.morph
