"""Where several rules hit the same words, the strongest stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from commlint.core.finding import Match
    from commlint.core.text import TextSpan
    from commlint.rules.schema import Pattern, Rule


def pattern_of(match: Match, rules: Mapping[str, Rule], language: str) -> Pattern:
    """The pattern of its rule that made `match`."""
    spoken = rules[match.rule].for_language(language)
    if spoken is None:
        raise ValueError(f"{match.rule} does not speak {language}")
    return spoken.patterns[int(match.pattern)]


def weight_of(match: Match, rules: Mapping[str, Rule], language: str) -> float:
    """The weight of the pattern that matched, else its rule's."""
    own = pattern_of(match, rules, language).weight
    return rules[match.rule].weight if own is None else own


def once_a_place(matches: Iterable[Match]) -> list[Match]:
    """One match for each rule and span: that of the pattern which stands first in its rule."""
    first: dict[tuple[str, TextSpan], Match] = {}
    for match in matches:
        key = (match.rule, match.span)
        if key not in first or int(match.pattern) < int(first[key].pattern):
            first[key] = match
    return list(first.values())


def keep_strongest(
    matches: Sequence[Match], rules: Mapping[str, Rule], language: str
) -> list[Match]:
    """Matches that share no character, in order of place.

    The higher weight wins, then the longer span, the earlier place and the rule id, so the order
    of rules and matches never matters.
    """
    ranked = sorted(
        matches,
        key=lambda match: (
            -weight_of(match, rules, language),
            -len(match.span),
            match.span,
            match.rule,
        ),
    )
    kept: list[Match] = []
    for match in ranked:
        if not any(match.span.overlaps(other.span) for other in kept):
            kept.append(match)
    return sorted(kept, key=lambda match: (match.span, match.rule))
