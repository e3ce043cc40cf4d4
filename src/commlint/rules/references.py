"""Names in rules that lead to other rules and word lists: each leads somewhere; knows no spaCy."""

from __future__ import annotations

from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING

from commlint.config.nearest import suggestion

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from commlint.rules.lexicon import Lexicon
    from commlint.rules.schema import Rule
    from commlint.rules.source import YamlSource


def check_references(
    rules: Iterable[Rule],
    known: Collection[str],
    lexicons: Mapping[str, Lexicon],
    files: Mapping[str, YamlSource],
) -> None:
    """What `near` names is there.

    Args:
        rules: Those to look at.
        known: Ids of all rules.
        lexicons: Word lists per language.
        files: Where each rule stands.

    Raises:
        RuleError: A rule or a list is not there, with file, line and the nearest names; or rules
            ask for each other in a circle.
    """
    rules = tuple(rules)
    for rule in rules:
        for language, lexicon in lexicons.items():
            spoken = rule.for_language(language)
            for number, pattern in enumerate(spoken.patterns if spoken else ()):
                if pattern.near is None:
                    continue
                where = ("languages", language, "patterns", number, "near")
                for name in pattern.near.rule:
                    if name not in known:
                        raise files[rule.id].error(
                            (*where, "rule"), f"there is no rule `{name}`{suggestion(name, known)}"
                        )
                for name in pattern.near.lexicon:
                    if name not in lexicon:
                        raise files[rule.id].error(
                            (*where, "lexicon"),
                            f"there is no lexicon list `{name}` in `{language}`"
                            f"{suggestion(name, lexicon)}",
                        )
    _refuse_circles(rules, lexicons, files)


def named_nearby(rule: Rule, language: str) -> frozenset[str]:
    """Ids of the rules whose hits a rule asks for, or asks to be absent, in one language."""
    spoken = rule.for_language(language)
    patterns = spoken.patterns if spoken else ()
    return frozenset(name for each in patterns if each.near for name in each.near.rule)


def _refuse_circles(
    rules: Iterable[Rule], languages: Iterable[str], files: Mapping[str, YamlSource]
) -> None:
    for language in languages:
        try:
            TopologicalSorter({rule.id: named_nearby(rule, language) for rule in rules}).prepare()
        except CycleError as error:
            first, *rest = error.args[1][:-1]
            others = ", ".join(f"`{name}`" for name in rest) or "itself"
            raise files[first].error(
                ("languages", language), f"`{first}` and {others} ask for each other in `near`"
            ) from error
