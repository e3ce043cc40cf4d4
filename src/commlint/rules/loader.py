"""Rule folders to a validated set of rules, with errors that name file and line."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from commlint.config.nearest import suggestion
from commlint.core.finding import Category, Severity
from commlint.errors import RuleError, UsageError
from commlint.rules.lexicon import Lexicon, merge_lexicons
from commlint.rules.profiles import GenreProfile, load_profiles
from commlint.rules.schema import Rule, Status
from commlint.rules.source import YamlSource, read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from commlint.config.settings import Settings

_LANGUAGES = ("sv", "en")


@dataclass(frozen=True, slots=True)
class RuleSet:
    """The rules of a run, ordered by id, and the word lists they name.

    Attributes:
        rules: Those that run.
        known: Ids of all rules that were found, running or not.
        lexicons: Word lists per language.
        files: Where each rule stands.
        profiles: Genres by name.
    """

    rules: tuple[Rule, ...]
    known: tuple[str, ...] = ()
    lexicons: dict[str, Lexicon] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    profiles: dict[str, GenreProfile] = field(default_factory=dict)

    def get(self, rule_id: str) -> Rule:
        """The rule of that id.

        Raises:
            UsageError: There is none; with the nearest names.
        """
        for rule in self.rules:
            if rule.id == rule_id:
                return rule
        raise UsageError(f"there is no rule `{rule_id}`{suggestion(rule_id, self.known)}")


def builtin_rules_dir() -> Path:
    """The folder of commlint's own rules: in the installed package, else in the checkout.

    A wheel carries them as `commlint/_rules`; an editable install sees only the checkout.

    Raises:
        RuleError: Neither place has them.
    """
    package = Path(__file__).resolve().parent.parent
    for folder in (package / "_rules", package.parent.parent / "rules"):
        if folder.is_dir():
            return folder
    raise RuleError("commlint's own rules are not there; installing commlint anew brings them back")


def load_rules(settings: Settings) -> RuleSet:
    """All built-in rules and those of the project's folders, then selected as settings ask.

    Raises:
        RuleError: A file is broken, two rules share an id, or no rule is left to run.
        UsageError: `select`, `ignore` or `rules` name something that does not exist.
    """
    directories = (builtin_rules_dir(), *(Path(folder) for folder in settings.rule_dirs))
    rules, files = _read_folders(directories)
    lexicons = {language: merge_lexicons(directories, language) for language in _LANGUAGES}
    known = tuple(sorted(rules))
    _refuse_unknown((*settings.select, *settings.ignore, *settings.rules), known)
    chosen = tuple(
        _with_severity(rules[rule_id], settings)
        for rule_id in known
        if _is_selected(rules[rule_id], settings)
    )
    if not chosen:
        raise RuleError("no rule is left to run; `select` and `ignore` leave none")
    return RuleSet(chosen, known, lexicons, files, load_profiles(builtin_rules_dir()))


def read_rule(path: Path) -> Rule:
    """One rule file.

    Raises:
        RuleError: It is no valid rule; file, line and what was expected.
    """
    source = read_yaml(path)
    if not isinstance(source.data, dict):
        raise RuleError("a rule file is a mapping that starts with `id:`", path=str(path), line=1)
    try:
        rule = Rule.model_validate(_lists_to_tuples(source.data))
    except ValidationError as error:
        raise _rule_error(error, source) from error
    if rule.id != path.stem:
        raise RuleError(
            f"the id `{rule.id}` and the file name `{path.stem}` are expected to be the same",
            path=str(path),
            line=source.line_of(("id",)),
        )
    return rule


def _read_folders(directories: Sequence[Path]) -> tuple[dict[str, Rule], dict[str, str]]:
    rules: dict[str, Rule] = {}
    files: dict[str, str] = {}
    for directory in directories:
        if not directory.is_dir():
            raise RuleError("there is no such folder of rules", path=str(directory))
        for path in sorted(directory.rglob("*.yaml")):
            if path.parent.name in {"lexicon", "profiles"}:
                continue
            rule = read_rule(path)
            if rule.id in rules:
                raise RuleError(
                    f"the rule `{rule.id}` already stands in {files[rule.id]}", path=str(path)
                )
            rules[rule.id], files[rule.id] = rule, str(path)
    return rules, files


def _is_selected(rule: Rule, settings: Settings) -> bool:
    names = {rule.id, rule.category.value}
    if names & set(settings.ignore):
        return False
    if settings.select:
        return bool(names & set(settings.select))
    return settings.preview or rule.status is Status.STABLE


def _with_severity(rule: Rule, settings: Settings) -> Rule:
    changed = settings.rules.get(rule.id)
    if changed is None or changed.severity is None or rule.severity is None:
        return rule
    if changed.severity.upper() not in Severity.__members__:
        choices = ", ".join(severity.label for severity in reversed(Severity))
        raise UsageError(f"`{changed.severity}` is no severity; there are {choices}")
    return rule.model_copy(update={"severity": changed.severity})


def _refuse_unknown(names: Iterable[str], known: Sequence[str]) -> None:
    categories = [category.value for category in Category]
    for name in names:
        if name not in known and name not in categories:
            raise UsageError(
                f"there is no rule or category `{name}`{suggestion(name, [*known, *categories])}"
            )


def _lists_to_tuples(value: Any) -> Any:  # noqa: ANN401 - YAML is any tree of plain values
    """A string where a list is fine reads better in YAML; `tokens` and others stay lists."""
    if isinstance(value, dict):
        return {str(key): _lists_to_tuples(item) for key, item in value.items()}
    if isinstance(value, list):
        return tuple(_lists_to_tuples(item) for item in value)
    return value


def _rule_error(error: ValidationError, source: YamlSource) -> RuleError:
    # A misspelt key is the cause, the missing one only its shadow.
    first = min(error.errors(), key=lambda item: item["type"] != "extra_forbidden")
    where = tuple(part for part in first["loc"] if part not in ("tuple", "str"))
    named = ".".join(str(part) for part in where) or "the rule"
    message = first["msg"].removeprefix("Value error, ")
    expected = {"extra_forbidden": "this key is not known here", "missing": "this key is missing"}
    return RuleError(
        f"{named}: {expected.get(first['type'], message)}",
        path=source.path,
        line=source.line_of(where),
    )
