"""How a report is wanted; knows nothing of what is in it."""

from __future__ import annotations

from dataclasses import dataclass

from commlint.core.finding import Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportOptions:
    """Choices that change how a result looks, never what it is.

    Attributes:
        width: Terminal cells a line may take.
        color: Whether ANSI colours are wanted.
        quiet: Text: only what fails the run, one line each.
        summary_only: Text: no findings, only what they come to.
        credits: Text: also show what already works.
        fail_on: Severity from which a finding fails the run; None for none.
    """

    width: int = 80
    color: bool = False
    quiet: bool = False
    summary_only: bool = False
    credits: bool = True
    fail_on: Severity | None = Severity.WARNING
