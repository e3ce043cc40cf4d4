"""A run's result as text or data; knows neither rules nor how findings are made.

A report is a function from a result to a string. The modules are imported when one is asked for,
so that choosing a format costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from commlint.reports.options import ReportOptions

if TYPE_CHECKING:
    from collections.abc import Callable

    from commlint.core.result import RunResult

__all__ = ["REPORTS", "ReportOptions"]


def _text(result: RunResult, options: ReportOptions) -> str:
    from commlint.reports.text import render  # noqa: PLC0415 - rich is for this report alone

    return render(result, options)


def _json(result: RunResult, _options: ReportOptions) -> str:
    from commlint.reports.json import render  # noqa: PLC0415 - see above

    return render(result)


def _jsonl(result: RunResult, _options: ReportOptions) -> str:
    from commlint.reports.json import render_lines  # noqa: PLC0415 - see above

    return render_lines(result)


REPORTS: dict[str, Callable[[RunResult, ReportOptions], str]] = {
    "text": _text,
    "json": _json,
    "jsonl": _jsonl,
}
