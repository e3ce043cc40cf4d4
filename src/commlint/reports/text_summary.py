"""What a document comes to: the score, what moved it, what there is room for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text

from commlint.reports.bars import bar
from commlint.reports.excerpt import printable
from commlint.reports.style import (
    CONTROL_STYLE,
    CREDIT_STYLE,
    DIALOGUE_STYLE,
    DISTANCE_STYLE,
    SCORE_STYLE,
)
from commlint.reports.tally import tally_points
from commlint.reports.wording import number, wording_for

if TYPE_CHECKING:
    from collections.abc import Iterable

    from commlint.core.result import LintedDocument
    from commlint.reports.page import Page
    from commlint.reports.tally import RuleTally
    from commlint.reports.wording import Wording

_INDENT = 2
_SHORTEST_BAR = 16
_FIGURE = 5  # cells for "100.0"


def write_summary(page: Page, document: LintedDocument) -> None:
    """The closing summary of one document."""
    wording = wording_for(document.language)
    _write_score(page, document, wording)
    tallies = tally_points(document.findings)
    _write_tallies(page, wording.lowered, (t for t in tallies if t.points < 0), wording)
    _write_tallies(page, wording.raised, (t for t in tallies if t.points > 0), wording)
    write_list(page, wording.missing, "○", (missing.message for missing in document.missing))
    write_list(page, wording.notes, "–", document.notes)


def _write_score(page: Page, document: LintedDocument, wording: Wording) -> None:
    scores = document.scores
    components = (
        (wording.control, scores.control, CONTROL_STYLE),
        (wording.distance, scores.distance, DISTANCE_STYLE),
        (wording.dialogue, scores.dialogue, DIALOGUE_STYLE),
    )
    names = max(cell_len(name) for name in (wording.score, *(name for name, _, _ in components)))
    left = _INDENT + names + 2 + _FIGURE + 2
    verdict = wording.verdicts[document.stance]
    beside = cell_len(verdict) + 2
    verdict_fits = page.width - left - beside >= _SHORTEST_BAR
    cells = min(50, page.width - left - (beside if verdict_fits else 0))

    line = Text(" " * _INDENT)
    line.append(f"{wording.score:<{names}}  {number(scores.score, wording):>{_FIGURE}}  ", "bold")
    line.append(bar(scores.score, cells, SCORE_STYLE))
    if verdict_fits:
        line.append(f"  {verdict}", style="bold")
    page.line(line)
    if not verdict_fits:
        page.line(Text(f"{' ' * left}{verdict}", style="bold"))
    page.paragraph(Text(wording.scale, style="dim"), indent=left)
    for name, value, style in components:
        line = Text(" " * _INDENT)
        line.append(f"{name:<{names}}  {number(value, wording):>{_FIGURE}}  ")
        line.append(bar(value, cells // 2, style))
        page.line(line)


def _write_tallies(page: Page, title: str, tallies: Iterable[RuleTally], wording: Wording) -> None:
    shown = tuple(tallies)
    if not shown:
        return
    page.blank()
    page.line(Text(f"{' ' * _INDENT}{title}", style="bold"))
    for tally in shown:
        style = CREDIT_STYLE if tally.points > 0 else CONTROL_STYLE
        line = Text(" " * _INDENT)
        line.append(f"{number(tally.points, wording, signed=True):>{_FIGURE + 1}}", style=style)
        line.append(f"  {tally.rule}")
        if tally.count > 1:
            line.append(f" ×{tally.count}", style="dim")
        page.line(line)


def write_list(page: Page, title: str, mark: str, items: Iterable[str]) -> None:
    """A titled list of sentences; nothing where there are none."""
    shown = tuple(items)
    if not shown:
        return
    page.blank()
    page.line(Text(f"{' ' * _INDENT}{title}", style="bold"))
    for item in shown:
        page.paragraph(Text(f"{mark} {printable(item)}"), indent=_INDENT + 2, hanging=2)
