"""How well commlint's judgement agrees with people's, as figures; prints nothing."""

from __future__ import annotations

import json
import random
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scipy.stats import spearmanr
from sklearn.metrics import f1_score, precision_score, recall_score, roc_auc_score

from benchmarks.texts import read_csv
from commlint.config.settings import Settings
from commlint.core.result import LintedDocument
from commlint.engine import Linter
from commlint.readers.plain import read_plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

STANCES = ("one-way", "steering", "dialogue")
SENTENCE_LABELS = {"inform": "one-way", "control": "steering", "dialogue": "dialogue"}
POST_LABELS = {"Information": "one-way", "Action": "steering", "Dialogue": "dialogue"}
RESAMPLES = 500
SEED = 20260101


@dataclass(frozen=True, slots=True)
class Row:
    """One labelled text and what commlint made of it."""

    label: str
    stance: str
    score: float
    control: float
    dialogue: float


@dataclass(frozen=True, slots=True)
class Figure:
    """One measure with a 95 per cent bootstrap interval over rows."""

    data: str
    measure: str
    value: float
    low: float
    high: float
    rows: int


def lint_rows(linter: Linter, pairs: Sequence[tuple[str, str]]) -> list[Row]:
    """Lint (label, text) pairs; a text that cannot be linted counts as neutral one-way."""
    documents = [read_plain(text or "-", str(number)) for number, (_, text) in enumerate(pairs)]
    rows = []
    for (label, _), result in zip(pairs, linter.lint_many(documents), strict=True):
        if isinstance(result, LintedDocument):
            scores = result.scores
            rows.append(
                Row(label, result.stance.value, scores.score, scores.control, scores.dialogue)
            )
        else:
            rows.append(Row(label, "one-way", 40.0, 0.0, 0.0))
    return rows


def macro_f1(rows: Sequence[Row]) -> float:
    """Mean F1 of the three stances."""
    return float(
        f1_score(
            [row.label for row in rows],
            [row.stance for row in rows],
            labels=list(STANCES),
            average="macro",
            zero_division=0.0,
        )
    )


def precision_of(stance: str) -> Callable[[Sequence[Row]], float]:
    """Share of texts given `stance` that people gave it too."""
    return _against_the_rest(stance, precision_score)


def recall_of(stance: str) -> Callable[[Sequence[Row]], float]:
    """Share of texts that people gave `stance` and commlint too."""
    return _against_the_rest(stance, recall_score)


def _against_the_rest(stance: str, score: Callable[..., float]) -> Callable[[Sequence[Row]], float]:
    return lambda rows: float(
        score(
            [row.label == stance for row in rows],
            [row.stance == stance for row in rows],
            zero_division=0.0,
        )
    )


def dialogue_auc(rows: Sequence[Row]) -> float:
    """Dialogue against the rest, by the dialogue component less the control component."""
    return float(
        roc_auc_score(
            [row.label == "dialogue" for row in rows], [row.dialogue - row.control for row in rows]
        )
    )


def action_auc(rows: Sequence[Row]) -> float:
    """Action against Information, by the control component."""
    kept = [row for row in rows if row.label != "dialogue"]
    return float(
        roc_auc_score([row.label == "steering" for row in kept], [row.control for row in kept])
    )


def warm_auc(rows: Sequence[Row]) -> float:
    """Warm against tough offers, by the score."""
    return float(roc_auc_score([row.label == "warm" for row in rows], [row.score for row in rows]))


def rating_spearman(rows: Sequence[Row]) -> float:
    """Rank correlation of people's rating with the score."""
    return float(spearmanr([float(row.label) for row in rows], [row.score for row in rows])[0])


def figure(
    data: str, name: str, rows: list[Row], measure: Callable[[Sequence[Row]], float]
) -> Figure:
    """A measure with its interval."""
    chance = random.Random(SEED)  # noqa: S311 - resampling, no secret
    values = []
    for _ in range(RESAMPLES):
        sample = chance.choices(rows, k=len(rows))
        if len({row.label for row in sample}) > 1:
            values.append(measure(sample))
    values.sort()
    low, high = values[int(0.025 * len(values))], values[int(0.975 * len(values)) - 1]
    return Figure(data, name, measure(rows), low, high, len(rows))


def agreement(data: Path) -> Iterator[Figure]:
    """Every figure of both languages, as it is measured."""
    yield from measure_sentences(data, "sv")
    yield from measure_sentences(data, "en")
    yield from measure_documents(data)


def measure_sentences(data: Path, language: str) -> Iterator[Figure]:
    """The labelled sentences of one language."""
    path = data / f"sentences_{language}_dev.jsonl"
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    pairs = [(SENTENCE_LABELS[record["label"]], record["text"]) for record in records]
    rows = lint_rows(Linter(Settings(language=language)), pairs)
    name = f"sentences_{language}"
    yield figure(name, "stance macro-F1", rows, macro_f1)
    for stance in ("steering", "dialogue"):
        yield figure(name, f"precision {stance}", rows, precision_of(stance))
        yield figure(name, f"recall {stance}", rows, recall_of(stance))


def measure_documents(data: Path) -> Iterator[Figure]:
    """The English document sets."""
    linter = Linter(Settings(language="en"))
    posts = [row for row in read_csv(data / "corp_dev.csv") if row.get("dup") != "1"]
    rows = lint_rows(linter, [(POST_LABELS[post["label"]], post["text_own"]) for post in posts])
    yield figure("corp text_own", "stance macro-F1", rows, macro_f1)
    yield figure("corp text_own", "Dialogue AUC", rows, dialogue_auc)
    yield figure("corp text_own", "Action AUC", rows, action_auc)
    replies = [row for row in read_csv(data / "receptiveness_dev.csv") if row.get("dup") != "1"]
    rows = lint_rows(linter, [(reply["rating"], reply["text"]) for reply in replies])
    yield figure("receptiveness", "Spearman", rows, rating_spearman)
    offers = read_csv(data / "offers_dev.csv")
    rows = lint_rows(linter, [(offer["label"], offer["text"]) for offer in offers])
    yield figure("offers", "warm AUC", rows, warm_auc)
