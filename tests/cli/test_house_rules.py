"""Rules from elsewhere: a project's folder and installed packages; and what is wrong with them."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Outcome

    Commlint = Callable[..., Outcome]

RULE = """\
id: our-rule
category: distance
severity: warning
weight: 1
why: It makes people a target.
sources: [Our style guide]
languages:
  en:
    message: "“{match}” is about people, not to them."
    patterns:
      - phrase: our target groups
    examples:
      flags: ["For [[our target groups]]."]
      allows: ["A group of targets."]
  sv:
    message: "”{match}” talar om människor, inte med dem."
    patterns:
      - phrase: våra målgrupper
    examples:
      flags: ["För [[våra målgrupper]]."]
      allows: ["En grupp med mål."]
"""
PHRASE = "phrase: our target groups"
DRAFT = "We have news for our target groups. Thank you for all your letters.\n"


@pytest.fixture
def project(folder: Path) -> Path:
    """A folder with settings, a draft and a rule of its own."""
    (folder / "commlint.toml").write_text('select = ["our-rule"]\n', encoding="utf-8")
    (folder / "post.md").write_text(DRAFT, encoding="utf-8")
    (folder / "rules").mkdir()
    (folder / "rules" / "our-rule.yaml").write_text(RULE, encoding="utf-8")
    return folder


def wheel(folder: Path, name: str, files: dict[str, str], offers: str) -> Path:
    """A package of rules, as any build tool would make it."""
    path = folder / f"{name}-1.0-py3-none-any.whl"
    info = f"{name}-1.0.dist-info"
    contents = {
        **files,
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        f"{info}/entry_points.txt": f"[commlint.rules]\nhouse = {offers}\n",
    }
    record = "".join(f"{file},,\n" for file in (*contents, f"{info}/RECORD"))
    with zipfile.ZipFile(path, "w") as archive:
        for file, text in {**contents, f"{info}/RECORD": record}.items():
            archive.writestr(file, text)
    return path


@pytest.fixture
def install(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Path]:
    """Installs a package of rules with pip, into a folder on the path of this process."""

    def run(name: str, files: dict[str, str], offers: str) -> Path:
        target = tmp_path_factory.mktemp(name)
        package = wheel(tmp_path_factory.mktemp("dist"), name, files, offers)
        command = ["-m", "pip", "--isolated", "install", "--quiet", "--no-index", "--no-deps"]
        subprocess.run(
            [sys.executable, *command, "--no-compile", "--target", str(target), str(package)],
            check=True,
            capture_output=True,
            timeout=120,
            env={**os.environ, "PIP_DISABLE_PIP_VERSION_CHECK": "1"},
        )
        monkeypatch.syspath_prepend(str(target))
        return target

    return run


def test_a_folder_named_rules_beside_the_settings_is_read(
    commlint: Commlint, project: Path
) -> None:
    outcome = commlint("check", "post.md")
    assert outcome.status == 1
    assert "our target groups" in outcome.out
    assert "our-rule" in outcome.out

    (project / "commlint.toml").write_text("rule-dirs = []\n", encoding="utf-8")
    assert "our-rule" not in commlint("check", "post.md").out


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize("named", ["rules", "./rules/", "."])
def test_a_folder_named_twice_is_read_once(commlint: Commlint, project: Path, named: str) -> None:
    settings = f'rule-dirs = ["rules", "{named}"]\n'
    (project / "commlint.toml").write_text(settings, encoding="utf-8")
    assert commlint("check", "post.md", "--select", "our-rule").status == 1


def test_commlints_own_rules_named_as_the_projects_are_read_once(
    commlint: Commlint, folder: Path
) -> None:
    from commlint.rules import builtin_rules_dir  # noqa: PLC0415 - as a checkout finds itself

    (folder / "rules").symlink_to(builtin_rules_dir(), target_is_directory=True)
    (folder / "commlint.toml").write_text('profile = "post"\n', encoding="utf-8")
    assert "thanks" in commlint("rules", "list").out


def test_a_project_changes_weight_and_severity(commlint: Commlint, project: Path) -> None:
    table = '[rules.our-rule]\nweight = 0\nseverity = "info"\n'
    (project / "commlint.toml").write_text(table, encoding="utf-8")
    outcome = commlint("check", "post.md", "--select", "our-rule")
    assert outcome.status == 0
    assert "our-rule" in outcome.out

    for weight in ("11", "-1", "nan", '"1"'):
        table = f"[rules.our-rule]\nweight = {weight}\n"
        (project / "commlint.toml").write_text(table, encoding="utf-8")
        refused = commlint("check", "post.md")
        assert refused.status == 2
        assert "commlint.toml:2: `rules.our-rule.weight`: " in refused.err

    table = '[rules.thanks]\nseverity = "info"\n'
    (project / "commlint.toml").write_text(table, encoding="utf-8")
    refused = commlint("check", "post.md")
    assert refused.status == 2
    assert "`thanks` is a credit" in refused.err


def test_an_installed_package_brings_rules_words_and_a_profile(
    commlint: Commlint, folder: Path, install: Callable[..., Path]
) -> None:
    rule = RULE.replace(PHRASE, 'phrase: "our @crowds"')
    profile = "id: post\nwhy: Ours.\nfactor: {distance: 0}\nnote: {sv: Vårt., en: Ours.}\n"
    files = {
        "house_style/__init__.py": "raise RuntimeError('rules are data; nobody runs this')\n",
        "house_style/rules/distance/our-rule.yaml": rule,
        "house_style/rules/lexicon/en.yaml": "crowds: [masses]\n",
        "house_style/rules/profiles/post.yaml": profile,
    }
    install("house_style", files, "house_style.rules")
    (folder / "post.md").write_text(DRAFT.replace("target groups", "masses"), encoding="utf-8")

    outcome = commlint("check", "post.md", "--language", "en")

    assert outcome.status == 1
    assert "our masses" in outcome.out
    assert "Ours." in outcome.out
    assert "our-rule" in commlint("rules", "list").out


@pytest.mark.parametrize(
    ("files", "offers", "words"),
    [
        ({"broken_style/__init__.py": ""}, "broken_style.gone", ["broken_style.gone"]),
        ({"broken_style/__init__.py": ""}, "gone_style", ["gone_style"]),
        ({"broken_style.py": ""}, "broken_style", ["no folder"]),
        ({"broken_style/__init__.py": ""}, "broken_style", ["there are none"]),
        (
            {"broken_style/our-rule.yaml": RULE.replace("weight: 1", "wieght: 1")},
            "broken_style",
            ["our-rule.yaml:4: ", "wieght"],
        ),
        (
            {"broken_style/our-rule.yaml": RULE, "broken_style/lexicon/sv.yaml": "\nroles: 5\n"},
            "broken_style",
            ["sv.yaml:2: ", "roles"],
        ),
        (
            {
                "broken_style/our-rule.yaml": RULE,
                "broken_style/profiles/posts.yaml": "id: posts\nwhy: Ours.\n",
            },
            "broken_style",
            ["posts.yaml:1: ", "`post`"],
        ),
        ({"broken_style/thanks.yaml": RULE.replace("our-rule", "thanks")}, "broken_style",
         ["broken_style/thanks.yaml:1: ", "acknowledgement/thanks.yaml"]),
    ],
    ids=["part", "package", "module", "empty", "rule", "lexicon", "profile", "twice"],
)  # fmt: skip
def test_a_package_that_is_broken_is_named(
    commlint: Commlint,
    folder: Path,
    install: Callable[..., Path],
    files: dict[str, str],
    offers: str,
    words: list[str],
) -> None:
    install("broken_style", files, offers)
    (folder / "post.md").write_text(DRAFT, encoding="utf-8")
    outcome = commlint("check", "post.md")
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err.count("\n") == 1
    for word in ("the package `broken_style`", *words):
        assert word in outcome.err


def test_two_rules_with_one_id_are_both_named(commlint: Commlint, project: Path) -> None:
    (project / "rules" / "again").mkdir()
    (project / "rules" / "again" / "our-rule.yaml").write_text(RULE, encoding="utf-8")
    outcome = commlint("check", "post.md")
    assert (outcome.status, outcome.out) == (2, "")
    for path in ("rules/our-rule.yaml:1: the rule `our-rule` already", "again/our-rule.yaml\n"):
        assert path in outcome.err


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        (PHRASE, 'phrase: [good, "NOUN|we"]', 11, "mixes"),
        (PHRASE, 'phrase:\n          - good\n          - "@nobody"', 13, "no lexicon list"),
        (PHRASE, 'phrase: "@crowds|we"', 11, "no lexicon list"),
        (PHRASE, 'phrase: "we|@roles"', 11, "mixes"),
        (PHRASE, "phrase: NOUNS", 11, "no part of speech"),
        (PHRASE, "tokens: [{LEMA: good}]", 11, "LEMA"),
        (PHRASE, 'tokens:\n        - {TEXT: a}\n        - {TEXT: {REGEX: "(a+)+$"}}', 13, "(a+)+$"),
        (PHRASE, 'tokens: [{TEXT: {REGEX: "("}}]', 11, "no regular expression"),
        (PHRASE, "tokens: [{MORPH: {IS_SUPERSET: [Inf]}}]", 11, "impossible pattern"),
        (PHRASE, "dependency: [{RIGHT_ID: a}]", 11, "RIGHT_ATTRS"),
        (PHRASE, "clause: {verb: [go]}\n      - clause: {verb: ['@nobody']}", 12, "nobody"),
        (PHRASE, f"{PHRASE}\n        near: {{lexicon: [nobody]}}", 12, "nobody"),
        (PHRASE, f"{PHRASE}\n        near: {{rule: [thank]}}", 12, "`thanks`"),
        ("For [[our target groups]].", "For [[our target groups.", 13, "do not match"),
        ("For [[our target groups]].", "For our target groups.", 13, "marks the words"),
        ("A group of targets.", "[[A group]] of targets.", 14, "stays silent"),
        ("    examples:", '    unless_phrase: ["@nobody"]\n    examples:', 12, "nobody"),
    ],
)  # fmt: skip
def test_a_broken_rule_is_named_with_its_line(
    commlint: Commlint, project: Path, old: str, new: str, line: int, words: str
) -> None:
    changed = RULE.replace(old, new, 1)
    assert changed != RULE
    (project / "rules" / "our-rule.yaml").write_text(changed, encoding="utf-8")
    outcome = commlint("check", "post.md")
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err.count("\n") == 1
    assert f"our-rule.yaml:{line}: " in outcome.err
    assert words in outcome.err


def test_a_rule_file_with_another_ending_is_not_passed_over(
    commlint: Commlint, project: Path
) -> None:
    (project / "rules" / "our-rule.yaml").rename(project / "rules" / "our-rule.yml")
    outcome = commlint("check", "post.md")
    assert outcome.status == 2
    assert "our-rule.yml: a rule file ends in `.yaml`" in outcome.err
