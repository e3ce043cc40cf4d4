"""The score of one document and what moved it, finding by finding.

Control and dialogue are kept apart because people can meet much of both in one text (Amoura et
al. 2015); the headline joins them. Shrinkage keeps two words from making a verdict, caps keep
repetition from being farmed.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from commlint.core.finding import Category, Pole, Stance
from commlint.core.result import Scores, SentenceStance

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from commlint.core.finding import Finding
    from commlint.core.result import Sentence
    from commlint.scoring.weights import Weights

_LOWEST, _HIGHEST = 0.0, 100.0


@dataclass(frozen=True, slots=True)
class Scored:
    """Components and headline, findings with their points, and the stances."""

    scores: Scores
    findings: tuple[Finding, ...]
    stance: Stance
    sentences: tuple[SentenceStance, ...]


def score_document(
    findings: Sequence[Finding],
    sentences: Sequence[Sentence],
    weights: Weights,
    caps: Mapping[str, int],
    emphasised: Collection[int] = (),
) -> Scored:
    """Score one document.

    Args:
        findings: In order of place.
        sentences: All sentences; quoted ones count no words.
        weights: How findings become points.
        caps: Per rule id, how many findings in one block count.
        emphasised: Blocks in which a finding counts for more.

    Returns:
        The scores. The points of all findings and `neutral_score` add up to the headline before
        it is held within 0 and 100.
    """
    words = sum(sentence.words for sentence in sentences if not sentence.quoted)
    amounts = [
        amount
        * weights.category_factor[finding.category]
        * (weights.emphasis if finding.block in emphasised else 1.0)
        for finding, amount in zip(findings, _amounts(findings, weights, caps, words), strict=True)
    ]
    totals = {"control": 0.0, "distance": 0.0, "dialogue": 0.0}
    for finding, amount in zip(findings, amounts, strict=True):
        totals[component_of(finding.category)] += amount
    components = {
        name: 100.0 * -math.expm1(-total / weights.saturation) for name, total in totals.items()
    }
    reach = weights.reach.model_dump()
    moved = {name: reach[name] * value / 100.0 for name, value in components.items()}
    pointed = tuple(
        replace(finding, points=_share(amount, finding, totals, moved))
        for finding, amount in zip(findings, amounts, strict=True)
    )
    headline = weights.neutral_score + sum(moved.values())
    scores = Scores(
        control=components["control"],
        distance=components["distance"],
        dialogue=components["dialogue"],
        score=min(_HIGHEST, max(_LOWEST, headline)),
    )
    pulls = _pulls(findings, weights)
    return Scored(
        scores=scores,
        findings=pointed,
        stance=_document_stance(pulls, len(sentences), weights),
        sentences=_sentence_stances(pulls, sentences, weights),
    )


def component_of(category: Category) -> str:
    """The component that a category feeds."""
    if category.pole is Pole.COMMUNICATING:
        return "dialogue"
    return "distance" if category is Category.DISTANCE else "control"


def amounts_by_category(
    findings: Sequence[Finding], weights: Weights, caps: Mapping[str, int], words: int
) -> dict[Category, float]:
    """What the findings of each category bring per 100 words, before its factor."""
    totals: dict[Category, float] = {}
    for finding, amount in zip(findings, _amounts(findings, weights, caps, words), strict=True):
        totals[finding.category] = totals.get(finding.category, 0.0) + amount
    return totals


def _amounts(
    findings: Sequence[Finding], weights: Weights, caps: Mapping[str, int], words: int
) -> list[float]:
    """What each finding brings per 100 words; 0 for those above the cap of their paragraph."""
    seen: Counter[tuple[str, int]] = Counter()
    per_hundred = 100.0 / (words + weights.shrinkage_words)
    amounts = []
    for finding in findings:
        key = (finding.rule, finding.block)
        seen[key] += 1
        counts = seen[key] <= caps.get(finding.rule, 1)
        amounts.append(finding.weight * per_hundred if counts else 0.0)
    return amounts


def _share(
    amount: float, finding: Finding, totals: Mapping[str, float], moved: Mapping[str, float]
) -> float:
    name = component_of(finding.category)
    return moved[name] * amount / totals[name] if totals[name] else 0.0


def _document_stance(
    by_sentence: Mapping[str, Mapping[int, float]], sentences: int, weights: Weights
) -> Stance:
    """The larger pull decides, where it is strong enough for the number of sentences.

    The threshold grows with the square root of the length: one kind word does not turn a page.
    """
    steering = sum(by_sentence["control"].values())
    dialogue = sum(by_sentence["dialogue"].values())
    if max(steering, dialogue) < weights.stance.threshold * math.sqrt(max(1, sentences)):
        return Stance.ONE_WAY
    return Stance.DIALOGUE if dialogue >= steering else Stance.STEERING


def _pulls(findings: Sequence[Finding], weights: Weights) -> dict[str, dict[int, float]]:
    """Sum of weights per sentence, for the two components that make a stance."""
    pulls: dict[str, dict[int, float]] = {"control": {}, "dialogue": {}, "distance": {}}
    for finding in findings:
        pull = pulls[component_of(finding.category)]
        amount = finding.weight * weights.stance.category_factor[finding.category]
        pull[finding.sentence] = pull.get(finding.sentence, 0.0) + amount
    return pulls


def _sentence_stances(
    pulls: Mapping[str, Mapping[int, float]], sentences: Sequence[Sentence], weights: Weights
) -> tuple[SentenceStance, ...]:
    stances = []
    for number, sentence in enumerate(sentences):
        steering = pulls["control"].get(number, 0.0)
        dialogue = pulls["dialogue"].get(number, 0.0)
        stance = Stance.ONE_WAY
        if max(steering, dialogue) >= weights.stance.threshold:
            stance = Stance.DIALOGUE if dialogue >= steering else Stance.STEERING
        stances.append(SentenceStance(sentence.span, stance))
    return tuple(stances)
