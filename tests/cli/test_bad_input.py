"""What cannot be done ends in a clear sentence, status 2, and the good files' results."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Outcome

    Commlint = Callable[..., Outcome]

GOOD = "Thank you for all your letters about the park. What would you like to see there?\n"


@pytest.fixture
def good(folder: Path) -> Path:
    path = folder / "good.md"
    path.write_text(GOOD, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", ["empty"]),
        (b"  \n\n", ["nothing to read"]),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" * 20, ["binary"]),
        ("Låt oss mötas på ängen på lördag.".encode("latin-1"), ["UTF-8", "Latin-1"]),
        ("Låt oss mötas på ängen.".encode("utf-16"), ["UTF-8", "UTF-16"]),
    ],
    ids=["empty", "blank", "binary", "latin-1", "utf-16"],
)
@pytest.mark.usefixtures("good")
def test_a_file_that_is_no_draft_costs_only_itself(
    commlint: Commlint, folder: Path, data: bytes, words: list[str]
) -> None:
    (folder / "bad.md").write_bytes(data)

    outcome = commlint("check", "bad.md", "good.md", "--format", "json")

    assert outcome.status == 2
    assert len(outcome.err.splitlines()) == 1
    assert re.match(r"commlint: bad\.md:(1:)? ", outcome.err)
    for word in words:
        assert word.lower() in outcome.err.lower()
    assert [each["path"] for each in json.loads(outcome.out)["documents"]] == ["good.md"]


@pytest.mark.usefixtures("good")
def test_a_missing_path(commlint: Commlint) -> None:
    outcome = commlint("check", "gone.md", "good.md", "--format", "json")
    assert outcome.status == 2
    assert outcome.err.startswith("commlint: gone.md: ")
    assert json.loads(outcome.out)["summary"]["documents"] == 1


def test_a_folder_without_drafts(commlint: Commlint, folder: Path) -> None:
    (folder / "empty").mkdir()
    outcome = commlint("check", "empty")
    assert outcome.status == 2
    assert outcome.err.count("\n") == 1
    assert "empty" in outcome.err
    assert outcome.out == ""


def test_only_other_languages(commlint: Commlint, folder: Path) -> None:
    (folder / "notes.md").write_text(
        "Der Ausschuss hat gestern beschlossen, dass die Straße im Frühjahr gesperrt wird. "
        "Anwohner können ihre Fragen an die Verwaltung richten.\n",
        encoding="utf-8",
    )
    outcome = commlint("check", "notes.md")
    assert outcome.status == 2
    assert "nothing to check" in outcome.err
    assert "notes.md" in outcome.out
    assert "de" in outcome.out
    quiet = commlint("check", "notes.md", "--quiet")
    assert "notes.md" in quiet.err


@pytest.mark.usefixtures("good")
@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--select", "reader-obligaton"], ["reader-obligaton", "reader-obligation"]),
        (["--ignore", "directives"], ["directives", "directive"]),
        (["--fail-on", "warnings"], ["--fail-on", "'warning'"]),
        (["--fail-under", "101"], ["--fail-under", "100"]),
        (["--language", "da"], ["--language", "'sv'"]),
        (["--profile", "pots"], ["--profile", "'post'"]),
        (["--format", "xml"], ["--format", "'jsonl'"]),
        (["--frmat", "json"], ["--frmat", "--format"]),
        (["--config", "gone.toml"], ["gone.toml", "cannot be read"]),
        (["--output", "gone/report.txt"], ["gone/report.txt", "cannot be written"]),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else None,
)
def test_an_option_that_means_nothing(
    commlint: Commlint, arguments: list[str], words: list[str]
) -> None:
    outcome = commlint("check", "good.md", *arguments)
    assert outcome.status == 2
    assert outcome.out == ""
    for word in words:
        assert word in outcome.err


@pytest.mark.usefixtures("good")
def test_settings_that_cannot_be_understood(commlint: Commlint, folder: Path) -> None:
    (folder / "commlint.toml").write_text('\nprofil = "post"\n', encoding="utf-8")
    outcome = commlint("check", "good.md")
    assert outcome.status == 2
    assert "commlint.toml:2: there is no setting `profil`; the nearest" in outcome.err


@pytest.mark.usefixtures("good")
@pytest.mark.parametrize(
    ("rule", "line", "words"),
    [
        ("id: our-rule\ncategory: [\n", None, []),
        ("id: our-rule\ncategory: bossy\n", 2, ["category", "directive"]),
        ("id: our-rule\ncategory: directive\nseverty: info\n", None, ["sever"]),
        ("- a list\n", 1, ["mapping"]),
    ],
    ids=["yaml", "category", "key", "list"],
)
def test_a_broken_rule_file(
    commlint: Commlint, folder: Path, rule: str, line: int | None, words: list[str]
) -> None:
    (folder / "our").mkdir()
    (folder / "our" / "our-rule.yaml").write_text(rule, encoding="utf-8")
    (folder / "commlint.toml").write_text('rule-dirs = ["our"]\n', encoding="utf-8")

    outcome = commlint("check", "good.md")

    assert outcome.status == 2
    assert outcome.err.count("\n") == 1
    assert f"our-rule.yaml:{line or ''}" in outcome.err
    for word in words:
        assert word in outcome.err


def test_a_table_without_the_column(commlint: Commlint, folder: Path) -> None:
    (folder / "posts.csv").write_text(f'id,body\n1,"{GOOD.strip()}"\n', encoding="utf-8")
    outcome = commlint("scan", "posts.csv", "--text-field", "text", "--id-field", "id")
    assert (outcome.status, outcome.out) == (2, "")
    assert "text" in outcome.err
    assert "body" in outcome.err


def test_a_missing_archive(commlint: Commlint) -> None:
    outcome = commlint("scan", "gone.csv", "--text-field", "text")
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err.startswith("commlint: gone.csv")


def test_a_broken_line_among_good_ones(commlint: Commlint, folder: Path) -> None:
    lines = [
        json.dumps({"id": 1, "text": GOOD}),
        '{"id": 2, "text": ',
        json.dumps({"id": 3, "text": GOOD}),
    ]
    (folder / "posts.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")

    outcome = commlint("scan", "posts.jsonl", "--text-field", "text", "--id-field", "id")

    assert outcome.status == 2
    assert [json.loads(line)["id"] for line in outcome.out.splitlines()] == ["1", "3"]
    assert outcome.err.count("\n") == 1
    assert re.match(r"commlint: posts\.jsonl:( line )?2: ", outcome.err)


def test_no_such_rule(commlint: Commlint) -> None:
    outcome = commlint("rules", "show", "thank")
    assert (outcome.status, outcome.out) == (2, "")
    assert "thanks" in outcome.err


@pytest.mark.parametrize("path", ["gone.yaml", "."])
def test_no_rules_to_test(commlint: Commlint, path: str) -> None:
    outcome = commlint("rules", "test", path)
    assert (outcome.status, outcome.out) == (2, "")
    assert path in outcome.err
