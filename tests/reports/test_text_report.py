"""The report for people: golden pages at a fixed width, and what never may happen on one."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len

from commlint.core.finding import Category, Severity, Stance
from commlint.core.result import RunResult, Skipped
from commlint.reports import REPORTS, ReportOptions

if TYPE_CHECKING:
    from syrupy.assertion import SnapshotAssertion
    from tests.reports.conftest import Draft

    from commlint.core.result import LintedDocument


def text(*documents: LintedDocument, **options: object) -> str:
    return REPORTS["text"](RunResult(documents), ReportOptions(**options))  # type: ignore[arg-type]


def test_a_swedish_document(swedish: LintedDocument, snapshot: SnapshotAssertion) -> None:
    assert text(swedish) == snapshot


def test_an_english_document_on_a_wide_terminal(
    english: LintedDocument, snapshot: SnapshotAssertion
) -> None:
    assert text(english, width=200) == snapshot


def test_a_run_over_several(
    swedish: LintedDocument, english: LintedDocument, snapshot: SnapshotAssertion
) -> None:
    skipped = (Skipped("notes.da.md", "language da"),)
    result = RunResult((swedish, english), skipped)
    assert REPORTS["text"](result, ReportOptions(summary_only=True)) == snapshot


def test_quiet_names_only_what_fails(swedish: LintedDocument, snapshot: SnapshotAssertion) -> None:
    assert text(swedish, quiet=True) == snapshot
    assert text(swedish, quiet=True, fail_on=Severity.ERROR) == ""
    assert text(swedish, quiet=True, fail_on=None) == ""
    assert "maskinerna" in text(swedish, quiet=True, fail_on=Severity.SUGGESTION)


def test_a_summary_alone_has_no_findings(swedish: LintedDocument) -> None:
    page = text(swedish, summary_only=True)
    assert "bestämmer åt" not in page
    assert "31,5" in page
    assert "Lyfte" in page


def test_credits_can_be_left_out_and_still_count(swedish: LintedDocument) -> None:
    page = text(swedish, credits=False)
    assert "En öppen fråga bjuder in" not in page
    assert "+8,0  open-elicitation" in page


@pytest.mark.parametrize("width", [10, 40, 57, 80, 100, 300])
@pytest.mark.parametrize("color", [False, True])
def test_no_line_is_wider_than_asked_for(
    swedish: LintedDocument, english: LintedDocument, width: int, *, color: bool
) -> None:
    page = text(swedish, english, width=width, color=color)
    plain = re.sub(r"\x1b\[[0-9;]*m", "", page)
    assert ("\x1b" in page) is color
    allowed = min(max(width, 40), 100)
    assert [line for line in plain.splitlines() if cell_len(line) > allowed] == []
    assert [line for line in plain.splitlines() if line != line.rstrip()] == []


@pytest.mark.parametrize(
    "source",
    [
        "日本の皆様 must read this.",
        "👩‍👧 must read this.",
        "❤️ cafe\u0301 must read this.",
        "\ta\tb must read this.",
        "    indented must read this.",
        "x" * 300 + " must read " + "y" * 300,
        "👩‍👧" * 60 + " must read " + "e\u0301" * 200,
        "long " * 60 + "must read " + "tail " * 60,
    ],
)
def test_the_underline_stands_under_the_words(draft: type[Draft], source: str) -> None:
    document = draft(source).find("must", "r", Category.DIRECTIVE, Severity.WARNING).done()
    page = text(document).splitlines()
    at = next(i for i, line in enumerate(page) if "~" in line)
    above, marks = page[at - 1], page[at]

    before = above[: above.index("must")]
    assert cell_len(before) == len(marks) - len(marks.lstrip())
    assert marks.strip() == "~~~~"
    assert cell_len(above) <= 80


def test_a_match_over_two_lines_is_underlined_to_the_end_of_the_first(draft: type[Draft]) -> None:
    document = (
        draft("Now you must\nread this.")
        .find("you must\nread", "r", Category.DIRECTIVE, Severity.WARNING)
        .done()
    )
    page = text(document).splitlines()
    at = next(i for i, line in enumerate(page) if "~" in line)
    assert page[at - 1].endswith("Now you must")
    assert page[at].strip() == "~" * len("you must")


def test_a_draft_cannot_steer_the_terminal(draft: type[Draft]) -> None:
    source = "\x1b[31mYou must\x07 \u202eread\x9b2J."
    document = draft(source, path="a\x1b]0;b.md").find(
        source, "r", Category.DIRECTIVE, Severity.WARNING, rewrites=("\x1b[2J",)
    )
    for page in (text(document.done()), text(document.done(), quiet=True)):
        assert not set(page) & set("\x1b\x07\x9b\u202e")


def test_a_line_in_the_source_is_never_markup(draft: type[Draft]) -> None:
    document = draft("[bold]You must[/bold] :smile:").find(
        "You must", "r", Category.DIRECTIVE, Severity.WARNING
    )
    assert "[bold]You must[/bold] :smile:" in text(document.done())


def test_each_sentence_has_a_mark(draft: type[Draft], swedish: LintedDocument) -> None:
    assert "·▲▲▲●●" in text(swedish)
    many = draft("a")
    for _ in range(1000):
        many.sentence("a", Stance.DIALOGUE)
    page = text(many.done())
    assert page.count("●") == 80 * 3 - 1 + 1  # three rows without room for the cut, one legend


def test_many_documents_show_the_ends(english: LintedDocument) -> None:
    documents = [
        replace(english, path=f"{score:03}.txt", scores=replace(english.scores, score=float(score)))
        for score in range(100)
    ]
    page = text(*documents, summary_only=True)
    assert "000.txt" in page
    assert "099.txt" in page
    assert "050.txt" not in page
    assert "76 texts in between" in page


def test_a_document_without_findings_says_so(english: LintedDocument) -> None:
    assert "Nothing here steers or closes." in text(replace(english, findings=()))
