"""What a run comes to: one record a document and one for the whole; knows no output format."""

from __future__ import annotations

from dataclasses import dataclass, field

from commlint.core.finding import Finding, Stance
from commlint.core.text import TextSpan


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as the pipeline saw it.

    Attributes:
        span: Its place in the source.
        text: Its words as a reader sees them.
        block: Index of its block in the document.
        words: Words and numbers.
        long_words: Words of more than six letters, for LIX.
        question: open, closed, leading or heading; None where it asks nothing.
        quoted: Somebody else's words from end to end.
        first: Pronouns of the first person (jag, vi, I, we, our …).
        second: Pronouns of the second person.
        softened: A softener stands in it.
        reasoned: A word that gives a reason stands in it.
    """

    span: TextSpan
    text: str
    block: int
    words: int
    long_words: int = 0
    question: str | None = None
    quoted: bool = False
    first: int = 0
    second: int = 0
    softened: bool = False
    reasoned: bool = False


@dataclass(frozen=True, slots=True)
class SentenceStance:
    """A sentence's place and what it does towards the person reading."""

    span: TextSpan
    stance: Stance


@dataclass(frozen=True, slots=True)
class Scores:
    """The three components, each 0 to 100, and the headline score, 0 to 100."""

    control: float
    distance: float
    dialogue: float
    score: float


@dataclass(frozen=True, slots=True)
class Missing:
    """Something a document of this kind could offer and does not: `kind` and a sentence on it."""

    kind: str
    message: str


@dataclass(frozen=True, slots=True)
class LintedDocument:
    """Everything commlint has to say about one document."""

    path: str
    source: str
    language: str
    profile: str
    words: int
    stance: Stance
    scores: Scores
    measures: dict[str, float]
    sentences: tuple[SentenceStance, ...]
    findings: tuple[Finding, ...]  # in order of place; credits among them
    missing: tuple[Missing, ...] = ()
    notes: tuple[str, ...] = ()  # said openly: blocks left out, profile effects


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that was left out on purpose, and why."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Failure:
    """A file or record that could not be linted: one sentence, its place within."""

    path: str
    message: str


@dataclass(frozen=True, slots=True)
class RunResult:
    """A whole run, in the order of the input."""

    documents: tuple[LintedDocument, ...]
    skipped: tuple[Skipped, ...] = ()
    failures: tuple[Failure, ...] = ()
    notes: tuple[str, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class ScannedRecord:
    """One record of an archive: its id and either what was found or why it was left out."""

    id: str
    document: LintedDocument | None
    skipped: Skipped | None = None
