"""Which hits a person is asked to judge, spread over rules; knows no files and runs no rules."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from benchmarks.treebank_texts import SEED, drawn

if TYPE_CHECKING:
    from collections.abc import Iterable

    from benchmarks.judgements import Judgements
    from benchmarks.rule_hits import Hit

MOST_A_RULE = 25


def to_judge(
    hits: Iterable[Hit],
    judgements: Judgements,
    *,
    count: int,
    most: int = MOST_A_RULE,
    seed: str = SEED,
) -> list[Hit]:
    """Hits that nobody has judged: one a rule, then another a rule, until `count` are there.

    A rule with few hits gives all of them, one with many at most `most`. The draw depends on each
    hit alone, so a hit more or less moves no other.

    Returns:
        The hits by rule, for a person who judges one rule at a time.
    """
    by_rule: dict[str, list[Hit]] = {}
    for hit in hits:
        if judgements.label_of(hit) is None:
            by_rule.setdefault(hit.rule, []).append(hit)
    queues = [
        sorted(by_rule[rule], key=lambda hit: drawn(seed, *map(str, hit.place)))[:most]
        for rule in sorted(by_rule)
    ]
    rounds = (hit for turn in zip_longest(*queues) for hit in turn if hit is not None)
    chosen = [hit for _, hit in zip(range(count), rounds, strict=False)]
    return sorted(chosen, key=lambda hit: (hit.rule, hit.place))
