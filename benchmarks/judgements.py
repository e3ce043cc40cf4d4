"""What people said of hits: read, looked up, added to and written; holds no text.

A file a language in `labels/`; `labels/HITS.md` says what is right.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from benchmarks.rule_hits import Hit

LABELS = Path(__file__).parent / "labels"
WORDS = ("right", "wrong")
COLUMNS = ("text_id", "rule", "start_char", "end_char", "label")


@dataclass(frozen=True, slots=True, order=True)
class Judgement:
    """One person's word on one hit."""

    text_id: str
    rule: str
    start_char: int
    end_char: int
    label: str

    def shared(self, hit: Hit) -> int:
        """How many characters it has in common with a hit of the same rule and text."""
        return min(self.end_char, hit.end_char) - max(self.start_char, hit.start_char)


@dataclass(frozen=True, slots=True)
class Judgements:
    """All judgements of one language."""

    rows: tuple[Judgement, ...] = ()
    _by_rule: dict[tuple[str, str], list[Judgement]] = field(
        init=False, repr=False, default_factory=dict
    )

    def __post_init__(self) -> None:
        for row in self.rows:
            self._by_rule.setdefault((row.text_id, row.rule), []).append(row)

    def label_of(self, hit: Hit) -> str | None:
        """The label of a hit, None where nobody judged it.

        The judgement with most characters in common is the hit's own, so a rule that marks a word
        more or fewer than it did keeps its labels.
        """
        own = self._by_rule.get((hit.text_id, hit.rule), [])
        nearest = max(own, key=lambda row: row.shared(hit), default=None)
        return nearest.label if nearest is not None and nearest.shared(hit) > 0 else None

    def with_added(self, added: Iterable[Judgement]) -> Judgements:
        """These and `added`, sorted; of two on the same span the added one holds."""
        by_span = {
            (row.text_id, row.rule, row.start_char, row.end_char): row
            for row in (*self.rows, *added)
        }
        return Judgements(tuple(sorted(by_span.values())))


def labels_path(language: str, folder: Path = LABELS) -> Path:
    """Where the judgements of a language stand."""
    return folder / f"hits_{language}.tsv"


def read_judgements(path: Path) -> Judgements:
    """Read judgements; none where there is no such file.

    A row without a label waits for one and is left out; further columns are not looked at.

    Raises:
        ValueError: A row is no judgement; the message names file and line.
    """
    if not path.is_file():
        return Judgements()
    rows = []
    with path.open(encoding="utf-8", newline="") as file:
        table = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        if missing := set(COLUMNS) - set(table.fieldnames or ()):
            raise ValueError(f"{path}:1: no column {', '.join(sorted(missing))}")
        for number, row in enumerate(table, 2):
            if row["label"] and row["label"].strip():
                rows.append(_judgement(row, f"{path}:{number}"))
    return Judgements(tuple(rows))


def write_judgements(judgements: Judgements, path: Path) -> None:
    """Write judgements, sorted, one a line."""
    lines = ["\t".join(COLUMNS)]
    lines += [
        f"{row.text_id}\t{row.rule}\t{row.start_char}\t{row.end_char}\t{row.label}"
        for row in sorted(judgements.rows)
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _judgement(row: Mapping[str, str], where: str) -> Judgement:
    label = row["label"].strip().lower()
    if label not in WORDS:
        raise ValueError(f"{where}: the label `{label}` is neither {' nor '.join(WORDS)}")
    try:
        start, end = int(row["start_char"]), int(row["end_char"])
    except (TypeError, ValueError) as error:
        raise ValueError(f"{where}: start_char and end_char are whole numbers") from error
    return Judgement(row["text_id"], row["rule"], start, end, label)
