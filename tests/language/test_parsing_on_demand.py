"""Parsing only the sentences that a rule asks about finds the same as parsing all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from commlint.language.annotations import context_of
from commlint.language.components.rules import SPANS_KEY

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from commlint.engine import Linter


def found(doc: Doc) -> list[tuple[int, int, str]]:
    return [(span.start_char, span.end_char, span.label_) for span in doc.spans[SPANS_KEY]]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_nothing_is_lost_on_the_examples_of_all_rules(
    linters: dict[str, Linter], eager_pipelines: dict[str, Language], language: str
) -> None:
    texts = []
    for rule in linters[language].rule_set.rules:
        spoken = rule.for_language(language)
        if spoken is not None:
            marked = (*spoken.examples.flags, *spoken.examples.allows)
            texts += [text.replace("[[", "").replace("]]", "") for text in marked]
    on_demand = linters[language].pipeline(language)
    differing = [
        (one.text, found(one), found(other))
        for one, other in zip(
            on_demand.pipe(texts), eager_pipelines[language].pipe(texts), strict=True
        )
        if found(one) != found(other)
    ]
    assert differing == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "Huset är rött. Bilen står på gården."),
        ("en", "The house is red. The car stands in the yard."),
    ],
)
def test_plain_sentences_are_not_parsed(
    linters: dict[str, Linter], language: str, text: str
) -> None:
    context = context_of(linters[language].pipeline(language)(text))
    assert set(context.tokens.dep) == {""}


def test_a_sentence_with_a_modal_is_parsed_alone(linters: dict[str, Linter]) -> None:
    doc = linters["en"].pipeline("en")("The house is red. You must paint it.")
    context = context_of(doc)
    parsed = [bool(relation) for relation in context.tokens.dep]
    (first, second) = context.tokens.sentences
    assert not any(parsed[slice(*first)])
    assert all(parsed[slice(*second)])
