"""Runs the examples of rule files: every bracketed span exactly, every near-miss silent."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from commlint.config.settings import LANGUAGES, Settings
from commlint.core.result import LintedDocument
from commlint.engine.linter import Linter
from commlint.errors import RuleError
from commlint.readers.markdown import read_markdown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from commlint.rules.schema import Rule

_MARK = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)


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
        RuleError: An example's brackets do not match, or a rule is broken.
    """
    for language in LANGUAGES:
        linter = Linter(_with_language(settings, language))
        for rule in linter.rule_set.rules:
            yield from _run_rule(linter, rule, language)


def parse_example(text: str) -> tuple[str, tuple[tuple[int, str], ...]]:
    """An example without its brackets, and the marked spans: code-point offset and words.

    Raises:
        ValueError: Brackets do not match.
    """
    expected: list[tuple[int, str]] = []
    plain = ""
    position = 0
    for mark in _MARK.finditer(text):
        plain += text[position : mark.start()]
        expected.append((len(plain), mark[1]))
        plain += mark[1]
        position = mark.end()
    plain += text[position:]
    if "[[" in plain or "]]" in plain:
        raise ValueError("the brackets `[[` and `]]` do not match")
    return plain, tuple(expected)


def _run_rule(linter: Linter, rule: Rule, language: str) -> Iterator[ExampleResult]:
    spoken = rule.for_language(language)
    if spoken is None:
        return
    for kind, examples in (("flags", spoken.examples.flags), ("allows", spoken.examples.allows)):
        for number, example in enumerate(examples, start=1):
            try:
                text, expected = parse_example(example)
            except ValueError as error:
                raise RuleError(
                    f"languages.{language}.examples.{kind}.{number}: {error}",
                    path=linter.rule_set.files.get(rule.id),
                ) from error
            if (kind == "flags") != bool(expected):
                raise RuleError(
                    f"languages.{language}.examples.{kind}.{number}: `flags` mark a span with "
                    "[[…]], `allows` mark none",
                    path=linter.rule_set.files.get(rule.id),
                )
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
