"""What is said of a rule's figures, to people and to programs."""

from __future__ import annotations

import json

from commlint.config.settings import Settings
from commlint.reports.options import ReportOptions
from commlint.reports.rules import render_list_json, render_rule
from commlint.rules import Figures, Measured, load_rules

RULE = load_rules(Settings()).get("thanks")
MEASURED = Measured(
    {
        "thanks": {
            "en": Figures(hits=60, treebank=1.25, development=20, judged=30, right=27),
            "sv": Figures(hits=2, treebank=0.1, development=0, judged=0, right=0),
        }
    }
)


def test_people_read_how_often_and_how_right() -> None:
    page = " ".join(render_rule(RULE, ReportOptions(width=100, color=False), MEASURED).split())
    assert "20.0 in development texts; 27 of 30 judged hits right: precision 0.90 (95 %" in page
    assert "Svenska: 0.1 hits in 10,000 words of treebank text, 0.0 in" in page
    assert "none judged yet" in page


def test_nothing_known_is_nothing_said() -> None:
    assert "Measured" not in render_rule(RULE, ReportOptions(width=100, color=False), Measured({}))


def test_programs_get_the_same() -> None:
    (listed,) = json.loads(render_list_json([RULE], {"thanks"}, MEASURED))
    assert listed["measured"]["en"] == {
        "hits": 60,
        "per_10000_words": {"treebank": 1.25, "development": 20.0},
        "judged": 30,
        "right": 27,
        "precision": 0.9,
    }
    assert listed["measured"]["sv"]["precision"] is None
    assert json.loads(render_list_json([RULE], {"thanks"}))[0]["measured"] == {}
