"""Shared word lists per language: who the audience is, speech verbs, softeners, exemptions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from commlint.errors import RuleError
from commlint.rules.source import read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

Lexicon = dict[str, tuple[str, ...]]


def load_lexicon(directory: Path, language: str) -> Lexicon:
    """Read `lexicon/<language>.yaml` under a rules folder.

    Args:
        directory: A rules folder; one without a lexicon gives an empty one.
        language: `sv` or `en`.

    Returns:
        List name to words, lower-cased, in file order.

    Raises:
        RuleError: The file is no mapping of names to lists of words.
    """
    path = directory / "lexicon" / f"{language}.yaml"
    if not path.is_file():
        return {}
    source = read_yaml(path)
    if not isinstance(source.data, dict):
        raise RuleError("a lexicon maps list names to lists of words", path=str(path), line=1)
    lexicon: Lexicon = {}
    for name, words in source.data.items():
        if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
            raise RuleError(
                f"the list `{name}` holds words, each a string",
                path=str(path),
                line=source.line_of((name,)),
            )
        lexicon[str(name)] = tuple(word.lower() for word in words)
    return lexicon


def merge_lexicons(directories: Iterable[Path], language: str) -> Lexicon:
    """The lists of several rules folders, words of later ones after those of earlier ones.

    Raises:
        RuleError: As `load_lexicon`.
    """
    merged: Lexicon = {}
    for directory in directories:
        for name, words in load_lexicon(directory, language).items():
            merged[name] = (*merged.get(name, ()), *words)
    return merged
