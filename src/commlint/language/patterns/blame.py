"""Which pattern of a rule cannot be compiled, and on which line it stands; compiles none itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from commlint.errors import RuleError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from commlint.rules.schema import LanguageRules, Pattern, Rule
    from commlint.rules.source import KeyPath, YamlSource


def impossible_pattern(
    rule: Rule,
    error: Exception,
    source: YamlSource | None,
    language: str,
    compile_rule: Callable[[Rule], object],
) -> RuleError:
    """The error to raise for a rule that cannot be compiled.

    Args:
        rule: The rule.
        error: What compiling the whole of it raised.
        source: Its file, where known.
        language: The language it was compiled for.
        compile_rule: Compiles a rule; called with parts of this one to find the faulty one.
    """
    reason = " ".join(str(error).split())  # spaCy's own reasons run over several lines
    message = f"the rule `{rule.id}` has an impossible pattern: {reason}"
    spoken = rule.for_language(language)
    if source is None or spoken is None:
        return RuleError(message)
    for where, part in _parts(spoken):
        try:
            compile_rule(rule.model_copy(update={"languages": _only(rule, language, part)}))
        except (ValueError, RuleError):
            return source.error(("languages", language, *where), message)
    return source.error(("languages", language), message)


def _parts(spoken: LanguageRules) -> Iterator[tuple[KeyPath, LanguageRules]]:
    """The rule with one pattern or one phrase at a time, and where that stands."""
    for number, pattern in enumerate(spoken.patterns):
        for where, single in _alternatives(pattern):
            yield (
                ("patterns", number, *where),
                spoken.model_copy(update={"patterns": (single,), "unless_phrase": ()}),
            )
    for number, phrase in enumerate(spoken.unless_phrase):
        yield (
            ("unless_phrase", number),
            spoken.model_copy(update={"patterns": (), "unless_phrase": (phrase,)}),
        )


def _alternatives(pattern: Pattern) -> Iterator[tuple[KeyPath, Pattern]]:
    if pattern.phrase is None:
        yield (pattern.kind,), pattern
    for number, phrase in enumerate(pattern.phrases):
        yield ("phrase", number), pattern.model_copy(update={"phrase": phrase})


def _only(rule: Rule, language: str, spoken: LanguageRules) -> object:
    return rule.languages.model_copy(update={language: spoken})
