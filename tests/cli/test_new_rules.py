"""`commlint rules new` and `rules schema`: something that works, and an editor that explains it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from jsonschema import Draft202012Validator

from commlint.core.finding import Category
from commlint.rules.folders import builtin_rules_dir

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.cli.conftest import Outcome

    Commlint = Callable[..., Outcome]

SCHEMA_FILE = Path(__file__).parents[2] / "docs" / "rule.schema.json"


@pytest.fixture(scope="module")
def schema() -> Draft202012Validator:
    loaded = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(loaded)
    return Draft202012Validator(loaded)


def test_a_new_rule_works_at_once(
    commlint: Commlint, folder: Path, schema: Draft202012Validator
) -> None:
    for category in Category:
        made = commlint("rules", "new", f"our-{category}", "--category", category)
        path = f"rules/{category}/our-{category}.yaml"
        assert (made.status, made.err) == (0, "")
        assert f"commlint rules test {path}" in made.out
        assert 'rule-dirs = ["rules"]' in made.out  # no settings here that would find the folder
        text = (folder / path).read_text(encoding="utf-8")
        assert text.startswith("# yaml-language-server: $schema=../rule.schema.json\n")
        assert not list(schema.iter_errors(yaml.safe_load(text)))

    tested = commlint("rules", "test", "rules")
    assert (tested.status, tested.out, tested.err) == (
        0, "10 rules, 40 examples: all as marked\n", "",
    )  # fmt: skip


def test_beside_a_settings_file_it_runs_at_once(commlint: Commlint, folder: Path) -> None:
    (folder / "commlint.toml").write_text('fail-on = "suggestion"\n', encoding="utf-8")
    (folder / "post.md").write_text("Please kindly revert before noon.\n", encoding="utf-8")
    assert "rule-dirs" not in commlint("rules", "new", "stiff", "--category", "closed").out
    checked = commlint("check", "post.md", "--language", "en", "--select", "stiff")
    assert checked.status == 1
    assert "stiff" in checked.out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["Our_Rule", "--category", "closed"], ["`Our_Rule` is no rule id"]),
        (["our-", "--category", "closed"], ["`our-` is no rule id"]),
        (["../our", "--category", "closed"], ["`../our` is no rule id"]),
        (["our-rule", "--category", "close"], ["`close` is no category", "`closed`"]),
        (["thanks", "--category", "closed"], ["thanks.yaml", "already there"]),
        (["our-rule", "--category", "closed", "--dir", "file"], ["file", "cannot be written"]),
    ],
)
def test_a_rule_that_cannot_be_made(
    commlint: Commlint, folder: Path, arguments: list[str], words: list[str]
) -> None:
    (folder / "file").write_text("", encoding="utf-8")
    outcome = commlint("rules", "new", *arguments)
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err.count("\n") == 1
    for word in words:
        assert word in outcome.err
    assert not (folder / "rules").exists()


@pytest.mark.parametrize("settings", ["", 'profile = "post"\n'])
def test_nothing_is_overwritten(commlint: Commlint, folder: Path, settings: str) -> None:
    if settings:
        (folder / "commlint.toml").write_text(settings, encoding="utf-8")
    commlint("rules", "new", "ours", "--category", "closed")
    path = folder / "rules" / "closed" / "ours.yaml"
    changed = path.read_text(encoding="utf-8").replace("Our own style guide", "Our board")
    path.write_text(changed, encoding="utf-8")
    outcome = commlint("rules", "new", "ours", "--category", "closed")
    assert (outcome.status, outcome.out) == (2, "")
    assert "ours.yaml" in outcome.err
    assert "already there" in outcome.err
    assert path.read_text(encoding="utf-8") == changed


def test_the_schema_in_the_documentation_is_up_to_date(commlint: Commlint, folder: Path) -> None:
    printed = commlint("rules", "schema").out
    assert printed == SCHEMA_FILE.read_text(encoding="utf-8"), (
        "docs/rule.schema.json differs from the rule schema; "
        "`commlint rules schema -o docs/rule.schema.json` writes it anew"
    )
    assert commlint("rules", "schema", "-o", "rule.schema.json").out == ""
    assert (folder / "rule.schema.json").read_text(encoding="utf-8") == printed


def test_the_schema_explains_every_key(schema: Draft202012Validator) -> None:
    def keys(value: object) -> Iterator[tuple[str, object]]:
        if isinstance(value, dict):
            yield from value.get("properties", {}).items()
            for each in (*value.get("properties", {}).values(), *value.get("$defs", {}).values()):
                yield from keys(each)

    assert isinstance(schema.schema, dict)
    told = {**schema.schema, "if": None, "else": None}
    unexplained = [
        name for name, key in keys(told) if not (isinstance(key, dict) and key.get("description"))
    ]
    assert not unexplained
    assert {"id", "flags", "mark_nodes", "within", "particle"} <= {name for name, _ in keys(told)}


def test_the_schema_accepts_every_shipped_rule(schema: Draft202012Validator) -> None:
    for path in builtin_rules_dir().rglob("*/*.yaml"):
        if path.parent.name not in {"lexicon", "profiles"}:
            rule = yaml.safe_load(path.read_text(encoding="utf-8"))
            assert not [error.message for error in schema.iter_errors(rule)], path


@pytest.mark.parametrize(
    "changes",
    [
        {"severity": None},
        {"category": "thanks"},
        {"category": "presence"},
        {"wieght": 1},
        {"weight": 11},
        {"id": "Our Rule"},
    ],
    ids=str,
)
def test_the_schema_shows_slips(schema: Draft202012Validator, changes: dict[str, object]) -> None:
    path = builtin_rules_dir() / "directive" / "reader-obligation.yaml"
    rule = {**yaml.safe_load(path.read_text(encoding="utf-8")), **changes}
    assert list(schema.iter_errors({key: it for key, it in rule.items() if it is not None}))
