"""Where rules compete for the same words."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from commlint.config.settings import Settings
from commlint.core.finding import Match
from commlint.core.text import TextSpan
from commlint.findings.overlap import keep_strongest, once_a_place
from commlint.rules.loader import load_rules

if TYPE_CHECKING:
    import random

RULES = {rule.id: rule for rule in load_rules(Settings(preview=True)).rules}
OBLIGATION, THANKS = "reader-obligation", "thanks"


def match(rule: str, start: int, end: int) -> Match:
    return Match(rule, "0", TextSpan(start, end), "x" * (end - start), block=0, sentence=0)


def test_the_heavier_rule_stays() -> None:
    kept = keep_strongest([match(THANKS, 0, 9), match(OBLIGATION, 5, 8)], RULES, "en")
    assert [item.rule for item in kept] == [OBLIGATION]


def test_patterns_of_one_rule_share_a_place_once() -> None:
    second, first = match(THANKS, 0, 9), match(THANKS, 0, 9)
    second = replace(second, pattern="2")
    first = replace(first, pattern="1")
    assert once_a_place([second, first, match(THANKS, 20, 25)]) == [first, match(THANKS, 20, 25)]


def test_neighbours_both_stay() -> None:
    kept = keep_strongest([match(THANKS, 5, 9), match(OBLIGATION, 0, 5)], RULES, "en")
    assert [item.rule for item in kept] == [OBLIGATION, THANKS]


@given(
    st.lists(
        st.builds(
            lambda rule, start, length: match(rule, start, start + length),
            st.sampled_from([OBLIGATION, THANKS]),
            st.integers(0, 30),
            st.integers(1, 10),
        ),
        max_size=15,
    ),
    st.randoms(use_true_random=False),
)
def test_order_of_matches_never_matters(matches: list[Match], chance: random.Random) -> None:
    shuffled = matches.copy()
    chance.shuffle(shuffled)
    kept = keep_strongest(matches, RULES, "en")
    assert kept == keep_strongest(shuffled, RULES, "en")
    for one, other in pairwise(kept):
        assert not one.span.overlaps(other.span)
