"""Regular expressions of rules: refused where a word could make them slow, bounded elsewhere."""

from __future__ import annotations

import re
import time

import pytest

from commlint.rules.expressions import LONGEST_WORD, bounded_expression

HOSTILE = ["a" * LONGEST_WORD, "a" * (LONGEST_WORD - 1) + "!", "ab" * 32, "å" * 64, "a" * 1_000_000]


@pytest.mark.parametrize(
    "expression",
    [
        r"(a+)+$",
        r"^(?:a|a)*$",
        r"(\w*\d*)*$",
        r"^(?:[a-z]+-?)+$",
        r"(?:a|ab?){40}$",
        r"(?=(a+)+$)a",
        r"a?" * 40 + "a" * 40,
        r"\w*\w*\w*\w*\w*$",
        r"(",
        r"[[:alpha:]]",
    ],
)
def test_what_could_take_for_ever_or_means_nothing_is_refused(expression: str) -> None:
    with pytest.raises(ValueError, match="regular expression") as caught:
        bounded_expression(expression)
    assert expression in str(caught.value)


@pytest.mark.parametrize(
    "expression",
    [
        r"\w{4,}(?:ning|ningen|ering)$",
        r"^[a-z]+(?:-[a-z]+)*+$",
        r"^(?:a|b)+$",
        r"(?i)^A+B*$",
        r"(?x) a+  # some letters",
        r"^(a)?b(?(1)c|d)$",
        r"(?>(?:a+b?)++)!$",
        r"\w*\w*\w*$",
        "",
    ],
)
def test_the_rest_finds_the_same_in_words_and_nothing_in_what_is_none(expression: str) -> None:
    bounded = re.compile(bounded_expression(expression))
    for word in (*HOSTILE, "bostadsrättsförening", "städning", "well-to-do", "AAB", "abc!", ""):
        began = time.thread_time()
        found = bounded.search(word) is not None
        # Generous: what is guarded against would take longer than the universe is old.
        assert time.thread_time() - began < 1
        plain = len(word) <= LONGEST_WORD and re.search(expression, word) is not None
        assert found is plain
