"""The report for people, on a terminal or in a pipe; knows no files and no exit status."""

from __future__ import annotations

from typing import TYPE_CHECKING

from commlint.reports.excerpt import printable
from commlint.reports.page import Page
from commlint.reports.text_document import write_document
from commlint.reports.text_run import write_run
from commlint.reports.text_summary import write_summary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from commlint.core.result import RunResult
    from commlint.reports.options import ReportOptions


def render(result: RunResult, options: ReportOptions) -> str:
    """The findings of each document with its summary, then the run's where there are several."""
    if options.quiet:
        return "".join(f"{line}\n" for line in _failing_lines(result, options))
    page = Page(options.width, options.color)
    several = len(result.documents) > 1
    documents = () if options.summary_only and several else result.documents
    for index, document in enumerate(documents):
        if index:
            page.rule()
        write_document(page, document, options)
        write_summary(page, document)
    if several or result.skipped or result.notes:
        if documents:
            page.rule()
        write_run(page, result)
    return str(page)


def _failing_lines(result: RunResult, options: ReportOptions) -> Iterator[str]:
    """`path:line:column: severity rule: message` for what is at or above the failing severity."""
    if options.fail_on is None:
        return
    for document in result.documents:
        for finding in document.findings:
            if finding.severity is None or finding.severity < options.fail_on:
                continue
            place = f"{document.path}:{finding.location.line}:{finding.location.column}"
            yield printable(f"{place}: {finding.severity.label} {finding.rule}: {finding.message}")
