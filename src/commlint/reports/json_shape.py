"""The objects of the JSON report, field by field; what is here, other programs rely on.

The schema in `docs/report.schema.json` is made from these classes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

SCHEMA_VERSION: Literal[1] = 1

PoleWord = Literal["informing", "communicating"]
SeverityWord = Literal["error", "warning", "suggestion", "info", "credit"]
StanceWord = Literal["one-way", "steering", "dialogue"]


@dataclass(frozen=True, slots=True)
class LocationObject:
    """Lines and columns from 1, in code points; the end is one past the last column."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class FindingObject:
    """One rule at one place; `severity` is `credit` for what already works."""

    rule: str
    category: str
    pole: PoleWord
    severity: SeverityWord
    message: str
    rewrites: list[str]
    text: str
    start_char: int
    end_char: int
    location: LocationObject
    fingerprint: str
    points: float


@dataclass(frozen=True, slots=True)
class SentenceObject:
    """A sentence's place and its stance."""

    start_char: int
    end_char: int
    stance: StanceWord


@dataclass(frozen=True, slots=True)
class ScoresObject:
    """The three components, each 0 to 100."""

    control: float
    distance: float
    dialogue: float


@dataclass(frozen=True, slots=True)
class MissingObject:
    """Something the document could offer and does not."""

    kind: str
    message: str


@dataclass(frozen=True, slots=True)
class DocumentObject:
    """One document; findings and credits in order of place."""

    path: str
    language: str
    profile: str
    words: int
    stance: StanceWord
    score: float
    scores: ScoresObject
    measures: dict[str, float]
    sentences: list[SentenceObject]
    findings: list[FindingObject]
    missing: list[MissingObject]
    notes: list[str]


@dataclass(frozen=True, slots=True)
class SkippedObject:
    """A file left out on purpose, and why."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class ErrorObject:
    """A file that could not be linted, and why."""

    path: str
    message: str


@dataclass(frozen=True, slots=True)
class ToolObject:
    """The program that wrote the report."""

    name: Literal["commlint"]
    version: str


@dataclass(frozen=True, slots=True)
class SummaryObject:
    """The whole run; `score` is the mean over documents, null where there is none."""

    documents: int
    findings: int
    credits: int
    score: float | None


@dataclass(frozen=True, slots=True)
class ReportObject:
    """What `check --format json` writes."""

    schema: Literal[1]
    tool: ToolObject
    documents: list[DocumentObject]
    skipped: list[SkippedObject]
    errors: list[ErrorObject]
    notes: list[str]
    summary: SummaryObject


def report_schema() -> dict[str, Any]:
    """The JSON Schema of a report, as committed in `docs/report.schema.json`."""
    from pydantic import TypeAdapter  # noqa: PLC0415 - no report needs it, only the schema does

    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **TypeAdapter(ReportObject).json_schema(),
    }
