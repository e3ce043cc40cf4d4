"""Settings that run just the rules at a path; knows no examples."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from commlint.errors import UsageError

if TYPE_CHECKING:
    from commlint.config.settings import Settings


def only_rules_at(path: str | None, settings: Settings) -> Settings:
    """The settings changed to run the rules in a file or folder, or all where `path` is None.

    Raises:
        UsageError: Nothing is there, or no rule.
        RuleError: A rule file there is broken.
    """
    from commlint.rules import rule_folders  # noqa: PLC0415 - `--help` needs no pydantic
    from commlint.rules.folders import RuleFolder  # noqa: PLC0415
    from commlint.rules.loader import read_rule  # noqa: PLC0415

    if path is None:
        return replace(settings, select=(), ignore=(), preview=True)
    place = Path(path).resolve()
    if not place.exists():
        raise UsageError("there is no such file or folder", path=path)
    files = RuleFolder(place).rule_files() if place.is_dir() else [place]
    ids = tuple(read_rule(file).id for file in files)
    if not ids:
        raise UsageError("holds no rule files", path=path)
    folder = place if place.is_dir() else place.parent
    known = rule_folders(settings.rule_dirs)
    if not any(folder.is_relative_to(each.path.resolve()) for each in known):
        settings = replace(settings, rule_dirs=(*settings.rule_dirs, str(folder)))
    return replace(settings, select=ids, ignore=(), preview=True)
