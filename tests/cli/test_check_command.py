"""`commlint check` from arguments to exit status, over real drafts and the real pipelines."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Outcome

    Commlint = Callable[..., Outcome]

STEERS = "You must register by Friday. Thank you for all your letters.\n"
CALM = "Thank you for all your letters about the park. What would you like to see there?\n"
STEERS_SV = "Du måste anmäla dig senast på fredag. Tack för alla era brev om parken.\n"


@pytest.fixture(autouse=True)
def drafts(folder: Path) -> Path:
    (folder / "steers.md").write_text(STEERS, encoding="utf-8")
    (folder / "calm.md").write_text(CALM, encoding="utf-8")
    return folder


def test_a_finding_at_the_failing_severity(commlint: Commlint) -> None:
    assert commlint("check", "steers.md").status == 1
    assert commlint("check", "steers.md", "--fail-on", "suggestion").status == 1
    assert commlint("check", "steers.md", "--fail-on", "error").status == 0
    assert commlint("check", "steers.md", "--fail-on", "never").status == 0


def test_credits_never_fail(commlint: Commlint) -> None:
    outcome = commlint("check", "calm.md", "--fail-on", "info")
    assert outcome.status == 0
    assert "thanks" in outcome.out


def test_a_score_under_the_limit(commlint: Commlint) -> None:
    assert commlint("check", "calm.md", "--fail-under", "0").status == 0
    assert commlint("check", "calm.md", "--fail-under", "100").status == 1


def test_a_limit_in_the_settings(commlint: Commlint, drafts: Path) -> None:
    (drafts / "commlint.toml").write_text('fail-on = "never"\n', encoding="utf-8")
    assert commlint("check", "steers.md").status == 0
    assert commlint("check", "steers.md", "--fail-on", "warning").status == 1


def test_the_page_shows_the_words_in_place(commlint: Commlint) -> None:
    out = commlint("check", "steers.md").out
    line, marks = out.splitlines()[3:5]
    assert line.endswith(STEERS.strip())
    assert line[marks.index("~") :].startswith("You must")
    assert "reader-obligation" in out
    assert "\x1b" not in out


def test_colour_only_when_asked_for_in_a_pipe(
    commlint: Commlint, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "\x1b[" in commlint("check", "steers.md", "--color", "always").out
    monkeypatch.setenv("FORCE_COLOR", "1")  # others' switch, not ours
    assert "\x1b[" not in commlint("check", "steers.md", "--color", "never").out


def test_the_whole_folder_without_arguments(commlint: Commlint) -> None:
    report = json.loads(commlint("check", "--format", "json").out)
    assert [document["path"] for document in report["documents"]] == ["calm.md", "steers.md"]
    assert report["summary"]["documents"] == 2


def test_offsets_lead_back_to_the_words(commlint: Commlint) -> None:
    report = json.loads(commlint("check", "steers.md", "--format", "json").out)
    for finding in report["documents"][0]["findings"]:
        assert STEERS[finding["start_char"] : finding["end_char"]] == finding["text"]


def test_a_line_a_document(commlint: Commlint) -> None:
    lines = commlint("check", "--format", "jsonl").out.splitlines()
    assert [json.loads(line)["path"] for line in lines] == ["calm.md", "steers.md"]


def test_quiet_is_one_line_a_failing_finding(commlint: Commlint) -> None:
    outcome = commlint("check", "--quiet")
    assert len(outcome.out.splitlines()) == 1
    assert outcome.out.startswith("steers.md:1:1: warning reader-obligation: ")


def test_a_file_gets_the_report(commlint: Commlint, drafts: Path) -> None:
    outcome = commlint("check", "--format", "json", "--output", "report.json")
    assert (outcome.status, outcome.out) == (1, "")
    written = (drafts / "report.json").read_text(encoding="utf-8")
    assert json.loads(written)["summary"]["documents"] == 2


def test_a_report_never_takes_the_place_of_a_draft(commlint: Commlint, drafts: Path) -> None:
    outcome = commlint("check", "steers.md", "--output", "./steers.md")
    assert outcome.status == 2
    assert "is read in this run" in outcome.err
    assert (drafts / "steers.md").read_text(encoding="utf-8") == STEERS


def test_rules_can_be_chosen(commlint: Commlint) -> None:
    def found(*arguments: str) -> set[str]:
        report = json.loads(commlint("check", "steers.md", "--format", "json", *arguments).out)
        return {finding["rule"] for finding in report["documents"][0]["findings"]}

    assert found() >= {"reader-obligation", "thanks"}
    assert found("--select", "thanks") == {"thanks"}
    assert found("--ignore", "directive") >= {"thanks"}
    assert "reader-obligation" not in found("--ignore", "closed, reader-obligation")


def test_two_runs_say_the_same(commlint: Commlint) -> None:
    one, two = (commlint("check", "--format", "json").out for _ in range(2))
    assert one == two


def test_standard_input_has_the_name_it_is_given(commlint: Commlint) -> None:
    outcome = commlint(
        "check", "-", "--stdin-filename", "post.md", "--format", "json",
        stdin=f"# A title\n\n{STEERS}".encode(),
    )  # fmt: skip
    report = json.loads(outcome.out)["documents"][0]
    assert report["path"] == "post.md"
    assert report["findings"][0]["location"]["line"] == 3
    assert outcome.status == 1


def test_a_swedish_draft_is_reported_in_swedish(commlint: Commlint, folder: Path) -> None:
    (folder / "utkast.md").write_text(STEERS_SV, encoding="utf-8")
    outcome = commlint("check", "utkast.md")
    assert outcome.status == 1
    assert "svenska · inlägg" in outcome.out
    assert "varning  reader-obligation" in outcome.out
    assert "styrning" in outcome.out


def test_the_language_can_be_told(commlint: Commlint, folder: Path) -> None:
    (folder / "short.txt").write_text("Ja, hej.\n", encoding="utf-8")
    outcome = commlint("check", "short.txt", "--language", "en", "--format", "json")
    assert json.loads(outcome.out)["documents"][0]["language"] == "en"
