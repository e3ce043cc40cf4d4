"""The score: explainable, monotone, and not to be farmed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commlint.core.finding import Category, Finding, Severity, Stance
from commlint.core.result import Sentence
from commlint.core.text import Location, TextSpan
from commlint.scoring.document import Scored, score_document
from commlint.scoring.weights import load_weights

WEIGHTS = load_weights()


def sentence(number: int, words: int = 10, *, quoted: bool = False) -> Sentence:
    span = TextSpan(number * 100, number * 100 + 90)
    return Sentence(span=span, text="…", block=number, words=words, quoted=quoted)


def finding(
    category: Category, number: int = 0, weight: float = 2.0, rule: str | None = None
) -> Finding:
    return Finding(
        rule=rule or f"some-{category.value}",
        category=category,
        severity=Severity.WARNING,
        message="…",
        rewrites=(),
        text="…",
        span=TextSpan(number * 100, number * 100 + 5),
        location=Location(1, 1, 1, 6),
        fingerprint="0",
        sentence=number,
        block=number,
        weight=weight,
    )


def scored(findings: list[Finding], sentences: int = 5) -> Scored:
    caps = {item.rule: 3 for item in findings}
    return score_document(findings, [sentence(i) for i in range(sentences)], WEIGHTS, caps)


findings_strategy = st.lists(
    st.builds(
        finding,
        st.sampled_from(list(Category)),
        st.integers(0, 4),
        st.floats(0, 5),
    ),
    max_size=12,
)


@given(findings_strategy, st.sampled_from(list(Category)), st.integers(0, 4))
def test_a_credit_never_lowers_and_a_finding_never_raises(
    findings: list[Finding], category: Category, place: int
) -> None:
    before = scored(findings).scores.score
    after = scored([*findings, finding(category, place)]).scores.score
    if category.pole.value == "communicating":
        assert after >= before - 1e-9
    else:
        assert after <= before + 1e-9


@given(findings_strategy)
def test_points_add_up_to_the_score(findings: list[Finding]) -> None:
    result = scored(findings)
    total = WEIGHTS.neutral_score + sum(item.points for item in result.findings)
    assert result.scores.score == pytest.approx(min(100.0, max(0.0, total)))


@given(findings_strategy)
def test_components_stay_between_0_and_100(findings: list[Finding]) -> None:
    scores = scored(findings).scores
    for value in (scores.control, scores.distance, scores.dialogue, scores.score):
        assert 0 <= value <= 100


def test_repetition_in_one_paragraph_stops_counting() -> None:
    thanks = [finding(Category.ACKNOWLEDGEMENT, rule="thanks") for _ in range(3)]
    more = [*thanks, *(finding(Category.ACKNOWLEDGEMENT, rule="thanks") for _ in range(20))]
    assert scored(more).scores.score == pytest.approx(scored(thanks).scores.score)


def test_quoted_words_make_no_text_longer() -> None:
    one = [finding(Category.DIRECTIVE)]
    plain = score_document(one, [sentence(0)], WEIGHTS, {})
    quoted = score_document(one, [sentence(0), sentence(1, 500, quoted=True)], WEIGHTS, {})
    assert plain.scores == quoted.scores


def test_stances_follow_the_stronger_pull() -> None:
    result = scored([finding(Category.DIRECTIVE, 0, 3), finding(Category.INVITATION, 1, 2)], 3)
    stances = [item.stance for item in result.sentences]
    assert stances == [Stance.STEERING, Stance.DIALOGUE, Stance.ONE_WAY]
    assert result.stance is Stance.STEERING


def test_an_empty_document_is_one_way_and_neutral() -> None:
    result = scored([], 0)
    assert result.stance is Stance.ONE_WAY
    assert result.scores.score == WEIGHTS.neutral_score


def test_the_same_words_count_for_more_where_a_text_begins() -> None:
    one, sentences = [finding(Category.DIRECTIVE)], [sentence(0)]
    inside = score_document(one, sentences, WEIGHTS, {})
    lead = score_document(one, sentences, WEIGHTS, {}, emphasised={0})
    assert lead.scores.score < inside.scores.score
    assert lead.stance == inside.stance
