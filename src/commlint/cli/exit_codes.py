"""What a run says to the program that started it; knows no report."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from commlint.core.finding import Severity

if TYPE_CHECKING:
    from commlint.core.result import RunResult


class ExitCode(IntEnum):
    """The three exit statuses there are."""

    FINE = 0
    FOUND = 1  # something at or above --fail-on, or a score under --fail-under
    UNABLE = 2  # the job could not be done, or only in part


def severity_from(word: str) -> Severity | None:
    """The severity that a word such as `warning` names; None for `never`."""
    return None if word == "never" else Severity[word.upper()]


def exit_code(result: RunResult, fail_on: Severity | None, fail_under: float | None) -> ExitCode:
    """The status of a run: what could not be done goes before what was found.

    Args:
        result: The run.
        fail_on: Severity from which an informing finding counts; None for none.
        fail_under: Score under which a document counts, as shown with one decimal; None for none.
    """
    if result.failures or not result.documents:
        return ExitCode.UNABLE
    for document in result.documents:
        if fail_under is not None and round(document.scores.score, 1) < fail_under:
            return ExitCode.FOUND
        for finding in document.findings:
            if fail_on is None or finding.severity is None or finding.is_credit:
                continue
            if finding.severity >= fail_on:
                return ExitCode.FOUND
    return ExitCode.FINE
