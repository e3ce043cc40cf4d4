"""Figures per rule from its hits and what people said of them; reads and prints nothing."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from benchmarks.texts import Kind
from commlint.rules.measured import Figures

if TYPE_CHECKING:
    from collections.abc import Iterable

    from benchmarks.judgements import Judgements
    from benchmarks.rule_hits import Found, Hit

PER_WORDS = 10_000


def figures_of(found: Found, judgements: Judgements, rules: Iterable[str]) -> dict[str, Figures]:
    """Figures by rule id, in the order of `rules`; a rule that found nothing has them too.

    Args:
        found: The hits of one language.
        judgements: What people said in that language; of hits no longer found it counts nothing.
        rules: Ids of the rules that ran.
    """
    hits: dict[str, list[Hit]] = {rule: [] for rule in rules}
    for hit in found.hits:
        hits.setdefault(hit.rule, []).append(hit)
    words: Counter[Kind] = Counter()
    for source, count in found.words.items():
        words[found.kinds[source]] += count
    return {rule: _figures(own, judgements, words) for rule, own in hits.items()}


def _figures(hits: list[Hit], judgements: Judgements, words: Counter[Kind]) -> Figures:
    kinds = Counter(hit.kind for hit in hits)
    labels = Counter(judgements.label_of(hit) for hit in hits)

    def rate(kind: Kind) -> float:
        return round(PER_WORDS * kinds[kind] / words[kind], 2) if words[kind] else 0.0

    return Figures(
        hits=len(hits),
        treebank=rate(Kind.TREEBANK),
        development=rate(Kind.DEVELOPMENT),
        judged=labels["right"] + labels["wrong"],
        right=labels["right"],
    )
