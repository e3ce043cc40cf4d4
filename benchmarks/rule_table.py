"""Figures per rule as lines for people and rows for programs; measures nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.rule_record import Change

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from commlint.rules.measured import Figures

UNCHANGED = Change(gained=0, lost=0)


def rule_table(
    language: str,
    words: Mapping[str, int],
    figures: Mapping[str, Figures],
    moved: Mapping[str, Change],
    statuses: Mapping[str, str],
) -> Iterator[str]:
    """A line a rule.

    Args:
        language: `sv` or `en`.
        words: Of each corpus that was read.
        figures: By rule id.
        moved: Changes by rule id; a rule that is gone may stand here alone.
        statuses: `stable` or `preview` by rule id.
    """
    width = max(map(len, (*figures, *moved)), default=0)
    read = ", ".join(f"{source} {count:,}" for source, count in words.items())
    yield f"{language}: words of {read}"
    yield (
        f"{'rule':{width}}  hits  treebank  development  gained  lost  judged  precision  "
        f"[95 per cent interval]"
    )
    for rule, own in figures.items():
        change = moved.get(rule, UNCHANGED)
        yield (
            f"{rule:{width}} {own.hits:5} {own.treebank:9.2f} {own.development:12.2f} "
            f"{change.gained:7} {change.lost:5} {own.judged:7}  "
            f"{_precision(own)}{_note(own, statuses[rule])}"
        ).rstrip()
    for rule in sorted(moved.keys() - figures.keys()):
        yield f"{rule:{width}} {0:5} {moved[rule].lost:34} lost: the rule is gone"
    yield ""


def rule_rows(
    language: str,
    figures: Mapping[str, Figures],
    moved: Mapping[str, Change],
    statuses: Mapping[str, str],
) -> list[dict[str, object]]:
    """The same as plain values, an object a rule."""
    rows: list[dict[str, object]] = []
    for rule, own in figures.items():
        change = moved.get(rule, UNCHANGED)
        rows.append(
            {
                "rule": rule,
                "language": language,
                "status": statuses[rule],
                **own.model_dump(),
                "precision": own.precision,
                "interval": own.interval,
                "gained": change.gained,
                "lost": change.lost,
            }
        )
    return rows


def _precision(own: Figures) -> str:
    if own.precision is None or own.interval is None:
        return ""
    low, high = own.interval
    return f"{own.precision:9.2f}  [{low:.2f}, {high:.2f}]"


def _note(own: Figures, status: str) -> str:
    if status == "preview":
        return "  preview"
    return "  too imprecise to be on" if own.is_imprecise else ""
