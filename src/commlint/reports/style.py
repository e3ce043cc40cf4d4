"""Colours and marks of the text report; standard ANSI colours, so that a theme decides."""

from __future__ import annotations

from commlint.core.finding import Severity, Stance

SEVERITY_STYLES = {
    Severity.ERROR: "bold red",
    Severity.WARNING: "yellow",
    Severity.SUGGESTION: "cyan",
    Severity.INFO: "blue",
}
CREDIT_STYLE = "green"
STANCE_STYLES = {
    Stance.STEERING: "yellow",
    Stance.ONE_WAY: "dim",
    Stance.DIALOGUE: "green",
}
# Marks differ in shape too: colour alone says nothing to many people, or in a pipe.
STANCE_MARKS = {Stance.STEERING: "▲", Stance.ONE_WAY: "·", Stance.DIALOGUE: "●"}
CONTROL_STYLE = "yellow"
DISTANCE_STYLE = "magenta"
DIALOGUE_STYLE = "green"
SCORE_STYLE = "bold cyan"
FINDING_UNDERLINE = "~"
CREDIT_UNDERLINE = "+"
