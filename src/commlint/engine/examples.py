"""Runs the examples of rule files: every bracketed span exactly, every near-miss silent."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from commlint.config.settings import LANGUAGES, Settings
from commlint.core.result import LintedDocument
from commlint.engine.linter import Linter
from commlint.readers.markdown import read_markdown
from commlint.rules.examples import parse_example

if TYPE_CHECKING:
    from collections.abc import Iterator

    from commlint.rules.schema import Rule


@dataclass(frozen=True, slots=True)
class ExampleResult:
    """One example: the spans it asks for and those that were found, as words.

    Attributes:
        rule: Rule id.
        language: `sv` or `en`.
        kind: `flags` or `allows`.
        number: Place in its list, from 1.
        text: The example without brackets.
        expected: Words and offset of each marked span.
        found: The same for what the rule found.
    """

    rule: str
    language: str
    kind: str
    number: int
    text: str
    expected: tuple[tuple[int, str], ...]
    found: tuple[tuple[int, str], ...]

    @property
    def passed(self) -> bool:
        """True where exactly the marked spans were found."""
        return self.expected == self.found


def run_examples(settings: Settings) -> Iterator[ExampleResult]:
    """Run the examples of the rules that `settings` select.

    A rule is tested on what it finds itself; that a stronger one may take the same words in a
    report is tested with the overlaps.

    Raises:
        RuleError: A rule is broken.
    """
    for language in LANGUAGES:
        linter = Linter(_with_language(settings, language))
        for rule in linter.rule_set.rules:
            yield from _run_rule(linter, rule, language)


def _run_rule(linter: Linter, rule: Rule, language: str) -> Iterator[ExampleResult]:
    spoken = rule.for_language(language)
    if spoken is None:
        return
    for kind, examples in (("flags", spoken.examples.flags), ("allows", spoken.examples.allows)):
        for number, example in enumerate(examples, start=1):
            text, expected = parse_example(example)
            yield ExampleResult(
                rule.id, language, kind, number, text, expected, _found(linter, rule.id, text)
            )


def _found(linter: Linter, rule_id: str, text: str) -> tuple[tuple[int, str], ...]:
    result = linter.lint(read_markdown(text, "example.md"), only=rule_id)
    if not isinstance(result, LintedDocument):
        return ()
    return tuple(
        (finding.span.start_char, finding.text)
        for finding in result.findings
        if finding.rule == rule_id
    )


def _with_language(settings: Settings, language: str) -> Settings:
    return replace(settings, language=language)
