"""Figures shown beside the score, never inside it: readability and length."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from commlint.core.result import Sentence


def measure(sentences: Sequence[Sentence]) -> dict[str, float]:
    """Measures of a document.

    Returns:
        `lix`: words a sentence plus the percentage of words with more than six letters
        (Björnsson 1968); `words_per_sentence`; `questions`. Empty where there is no word.
    """
    words = sum(sentence.words for sentence in sentences)
    with_words = [sentence for sentence in sentences if sentence.words]
    if not words:
        return {}
    per_sentence = words / len(with_words)
    long_words = sum(sentence.long_words for sentence in sentences)
    return {
        "lix": round(per_sentence + 100 * long_words / words, 1),
        "words_per_sentence": round(per_sentence, 1),
        "questions": float(sum(sentence.question is not None for sentence in sentences)),
    }
