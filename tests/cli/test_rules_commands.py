"""`commlint rules`: listed, shown, and their examples run."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Outcome

    Commlint = Callable[..., Outcome]

RULE = """\
id: our-greeting
category: presence
weight: 1
why: A greeting shows that somebody is there.
sources: [The tests of commlint]
languages:
  en:
    message: "“{match}” greets."
    patterns:
      - phrase: good morning
    examples:
      flags: ["[[Good morning]] to all of you."]
      allows: ["The morning was good."]
  sv:
    message: "”{match}” hälsar."
    patterns:
      - phrase: god morgon
    examples:
      flags: ["[[God morgon]] på er alla."]
      allows: ["Morgonen var god."]
"""


def test_the_list_names_every_rule(commlint: Commlint) -> None:
    listed = json.loads(commlint("rules", "list", "--format", "json").out)
    page = commlint("rules", "list").out

    assert {"reader-obligation", "thanks"} <= {rule["id"] for rule in listed}
    for rule in listed:
        assert rule["id"] in page
        assert (rule["severity"] == "credit") is (rule["pole"] == "communicating")
        assert rule["severity"] != "error"


def test_the_list_says_what_is_off_here(commlint: Commlint, folder: Path) -> None:
    (folder / "commlint.toml").write_text('ignore = ["thanks"]\n', encoding="utf-8")
    listed = json.loads(commlint("rules", "list", "--format", "json").out)
    assert {rule["id"]: rule["enabled"] for rule in listed}["thanks"] is False
    assert {rule["id"]: rule["enabled"] for rule in listed}["reader-obligation"] is True


def test_a_rule_in_full(commlint: Commlint) -> None:
    outcome = commlint("rules", "show", "reader-obligation")
    assert outcome.status == 0
    for part in ("warning", "English", "Svenska", "Sources", "[[You must", "leaves alone"):
        assert part in outcome.out


def test_figures_are_shown_with_the_rule(commlint: Commlint) -> None:
    listed = json.loads(commlint("rules", "list", "--format", "json").out)
    figures = {rule["id"]: rule["measured"] for rule in listed}["reader-obligation"]
    assert figures.keys() == {"sv", "en"}
    assert figures["sv"].keys() == {"hits", "per_10000_words", "judged", "right", "precision"}

    page = commlint("rules", "show", "reader-obligation").out
    assert "Measured" in page
    assert f"English: {figures['en']['per_10000_words']['treebank']:.1f} hits in" in page


def test_a_projects_own_rule(commlint: Commlint, folder: Path) -> None:
    (folder / "our-greeting.yaml").write_text(RULE, encoding="utf-8")
    for place in ("our-greeting.yaml", "."):
        outcome = commlint("rules", "test", place)
        assert (outcome.status, outcome.out, outcome.err) == (
            0, "1 rules, 4 examples: all as marked\n", "",
        )  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("[[Good morning]] to", "Good [[morning]] to", "“Good morning” at 0"),
        ("The morning was good.", "And good morning!", "“good morning” at 4"),
        ("[[Good morning]] to all", "[[Good evening]] to all", "nothing"),
    ],
)
def test_an_example_that_is_not_as_marked(
    commlint: Commlint, folder: Path, old: str, new: str, found: str
) -> None:
    (folder / "our-greeting.yaml").write_text(RULE.replace(old, new), encoding="utf-8")
    outcome = commlint("rules", "test", "our-greeting.yaml")
    assert outcome.status == 1
    assert "our-greeting.yaml: en " in outcome.out
    assert f"found:  {found}" in outcome.out
    assert outcome.out.endswith("1 not as marked\n")


def test_one_rule_is_tested_by_its_name(commlint: Commlint) -> None:
    outcome = commlint("rules", "test", "herewith-formula")
    assert outcome.status == 0
    assert outcome.out.startswith("1 rules, ")


def test_a_name_that_is_no_rule_gets_the_nearest(commlint: Commlint) -> None:
    outcome = commlint("rules", "test", "herewith-formla")
    assert outcome.status == 2
    assert "the nearest is `herewith-formula`" in outcome.err
