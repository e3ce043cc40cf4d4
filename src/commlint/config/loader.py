"""Finds and reads the settings that hold for a file; knows no command line."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypedDict, Unpack

from platformdirs import user_config_path
from pydantic import ValidationError

from commlint.config.nearest import suggestion
from commlint.config.schema import RULE_KEYS, TOP_LEVEL_KEYS, ConfigTable
from commlint.config.settings import LANGUAGES, Profile, RuleSettings, Settings
from commlint.config.toml_lines import line_of
from commlint.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

CONFIG_NAMES = ("commlint.toml", ".commlint.toml", "pyproject.toml")
RULES_FOLDER = "rules"
_PYPROJECT = "pyproject.toml"
_PYPROJECT_TABLE = ("tool", "commlint")


def load_settings(start: Path, *, config: Path | None = None) -> Settings:
    """The settings that hold for a file or folder.

    Args:
        start: A file or folder, existing or not; the search goes from there upwards.
        config: A settings file to use instead of searching.

    Returns:
        Those of the first settings file found, else of the user's own, else the defaults.

    Raises:
        ConfigError: The file cannot be read or holds something unknown; with path and line.
    """
    if config is not None:
        table = _read(config, required=True)
        return _settings(config, *table) if table else Settings()
    for candidate in _candidates(start):
        if candidate.is_file() and (table := _read(candidate, required=False)):
            return _settings(candidate, *table)
    return Settings()


def _candidates(start: Path) -> Iterator[Path]:
    start = start.absolute()
    for folder in (start, *start.parents):
        for name in CONFIG_NAMES:
            yield folder / name
    yield user_config_path("commlint", appauthor=False) / "commlint.toml"


def _read(path: Path, *, required: bool) -> tuple[str, tuple[str, ...], dict[str, Any]] | None:
    """The source, where our table stands in it, and the table; None for another's file."""
    try:
        source = path.read_bytes().decode("utf-8-sig")
        tables = tomllib.loads(source)
    except OSError as error:
        reason = error.strerror or "unknown reason"
        raise ConfigError(f"cannot be read ({reason})", path=str(path)) from error
    except UnicodeDecodeError as error:
        raise ConfigError("is not UTF-8, which TOML asks for", path=str(path)) from error
    except tomllib.TOMLDecodeError as error:
        if path.name == _PYPROJECT and not required:
            return None  # broken for every tool, and nothing says that it is about commlint
        line = re.search(r"\(at line (\d+)", str(error))
        message = re.sub(r" \(at (?:line|end).*\)$", "", str(error))
        raise ConfigError(
            f"is not valid TOML: {message[:1].lower()}{message[1:]}",
            path=str(path),
            line=int(line[1]) if line else None,
        ) from error
    if path.name != _PYPROJECT:
        return source, (), tables
    table = tables
    for key in _PYPROJECT_TABLE:
        table = table.get(key, {}) if isinstance(table, dict) else {}
    if isinstance(table, dict) and table:
        return source, _PYPROJECT_TABLE, table
    if required:
        raise ConfigError("has no [tool.commlint] table", path=str(path))
    return None


def _settings(
    path: Path, source: str, prefix: tuple[str, ...], table: Mapping[str, Any]
) -> Settings:
    try:
        checked = ConfigTable.model_validate(table)
    except ValidationError as error:
        first: Mapping[str, Any] = error.errors(include_url=False)[0]
        place = tuple(str(part) for part in first["loc"] if part != "[key]")
        raise ConfigError(
            _explain(first, place), path=str(path), line=line_of(source, (*prefix, *place))
        ) from error
    folder = path.absolute().parent
    return Settings(
        language=None if checked.language == "auto" else checked.language,
        profile=checked.profile,
        select=checked.select,
        ignore=checked.ignore,
        preview=checked.preview,
        rules={
            rule: RuleSettings(
                severity=changes.severity, allow=changes.allow, weight=changes.weight
            )
            for rule, changes in checked.rules.items()
        },
        rule_dirs=_rule_dirs(folder, checked.rule_dirs),
        pipelines={str(language): name for language, name in checked.pipelines.items()},
        audience={str(language): words for language, words in checked.audience.items()},
        sender=checked.sender,
        exclude=checked.exclude,
        fail_on=checked.fail_on,
        fail_under=checked.fail_under,
    )


def _rule_dirs(folder: Path, named: tuple[str, ...] | None) -> tuple[str, ...]:
    """The folders that the file names; where it names none, `rules` beside it if that is there."""
    if named is None:
        named = (RULES_FOLDER,) if (folder / RULES_FOLDER).is_dir() else ()
    return tuple(str(folder / name) for name in named)


def _explain(error: Mapping[str, Any], place: tuple[str, ...]) -> str:
    key = ".".join(place)
    kind = error["type"]
    if kind == "extra_forbidden":
        known = RULE_KEYS if place[0] == "rules" else TOP_LEVEL_KEYS
        return f"there is no setting `{key}`{suggestion(place[-1], known)}"
    if kind in {"literal_error", "enum"}:
        if place[0] in {"pipelines", "audience"}:
            return f"`{place[-1]}` is no language commlint knows{suggestion(place[-1], LANGUAGES)}"
        expected = error["ctx"]["expected"]
        return f"`{key}` is {error['input']!r}, where one of {expected} is expected"
    message = str(error["msg"])
    return f"`{key}`: {message[:1].lower()}{message[1:]}"


class Overrides(TypedDict, total=False):
    """What a command line can change; None changes nothing."""

    language: str | None  # `auto` to detect
    profile: str | None
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    preview: bool | None
    fail_on: str | None
    fail_under: float | None


def with_overrides(settings: Settings, **overrides: Unpack[Overrides]) -> Settings:
    """The settings with what the command line says on top.

    `select` takes the place of what the file selects; `ignore` is added to what it ignores. What is
    None or empty changes nothing.

    Args:
        settings: From a file, or the defaults.
        **overrides: Already checked against the choices there are.

    Raises:
        ValueError: `profile` is no value of `Profile`.
    """
    changes: dict[str, Any] = {
        name: value for name, value in overrides.items() if value not in (None, ())
    }
    if "language" in changes:
        changes["language"] = None if changes["language"] == "auto" else changes["language"]
    if "profile" in changes:
        changes["profile"] = Profile(changes["profile"])
    if "ignore" in changes:
        changes["ignore"] = tuple(dict.fromkeys((*settings.ignore, *changes["ignore"])))
    return replace(settings, **changes)
