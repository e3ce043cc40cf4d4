"""Sums up what moved a score, rule by rule; knows no words and no layout."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from commlint.core.finding import Finding

_SHOWN_AS_ZERO = 0.05


@dataclass(frozen=True, slots=True)
class RuleTally:
    """A rule's share in a score: how often it was found and how many points it moved."""

    rule: str
    count: int
    points: float


def tally_points(findings: Iterable[Finding]) -> tuple[RuleTally, ...]:
    """The rules that moved the score by at least a tenth, the strongest first."""
    counts: Counter[str] = Counter()
    points: dict[str, float] = {}
    for finding in findings:
        counts[finding.rule] += 1
        points[finding.rule] = points.get(finding.rule, 0.0) + finding.points
    tallies = [
        RuleTally(rule, counts[rule], moved)
        for rule, moved in points.items()
        if abs(moved) >= _SHOWN_AS_ZERO
    ]
    return tuple(sorted(tallies, key=lambda tally: (-abs(tally.points), tally.rule)))


def most_frequent(findings: Iterable[Finding], at_most: int) -> tuple[tuple[str, int], ...]:
    """The ids of the most frequent rules with their numbers, the most frequent first."""
    counts = Counter(finding.rule for finding in findings)
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:at_most])
