"""Matches to findings: message, rewrites with their slots filled, location and fingerprint."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from commlint.core.finding import Finding, fingerprint
from commlint.findings.overlap import keep_strongest, once_a_place, weight_of
from commlint.findings.placing import keep_frequent, keep_near, keep_outnumbering, keep_placed
from commlint.rules.templates import SLOT

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from commlint.core.document import Document
    from commlint.core.finding import Match
    from commlint.core.result import Sentence
    from commlint.core.text import LineIndex
    from commlint.rules.loader import RuleSet
    from commlint.rules.schema import Rule


def build_findings(
    matches: Sequence[Match],
    sentences: Sequence[Sentence],
    document: Document,
    rule_set: RuleSet,
    *,
    language: str,
    lines: LineIndex,
    only: str | None = None,
) -> tuple[Finding, ...]:
    """Findings of one document, in order of place.

    Args:
        matches: All hits, in any order; `Match.sentence` indexes `sentences`.
        sentences: The document's sentences.
        document: For its blocks.
        rule_set: The rules that made the matches.
        language: `sv` or `en`.
        lines: Of the document's source.
        only: A rule to look at as if no other claimed its words; None for all.
    """
    rules = {rule.id: rule for rule in rule_set.tagged}
    lexicon = rule_set.lexicons.get(language, {})
    placed = keep_placed(matches, rules, document.blocks)
    shown = {rule.id for rule in rule_set.rules}
    near = once_a_place(
        match
        for match in keep_near(placed, rules, sentences, lexicon, language)
        if match.rule in shown
    )
    # Frequency first: a rule that needs three hits has no claim on words where it has two.
    frequent = keep_outnumbering(keep_frequent(near, rules), rules, sentences)
    if only is not None:
        frequent = [match for match in frequent if match.rule == only]
    kept = keep_strongest(frequent, rules, language)
    seen: Counter[tuple[str, str, str]] = Counter()
    findings = []
    for match in kept:
        sentence = sentences[match.sentence].text
        key = (match.rule, match.text.casefold(), sentence.casefold())
        findings.append(
            _finding(match, rules, sentence, lines, language=language, occurrence=seen[key])
        )
        seen[key] += 1
    return tuple(findings)


def _finding(
    match: Match,
    rules: Mapping[str, Rule],
    sentence: str,
    lines: LineIndex,
    *,
    language: str,
    occurrence: int,
) -> Finding:
    rule = rules[match.rule]
    spoken = rule.for_language(language)
    if spoken is None:
        raise ValueError(f"{rule.id} does not speak {language}")
    slots = {"match": match.text, **dict(match.slots)}
    return Finding(
        rule=rule.id,
        category=rule.category,
        severity=rule.default_severity,
        message=fill(spoken.message, slots) or spoken.message,
        rewrites=tuple(
            filled for rewrite in spoken.rewrites if (filled := fill(rewrite, slots)) is not None
        ),
        text=match.text,
        span=match.span,
        location=lines.location(match.span),
        fingerprint=fingerprint(rule.id, match.text, sentence, occurrence),
        sentence=match.sentence,
        block=match.block,
        weight=weight_of(match, rules, language),
    )


def fill(template: str, slots: Mapping[str, str]) -> str | None:
    """`template` with its `{slots}` filled, or None where a slot has no words."""
    if any(name not in slots for name in SLOT.findall(template)):
        return None
    return SLOT.sub(lambda found: slots[found[1]], template)
