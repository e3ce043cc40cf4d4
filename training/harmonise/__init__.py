"""Bring Swedish-Talbanken release 1.0 (UD v1) to UD v2; writes no files."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from training.harmonise.heads import turn_heads
from training.harmonise.multiword import split_units
from training.harmonise.punctuation import attach_punctuation
from training.harmonise.relations import convert_relations
from training.harmonise.spacing import set_spaces
from training.harmonise.tags import TagModel, adopt, learn, lemmatise, retag
from training.harmonise.tree import Tree

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from training.conllu import Sentence

__all__ = ["TagModel", "adopt", "harmonise", "learn", "repunctuate"]


# `t_ex`, as release 1.0 writes `t.ex.`
ABBREVIATION = re.compile(r"\w{1,3}(_\w{1,2})+")


@cache
def dictionary_lemma(form: str) -> str:
    """The dictionary's lemma of a form, the form itself where it has none."""
    import simplemma  # noqa: PLC0415 - needed when training only, so not by the tests

    return str(simplemma.lemmatize(form, lang="sv"))


def harmonise(
    sentence: Sentence, model: TagModel, lookup: Callable[[str], str] = dictionary_lemma
) -> Sentence:
    """One v1 sentence in v2: relations, tags, features, lemmas, spaces.

    `lookup` gives the lemma of a word the v2 files do not have.
    """
    tree = Tree(sentence.words)
    for node in tree:
        if ABBREVIATION.fullmatch(node.form):
            node.form = node.form.replace("_", ".") + "."
    split_units(tree)
    turn_heads(tree)
    convert_relations(tree)
    for node in tree:
        retag(node, model)
        lemmatise(node, model, lookup)
    attach_punctuation(tree)
    set_spaces(tree)
    return tree.sentence(sentence)


def repunctuate(sentences: Iterable[Sentence]) -> list[Sentence]:
    """Attach punctuation in other v2 files as Talbanken does, so that files can be mixed."""
    result = []
    for sentence in sentences:
        tree = Tree(sentence.words)
        attach_punctuation(tree)
        result.append(tree.sentence(sentence))
    return result
