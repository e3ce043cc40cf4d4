"""Rule files: what is refused, and with which line."""

from __future__ import annotations

from pathlib import Path

import pytest

from commlint.config.settings import RuleSettings, Settings
from commlint.errors import RuleError, UsageError
from commlint.rules.folders import builtin_rules_dir
from commlint.rules.loader import load_rules, read_rule

VALID = """\
id: house-rule
category: directive
severity: suggestion
weight: 1
why: Because it says so.
sources: [Our style guide]
languages:
  en:
    message: "“{match}” is stiff."
    patterns:
      - phrase: "kindly revert"
    examples:
      flags: ["Please [[kindly revert]] soon."]
      allows: ["Kindly people revert to type."]
  sv:
    message: "”{match}” är stelt."
    patterns:
      - phrase: "vänligen återkom"
    examples:
      flags: ["[[Vänligen återkom]] snart."]
      allows: ["Vänliga återkomster."]
"""


def written(folder: Path, text: str, name: str = "house-rule.yaml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_rule_file_is_read_whole(tmp_path: Path) -> None:
    rule = read_rule(written(tmp_path, VALID))
    assert rule.id == "house-rule"
    assert rule.default_severity is not None
    assert rule.for_language("sv") is not None


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("severity: suggestion", "severity: loud", 3, "severity"),
        ("weight: 1", "wieght: 1", 4, "not known"),
        ("category: directive", "category: rude", 2, "category"),
        ('      - phrase: "kindly revert"', "      - {}", 11, "exactly one of"),
        ("id: house-rule", "id: other-rule", 1, "file name"),
        ("severity: suggestion\n", "", 1, "has a severity"),
        ("“{match}” is stiff", "“{mtch}” is stiff", 9, "nothing fills {mtch}"),
        ("“{match}” is stiff", "“{rest}” is stiff", 9, "nothing fills {rest}"),
        ("weight: 1", "weight: 1\nweight: 2", 5, "second time"),
        ("why: Because it says so.", "why: [", 7, "not valid YAML"),
    ],
)
def test_a_broken_rule_names_file_and_line(
    tmp_path: Path, old: str, new: str, line: int, words: str
) -> None:
    path = written(tmp_path, VALID.replace(old, new, 1))
    with pytest.raises(RuleError) as caught:
        read_rule(path)
    assert caught.value.path == str(path)
    assert words in caught.value.message
    assert caught.value.line == line


def test_a_rule_speaks_both_languages_or_says_why(tmp_path: Path) -> None:
    only_english = VALID[: VALID.index("  sv:")]
    with pytest.raises(RuleError, match="Swedish and English"):
        read_rule(written(tmp_path, only_english))
    reasoned = only_english.replace("why:", "one_language: Swedish has no such phrase.\nwhy:")
    assert read_rule(written(tmp_path, reasoned)).for_language("sv") is None


def test_house_rules_join_the_built_in_ones(tmp_path: Path) -> None:
    written(tmp_path, VALID)
    rule_set = load_rules(Settings(rule_dirs=(str(tmp_path),)))
    assert "house-rule" in rule_set.known
    assert "reader-obligation" in rule_set.known


def test_two_rules_with_one_id_are_refused(tmp_path: Path) -> None:
    written(tmp_path, VALID)
    (tmp_path / "again").mkdir()
    written(tmp_path / "again", VALID)
    with pytest.raises(RuleError, match="already stands in"):
        load_rules(Settings(rule_dirs=(str(tmp_path),)))


def test_an_unknown_name_gets_the_nearest() -> None:
    with pytest.raises(UsageError, match="reader-obligation"):
        load_rules(Settings(ignore=("reader-obligations",)))


def test_selecting_nothing_is_an_error_not_silence() -> None:
    with pytest.raises(RuleError, match="no rule is left"):
        load_rules(Settings(select=("thanks",), ignore=("thanks",)))


def test_a_project_changes_severity_without_copying() -> None:
    changed = Settings(rules={"reader-obligation": RuleSettings(severity="info")})
    severity = load_rules(changed).get("reader-obligation").default_severity
    assert severity is not None
    assert severity.label == "info"


def test_every_file_name_is_its_rules_id_and_folder_its_category() -> None:
    rules = load_rules(Settings(preview=True))
    for rule in rules.rules:
        path = Path(rules.files[rule.id].path)
        assert path.stem == rule.id
        assert path.parent.name == rule.category.value
    assert Path(rules.files["thanks"].path).is_relative_to(builtin_rules_dir())


def test_selecting_one_rule_keeps_those_it_asks_for_nearby() -> None:
    chosen = load_rules(Settings(select=("sender-focus",)))
    assert [rule.id for rule in chosen.rules] == ["sender-focus"]
    assert "apology" in {rule.id for rule in chosen.supporting}
    assert not load_rules(Settings()).supporting


def test_a_lexicon_that_nothing_reads_is_refused(tmp_path: Path) -> None:
    written(tmp_path, VALID)
    (tmp_path / "lexicon").mkdir()
    written(tmp_path / "lexicon", "greetings: [hej]", "da.yaml")
    with pytest.raises(RuleError, match=r"da\.yaml"):
        load_rules(Settings(rule_dirs=(str(tmp_path),)))
