"""What a run over several documents comes to: an overview, the mean, what was left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size
from rich.text import Text

from commlint.reports.bars import bar
from commlint.reports.excerpt import printable
from commlint.reports.style import SCORE_STYLE
from commlint.reports.tally import most_frequent
from commlint.reports.text_summary import write_list
from commlint.reports.wording import ENGLISH, number, wording_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from commlint.core.result import LintedDocument, RunResult
    from commlint.reports.page import Page
    from commlint.reports.wording import Wording

_INDENT = 2
_BAR = 12
_ROOMY = 72  # cells from which a row has room for what was found
_MEAN_BAR = 40
_SHOWN = 24
_RULES_SHOWN = 5


def write_run(page: Page, result: RunResult) -> None:
    """The overview of a run, in the language that all its documents share, else English."""
    languages = {document.language for document in result.documents}
    wording = wording_for(languages.pop()) if len(languages) == 1 else ENGLISH
    if len(result.documents) > 1:
        _write_overview(page, result.documents, wording)
    skipped = (f"{skipped.path} ({skipped.reason})" for skipped in result.skipped)
    write_list(page, wording.skipped, "–", skipped)
    write_list(page, wording.notes, "–", result.notes)


def _write_overview(page: Page, documents: Sequence[LintedDocument], wording: Wording) -> None:
    page.line(Text(wording.documents.of(len(documents)), style="bold"))
    if len(documents) <= _SHOWN:
        _write_rows(page, documents, wording)
    else:
        by_score = sorted(documents, key=lambda document: document.scores.score)
        half = _SHOWN // 2
        _write_rows(page, by_score[:half], wording)
        between = wording.between.format(wording.documents.of(len(documents) - 2 * half))
        page.line(Text(" " * _INDENT + between, style="dim"))
        _write_rows(page, by_score[-half:], wording)

    page.blank()
    mean = sum(document.scores.score for document in documents) / len(documents)
    line = Text(" " * _INDENT)
    line.append(f"{wording.mean_score}  {number(mean, wording)}  ", style="bold")
    line.append(bar(mean, min(_MEAN_BAR, page.width - line.cell_len), SCORE_STYLE))
    page.line(line)
    page.paragraph(Text(wording.scale, style="dim"), indent=_INDENT)
    informing = [f for document in documents for f in document.findings if not f.is_credit]
    frequent = (f"{rule} ×{count}" for rule, count in most_frequent(informing, _RULES_SHOWN))
    write_list(page, wording.most_often, "–", frequent)


def _write_rows(page: Page, documents: Sequence[LintedDocument], wording: Wording) -> None:
    """A row a document: score, bar, path, and how much was found."""
    roomy = page.width >= _ROOMY
    bar_cells = _BAR if roomy else _BAR // 2
    for document in documents:
        credits_ = sum(finding.is_credit for finding in document.findings)
        found = (
            f"{wording.findings.of(len(document.findings) - credits_)}, "
            f"{wording.credits.of(credits_)}"
        )
        path = printable(document.path)
        taken = _INDENT + 5 + 2 + bar_cells + 2
        room = page.width - taken - (2 + cell_len(found) if roomy else 0)
        line = Text(" " * _INDENT)
        line.append(f"{number(document.scores.score, wording):>5}  ")
        line.append(bar(document.scores.score, bar_cells, SCORE_STYLE))
        line.append(f"  {_tail(path, room)}")
        if roomy:
            line.append(f"  {found}", style="dim")
        page.line(line)


def _tail(path: str, cells: int) -> str:
    """The end of a path, which tells files apart, in exactly `cells` cells."""
    if cell_len(path) > cells:
        while cell_len(path) >= cells:
            path = path[1:]
        path = f"…{path}"
    return set_cell_size(path, cells)
