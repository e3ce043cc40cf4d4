"""Figures shown beside the score, never inside it: readability, persons, questions, the loop.

K2 to K8 and K10 of the measures that research on dialogic communication suggests; a share is left
out where nothing is there to take a share of.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from commlint.core.finding import Category

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from commlint.core.finding import Finding
    from commlint.core.result import Sentence

_HOOKS = {"hook-question": "hook", "leading-question": "leading"}
_DECISIONS = frozenset({"agentless-decision", "fait-accompli"})
_RATIO_WORDS = 80  # under this many words a ratio of pronouns says little


def measure(
    findings: Sequence[Finding], sentences: Sequence[Sentence], *, has_channel: bool
) -> dict[str, float]:
    """Measures of a document.

    Args:
        findings: Of the document, credits among them.
        sentences: Of the document.
        has_channel: An address, number or link to answer by stands somewhere.

    Returns:
        Name to value; empty where there is no word. `lix` is words a sentence plus the percentage
        of words with more than six letters (Björnsson 1968); `loop` counts 0 to 4 (invitation,
        channel, named person, promise of what happens next; Kent & Taylor 1998); the others are
        shares from 0 to 1, counts or means.
    """
    own = [sentence for sentence in sentences if not sentence.quoted]
    words = sum(sentence.words for sentence in own)
    if not words:
        return {}
    return {
        **_readability(own, words),
        **_persons(own, words),
        **_questions(findings, sentences),
        **_softness(findings, sentences),
        "loop": float(_loop(findings, has_channel=has_channel)),
    }


def _readability(sentences: Sequence[Sentence], words: int) -> dict[str, float]:
    with_words = sum(sentence.words > 0 for sentence in sentences)
    long_words = sum(sentence.long_words for sentence in sentences)
    per_sentence = words / with_words
    return {
        "lix": round(per_sentence + 100 * long_words / words, 1),
        "words_per_sentence": round(per_sentence, 1),
    }


def _persons(sentences: Sequence[Sentence], words: int) -> dict[str, float]:
    first = sum(sentence.first for sentence in sentences)
    second = sum(sentence.second for sentence in sentences)
    addressed = sum(sentence.second > 0 for sentence in sentences)
    measures = {"reader_visibility": round(addressed / len(sentences), 2)}
    if words >= _RATIO_WORDS and first:
        measures["you_per_we"] = round(second / first, 2)
    return measures


def _questions(findings: Sequence[Finding], sentences: Sequence[Sentence]) -> dict[str, float]:
    """How many questions of each kind; never their sum as a merit."""
    hooked = {
        finding.sentence: _HOOKS[finding.rule] for finding in findings if finding.rule in _HOOKS
    }
    counts = dict.fromkeys(("open", "closed", "hook", "leading", "heading"), 0)
    for number, sentence in enumerate(sentences):
        kind = hooked.get(number, sentence.question)
        if kind in counts and not sentence.quoted:
            counts[kind] += 1
    return {
        "questions": float(sum(counts.values())),
        **{f"questions_{kind}": float(count) for kind, count in counts.items() if count},
    }


def _softness(findings: Sequence[Finding], sentences: Sequence[Sentence]) -> dict[str, float]:
    measures: dict[str, float] = {}
    directives = [item for item in findings if item.category is Category.DIRECTIVE]
    if directives:
        softened = sum(_near(item.sentence, sentences, softened=True) for item in directives)
        measures["directives_softened"] = round(softened / len(directives), 2)
    claims = [item for item in findings if _asks_for_reason(item)]
    if claims:
        reasoned = sum(_near(item.sentence, sentences, softened=False) for item in claims)
        measures["reasons_given"] = round(reasoned / len(claims), 2)
    decisions = sum(item.rule in _DECISIONS for item in findings)
    own = sum(sentence.first > 0 for sentence in sentences)
    if decisions:
        measures["agents_visible"] = round(own / (own + decisions), 2)
    return measures


def _asks_for_reason(finding: Finding) -> bool:
    return finding.category is Category.DIRECTIVE or finding.rule in _DECISIONS


def _near(number: int, sentences: Sequence[Sentence], *, softened: bool) -> bool:
    """A softener, or else a reason, within one sentence."""
    around = sentences[max(0, number - 1) : number + 2]
    return any(item.softened if softened else item.reasoned for item in around)


def _loop(findings: Sequence[Finding], *, has_channel: bool) -> int:
    rules = {finding.rule for finding in findings}
    invites = any(finding.category is Category.INVITATION for finding in findings)
    parts: Mapping[str, bool] = {
        "invitation": invites,
        "channel": has_channel,
        "person": "named-contact" in rules,
        "promise": "closing-the-loop" in rules,
    }
    return sum(parts.values())
