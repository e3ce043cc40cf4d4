"""Figures of rules, and what follows from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from commlint.config.settings import Settings
from commlint.errors import RuleError
from commlint.rules import Figures, Status, load_measured, load_rules

if TYPE_CHECKING:
    from pathlib import Path

    from commlint.rules import Rule

RULES = load_rules(Settings(preview=True)).rules


def figures(right: int, judged: int) -> Figures:
    return Figures(hits=judged, treebank=1, development=1, judged=judged, right=right)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_that_is_often_wrong_is_off_by_default(rule: Rule) -> None:
    wrong = {
        language: f"{own.right} right of {own.judged}"
        for language, own in load_measured().of(rule.id).items()
        if own.is_imprecise
    }
    assert rule.status is Status.PREVIEW or not wrong


def test_figures_are_of_rules_that_exist() -> None:
    languages = {
        rule.id: {language for language in ("sv", "en") if rule.for_language(language)}
        for rule in RULES
    }
    for rule_id, own in load_measured().root.items():
        assert own.keys() <= languages[rule_id]


@pytest.mark.parametrize(
    ("right", "judged", "imprecise"),
    [(15, 20, True), (16, 20, False), (0, 19, False), (0, 0, False)],
)
def test_enough_hits_decide(right: int, judged: int, *, imprecise: bool) -> None:
    assert figures(right, judged).is_imprecise is imprecise


def test_the_interval_is_wilsons() -> None:
    # Newcombe 1998, table I: 81 of 263 gives 0.2553 to 0.3662.
    assert figures(81, 263).interval == pytest.approx((0.2553, 0.3662), abs=5e-5)
    assert figures(0, 0).interval is None
    assert figures(5, 5).interval == pytest.approx((0.5655, 1.0), abs=5e-4)


def test_no_file_is_no_figures(tmp_path: Path) -> None:
    assert load_measured(tmp_path).of("thanks") == {}


@pytest.mark.parametrize(
    "text",
    [
        "{",
        '{"thanks": {"en": {"hits": 1}}}',
        '{"thanks": {"en": {"hits": 1, "treebank": 0, "development": 0, "judged": 2, "right": 1}}}',
    ],
)
def test_a_broken_file_is_named(tmp_path: Path, text: str) -> None:
    (tmp_path / "measured.json").write_text(text, encoding="utf-8")
    with pytest.raises(RuleError, match=r"measured\.json"):
        load_measured(tmp_path)
