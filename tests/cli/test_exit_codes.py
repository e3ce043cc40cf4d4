"""Exit status from a result, case by case."""

from __future__ import annotations

from dataclasses import replace

import pytest

from commlint.cli.exit_codes import ExitCode, exit_code, severity_from
from commlint.core.finding import Category, Finding, Severity, Stance
from commlint.core.result import Failure, LintedDocument, RunResult, Scores, Skipped
from commlint.core.text import Location, TextSpan

DOCUMENT = LintedDocument(
    path="a.md",
    source="x",
    language="en",
    profile="post",
    words=1,
    stance=Stance.ONE_WAY,
    scores=Scores(0.0, 0.0, 0.0, 40.0),
    measures={},
    sentences=(),
    findings=(),
)


def _found(severity: Severity | None) -> LintedDocument:
    finding = Finding(
        rule="r",
        category=Category.DIRECTIVE if severity else Category.OPENNESS,
        severity=severity,
        message="m",
        rewrites=(),
        text="x",
        span=TextSpan(0, 1),
        location=Location(1, 1, 1, 2),
        fingerprint="f",
        sentence=0,
        block=0,
        weight=1.0,
    )
    return replace(DOCUMENT, findings=(finding,))


@pytest.mark.parametrize(
    ("severity", "fail_on", "status"),
    [
        (Severity.WARNING, "warning", ExitCode.FOUND),
        (Severity.ERROR, "warning", ExitCode.FOUND),
        (Severity.SUGGESTION, "warning", ExitCode.FINE),
        (Severity.INFO, "info", ExitCode.FOUND),
        (Severity.ERROR, "never", ExitCode.FINE),
        (None, "info", ExitCode.FINE),
    ],
)
def test_findings(severity: Severity | None, fail_on: str, status: ExitCode) -> None:
    result = RunResult((DOCUMENT, _found(severity)))
    assert exit_code(result, severity_from(fail_on), None) == status


@pytest.mark.parametrize(
    ("score", "fail_under", "status"),
    [(40.0, 40.0, 0), (39.9, 40.0, 1), (39.96, 40.0, 0), (0.0, 0.0, 0), (99.9, 100.0, 1)],
)
def test_scores_count_as_they_are_shown(score: float, fail_under: float, status: int) -> None:
    document = replace(DOCUMENT, scores=replace(DOCUMENT.scores, score=score))
    assert exit_code(RunResult((document,)), None, fail_under) == status


@pytest.mark.parametrize(
    "result",
    [
        RunResult(()),
        RunResult((), (Skipped("a.md", "language da"),)),
        RunResult((DOCUMENT,), (), (Failure("b.md", "is empty"),)),
        RunResult((_found(Severity.WARNING),), (), (Failure("b.md", "is empty"),)),
    ],
)
def test_what_could_not_be_done_goes_first(result: RunResult) -> None:
    assert exit_code(result, Severity.WARNING, 100.0) == ExitCode.UNABLE
