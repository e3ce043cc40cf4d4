"""One document on the page: its header, its sentences at a glance, its findings in place."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.text import Text

from commlint.core.finding import Stance
from commlint.core.text import LineIndex
from commlint.reports.excerpt import excerpt, printable
from commlint.reports.style import (
    CREDIT_STYLE,
    CREDIT_UNDERLINE,
    FINDING_UNDERLINE,
    SEVERITY_STYLES,
    STANCE_MARKS,
    STANCE_STYLES,
)
from commlint.reports.wording import wording_for

if TYPE_CHECKING:
    from collections.abc import Iterable

    from commlint.core.finding import Finding
    from commlint.core.result import LintedDocument
    from commlint.reports.options import ReportOptions
    from commlint.reports.page import Page
    from commlint.reports.wording import Wording

_STRIP_ROWS = 3
_ALSO_SHOWN = 4
_REWRITES_SHOWN = 2


@dataclass(frozen=True, slots=True)
class _Group:
    """A finding, and those of the same rule in the same paragraph that come after it."""

    first: Finding
    others: tuple[Finding, ...]


def write_document(page: Page, document: LintedDocument, options: ReportOptions) -> None:
    """The header and, unless only summaries are wanted, the findings."""
    wording = wording_for(document.language)
    _write_header(page, document, wording)
    _write_strip(page, document, wording)
    page.blank()
    if options.summary_only:
        return
    shown = [finding for finding in document.findings if options.credits or not finding.is_credit]
    lines = LineIndex(document.source)
    gutter = max((len(str(finding.location.line)) for finding in shown), default=1)
    for group in _grouped(shown):
        _write_source(page, document, lines, group.first, gutter)
        _write_advice(page, group, gutter + 4, wording)
        page.blank()
    if all(finding.is_credit for finding in document.findings):
        page.paragraph(Text(wording.all_calm), indent=2)
        page.blank()


def _write_header(page: Page, document: LintedDocument, wording: Wording) -> None:
    facts = (
        wording.languages.get(document.language, document.language),
        wording.profiles.get(document.profile, document.profile),
        wording.words.of(document.words),
    )
    header = Text(printable(document.path), style="bold")
    header.append(f"  {' · '.join(facts)}", style="not bold dim")
    page.paragraph(header, hanging=2)


def _write_strip(page: Page, document: LintedDocument, wording: Wording) -> None:
    """A mark a sentence, in order, and what the marks stand for."""
    strip = Text()
    fits = page.width * _STRIP_ROWS - 1
    for sentence in document.sentences[:fits]:
        strip.append(STANCE_MARKS[sentence.stance], style=STANCE_STYLES[sentence.stance])
    if len(document.sentences) > fits:
        strip.append("…", style="dim")
    counts = Counter(sentence.stance for sentence in document.sentences)
    legend = Text("   ")
    for stance in (Stance.STEERING, Stance.ONE_WAY, Stance.DIALOGUE):
        legend.append(f"{STANCE_MARKS[stance]} ", style=STANCE_STYLES[stance])
        legend.append(f"{wording.stances[stance]} {counts[stance]}   ", style="dim")
    legend.rstrip()
    if strip.cell_len + legend.cell_len <= page.width:
        page.line(strip + legend)
        return
    while strip.cell_len > page.width:
        row, strip = strip.divide([page.width])
        page.line(row)
    page.line(strip)
    page.paragraph(Text(re.sub(r" +", " ", legend.plain).strip(), style="dim"))


def _grouped(findings: Iterable[Finding]) -> list[_Group]:
    groups: dict[tuple[str, int], list[Finding]] = {}
    for finding in findings:
        groups.setdefault((finding.rule, finding.block), []).append(finding)
    return [_Group(group[0], tuple(group[1:])) for group in groups.values()]


def _write_source(
    page: Page, document: LintedDocument, lines: LineIndex, finding: Finding, gutter: int
) -> None:
    """The source line with its number, its sentence's stance and the words underlined."""
    location = finding.location
    source = lines.line_text(location.line)
    end = location.end_column - 1 if location.end_line == location.line else len(source)
    start = min(location.column - 1, len(source))
    cut = excerpt(source, start, max(start, end), page.width - gutter - 4)
    style = _style(finding)

    line = Text(f"{location.line:>{gutter}} ", style="dim")
    line.append(_stance_mark(document, finding))
    line.append("  ")
    line.append(Text(cut.text, style="not dim"))
    offset = gutter + 4
    line.stylize(style, offset + cut.start, offset + cut.end)
    page.line(line)

    mark = CREDIT_UNDERLINE if finding.is_credit else FINDING_UNDERLINE
    underline = Text(" " * (offset + cut.cells_before))
    underline.append(mark * cut.cells_matched, style=style)
    page.line(underline)


def _stance_mark(document: LintedDocument, finding: Finding) -> Text:
    """The mark of the sentence that the finding begins in; a space outside any sentence."""
    start = finding.span.start_char
    at = bisect_right(document.sentences, start, key=lambda each: each.span.start_char) - 1
    if at < 0 or start >= document.sentences[at].span.end_char:
        return Text(" ")
    stance = document.sentences[at].stance
    return Text(STANCE_MARKS[stance], style=STANCE_STYLES[stance])


def _write_advice(page: Page, group: _Group, indent: int, wording: Wording) -> None:
    """What the rule says, how it could be put, and where else in the paragraph it holds."""
    finding = group.first
    label = Text()
    label.append(
        wording.credit if finding.severity is None else wording.severities[finding.severity],
        style=f"{_style(finding)} bold",
    )
    label.append(f"  {finding.rule}", style="dim")
    page.paragraph(label, indent=indent, hanging=2)
    page.paragraph(Text(printable(finding.message)), indent=indent)
    for rewrite in finding.rewrites[:_REWRITES_SHOWN]:
        page.paragraph(
            Text.assemble(("→ ", CREDIT_STYLE), printable(rewrite)), indent=indent, hanging=2
        )
    if group.others:
        page.paragraph(Text(_also(group.others, wording), style="dim"), indent=indent)


def _also(others: tuple[Finding, ...], wording: Wording) -> str:
    places: list[str] = []
    for finding in others[:_ALSO_SHOWN]:
        words = wording.quotes.format(printable(finding.text))
        places.append(f"{words} ({finding.location.line}:{finding.location.column})")
    if len(others) > _ALSO_SHOWN:
        places.append(wording.and_more.format(len(others) - _ALSO_SHOWN))
    return wording.also_here.format(", ".join(places))


def _style(finding: Finding) -> str:
    return CREDIT_STYLE if finding.severity is None else SEVERITY_STYLES[finding.severity]
