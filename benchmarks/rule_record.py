"""The last recorded run: which hits each rule had, and how a new run differs; holds no text."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from commlint.rules.folders import builtin_rules_dir
from commlint.rules.measured import MEASURED_FILE, Measured

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from benchmarks.rule_hits import Found
    from commlint.rules.measured import Figures

RECORD = Path(__file__).parent / "rules.json"


@dataclass(frozen=True, slots=True)
class Record:
    """A run's hits: digests by rule and corpus, and the words of each corpus.

    The figures of the same run stand in `rules/measured.json`, where the package shows them.
    """

    words: dict[str, int]
    hits: dict[str, dict[str, frozenset[str]]]

    @classmethod
    def of(cls, founds: Iterable[Found]) -> Record:
        """The record of a run over all languages."""
        words: dict[str, int] = {}
        hits: dict[str, dict[str, set[str]]] = {}
        for found in founds:
            words |= found.words
            for hit in found.hits:
                hits.setdefault(hit.rule, {}).setdefault(hit.source, set()).add(hit.digest)
        frozen = {
            rule: {source: frozenset(digests) for source, digests in by_source.items()}
            for rule, by_source in hits.items()
        }
        return cls(words, frozen)


@dataclass(frozen=True, slots=True)
class Change:
    """How many hits a rule gained and lost since the record."""

    gained: int
    lost: int


def read_record(path: Path = RECORD) -> Record | None:
    """The last recorded run, or None where there is none."""
    if not path.is_file():
        return None
    data = json.loads(path.read_text(encoding="utf-8"))
    hits = {
        rule: {source: frozenset(digests.split()) for source, digests in by_source.items()}
        for rule, by_source in data["hits"].items()
    }
    return Record(data["words"], hits)


def write_record(record: Record, path: Path = RECORD) -> None:
    """Write a run's hits, sorted: a line a rule and corpus, so that a diff names what moved."""
    hits = {
        rule: {source: " ".join(sorted(digests)) for source, digests in by_source.items()}
        for rule, by_source in record.hits.items()
    }
    _write_json({"words": record.words, "hits": hits}, path)


def write_measured(
    figures: Mapping[str, Mapping[str, Figures]], folder: Path | None = None
) -> None:
    """Write the figures by language and rule where the package looks for them."""
    by_rule: dict[str, dict[str, Figures]] = {}
    for language, rules in figures.items():
        for rule, own in rules.items():
            by_rule.setdefault(rule, {})[language] = own
    path = (folder or builtin_rules_dir()) / MEASURED_FILE
    _write_json(Measured(by_rule).model_dump(mode="json"), path)


def changes(found: Found, record: Record, rules: Iterable[str]) -> dict[str, Change]:
    """What each rule gained and lost, counted only in corpora that both runs had."""
    now = Record.of([found])
    shared = now.words.keys() & record.words.keys()

    def digests(run: Record, rule: str) -> set[tuple[str, str]]:
        own = run.hits.get(rule, {})
        return {(source, digest) for source in shared for digest in own.get(source, ())}

    return {
        rule: Change(
            gained=len(digests(now, rule) - digests(record, rule)),
            lost=len(digests(record, rule) - digests(now, rule)),
        )
        for rule in {*rules, *(r for r, own in record.hits.items() if own.keys() & shared)}
    }


def _write_json(value: object, path: Path) -> None:
    path.write_text(json.dumps(value, indent=1, sort_keys=True) + "\n", encoding="utf-8")
