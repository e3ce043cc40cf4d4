"""What a profile leaves out and weighs otherwise; whatever it does can be said in a note."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from commlint.core.document import BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from commlint.core.document import Block
    from commlint.core.finding import Finding, Match
    from commlint.rules.profiles import GenreProfile


def wake(
    matches: Sequence[Match], profile: GenreProfile, blocks: Sequence[Block]
) -> tuple[Match, ...]:
    """Matches of rules that do not sleep in this genre."""
    return tuple(
        match
        for match in matches
        if match.rule not in profile.sleep
        and not (
            match.rule in profile.sleep_in_steps and blocks[match.block].kind is BlockKind.STEP
        )
    )


def weigh(findings: Sequence[Finding], profile: GenreProfile) -> tuple[Finding, ...]:
    """Findings with the weights of this genre."""
    return tuple(
        replace(finding, weight=finding.weight * profile.factor.get(finding.category, 1.0))
        for finding in findings
    )
