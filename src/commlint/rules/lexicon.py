"""Shared word lists per language: who the audience is, speech verbs, softeners, exemptions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from commlint.config.settings import LANGUAGES
from commlint.errors import RuleError
from commlint.rules.source import read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from commlint.rules.folders import RuleFolder

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
        raise source.error((), "a lexicon maps list names to lists of words")
    lexicon: Lexicon = {}
    for name, words in source.data.items():
        if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
            raise source.error((name,), f"the list `{name}` holds words, each a string")
        lexicon[str(name)] = tuple(word.lower() for word in words)
    return lexicon


def merge_lexicons(folders: Iterable[RuleFolder], language: str) -> Lexicon:
    """The lists of several rules folders, words of later ones after those of earlier ones.

    Raises:
        RuleError: As `load_lexicon`.
    """
    merged: Lexicon = {}
    for folder in folders:
        with folder.named_in_errors():
            _refuse_other_languages(folder.path)
            lexicon = load_lexicon(folder.path, language)
        for name, words in lexicon.items():
            merged[name] = (*merged.get(name, ()), *words)
    return merged


def _refuse_other_languages(directory: Path) -> None:
    for path in sorted((directory / "lexicon").glob("*.y*ml")):
        if path.name not in {f"{language}.yaml" for language in LANGUAGES}:
            raise RuleError(
                "a lexicon is `sv.yaml` or `en.yaml`; nothing reads this one", path=str(path)
            )
