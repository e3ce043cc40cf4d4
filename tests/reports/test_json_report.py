"""The JSON report: the keys other programs rely on, in their places, and the schema."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pydantic import TypeAdapter

from commlint import __version__
from commlint.core.result import Failure, RunResult, ScannedRecord, Skipped
from commlint.reports import REPORTS, ReportOptions
from commlint.reports.json import render_record
from commlint.reports.json_shape import ReportObject, report_schema

if TYPE_CHECKING:
    from commlint.core.result import LintedDocument

SCHEMA_FILE = Path(__file__).parents[2] / "docs" / "report.schema.json"


@pytest.fixture
def result(swedish: LintedDocument, english: LintedDocument) -> RunResult:
    return RunResult(
        (swedish, english),
        (Skipped("notes.da.md", "language da"),),
        (Failure("broken.md", "is empty"),),
    )


def test_every_key_in_its_place(result: RunResult) -> None:
    report = json.loads(REPORTS["json"](result, ReportOptions()))

    assert list(report)[:4] == ["schema", "tool", "documents", "skipped"]
    assert report["schema"] == 1
    assert report["tool"] == {"name": "commlint", "version": __version__}
    assert report["skipped"] == [{"path": "notes.da.md", "reason": "language da"}]
    assert report["errors"] == [{"path": "broken.md", "message": "is empty"}]
    assert report["summary"] == {"documents": 2, "findings": 5, "credits": 3, "score": 57.8}
    document = report["documents"][0]
    assert list(document)[:10] == [
        "path", "language", "profile", "words", "stance", "score",
        "scores", "measures", "sentences", "findings",
    ]  # fmt: skip
    assert document["score"] == 31.5
    assert document["scores"] == {"control": 62.0, "distance": 20.1, "dialogue": 12.3}
    assert document["measures"] == {"lix": 41, "mean_sentence_length": 12.3}
    assert document["sentences"][0] == {"start_char": 2, "end_char": 26, "stance": "one-way"}
    assert document["missing"][0]["kind"] == "reason"


def test_a_finding(result: RunResult, swedish: LintedDocument) -> None:
    found = json.loads(REPORTS["json"](result, ReportOptions()))["documents"][0]["findings"][1]

    assert found == {
        "rule": "conditional-threat",
        "category": "pressure",
        "pole": "informing",
        "severity": "warning",
        "message": "Ett hot väcker ofta motstånd. Går det att säga vad avgiften är till för?",
        "rewrites": [],
        "text": "Den som inte städar ska betala",
        "start_char": 63,
        "end_char": 93,
        "location": {"line": 3, "column": 36, "end_line": 3, "end_column": 66},
        "fingerprint": swedish.findings[1].fingerprint,
        "points": -5.0,
    }
    assert swedish.source[found["start_char"] : found["end_char"]] == found["text"]


def test_a_credit_has_the_severity_credit(result: RunResult) -> None:
    found = json.loads(REPORTS["json"](result, ReportOptions()))["documents"][0]["findings"][-1]
    assert (found["pole"], found["severity"]) == ("communicating", "credit")


def test_a_run_without_documents_has_no_score() -> None:
    summary = json.loads(REPORTS["json"](RunResult(()), ReportOptions()))["summary"]
    assert summary == {"documents": 0, "findings": 0, "credits": 0, "score": None}


def test_lines_hold_the_same_documents(result: RunResult) -> None:
    whole = json.loads(REPORTS["json"](result, ReportOptions()))["documents"]
    lines = REPORTS["jsonl"](result, ReportOptions()).splitlines()
    assert [json.loads(line) for line in lines] == whole


def test_a_record_starts_with_its_id(english: LintedDocument) -> None:
    written = json.loads(render_record(ScannedRecord("007", english)))
    assert list(written)[:2] == ["id", "path"]
    assert written["id"] == "007"
    skipped = ScannedRecord("8", None, Skipped("posts.csv:8", "language de"))
    assert json.loads(render_record(skipped)) == {"id": "8", "skipped": "language de"}


def test_the_committed_schema_is_that_of_the_code() -> None:
    assert json.loads(SCHEMA_FILE.read_text(encoding="utf-8")) == report_schema(), (
        "docs/report.schema.json differs from commlint.reports.json_shape.report_schema(); "
        "writing its json.dumps(…, indent=2) there brings the two together"
    )


def test_a_real_report_fits_the_schema(result: RunResult) -> None:
    shape = TypeAdapter(ReportObject)
    shape.validate_json(REPORTS["json"](result, ReportOptions()), strict=True)
    shape.validate_json(REPORTS["json"](RunResult(()), ReportOptions()), strict=True)
