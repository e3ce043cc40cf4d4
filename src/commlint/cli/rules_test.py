"""`commlint rules test`: the examples in the rule files, run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from commlint.cli import choices, streams
from commlint.cli.exit_codes import ExitCode
from commlint.cli.project import project_settings
from commlint.cli.rule_paths import only_rules_at

if TYPE_CHECKING:
    from commlint.engine.examples import ExampleResult


def rules_test(
    path: Annotated[
        str | None, typer.Argument(help="A rule, a rule file or a folder; all rules unless given.")
    ] = None,
    *,
    config: choices.ConfigFile = None,
) -> None:
    """Run the examples of rules: every marked span exactly, every other text silent.

    Exit status: 0 where all are as marked, 1 otherwise, 2 where a rule cannot be understood.
    """
    from commlint.engine.examples import run_examples  # noqa: PLC0415 - brings in spaCy
    from commlint.rules import load_rules  # noqa: PLC0415 - quick help

    settings = only_rules_at(path, project_settings([path] if path else [], config))
    rules = load_rules(settings)
    failed = total = 0
    with streams.open_output("-") as write:
        for result in run_examples(settings):
            total += 1
            if not result.passed:
                failed += 1
                write(_failure(rules.files[result.rule].path, result))
        counted = f"{len(rules.rules)} rules, {total} examples: "
        write(f"{counted}{f'{failed} not as marked' if failed else 'all as marked'}\n")
    raise typer.Exit(ExitCode.FOUND if failed else ExitCode.FINE)


def _failure(file: str, result: ExampleResult) -> str:
    return (
        f"{file}: {result.language} {result.kind} {result.number}: {result.text}\n"
        f"    marked: {_spans(result.expected)}\n"
        f"    found:  {_spans(result.found)}\n"
    )


def _spans(spans: tuple[tuple[int, str], ...]) -> str:
    return ", ".join(f"“{words}” at {start}" for start, words in spans) or "nothing"
