"""Settings that run just one rule, or the rules at a path; knows no examples."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from commlint.config.nearest import suggestion
from commlint.errors import UsageError

if TYPE_CHECKING:
    from commlint.config.settings import Settings


def only_rules_at(path: str | None, settings: Settings) -> Settings:
    """The settings changed to run one rule by its id, those in a file or folder, or all (None).

    Raises:
        UsageError: Nothing is there, or no rule.
        RuleError: A rule file there is broken.
    """
    from commlint.rules import rule_folders  # noqa: PLC0415 - `--help` needs no pydantic
    from commlint.rules.folders import RuleFolder  # noqa: PLC0415
    from commlint.rules.loader import load_rules, read_rule  # noqa: PLC0415

    if path is None:
        return replace(settings, select=(), ignore=(), preview=True)
    place = Path(path).resolve()
    if not place.exists():
        known = load_rules(replace(settings, select=(), ignore=(), preview=True)).known
        if path not in known:
            near = suggestion(path, known)
            raise UsageError(f"there is no such rule, file or folder{near}", path=path)
        return replace(settings, select=(path,), ignore=(), preview=True)
    files = RuleFolder(place).rule_files() if place.is_dir() else [place]
    ids = tuple(read_rule(file).id for file in files)
    if not ids:
        raise UsageError("holds no rule files", path=path)
    folder = place if place.is_dir() else place.parent
    folders = rule_folders(settings.rule_dirs)
    if not any(folder.is_relative_to(each.path.resolve()) for each in folders):
        settings = replace(settings, rule_dirs=(*settings.rule_dirs, str(folder)))
    return replace(settings, select=ids, ignore=(), preview=True)
