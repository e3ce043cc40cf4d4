"""Settings that run just the rules at a path; knows no examples."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from commlint.errors import UsageError

if TYPE_CHECKING:
    from commlint.config.settings import Settings

_NO_RULES = {"lexicon", "profiles"}  # folders beside the rules whose files are no rules


def only_rules_at(path: str | None, settings: Settings) -> Settings:
    """The settings changed to run the rules in a file or folder, or all where `path` is None.

    Raises:
        UsageError: Nothing is there, or no rule.
        RuleError: A rule file there is broken.
    """
    from commlint.rules import builtin_rules_dir  # noqa: PLC0415 - `--help` needs no pydantic
    from commlint.rules.loader import read_rule  # noqa: PLC0415

    if path is None:
        return replace(settings, select=(), ignore=(), preview=True)
    place = Path(path).resolve()
    if not place.exists():
        raise UsageError("there is no such file or folder", path=path)
    files = sorted(place.rglob("*.yaml")) if place.is_dir() else [place]
    ids = tuple(read_rule(file).id for file in files if file.parent.name not in _NO_RULES)
    if not ids:
        raise UsageError("holds no rule files", path=path)
    folder = place if place.is_dir() else place.parent
    known = (builtin_rules_dir(), *(Path(name) for name in settings.rule_dirs))
    if not any(folder.is_relative_to(each.resolve()) for each in known):
        settings = replace(settings, rule_dirs=(*settings.rule_dirs, str(folder)))
    return replace(settings, select=ids, ignore=(), preview=True)
