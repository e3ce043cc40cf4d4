"""The result as JSON, for other programs; knows nothing of terminals.

Numbers for people (scores, points) have one decimal. Keys may be added in a later version without
a new schema number; none is renamed, moved or given another meaning.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from commlint.core.finding import Severity
from commlint.core.version import __version__
from commlint.reports.json_shape import (
    SCHEMA_VERSION,
    DocumentObject,
    ErrorObject,
    FindingObject,
    LocationObject,
    MissingObject,
    ReportObject,
    ScoresObject,
    SentenceObject,
    SeverityWord,
    SkippedObject,
    SummaryObject,
    ToolObject,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from commlint.core.finding import Finding
    from commlint.core.result import LintedDocument, RunResult, ScannedRecord

_SEVERITY_WORDS: Mapping[Severity, SeverityWord] = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.SUGGESTION: "suggestion",
    Severity.INFO: "info",
}


def render(result: RunResult) -> str:
    """The whole run as one indented object, ending in a line break."""
    return json.dumps(asdict(_report(result)), ensure_ascii=False, indent=2) + "\n"


def render_lines(result: RunResult) -> str:
    """One document object a line, without what was skipped or failed."""
    return "".join(_line(asdict(_document(document))) for document in result.documents)


def render_record(record: ScannedRecord) -> str:
    """One record as a line: `id`, then a document's fields, or why it was skipped."""
    if record.document is not None:
        return _line({"id": record.id, **asdict(_document(record.document))})
    reason = record.skipped.reason if record.skipped else ""
    return _line({"id": record.id, "skipped": reason})


def _line(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"


def _report(result: RunResult) -> ReportObject:
    documents = result.documents
    found = [finding for document in documents for finding in document.findings]
    credits_ = sum(finding.is_credit for finding in found)
    scores = [document.scores.score for document in documents]
    return ReportObject(
        schema=SCHEMA_VERSION,
        tool=ToolObject(name="commlint", version=__version__),
        documents=[_document(document) for document in documents],
        skipped=[SkippedObject(skipped.path, skipped.reason) for skipped in result.skipped],
        errors=[ErrorObject(failure.path, failure.message) for failure in result.failures],
        notes=list(result.notes),
        summary=SummaryObject(
            documents=len(documents),
            findings=len(found) - credits_,
            credits=credits_,
            score=_one_decimal(sum(scores) / len(scores)) if scores else None,
        ),
    )


def _document(document: LintedDocument) -> DocumentObject:
    scores = document.scores
    return DocumentObject(
        path=document.path,
        language=document.language,
        profile=document.profile,
        words=document.words,
        stance=document.stance.value,
        score=_one_decimal(scores.score),
        scores=ScoresObject(
            control=_one_decimal(scores.control),
            distance=_one_decimal(scores.distance),
            dialogue=_one_decimal(scores.dialogue),
        ),
        measures={name: _measure(value) for name, value in document.measures.items()},
        sentences=[
            SentenceObject(sentence.span.start_char, sentence.span.end_char, sentence.stance.value)
            for sentence in document.sentences
        ],
        findings=[_finding(finding) for finding in document.findings],
        missing=[MissingObject(missing.kind, missing.message) for missing in document.missing],
        notes=list(document.notes),
    )


def _finding(finding: Finding) -> FindingObject:
    location = finding.location
    return FindingObject(
        rule=finding.rule,
        category=finding.category.value,
        pole=finding.pole.value,
        severity="credit" if finding.severity is None else _SEVERITY_WORDS[finding.severity],
        message=finding.message,
        rewrites=list(finding.rewrites),
        text=finding.text,
        start_char=finding.span.start_char,
        end_char=finding.span.end_char,
        location=LocationObject(
            location.line, location.column, location.end_line, location.end_column
        ),
        fingerprint=finding.fingerprint,
        points=_one_decimal(finding.points),
    )


def _one_decimal(value: float) -> float:
    return round(value, 1) + 0.0  # no minus zero


def _measure(value: float) -> float:
    rounded = _one_decimal(value)
    return int(rounded) if rounded.is_integer() else rounded
