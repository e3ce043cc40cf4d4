"""Rule folders to a validated set of rules, with errors that name file and line."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from commlint.config.nearest import suggestion
from commlint.config.settings import LANGUAGES
from commlint.core.finding import Category, Severity
from commlint.errors import RuleError, UsageError
from commlint.rules.folders import RuleFolder, rule_folders
from commlint.rules.lexicon import Lexicon, merge_lexicons
from commlint.rules.profiles import GenreProfile, merge_profiles
from commlint.rules.references import check_references, named_nearby
from commlint.rules.schema import Rule, Status
from commlint.rules.source import YamlSource, read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from commlint.config.settings import RuleSettings, Settings


@dataclass(frozen=True, slots=True)
class RuleSet:
    """The rules of a run, ordered by id, and the word lists they name.

    Attributes:
        rules: Those that run.
        supporting: Those that only tag, because a running rule asks what is `near` it.
        known: Ids of all rules that were found, running or not.
        lexicons: Word lists per language.
        files: The file of each rule, with the line of each key.
        profiles: Genres by name.
    """

    rules: tuple[Rule, ...]
    supporting: tuple[Rule, ...] = field(default=(), kw_only=True)
    known: tuple[str, ...] = ()
    lexicons: dict[str, Lexicon] = field(default_factory=dict)
    files: dict[str, YamlSource] = field(default_factory=dict)
    profiles: dict[str, GenreProfile] = field(default_factory=dict)

    @property
    def tagged(self) -> tuple[Rule, ...]:
        """All rules whose hits are looked for, shown or not."""
        return self.rules + self.supporting

    def get(self, rule_id: str) -> Rule:
        """The rule of that id.

        Raises:
            UsageError: There is none; with the nearest names.
        """
        for rule in self.rules:
            if rule.id == rule_id:
                return rule
        raise UsageError(f"there is no rule `{rule_id}`{suggestion(rule_id, self.known)}")


def load_rules(settings: Settings) -> RuleSet:
    """All rules of commlint, of installed packages and of the project, selected as settings ask.

    Raises:
        RuleError: A file is broken, two rules share an id, or no rule is left to run.
        UsageError: `select`, `ignore` or `rules` name something that does not exist.
    """
    folders = rule_folders(settings.rule_dirs)
    rules, files = _read_folders(folders)
    lexicons = {language: merge_lexicons(folders, language) for language in LANGUAGES}
    known = tuple(sorted(rules))
    check_references(rules.values(), known, lexicons, files)
    _refuse_unknown((*settings.select, *settings.ignore, *settings.rules), known)
    chosen = tuple(
        _changed(rules[rule_id], settings.rules.get(rule_id))
        for rule_id in known
        if _is_selected(rules[rule_id], settings)
    )
    if not chosen:
        raise RuleError("no rule is left to run; `select` and `ignore` leave none")
    return RuleSet(
        chosen,
        known,
        lexicons,
        files,
        merge_profiles(folders),
        supporting=_supporting(chosen, rules, settings),
    )


def read_rule(path: Path) -> Rule:
    """One rule file.

    Raises:
        RuleError: It is no valid rule; file, line and what was expected.
    """
    return _rule_in(read_yaml(path), path.stem)


def _rule_in(source: YamlSource, stem: str) -> Rule:
    if not isinstance(source.data, dict):
        raise source.error((), "a rule file is a mapping that starts with `id:`")
    try:
        rule = Rule.model_validate(_lists_to_tuples(source.data))
    except ValidationError as error:
        raise _rule_error(error, source) from error
    if rule.id != stem:
        raise source.error(
            ("id",), f"the id `{rule.id}` and the file name `{stem}` are expected to be the same"
        )
    return rule


def _read_folders(
    folders: Sequence[RuleFolder],
) -> tuple[dict[str, Rule], dict[str, YamlSource]]:
    rules: dict[str, Rule] = {}
    files: dict[str, YamlSource] = {}
    read: set[Path] = set()
    for folder in folders:
        with folder.named_in_errors():
            for path in folder.rule_files():
                if path.resolve() in read:  # one folder inside another
                    continue
                read.add(path.resolve())
                source = read_yaml(path)
                rule = _rule_in(source, path.stem)
                if rule.id in rules:
                    raise source.error(
                        ("id",), f"the rule `{rule.id}` already stands in {files[rule.id].path}"
                    )
                rules[rule.id], files[rule.id] = rule, source
    return rules, files


def _is_selected(rule: Rule, settings: Settings) -> bool:
    names = {rule.id, rule.category.value}
    if names & set(settings.ignore):
        return False
    if settings.select:
        return bool(names & set(settings.select))
    return settings.preview or rule.status is Status.STABLE


def _supporting(
    chosen: Sequence[Rule], rules: dict[str, Rule], settings: Settings
) -> tuple[Rule, ...]:
    """Rules left out that chosen ones name in `near`: selecting must not change what is found."""
    running = {rule.id for rule in chosen}
    named = {
        name for rule in chosen for language in LANGUAGES for name in named_nearby(rule, language)
    }
    steady = {name for name in named if settings.preview or rules[name].status is Status.STABLE}
    return tuple(rules[name] for name in sorted(steady - running))


def _changed(rule: Rule, changes: RuleSettings | None) -> Rule:
    """The rule with what the project changes in it."""
    if changes is None:
        return rule
    if changes.weight is not None:
        rule = _with_weight(rule, changes.weight)
    if changes.severity is None:
        return rule
    if rule.severity is None:
        raise UsageError(f"`{rule.id}` is a credit: it has a weight and no severity to change")
    if changes.severity.upper() not in Severity.__members__:
        choices = ", ".join(severity.label for severity in reversed(Severity))
        raise UsageError(f"`{changes.severity}` is no severity; there are {choices}")
    return rule.model_copy(update={"severity": changes.severity})


def _with_weight(rule: Rule, weight: float) -> Rule:
    """The rule with one weight throughout, its patterns' own included."""
    spoken = {}
    for language in LANGUAGES:
        rules = rule.for_language(language)
        if rules is not None:
            patterns = tuple(each.model_copy(update={"weight": None}) for each in rules.patterns)
            spoken[language] = rules.model_copy(update={"patterns": patterns})
    languages = rule.languages.model_copy(update=spoken)
    return rule.model_copy(update={"weight": weight, "languages": languages})


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
    return source.error(where, f"{named}: {expected.get(first['type'], message)}")
